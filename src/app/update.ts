import { drafts } from '#db/here.ts'
import { isFetchingAhead } from './later.ts'

/** Set when this tab's reload follows from a chunk that could not be loaded, so that it happens once. */
const RELOADED_FOR = 'brobygger.reloaded-for'

/** A part of this version is gone from both device and server: the next reload brings one that fits together. */
export function reloadWhenPartsAreGone(): void {
  addEventListener('vite:preloadError', (event) => {
    if (isFetchingAhead() || !navigator.onLine || sessionStorage.getItem(RELOADED_FOR) === __APP_VERSION__) return
    event.preventDefault()
    sessionStorage.setItem(RELOADED_FOR, __APP_VERSION__)
    void drafts()
      .flush()
      .finally(() => location.reload())
  })
}

/** Keeps the app for offline (offline.ts), where the browser can. */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  await import('./offline.ts').then(({ keepOffline }) => keepOffline())
}
