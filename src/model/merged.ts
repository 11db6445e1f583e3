import { elementsOf } from './reading.ts'
import type { LiveRecord } from './wire.ts'

type Find = (id: string) => LiveRecord | null

/**
 * The ids under which things may belong to an organisation: its own, and those of removed ones that were merged into it, also
 * by way of others. Somebody without coverage may have written to a removed one.
 * @param find a record by id, removed or not
 */
export function idsOf(id: string, find: Find): string[] {
  const ids = new Set([id])
  for (const known of ids) {
    const record = find(known)
    for (const other of record ? elementsOf(record.fields, 'merged') : [])
      if (find(other)?.fields['deletedAt']) ids.add(other)
  }
  return [...ids]
}

/** The living organisation a removed one was merged into; `null` when there is none. Looks through all of them. */
export function keptInstead(removed: string, living: readonly LiveRecord[], find: Find): LiveRecord | null {
  const direct = living.find((record) => record.fields[`merged/${removed}`] === true)
  if (direct) return direct
  const hasMerged = ({ fields }: LiveRecord) => Object.keys(fields).some((field) => field.startsWith('merged/'))
  return living.find((record) => hasMerged(record) && idsOf(record.record, find).includes(removed)) ?? null
}
