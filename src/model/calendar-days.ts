/** Days as whole numbers since 1 January 1970, so that weeks and months can be counted without stepping through days. */

const DAY = 86_400_000

/** A day's number; a day is `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY
}

/** The reverse of `dayNumber`. */
export function dayText(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10)
}

export function dayOfDate(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(number: number): number {
  return modulo(number + 3, 7) + 1 // 1 January 1970 was a Thursday
}

/** The first such weekday on or after a day. */
export function weekdayFrom(number: number, weekday: number): number {
  return number + modulo(weekday - weekdayOf(number), 7)
}

export function yearOf(number: number): number {
  return new Date(number * DAY).getUTCFullYear()
}

/** Months since January of year 0. */
export function monthOf(number: number): number {
  const date = new Date(number * DAY)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

/** The week's number by ISO 8601: a week belongs to the year its Thursday is in. */
export function isoWeek(number: number): number {
  const thursday = number + 4 - weekdayOf(number)
  return Math.floor((thursday - dayOfDate(yearOf(thursday), 1, 1)) / 7) + 1
}

/** The `nth` such weekday of a month (counted as `monthOf`); -1 is the last. `nth` is 1–4, so that every month has it. */
export function weekdayInMonth(month: number, weekday: number, nth: number): number {
  const first = dayOfDate(Math.floor(month / 12), modulo(month, 12) + 1, 1)
  if (nth > 0) return weekdayFrom(first, weekday) + (nth - 1) * 7
  const next = dayOfDate(Math.floor((month + 1) / 12), modulo(month + 1, 12) + 1, 1)
  return weekdayFrom(next - 7, weekday)
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}
