import { expect, test } from 'vitest'
import { openLifeboat } from '#db/lifeboat.ts'
import type { OutboxRow } from '#db/storage.ts'
import { MemoryShelf } from '../simulation/disk.ts'

const row = (id: string, order: number, text = 'x'): OutboxRow => ({
  order,
  state: 'queued',
  mutation: { id, at: 1, ops: [{ kind: 'organisation', record: 'org_1', set: { name: { value: text, base: [] } } }] },
})

test('unsent edits outlive the database, in the order they were made', () => {
  const shelf = new MemoryShelf()
  const before = openLifeboat(shelf)
  before.keep(row('b', 2))
  before.keep(row('a', 1))
  before.keep(row('c', 3))
  before.drop(['c'])
  const after = openLifeboat(shelf)
  expect(after.unsent().map((one) => one.mutation.id)).toEqual(['a', 'b'])
  expect(after.ids().toSorted()).toEqual(['a', 'b'])
})

test('who this device is outlives the database', () => {
  const shelf = new MemoryShelf()
  openLifeboat(shelf).remember({ begun: 'joined', space: 's', key: 'k', device: 'd', role: 'editor', cursor: 'c' })
  expect(openLifeboat(shelf).remembered()).toEqual({
    begun: 'joined',
    space: 's',
    key: 'k',
    device: 'd',
    role: 'editor',
  })
})

test('holds a megabyte and says when it is full', () => {
  const boat = openLifeboat(new MemoryShelf())
  expect(boat.keep(row('a', 1, 'x'.repeat(900_000)))).toBe(true)
  expect(boat.keep(row('b', 2, 'x'.repeat(200_000)))).toBe(false)
  boat.drop(['a'])
  expect(boat.keep(row('b', 2, 'x'.repeat(200_000)))).toBe(true)
})

test('a shelf that is forbidden, full or full of rubbish breaks nothing', () => {
  const forbidden = openLifeboat(null)
  expect([forbidden.keep(row('a', 1)), forbidden.unsent(), forbidden.remembered()]).toEqual([false, [], null])
  const shelf = new MemoryShelf()
  shelf.setItem('brobygger:edit:x', '{half')
  shelf.setItem('brobygger:device', 'rubbish')
  const boat = openLifeboat(shelf)
  expect([boat.unsent(), boat.remembered()]).toEqual([[], null])
  shelf.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  expect(boat.keep(row('a', 1))).toBe(false)
})

// Goes red with: an answer that comes as one signs out, and writes the key down again.
test('what is forgotten stays forgotten, also when a last answer comes after', () => {
  const shelf = new MemoryShelf()
  const lifeboat = openLifeboat(shelf)
  lifeboat.remember({ begun: 'joined', space: 's', key: 'HEMMELIG' })
  lifeboat.clear()
  lifeboat.remember({ begun: 'joined', space: 's', key: 'HEMMELIG' })
  lifeboat.keep(row('a', 1, 'HEMMELIG'))
  expect(shelf.everything()).not.toContain('HEMMELIG')
})
