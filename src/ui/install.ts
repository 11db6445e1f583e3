import { useEffect, useReducer } from 'preact/hooks'

/** Chromium's offer to put the app on the home screen; not in TypeScript's library. */
interface InstallOffer extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>
}

/**
 * `installed`: we run from the home screen already. `offered`: a button can do it. `by-hand-ios`: only by hand, and the
 * installed app has its own storage. `by-hand`: the browser's menu may be able to. `no`: it cannot.
 */
export type InstallWay = 'installed' | 'offered' | 'by-hand-ios' | 'by-hand'

let offer: InstallOffer | null = null
const listeners = new Set<() => void>()

/** The offer comes once, early, and only to who listens. */
export function catchInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    offer = event as InstallOffer // by the name of the event
    for (const listener of listeners) listener()
  })
  addEventListener('appinstalled', () => {
    offer = null
    for (const listener of listeners) listener()
  })
}

export function installWay(): InstallWay {
  const isStandalone =
    matchMedia('(display-mode: standalone)').matches || (navigator as { standalone?: boolean }).standalone === true
  if (isStandalone) return 'installed'
  if (offer) return 'offered'
  return isIos() ? 'by-hand-ios' : 'by-hand'
}

/** Shows the browser's own question. False when one said no, or there was no offer. */
export async function install(): Promise<boolean> {
  const given = offer
  offer = null // it can be used once
  const isInstalled = given !== null && (await given.prompt()).outcome === 'accepted'
  for (const listener of listeners) listener()
  return isInstalled
}

export function useInstallWay(): InstallWay {
  const [, redraw] = useReducer((count: number, _: void) => count + 1, 0)
  useEffect(() => {
    const listener = () => redraw()
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [])
  return installWay()
}

/** An iPad says it is a Mac, but no Mac has a touch screen. */
function isIos(): boolean {
  return (
    /iPhone|iPad|iPod/.test(navigator.userAgent) ||
    (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1)
  )
}

/** About this browser and not about the work, so outside the database. */
const SAVED = 'brobygger.has-saved'
const ANSWERED = 'brobygger.install-answered'

/** Something was written on this device: now there is something worth keeping. */
export function rememberSaving(): void {
  keep(SAVED)
  for (const listener of listeners) listener()
}

/** Whether to offer the home screen by ourselves: once, when something was written here, until it is answered. */
export function isInstallOffered(): boolean {
  try {
    return localStorage.getItem(SAVED) !== null && localStorage.getItem(ANSWERED) === null
  } catch {
    return false // a browser that keeps nothing is not one to install in
  }
}

/** Yes or no: it is not offered again. */
export function answerInstall(): void {
  keep(ANSWERED)
  for (const listener of listeners) listener()
}

function keep(name: string): void {
  try {
    localStorage.setItem(name, '1')
  } catch {
    // see above
  }
}
