import { drafts } from '#db/here.ts'
import { fetchAhead, isFetchingAhead } from './later.ts'

/** A page that is on its way out breaks off what it was fetching; it is gone by then, ms. */
const STILL_HERE_AFTER_MS = 1_000
/** Set when this tab's reload follows from a chunk that could not be loaded, so that it happens once. */
const RELOADED_FOR = 'brobygger.reloaded-for'

/** A part of this version is gone from both device and server: the next reload brings one that fits together. */
export function reloadWhenPartsAreGone(): void {
  addEventListener('vite:preloadError', () => {
    if (isFetchingAhead() || !navigator.onLine) return
    setTimeout(() => {
      if (sessionStorage.getItem(RELOADED_FOR) === __APP_VERSION__) return
      sessionStorage.setItem(RELOADED_FOR, __APP_VERSION__)
      const flushed = async () => drafts().flush() // where there is no workbook, there is nothing to put on disk
      void flushed().finally(() => location.reload())
    }, STILL_HERE_AFTER_MS)
  })
}

/** Keeps the app for offline (offline.ts), where the browser can. */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  await (await fetchAhead(() => import('./offline.ts')))?.keepOffline()
}
