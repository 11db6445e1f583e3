import { drafts } from '#db/here.ts'
import { session } from '#session.ts'

/** Puts on disk what is being typed. Where no device was started, as for whoever has no account, nothing is. */
async function flush(): Promise<void> {
  let typed: ReturnType<typeof drafts>
  try {
    typed = drafts()
  } catch {
    return
  }
  await typed.flush()
}

/** How often a new version is looked for, ms. */
const LOOK_EVERY_MS = 3_600_000
/**
 * Keeps the whole app on the device, and offers a new version when it is there. It is taken only when someone asks for
 * it, and only in the tab where it was asked for: in other tabs nobody's typing is interrupted, they are offered it too.
 */
export async function keepOffline(): Promise<void> {
  const { serviceWorker } = navigator
  let hadController = serviceWorker.controller !== null
  let isAskedFor = false
  const reload = async () => {
    await flush()
    location.reload()
  }
  const { Workbox } = await import('workbox-window')
  const workbox = new Workbox('/service-worker.js', { updateViaCache: 'none' })
  const isWaiting = async () => (await serviceWorker.getRegistration())?.waiting !== null
  const offer = () => {
    if (!serviceWorker.controller) return
    session.setState({
      async update() {
        await flush()
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
