import type { Device } from '#db/device.ts'
import { noteLeaving, takeOff, wasLeaving } from './leave.ts'
import { gatherTyped } from './other-tabs.ts'
import { forgetSealed, seal } from './seal.ts'
import { unsentAsFile, unsentNames } from './waiting.ts'

/** Sealing takes a while, in which one goes on typing: then it is done again, so many times at most. */
const SEALINGS_MOST = 5

/** That this device lost its access, and when (ms since 1970): for whoever opens the app next. */
const SHUT_OUT = 'brobygger.shut-out'
/** Behind it where one was leaving oneself. */
const LEFT = ' left'

/**
 * The endpoint says that this device's key was taken away: the workbook is taken off the device. What is not shared is
 * sealed first, so that whoever has the phone cannot read it and whoever wrote it gets it back; when that cannot be done,
 * nothing is taken off, and it is tried again at the next contact.
 */
export async function shutOut(device: Device): Promise<void> {
  const { space, key, device: own } = device.meta()
  if (!space || !key || !own) return
  const at = Date.now()
  let last: { id: string; names: ReadonlySet<string> } | null = null
  for (let times = 0; times < SEALINGS_MOST; times += 1) {
    await gatherTyped(device)
    const names = await unsentNames()
    if (names.every((name) => last?.names.has(name))) break
    const unsent = await (await unsentAsFile()).arrayBuffer()
    const id = await seal(key, { space, device: own, count: names.length, at }, unsent)
    if (last) await forgetSealed(last.id)
    last = { id, names: new Set(names) }
  }
  const left = wasLeaving() ? LEFT : ''
  await takeOff(device)
  try {
    localStorage.setItem(SHUT_OUT, at + left)
  } catch {
    // then the app begins as on a new device, and says nothing of why
  }
  location.replace('/')
}

/** How this device lost its access: it was `taken` away, or one had `left`; `null` when it did not, or one has come back in. */
export function wasShutOut(): 'taken' | 'left' | null {
  try {
    const noted = localStorage.getItem(SHUT_OUT)
    if (!noted) return null
    return noted.endsWith(LEFT) ? 'left' : 'taken'
  } catch {
    return null
  }
}

export function forgetShutOut(): void {
  noteLeaving(false)
  try {
    localStorage.removeItem(SHUT_OUT)
  } catch {
    // nothing was kept
  }
}
