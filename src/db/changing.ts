import { workspace } from './here.ts'
import { settlement, write } from './write.ts'
import type { Json } from '#model/fields.ts'
import { versionsOf } from '#model/merge.ts'
import type { Kind } from '#model/records.ts'

/** The way back from what was just done. */
export type Undo = () => Promise<void>

/** Writes fields of a record. The way back leaves alone what somebody has written since. */
export async function change(kind: Kind, id: string, sets: Readonly<Record<string, Json>>): Promise<Undo> {
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

/** Ids of the versions of a field that stand now. */
export function idsOf(id: string, field: string): string[] {
  const record = workspace().record(id)
  return record ? versionsOf(record, field).map((version) => version.id) : []
}
