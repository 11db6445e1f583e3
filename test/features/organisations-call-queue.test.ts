import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCallQueue, inOrderOfNeed, standingOf } from '#features/organisations/calling/call-queue.ts'
import { createGroups } from '#db/grouping.ts'
import type { LiveRecord } from '#model/wire.ts'

const record = (id: string, confirmedOn: string | null): LiveRecord => ({
  kind: 'organisation',
  record: id,
  mark: 'made',
  fields: { name: id, confirmedOn },
  marks: {},
})

/** The same queue, slow and simple: the whole list is walked each time. */
function naive(order: readonly string[], later: readonly string[]) {
  let round = [...order]
  let putOff = [...new Set(later)].filter((id) => order.includes(id))
  const waiting = new Set(order)
  return {
    current: () => round.find((id) => waiting.has(id) && !putOff.includes(id)) ?? null,
    left: () => waiting.size,
    putLater: (id: string) => void (putOff = [...putOff.filter((one) => one !== id), id]),
    putFirst(id: string) {
      putOff = putOff.filter((one) => one !== id)
      round = [id, ...round.filter((one) => one !== id)]
    },
    startAgain() {
      round = putOff
      putOff = []
    },
    confirm: (id: string) => void waiting.delete(id),
    takeBack(id: string) {
      waiting.add(id)
      this.putFirst(id)
    },
  }
}

describe('the queue', () => {
  test('asks those never confirmed first, then those confirmed longest ago', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.constantFrom('2024-01-02', '2023-05-06', '2020-02-29'), { nil: null })),
        (days) => {
          const records = days.map((day, at) => record(`org_${at}`, day))
          const sorted = records
            .map((one, at) => ({ one, at, day: String(one.fields['confirmedOn'] ?? '') }))
            .sort((one, two) => (one.day < two.day ? -1 : one.day > two.day ? 1 : one.at - two.at))
          expect(inOrderOfNeed(records)).toEqual(sorted.map(({ one }) => one.record))
        },
      ),
    )
  })

  test('whatever is done in it, the same one’s turn comes as if the whole list were walked', () => {
    const what = fc.constantFrom('confirm', 'later', 'undo', 'again', 'elsewhere')
    fc.assert(
      fc.property(
        fc.nat(7),
        fc.array(fc.nat(7)),
        fc.array(fc.tuple(what, fc.nat(7)), { maxLength: 40, size: 'max' }),
        (count, tried, acts) => {
          const order = Array.from({ length: count + 1 }, (_, at) => `org_${at}`)
          const later = tried.map((at) => `org_${at}`)
          const queue = createCallQueue(order, later, [])
          const model = naive(order, later)
          const past: string[] = []
          for (const [act, at] of acts) {
            expect(queue.current()).toBe(model.current())
            const id = queue.current()
            const other = order[at % order.length] ?? ''
            const undone = past.at(-1)
            if (act === 'confirm' && id) {
              queue.follow(id, 'done')
              model.confirm(id)
              past.push(id)
            } else if (act === 'later' && id) {
              queue.putLater(id)
              model.putLater(id)
            } else if (act === 'elsewhere') {
              queue.follow(other, 'fresh') // a colleague was quicker
              model.confirm(other)
            } else if (act === 'undo' && undone) {
              past.pop()
              queue.follow(undone, 'waits')
              queue.putFirst(undone)
              model.takeBack(undone)
            } else if (act === 'again' && id === null) {
              queue.startAgain()
              model.startAgain()
            }
            expect(queue.progress().left).toBe(model.left())
          }
        },
      ),
    )
  })

  test('counts what was confirmed today, and takes no one twice', () => {
    const queue = createCallQueue(['org_a', 'org_b', 'org_c'], [], ['org_z'])
    expect(queue.progress()).toEqual({ done: 1, left: 3 })
    queue.follow('org_a', 'done')
    queue.follow('org_a', 'done')
    queue.follow('org_b', 'gone')
    expect(queue.progress()).toEqual({ done: 3, left: 1 })
    queue.follow('org_a', 'waits')
    expect(queue.progress()).toEqual({ done: 2, left: 2 })
  })

  test('begins at 73 000 organisations, and answers a tap, without the time it takes to sort them', () => {
    const records = Array.from({ length: 73_000 }, (_, at) =>
      record(`org_${at}`, at % 3 ? `2024-01-${10 + (at % 19)}` : null),
    )
    const queue = createCallQueue(inOrderOfNeed(records), [], [])
    const began = performance.now()
    for (let tap = 0; tap < 1_000; tap += 1) {
      const id = queue.current() ?? ''
      queue.follow(id, 'done')
    }
    expect(queue.progress()).toEqual({ done: 1_000, left: 72_000 })
    expect(performance.now() - began).toBeLessThan(100) // a thousand taps: one that walks the list would take seconds
  })

  test.each([
    [null, 'waits'],
    ['2026-08-27', 'waits'],
    ['2026-08-28', 'fresh'],
    ['2026-11-26', 'done'],
  ])('one confirmed %s stands as %s', (confirmedOn, standing) => {
    expect(standingOf(record('org_a', confirmedOn), '2026-08-28', '2026-11-26')).toBe(standing)
  })

  test('one that is deleted is gone', () => {
    expect(standingOf({ ...record('org_a', null), fields: { deletedAt: 1 } }, '2026-08-28', '2026-11-26')).toBe('gone')
    expect(standingOf(null, '2026-08-28', '2026-11-26')).toBe('gone')
  })
})

describe('groups of records', () => {
  const order = (one: LiveRecord, two: LiveRecord) => (one.record < two.record ? -1 : 1)
  const told = (id: number, organisation: string): LiveRecord => ({
    kind: 'conversation',
    record: `cnv_${id}`,
    mark: 'made',
    fields: { organisation },
    marks: {},
  })

  test('after any changes are what they would be made anew', () => {
    const lists = fc.array(
      fc.uniqueArray(fc.tuple(fc.nat(9), fc.constantFrom('a', 'b', 'c')), { selector: ([id]) => id, maxLength: 10 }),
    )
    fc.assert(
      fc.property(lists, (versions) => {
        const known = new Map<string, LiveRecord>()
        const groups = createGroups('organisation', order)
        for (const version of versions) {
          const records = version.map(([id, organisation]) => {
            const key = `${id}${organisation}`
            const same = known.get(key) ?? told(id, organisation)
            known.set(key, same)
            return same
          })
          const anew = createGroups('organisation', order)(records)
          expect([...groups(records)].sort()).toEqual([...anew].sort())
        }
      }),
    )
  })

  test('leave alone what did not change', () => {
    const groups = createGroups('organisation', order)
    const [one, two, three] = [told(1, 'a'), told(2, 'b'), told(3, 'b')]
    const before = groups([one, two]).get('a')
    expect(groups([one, two, three]).get('a')).toBe(before)
    expect(groups([one, two, three]).get('b')).toEqual([two, three])
  })
})
