import { networksOf } from './allowance.ts'
import { ProblemError } from './problem.ts'

/** Failed attempts one address may make in a minute before it is told to wait. */
const MAX_FAILED = 30
const WINDOW_MS = 60_000
/** Addresses remembered at most. */
const MAX_ADDRESSES = 10_000

/** Counts a failed attempt to join or to use a key, and refuses to say more than "wait" when there were too many. */
export type CountFailed = (address: string | undefined) => void

/** Only failures count, so that one phone with an old key does not lock out the others behind its address. */
export function createAttempts(now: () => number): CountFailed {
  const failed = new Map<string, { count: number; since: number }>()
  return (address) => {
    if (address === undefined) return
    const at = now()
    const { household } = networksOf(address)
    const before = failed.get(household)
    const isOpen = before !== undefined && Math.abs(at - before.since) < WINDOW_MS
    const entry = isOpen ? before : { count: 0, since: at }
    entry.count += 1
    failed.delete(household)
    failed.set(household, entry)
    if (failed.size > MAX_ADDRESSES)
      for (const oldest of [...failed.keys()].slice(0, MAX_ADDRESSES / 10)) failed.delete(oldest)
    if (entry.count > MAX_FAILED) {
      const seconds = Math.max(1, Math.ceil((entry.since + WINDOW_MS - at) / 1000))
      throw new ProblemError('too-many-requests', { headers: { 'retry-after': String(seconds) } })
    }
  }
}
