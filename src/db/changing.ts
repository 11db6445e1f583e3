import type { Json } from '#model/fields.ts'
import { versionsOf } from '#model/merge.ts'
import type { Kind } from '#model/records.ts'
import type { Change } from './compose.ts'
import { workspace } from './here.ts'
import { remove, restore, settlement, write, writeInOrder } from './write.ts'

/** The way back from what was just done. */
export type Undo = () => Promise<void>

/** Writes fields of a record. The way back leaves alone what somebody has written since. */
export function change(kind: Kind, id: string, sets: Readonly<Record<string, Json>>): Promise<Undo> {
  const changes = Object.entries(sets).map(([field, value]) => settlement(kind, id, field, value))
  return undoable([{ kind, record: id, fields: Object.keys(sets) }], () => write(...changes))
}

/** Fields of a record that are about to be written. */
export interface Touched {
  kind: Kind
  record: string
  fields: readonly string[]
}

/**
 * Answers the way back from what `work` writes into these fields. It gives back what stood there before, but in no field that
 * somebody has written into since. `work` writes at once, before anything it waits for.
 */
export async function undoable(touched: readonly Touched[], work: () => Promise<void>): Promise<Undo> {
  const places = touched.flatMap(({ kind, record, fields }) => {
    const known = workspace().record(record)?.fields
    return fields.map((field) => ({ kind, record, field, before: known?.[field] ?? null }))
  })
  const writing = work()
  const ours = places.map(({ record, field }) => idsOf(record, field)[0]) // in memory at once
  await writing
  return async () => {
    const back = places.flatMap(({ kind, record, field, before }, at): Change[] => {
      const our = ours[at]
      if (our === undefined || !idsOf(record, field).includes(our)) return []
      return [{ kind, record, set: { [field]: before }, seen: { [field]: [our] } }]
    })
    if (back.length > 0) await writeInOrder(back)
  }
}

/** Takes a record away so that it can be brought back; answers the way back. */
export async function takeAway(kind: Kind, id: string): Promise<Undo> {
  await remove(kind, id)
  return () => restore(kind, id)
}

/** Ids of the versions of a field that stand now. */
export function idsOf(id: string, field: string): string[] {
  const record = workspace().record(id)
  return record ? versionsOf(record, field).map((version) => version.id) : []
}
