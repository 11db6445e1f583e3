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
const DAY_MS = 86_400_000
const JULY = 7
/** Months in which four meetings a half-year are held: not in the weeks of summer and Christmas. */
const FOUR_A_HALF_YEAR: ReadonlySet<number> = new Set([2, 3, 4, 5, 9, 10, 11, 12])

/**
 * The days a series could meet on: the same weekday of the month as the first one. Not in July, on a public holiday or between
 * Christmas and New Year: then a week or two aside, or not at all. In order.
 */
export function proposeDates({ rhythm, first, last }: SeriesPlan): string[] {
  if (rhythm === 'own' || last < first) return []
  const weekday = weekdayOf(first)
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
  return [0, 7, -7, 14, -14].map((days) => addDays(day, days)).find((one) => !isQuietDay(one)) ?? null
}

/** A day on which one does not call people to a meeting. */
export function isQuietDay(day: string): boolean {
  const date = day.slice(5)
  return date.startsWith('07-') || date >= '12-23' || date === '01-01' || isHoliday(day)
}

/** Days of the year that are always public holidays in Norway. Source: lov om helligdager og helligdagsfred, lov om 1 og 17 mai. */
const FIXED: ReadonlySet<string> = new Set(['01-01', '05-01', '05-17', '12-25', '12-26'])
/** Days after Easter Sunday: Maundy Thursday, Good Friday, both Easter days, Ascension, both days of Whitsun. Source: as above. */
const AFTER_EASTER: ReadonlySet<number> = new Set([-3, -2, 0, 1, 39, 49, 50])

/** A public holiday in Norway. */
export function isHoliday(day: string): boolean {
  if (FIXED.has(day.slice(5))) return true
  return AFTER_EASTER.has(Math.round((msOf(day) - msOf(easterSunday(Number(day.slice(0, 4))))) / DAY_MS))
}

/** Easter Sunday of the Gregorian calendar. Source: the anonymous algorithm of Nature (1876), as in J. Meeus, Astronomical Algorithms. */
export function easterSunday(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114
  return `${year}-${two(Math.floor(n / 31))}-${two((n % 31) + 1)}`
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(msOf(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The nth such weekday of a month; the last when there are not so many. */
function nthWeekday(year: number, month: number, weekday: number, place: number): string {
  const start = `${year}-${two(month)}-01`
  const day = addDays(start, ((weekday - weekdayOf(start) + 7) % 7) + (place - 1) * 7)
  return Number(day.slice(5, 7)) === month ? day : addDays(day, -7)
}

/** From 0, Sunday. */
function weekdayOf(day: string): number {
  return new Date(msOf(day)).getUTCDay()
}

function dayOfMonth(day: string): number {
  return Number(day.slice(8, 10))
}

function msOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
