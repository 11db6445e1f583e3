import { parts } from '#model/merge.ts'
import type { Device } from './device.ts'
import type { Drafts } from './drafts.ts'
import type { Workspace } from './workspace.ts'

let here: { device: Device; drafts: Drafts } | null = null

/** Makes this the device that screens read and write; once, at start. */
export function settle(device: Device, drafts: Drafts): void {
  here = { device, drafts }
}

/** The device this tab runs on. */
export function device(): Device {
  if (!here) throw new Error('The device is asked for before it was started.')
  return here.device
}

/** What is being typed in this tab. */
export function drafts(): Drafts {
  if (!here) throw new Error('Drafts are asked for before the device was started.')
  return here.drafts
}

/** The working set of this tab. */
export function workspace(): Workspace {
  return device().workspace
}

/** What is made once for the device this tab runs on. */
export function oncePerDevice<T>(make: () => T): () => T {
  const made = new WeakMap<object, T>()
  return () => {
    const known = made.get(device()) ?? make()
    made.set(device(), known)
    return known
  }
}

/** Whether a version was written on this device and is still on its way. */
export function isOwnVersion(version: string): boolean {
  return parts(version).some((part) => workspace().edit(part) !== null)
}
