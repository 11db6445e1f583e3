import Holidays from 'date-holidays'
import fc from 'fast-check'
import { performance } from 'node:perf_hooks'
import { describe, expect, test } from 'vitest'
import { dayNumber, dayText, isoWeek } from '#model/calendar-days.ts'
import { occurrences } from '#model/occurrences.ts'
import type { Occurrence } from '#model/occurrences.ts'
import { publicHolidays } from '#model/public-holidays.ts'
import { toSchedule } from '#model/schedule.ts'
import type { Fields } from './schedule-world.ts'
import { everyDay, plusDays, schedules, slowly, slowWeek } from './schedule-world.ts'

/** Norway's public holidays as another, maintained source has them. */
function holidaysOf(year: number): string[] {
  const days = new Holidays('NO').getHolidays(year).filter(({ type }) => type === 'public')
  return [...new Set(days.map(({ date }) => date.slice(0, 10)))].sort()
}
const HOLIDAYS = new Set([2026, 2027, 2028, 2029, 2032, 2033].flatMap(holidaysOf))

const days = (fields: Fields, from: string, until: string) =>
  occurrences(toSchedule(fields), from, until).map(({ on }) => on)
const told = ({ on, from, until }: Occurrence) => `${on} ${from ?? ''} ${until ?? ''}`

describe('weeks', () => {
  test('have the number of ISO 8601 on every day around thirty turns of the year', () => {
    for (let year = 2020; year < 2050; year += 1)
      for (const day of everyDay(`${year}-12-20`, `${year + 1}-01-14`))
        expect([day, isoWeek(dayNumber(day))]).toEqual([day, slowWeek(day)])
  })

  test('are of days that count as the calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 1_000_000 }), (number) => {
        const day = new Date(number * 86_400_000).toISOString().slice(0, 10)
        expect([dayText(number), dayNumber(day)]).toEqual([day, number])
      }),
      { numRuns: 2000 },
    )
  })

  // Catches INTERVAL=2: after a year of 53 weeks every second week is no longer the odd one.
  test('are odd and even by number over the turn of 2026–27 and 2032–33, which have 53 weeks', () => {
    const odd = { 'times/a': '1 odd 17:00-19:00' }
    const even = { 'times/a': '1 even 17:00-19:00' }
    expect(days(odd, '2026-12-01', '2027-02-01')).toEqual([
      '2026-12-14', // 51
      '2026-12-28', // 53
      '2027-01-04', // 1
      '2027-01-18', // 3
      '2027-02-01', // 5
    ])
    expect(days(even, '2026-12-01', '2027-02-01')).toEqual(['2026-12-07', '2026-12-21', '2027-01-11', '2027-01-25'])
    expect(days(odd, '2032-12-13', '2033-01-20')).toEqual(['2032-12-13', '2032-12-27', '2033-01-03', '2033-01-17'])
    expect(days({ 'times/a': '7 odd' }, '2026-12-25', '2027-01-12')).toEqual(['2027-01-03', '2027-01-10'])
  })
})

describe('public holidays', () => {
  // Catches an Easter off by a week in 2049 and 2076, when the church's full moon is moved a day.
  test('are those of a maintained library, every year from 2020 to 2080', () => {
    for (let year = 2020; year <= 2080; year += 1)
      expect([year, ...[...publicHolidays(year)].map(dayText).sort()]).toEqual([year, ...holidaysOf(year)])
  })

  test('are skipped when the activity says so, and only then', () => {
    const thursdays = { 'times/a': '4 18:00-20:00' }
    expect(days({ ...thursdays, skipsHolidays: true }, '2026-03-26', '2026-05-21')).toEqual([
      '2026-03-26',
      '2026-04-09',
      '2026-04-16',
      '2026-04-23',
      '2026-04-30',
      '2026-05-07',
      '2026-05-21',
    ])
    expect(days(thursdays, '2026-04-02', '2026-04-02')).toEqual(['2026-04-02'])
  })
})

describe('what takes place', () => {
  test('is what the rules say of months: the first Thursday, the last Friday', () => {
    expect(days({ 'times/a': '4 first 18:00' }, '2026-09-01', '2026-12-31')).toEqual([
      '2026-09-03',
      '2026-10-01',
      '2026-11-05',
      '2026-12-03',
    ])
    expect(days({ 'times/a': '5 last' }, '2026-12-01', '2027-02-28')).toEqual([
      '2026-12-25',
      '2027-01-29',
      '2027-02-26',
    ])
  })

  test('stands where it is moved to, once, and is cancelled there or where it was', () => {
    const fields = {
      'times/a': '2 17:00-19:00',
      'moved/2026-11-24': '2026-11-25 18:00-20:00',
      'moved/2026-12-01': '2026-12-03',
      'cancelled/2026-12-01': 'lokalet er stengt',
      'cancelled/2026-12-08': true,
    }
    expect(occurrences(toSchedule(fields), '2026-11-23', '2026-12-15')).toEqual([
      {
        ...{ on: '2026-11-25', from: '18:00', until: '20:00', isCancelled: false, reason: null },
        movedFrom: { on: '2026-11-24', from: '17:00', until: '19:00' },
      },
      {
        ...{ on: '2026-12-03', from: '17:00', until: '19:00', isCancelled: true, reason: 'lokalet er stengt' },
        movedFrom: { on: '2026-12-01', from: '17:00', until: '19:00' },
      },
      { on: '2026-12-08', from: '17:00', until: '19:00', isCancelled: true, reason: null, movedFrom: null },
      { on: '2026-12-15', from: '17:00', until: '19:00', isCancelled: false, reason: null, movedFrom: null },
    ])
  })

  test('is nothing where a pause is open, until it is known when it ends', () => {
    const fields = { 'times/a': '2 17:00', 'pauses/a': '2026-06-17/ pause til høsten' }
    expect(days(fields, '2026-06-01', '2027-06-01')).toEqual(['2026-06-02', '2026-06-09', '2026-06-16'])
    expect(days({ ...fields, 'dates/2026-07-01': true }, '2026-06-16', '2027-06-01')).toEqual([
      '2026-06-16',
      '2026-07-01',
    ])
  })

  test('leaves out what it cannot read, and says each time once', () => {
    const broken = {
      'times/a': '8 17:00',
      'times/b': 7,
      'times/c': '2 17:00-17:00',
      'times/d': '2 25:00',
      'pauses/a': '2026-13-01/',
      'pauses/b': '2026-05-02/2026-05-01',
      'dates/2026-02-30': true,
      'dates/x': true,
      'moved/2026-11-24': '2026-11-31',
      'cancelled/constructor': true,
      startsOn: 'i går',
    }
    expect(days(broken, '2026-01-01', '2027-01-01')).toEqual([])
    const twice = { 'times/a': '2 17:00-19:00', 'times/b': '2 17:00-19:00', 'dates/2026-11-24': '17:00-19:00' }
    expect(days(twice, '2026-11-23', '2026-11-30')).toEqual(['2026-11-24'])
  })

  // Catches parity by interval, a move that follows a rule no longer there, a pause that takes a named day, a season without its last day.
  test('is what someone finds who goes through the calendar day by day', () => {
    fc.assert(
      fc.property(schedules, (world) => {
        const fast = occurrences(toSchedule(world.fields, world.municipality), world.begin, world.end)
        const slow = slowly(world, world.begin, world.end, HOLIDAYS)
        expect(fast.map(told)).toEqual([...slow.keys()].sort())
        for (const one of fast) {
          const other = slow.get(told(one))
          expect(one.isCancelled).toBe(other?.isCancelled)
          if (one.movedFrom)
            expect([...(other?.movedFrom ?? [])]).toContain(`${one.movedFrom.on} ${one.movedFrom.from ?? ''}`)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('in two ranges is what takes place in both together, in order, each once', () => {
    fc.assert(
      fc.property(schedules, fc.integer({ min: 0, max: 59 }), ({ begin, end, fields, municipality }, cut) => {
        const schedule = toSchedule(fields, municipality)
        const middle = plusDays(begin, cut)
        const whole = occurrences(schedule, begin, end)
        expect([...occurrences(schedule, begin, middle), ...occurrences(schedule, plusDays(middle, 1), end)]).toEqual(
          whole,
        )
        expect(whole.map(told)).toEqual([...new Set(whole.map(told))].sort())
      }),
    )
  })

  test('by the rules is in season, in the right weeks, and never in a pause or on a skipped holiday', () => {
    fc.assert(
      fc.property(schedules, ({ begin, end, fields, municipality }) => {
        const schedule = toSchedule(fields, municipality)
        const named = new Set(schedule.dates.map(({ on }) => on))
        for (const { on, movedFrom, isCancelled } of occurrences(schedule, begin, end)) {
          if (schedule.cancelled.has(on)) expect(isCancelled).toBe(true)
          const planned = movedFrom?.on ?? on
          if (named.has(planned)) continue
          expect(schedule.startsOn === null || planned >= schedule.startsOn).toBe(true)
          expect(schedule.endsOn === null || planned <= schedule.endsOn).toBe(true)
          const weeks = schedule.rules.map((rule) => rule.weeks)
          if (weeks.every((one) => one === 'odd')) expect(slowWeek(planned) % 2).toBe(1)
          if (weeks.every((one) => one === 'even')) expect(slowWeek(planned) % 2).toBe(0)
          if (movedFrom) continue
          for (const pause of [...schedule.pauses, ...schedule.schoolHolidays])
            expect(pause.from > on || (pause.until !== null && pause.until < on)).toBe(true)
          if (schedule.skipsHolidays) expect(HOLIDAYS.has(on)).toBe(false)
        }
      }),
    )
  })
})

// Catches stepping through every day since a season began: twenty years of days for each of 2 000.
test('two thousand activities for a week take a few milliseconds, however long they have been held', () => {
  const since = (startsOn: string) =>
    Array.from({ length: 2000 }, (_, at) =>
      toSchedule({
        startsOn,
        'times/a': `${(at % 7) + 1} ${['odd', 'even', 'first', 'every'][at % 4]} 17:00-19:00`,
        'times/b': `${((at + 3) % 7) + 1} 10:00-12:00`,
        'pauses/a': '2026-06-20/2026-08-15',
        skipsHolidays: true,
        'cancelled/2026-11-24': true,
      }),
    )
  const [old, young] = [since('2006-01-01'), since('2026-11-23')]
  const took = (all: typeof old) => {
    const start = performance.now()
    let count = 0
    for (const schedule of all) count += occurrences(schedule, '2026-11-23', '2026-11-29').length
    expect(count).toBeGreaterThan(2000)
    return performance.now() - start
  }
  const both = Array.from({ length: 12 }, () => [took(old), took(young)] as const)
  const [longest, shortest] = [Math.min(...both.map(([ms]) => ms)), Math.min(...both.map(([, ms]) => ms))]
  console.log(`2 000 activities × a week: ${longest.toFixed(1)} ms`)
  expect(longest).toBeLessThan(3 * shortest + 10)
  expect(longest).toBeLessThan(250) // 3 ms on a quiet machine
})
