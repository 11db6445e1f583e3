import { afterEach, describe, expect, test, vi } from 'vitest'
import { ago, capital, clock, daysBefore, daysBetween, longDay, longMoment, moment, shortDay } from '#i18n/dates.ts'
import { number, storageSize } from '#i18n/numbers.ts'

/** Tuesday 24 November 2026, 17.00 in Oslo. */
const NOW = Date.parse('2026-11-24T17:00:00+01:00')
const MINUTE = 60_000

afterEach(() => vi.useRealTimers())

describe('a time', () => {
  test('is told as people tell it', () => {
    expect(longMoment(NOW, NOW)).toBe('tirsdag 24. november kl. 17.00')
    expect(clock(NOW - 177 * MINUTE)).toBe('kl. 14.03')
    expect(capital(longDay('2026-11-24', NOW))).toBe('Tirsdag 24. november')
  })

  test('is as short as it can be: the hour today, the day before that', () => {
    expect(moment(NOW - 60 * MINUTE, NOW)).toBe('kl. 16.00')
    expect(moment(NOW - 24 * 60 * MINUTE, NOW)).toBe('i går kl. 17.00')
    expect(moment(NOW - 5 * 24 * 60 * MINUTE, NOW)).toBe('19. november kl. 17.00')
  })

  test('has the year when it is another one', () => {
    expect(shortDay('2026-05-02', NOW)).toBe('2. mai')
    expect(shortDay('2025-05-02', NOW)).toBe('2. mai 2025')
    expect(longDay('2027-01-01', NOW)).toBe('fredag 1. januar 2027')
  })

  test('that has been is so many days ago, up to a week', () => {
    expect(ago('2026-11-24', NOW)).toBe('i dag')
    expect(ago('2026-11-23', NOW)).toBe('i går')
    expect(ago('2026-11-21', NOW)).toBe('for 3 dager siden')
    expect(ago('2026-11-17', NOW)).toBe('17. november')
    expect(ago('2026-11-25', NOW)).toBe('25. november')
  })
})

describe('days', () => {
  test('are counted right over the change to and from summer time', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(daysBefore('2026-03-30', 2)).toBe('2026-03-28')
    expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28')
  })
})

describe('numbers', () => {
  test('are written with a space between thousands', () => {
    expect(number(73_000).replace(/\s/g, ' ')).toBe('73 000')
  })

  test('of bytes are told in words of the size they have', () => {
    expect(storageSize(240_000)).toBe('240 kB')
    expect(storageSize(1_440_000)).toBe('1,4 MB')
    expect(storageSize(12_400_000)).toBe('12 MB')
    expect(storageSize(1_440_000_000)).toBe('1,4 GB')
  })
})
