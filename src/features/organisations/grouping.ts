import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { differences } from './name-order.ts'

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
