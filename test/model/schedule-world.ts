import fc from 'fast-check'
import type { Json } from '#model/fields.ts'

/** Schedules as records hold them, and what they mean, found the slow way: day by day, from the fields' texts. */

export type Fields = Record<string, Json>

export const plusDays = (day: string, days: number): string => {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

export const everyDay = (from: string, until: string): string[] => {
  const days: string[] = []
  for (let day = from; day <= until; day = plusDays(day, 1)) days.push(day)
  return days
}

/** Where schedules begin: the turns of years with 53 weeks, Easter and May, and both changes of summer time. */
const BEGINNINGS = ['2026-12-01', '2032-12-01', '2027-03-01', '2027-04-20', '2026-10-01', '2028-02-10']
const SPAN = 60

const hours = fc.constantFrom('17:00-19:00', '11:00', '11:30-13:00', '22:00-01:00', '09:15-10:00')
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 })
const joined = (...parts: (string | null)[]) => parts.filter((part) => part !== null).join(' ')

/** A beginning, and the fields of a schedule around it. */
export const schedules: fc.Arbitrary<{ begin: string; end: string; fields: Fields; municipality: Fields }> = fc
  .constantFrom(...BEGINNINGS)
  .chain((begin) => {
    const day = fc.integer({ min: -5, max: SPAN + 5 }).map((days) => plusDays(begin, days))
    const key = fc
      .tuple(day, maybe(fc.constantFrom('17:00', '11:00')))
      .map(([on, time]) => (time ? `${on}T${time}` : on))
    const id = fc.stringMatching(/^[a-z]{3}$/)
    const weeks = fc.constantFrom(null, null, 'odd', 'even', 'first', 'second', 'third', 'fourth', 'last')
    const rule = fc
      .tuple(fc.integer({ min: 1, max: 7 }).map(String), weeks, maybe(hours))
      .map((parts) => joined(...parts))
    const pause = fc
      .tuple(day, maybe(fc.integer({ min: 0, max: 12 })), maybe(fc.constant('ferie i huset')))
      .map(([on, days, why]) => joined(`${on}/${days === null ? '' : plusDays(on, days)}`, why))
    const elements = (ids: fc.Arbitrary<string>, value: fc.Arbitrary<Json>, maxKeys: number) =>
      fc.dictionary(ids, fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) }), {
        maxKeys,
        noNullPrototype: true,
      })
    return fc
      .record({
        times: elements(id, rule, 4),
        dates: elements(key, fc.oneof(hours, fc.constant(true)), 2),
        pauses: elements(id, pause, 2),
        cancelled: elements(key, fc.oneof(fc.constant(true), fc.constant('sykdom')), 6),
        moved: elements(
          key,
          fc.tuple(day, maybe(hours)).map((parts) => joined(...parts)),
          6,
        ),
        schoolHolidays: elements(id, pause, 1),
        startsOn: maybe(day),
        endsOn: maybe(day),
        skipsHolidays: fc.boolean(),
        skipsSchoolHolidays: fc.boolean(),
      })
      .map(({ schoolHolidays, startsOn, endsOn, skipsHolidays, skipsSchoolHolidays, ...sets }) => {
        const fields: Fields = { startsOn, endsOn, skipsHolidays, skipsSchoolHolidays }
        for (const [set, values] of Object.entries(sets))
          for (const [id, value] of Object.entries(values)) fields[`${set}/${id}`] = value
        const municipality: Fields = {}
        for (const [id, value] of Object.entries(schoolHolidays)) municipality[`schoolHolidays/${id}`] = value
        return { begin, end: plusDays(begin, SPAN), fields, municipality }
      })
  })

const weeks = new Map<string, number>()

/** The number of a day's week. */
export function slowWeek(day: string): number {
  const week = weeks.get(day) ?? countedWeek(day)
  weeks.set(day, week)
  return week
}

/** How many Mondays since the one whose week has 4 January in it. */
function countedWeek(day: string): number {
  const monday = (of: string) => {
    let at = of
    while (new Date(`${at}T12:00:00Z`).getUTCDay() !== 1) at = plusDays(at, -1)
    return at
  }
  const year = Number(day.slice(0, 4))
  for (const of of [year + 1, year, year - 1]) {
    let start = monday(`${of}-01-04`)
    if (start > day) continue
    let number = 1
    while (plusDays(start, 7) <= day) {
      start = plusDays(start, 7)
      number += 1
    }
    return number
  }
  throw new Error(day)
}

const isoWeekday = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay() || 7

/** Each time as `on from until`, with what is said about it; the holidays are given. */
export function slowly(
  { fields, municipality }: { fields: Fields; municipality: Fields },
  from: string,
  until: string,
  holidays: ReadonlySet<string>,
): Map<string, { isCancelled: boolean; movedFrom: Set<string> }> {
  const of = (set: string, of = fields) =>
    Object.entries(of).flatMap(([field, value]) =>
      field.startsWith(`${set}/`) && value !== null ? [[field.slice(set.length + 1), value] as const] : [],
    )
  const split = (text: string): [string, string] => {
    const [one = '', other = ''] = text.split('-')
    return [one, other]
  }
  const text = (value: Json) => (typeof value === 'string' ? value : '')
  const pauses = [
    ...of('pauses'),
    ...(fields['skipsSchoolHolidays'] === true ? of('schoolHolidays', municipality) : []),
  ]
  const found = new Map<string, { isCancelled: boolean; movedFrom: Set<string> }>()
  const [times, dates, cancelled, moves] = [of('times'), of('dates'), of('cancelled'), Object.fromEntries(of('moved'))]
  const isCancelled = (on: string, start: string) => cancelled.some(([key]) => key === on || key === `${on}T${start}`)
  const add = (on: string, [start, end]: [string, string], origin: [string, string] | null) => {
    if (on < from || on > until) return
    const cancelled = isCancelled(on, start) || (origin !== null && isCancelled(...origin))
    const key = `${on} ${start} ${end}`
    const known = found.get(key)
    const movedFrom = known?.movedFrom ?? new Set()
    if (origin) movedFrom.add(origin.join(' '))
    found.set(key, { isCancelled: cancelled && (known?.isCancelled ?? true), movedFrom })
  }
  for (const day of everyDay(plusDays(from, -8), plusDays(until, 8))) {
    const place = Math.ceil(Number(day.slice(8)) / 7)
    const isLast = plusDays(day, 7).slice(0, 7) !== day.slice(0, 7)
    const here: { slot: [string, string]; isNamed: boolean }[] = []
    const inSeason =
      (fields['startsOn'] === null || day >= text(fields['startsOn'] ?? null)) &&
      (fields['endsOn'] === null || day <= text(fields['endsOn'] ?? null))
    for (const [, value] of times) {
      const [weekday, ...rest] = text(value).split(' ')
      if (Number(weekday) !== isoWeekday(day) || !inSeason) continue
      const time = rest.find((part) => part.includes(':')) ?? ''
      const weeks = rest.find((part) => !part.includes(':')) ?? ''
      const fits = {
        '': true,
        odd: slowWeek(day) % 2 === 1,
        even: slowWeek(day) % 2 === 0,
        first: place === 1,
        second: place === 2,
        third: place === 3,
        fourth: place === 4,
        last: isLast,
      }[weeks]
      if (fits) here.push({ slot: split(time), isNamed: false })
    }
    for (const [key, value] of dates)
      if (key.slice(0, 10) === day) here.push({ slot: split(text(value)), isNamed: true })
    const rests =
      (fields['skipsHolidays'] === true && holidays.has(day)) ||
      pauses.some(([, value]) => {
        const [start = '', end = ''] = (text(value).split(' ')[0] ?? '').split('/')
        return start <= day && (end === '' || day <= end)
      })
    for (const { slot, isNamed } of here) {
      const move = moves[`${day}T${slot[0]}`] ?? moves[day]
      if (move !== undefined) {
        const [on = '', time] = text(move).split(' ')
        add(on, time === undefined ? slot : split(time), [day, slot[0]])
      } else if (isNamed || !rests) add(day, slot, null)
    }
  }
  return found
}
