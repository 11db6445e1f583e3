import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandOf, lastDayHeld, nextTimes, shownDays, slotElement } from '#model/activity-days.ts'
import { kilometresBetween } from '#model/nearby.ts'
import { nextSeason } from '#model/next-season.ts'
import { occurrences } from '#model/occurrences.ts'
import { toSchedule } from '#model/schedule.ts'
import { everyDay, plusDays, schedules, slowWeek } from './schedule-world.ts'

/** The year and the number of a day's week, the slow way. */
const weekOf = (day: string) => {
  const monday = plusDays(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7))
  return `${monday} ${slowWeek(day)}`
}

describe('parts of the time ahead', () => {
  // Seen to catch: weeks that begin on Sundays; «neste uke» as seven days from now.
  test.each(['2026-10-20', '2027-03-22', '2026-12-24', '2032-12-27'])(
    'around %s: summer time, years of 53 weeks',
    (begin) => {
      for (const today of everyDay(begin, plusDays(begin, 14)))
        for (const day of everyDay(today, plusDays(today, 20))) {
          const band = bandOf(day, today)
          if (day === today) expect(band).toBe('today')
          else if (day === plusDays(today, 1)) expect(band).toBe('tomorrow')
          else if (weekOf(day) === weekOf(today)) expect(band).toBe('this-week')
          else
            expect([day, today, band === 'next-week']).toEqual([day, today, weekOf(day) === weekOf(plusDays(today, 7))])
        }
    },
  )

  test('thirty-five days are told, over the change to winter time too', () => {
    expect(shownDays('2026-10-20')).toEqual({ from: '2026-10-20', until: '2026-11-23' })
  })
})

describe('the next times', () => {
  test('are the first of all there are', () => {
    fc.assert(
      fc.property(schedules, fc.integer({ min: 1, max: 7 }), ({ begin, fields, municipality }, most) => {
        const schedule = toSchedule(fields, municipality)
        const all = occurrences(schedule, begin, plusDays(begin, 200))
        const next = nextTimes(schedule, begin, most)
        expect(next.slice(0, all.length)).toEqual(all.slice(0, most))
        // What is said of one time hits that one.
        for (const time of next.filter(({ isCancelled, movedFrom }) => !isCancelled && !movedFrom)) {
          const cancelled = toSchedule({ ...fields, [`cancelled/${slotElement(schedule, time)}`]: true }, municipality)
          const before = occurrences(schedule, time.on, time.on).filter((one) => one.isCancelled)
          const newly = occurrences(cancelled, time.on, time.on).filter(
            (one) => one.isCancelled && !before.some(({ from, until }) => from === one.from && until === one.until),
          )
          expect(newly.map(({ from }) => from)).toContain(time.from)
          if (time.from !== null) expect(new Set(newly.map(({ from }) => from)).size).toBe(1)
        }
      }),
      { numRuns: 120 },
    )
  })

  test('the last day it was held', () => {
    const schedule = toSchedule({ 'times/a': '2 17:00-19:00', 'cancelled/2026-11-24': true })
    expect(lastDayHeld(schedule, '2026-11-27', 62)).toBe('2026-11-17')
    expect(lastDayHeld(toSchedule({}), '2026-11-27', 62)).toBe(null)
  })
})

test('the next season has the times of this one, and nothing of its days, and is not public', () => {
  const fields = {
    title: 'Språkkafé',
    public: true,
    confirmedOn: '2026-11-01',
    startsOn: '2026-08-20',
    endsOn: '2026-12-15',
    welcomesChildren: false,
    'times/a': '2 odd 17:00-19:00',
    'languages/uk': true,
    'languages/ar': false,
    'pauses/p': '2026-10-05/2026-10-09',
    'cancelled/2026-11-24': true,
  }
  expect(nextSeason('act_1', fields, '2026-11-27')).toEqual({
    title: 'Språkkafé',
    welcomesChildren: false,
    'times/a': '2 odd 17:00-19:00',
    'languages/uk': true,
    continues: 'act_1',
    startsOn: '2027-01-08',
  })
  expect(nextSeason('act_1', { endsOn: '2027-06-16' }, '2026-11-27')['startsOn']).toBe('2027-08-15')
})

test('distance as the crow flies', () => {
  // Oslo S to Trondheim S, some 390 km.
  expect(kilometresBetween('59.9111,10.7528', '63.4364,10.3989')).toBeCloseTo(392.4, 0)
  expect(kilometresBetween('59.9,10.7', '59.9,10.7')).toBe(0)
  expect(kilometresBetween('tull', '59.9,10.7')).toBe(null)
})
