import type { LiveRecord } from '#model/wire.ts'

/** A record before and after; `null` when it is not seen. */
export type Change = readonly [before: LiveRecord | null, after: LiveRecord | null]

/** The living records of each kind, in no order. A few changes cost little, however long a list is. */
export interface Lists {
  /** The same array until one of its records changes. */
  of(kind: string): readonly LiveRecord[]
  change(changes: readonly Change[]): void
  clear(): void
}

/** When more change at once, a list is made anew. */
const FEW = 64

/** @param everyone every record that is seen, deleted or not */
export function createLists(everyone: () => Iterable<LiveRecord>): Lists {
  const lists = new Map<string, readonly LiveRecord[]>()
  return {
    of(kind) {
      const known = lists.get(kind)
      if (known) return known
      const list: LiveRecord[] = []
      for (const record of everyone()) if (record.kind === kind && isLiving(record)) list.push(record)
      lists.set(kind, list)
      return list
    },
    change(changes) {
      for (const [kind, list] of lists) {
        const own = changes.filter(([before, after]) => (after ?? before)?.kind === kind)
        if (own.length > FEW) lists.delete(kind)
        else if (own.length > 0) lists.set(kind, mended(list, own))
      }
    },
    clear: () => lists.clear(),
  }
}

/** Whoever compares it with the list before, place by place, finds only what changed. */
function mended(list: readonly LiveRecord[], changes: readonly Change[]): readonly LiveRecord[] {
  const next = [...list]
  for (const [before, after] of changes) {
    const place = before ? next.indexOf(before) : -1
    const now = after && isLiving(after) ? after : null
    if (now && place < 0) next.push(now)
    else if (now) next[place] = now
    else if (place >= 0) {
      const last = next.pop()
      if (last && place < next.length) next[place] = last
    }
  }
  return next
}

function isLiving(record: LiveRecord): boolean {
  return !record.fields['deletedAt']
}
