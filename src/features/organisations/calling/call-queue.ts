import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'

/** Where an organisation stands: it waits to be confirmed, is confirmed today, needs nobody, or is no more. */
export type Standing = 'waits' | 'done' | 'fresh' | 'gone'

/** The organisations to call, one at a time. Nothing here takes longer because there are many, but making it. */
export interface CallQueue {
  /** Whose turn it is; `null` when all were asked once, or nobody waits. */
  current(): string | null
  /** How many are confirmed or gone today, and how many wait. */
  progress(): { done: number; left: number }
  /** Not now: it comes again when all others were asked. */
  putLater(id: string): void
  /** Back to the front: what was said of it is taken back. */
  putFirst(id: string): void
  /** All that were put later, once more. */
  startAgain(): void
  /** What has become of an organisation. */
  follow(id: string, standing: Standing): void
}

/** @param order ids of all that wait @param later those of them that were tried today @param handled ids confirmed today */
export function createCallQueue(
  order: readonly string[],
  later: Iterable<string>,
  handled: Iterable<string>,
): CallQueue {
  const waiting = new Set(order)
  const done = new Set(handled)
  const putOff = new Set([...later].filter((id) => waiting.has(id)))
  let round = [...order]
  let at = 0
  /** The last one comes first. */
  let front: string[] = []
  const isTurnOf = (id: string) => waiting.has(id) && !putOff.has(id)

  return {
    current() {
      while (front.length > 0 && !isTurnOf(front.at(-1) ?? '')) front.pop()
      while (at < round.length && !isTurnOf(round[at] ?? '')) at += 1
      return front.at(-1) ?? round[at] ?? null
    },
    progress: () => ({ done: done.size, left: waiting.size }),
    putLater(id) {
      putOff.delete(id)
      putOff.add(id)
    },
    putFirst(id) {
      putOff.delete(id)
      front.push(id)
    },
    startAgain() {
      round = [...putOff]
      putOff.clear()
      front = []
      at = 0
    },
    follow(id, standing) {
      if (standing === 'waits') {
        done.delete(id)
        if (waiting.has(id)) return
        waiting.add(id)
        round.push(id)
      } else {
        const didWait = waiting.delete(id)
        if (standing === 'done' || (standing === 'gone' && didWait)) done.add(id)
      }
    },
  }
}

/** Where a record stands; `null` is one that is no more. `fromDay`: confirmed earlier, it waits. */
export function standingOf(record: LiveRecord | null, fromDay: string, today: string): Standing {
  if (!record || record.fields['deletedAt']) return 'gone'
  const confirmedOn = stringOf(record.fields, 'confirmedOn')
  if (confirmedOn === null || confirmedOn < fromDay) return 'waits'
  return confirmedOn === today ? 'done' : 'fresh'
}

/**
 * Those that wait: never confirmed first, then those confirmed longest ago; within a day in the order given. Sorts the
 * days, of which there are few, and never the organisations.
 */
export function inOrderOfNeed(waiting: Iterable<LiveRecord>): string[] {
  const byDay = new Map<string, string[]>()
  for (const { record, fields } of waiting) {
    const day = stringOf(fields, 'confirmedOn') ?? ''
    const known = byDay.get(day)
    if (known) known.push(record)
    else byDay.set(day, [record])
  }
  return [...byDay.keys()].sort().flatMap((day) => byDay.get(day) ?? [])
}
