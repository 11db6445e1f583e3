import { drafts } from '#db/here.ts'
import { session } from '#session.ts'
import { isFetchingAhead } from './later.ts'

/** How often a new version is looked for, ms. */
const LOOK_EVERY_MS = 3_600_000
/** Set when this tab's reload follows from a chunk that could not be loaded, so that it happens once. */
const RELOADED_FOR = 'brobygger.reloaded-for'

/**
 * Keeps the whole app on the device, and offers a new version when it is there. It is taken only when someone asks for
 * it, and only in the tab where it was asked for: in other tabs nobody's typing is interrupted, they are offered it too.
 */
export async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  const { serviceWorker } = navigator
  let hadController = serviceWorker.controller !== null
  let isAskedFor = false
  const reload = async () => {
    await drafts().flush()
    location.reload()
  }
  const { Workbox } = await import('workbox-window')
  const workbox = new Workbox('/service-worker.js', { updateViaCache: 'none' })
  const isWaiting = async () => (await serviceWorker.getRegistration())?.waiting !== null
  const offer = () => {
    if (!serviceWorker.controller) return
    session.setState({
      async update() {
        await drafts().flush()
        isAskedFor = true
        if (await isWaiting()) workbox.messageSkipWaiting()
        else await reload() // another tab was quicker
      },
    })
  }
  workbox.addEventListener('waiting', offer)
  // Not `controlling`: its `isUpdate` is false in the very session in which the first worker took the page.
  serviceWorker.addEventListener('controllerchange', () => {
    if (hadController && isAskedFor) void reload()
    else if (hadController) session.setState({ update: reload })
    hadController = true
  })
  await workbox.register({ immediate: true })

  const look = () => void workbox.update().catch(() => undefined) // without a network there is nothing new
  setInterval(look, LOOK_EVERY_MS)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look()
  })
}

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
