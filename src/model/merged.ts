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

/**
 * The living organisation a removed one was merged into; `null` when there is none. Looks through all of them: where it was
 * merged into several, every device answers the same one.
 */
export function keptInstead(removed: string, living: readonly LiveRecord[], find: Find): LiveRecord | null {
  const hasMerged = ({ fields }: LiveRecord) => Object.keys(fields).some((field) => field.startsWith('merged/'))
  return (
    firstOf(living.filter(({ fields }) => fields[`merged/${removed}`] === true)) ??
    firstOf(living.filter((record) => hasMerged(record) && idsOf(record.record, find).includes(removed)))
  )
}

function firstOf(records: readonly LiveRecord[]): LiveRecord | null {
  return records.reduce<LiveRecord | null>((one, two) => (one && one.record < two.record ? one : two), null)
}

/**
 * A party to an agreement as it is known: itself, or the organisation it was merged into, or, when it was only removed, what it
 * was. An agreement is with whom it is with, whatever became of them since; `null` when nothing is known.
 * @param find a record by id, removed or not
 * @param kept as `keptInstead`
 */
export function partyOf(id: string, find: Find, kept: Find): LiveRecord | null {
  const found = find(id)
  const itself = found?.kind === 'organisation' ? found : null
  return itself && !itself.fields['deletedAt'] ? itself : (kept(id) ?? itself)
}
