import type { Writing } from './store.ts'

/** Of the refused edits of one member so many characters are kept. A person does not come near it in years. */
export const MAX_HELD = 5_000_000

/**
 * What is kept of the refused edits of one commit: `null` for those that are too many. Their device keeps them, and shows them, until
 * whoever wrote them is done with them: nothing is lost, and nobody fills the store with what it does not take.
 */
export function createHeld(writing: Writing): (raw: unknown, device: string) => Promise<string | null> {
  const held = new Map<string, number>()
  return async (raw, device) => {
    const payload = JSON.stringify(raw)
    const sum = (held.get(device) ?? (await writing.heldBy(device))) + payload.length
    if (sum > MAX_HELD) return null
    held.set(device, sum)
    return payload
  }
}
