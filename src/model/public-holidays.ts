import { dayOfDate, yearOf } from './calendar-days.ts'

/**
 * Fixed days, month and day. Sources: lov om helligdager og helligdagsfred (LOV-1995-02-24-12) § 2;
 * lov om 1 og 17 mai som høgtidsdagar (LOV-1947-04-26-1).
 */
const FIXED = [
  [1, 1],
  [5, 1],
  [5, 17],
  [12, 25],
  [12, 26],
] as const

/** Days after Easter Sunday: Maundy Thursday, Good Friday, both Easter days, Ascension, both Whitsun days. Source: the same law. */
const AFTER_EASTER = [-3, -2, 0, 1, 39, 49, 50]

const known = new Map<number, ReadonlySet<number>>()

/** Whether a day (its number, calendar-days.ts) is a public holiday in Norway. Ordinary Sundays are not, nor is Christmas Eve. */
export function isPublicHoliday(day: number): boolean {
  return publicHolidays(yearOf(day)).has(day)
}

/** The public holidays of a year, as numbers of days. */
export function publicHolidays(year: number): ReadonlySet<number> {
  const found = known.get(year)
  if (found) return found
  const easter = easterSunday(year)
  const days = new Set([
    ...FIXED.map(([month, day]) => dayOfDate(year, month, day)),
    ...AFTER_EASTER.map((after) => easter + after),
  ])
  known.set(year, days)
  return days
}

/**
 * The Sunday after the first full moon from 21 March, both as the Gregorian calendar of the church counts them.
 * Source: the Gregorian computus, as in Jean Meeus, Astronomical Algorithms, chapter 8.
 */
function easterSunday(year: number): number {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const moonCorrection = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century - 17) / 25)) / 3)
  const epact = (19 * golden + moonCorrection + 15) % 30
  const isLate = epact === 29 || (epact === 28 && golden > 10)
  const fullMoon = dayOfDate(year, 3, 21) + epact - (isLate ? 1 : 0)
  const sinceSunday = (((fullMoon + 4) % 7) + 7) % 7 // 1 January 1970 was a Thursday
  return fullMoon + 7 - sinceSunday
}
