import { dayNumber, dayText } from '#model/calendar-days.ts'
import { occurrences } from '#model/occurrences.ts'
import type { Occurrence, Slot } from '#model/occurrences.ts'
import { momentInOslo } from '#model/oslo-time.ts'
import type { Schedule } from '#model/schedule.ts'
import { writeRule } from '#model/schedule-fields.ts'
import type { Rule } from '#model/schedule-fields.ts'
import { calendarText, escaped, TIME_ZONE, utc } from './ical.ts'

/** An activity as a calendar tells it; texts in the language of whoever asked, `null` when there is none. */
export interface CalendarActivity {
  id: string
  title: string
  /** What a time that is cancelled is called; some calendars show it as any other. */
  titleWhenCancelled: string
  description: string | null
  location: string | null
  url: string | null
  schedule: Schedule
  /** When anything of it was last changed, in ms since 1970. */
  changedAt: number
}

/** One time of a rule that a calendar can say: what was planned, and what became of it. */
interface Planned {
  slot: Slot
  occurrence: Occurrence | null
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const NTH = { first: '1', second: '2', third: '3', fourth: '4', last: '-1' } as const
const NO_EXCEPTIONS = {
  dates: [],
  pauses: [],
  schoolHolidays: [],
  skipsHolidays: false,
  cancelled: new Map(),
  moved: new Map(),
} as const

/**
 * The text of an `.ics` file with what takes place from one day to another, both included (`YYYY-MM-DD`), in Norwegian
 * time. Weekly and monthly times are recurrence rules with an end; those of odd or even weeks are events of their own, for
 * no rule that calendars know says which weeks are odd: every second week is not, after a year of 53.
 */
export function activityCalendar(
  name: string,
  activities: readonly CalendarActivity[],
  from: string,
  until: string,
): string {
  return calendarText(
    name,
    activities.flatMap((activity) => eventsOf(activity, from, until)),
  )
}

function eventsOf(activity: CalendarActivity, from: string, until: string): string[][] {
  const { schedule } = activity
  const rest = new Map(occurrences(schedule, from, until).map((one) => [slotKey(one.movedFrom ?? one), one]))
  const series = schedule.rules.flatMap((rule) => {
    if (rule.weeks === 'odd' || rule.weeks === 'even') return []
    const planned = occurrences({ ...schedule, ...NO_EXCEPTIONS, rules: [rule] }, from, until).map((slot) => {
      const one = rest.get(slotKey(slot))
      // Some readers misread a whole day that is moved to a time of day: it is an event of its own.
      return { slot, occurrence: one && (one.from === null) === (slot.from === null) ? one : null }
    })
    const held = planned.filter(({ occurrence }) => occurrence !== null)
    if (held.length < 2) return []
    for (const { slot } of held) rest.delete(slotKey(slot))
    return seriesOf(activity, rule, planned)
  })
  const single = [...rest.values()].map((one) =>
    event(activity, uid(activity, slotKey(one.movedFrom ?? one)), one, statusOf(activity, one)),
  )
  return [...series, ...single]
}

/** A recurrence from the first time held to the last, without those not held, and each that is moved or cancelled by itself. */
function seriesOf(activity: CalendarActivity, rule: Rule, planned: readonly Planned[]): string[][] {
  const isHeld = ({ occurrence }: Planned) => occurrence !== null
  const between = planned.slice(planned.findIndex(isHeld), planned.findLastIndex(isHeld) + 1)
  const [first, last] = [between[0]?.slot, between.at(-1)?.slot]
  if (!first || !last) return []
  const id = uid(activity, writeRule(rule))
  const missing = between.filter((one) => !isHeld(one)).map(({ slot }) => time(slot.on, slot.from))
  const main = event(activity, id, first, [
    `RRULE:${frequency(rule)};UNTIL=${last.from === null ? compact(last.on) : utc(momentInOslo(last.on, last.from))}`,
    ...missing.map((when) => `EXDATE${when}`),
    ...statusOf(activity, null),
  ])
  const others = between.flatMap(({ slot, occurrence }) => {
    if (!occurrence || (!occurrence.isCancelled && !occurrence.movedFrom)) return []
    const which = `RECURRENCE-ID${time(slot.on, slot.from)}`
    return [event(activity, id, occurrence, [which, ...statusOf(activity, occurrence)])]
  })
  return [main, ...others]
}

function frequency({ weekday, weeks }: Rule): string {
  const day = WEEKDAYS[weekday - 1] ?? ''
  if (weeks === 'every' || weeks === 'odd' || weeks === 'even') return `FREQ=WEEKLY;BYDAY=${day}`
  return `FREQ=MONTHLY;BYDAY=${NTH[weeks]}${day}`
}

/** The lines of one event; `SEQUENCE` is the seconds since 2026, so that a later change always counts more. */
function event(activity: CalendarActivity, id: string, slot: Slot, lines: readonly string[]): string[] {
  const { changedAt, description, location, url } = activity
  return [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${utc(changedAt)}`,
    `SEQUENCE:${Math.max(0, Math.floor((changedAt - Date.UTC(2026, 0)) / 1000))}`,
    `DTSTART${time(slot.on, slot.from)}`,
    ...end(slot),
    ...lines,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    ...(url ? [`URL:${url.replace(/\p{Cc}/gu, '')}`] : []),
    'END:VEVENT',
  ]
}

function statusOf({ title, titleWhenCancelled }: CalendarActivity, occurrence: Occurrence | null): string[] {
  if (!occurrence?.isCancelled) return [`SUMMARY:${escaped(title)}`, 'STATUS:CONFIRMED']
  const why = occurrence.reason ? [`COMMENT:${escaped(occurrence.reason)}`] : []
  return [`SUMMARY:${escaped(titleWhenCancelled)}`, 'STATUS:CANCELLED', ...why]
}

/** Nothing when nobody has said when it ends; past midnight when it ends before it begins. */
function end({ on, from, until }: Slot): string[] {
  if (from === null || until === null) return []
  return [`DTEND${time(until > from ? on : dayText(dayNumber(on) + 1), until)}`]
}

/** The rest of a property whose value is a time in Norway, or a whole day when no time is set. */
function time(on: string, from: string | null): string {
  if (from === null) return `;VALUE=DATE:${compact(on)}`
  return `;TZID=${TIME_ZONE}:${compact(on)}T${from.replace(':', '')}00`
}

function compact(day: string): string {
  return day.replaceAll('-', '')
}

function slotKey({ on, from, until }: Slot): string {
  return [on, from, until].filter((part) => part !== null).join(' ')
}

/** The same for the same time of the same activity, wherever the file is made. */
function uid({ id }: CalendarActivity, which: string): string {
  return `${id}-${which.replace(/[^\w]+/g, '-')}@brobygger`
}
