import { isOwnVersion, workspace } from '#db/here.ts'
import { settlement, write } from '#db/write.ts'
import { versionsOf } from '#model/merge.ts'
import type { Kind } from '#model/records.ts'
import type { Sets } from '#model/schedule-edit.ts'

/** The way back from what was just done. */
export type Undo = () => Promise<void>

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

/** Writes fields of a record. The way back leaves alone what somebody has written since. */
export async function change(kind: Kind, id: string, sets: Sets): Promise<Undo> {
  const fields = workspace().record(id)?.fields ?? {}
  const before = Object.keys(sets).map((field) => [field, fields[field] ?? null] as const)
  const writing = write(...Object.entries(sets).map(([field, value]) => settlement(kind, id, field, value)))
  const ours = new Map(before.map(([field]) => [field, idsOf(id, field)[0]])) // in memory at once
  await writing
  return async () => {
    const back = before.flatMap(([field, value]) => {
      const our = ours.get(field)
      if (our === undefined || !idsOf(id, field).includes(our)) return []
      return { kind, record: id, set: { [field]: value }, seen: { [field]: [our] } }
    })
    if (back.length > 0) await write(...back)
  }
}

function idsOf(id: string, field: string): string[] {
  const record = workspace().record(id)
  return record ? versionsOf(record, field).map((version) => version.id) : []
}
