import { openKeptTexts } from './kept.ts'
import type { KeptEnquiry } from './visit-store.ts'

/** Beside the database, which the browser may empty by itself. It stays when the workbook leaves this device (sync/leave.ts). */
const kept = openKeptTexts('brobygger:visit:unsent:')
/** UTF-16 units mirrored at most: fifty of the longest. */
const MAX_SIZE = 250_000

/** Mirrors one that has not arrived, as it is now; false when it does not fit, or the browser keeps nothing. */
export function mirrorEnquiry(enquiry: KeptEnquiry): boolean {
  const text = JSON.stringify(enquiry)
  const others = Object.entries(kept.all()).filter(([id]) => id !== enquiry.id)
  const size = others.reduce((sum, [, other]) => sum + other.length, text.length)
  return size <= MAX_SIZE && kept.keep(enquiry.id, text)
}

export function dropMirrored(id: string): void {
  kept.keep(id, '')
}

/** Those that had neither arrived nor been taken away, the first written first. */
export function mirroredEnquiries(): KeptEnquiry[] {
  const found = Object.values(kept.all()).flatMap((text) => readMirrored(text) ?? [])
  return found.toSorted((one, other) => one.writtenAt - other.writtenAt)
}

function readMirrored(text: string): KeptEnquiry | null {
  try {
    return JSON.parse(text) as KeptEnquiry | null // written by `mirrorEnquiry`
  } catch {
    return null
  }
}
