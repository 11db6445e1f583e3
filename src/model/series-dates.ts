import { dayNumber, daysLater, weekdayOf } from './calendar-days.ts'
import { isPublicHoliday } from './public-holidays.ts'

/** How often the meetings of a series are; `own`: as people say, nothing is proposed. */
export type Rhythm = 'monthly' | 'two-monthly' | 'four-a-half-year' | 'half-yearly' | 'yearly' | 'own'

export interface SeriesPlan {
  rhythm: Rhythm
  /** First and last day, `YYYY-MM-DD`. The first decides which weekday of the month it is: the second Tuesday. */
  first: string
  last: string
}

/** No more than this is proposed, so that a slip in a year does no harm. */
const MOST = 60
const JULY = 7
/** Months in which four meetings a half-year are held: not in the weeks of summer and Christmas. */
const FOUR_A_HALF_YEAR: ReadonlySet<number> = new Set([2, 3, 4, 5, 9, 10, 11, 12])

/**
 * The days a series could meet on: the same weekday of the month as the first one. Not in July, on a public holiday or between
 * Christmas and New Year: then a week or two aside, or not at all. In order.
 */
export function proposeDates({ rhythm, first, last }: SeriesPlan): string[] {
  if (rhythm === 'own' || last < first) return []
  const weekday = weekdayOf(dayNumber(first))
  const place = Math.ceil(dayOfMonth(first) / 7)
  const days: string[] = []
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))]
  for (let at = 0; days.length < MOST; at += 1) {
    const [inYear, inMonth] = [year + Math.floor((month - 1 + at) / 12), ((month - 1 + at) % 12) + 1]
    if (`${inYear}-${two(inMonth)}-01` > last) break
    if (!isMonthOf(rhythm, at, inMonth)) continue
    const day = at === 0 ? first : nearby(nthWeekday(inYear, heldIn(rhythm, inMonth), weekday, place))
    if (day !== null && day >= first && day <= last && day > (days.at(-1) ?? '')) days.push(day)
  }
  return days
}

/** Whether the rhythm has a meeting so many months after the first one. */
function isMonthOf(rhythm: Rhythm, after: number, month: number): boolean {
  if (after === 0) return true
  if (rhythm === 'monthly') return true
  if (rhythm === 'two-monthly') return after % 2 === 0
  if (rhythm === 'half-yearly') return after % 6 === 0
  if (rhythm === 'yearly') return after % 12 === 0
  return FOUR_A_HALF_YEAR.has(month)
}

/** What is seldom is not left out in July, but held in August. */
function heldIn(rhythm: Rhythm, month: number): number {
  return month === JULY && (rhythm === 'half-yearly' || rhythm === 'yearly') ? JULY + 1 : month
}

/** The day itself, or a week or two after or before it; `null` in July, and when all of them are days nobody comes. */
function nearby(day: string): string | null {
  if (Number(day.slice(5, 7)) === JULY) return null
  return [0, 7, -7, 14, -14].map((days) => daysLater(day, days)).find((one) => !isQuietDay(one)) ?? null
}

/** A day on which one does not call people to a meeting. */
export function isQuietDay(day: string): boolean {
  const date = day.slice(5)
  return date.startsWith('07-') || date >= '12-23' || date === '01-01' || isPublicHoliday(dayNumber(day))
}

/** The nth such weekday of a month; the last when there are not so many. */
function nthWeekday(year: number, month: number, weekday: number, place: number): string {
  const start = `${year}-${two(month)}-01`
  const day = daysLater(start, ((weekday - weekdayOf(dayNumber(start)) + 7) % 7) + (place - 1) * 7)
  return Number(day.slice(5, 7)) === month ? day : daysLater(day, -7)
}

function dayOfMonth(day: string): number {
  return Number(day.slice(8, 10))
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
