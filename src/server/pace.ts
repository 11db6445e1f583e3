import { ProblemError } from './problem.ts'

const WINDOW_MS = 60_000
/** Remembered at most. */
const MAX_KEYS = 10_000

/** Counts what is done under a key; more than `most` in a minute is told to wait. @throws {ProblemError} `too-many-requests` */
export function createPace(now: () => number, most: number): (key: string) => void {
  const counted = new Map<string, { count: number; since: number }>()
  return (key) => {
    const at = now()
    const before = counted.get(key)
    const entry = before && Math.abs(at - before.since) < WINDOW_MS ? before : { count: 0, since: at }
    entry.count += 1
    counted.delete(key)
    counted.set(key, entry)
    if (counted.size > MAX_KEYS)
      for (const oldest of [...counted.keys()].slice(0, MAX_KEYS / 10)) counted.delete(oldest)
    if (entry.count <= most) return
    const seconds = Math.max(1, Math.ceil((entry.since + WINDOW_MS - at) / 1000))
    throw new ProblemError('too-many-requests', { headers: { 'retry-after': String(seconds) } })
  }
}
