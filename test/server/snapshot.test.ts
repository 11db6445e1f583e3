import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import type { SnapshotAnswer, WireRecord } from '#model/wire.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { mutation, openWorld, set } from './client.ts'
import type { Client, World } from './client.ts'

const DAY_MS = 86_400_000
let world: World
let client: Client

beforeEach(async () => {
  world = await openWorld()
  client = await world.join('coordinator')
})

async function snapshot(who = client): Promise<SnapshotAnswer> {
  return (await who.ask<SnapshotAnswer>('GET', '/snapshot')).body
}

async function readAll({ segments }: SnapshotAnswer, who = client): Promise<WireRecord[]> {
  const read = await Promise.all(segments.map(({ hash }) => who.ask<WireRecord[]>('GET', `/segments/${hash}`)))
  return read.flatMap(({ body }) => body)
}

async function fill(count: number, prefix = 'org'): Promise<void> {
  for (let at = 0; at < count; at += 500) {
    const ids = Array.from({ length: Math.min(500, count - at) }, (_, index) => `${prefix}_${at + index}`)
    await client.push(mutation(ids.map((id) => set(id, { name: `Navn ${id}` }))))
  }
}

describe('a snapshot', () => {
  test('of an empty space is empty, and sync goes on from it', async () => {
    const empty = await snapshot()
    expect(empty).toMatchObject({ epoch: client.epoch, segments: [] })
    await client.push(mutation(set('org_1', { name: 'x' })))
    expect((await client.sync({ cursor: empty.cursor })).body.records).toHaveLength(1)
  })

  test('holds the whole view in segments of at most 500, organisations first', async () => {
    await fill(1_201)
    await fill(3, 'con')
    await client.push(mutation(set('mun_own', { name: 'Mandal' })))
    const made = await snapshot()
    expect(made.segments.map(({ kind, count }) => [kind, count])).toEqual([
      ['organisation', 500],
      ['organisation', 500],
      ['organisation', 201],
      ['contact', 3],
      ['municipality', 1],
    ])
    const records = await readAll(made)
    const { body } = await client.sync({ limit: 5_000 })
    const byId = (all: WireRecord[]) => new Map(all.map((record) => [record.record, record]))
    expect(byId(records)).toEqual(byId(body.records))
    expect((await client.sync({ cursor: made.cursor })).body).toMatchObject({ records: [], more: false })
  })

  test('names each segment by the hash and length of what it holds', async () => {
    await fill(10)
    const [segment] = (await snapshot()).segments
    const headers = { authorization: `Bearer ${client.key}` }
    const address = `http://endpoint.test/api/spaces/${client.space}/segments/${segment?.hash}`
    const plain = await world.endpoint.fetch(new Request(address, { headers }))
    const bytes = Buffer.from(await plain.arrayBuffer())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(segment?.hash)
    expect(bytes.length).toBe(segment?.bytes)
    expect(plain.headers.get('cache-control')).toBe('private, no-store')
    const zipped = await world.endpoint.fetch(
      new Request(address, { headers: { ...headers, 'accept-encoding': 'gzip' } }),
    )
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(Buffer.from(await zipped.arrayBuffer()))).toEqual(bytes)
  })

  // Catches a snapshot whose cursor is from after its records were read: what changed in between would be lost.
  test('made while others write misses nothing that sync from its cursor does not bring', async () => {
    await fill(2_000)
    const making = snapshot()
    for (let round = 0; round < 20; round += 1) {
      await client.push(
        mutation([set(`org_${round * 97}`, { area: `runde ${round}` }), set(`org_new${round}`, { name: 'Ny' })]),
      )
      await new Promise((resolve) => setImmediate(resolve))
    }
    const made = await making
    const held = new Map((await readAll(made)).map((record) => [record.record, record]))
    const { body } = await client.sync({ cursor: made.cursor, limit: 5_000 })
    for (const record of body.records) held.set(record.record, record)
    const { body: whole } = await client.sync({ limit: 5_000 })
    expect(held).toEqual(new Map(whole.records.map((record) => [record.record, record])))
  })

  test('is used again while fewer than five hundred records have changed', async () => {
    await fill(600)
    const first = await snapshot()
    await fill(499, 'org_more')
    expect(await snapshot()).toEqual(first)
    await fill(1, 'org_last')
    const second = await snapshot()
    expect(second.cursor).not.toBe(first.cursor)
    expect(second.segments.reduce((sum, { count }) => sum + count, 0)).toBe(1_100)
  })

  // Catches an interrupted first sync that cannot resume because the segments it had begun on are gone.
  test('that is replaced can be read to its end for a day', async () => {
    await fill(1_000)
    const first = await snapshot()
    await fill(1_000)
    await fill(600, 'org_more')
    const second = await snapshot()
    expect(second.segments).not.toEqual(first.segments)
    expect(await readAll(first)).toHaveLength(1_000)
    world.clock.now += DAY_MS + 1
    expect(await readAll(first)).toHaveLength(1_000)
    await fill(600, 'org_yet')
    await snapshot()
    expect((await client.ask('GET', `/segments/${first.segments[0]?.hash}`)).status).toBe(404)
    expect(await readAll(await snapshot())).toHaveLength(2_200)
  })

  test('asked for by many at once is made once, and is the same for all of a role', async () => {
    await fill(700)
    const other = await world.join('coordinator')
    const all = await Promise.all([snapshot(), snapshot(other), snapshot(), snapshot(other)])
    for (const each of all) expect(each).toEqual(all[0])
  })

  test('knows no other segment', async () => {
    for (const hash of ['0'.repeat(64), 'x', '%00']) {
      expect(await client.ask('GET', `/segments/${hash}`)).toMatchObject({ status: 404, body: { code: 'not-found' } })
    }
  })
})
