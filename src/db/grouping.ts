import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'

/** The records of each value of a field; a group is the same array until one of its records changes. */
export type Groups = ReadonlyMap<string, readonly LiveRecord[]>

/**
 * Groups records by a field, each group in an order; asked again after a few of them changed, it only touches their
 * groups. `order` as `sort` wants it.
 */
export function createGroups(
  field: string,
  order: (one: LiveRecord, two: LiveRecord) => number,
): (records: readonly LiveRecord[]) => Groups {
  const groups = new Map<string, readonly LiveRecord[]>()
  let asked: readonly LiveRecord[] = []
  const keyOf = (record: LiveRecord) => stringOf(record.fields, field) ?? ''

  return (records) => {
    if (records === asked) return groups
    const { gone, fresh } = differences(asked, records)
    const added = new Map<string, LiveRecord[]>()
    const addedTo = (key: string) => {
      const known = added.get(key) ?? []
      added.set(key, known)
      return known
    }
    for (const record of gone) addedTo(keyOf(record))
    for (const record of fresh) addedTo(keyOf(record)).push(record)
    for (const [key, more] of added) {
      const kept = (groups.get(key) ?? []).filter((record) => !gone.has(record))
      if (kept.length + more.length === 0) groups.delete(key)
      else groups.set(key, [...kept, ...more].sort(order))
    }
    asked = records
    return groups
  }
}

/** What is at another place in the list is both gone and fresh: a list that was mended has few such. */
export function differences(before: readonly LiveRecord[], now: readonly LiveRecord[]) {
  const gone = new Set<LiveRecord>()
  const fresh: LiveRecord[] = []
  for (let at = 0; at < before.length || at < now.length; at += 1) {
    if (before[at] === now[at]) continue
    if (at < before.length) gone.add(before[at]!)
    if (at < now.length) fresh.push(now[at]!)
  }
  return { gone, fresh }
}
