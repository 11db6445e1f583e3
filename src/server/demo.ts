import { newId, newUuid } from '#model/fields.ts'
import type { Json } from '#model/fields.ts'
import { OWN_MUNICIPALITY } from '#model/records.ts'
import type { Mutation, SetOp } from '#model/wire.ts'
import type { Push } from './push.ts'
import { DEMO_AUTHOR } from './words.ts'

/** Example data: a municipality, organisations and what they hold, each as its flat fields. */
export interface Demo {
  municipality: Record<string, Json>
  organisations: { fields: Record<string, Json> }[]
  /** `organisations` are the names of those who hold it. */
  activities?: { organisations: string[]; fields: Record<string, Json> }[]
}

/** Organisations in one mutation. */
const CHUNK = 50

/** Fills a space with example data, as ordinary mutations. */
export async function fillDemo(
  push: Push,
  space: string,
  { municipality, organisations, activities = [] }: Demo,
  now: number,
): Promise<void> {
  const holders = organisations.map(({ fields }) => setAll('organisation', newId('org', now), fields))
  const byName = new Map(organisations.map(({ fields }, at) => [fields['name'], holders[at]?.record]))
  const heldBy = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [`organisations/${byName.get(name) ?? ''}`, true]))
  const ops = [
    setAll('municipality', OWN_MUNICIPALITY, municipality),
    ...holders,
    ...activities.map(({ organisations, fields }) =>
      setAll('activity', newId('act', now), { ...fields, ...heldBy(organisations) }),
    ),
  ]
  const mutations: Mutation[] = []
  for (let at = 0; at < ops.length; at += CHUNK)
    mutations.push({ id: newUuid(now), at: now, ops: ops.slice(at, at + CHUNK) })
  const results = await push(
    space,
    mutations.map((raw) => ({ raw, device: 'demo', by: DEMO_AUTHOR, role: 'coordinator' })),
  )
  const refused = results.find((result) => !result.ok)
  if (refused && !refused.ok) throw new Error(`The example data is not right: ${refused.message}`)
}

function setAll(kind: string, record: string, fields: Record<string, Json>): SetOp {
  return {
    kind,
    record,
    set: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value, base: [] }])),
  }
}
