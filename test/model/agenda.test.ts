import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockTimes, keysToMove, minuteOf, minutesBetween, timeAfter, totalMinutes } from '#model/agenda.ts'
import { byOrder, firstKeys } from '#model/order-key.ts'

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const items = fc.array(fc.record({ minutes: fc.option(fc.integer({ min: 0, max: 240 })) }), { maxLength: 20 })

describe('the times of an agenda', () => {
  test('are said as on a clock', () => {
    expect(clockTimes([{ minutes: 5 }, { minutes: null }, { minutes: 90 }, { minutes: 10 }], '17:00')).toEqual([
      '17:00',
      '17:05',
      '17:05',
      '18:35',
    ])
    expect(clockTimes([{ minutes: 30 }, { minutes: 1 }], '23:45')).toEqual(['23:45', '00:15'])
  })

  // Goes red with: adding an item's own minutes to its beginning, forgetting midnight, hours without their zero.
  test('each begins when all before it are done', () => {
    fc.assert(
      fc.property(items, time, (agenda, from) => {
        const times = clockTimes(agenda, from)
        expect(times).toHaveLength(agenda.length)
        for (const [at, begins] of times.entries()) {
          expect(begins).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
          expect(minuteOf(begins)).toBe((minuteOf(from) + totalMinutes(agenda.slice(0, at))) % 1440)
        }
      }),
    )
  })

  test('the way back from a time later is the minutes between', () => {
    fc.assert(
      fc.property(time, fc.integer({ min: 0, max: 1439 }), (from, minutes) => {
        expect(minutesBetween(from, timeAfter(from, minutes))).toBe(minutes)
      }),
    )
  })
})

describe('moving a point', () => {
  const key = fc.constantFrom(...firstKeys(6))
  const agenda = fc
    .array(key, { minLength: 1, maxLength: 12 })
    .map((keys) => keys.map((order, at) => ({ id: `agi_${String(at).padStart(2, '0')}`, order })).sort(byOrder))

  // Goes red with: asking for the place among all instead of among the others, and with one key alone when neighbours share theirs.
  test('puts it where one said, and leaves the order of the others', () => {
    fc.assert(
      fc.property(agenda, fc.nat(), fc.nat({ max: 14 }), (list, which, place) => {
        const item = list[which % list.length]!
        const others = list.filter((one) => one !== item)
        const at = Math.min(place, others.length)
        const keys = new Map(keysToMove(list, item.id, place).map((one) => [one.id, one.order]))
        const after = list.map((one) => ({ ...one, order: keys.get(one.id) ?? one.order })).sort(byOrder)
        expect(after.map(({ id }) => id)).toEqual(
          [...others.slice(0, at), item, ...others.slice(at)].map(({ id }) => id),
        )
      }),
    )
  })

  test('writes one key where one is enough', () => {
    const list = firstKeys(5).map((order, at) => ({ id: `agi_${at}`, order }))
    expect(keysToMove(list, 'agi_4', 0)).toHaveLength(1)
    expect(keysToMove(list, 'agi_9', 0)).toEqual([])
  })
})
