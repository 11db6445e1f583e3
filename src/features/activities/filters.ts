import { LEVELS } from '#content/levels.ts'
import { daysLater } from '#model/calendar-days.ts'
import { FRESH_DAYS } from '#model/periods.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'

/** What a filter must know besides the record itself. */
export interface Known {
  /** Today, `YYYY-MM-DD`. */
  day: string
  /** Whether this device keeps it among its favourites. */
  isFavourite: (id: string) => boolean
}

/** A way to narrow the activities. What its values are called is said in filter-words.ts. */
export interface Filter {
  id: FilterId
  /** The name in the address: `?sprak=uk`. */
  param: string
  /** One value only, to be put on and off. */
  only?: string
}

export type FilterId =
  | 'free'
  | 'dropIn'
  | 'children'
  | 'wheelchair'
  | 'favourite'
  | 'unconfirmed'
  | 'type'
  | 'languages'
  | 'levels'
  | 'targetGroups'
  | 'area'
  | 'organisations'

/** All ways to narrow, in the order they are offered: those with one value first. */
export const FILTERS: readonly Filter[] = [
  { id: 'favourite', param: 'vis', only: 'mine' },
  { id: 'free', param: 'pris', only: 'gratis' },
  { id: 'dropIn', param: 'pamelding', only: 'drop-in' },
  { id: 'children', param: 'barn', only: 'ja' },
  { id: 'wheelchair', param: 'rullestol', only: 'ja' },
  { id: 'unconfirmed', param: 'bekreftet', only: 'gammel' },
  { id: 'languages', param: 'sprak' },
  { id: 'levels', param: 'niva' },
  { id: 'targetGroups', param: 'for' },
  { id: 'type', param: 'type' },
  { id: 'area', param: 'omrade' },
  { id: 'organisations', param: 'org' },
]

const SETS: ReadonlySet<string> = new Set(['languages', 'levels', 'targetGroups', 'organisations'])
const FIELDS: ReadonlySet<string> = new Set(['type', 'area'])

/** Every value an activity has in every filter. */
export function filterValues(record: LiveRecord, known: Known): (readonly [filter: FilterId, value: string])[] {
  const found: (readonly [FilterId, string])[] = []
  const { fields } = record
  let hasLevel = false
  for (const name in fields) {
    const value = fields[name]
    if (value === true) {
      const slash = name.indexOf('/')
      const set = name.slice(0, Math.max(0, slash))
      if (!SETS.has(set)) continue
      found.push([set as FilterId, name.slice(slash + 1)]) // SETS holds no other
      if (set === 'levels') hasLevel = true
    } else if (typeof value === 'string' && value !== '' && FIELDS.has(name)) found.push([name as FilterId, value]) // FIELDS holds no other
  }
  if (!hasLevel) for (const { id } of LEVELS) found.push(['levels', id])
  if (fields['price'] === 'free') found.push(['free', 'gratis'])
  if (fields['joining'] === 'drop-in') found.push(['dropIn', 'drop-in'])
  if (fields['welcomesChildren'] === true) found.push(['children', 'ja'])
  if (fields['wheelchair'] === 'yes') found.push(['wheelchair', 'ja'])
  if (known.isFavourite(record.record)) found.push(['favourite', 'mine'])
  if (needsCall(fields, known.day)) found.push(['unconfirmed', 'gammel'])
  return found
}

/** Whether somebody should call and ask. Of a season that is over nobody needs to: the next one is another activity. */
export function needsCall(fields: LiveRecord['fields'], day: string): boolean {
  const endsOn = stringOf(fields, 'endsOn')
  return !isFresh(confirmedDay(fields, day), day) && (endsOn === null || endsOn >= day)
}

/** The day somebody confirmed it; `null` when nobody did, or on a day that is yet to come: a clock was wrong. */
export function confirmedDay(fields: LiveRecord['fields'], day: string): string | null {
  const confirmedOn = stringOf(fields, 'confirmedOn')
  return confirmedOn !== null && confirmedOn <= day ? confirmedOn : null
}

let reckoned = { day: '', since: '' }

/** Whether somebody confirmed it within the last ninety days. */
export function isFresh(confirmedOn: string | null, day: string): boolean {
  if (reckoned.day !== day) reckoned = { day, since: daysLater(day, -FRESH_DAYS) }
  return confirmedOn !== null && confirmedOn >= reckoned.since
}
