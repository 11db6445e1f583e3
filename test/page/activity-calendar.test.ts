import fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { describe, expect, test } from 'vitest'
import { occurrences } from '#model/occurrences.ts'
import { osloTime } from '#model/oslo-time.ts'
import { toSchedule } from '#model/schedule.ts'
import { activityCalendar } from '#page/activity-calendar.ts'
import type { CalendarActivity } from '#page/activity-calendar.ts'
import type { Fields } from '../model/schedule-world.ts'
import { schedules } from '../model/schedule-world.ts'

const CHANGED = Date.UTC(2026, 10, 24, 12)

const activity = (fields: Fields, more: Partial<CalendarActivity> = {}): CalendarActivity => ({
  id: 'act_1',
  title: 'Språkkafé',
  titleWhenCancelled: 'Avlyst: Språkkafé',
  description: null,
  location: null,
  url: null,
  schedule: toSchedule(fields),
  changedAt: CHANGED,
  ...more,
})

const wanted = (one: CalendarActivity, from: string, until: string) =>
  occurrences(one.schedule, from, until)
    .map(({ on, from, until, isCancelled }) => {
      const end = from !== null && until !== null && until <= from ? `${until} next day` : (until ?? '')
      return `${on} ${from ?? ''} ${end} ${isCancelled ? 'cancelled' : ''}`
    })
    .sort()

/** A time of the reader as we write it; a date alone is a whole day. */
const line = (start: string, end: string, status: unknown) => {
  const [on = '', from] = start.split('T')
  const [endsOn, time = ''] = end === start || from === undefined ? [on] : end.split('T')
  const until = `${time.slice(0, 5)}${endsOn === on ? '' : ' next day'}`
  return `${on} ${(from ?? '').slice(0, 5)} ${until} ${status === 'CANCELLED' ? 'cancelled' : ''}`
}

/** Every time in a file, as ical.js finds them by the time zone in it. */
function readByIcalJs(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const zone = calendar.getFirstSubcomponent('vtimezone')
  if (zone) ICAL.TimezoneService.register(zone)
  const components = calendar.getAllSubcomponents('vevent')
  const found: string[] = []
  const tell = (event: ICAL.Event, start: ICAL.Time, end: ICAL.Time) =>
    found.push(
      line(
        String(start),
        event.component.hasProperty('dtend') ? String(end) : String(start),
        event.component.getFirstPropertyValue('status'),
      ),
    )
  for (const component of components.filter((one) => !one.hasProperty('recurrence-id'))) {
    const uid = component.getFirstPropertyValue('uid')
    const exceptions = components.filter(
      (one) => one.hasProperty('recurrence-id') && one.getFirstPropertyValue('uid') === uid,
    )
    const event = new ICAL.Event(component, { exceptions, strictExceptions: true })
    if (!event.isRecurring()) {
      tell(event, event.startDate, event.endDate)
      continue
    }
    const times = event.iterator()
    for (let next = times.next(); next; next = times.next()) {
      const { item, startDate, endDate } = event.getOccurrenceDetails(next)
      tell(item, startDate, endDate)
    }
  }
  return found.sort()
}

/** The same as moments, as node-ical finds them by its own knowledge of time zones. */
function readByNodeIcal(text: string): string[] {
  const found: string[] = []
  const clock = (at: Date, isDay: boolean) => {
    if (isDay)
      return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`
    const { day, time } = osloTime(at.getTime())
    return `${day}T${time}`
  }
  for (const component of Object.values(nodeIcal.sync.parseICS(text))) {
    if (component?.type !== 'VEVENT') continue
    const instances = component.rrule
      ? nodeIcal.expandRecurringEvent(component, { from: new Date('2020-01-01'), to: new Date('2040-01-01') })
      : [{ start: component.start, end: component.end, event: component }]
    for (const { start, end, event } of instances) {
      const isDay = event.datetype === 'date'
      found.push(line(clock(start, isDay), clock(end ?? start, isDay), event.status))
    }
  }
  return found.sort()
}

describe('a calendar file', () => {
  // Catches INTERVAL=2 for odd weeks, a rule without an end, an end in local time, a moved time that is there twice.
  test('has the same times for two other readers, whatever the schedule', () => {
    fc.assert(
      fc.property(schedules, ({ begin, end, fields, municipality }) => {
        const one = activity({}, { schedule: toSchedule(fields, municipality) })
        const text = activityCalendar('Mandal', [one], begin, end)
        const times = wanted(one, begin, end)
        expect(readByIcalJs(text)).toEqual(times)
        expect(readByNodeIcal(text)).toEqual(times)
        expect(text).not.toContain('INTERVAL')
      }),
      { numRuns: 60 },
    )
  })

  test('says odd weeks right over the turn of a year with 53, in a reader that only knows what it is told', () => {
    const one = activity({ 'times/a': '1 odd 17:00-19:00' })
    const times = ['2026-12-14', '2026-12-28', '2027-01-04', '2027-01-18'].map((day) => `${day} 17:00 19:00 `)
    const text = activityCalendar('Mandal', [one], '2026-12-10', '2027-01-20')
    expect(readByIcalJs(text)).toEqual(times)
    expect(readByNodeIcal(text)).toEqual(times)
  })

  test('keeps an evening at its hour over both changes of summer time', () => {
    const one = activity({ 'times/a': '2 17:00-19:00' })
    const text = activityCalendar('Mandal', [one], '2026-10-01', '2027-04-30')
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(readByNodeIcal(text)).toEqual(wanted(one, '2026-10-01', '2027-04-30'))
    const start = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')?.getFirstPropertyValue('dtstart')
    expect(String(start)).toBe('2026-10-06T17:00:00')
  })

  test('is one recurrence with an end, what is left out, and what is moved or cancelled', () => {
    const one = activity({
      'times/a': '2 17:00-19:00',
      'pauses/a': '2026-12-07/2026-12-13',
      'moved/2026-12-15': '2026-12-16 18:00-20:00',
      'cancelled/2026-12-01': 'lokalet er stengt, dessverre',
    })
    const text = activityCalendar('Mandal', [one], '2026-11-24', '2026-12-31')
    expect(text.slice(text.indexOf('BEGIN:VEVENT')).split('\r\n')).toEqual([
      'BEGIN:VEVENT',
      'UID:act_1-2-17-00-19-00@brobygger',
      'DTSTAMP:20261124T120000Z',
      'SEQUENCE:28296000',
      'DTSTART;TZID=Europe/Oslo:20261124T170000',
      'DTEND;TZID=Europe/Oslo:20261124T190000',
      'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261229T160000Z',
      'EXDATE;TZID=Europe/Oslo:20261208T170000',
      'SUMMARY:Språkkafé',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:act_1-2-17-00-19-00@brobygger',
      'DTSTAMP:20261124T120000Z',
      'SEQUENCE:28296000',
      'DTSTART;TZID=Europe/Oslo:20261201T170000',
      'DTEND;TZID=Europe/Oslo:20261201T190000',
      'RECURRENCE-ID;TZID=Europe/Oslo:20261201T170000',
      'SUMMARY:Avlyst: Språkkafé',
      'STATUS:CANCELLED',
      'COMMENT:lokalet er stengt\\, dessverre',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:act_1-2-17-00-19-00@brobygger',
      'DTSTAMP:20261124T120000Z',
      'SEQUENCE:28296000',
      'DTSTART;TZID=Europe/Oslo:20261216T180000',
      'DTEND;TZID=Europe/Oslo:20261216T200000',
      'RECURRENCE-ID;TZID=Europe/Oslo:20261215T170000',
      'SUMMARY:Språkkafé',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  // Catches folding by characters instead of octets, and inside one; text that ends its own line; commas unescaped.
  test('holds any text, in lines of at most 75 octets, and gives it back', () => {
    const marks = [
      'a',
      'æ',
      '€',
      '👩‍👩‍👧',
      '🇳🇴',
      'ب',
      'ሰ',
      '\\',
      ';',
      ',',
      ':',
      '"',
      ' ',
      '\n',
      '\r',
      '\r\n',
      '\t',
      '\u0000',
      '\u0085',
    ]
    const texts = fc
      .array(fc.constantFrom(...marks, '\u2028', 'END:VEVENT'), { maxLength: 150 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(texts, texts, (title, description) => {
        const one = activity({ 'dates/2026-11-24': '17:00' }, { title, description })
        const text = activityCalendar('Alt, i én', [one], '2026-11-01', '2026-12-01')
        for (const row of text.split('\r\n')) {
          if (new TextEncoder().encode(row).length > 75 || /[\r\n]/.test(row)) expect(row).toBe('a line')
        }
        const [event, ...more] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
        const said = (given: string) => given.replace(/\r\n?|\n/g, '\n').replace(/(?!\n)\p{Cc}/gu, '')
        expect(more).toEqual([])
        expect(event?.getFirstPropertyValue('summary')).toBe(said(title))
        expect(event?.getFirstPropertyValue('description') ?? '').toBe(said(description))
      }),
      { numRuns: 30 },
    )
  })

  test('is the same from whoever makes it, and counts more after a change', () => {
    const make = (fields: Fields, changedAt: number) =>
      activityCalendar('M', [activity(fields, { changedAt })], '2026-11-01', '2026-12-31')
    const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1])
    expect(make({ 'times/a': '2 17:00' }, CHANGED)).toBe(make({ 'times/zz': '2 17:00' }, CHANGED))
    expect(sequence(make({ 'times/a': '2 17:00' }, CHANGED + 1000))).toBe(
      sequence(make({ 'times/a': '2' }, CHANGED)) + 1,
    )
  })
})
