import { isBoolean, isLine, isTextThat } from './checks.ts'
import type { Check } from './checks.ts'
import { isDay } from './fields.ts'
import { value } from './rules.ts'
import type { FieldRule } from './rules.ts'

/**
 * How a schedule is written in a record's fields. What two people may change in the same minute is a field of its own, and
 * what only means something together is one value, so that no edits can meet in a time nobody gave:
 * - a fixed time and a pause are elements with an id made on the device: two who change the same one see both versions and
 *   choose, two who add one each get both. Were the time itself the id, two changes would silently become two times.
 * - what is said about one day is an element with the day as id: two who say different things about it choose.
 */

const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d'
const HOURS = `(${TIME})(?:-(${TIME}))?`
const DAY = '(\\d{4}-\\d{2}-\\d{2})'
const WEEKS = ['every', 'odd', 'even', 'first', 'second', 'third', 'fourth', 'last'] as const

const RULE = new RegExp(`^([1-7])(?: (${WEEKS.join('|')}))?(?: ${HOURS})?$`)
const ONLY_HOURS = new RegExp(`^${HOURS}$`)
const MOVE = new RegExp(`^${DAY}(?: ${HOURS})?$`)
const PAUSE = new RegExp(`^${DAY}/${DAY}?(?: ([^\\p{Cc}]{1,300}))?$`, 'u')
const DAY_OR_TIME = new RegExp(`^${DAY}(?:T(${TIME}))?$`)

/** Every week, the weeks with an odd or even number (ISO 8601), or a weekday's place in the month. */
export type Weeks = (typeof WEEKS)[number]

/** Times of day, `HH:MM` in Norway. `from` is `null` when no time is set; an `until` not after `from` is the next day's. */
export interface Hours {
  from: string | null
  until: string | null
}

/** A fixed time. */
export interface Rule extends Hours {
  /** 1 is Monday, 7 is Sunday. */
  weekday: number
  weeks: Weeks
}

/** Days without the activity, both included; `until` is `null` when nobody knows yet when it goes on. */
export interface Pause {
  from: string
  until: string | null
  reason: string | null
}

/** Where one time is moved to. */
export interface Move {
  on: string
  /** `null` when the time of day stays. */
  hours: Hours | null
}

/** `2 17:00-19:00`, `2 odd 17:00-19:00`, `4 first 18:00`, `7 last`; `null` when it says something else. */
export function readRule(text: string): Rule | null {
  const [all, weekday, weeks = 'every', from, until] = RULE.exec(text) ?? []
  if (all === undefined || (from !== undefined && from === until)) return null
  return { weekday: Number(weekday), weeks: weeks as Weeks, ...hoursOf(from, until) } // the pattern allows no other
}

export function writeRule({ weekday, weeks, ...hours }: Rule): string {
  return [weekday, weeks === 'every' ? '' : weeks, writeHours(hours)].filter((part) => part !== '').join(' ')
}

/** `17:00-19:00` or `17:00`. */
export function readHours(text: string): Hours | null {
  const [all, from, until] = ONLY_HOURS.exec(text) ?? []
  return all === undefined || from === until ? null : hoursOf(from, until)
}

/** Empty when no time is set. */
export function writeHours({ from, until }: Hours): string {
  return [from, until].filter((time) => time !== null).join('-')
}

/** `2026-11-25`, `2026-11-25 18:00-20:00`. */
export function readMove(text: string): Move | null {
  const [, on, from, until] = MOVE.exec(text) ?? []
  if (on === undefined || !isDay(on) || (from !== undefined && from === until)) return null
  return { on, hours: from === undefined ? null : hoursOf(from, until) }
}

export function writeMove({ on, hours }: Move): string {
  return hours ? `${on} ${writeHours(hours)}` : on
}

/** `2026-06-22/2026-08-14 sommerferie`; `2026-06-22/` goes on until further notice. */
export function readPause(text: string): Pause | null {
  const [, from, until, reason] = PAUSE.exec(text) ?? []
  if (from === undefined || !isDay(from)) return null
  if (until !== undefined && (!isDay(until) || until < from)) return null
  return { from, until: until ?? null, reason: reason?.trim() || null }
}

export function writePause({ from, until, reason }: Pause): string {
  return `${from}/${until ?? ''}${reason ? ` ${reason}` : ''}`
}

/** Whether an element's id names a day, `2026-11-24`, or one of the times of a day, `2026-11-24T17:00`. */
export function isDayOrTime(id: string): boolean {
  const [, day] = DAY_OR_TIME.exec(id) ?? []
  return day !== undefined && isDay(day)
}

function hoursOf(from: string | undefined, until: string | undefined): Hours {
  return { from: from ?? null, until: until ?? null }
}

const written = (read: (text: string) => unknown): FieldRule => value(isTextThat((text) => read(text) !== null))
const trueOr = (check: Check): FieldRule => value((held) => isBoolean(held) || check(held))

/** Elements of a set of fixed times, by an id made on the device. */
export const timeElement = written(readRule)
/** Elements of a set of pauses, by an id made on the device. */
export const pauseElement = written(readPause)
/** By the day, or the time of it, that is moved. */
export const moveElement = written(readMove)
/** By the day, or the time of it, that is cancelled: `true`, or why. */
export const cancelElement = trueOr(isLine(300))
/** By the day: its times, or `true` when none is set. A further time the same day has `2026-11-24T17:00` as id. */
export const dateElement = trueOr(isTextThat((text) => readHours(text) !== null))
