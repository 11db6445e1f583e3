import { messages } from './messages.ts'

/** A moment is ms since 1970, told in this device's time zone; a day is `YYYY-MM-DD`, the same everywhere. */
const t = messages('dates')

/** «14.03» */
export function time(at: number): string {
  const date = new Date(at)
  return t('time', { hour: twoDigits(date.getHours()), minute: twoDigits(date.getMinutes()) })
}

/** «kl. 14.03» */
export function clock(at: number): string {
  return t('clock', { time: time(at) })
}

/** «tirsdag 24. november»; with the year when it is not this one. */
export function longDay(day: string, now = Date.now()): string {
  const date = dateOf(day)
  const weekday = t('weekdays').split(' ')[date.getDay()] ?? ''
  return t('longDay', { weekday, day: shortDay(day, now) })
}

/** «24. november»; with the year when it is not this one. */
export function shortDay(day: string, now = Date.now()): string {
  const date = dateOf(day)
  const names = { day: String(date.getDate()), month: t('months').split(' ')[date.getMonth()] ?? '' }
  const year = date.getFullYear()
  return year === new Date(now).getFullYear()
    ? t('dayOfMonth', names)
    : t('dayOfYear', { ...names, year: String(year) })
}

/** «tirsdag 24. november kl. 17.00» */
export function longMoment(at: number, now = Date.now()): string {
  return t('at', { day: longDay(dayOf(at), now), clock: clock(at) })
}

/** As short as it can be told: «kl. 14.03» today, «i går kl. 14.03», «24. november kl. 14.03». */
export function moment(at: number, now = Date.now()): string {
  const days = daysBetween(dayOf(at), dayOf(now))
  if (days === 0) return clock(at)
  return t('at', { day: days === 1 ? t('yesterday') : shortDay(dayOf(at), now), clock: clock(at) })
}

/** «i dag», «i går», «for 3 dager siden», and from a week ago the day itself: «24. november». */
export function ago(day: string, now = Date.now()): string {
  const days = daysBetween(day, dayOf(now))
  if (days === 0) return t('today')
  if (days === 1) return t('yesterday')
  return days > 1 && days < 7 ? t('daysAgo', { count: days }) : shortDay(day, now)
}

/** The day a moment falls on here. */
export function dayOf(at: number): string {
  const date = new Date(at)
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`
}

/** The day so many days earlier. */
export function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10)
}

/** The day it is here, now. */
export function today(): string {
  return dayOf(Date.now())
}

/** From one day to a later one; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The text with a capital first letter, for the beginning of a line. */
export function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1)
}

function dateOf(day: string): Date {
  return new Date(`${day}T12:00:00`)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
