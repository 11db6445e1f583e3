import { dayNumber, dayText, weekdayOf } from './calendar-days.ts'
import { occurrences } from './occurrences.ts'
import type { Occurrence } from './occurrences.ts'
import type { Schedule } from './schedule.ts'

/** So many days, today the first of them, are told day by day. */
export const DAYS_SHOWN = 35
/** What has no time within those is looked for a year and some ahead. */
const FAR_DAYS = 400
/** Some schedules say too little for a year: no need to look through more than this at once. */
const STEP_DAYS = 70

/** Which part of the time ahead a day is in, as one speaks of it. Weeks begin on Mondays. */
export type Band = 'today' | 'tomorrow' | 'this-week' | 'next-week' | 'later'

export function bandOf(day: string, today: string): Band {
  const [number, now] = [dayNumber(day), dayNumber(today)]
  if (number <= now) return 'today'
  if (number === now + 1) return 'tomorrow'
  const sunday = now + 7 - weekdayOf(now)
  if (number <= sunday) return 'this-week'
  return number <= sunday + 7 ? 'next-week' : 'later'
}

/** The first and the last day that are told day by day. */
export function shownDays(today: string): { from: string; until: string } {
  return { from: today, until: dayText(dayNumber(today) + DAYS_SHOWN - 1) }
}

/** The next times from today on, at most so many, cancelled ones too. Looks some more than a year ahead. */
export function nextTimes(schedule: Schedule, today: string, most: number): Occurrence[] {
  const found: Occurrence[] = []
  const first = dayNumber(today)
  for (let at = first; at < first + FAR_DAYS && found.length < most; at += STEP_DAYS)
    found.push(...occurrences(schedule, dayText(at), dayText(at + STEP_DAYS - 1)))
  return found.slice(0, most)
}

/** The last day before today on which it took place, at most so many days ago; `null` when there is none. */
export function lastDayHeld(schedule: Schedule, today: string, days: number): string | null {
  const now = dayNumber(today)
  const before = occurrences(schedule, dayText(now - days), dayText(now - 1))
  return before.findLast(({ isCancelled }) => !isCancelled)?.on ?? null
}

/** The element that says something of one time: its day, or the time of it, when there are several that day. */
export function slotElement(schedule: Schedule, { on, from }: Pick<Occurrence, 'on' | 'from'>): string {
  const isAlone = occurrences(schedule, on, on).length < 2
  return isAlone || from === null ? on : `${on}T${from}`
}

/**
 * Whether what is said of this time is said of all times of its day: of one without a time of day that is not alone, and where
 * it has been said so before.
 */
export function holdsForWholeDay(schedule: Schedule, time: Occurrence): boolean {
  const { on, from } = time.movedFrom ?? time
  const isSaidOfDay = from === null || schedule.cancelled.has(on) || (time.movedFrom !== null && schedule.moved.has(on))
  if (!isSaidOfDay) return false
  const around = [...new Set([on, time.on])].flatMap((day) => occurrences(schedule, day, day))
  return around.filter((one) => (one.movedFrom ?? one).on === on).length > 1
}
