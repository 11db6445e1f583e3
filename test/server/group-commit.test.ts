import type { SyncAnswer } from '#model/wire.ts'
import type { Store } from '#server/store.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mutation, openWorld, set } from './client.ts'
import type { Client, World } from './client.ts'
import { findLost } from './holes.ts'

let world: World
let client: Client

beforeEach(async () => {
  world = await openWorld({ groupMs: 5 })
  client = await world.join('coordinator')
})
afterEach(() => world.endpoint.close())

/** The same endpoint over a store in which some calls to `write` do something else. */
function withWrite(write: Store['write']): Promise<World> {
  return openWorld({ store: Object.create(world.store, { write: { value: write } }) as Store, groupMs: 5 })
}

function pushTo(to: World, ...push: unknown[]) {
  const headers = { authorization: `Bearer ${client.key}` }
  return to.request<SyncAnswer>('POST', `/api/spaces/${client.space}/sync`, {
    body: { version: 1, limit: 1, push },
    headers,
  })
}

// Catches numbers that are not in the order of the commits; the store's suite shows a plain sequence failing this check.
test('a device that pulls while sixteen push misses nothing', async () => {
  let cursor: string | null = null
  const lost = await findLost({
    write: (id) => client.push(mutation(set(id, { name: id }))),
    async read(after) {
      const { body }: { body: SyncAnswer } = await client.sync({ cursor, limit: 7 })
      cursor = body.cursor
      return body.records.map(({ record }) => ({ id: record, seq: after + 1 }))
    },
  })
  const rest: string[] = []
  for (let more = true; more;) {
    const { body }: { body: SyncAnswer } = await client.sync({ cursor })
    rest.push(...body.records.map(({ record }) => record))
    cursor = body.cursor
    more = body.more
  }
  expect(lost.filter((id) => !rest.includes(id))).toEqual([])
})

// Catches an effect for each time a push arrives: a phone that heard no answer sends it again, perhaps at the same moment.
test('the same push, many times at once, has one effect', async () => {
  const first = mutation(set('org_1', { name: 'En' }))
  const pushes = [first, mutation(set('org_1', { name: 'To' }, [first.id])), mutation(set('org_1', { phone: 7 }))]
  const answers = await Promise.all(Array.from({ length: 20 }, () => client.push(...pushes)))
  for (const { body } of answers) expect(body.results).toEqual(answers[0]?.body.results)
  expect(answers[0]?.body.results.map(({ ok }) => ok)).toEqual([true, true, false])
  const { body } = await client.ask<{ entries: unknown[] }>('GET', '/history/organisation/org_1')
  expect(body.entries).toHaveLength(2)
})

test('pushes that come together share commits', async () => {
  let commits = 0
  const counting = await withWrite((space, count, work) => {
    commits += 1
    return world.store.write(space, count, work)
  })
  const ids = Array.from({ length: 100 }, (_, index) => `org_${index}`)
  const answers = await Promise.all(ids.map((id) => pushTo(counting, mutation(set(id, { name: id })))))
  expect(answers.every(({ body }) => body.results[0]?.ok)).toBe(true)
  expect(commits).toBeLessThan(50)
})

describe('a commit that fails', () => {
  // Catches an answer that says yes before the commit: the failed push must be told, and can be sent again.
  test('tells all whose edits were in it, and they can be sent again', async () => {
    let isBroken = true
    const failing = await withWrite(async (space, count, work) => {
      const done = await world.store.write(space, count, async (writing) => {
        const result = await work(writing)
        if (isBroken) writing.discard()
        return result
      })
      if (isBroken) throw new Error('disk full')
      return done
    })
    const mutations = Array.from({ length: 10 }, (_, index) => mutation(set(`org_${index}`, { name: 'x' })))
    const answers = await Promise.all(mutations.map((each) => pushTo(failing, each)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]))
    expect((await client.sync()).body.records).toEqual([])
    isBroken = false
    const again = await Promise.all(mutations.map((each) => pushTo(failing, each)))
    expect(again.every(({ body }) => body.results[0]?.ok)).toBe(true)
    expect((await client.sync()).body.records).toHaveLength(10)
  })

  // Catches one bad push that takes down all that came with it.
  test('because of one push is done again without it', async () => {
    const picky = await withWrite((space, count, work) =>
      world.store.write(space, count, async (writing) => {
        const result = await work(writing)
        if (await writing.record('org_bad')) throw new Error('the database does not take it')
        return result
      }),
    )
    const ids = ['org_1', 'org_2', 'org_bad', 'org_3']
    const answers = await Promise.all(ids.map((id) => pushTo(picky, mutation(set(id, { name: id })))))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 503, 200])
    const there = (await client.sync()).body.records.map(({ record }) => record)
    expect(there.sort()).toEqual(['org_1', 'org_2', 'org_3']) // they came at once
  })
})

test('when far too many wait, the next is told to come back', async () => {
  let open = () => {}
  const gate = new Promise<void>((resolve) => (open = resolve))
  const slow = await withWrite(async (space, count, work) => {
    await gate
    return world.store.write(space, count, work)
  })
  const answers = Array.from({ length: 1_300 }, (_, index) =>
    pushTo(slow, mutation(set(`org_${index}`, { name: 'x' }))),
  )
  const busy = await Promise.race(answers)
  expect([busy.status, busy.headers.get('retry-after'), busy.body]).toMatchObject([503, '2', { code: 'unavailable' }])
  open()
  const statuses = (await Promise.all(answers)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(1_000)
})

test('operations are counted too: a push of large mutations is committed in parts', async () => {
  const counts: number[] = []
  const counting = await withWrite((space, count, work) => {
    counts.push(count)
    return world.store.write(space, count, work)
  })
  const large = Array.from({ length: 5 }, (_, part) =>
    mutation(Array.from({ length: 400 }, (__, index) => set(`org_${part}_${index}`, { name: 'x' }))),
  )
  const { body } = await pushTo(counting, ...large)
  expect(body.results.every(({ ok }) => ok)).toBe(true)
  expect(counts).toEqual([2, 2, 1])
})
