import { beforeEach, describe, expect, test } from 'vitest'
import { createDrafts } from '#db/drafts.ts'
import type { Drafts } from '#db/drafts.ts'
import { Phone } from '../simulation/phone.ts'

const NAME = { kind: 'organisation', record: 'org_1', field: 'name' } as const
const NOTE = { kind: 'organisation', record: 'org_1', field: 'note' } as const

let phone: Phone
let clock: { at: number; work: () => void }[]

beforeEach(async () => {
  phone = new Phone('Kari', () => Promise.reject(new Error('no network')), [])
  await phone.openTab()
})

function openDrafts(): Drafts {
  clock = []
  return createDrafts(phone.device, phone.shelf, (ms, work) => clock.push({ at: ms, work }))
}

/** That many ms go by. */
async function pass(ms: number): Promise<void> {
  const due = clock.filter((one) => one.at <= ms)
  clock = clock.filter((one) => one.at > ms)
  for (const { work } of due) work()
  await new Promise((resume) => setTimeout(resume, 1))
}

const shown = (field: string) => phone.device.workspace.record('org_1')?.fields[field]

describe('typing', () => {
  test('is on disk a quarter of a second later, and an edit after a pause', async () => {
    const drafts = openDrafts()
    drafts.type(NAME, 'Mandal språkkafé', 16)
    await pass(250)
    expect((await phone.disk.load()).drafts.map((draft) => draft.text)).toEqual(['Mandal språkkafé'])
    expect(shown('name')).toBeUndefined()
    await pass(3_000)
    expect(shown('name')).toBe('Mandal språkkafé')
    expect((await phone.disk.load()).drafts).toEqual([])
  })

  // Goes red with: drafts that live in memory until the field is left.
  test('survives a killed tab: the next one carries it on as an edit based on what its author saw', async () => {
    await phone.device.queue([phone.device.compose([{ ...NAME, set: { name: 'Gammelt' } }])])
    const [before] = phone.device.workspace.outbox()
    const drafts = openDrafts()
    drafts.type(NAME, 'Nytt navn', 9)
    await pass(250)
    phone.kill()
    await phone.openTab()
    const stored = (await phone.disk.load()).drafts
    await openDrafts().carryOn(stored, (tab) => tab === phone.device.tab)
    expect(shown('name')).toBe('Nytt navn')
    const op = phone.device.workspace.outbox().at(-1)?.mutation.ops[0]
    expect(op && 'set' in op && op.set['name']?.base).toEqual([before?.mutation.id])
  })

  test('put aside as the page goes away is newer than what the disk has', async () => {
    const drafts = openDrafts()
    drafts.type(NAME, 'Halvt', 5)
    await pass(250)
    drafts.type(NAME, 'Halvt skrevet', 13)
    drafts.putAside()
    const onDisk = [{ ...(await phone.disk.load()).drafts[0], text: 'Halvt' }] as Awaited<
      ReturnType<typeof phone.disk.load>
    >['drafts'] // as it was a moment ago
    phone.kill()
    await phone.openTab()
    await openDrafts().carryOn(onDisk, (tab) => tab === phone.device.tab)
    expect(shown('name')).toBe('Halvt skrevet')
    expect(phone.shelf.everything()).not.toContain('brobygger:typing')
  })

  test('is nowhere any more once the device is left', async () => {
    const drafts = openDrafts()
    drafts.type(NAME, 'x'.repeat(500), 500)
    drafts.putAside()
    drafts.forget()
    drafts.putAside()
    expect(phone.shelf.everything()).not.toContain('xxx')
    expect(drafts.isTyping()).toBe(false)
  })

  test('too long to be an edit is not said to be on its way, and can be found again', async () => {
    const drafts = openDrafts()
    drafts.type(NAME, 'x'.repeat(5_000), 5_000)
    await drafts.leave(NAME)
    expect(drafts.isTyping()).toBe(false)
    expect(drafts.tooLong()).toMatchObject([{ record: NAME.record, field: NAME.field }])
  })

  test('of another living tab is left alone', async () => {
    const drafts = openDrafts()
    drafts.type(NAME, 'Skriver ennå', 12)
    await pass(250)
    const stored = (await phone.disk.load()).drafts
    expect(await openDrafts().carryOn(stored, () => true)).toEqual([])
    expect(shown('name')).toBeUndefined()
  })

  test('goes on after an edit was made of it, without ever being in conflict with itself', async () => {
    const drafts = openDrafts()
    drafts.focus(NOTE)
    drafts.type(NOTE, 'En.', 3)
    await pass(3_000)
    drafts.type(NOTE, 'En. To.', 7)
    await pass(3_000)
    await drafts.leave(NOTE)
    expect(shown('note')).toBe('En. To.')
    expect(phone.device.workspace.record('org_1')?.marks['note']?.others ?? []).toEqual([])
  })

  test('back to what was there is no edit', async () => {
    const drafts = openDrafts()
    drafts.type(NAME, 'x', 1)
    drafts.type(NAME, '', 0)
    await drafts.flush()
    expect(phone.device.workspace.outbox()).toEqual([])
  })

  test('too much for a field stays typed, and on disk, and is no edit', async () => {
    const drafts = openDrafts()
    drafts.type(NAME, 'x'.repeat(500), 500)
    await drafts.leave(NAME)
    expect(drafts.of(NAME)?.text).toHaveLength(500)
    expect(phone.device.workspace.outbox()).toEqual([])
  })

  test('a number that is not an organisation number is kept as typed', async () => {
    const drafts = openDrafts()
    drafts.type({ ...NAME, field: 'orgnr' }, '123 456 789', 11)
    await drafts.flush()
    expect(shown('orgnr')).toEqual({ asTyped: '123 456 789' })
  })

  test('on a failing disk is kept and tried again', async () => {
    const drafts = openDrafts()
    phone.disk.failures = 1
    drafts.type(NAME, 'Mandal', 6)
    await pass(250)
    expect((await phone.disk.load()).drafts).toEqual([])
    await pass(250)
    expect((await phone.disk.load()).drafts).toHaveLength(1)
  })

  // Goes red with: one draft a field, whoever types it.
  test('in the same field in two tabs, both of them killed, becomes two edits that both stand', async () => {
    const left = openDrafts()
    left.type(NAME, 'Fra den ene', 11)
    left.putAside()
    await phone.openTab()
    const right = openDrafts()
    right.type(NAME, 'Fra den andre', 13)
    right.putAside()
    await pass(0)
    phone.kill()
    await phone.openTab()
    await openDrafts().carryOn((await phone.disk.load()).drafts, (tab) => tab === phone.device.tab)
    const written = phone.device.workspace.outbox().flatMap(({ mutation }) => mutation.ops)
    const values = written.flatMap((op) => ('set' in op ? [op.set['name']?.value] : []))
    expect(values.sort()).toEqual(['Fra den andre', 'Fra den ene'])
    expect((await phone.disk.load()).drafts).toEqual([])
  })

  // Goes red with: a draft that is done taking the next one in the same field with it.
  test('after an edit the disk refused is on disk although that edit is saved later', async () => {
    const drafts = openDrafts()
    phone.disk.failures = 1
    drafts.type(NAME, 'Mandal', 6)
    await drafts.leave(NAME).catch(() => undefined)
    drafts.type(NAME, 'Mandal språkkafé', 16)
    await pass(250)
    await phone.tick()
    expect(phone.device.unsaved()).toBe(0)
    expect((await phone.disk.load()).drafts.map((draft) => draft.text)).toEqual(['Mandal språkkafé'])
  })

  // Goes red with: what was put aside outliving the edit made of it.
  test('put aside and then gone on with comes back as it was left, not as it was', async () => {
    const drafts = openDrafts()
    drafts.focus(NAME)
    drafts.type(NAME, 'Halvt', 5)
    drafts.putAside()
    drafts.type(NAME, 'Halvt skrevet', 13)
    await drafts.leave(NAME)
    phone.kill()
    await phone.openTab()
    await openDrafts().carryOn((await phone.disk.load()).drafts, (tab) => tab === phone.device.tab)
    expect(shown('name')).toBe('Halvt skrevet')
    expect(phone.device.workspace.outbox()).toHaveLength(1)
  })

  test('too much for a field is carried on by the next tab, which can type on in it', async () => {
    const before = openDrafts()
    before.type(NAME, 'x'.repeat(500), 500)
    before.putAside()
    await pass(250)
    phone.kill()
    await phone.openTab()
    const after = openDrafts()
    await after.carryOn((await phone.disk.load()).drafts, (tab) => tab === phone.device.tab)
    expect(after.of(NAME)?.text).toHaveLength(500)
    after.type(NAME, 'Kort nok', 8)
    await after.leave(NAME)
    expect(shown('name')).toBe('Kort nok')
    await pass(250)
    expect((await phone.disk.load()).drafts).toEqual([])
  })

  // Goes red with: taking what a dead tab typed for what whoever is in the field now has seen.
  test('of a tab that died meanwhile meets what is being typed in the same field: both stand', async () => {
    await phone.device.queue([phone.device.compose([{ ...NAME, set: { name: 'Gammelt' } }])])
    const dying = openDrafts()
    dying.type(NAME, 'Fra den døde', 12)
    await pass(250)
    await phone.openTab()
    const living = openDrafts()
    living.focus(NAME)
    await living.carryOn((await phone.disk.load()).drafts, (tab) => tab === phone.device.tab)
    living.type(NAME, 'Fra den levende', 15)
    await living.leave(NAME)
    const record = phone.device.workspace.record('org_1')
    const others = record?.marks['name']?.others?.map(({ value }) => value) ?? []
    expect([record?.fields['name'], ...others].sort()).toEqual(['Fra den døde', 'Fra den levende'])
  })

  // Goes red with: a text of a dead tab put where somebody is typing.
  test('too long, of a tab that died meanwhile, waits until nobody is in its field', async () => {
    const dying = openDrafts()
    dying.type(NAME, 'x'.repeat(500), 500)
    dying.putAside()
    await phone.openTab()
    const living = openDrafts()
    living.type(NAME, 'Det jeg skriver', 15)
    const carryOn = async () => living.carryOn((await phone.disk.load()).drafts, (tab) => tab === phone.device.tab)
    await carryOn()
    expect(living.of(NAME)?.text).toBe('Det jeg skriver')
    expect((await phone.disk.load()).drafts.map(({ text }) => text.length)).toContain(500)
    await living.leave(NAME)
    expect(shown('name')).toBe('Det jeg skriver')
    await carryOn()
    expect(living.tooLong()).toHaveLength(1)
    expect(phone.shelf.everything()).not.toContain('xxx')
  })
})
