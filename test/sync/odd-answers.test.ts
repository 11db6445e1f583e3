import { beforeEach, expect, test } from 'vitest'
import { session } from '#session.ts'
import type { Role } from '#model/records.ts'
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

async function phoneOf(name: string, role: Role = 'coordinator'): Promise<Phone> {
  const phone = new Phone(name, (request) => endpoint.fetch(request), [])
  await settleIn(await phone.openTab(), await joinSpace(endpoint, space, name, role))
  return phone
}

const name = (record: string, value: string) => ({ kind: 'organisation' as const, record, set: { name: value } })
const contact = (record: string, value: string) => ({ kind: 'contact' as const, record, set: { name: value } })
const states = (phone: Phone) => phone.device.workspace.outbox().map((row) => row.state)

// Goes red with: taking an unreadable cursor for a mistake in the edits.
test('a place the endpoint can no longer read is found again, and what was shared is not said to be refused', async () => {
  const [kari, ola] = [await phoneOf('Kari'), await phoneOf('Ola')]
  await ola.device.queue([ola.device.compose([name('org_1', 'Fra Ola')])])
  await ola.sync(false)
  await kari.sync(false)
  await kari.device.commit({ meta: { cursor: 'fra-en-annen-tid' } }, { durability: 'strict' })
  await ola.device.queue([ola.device.compose([name('org_1', 'Fra Ola igjen')])])
  await ola.sync(false)
  await kari.device.queue([kari.device.compose([name('org_2', 'Fra Kari')])])
  await kari.sync(false)
  expect(states(kari)).toEqual([])
  expect(kari.device.workspace.record('org_1')?.fields['name']).toBe('Fra Ola igjen')
})

// Goes red with: sending whole what the endpoint lacks, and forgetting what was to be destroyed in the same edit.
test('an erasure is carried out although the endpoint lacks another record of the same edit', async () => {
  const [kari, ola] = [await phoneOf('Kari'), await phoneOf('Ola')]
  await ola.device.queue([ola.device.compose([contact('con_1', 'Skal bort')])])
  await ola.sync(false)
  await kari.sync(false)
  const edit = kari.device.compose([{ kind: 'contact', record: 'con_1', erase: true }, name('org_1', 'Ny')])
  const [erase, set] = edit.ops
  if (!erase || !set || !('set' in set)) throw new Error('composed otherwise')
  await kari.device.queue([{ ...edit, ops: [erase, { ...set, set: { name: { value: 'Ny', base: ['m-borte'] } } }] }])
  for (let round = 0; round < 2; round += 1) {
    await kari.sync(false)
    kari.clock += 60_000
  }
  await ola.sync(false)
  expect(states(kari)).toEqual([])
  expect(ola.device.workspace.record('con_1')).toBeNull()
  expect(ola.device.workspace.record('org_1')?.fields['name']).toBe('Ny')
})

// Goes red with: a refused edit that keeps what it was to write into a record that is destroyed.
test('a refused edit lets go of what it held about an erased record, also in the lifeboat', async () => {
  for (const isRefusedFirst of [true, false]) {
    const [kari, ola] = [await phoneOf('Kari'), await phoneOf('Ola')]
    const [con, org] = [`con_${isRefusedFirst}`, `org_${isRefusedFirst}`]
    await ola.device.queue([ola.device.compose([contact(con, 'Liv')])])
    await ola.sync(false)
    await kari.sync(false)
    const bad = { kind: 'organisation' as const, record: org, set: { orgnr: '123456789', area: 'Mandal' } }
    await kari.device.queue([kari.device.compose([bad, contact(con, 'HEMMELIG')])])
    if (isRefusedFirst) await kari.sync(false)
    await ola.device.queue([ola.device.compose([{ kind: 'contact', record: con, erase: true }])])
    await ola.sync(false)
    await kari.sync(false)
    await kari.sync(false)
    expect(states(kari)).toEqual(['held'])
    expect(kari.disk.everything()).toContain('Mandal')
    expect(kari.disk.everything() + kari.shelf.everything()).not.toContain('HEMMELIG')
  }
})

// Goes red with: letting what was counted as added vanish without a word; saying it of what was written by hand.
test('what an import adds and somebody has destroyed for good is not taken in, and that is said by name', async () => {
  session.setState({ forgotten: [] })
  const [kari, ola] = [await phoneOf('Kari'), await phoneOf('Ola')]
  await ola.device.queue([ola.device.compose([name('org_gone', 'Borte'), name('org_own', 'Eget')])])
  await ola.device.queue([
    ola.device.compose([
      { kind: 'organisation', record: 'org_gone', erase: true },
      { kind: 'organisation', record: 'org_own', erase: true },
    ]),
  ])
  await ola.sync(false)
  const row = { key: 'i/0001', import: 'i', at: Date.now(), source: 'file' as const, label: 'liste.csv' }
  const imports = [{ ...row, added: 2, changed: 0, removed: 0, text: '[]' }]
  await kari.device.queue([kari.device.compose([name('org_gone', 'Borte'), name('org_here', 'Her')])], { imports })
  await kari.device.queue([kari.device.compose([name('org_own', 'Eget')])])
  await kari.sync(false)
  await kari.sync(false)
  expect(session.getState().forgotten).toEqual(['Borte'])
  expect(kari.device.workspace.record('org_here')?.fields['name']).toBe('Her')
  expect(kari.device.workspace.record('org_gone')).toBeNull()
})

// Goes red with: forgetting the whole of an own edit because one of its records was erased.
test('an edit that also wrote into a record erased since is still brought back to an endpoint that lost it', async () => {
  const kari = await phoneOf('Kari')
  await kari.device.queue([kari.device.compose([name('org_1', 'Lag'), contact('con_1', 'HEMMELIG')])])
  await kari.sync(false)
  await kari.device.queue([kari.device.compose([{ kind: 'contact', record: 'con_1', erase: true }])])
  await kari.sync(false)
  const kept = await kari.disk.shadow()
  expect(kept.flatMap((mutation) => mutation.ops).filter((op) => 'set' in op)).toHaveLength(1)
  expect(kari.disk.everything()).not.toContain('HEMMELIG')
})

// Goes red with: a refused erasure that hides its record for ever, or takes what a colleague wrote meanwhile.
test('a meeting that a colleague noted something at is back where it was to be erased, and goes once it is in the archive', async () => {
  const [kari, ola] = [await phoneOf('Kari'), await phoneOf('Ola')]
  const meeting = (set: Record<string, string>) => ({ kind: 'meeting' as const, record: 'mtg_1', set })
  await ola.device.queue([ola.device.compose([meeting({ title: 'Dialogmøte' })])])
  await ola.sync(false)
  await kari.sync(false)
  const input = { kind: 'input' as const, record: 'inp_1', set: { meeting: 'mtg_1', text: 'Vi mangler lokaler.' } }
  await ola.device.queue([ola.device.compose([input])])
  await ola.sync(false)
  await kari.device.queue([kari.device.compose([{ kind: 'meeting', record: 'mtg_1', erase: true }])])
  expect(kari.device.workspace.record('mtg_1')).toBeNull()
  await kari.sync(false)
  const [held] = kari.device.workspace.outbox()
  expect(held).toMatchObject({ state: 'held', refused: { code: 'forbidden', field: 'archiveReference' } })
  expect(kari.device.workspace.record('mtg_1')?.fields['title']).toBe('Dialogmøte')
  expect(kari.device.workspace.record('inp_1')?.fields['text']).toBe('Vi mangler lokaler.')
  await kari.device.queue([kari.device.compose([meeting({ archiveReference: '26/1234' })])])
  if (held) await kari.device.queue([{ ...held.mutation, id: 'again-1' }], { done: [held.mutation.id] }) // «Prøv igjen»
  await kari.sync(false)
  expect(states(kari)).toEqual([])
  expect(kari.device.workspace.record('mtg_1')).toBeNull()
})
