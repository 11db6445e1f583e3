import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createNameOrder } from '#db/name-order.ts'
import { sortKey } from '#model/fold.ts'
import type { LiveRecord } from '#model/wire.ts'

const named = (id: number, name: string): LiveRecord => ({
  kind: 'organisation',
  record: `org_${id}`,
  mark: 'm',
  fields: { name },
  marks: {},
})
const name = fc.string({ unit: fc.constantFrom('a', 'B', 'å', 'Ø', 'æ', ' ', '1'), maxLength: 3 })

// Wrong: keeping the place of one that was renamed; losing one that went and came back as it was.
test('however organisations come, go and change names, they stand as if all had been put in order at once', () => {
  const change = fc.record({ id: fc.nat({ max: 8 }), name: fc.option(name) })
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 8 }), fc.boolean(), (rounds, keepsOld) => {
      const inOrder = createNameOrder()
      const living = new Map<number, LiveRecord>()
      const former = new Map<string, LiveRecord>()
      for (const changes of rounds) {
        for (const { id, name: given } of changes) {
          if (given === null) living.delete(id)
          else {
            const record = (keepsOld && former.get(`${id} ${given}`)) || named(id, given)
            former.set(`${id} ${given}`, record)
            living.set(id, record)
          }
        }
        const records = [...living.values()]
        const keyed = records.map((record) => ({ key: sortKey(String(record.fields['name'])), id: record.record }))
        const expected = keyed.sort((one, two) =>
          one.key === two.key ? (one.id < two.id ? -1 : 1) : one.key < two.key ? -1 : 1,
        )
        expect(inOrder(records).map((record) => record.record)).toEqual(expected.map((one) => one.id))
        expect(inOrder(records)).toBe(inOrder(records))
      }
    }),
  )
})

test('many at once are put in order with those that stay', () => {
  const inOrder = createNameOrder()
  const first = Array.from({ length: 200 }, (_, at) => named(at, `Lag ${(at * 37) % 200}`))
  const second = Array.from({ length: 150 }, (_, at) => named(500 + at, `Kor ${(at * 31) % 150}`))
  inOrder(first)
  const now = [...second, ...first.slice(100)]
  const names = now.map((record) => String(record.fields['name']))
  const expected = names.sort((one, two) => (sortKey(one) < sortKey(two) ? -1 : 1))
  expect(inOrder(now).map((record) => record.fields['name'])).toEqual(expected)
})
