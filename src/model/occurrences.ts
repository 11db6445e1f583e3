import { dayNumber, dayText, isoWeek, monthOf, weekdayFrom, weekdayInMonth } from './calendar-days.ts'
import { isPublicHoliday } from './public-holidays.ts'
import type { Schedule } from './schedule.ts'
import type { Move, Pause, Rule, Weeks } from './schedule-fields.ts'

/** One time an activity is planned for, in Norwegian time. */
export interface Slot {
  /** `YYYY-MM-DD`. */
  on: string
  /** `HH:MM`; `null` when no time is set. */
  from: string | null
  /** `HH:MM`, of the next day when it is not after `from`; `null` when nobody has said how long it lasts. */
  until: string | null
}

/** One time it takes place, or does not because it is cancelled. */
export interface Occurrence extends Slot {
  isCancelled: boolean
  /** Why it is cancelled, as typed; `null` when nobody said. */
  reason: string | null
  /** When it was to be, if it is moved here. */
  movedFrom: Slot | null
}

interface Planned extends Slot {
  /** Somebody named this very day: no pause or holiday takes it away. */
  isNamed: boolean
}

const NTH: Readonly<Partial<Record<Weeks, number>>> = { first: 1, second: 2, third: 3, fourth: 4, last: -1 }

/**
 * What takes place from one day to another, both included, in order of time; what is cancelled is told as such. What is
 * moved stands where it is moved to, and only there. A move or cancellation of a time that is no longer planned is nothing.
 */
export function occurrences(schedule: Schedule, from: string, until: string): Occurrence[] {
  const found: Occurrence[] = []
  for (const slot of plannedSlots(schedule, from, until)) {
    if (moveOf(schedule, slot)) continue
    if (!slot.isNamed && rests(schedule, slot.on)) continue
    found.push(occurrence(schedule, slot, null))
  }
  for (const [key, move] of schedule.moved) {
    if (move.on < from || move.on > until) continue
    const day = key.slice(0, 10)
    for (const slot of plannedSlots(schedule, day, day)) {
      if (moveOf(schedule, slot) !== move) continue
      const { on, from, until } = slot
      found.push(occurrence(schedule, { on: move.on, ...(move.hours ?? { from, until }) }, { on, from, until }))
    }
  }
  return found.length < 2 ? found : eachOnce(found)
}

/** Every time the rules and the named days give, before moves, pauses and holidays. */
function plannedSlots(schedule: Schedule, from: string, until: string): Planned[] {
  const slots: Planned[] = []
  const { startsOn, endsOn } = schedule
  const first = startsOn !== null && startsOn > from ? startsOn : from
  const last = endsOn !== null && endsOn < until ? endsOn : until
  if (first <= last && schedule.rules.length > 0) {
    const [one, other] = [dayNumber(first), dayNumber(last)]
    for (const rule of schedule.rules) {
      for (const day of daysOf(rule, one, other))
        slots.push({ on: dayText(day), from: rule.from, until: rule.until, isNamed: false })
    }
  }
  for (const { on, ...hours } of schedule.dates) {
    if (on >= from && on <= until) slots.push({ on, ...hours, isNamed: true })
  }
  return slots
}

/** The days of a rule, as numbers, from one day to another. */
function daysOf({ weekday, weeks }: Rule, first: number, last: number): number[] {
  const days: number[] = []
  const nth = NTH[weeks]
  if (nth === undefined) {
    const rest = weeks === 'odd' ? 1 : 0
    for (let day = weekdayFrom(first, weekday); day <= last; day += 7)
      if (weeks === 'every' || isoWeek(day) % 2 === rest) days.push(day)
    return days
  }
  for (let month = monthOf(first); month <= monthOf(last); month += 1) {
    const day = weekdayInMonth(month, weekday, nth)
    if (day >= first && day <= last) days.push(day)
  }
  return days
}

function rests(schedule: Schedule, on: string): boolean {
  return (
    isIn(schedule.pauses, on) ||
    isIn(schedule.schoolHolidays, on) ||
    (schedule.skipsHolidays && isPublicHoliday(dayNumber(on)))
  )
}

function isIn(pauses: readonly Pause[], on: string): boolean {
  return pauses.some(({ from, until }) => on >= from && (until === null || on <= until))
}

function moveOf({ moved }: Schedule, slot: Slot): Move | undefined {
  return moved.size === 0 ? undefined : (moved.get(`${slot.on}T${slot.from}`) ?? moved.get(slot.on))
}

/** Cancelled by the day or time it stands at, or by the one it was moved from: whoever cancelled may not have seen the move. */
function occurrence(schedule: Schedule, { on, from, until }: Slot, movedFrom: Slot | null): Occurrence {
  const key = cancelKey(schedule, { on, from }) ?? (movedFrom ? cancelKey(schedule, movedFrom) : null)
  const reason = key === null ? null : (schedule.cancelled.get(key) ?? null)
  return { on, from, until, isCancelled: key !== null, reason, movedFrom }
}

function cancelKey({ cancelled }: Schedule, { on, from }: Pick<Slot, 'on' | 'from'>): string | null {
  if (cancelled.size === 0) return null
  return [`${on}T${from}`, on].find((key) => cancelled.has(key)) ?? null
}

/** In order of time. Where two ways lead to the same time it is told once: as held if either is. */
function eachOnce(found: Occurrence[]): Occurrence[] {
  const inTime = found.sort(inOrder)
  return inTime.filter((one, at) => {
    const before = inTime[at - 1]
    return before?.on !== one.on || before.from !== one.from || before.until !== one.until
  })
}

/** By time; of the same time, what is held first, then what is moved. */
function inOrder(one: Occurrence, other: Occurrence): number {
  return (
    compare(one.on, other.on) ||
    compare(one.from ?? '', other.from ?? '') ||
    compare(one.until ?? '', other.until ?? '') ||
    Number(one.isCancelled) - Number(other.isCancelled) ||
    compare(originOf(one), originOf(other))
  )
}

function originOf({ movedFrom }: Occurrence): string {
  return movedFrom ? `${movedFrom.on} ${movedFrom.from ?? ''}` : 'none'
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
