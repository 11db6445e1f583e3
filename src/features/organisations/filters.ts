import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { categoryGroup } from './choices.ts'
import { confirmation, hasVersions, isLongAgo } from './standing.ts'

/** What a filter must know besides the record itself. */
export interface Known {
  /** Today, `YYYY-MM-DD`. */
  day: string
  /** The day somebody last talked with an organisation; `null` when nobody has. */
  lastContact: (organisation: string, day: string) => string | null
}

/** A way to narrow the directory. What its values are called is said in filter-words.ts. */
export interface Filter {
  id: string
  /** The name in the address: `?type=faith`. Several filters may share one, when their values differ. */
  param: string
  /** Its values, where there are few and they share a `param`. */
  only?: readonly string[]
  /** Where its values come from: the elements of a set, a field as it is, or a question about the whole record. */
  from: { set: string } | { field: string } | { ask: (record: LiveRecord, known: Known) => string | null }
}

/** All ways to narrow, in the order they are offered. A new one is a new line here and its name in filter-words.ts. */
export const FILTERS: readonly Filter[] = [
  { id: 'kind', param: 'type', from: { field: 'kind' } },
  { id: 'contributes', param: 'bidrar', from: { set: 'contributes' } },
  { id: 'languages', param: 'sprak', from: { set: 'languages' } },
  { id: 'targetGroups', param: 'malgruppe', from: { set: 'targetGroups' } },
  { id: 'area', param: 'omrade', from: { field: 'area' } },
  { id: 'group', param: 'gruppe', from: { set: 'icnpo' } },
  { id: 'icnpo', param: 'kategori', from: { set: 'icnpo' } },
  { id: 'tags', param: 'merke', from: { set: 'tags' } },
  {
    id: 'public',
    param: 'offentlig',
    from: { ask: ({ fields }) => (fields['public'] === true ? 'ja' : 'nei') },
  },
  {
    id: 'confirmed',
    param: 'vis',
    only: ['aldri', 'gammel'],
    from: {
      ask: ({ fields }, { day }) => {
        const state = confirmation(stringOf(fields, 'confirmedOn'), day)
        return state === 'never' ? 'aldri' : state === 'old' ? 'gammel' : null
      },
    },
  },
  {
    id: 'contact',
    param: 'vis',
    only: ['stille'],
    from: {
      ask: ({ record }, { day, lastContact }) => (isLongAgo(lastContact(record, day), day) ? 'stille' : null),
    },
  },
  {
    id: 'versions',
    param: 'vis',
    only: ['versjoner'],
    from: { ask: (one) => (hasVersions(one) ? 'versjoner' : null) },
  },
]

const EVERY = { has: () => true }
const ofSets = byName((filter) => ('set' in filter.from ? filter.from.set : null))
const ofFields = byName((filter) => ('field' in filter.from ? filter.from.field : null))
const asked = FILTERS.flatMap(({ id, from }) => ('ask' in from ? [{ id, ask: from.ask }] : []))

/** Every value a record has in every filter, or only in some; gone through once, since there may be very many records. */
export function filterValues(
  record: LiveRecord,
  known: Known,
  only: { has(filter: string): boolean } = EVERY,
): (readonly [filter: string, value: string])[] {
  const found: (readonly [string, string])[] = []
  const { fields } = record
  for (const name in fields) {
    const value = fields[name]
    if (value === true) {
      const slash = name.indexOf('/')
      if (slash < 0) continue
      const element = name.slice(slash + 1)
      for (const filter of ofSets.get(name.slice(0, slash)) ?? [])
        if (only.has(filter)) found.push([filter, filter === 'group' ? categoryGroup(element) : element])
    } else if (typeof value === 'string' && value !== '')
      for (const filter of ofFields.get(name) ?? []) if (only.has(filter)) found.push([filter, value])
  }
  for (const { id, ask } of asked) {
    const value = only.has(id) ? ask(record, known) : null
    if (value !== null) found.push([id, value])
  }
  return found
}

function byName(nameOf: (filter: Filter) => string | null): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const filter of FILTERS) {
    const name = nameOf(filter)
    if (name !== null) found.set(name, [...(found.get(name) ?? []), filter.id])
  }
  return found
}
