import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { momentInOslo, osloTime } from '#model/oslo-time.ts'

const HOUR = 3_600_000

/** Summer time by the rule of directive 2000/84/EC: from 01:00 UTC on the last Sunday of March to the last of October. */
function wallClock(at: number): { day: string; time: string } {
  const year = new Date(at).getUTCFullYear()
  const change = (month: number) => {
    const last = new Date(Date.UTC(year, month + 1, 0, 1))
    return last.getTime() - last.getUTCDay() * 24 * HOUR
  }
  const isSummer = at >= change(2) && at < change(9)
  const [day = '', time = ''] = new Date(at + (isSummer ? 2 : 1) * HOUR).toISOString().split('T')
  return { day, time: time.slice(0, 5) }
}

const quarters = fc
  .integer({ min: Date.UTC(2020, 0) / HOUR, max: Date.UTC(2045, 0) / HOUR })
  .chain((hour) => fc.integer({ min: 0, max: 3 }).map((quarter) => hour * HOUR + (quarter * HOUR) / 4))
/** Within six hours of a change. */
const nearChange = fc
  .tuple(
    fc.constantFrom(Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1), Date.UTC(2027, 2, 28, 1)),
    fc.integer({ min: -24, max: 24 }),
  )
  .map(([change, steps]) => change + (steps * HOUR) / 4)

describe('Norwegian time', () => {
  // Catches the time zone of the device, and a fixed hour.
  test.each(['Europe/Oslo', 'America/New_York', 'Pacific/Auckland', 'UTC'])(
    'is what clocks show, on a device in %s',
    async (zone) => {
      vi.stubEnv('TZ', zone)
      try {
        vi.resetModules() // its clock is made once
        const { osloTime } = await import('#model/oslo-time.ts')
        fc.assert(
          fc.property(fc.oneof(quarters, nearChange), (at) => {
            expect(osloTime(at)).toEqual(wallClock(at))
          }),
        )
      } finally {
        vi.unstubAllEnvs()
      }
    },
  )

  // Catches the second of two, and an offset read at the wrong side of the change.
  test('means the first moment when clocks show it', () => {
    fc.assert(
      fc.property(fc.oneof(quarters, nearChange), (at) => {
        const { day, time } = wallClock(at)
        const earlier = wallClock(at - HOUR)
        const comesTwice = earlier.day === day && earlier.time === time
        expect(momentInOslo(day, time)).toBe(comesTwice ? at - HOUR : at)
      }),
    )
  })

  test('that no clock shows, when summer time begins, is an hour later by the clock', () => {
    expect(osloTime(momentInOslo('2026-03-29', '02:30'))).toEqual({ day: '2026-03-29', time: '03:30' })
    expect(momentInOslo('2026-03-29', '02:00')).toBe(momentInOslo('2026-03-29', '03:00'))
    expect(new Date(momentInOslo('2026-03-29', '03:00')).toISOString()).toBe('2026-03-29T01:00:00.000Z')
    expect(new Date(momentInOslo('2026-10-25', '02:30')).toISOString()).toBe('2026-10-25T00:30:00.000Z')
    expect(new Date(momentInOslo('2026-10-25', '03:00')).toISOString()).toBe('2026-10-25T02:00:00.000Z')
  })

  test('keeps an evening at its hour over both changes', () => {
    expect(new Date(momentInOslo('2026-10-20', '17:00')).toISOString()).toBe('2026-10-20T15:00:00.000Z')
    expect(new Date(momentInOslo('2026-10-27', '17:00')).toISOString()).toBe('2026-10-27T16:00:00.000Z')
    expect(new Date(momentInOslo('2027-03-30', '17:00')).toISOString()).toBe('2027-03-30T15:00:00.000Z')
  })
})
