import { dayNumber, dayText } from '#model/calendar-days.ts'
import { occurrences } from '#model/occurrences.ts'
import type { Occurrence, Slot } from '#model/occurrences.ts'
import type { NamedDate, Schedule } from '#model/schedule.ts'
import type { Hours, Pause, Rule, Weeks } from '#model/schedule-fields.ts'
import type { Nth, ScheduleWords, Seven } from './schedule-language.ts'

/** Something that differs from the rule, to be shown under it. */
export interface Note {
  kind: 'also' | 'pause' | 'cancelled' | 'moved' | 'holidays' | 'schoolHolidays'
  text: string
  /** What somebody typed, in the language they wrote; `null` when nothing. */
  reason: string | null
}

/** When it is, in one line: «hver tirsdag i oddetallsuker kl. 17–19, til 16. juni». `today` is `YYYY-MM-DD`. */
export function sayWhen(schedule: Schedule, words: ScheduleWords, today: string): string {
  const clauses = sayRules(schedule.rules, words)
  if (clauses.length > 0) {
    const between = clauses.length > 1 ? words.strongClause : words.clause
    return [...clauses, ...saySeason(schedule, words, today)].join(between)
  }
  const coming = schedule.dates.filter(({ on }) => on >= today)
  return sayDates(coming.length > 0 ? coming : schedule.dates, words, today) || words.unknown
}

/** What differs from the rule from today on: pauses, cancelled and moved times, named days, holidays. */
export function sayNotes(schedule: Schedule, words: ScheduleWords, today: string): Note[] {
  const notes: Note[] = []
  const say = (kind: Note['kind'], text: string, reason: string | null = null) => notes.push({ kind, text, reason })
  for (const one of exceptions(schedule, today)) {
    const date = sayLongDate(one.on, words, today)
    if (one.isCancelled) {
      const others = occurrences(schedule, one.on, one.on).some(({ isCancelled }) => !isCancelled)
      say('cancelled', fill(words.cancelled, { when: others ? timed(date, one, words) : date }), one.reason)
    } else if (one.movedFrom) {
      const isSameDay = one.movedFrom.on === one.on
      const was = sayLongDate(one.movedFrom.on, words, today)
      const from = isSameDay ? timed(was, one.movedFrom, words) : was
      const to = isSameDay ? sayHours(one, words) : timed(date, one, words)
      if (to !== '') say('moved', fill(words.moved, { from, to })) // to the same day, at no known time: nothing to say
    }
  }
  for (const pause of schedule.pauses) {
    if (pause.until === null || pause.until >= today) say('pause', sayPause(pause, words, today), pause.reason)
  }
  const also = schedule.rules.length > 0 ? schedule.dates.filter(({ on }) => on >= today) : []
  if (also.length > 0) say('also', fill(words.also, { when: sayDates(also, words, today) }))
  if (schedule.skipsHolidays) say('holidays', words.noHolidays)
  if (schedule.skipsSchoolHolidays) say('schoolHolidays', words.noSchoolHolidays)
  return notes
}

/** One time: «i dag kl. 17–19», «tirsdag 24. november kl. 17–19». */
export function sayTime(slot: Slot, words: ScheduleWords, today: string): string {
  const tomorrow = dayText(dayNumber(today) + 1)
  const day =
    slot.on === today ? words.today : slot.on === tomorrow ? words.tomorrow : sayLongDate(slot.on, words, today)
  return timed(day, slot, words)
}

/** Rules with the same time of day, weeks or weekday are said together. */
function sayRules(rules: readonly Rule[], words: ScheduleWords): string[] {
  const groups = new Map<string, Rule[]>()
  for (const rule of rules) {
    const key = [isNth(rule.weeks) ? `month ${rule.weekday}` : rule.weeks, rule.from, rule.until].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), rule])
  }
  return [...groups.values()].map((group) => {
    const [first] = group
    if (!first) return ''
    return timed(isNth(first.weeks) ? sayMonthly(group, words) : sayWeekly(group, first.weeks, words), first, words)
  })
}

function sayWeekly(group: readonly Rule[], weeks: Weeks, words: ScheduleWords): string {
  const days = group.map(({ weekday }) => weekday)
  const [first = 1] = days
  const isRun = days.length > 2 && days.every((day, at) => day === first + at)
  const weekly =
    days.length === 7
      ? words.eachDay
      : isRun
        ? fill(words.run, { first: nameOf(words.runDays, first), last: nameOf(words.runDays, days.at(-1) ?? first) })
        : fill(words.weekly, {
            days: listed(
              days.map((day, at) => nameOf(at === 0 ? (words.eachFirst ?? words.each) : words.each, day)),
              words,
            ),
          })
  if (weeks === 'odd') return fill(words.odd, { weekly })
  return weeks === 'even' ? fill(words.even, { weekly }) : weekly
}

function sayMonthly(group: readonly Rule[], words: ScheduleWords): string {
  const weekday = group[0]?.weekday ?? 1
  const form = words.feminine.includes(weekday) ? 1 : 0
  const order: readonly Weeks[] = ['first', 'second', 'third', 'fourth', 'last']
  const nth = group
    .map(({ weeks }) => weeks)
    .filter(isNth)
    .sort((one, other) => order.indexOf(one) - order.indexOf(other))
  return fill(words.monthly, {
    nth: listed(
      nth.map((one) => words.nth[one][form]),
      words,
    ),
    day: nameOf(words.monthDays, weekday),
  })
}

/** The season, unless nothing of it is left to say: a beginning that is past is not news. */
function saySeason({ startsOn, endsOn }: Schedule, words: ScheduleWords, today: string): string[] {
  const from = startsOn !== null && startsOn > today ? sayDate(startsOn, words, today) : null
  const until = endsOn === null ? null : sayDate(endsOn, words, today)
  if (from !== null && until !== null) return [fill(words.fromUntil, { from, until })]
  if (from !== null) return [fill(words.from, { date: from })]
  return until === null ? [] : [fill(words.until, { date: until })]
}

/** Days with the same time of day are said together. */
function sayDates(dates: readonly NamedDate[], words: ScheduleWords, today: string): string {
  const groups = new Map<string, NamedDate[]>()
  for (const date of dates) {
    const key = `${date.from} ${date.until}`
    groups.set(key, [...(groups.get(key) ?? []), date])
  }
  return [...groups.values()]
    .map((group) => {
      const days = listed(
        group.map(({ on }) => sayLongDate(on, words, today)),
        words,
      )
      return group[0] ? timed(days, group[0], words) : days
    })
    .join(words.strongClause)
}

function sayPause({ from, until }: Pause, words: ScheduleWords, today: string): string {
  const isNow = from <= today
  const dates = { from: sayDate(from, words, today), until: sayDate(until ?? from, words, today) }
  if (until === null) return fill(isNow ? words.pauseOpenNow : words.pauseOpen, dates)
  if (until === from) return fill(words.pauseDay, { date: dates.from })
  return fill(isNow ? words.pauseNow : words.pause, dates)
}

/** What is cancelled or moved, and not yet past in either place. */
function exceptions(schedule: Schedule, today: string): Occurrence[] {
  const keys = [...schedule.cancelled.keys(), ...[...schedule.moved.values()].map(({ on }) => on)]
  const days = [...new Set(keys.map((key) => key.slice(0, 10)))].sort()
  return days
    .flatMap((day) => occurrences(schedule, day, day))
    .filter(({ on, isCancelled, movedFrom }) => {
      if (!isCancelled && !movedFrom) return false
      return on >= today || (movedFrom !== null && movedFrom.on >= today)
    })
}

function timed(when: string, hours: Hours, words: ScheduleWords): string {
  return hours.from === null ? when : fill(words.timed, { when, time: sayHours(hours, words) })
}

function sayHours({ from, until }: Hours, words: ScheduleWords): string {
  const isShort = words.shortHours && [from, until].every((time) => time === null || time.endsWith(':00'))
  const clock = (time: string) => (isShort ? String(Number(time.slice(0, 2))) : time.replace(':', words.hourMark))
  if (from === null) return ''
  return until === null
    ? fill(words.at, { from: clock(from) })
    : fill(words.span, { from: clock(from), until: clock(until) })
}

/** «16. juni»; with the year when it is not this one. */
export function sayDate(on: string, words: ScheduleWords, today: string): string {
  const [year = '', month, day] = on.split('-')
  const parts = { day: String(Number(day)), month: words.months[Number(month) - 1] ?? '', year }
  return fill(today.startsWith(year) ? words.date : words.dateWithYear, parts)
}

/** «tirsdag 16. juni». */
export function sayLongDate(on: string, words: ScheduleWords, today: string): string {
  const weekday = words.weekdays[(dayNumber(on) + 3) % 7] ?? ''
  return fill(words.longDate, { weekday, date: sayDate(on, words, today) })
}

function listed(items: readonly string[], { comma, and }: ScheduleWords): string {
  const [last = '', ...before] = items.toReversed()
  return before.length === 0 ? last : before.reverse().join(comma) + and + last
}

function nameOf(days: Seven, weekday: number): string {
  return days[weekday - 1] ?? ''
}

function isNth(weeks: Weeks): weeks is Nth {
  return weeks !== 'every' && weeks !== 'odd' && weeks !== 'even'
}

function fill(text: string, parts: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '')
}
