import { idsOf } from '#model/merged.ts'
import { stringOf } from '#model/reading.ts'
import { KINDS } from '#model/records.ts'
import type { Kind } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'
import type { Change } from './compose.ts'
import { workspace } from './here.ts'

/** What belongs to each organisation, by its id. */
export type Belongings = ReadonlyMap<string, ReadonlyMap<string, Kind>>

/** Kinds that belong to an organisation: they name it in a field. */
export const BELONGING = (Object.keys(KINDS) as Kind[]).filter((kind) =>
  Object.hasOwn(KINDS[kind].fields, 'organisation'),
) // its own keys

/**
 * All that goes when an organisation is destroyed: itself, those merged into it, and what belongs to them, removed or not, here
 * or as the endpoint last told it. May be more than one edit takes; order does not matter. Empty when it is not here.
 * @param belongings where several go at once: looked through once
 */
export function erasureOf(id: string, belongings: Belongings = whatBelongs()): Change[] {
  if (!workspace().record(id)) return []
  const ids = idsOf(id, (each) => workspace().record(each))
  const parts = new Map(ids.flatMap((each) => [...(belongings.get(each) ?? [])]))
  return [
    ...ids.map((record): Change => ({ kind: 'organisation', record, erase: true })),
    ...[...parts].map(([record, kind]): Change => ({ kind, record, erase: true })),
  ]
}

/** What an edit on its way moves belongs to both: who it was about is not known until it has arrived. */
export function whatBelongs(): Belongings {
  const all = new Map<string, Map<string, Kind>>()
  const take = (record: LiveRecord) => {
    const kind = BELONGING.find((one) => one === record.kind)
    const organisation = kind && stringOf(record.fields, 'organisation')
    if (!kind || !organisation) return
    const known = all.get(organisation)
    if (known) known.set(record.record, kind)
    else all.set(organisation, new Map([[record.record, kind]]))
  }
  for (const record of workspace().everyShared()) take(record)
  for (const record of workspace().everyone()) take(record)
  return all
}
