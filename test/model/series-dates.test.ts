import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber, daysLater } from '#model/calendar-days.ts'
import { isPublicHoliday } from '#model/public-holidays.ts'
import { isQuietDay, proposeDates } from '#model/series-dates.ts'
import type { Rhythm } from '#model/series-dates.ts'

const day = fc.integer({ min: 0, max: 20_000 }).map((count) => daysLater('2020-01-01', count))
const rhythm = fc.constantFrom<Rhythm>('monthly', 'two-monthly', 'four-a-half-year', 'half-yearly', 'yearly')
const isHoliday = (one: string) => isPublicHoliday(dayNumber(one))
const weekday = (one: string) => new Date(`${one}T00:00:00Z`).getUTCDay()

describe('days nobody is called to a meeting', () => {
  test('the public holidays of a year, one of them twice a holiday', () => {
    const days = Array.from({ length: 365 }, (_, at) => daysLater('2027-01-01', at)).filter(isHoliday)
    expect(days).toEqual([
      '2027-01-01',
      '2027-03-25',
      '2027-03-26',
      '2027-03-28',
      '2027-03-29',
      '2027-05-01',
      '2027-05-06',
      '2027-05-16',
      '2027-05-17',
      '2027-12-25',
      '2027-12-26',
    ])
  })
})

describe('the proposed days of a series', () => {
  test('are the same weekday of every second month', () => {
    expect(proposeDates({ rhythm: 'two-monthly', first: '2027-01-12', last: '2027-12-20' })).toEqual([
      '2027-01-12',
      '2027-03-09',
      '2027-05-11',
      '2027-09-14',
      '2027-11-09',
    ])
  })

  test('are four in each half-year, and give way to holidays', () => {
    expect(proposeDates({ rhythm: 'four-a-half-year', first: '2027-02-04', last: '2027-12-31' })).toEqual([
      '2027-02-04',
      '2027-03-04',
      '2027-04-01',
      '2027-05-13',
      '2027-09-02',
      '2027-10-07',
      '2027-11-04',
      '2027-12-02',
    ])
  })

  // Goes red with: counting months by 30 days, July left in, a fifth Tuesday that falls into the next month, days after the last one.
  test('are in order, between first and last, on that weekday, and never on a quiet day', () => {
    fc.assert(
      fc.property(rhythm, day, fc.integer({ min: 0, max: 1_500 }), (how, first, length) => {
        const last = daysLater(first, length)
        const days = proposeDates({ rhythm: how, first, last })
        expect(days[0]).toBe(first)
        for (const [at, one] of days.entries()) {
          expect(one >= first && one <= last).toBe(true)
          expect(weekday(one)).toBe(weekday(first))
          if (at > 0) expect(isQuietDay(one)).toBe(false) // the first is what somebody chose
          if (at > 0) expect(one > days[at - 1]!).toBe(true)
        }
        expect(days.length).toBeLessThanOrEqual(60)
      }),
    )
  })

  test('are in August when what is seldom would be in July', () => {
    expect(proposeDates({ rhythm: 'half-yearly', first: '2027-01-12', last: '2028-12-31' })).toEqual([
      '2027-01-12',
      '2027-08-10',
      '2028-01-11',
      '2028-08-08',
    ])
  })

  test('are none when people choose them, or when the end is before the beginning', () => {
    expect(proposeDates({ rhythm: 'own', first: '2027-01-12', last: '2027-12-20' })).toEqual([])
    expect(proposeDates({ rhythm: 'monthly', first: '2027-01-12', last: '2026-12-20' })).toEqual([])
  })
})
