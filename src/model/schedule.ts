import type { Json } from './fields.ts'
import { isDay } from './fields.ts'
import { stringOf } from './reading.ts'
import { isDayOrTime, readHours, readMove, readPause, readRule, writePause, writeRule } from './schedule-fields.ts'
import type { Hours, Move, Pause, Rule } from './schedule-fields.ts'

type Fields = Readonly<Record<string, Json>>

/** When an activity takes place. What is said about one day counts more than what is said about many. */
export interface Schedule {
  /** The season: the first and the last day the fixed times are for, `null` when open. */
  startsOn: string | null
  endsOn: string | null
  /** The fixed times, Monday first. */
  rules: readonly Rule[]
  /** Days somebody named one by one: held also outside the season, in a pause and on a holiday. Earliest first. */
  dates: readonly NamedDate[]
  /** Earliest first. */
  pauses: readonly Pause[]
  /** The municipality's school holidays, when the activity follows them; earliest first. */
  schoolHolidays: readonly Pause[]
  skipsSchoolHolidays: boolean
  skipsHolidays: boolean
  /** By `2026-11-24`, or `2026-11-24T17:00` for one of several times that day; why, or `null`. */
  cancelled: ReadonlyMap<string, string | null>
  /** By the same: the time a rule or a named date gives, and where it is moved. */
  moved: ReadonlyMap<string, Move>
}

export interface NamedDate extends Hours {
  on: string
}

/**
 * The schedule in a record's fields (schedule-fields.ts); what it cannot read is left out. `municipality` are the fields
 * of the municipality, which has the school holidays.
 */
export function toSchedule(fields: Fields, municipality: Fields = {}): Schedule {
  const rules: Rule[] = []
  const dates: NamedDate[] = []
  const pauses: Pause[] = []
  const cancelled = new Map<string, string | null>()
  const moved = new Map<string, Move>()
  for (const field in fields) {
    const slash = field.indexOf('/')
    if (slash < 0) continue
    const value = fields[field]
    if (value === null || value === undefined || value === false) continue
    const id = field.slice(slash + 1)
    const text = typeof value === 'string' ? value : ''
    switch (field.slice(0, slash)) {
      case 'times':
        push(rules, readRule(text))
        break
      case 'pauses':
        push(pauses, readPause(text))
        break
      case 'dates':
        if (isDayOrTime(id)) push(dates, namedDate(id.slice(0, 10), value))
        break
      case 'cancelled':
        if (isDayOrTime(id)) cancelled.set(id, text || null)
        break
      case 'moved': {
        const move = isDayOrTime(id) ? readMove(text) : null
        if (move) moved.set(id, move)
        break
      }
    }
  }
  const skipsSchoolHolidays = fields['skipsSchoolHolidays'] === true
  return {
    startsOn: dayOf(fields, 'startsOn'),
    endsOn: dayOf(fields, 'endsOn'),
    rules: inOrder(rules, writeRule),
    dates: inOrder(dates, ({ on, from, until }) => `${on} ${from ?? ''} ${until ?? ''}`),
    pauses: inOrder(pauses, writePause),
    schoolHolidays: skipsSchoolHolidays ? schoolHolidaysOf(municipality) : [],
    skipsSchoolHolidays,
    skipsHolidays: fields['skipsHolidays'] === true,
    cancelled,
    moved,
  }
}

/** The school holidays a municipality has entered, earliest first. */
export function schoolHolidaysOf(municipality: Fields): Pause[] {
  const found: Pause[] = []
  for (const field in municipality) {
    const value = municipality[field]
    if (field.startsWith('schoolHolidays/') && typeof value === 'string') push(found, readPause(value))
  }
  return inOrder(found, writePause)
}

function namedDate(on: string, value: Json): NamedDate | null {
  if (value === true) return { on, from: null, until: null }
  const hours = typeof value === 'string' ? readHours(value) : null
  return hours && { on, ...hours }
}

function dayOf(fields: Fields, field: string): string | null {
  const text = stringOf(fields, field)
  return text !== null && isDay(text) ? text : null
}

function push<T>(list: T[], item: T | null): void {
  if (item !== null) list.push(item)
}

/** Sorted by what they say, each said once: the same on every device, whatever their ids. */
function inOrder<T>(list: readonly T[], text: (item: T) => string): T[] {
  if (list.length < 2) return [...list]
  return [...new Map(list.map((item) => [text(item), item]))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, item]) => item)
}
