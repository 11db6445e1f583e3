/**
 * Days as whole numbers since 1 January 1970, so that weeks and months can be counted without stepping through days. Counted
 * here and not by `Date`: a list of two thousand activities asks some ten thousand times before it is shown.
 */

/** Days before each month in a year that is no leap year. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const BEFORE_1970 = daysBeforeYear(1970)

/** A day's number; a day is `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return dayOfDate(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)))
}

/** The reverse of `dayNumber`. */
export function dayText(number: number): string {
  const year = yearOf(number)
  const inYear = number - dayOfDate(year, 1, 1)
  const leap = isLeap(year)
  let month = Math.min(11, Math.floor(inYear / 28))
  while (beforeMonth(month, leap) > inYear) month -= 1
  const day = inYear - beforeMonth(month, leap) + 1
  return `${String(year).padStart(4, '0')}-${month < 9 ? '0' : ''}${month + 1}-${day < 10 ? '0' : ''}${day}`
}

/** The day so many days later, or earlier. */
export function daysLater(day: string, count: number): string {
  return dayText(dayNumber(day) + count)
}

export function dayOfDate(year: number, month: number, day: number): number {
  return daysBeforeYear(year) - BEFORE_1970 + beforeMonth(month - 1, isLeap(year)) + day - 1
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
  const guess = Math.floor((number + BEFORE_1970) / 365.2425)
  if (dayOfDate(guess + 1, 1, 1) <= number) return guess + 1
  return dayOfDate(guess, 1, 1) <= number ? guess : guess - 1
}

/** Months since January of year 0. */
export function monthOf(number: number): number {
  const [year, month] = dayText(number).split('-')
  return Number(year) * 12 + Number(month) - 1
}

/** The week's number by ISO 8601: a week belongs to the year its Thursday is in. */
export function isoWeek(number: number): number {
  const thursday = number + 4 - weekdayOf(number)
  return Math.floor((thursday - dayOfDate(yearOf(thursday), 1, 1)) / 7) + 1
}

/** The `nth` such weekday of a month (counted as `monthOf`); -1 is the last. `nth` is 1–4, so that every month has it. */
export function weekdayInMonth(month: number, weekday: number, nth: number): number {
  if (nth > 0) return weekdayFrom(firstOf(month), weekday) + (nth - 1) * 7
  return weekdayFrom(firstOf(month + 1) - 7, weekday)
}

function firstOf(month: number): number {
  return dayOfDate(Math.floor(month / 12), modulo(month, 12) + 1, 1)
}

/** Since 1 January of year 0. */
function daysBeforeYear(year: number): number {
  const last = year - 1
  return year * 365 + Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400) + 1
}

/** `month` from 0. */
function beforeMonth(month: number, leap: boolean): number {
  return (BEFORE_MONTH[month] ?? 0) + (leap && month > 1 ? 1 : 0)
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}
