import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Mutation } from '#model/wire.ts'
import { createEndpoint } from '../../src/server/endpoint.ts'
import type { Endpoint } from '../../src/server/endpoint.ts'
import { openEmbeddedStore } from '../../src/server/store-embedded.ts'
import { joinSpace, settleIn } from '../simulation/join.ts'
import { Phone, pause } from '../simulation/phone.ts'
import { loadAll } from '../db/load-all.ts'
import { patience } from '../patience.ts'

const RECORDS = 2_600
let endpoint: Endpoint
let space: string

beforeAll(async () => {
  endpoint = createEndpoint({ store: await openEmbeddedStore(':memory:'), groupMs: 0 })
  ;({ space } = await endpoint.createSpace())
  const { key } = await joinSpace(endpoint, space, 'Kari')
  for (let at = 0; at < RECORDS; at += 500) {
    const push = Array.from({ length: Math.min(500, RECORDS - at) }, (_, place): Mutation => {
      const id = `org_${at + place}`
      return {
        id: `m-${id}`,
        at: 1,
        ops: [{ kind: 'organisation', record: id, set: { name: { value: `Lag ${id}`, base: [] } } }],
      }
    })
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    const body = JSON.stringify({ version: 1, schema: 1, cursor: null, limit: 1, push })
    await endpoint.fetch(new Request(`http://endpoint/api/spaces/${space}/sync`, { method: 'POST', headers, body }))
  }
})

// Goes red with: segments that count as soon as they come; a first sync that begins again from nothing.
test(
  'a first sync that is cut, killed and robbed of power goes on where it stopped, and never shows half as whole',
  async () => {
    const breaks = fc.array(fc.record({ after: fc.nat(6), how: fc.constantFrom('cut', 'kill', 'power') }), {
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(breaks, async (all) => {
        let asked = 0
        const phone = new Phone(
          'ny',
          (request) => {
            asked += 1
            return endpoint.fetch(request)
          },
          [],
        )
        await settleIn(await phone.openTab(), await joinSpace(endpoint, space, 'Ola'))
        phone.watch = (device) => expect([0, RECORDS]).toContain(device.workspace.all('organisation').length)
        for (const { after, how } of all) {
          phone.faults = [...Array.from({ length: after }, () => 'none' as const), how === 'cut' ? 'cut' : 'none']
          const running = phone.sync(false)
          if (how === 'cut') await running
          else for (let at = 0; at < after * 4; at += 1) await pause()
          if (how !== 'cut') phone.kill()
          if (how === 'power') phone.disk.losePower(after)
          if (phone.tabs.length === 0) await phone.openTab()
          expect([0, RECORDS]).toContain(phone.device.workspace.all('organisation').length)
          phone.clock += 60_000
        }
        phone.faults = []
        await phone.sync(false)
        expect(phone.device.workspace.all('organisation')).toHaveLength(RECORDS)
        expect(asked).toBeLessThan(12 + all.length * 8)
      }),
      { numRuns: 40 },
    )
  },
  patience(120_000),
)

test('a phone that has everything folds many changed records into segments again and starts with them', async () => {
  const phone = new Phone('ny', (request) => endpoint.fetch(request), [])
  await settleIn(await phone.openTab(), await joinSpace(endpoint, space, 'Liv'))
  await phone.sync(false)
  const before = await loadAll(phone.disk)
  expect(before.segments.length).toBeGreaterThan(4)
  expect(before.records).toHaveLength(0)
  const edits = Array.from({ length: 600 }, (_, at) =>
    phone.device.compose([{ kind: 'organisation', record: `org_${at}`, set: { area: 'Mandal' } }]),
  )
  await phone.device.queue(edits)
  await phone.sync(false)
  const after = await loadAll(phone.disk)
  expect(after.records).toHaveLength(0)
  phone.kill()
  await phone.openTab()
  expect(
    phone.device.workspace.all('organisation').filter((record) => record.fields['area'] === 'Mandal'),
  ).toHaveLength(600)
  expect(phone.device.workspace.all('organisation')).toHaveLength(RECORDS)
})
