import { beforeEach, describe, expect, test } from 'vitest'
import { everyVersion } from '#db/compose.ts'
import type { JoinAnswer } from '#model/wire.ts'
import { createEndpoint } from '../../src/server/endpoint.ts'
import type { Endpoint } from '../../src/server/endpoint.ts'
import { openEmbeddedStore } from '../../src/server/store-embedded.ts'
import { joinSpace, settleIn } from '../simulation/join.ts'
import { Phone } from '../simulation/phone.ts'

let endpoint: Endpoint
let space: string

beforeEach(async () => {
  endpoint = createEndpoint({ store: await openEmbeddedStore(':memory:'), groupMs: 0 })
  ;({ space } = await endpoint.createSpace())
})

/** A phone that asks whatever endpoint there is at the moment. */
async function phoneOf(name: string, role: 'coordinator' | 'editor' | 'reader' = 'coordinator'): Promise<Phone> {
  const phone = new Phone(name, (request) => endpoint.fetch(request), [])
  await settleIn(await phone.openTab(), await joinSpace(endpoint, space, name, role))
  return phone
}

async function edit(phone: Phone, record: string, field: string, value: string | number | null): Promise<void> {
  await phone.device.queue([phone.device.compose([{ kind: 'organisation', record, set: { [field]: value } }])])
}

async function settle(...phones: Phone[]): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    for (const phone of phones) {
      phone.clock += 60_000
      await phone.sync()
      await phone.tick()
    }
  }
}

/** The server is gone; a new one takes its place under the same space and keys of its own. */
async function loseTheServer(...phones: Phone[]): Promise<void> {
  endpoint = createEndpoint({ store: await openEmbeddedStore(':memory:'), groupMs: 0 })
  await endpoint.createSpace({ space, epoch: 'another' })
  for (const phone of phones) {
    const joined: JoinAnswer = await joinSpace(endpoint, space, phone.name)
    await phone.device.commit({ meta: { key: joined.key, device: joined.device } }, { durability: 'strict' })
  }
}

const fields = (phone: Phone, id: string) => phone.device.workspace.record(id)?.fields

// Goes red with: the edits only sent again, without the record as it is here: «Ett» would stand beside what replaced it.
test('what builds on an edit that the power took is whole, in its order, and beside nothing that replaced it', async () => {
  const [kari, ola] = [await phoneOf('Kari'), await phoneOf('Ola')]
  const write = (id: string, field: string, value: string, base: string[]) => ({
    ...{ id, at: kari.device.time() },
    ops: [{ kind: 'organisation' as const, record: 'org_1', set: { [field]: { value, base } } }],
  })
  await kari.device.queue([
    write('mut-first', 'name', 'Ett', ['mut-lost']), // the endpoint has never heard of what this builds on
    write('mut-other', 'area', 'Mandal', []), // needs nothing, and is taken
    write('mut-second', 'name', 'To', ['mut-first', 'mut-lost']), // and so is this, for now there is such a record
  ])
  await settle(kari, ola)
  for (const phone of [kari, ola]) {
    expect(fields(phone, 'org_1')).toEqual({ name: 'To', area: 'Mandal' })
    expect(phone.device.workspace.record('org_1')?.marks['name']?.others ?? []).toEqual([])
  }
  const history = await endpoint.fetch(
    new Request(`http://endpoint/api/spaces/${space}/history/organisation/org_1`, {
      headers: { authorization: `Bearer ${kari.device.meta().key}` },
    }),
  )
  const { entries } = (await history.json()) as { entries: { field: string; value: string }[] } // the endpoint's own answer
  expect(entries.filter(({ field }) => field === 'name').map(({ value }) => value)).toContain('Ett')
})

describe('a lost endpoint', () => {
  test('is filled again from the phones: records, own edits of late, and what was still waiting', async () => {
    const [kari, ola] = [await phoneOf('Kari'), await phoneOf('Ola')]
    await edit(kari, 'org_1', 'name', 'Mandal språkkafé')
    await edit(ola, 'org_2', 'name', 'Somalisk forening')
    await settle(kari, ola)
    await edit(ola, 'org_1', 'area', 'Mandal')
    await settle(ola)
    await edit(kari, 'org_1', 'phone', '38 00 00 00')
    await loseTheServer(kari, ola)
    await settle(kari, ola)
    const late = await phoneOf('Liv')
    await settle(late)
    expect(fields(late, 'org_1')).toEqual({ name: 'Mandal språkkafé', area: 'Mandal', phone: '38 00 00 00' })
    expect(fields(late, 'org_2')).toEqual({ name: 'Somalisk forening' })
    expect(late.device.workspace.record('org_1')?.marks['name']?.others ?? []).toEqual([])
    expect(fields(kari, 'org_2')).toEqual({ name: 'Somalisk forening' })
  })

  test('heals also when the phone is killed between every two steps of it', async () => {
    const kari = await phoneOf('Kari')
    for (let at = 0; at < 8; at += 1) await edit(kari, `org_${at}`, 'name', `Lag ${at}`)
    await settle(kari)
    await loseTheServer(kari)
    for (let round = 0; round < 12; round += 1) {
      const running = kari.sync()
      for (let at = 0; at < round * 2; at += 1) await new Promise((resume) => setImmediate(resume))
      kari.kill()
      await running
      kari.clock += 60_000
      await kari.openTab()
    }
    await settle(kari)
    const late = await phoneOf('Liv')
    await settle(late)
    expect(late.device.workspace.all('organisation')).toHaveLength(8)
  })
})

describe('a phone that began alone', () => {
  test('shares everything when it joins, and gets what was there', async () => {
    const kari = await phoneOf('Kari')
    await edit(kari, 'org_1', 'name', 'Mandal språkkafé')
    await settle(kari)
    const ola = new Phone('Ola', (request) => endpoint.fetch(request), [])
    const device = await ola.openTab()
    await device.commit({ meta: { begun: 'alone' } }, { durability: 'strict' })
    await edit(ola, 'org_2', 'name', 'Kvinnenettverket')
    await settleIn(device, await joinSpace(endpoint, space, 'Ola'))
    await settle(ola, kari)
    expect(fields(kari, 'org_2')).toEqual({ name: 'Kvinnenettverket' })
    expect(fields(ola, 'org_1')).toEqual({ name: 'Mandal språkkafé' })
  })
})

describe('erasing', () => {
  // Goes red with: erasing only the record and leaving segments, shadow, drafts or lifeboat.
  test('leaves nothing on any phone, nor what one of them was about to write', async () => {
    const [kari, ola] = [await phoneOf('Kari'), await phoneOf('Ola')]
    await edit(kari, 'org_1', 'note', 'HEMMELIG-1')
    await edit(ola, 'org_2', 'name', 'Blir')
    await settle(kari, ola)
    await edit(ola, 'org_1', 'note', 'HEMMELIG-2')
    await kari.device.queue([kari.device.compose([{ kind: 'organisation', record: 'org_1', erase: true }])])
    expect(kari.device.workspace.record('org_1')).toBeNull()
    await settle(kari, ola)
    await settle(kari, ola)
    for (const phone of [kari, ola]) {
      expect(phone.device.workspace.record('org_1')).toBeNull()
      expect(phone.disk.everything() + phone.shelf.everything()).not.toContain('HEMMELIG')
      expect(fields(phone, 'org_2')).toEqual({ name: 'Blir' })
    }
  })
})

describe('a member who may only read', () => {
  // Goes red with: drop on refusal.
  test('keeps what was typed, held with the reason, and gets on with reading', async () => {
    const [kari, leser] = [await phoneOf('Kari'), await phoneOf('Leser', 'reader')]
    await edit(leser, 'org_9', 'name', 'Fra en leser')
    await edit(kari, 'org_1', 'name', 'Mandal språkkafé')
    await settle(kari, leser)
    expect(fields(leser, 'org_1')).toEqual({ name: 'Mandal språkkafé' })
    const [held] = leser.device.workspace.outbox()
    expect(held).toMatchObject({ state: 'held', refused: { code: 'forbidden' } })
  })
})

// Catches: all that a reader has pushed into a new endpoint, and refused there one by one.
test('a reader brings nothing back to a lost endpoint but what it wrote itself', async () => {
  const [kari, leser] = [await phoneOf('Kari'), await phoneOf('Leser', 'reader')]
  await edit(kari, 'org_1', 'name', 'Mandal språkkafé')
  await settle(kari, leser)
  endpoint = createEndpoint({ store: await openEmbeddedStore(':memory:'), groupMs: 0 })
  await endpoint.createSpace({ space, epoch: 'another' })
  const { key, device } = await joinSpace(endpoint, space, 'Leser', 'reader')
  await leser.device.commit({ meta: { key, device } }, { durability: 'strict' })
  await settle(leser)
  expect(leser.device.workspace.outbox()).toEqual([])
})

describe('a deletion', () => {
  test('made offline while a colleague edits stands beside the edit instead of taking it', async () => {
    const [kari, ola] = [await phoneOf('Kari'), await phoneOf('Ola')]
    await edit(kari, 'org_1', 'name', 'Mandal språkkafé')
    await settle(kari, ola)
    await edit(ola, 'org_1', 'area', 'Mandal')
    const now = kari.device.workspace.record('org_1')
    const seen = { deletedAt: now ? everyVersion(now) : [] }
    await kari.device.queue([
      kari.device.compose([{ kind: 'organisation', record: 'org_1', set: { deletedAt: 7 }, seen }]),
    ])
    expect(kari.device.workspace.all('organisation')).toEqual([])
    await settle(ola, kari)
    for (const phone of [kari, ola]) {
      expect(phone.device.workspace.all('organisation').map((record) => record.fields['area'])).toEqual(['Mandal'])
      expect(phone.device.workspace.record('org_1')?.marks['deletedAt']?.others).toHaveLength(1)
    }
  })
})
