import type { Device } from '#db/device.ts'
import { takeOff } from './leave.ts'
import { gatherTyped } from './other-tabs.ts'
import { forgetSealed, seal } from './seal.ts'
import { unsentAsFile, unsentNames } from './waiting.ts'

/** Sealing takes a while, in which one goes on typing: then it is done again, so many times at most. */
const SEALINGS_MOST = 5

/** That access was taken away, and when (ms since 1970): for whoever opens the app next. */
const SHUT_OUT = 'brobygger.shut-out'

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
  await takeOff(device)
  try {
    localStorage.setItem(SHUT_OUT, String(at))
  } catch {
    // then the app begins as on a new device, and says nothing of why
  }
  location.replace('/')
}

/** When access was taken away from this device; `null` when it was not, or one has come back in. */
export function wasShutOut(): number | null {
  try {
    return Number(localStorage.getItem(SHUT_OUT)) || null
  } catch {
    return null
  }
}

export function forgetShutOut(): void {
  try {
    localStorage.removeItem(SHUT_OUT)
  } catch {
    // nothing was kept
  }
}
