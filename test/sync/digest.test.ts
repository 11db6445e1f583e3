import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { versionsOf } from '#model/merge.ts'
import type { LiveRecord } from '#model/wire.ts'
import { compare } from '#sync/digest.ts'
import type { Comparison } from '#sync/digest.ts'
import { createEndpoint } from '../../src/server/endpoint.ts'
import type { Endpoint } from '../../src/server/endpoint.ts'
import { openEmbeddedStore } from '../../src/server/store-embedded.ts'
import { joinSpace, settleIn } from '../simulation/join.ts'
import { Phone } from '../simulation/phone.ts'

let endpoint: Endpoint
let space: string
/** What was asked of the digest. */
let asked: string[]

beforeEach(openEndpoint)

async function openEndpoint() {
  endpoint = createEndpoint({ store: await openEmbeddedStore(':memory:'), groupMs: 0 })
  ;({ space } = await endpoint.createSpace())
  asked = []
}

async function phoneOf(name: string, role: 'editor' | 'reader' = 'editor'): Promise<Phone> {
  const phone = new Phone(name, (request) => endpoint.fetch(request), [])
  await settleIn(await phone.openTab(), await joinSpace(endpoint, space, name, role))
  return phone
}

async function edit(phone: Phone, record: string, value: string): Promise<void> {
  await phone.device.queue([phone.device.compose([{ kind: 'organisation', record, set: { name: value } }])])
}

/** Organisations `org_0` and on, in one edit. */
async function add(phone: Phone, count: number, name = 'Lag'): Promise<void> {
  const changes = Array.from({ length: count }, (_, at) => ({
    kind: 'organisation' as const,
    record: `org_${at}`,
    set: { name: `${name} ${at}` },
  }))
  await phone.device.queue([phone.device.compose(changes)])
}

function compareOn(phone: Phone, meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<Comparison> {
  return compare(
    phone.device,
    async (path, init) => {
      asked.push(path)
      const answer = await endpoint.fetch(new Request(`http://endpoint${path}`, { ...init, signal: null }))
      await meanwhile()
      return answer
    },
    () => Promise.resolve(),
  )
}

/** What only a fault of ours, or of the disk, can do: the phone has something else than it was told. */
async function damage(phone: Phone, id: string, text: string | null): Promise<void> {
  await phone.device.commit({ records: [{ id, text }] }, { durability: 'strict' })
}

const told = (phone: Phone) =>
  Object.fromEntries([...phone.device.workspace.everyShared()].map((record) => [record.record, record]))

function wrong(record: LiveRecord, before: LiveRecord, how: number): string | null {
  if (how === 0) return null
  return JSON.stringify(how === 1 ? before : { ...record, fields: {}, marks: {} })
}

describe('a phone that compares what it has', () => {
  // Catches a sum that does not see a missing field or version, a bucket that is not looked into, and a mend that takes more than it should.
  test('has afterwards what the endpoint has, whatever was wrong', async () => {
    const faults = fc.array(fc.tuple(fc.nat(29), fc.nat(2)), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(faults, async (damages) => {
        await openEndpoint()
        const [kari, ola] = [await phoneOf('Kari'), await phoneOf('Ola')]
        await add(kari, 30)
        await kari.sync()
        const before = told(kari)
        await add(kari, 30, 'Nytt')
        await kari.sync()
        await ola.sync()
        const right = told(kari)
        const hurt = new Set<string>()
        for (const [at, how] of damages) {
          const record = right[`org_${at}`]!
          if (hurt.has(record.record)) continue
          hurt.add(record.record)
          await damage(ola, record.record, wrong(record, before[record.record]!, how))
        }
        await compareOn(ola)
        expect(told(ola)).toEqual(right)
        expect(ola.device.meta().mended ?? 0).toBe(hurt.size)
        expect(ola.device.workspace.outbox()).toEqual([])
      }),
      { numRuns: 12 },
    )
  })

  test('asks once when all is well', async () => {
    const kari = await phoneOf('Kari')
    await edit(kari, 'org_1', 'Lag')
    await kari.sync()
    await compareOn(kari)
    expect(asked).toHaveLength(1)
    expect(kari.device.meta().comparedAt).toBeGreaterThan(0)
  })

  // Catches a mend that believes the endpoint where it is the endpoint that lost something.
  test('brings the endpoint what it lacks; one who may only read does not keep it', async () => {
    const [kari, per] = [await phoneOf('Kari'), await phoneOf('Per', 'reader')]
    await edit(kari, 'org_1', 'Lag')
    await kari.sync()
    await per.sync()
    const lost = { ...told(kari)['org_1']!, record: 'org_lost' }
    for (const phone of [kari, per]) await damage(phone, 'org_lost', JSON.stringify(lost))
    await compareOn(per)
    expect(Object.keys(told(per))).toEqual(['org_1'])
    await compareOn(kari)
    expect(kari.device.workspace.record('org_lost')?.fields).toEqual({ name: 'Lag' })
    await kari.sync()
    await per.sync()
    expect(per.device.workspace.record('org_lost')?.fields).toEqual({ name: 'Lag' })
  })

  // Catches a mend that takes an older state for a newer one: what the endpoint lost of a record it still has.
  test('brings the endpoint versions it has never heard of, to stand beside what it has', async () => {
    const [kari, ola] = [await phoneOf('Kari'), await phoneOf('Ola')]
    await edit(kari, 'org_1', 'Lag')
    await kari.sync()
    const newer = { ...told(kari)['org_1']!, mark: 'lost-there', fields: { name: 'Laget' } }
    await damage(kari, 'org_1', JSON.stringify(newer))
    expect(await compareOn(kari)).toBe('done')
    await kari.sync()
    await ola.sync()
    const seen = ola.device.workspace.record('org_1')!
    expect(versionsOf(seen, 'name').map(({ value }) => value)).toEqual(expect.arrayContaining(['Lag', 'Laget']))
    expect(told(kari)).toEqual(told(ola))
  })

  // Catches: an answer that is none taken for a history, and the comparison thrown with it.
  test('waits when what it is told of a history is none', async () => {
    const kari = await phoneOf('Kari')
    await edit(kari, 'org_1', 'Lag')
    await kari.sync()
    await damage(
      kari,
      'org_1',
      JSON.stringify({ ...told(kari)['org_1']!, mark: 'lost-there', fields: { name: 'Laget' } }),
    )
    const { fetch } = endpoint
    endpoint.fetch = (request) =>
      request.url.includes('/history/') ? Promise.resolve(Response.json({ entries: [{ id: 7 }] })) : fetch(request)
    expect(await compareOn(kari)).toBe('later')
    expect(told(kari)['org_1']?.fields['name']).toBe('Laget')
  })

  test('says of the last comparison only how many differed', async () => {
    const kari = await phoneOf('Kari')
    await edit(kari, 'org_1', 'Lag')
    await kari.sync()
    await damage(kari, 'org_1', null)
    await compareOn(kari)
    expect(kari.device.meta().mended).toBe(1)
    await compareOn(kari)
    expect(kari.device.meta().mended).toBe(0)
  })

  test('leaves all as it is when either of the two has moved on meanwhile', async () => {
    const [kari, ola] = [await phoneOf('Kari'), await phoneOf('Ola')]
    await edit(kari, 'org_1', 'Lag')
    await kari.sync()
    await ola.sync()
    const before = told(ola)['org_1']!
    await damage(ola, 'org_1', wrong(before, before, 2))
    await edit(kari, 'org_2', 'Et annet')
    await kari.sync()
    await compareOn(ola)
    expect(told(ola)['org_1']?.fields, 'the endpoint had').toEqual({})
    await ola.sync()
    let isFirst = true
    await compareOn(ola, async () => {
      if (!isFirst) return
      isFirst = false
      await edit(kari, 'org_3', 'Et tredje')
      await kari.sync()
      await ola.sync()
    })
    expect(told(ola)['org_1']?.fields, 'the phone had').toEqual({})
    await compareOn(ola)
    expect(told(ola)['org_1']).toEqual(before)
  })

  test('fetches all anew when much is wrong, and keeps what it alone has', async () => {
    const [kari, ola] = [await phoneOf('Kari'), await phoneOf('Ola')]
    await add(kari, 60)
    await kari.sync()
    await ola.sync()
    const right = told(kari)
    for (const id of Object.keys(right)) await damage(ola, id, null)
    await edit(ola, 'org_own', 'Mitt')
    await compareOn(ola)
    expect(ola.device.meta()).toMatchObject({ cursor: null, mended: 'all' })
    await ola.sync()
    expect(told(ola)).toMatchObject(right)
    await kari.sync()
    expect(told(kari)['org_own']?.fields).toEqual({ name: 'Mitt' })
  })
})
