import { bandOf, DAYS_SHOWN } from './activity-days.ts'
import type { Band } from './activity-days.ts'
import { daysLater } from './calendar-days.ts'
import { has } from './facets.ts'
import type { Bits } from './facets.ts'
import { kilometresBetween } from './nearby.ts'
import type { Occurrence } from './occurrences.ts'

/** What a list of what is held is made of. A row is one activity at one of its times, or where none is coming, by itself. */
export interface HeldList<Held extends Occurrence & { number: number }, Row extends HeldRow> {
  /** `YYYY-MM-DD` in Norway. */
  today: string
  /** What is held on a day, cancelled or not, in order of time. */
  on: (day: string) => readonly Held[]
  /** Whose times are wanted, by their number. */
  bits: Bits
  rowAt: (held: Held) => readonly Row[]
  /** Those wanted that have no time among the days one lists. */
  untimed: () => readonly Row[]
}

export interface HeldRow {
  /** As the crow flies; `null` when one does not ask, or does not know. */
  kilometres: number | null
}

/** Rows under one heading: a day in its part of the time ahead, what is near or nobody knows where, what has no times. */
export interface HeldSection<Row> {
  key: string
  of: { day: string; band: Band } | 'near' | 'nowhere' | 'no-times'
  rows: readonly Row[]
}

/** Day by day; what has no times comes last. */
export function sectionsByDay<Held extends Occurrence & { number: number }, Row extends HeldRow>(
  list: HeldList<Held, Row>,
): HeldSection<Row>[] {
  const { today, on, bits, rowAt } = list
  const sections = daysShown(today).map((day): HeldSection<Row> => {
    const rows = on(day).flatMap((held) => (has(bits, held.number) ? rowAt(held) : []))
    return { key: day, of: { day, band: bandOf(day, today) }, rows }
  })
  sections.push({ key: 'no-times', of: 'no-times', rows: list.untimed() })
  return sections.filter(({ rows }) => rows.length > 0)
}

/** The nearest first, then those nobody knows where are. @param here latitude and longitude */
export function sectionsByDistance<Held extends Occurrence & { number: number }, Row extends HeldRow>(
  list: HeldList<Held, Row>,
  here: string,
  pointOf: (row: Row) => string | null,
): HeldSection<Row>[] {
  const rows = soonestFirst(list).map((row): Row => {
    const point = pointOf(row)
    return { ...row, kilometres: point === null ? null : kilometresBetween(here, point) }
  })
  const near = rows.filter(({ kilometres }) => kilometres !== null)
  near.sort((one, other) => (one.kilometres ?? 0) - (other.kilometres ?? 0))
  const sections: HeldSection<Row>[] = [
    { key: 'near', of: 'near', rows: near },
    { key: 'nowhere', of: 'nowhere', rows: rows.filter(({ kilometres }) => kilometres === null) },
  ]
  return sections.filter((section) => section.rows.length > 0)
}

/** Each activity once, at the next time it is held, or is cancelled when there is no other; what has no times comes last. */
export function soonestFirst<Held extends Occurrence & { number: number }, Row extends HeldRow>({
  today,
  on,
  bits,
  rowAt,
  untimed,
}: HeldList<Held, Row>): Row[] {
  const first = new Map<number, Held>()
  for (const day of daysShown(today))
    for (const held of on(day)) {
      const known = first.get(held.number)
      if (has(bits, held.number) && (!known || (known.isCancelled && !held.isCancelled))) first.set(held.number, held)
    }
  const times = [...first.values()].sort((one, other) => {
    const [at, otherAt] = [momentOf(one), momentOf(other)]
    return at === otherAt ? 0 : at < otherAt ? -1 : 1
  })
  return [...times.flatMap(rowAt), ...untimed()]
}

function momentOf({ on, from }: Occurrence): string {
  return `${on} ${from ?? ''}`
}

function daysShown(today: string): string[] {
  return Array.from({ length: DAYS_SHOWN }, (_, at) => daysLater(today, at))
}
