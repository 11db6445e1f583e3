import type { Role } from '#model/records.ts'
import { writeCursor } from '#server/cursor.ts'
import type { Store } from '#server/store.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { mutation, openWorld, set } from './client.ts'
import type { Client, World } from './client.ts'
import { openTestStore } from './test-store.ts'

let store: Store
let world: World
let client: Client

beforeEach(async () => {
  store = await openTestStore()
  world = await openWorld({ store })
  client = await world.join('coordinator')
})

/** All pages from a cursor on, as lists of record ids, and the last cursor. */
async function pages(limit: number, from: string | null = null) {
  const found: string[][] = []
  let cursor = from
  for (let more = true; more;) {
    const { body } = await client.sync({ cursor, limit })
    found.push(body.records.map(({ record }) => record))
    cursor = body.cursor
    more = body.more
  }
  return { found, cursor }
}

describe('pulling', () => {
  test('gives only what changed after the cursor, each record once, in the order of the changes', async () => {
    const first = mutation(set('org_a', { name: 'A' }))
    await client.push(first, mutation(set('org_b', { name: 'B' })), mutation(set('org_c', { name: 'C' })))
    const { cursor } = await pages(100)
    expect((await client.sync({ cursor })).body.records).toEqual([])
    await client.push(mutation(set('org_b', { area: 'Nord' })), mutation(set('org_a', { area: 'Sør' })))
    expect((await pages(100, cursor)).found).toEqual([['org_b', 'org_a']])
  })

  test.each([1, 2, 3, 7, 1_000])('in pages of %i gives everything once', async (limit) => {
    const ids = Array.from({ length: 25 }, (_, index) => `org_${index}`)
    await client.push(...ids.map((id) => mutation(set(id, { name: id }))))
    const { found } = await pages(limit)
    expect(found.flat()).toEqual(ids)
    expect(found.every((page) => page.length <= limit)).toBe(true)
  })

  // Catches a cursor that is only a sequence number when one mutation changed several records: the rest would be lost.
  test.each([1, 2, 3, 4, 10])(
    'keeps what one mutation changed together as far as a page of %i allows, and loses none',
    async (limit) => {
      const groups = ['a', 'b', 'c'].map((group) => [1, 2, 3].map((number) => `org_${group}${number}`))
      await client.push(...groups.map((ids) => mutation(ids.map((id) => set(id, { name: id })))))
      const { found } = await pages(limit)
      expect(found.flat()).toEqual(groups.flat())
      expect(found.every((page) => limit < 3 || page.length % 3 === 0)).toBe(true)
    },
  )

  test('stops a page at four million letters, long before its limit', async () => {
    const text = 'x'.repeat(200_000)
    for (let index = 0; index < 30; index += 1)
      await client.sync({ limit: 1, push: [mutation(set(`org_${String(index).padStart(2, '0')}`, { text }))] })
    const { found } = await pages(5_000)
    expect(found.length).toBeGreaterThan(1)
    expect(found.flat()).toHaveLength(30)
    expect(new Set(found.flat()).size).toBe(30)
  })

  test('while others write gives every record its last state', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `org_${index}`)
    await client.push(...ids.map((id) => mutation(set(id, { area: '0' }))))
    const seen = new Map<string, unknown>()
    let cursor: string | null = null
    for (let round = 0; round < 30; round += 1) {
      const { body } = await client.sync({ cursor, limit: 7 })
      for (const record of body.records) if ('fields' in record) seen.set(record.record, record.fields['area'])
      cursor = body.cursor
      if (round < 15) await client.push(mutation(set(`org_${(round * 7) % 40}`, { area: String(round) })))
    }
    const { body } = await client.sync({ limit: 100 })
    expect(body.records).toHaveLength(40)
    for (const record of body.records) expect('fields' in record && record.fields['area']).toBe(seen.get(record.record))
  })

  test('takes a limit above five thousand as five thousand, and two thousand when none is given', async () => {
    for (let part = 0; part < 3; part += 1) {
      await client.push(
        ...Array.from({ length: 1_800 }, (_, index) => mutation(set(`org_${part * 1_800 + index}`, { name: 'x' }))),
      )
    }
    expect((await client.sync({ limit: 999_999 })).body.records).toHaveLength(5_000)
    expect((await client.sync()).body.records).toHaveLength(2_000)
  })

  test('is answered in version 1 when a newer app asks', async () => {
    const { status, body } = await client.sync({ version: 9, schema: 4, news: true })
    expect([status, body.version]).toEqual([200, 1])
  })
})

describe('a cursor that cannot be used', () => {
  const cases: [string, () => Promise<string> | string, number, string][] = [
    ['is none of ours', () => 'bm9uc2Vuc2U', 400, 'malformed'],
    ['is empty', () => '', 400, 'malformed'],
    [
      'is from another epoch',
      () => writeCursor({ epoch: 'other', seq: 1, id: '', role: 'coordinator' }),
      409,
      'epoch-changed',
    ],
    [
      'is from another role',
      () => writeCursor({ epoch: client.epoch, seq: 0, id: '', role: 'editor' }),
      409,
      'cursor-expired',
    ],
  ]
  // Catches a push that waits for a good cursor: an outdated device would never deliver.
  test.each(cases)(
    'because it %s still delivers the push, and the problem carries its results',
    async (_, cursor, status, code) => {
      const made = mutation(set('org_1', { name: 'Levert' }))
      const answer = await client.sync({ cursor: await cursor(), push: [made] })
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect([answer.status, answer.body]).toMatchObject([
        status,
        {
          code,
          status,
          results: [{ id: made.id, ok: true }],
          epoch: client.epoch,
          now: world.clock.now,
          role: 'coordinator',
        },
      ])
      expect((await client.sync()).body.records).toMatchObject([{ fields: { name: 'Levert' } }])
    },
  )

  test('because it is older than the horizon is expired', async () => {
    const { body } = await client.push(mutation(set('org_1', { name: 'x' })))
    const behind = Object.create(store, {
      session: { value: async (hash: string) => ({ ...(await store.session(hash)), horizon: 5 }) },
    }) as Store
    const later = await openWorld({ store: behind })
    const answer = await later.request('POST', `/api/spaces/${client.space}/sync`, {
      body: { version: 1, cursor: body.cursor },
      headers: { authorization: `Bearer ${client.key}` },
    })
    expect([answer.status, answer.body]).toMatchObject([409, { code: 'cursor-expired', results: [] }])
  })

  // Catches a restored backup that nobody notices: devices would wait at a place the endpoint has yet to reach.
  test('because the endpoint has gone back in time begins a new epoch', async () => {
    const ahead = (role: Role) => writeCursor({ epoch: client.epoch, seq: 99, id: '', role })
    const reader = await world.join('reader')
    expect((await reader.sync({ cursor: ahead('reader') })).body).toMatchObject({
      code: 'cursor-expired',
      epoch: client.epoch,
    })
    const { status, body } = await client.sync({ cursor: ahead('coordinator') })
    expect([status, body]).toMatchObject([409, { code: 'epoch-changed' }])
    expect(body.epoch).not.toBe(client.epoch)
    expect((await client.sync()).body.epoch).toBe(body.epoch)
  })

  // Catches a push that moves the head past the cursor and so hides that what lay between is lost.
  test('because the endpoint has gone back in time is said also when the push is longer than what is lost', async () => {
    const { head } = (await world.store.space(world.space)) ?? { head: 0 }
    const cursor = writeCursor({ epoch: client.epoch, seq: head + 2, id: '', role: 'coordinator' })
    const push = [1, 2, 3].map((n) => mutation(set(`org_${n}`, { name: 'Levert' })))
    const { status, body } = await client.sync({ cursor, push })
    expect([status, body]).toMatchObject([409, { code: 'epoch-changed', results: [{ ok: true }, {}, {}] }])
    expect(body.epoch).not.toBe(client.epoch)
  })
})
