import { BUCKETS, addRecord, bucketOf, isSame, stateNumber, totalOf } from '#model/digest.ts'
import type { BucketSums, Sum } from '#model/digest.ts'
import type { LiveRecord } from '#model/wire.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { mutation, openWorld, set } from './client.ts'
import type { Client, World } from './client.ts'

interface Answer {
  current: boolean
  kinds?: Record<string, Sum>
  buckets?: BucketSums
  records?: LiveRecord[]
}

/** Worked out from the words of PROTOCOL.md. */
const VECTOR = [1, 57_059_451_606_362]

let world: World
let client: Client

beforeEach(async () => {
  world = await openWorld()
  client = await world.join('coordinator')
  await client.push(
    mutation([
      set('org_1', { name: 'Mandal', note: 'Privat.' }),
      set('org_2', { name: 'Holum' }),
      set('con_1', { name: 'x' }),
    ]),
  )
})

async function pulled(who: Client): Promise<{ cursor: string; records: LiveRecord[] }> {
  const { cursor, records } = (await who.sync()).body
  return { cursor, records: records.filter((record) => 'fields' in record) }
}

async function digest(who: Client, query: Record<string, string>) {
  return (await who.ask<Answer>('GET', `/digest?${new URLSearchParams(query)}`)).body
}

function added(records: LiveRecord[]): Map<string, BucketSums> {
  const sums = new Map<string, BucketSums>()
  for (const record of records) addRecord(sums, record)
  return sums
}

describe('the digest', () => {
  // Catches sums over what is stored instead of what the role sees, and a hidden kind that is counted.
  test.each(['coordinator', 'editor', 'reader'] as const)('is the sum of what a %s was told', async (role) => {
    const who = role === 'coordinator' ? client : await world.join(role)
    const { cursor, records } = await pulled(who)
    const own = added(records)
    const { current, kinds = {} } = await digest(who, { cursor })
    expect(current).toBe(true)
    expect(Object.keys(kinds).toSorted()).toEqual([...own.keys()].toSorted())
    for (const [kind, sums] of own) {
      expect(kinds[kind]).toEqual(totalOf(sums))
      expect((await digest(who, { cursor, kind })).buckets).toEqual(sums)
    }
  })

  test('gives what is in some buckets, whole', async () => {
    const { cursor, records } = await pulled(client)
    const ask = async (...ids: string[]) =>
      (await digest(client, { cursor, kind: 'organisation', bucket: String(ids.map(bucketOf)) })).records
    expect(await ask('org_1')).toEqual(records.filter(({ record }) => record === 'org_1'))
    expect(await ask('org_1', 'org_2')).toHaveLength(2)
    expect((await digest(client, { cursor, kind: 'none' })).buckets).toHaveLength(BUCKETS)
  })

  test('is another after every edit, also of what stands beside', async () => {
    const before = await pulled(client)
    await client.push(mutation(set('org_1', { name: 'Mandal kafé' })))
    expect(await digest(client, { cursor: before.cursor }), 'who has not heard of it').toEqual({ current: false })
    const after = await pulled(client)
    const [was, is] = [added(before.records), added(after.records)].map((sums) =>
      totalOf(sums.get('organisation') ?? []),
    )
    expect(is?.count).toBe(was?.count)
    expect(isSame(was, is)).toBe(false)
    expect((await digest(client, { cursor: after.cursor })).kinds?.['organisation']).toEqual(is)
  })

  // Catches a sum that another program could not make: both sides of a changed one would still agree.
  test('is made as PROTOCOL.md says, for ever', () => {
    const marks = { name: { id: 'v2', by: 'Kari', at: 1, others: [{ id: 'v3', value: 'x', by: 'Ola', at: 0 }] } }
    const record = { kind: 'organisation', record: 'org_1', mark: 'v1', fields: { phone: '1', name: 'Å' }, marks }
    expect([bucketOf('org_1'), stateNumber(record)]).toEqual(VECTOR)
  })

  // Catches a line without an end: one device, or many, that make the endpoint read its views for hours.
  test('lets a device wait for one view, and few devices at a time', async () => {
    const { cursor } = await pulled(client)
    const all = await Promise.all(
      Array.from({ length: 5 }, () => client.ask('GET', `/digest?cursor=${cursor}&kind=organisation&bucket=1`)),
    )
    expect(all.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
    const busy = all.find(({ status }) => status === 503)
    expect(busy?.headers.get('retry-after')).toBe('60')
    expect((await client.ask('GET', `/digest?cursor=${cursor}`)).status).toBe(200)
  })

  test('says in words what is wrong with a question', async () => {
    const { cursor } = await pulled(client)
    const status = async (query: string) => (await client.ask('GET', `/digest?${query}`)).status
    const wrong = ['', 'cursor=x', `cursor=${cursor}&bucket=1`, `cursor=${cursor}&kind=organisation&bucket=256`]
    for (const query of wrong) expect([query, await status(query)]).toEqual([query, 400])
    const reader = await world.join('reader')
    expect((await reader.ask('GET', `/digest?cursor=${cursor}`)).body).toMatchObject({ code: 'cursor-expired' })
  })
})
