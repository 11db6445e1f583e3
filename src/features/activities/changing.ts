import { idsOf } from '#db/changing.ts'
import { isOwnVersion, workspace } from '#db/here.ts'
import { settlement, write } from '#db/write.ts'
import type { Sets } from '#model/schedule-edit.ts'

/** Ids of the versions of fields that somebody has seen, by field. */
export type Seen = Readonly<Record<string, readonly string[]>>

/** Writes some fields as chosen now, having seen every version of them; or only those in `seen`, by one who began earlier. */
export async function setFields(id: string, sets: Sets, seen?: Seen): Promise<void> {
  const changes = Object.entries(sets).map(([field, value]) =>
    seen
      ? ({ kind: 'activity', record: id, set: { [field]: value }, seen: { [field]: seen[field] ?? [] } } as const)
      : settlement('activity', id, field, value),
  )
  if (changes.length > 0) await write(...changes)
}

/** What stands in fields of an activity now, to be told from what comes later. */
export function versionIds(id: string, fields: readonly string[]): Seen {
  return Object.fromEntries(fields.map((field) => [field, idsOf(id, field)]))
}

/** The same with what this device has written into a set since. */
export function withOwn(id: string, seen: Seen, set: string): Seen {
  const fields = Object.keys(workspace().record(id)?.fields ?? {}).filter((field) => field.startsWith(`${set}/`))
  const own = fields.map(
    (field) => [field, [...(seen[field] ?? []), ...idsOf(id, field).filter(isOwnVersion)]] as const,
  )
  return { ...seen, ...Object.fromEntries(own.map(([field, ids]) => [field, [...new Set(ids)]])) }
}
