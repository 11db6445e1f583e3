import { drafts } from '#db/here.ts'
import { forgetKeptTexts } from '#db/kept.ts'
import { callMe } from '#db/my-name.ts'
import type { Device } from '#db/device.ts'
import { Failure } from '#model/failure.ts'
import { revokeDevice } from './members.ts'
import { announceLeaving, gatherTyped } from './other-tabs.ts'
import { startedDevice } from './start.ts'
import { unsentNames } from './waiting.ts'
import { endSharing } from './when.ts'

/**
 * Takes the workbook off this device: the endpoint forgets its key, then everything here is deleted. Whoever calls has
 * delivered what was unsent, or given it to its author as a file: `given` are the names of it, as `unsentNames` had them.
 * Answers whether the endpoint was told; `null` when there is more that is unsent, in this tab or another, and nothing here was touched.
 * @throws {Failure} `last-coordinator`, with nothing deleted
 */
export async function leave(given: ReadonlySet<string>): Promise<boolean | null> {
  const device = startedDevice()
  const isMoreHere = async () => {
    await gatherTyped(device)
    return (await unsentNames()).some((name) => !given.has(name))
  }
  if (await isMoreHere()) return null
  let isTold = false
  noteLeaving(true)
  try {
    isTold = await tellEndpoint()
  } finally {
    if (!isTold) noteLeaving(false)
  }
  if (await isMoreHere()) return null // telling may take half a minute, in which one goes on writing: that is sealed at the next contact
  await takeOff(device)
  return isTold
}

/** That it was this device's own wish that its key no longer works; forgotten with the rest of the workbook. */
const LEAVING = 'brobygger.leaving'

export function noteLeaving(is: boolean): void {
  try {
    if (is) localStorage.setItem(LEAVING, '1')
    else localStorage.removeItem(LEAVING)
  } catch {
    // then it is said that access was taken away, as it was
  }
}

/** Whether one was leaving when the endpoint took the key away. */
export function wasLeaving(): boolean {
  try {
    return localStorage.getItem(LEAVING) !== null
  } catch {
    return false
  }
}

/** Deletes everything of the workbook that is on this device. */
export async function takeOff(device: Device): Promise<void> {
  const announceLeft = announceLeaving(device)
  endSharing()
  drafts().forget()
  forgetKeptTexts()
  device.lifeboat.clear()
  callMe(null)
  forgetTheRest()
  // A file shared into the app that no screen took (service-worker.ts); some browsers have no caches here.
  if (typeof caches !== 'undefined') await caches.delete('brobygger-shared').catch(() => false)
  device.storage.close()
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase('brobygger')
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () => resolve())
    request.addEventListener('blocked', () => resolve()) // another tab holds it; it is deleted when that lets go
  })
  announceLeft()
}

/**
 * How it looks and speaks here is nobody's work; what somebody writes by a partner's link is that partner's, and what a visitor
 * without an account writes is whoever holds the phone's: both may be unsent.
 */
const STAYS = /^brobygger(\.language|\.appearance|:partner:|\.partner$|:visit:)/

/** Whatever else any screen keeps beside the database: what a later one keeps is forgotten too. */
function forgetTheRest(): void {
  try {
    for (const shelf of [localStorage, sessionStorage])
      for (const name of Object.keys(shelf))
        if (name.startsWith('brobygger') && !STAYS.test(name)) shelf.removeItem(name)
  } catch {
    // a browser without storage
  }
}

async function tellEndpoint(): Promise<boolean> {
  const { begun, device: own } = startedDevice().meta()
  if (begun !== 'joined' || own === undefined) return true
  try {
    await revokeDevice('me', own)
    return true
  } catch (cause) {
    if (!(cause instanceof Failure) || cause.code === 'last-coordinator') throw cause
    return cause.code === 'revoked' || cause.code === 'not-member'
  }
}
