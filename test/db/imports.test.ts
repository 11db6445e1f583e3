import { beforeEach, describe, expect, test } from 'vitest'
import { createDevice } from '#db/device.ts'
import type { Device } from '#db/device.ts'
import { createDrafts } from '#db/drafts.ts'
import { settle, workspace } from '#db/here.ts'
import { whatIsHere } from '#db/import-here.ts'
import { listImports, undoImport } from '#db/import-undo.ts'
import { applyImport } from '#db/import.ts'
import type { Wanted } from '#db/import.ts'
import { openLifeboat } from '#db/lifeboat.ts'
import { remove, write, writeInOrder } from '#db/write.ts'
import { isOrgnr } from '#model/fields.ts'
import type { Json } from '#model/fields.ts'
import { planImport } from '#model/import-plan.ts'
import type { Incoming } from '#model/import-plan.ts'
import { checkMutation } from '#model/mutation.ts'
import { Disk, MemoryShelf } from '../simulation/disk.ts'
import { patience } from '../patience.ts'

/** Valid organisation numbers, as many as one wants. */
const NUMBERS = Array.from({ length: 40_000 }, (_, at) => String(910_000_000 + at)).filter(isOrgnr)

let disk = new Disk()
let shelf = new MemoryShelf()
async function begin(): Promise<Device> {
  const device = createDevice({
    storage: disk,
    lifeboat: openLifeboat(shelf),
    tab: 'tab',
    now: () => Date.now(),
    announce: () => undefined,
    later: () => undefined,
  })
  settle(
    device,
    createDrafts(device, null, () => undefined),
  )
  await device.start()
  return device
}

beforeEach(async () => {
  disk = new Disk()
  shelf = new MemoryShelf()
  await begin()
})

const fetched = (count: number, fields: Record<string, Json> = {}): Incoming[] =>
  NUMBERS.slice(0, count).map((orgnr, at) => ({
    key: orgnr,
    fields: { orgnr, name: `Lag ${at}`, 'icnpo/4100': true, description: 'Møteplass for alle.', ...fields },
    contacts: [],
  }))
const plan = (incoming: Incoming[]) => planImport(incoming, { ...whatIsHere(), alike: () => [] }, 'follow')
const wantedOf = (incoming: Incoming[]): Wanted[] =>
  plan(incoming).flatMap((entry): Wanted[] =>
    entry.what === 'fresh' || entry.what === 'changed'
      ? [{ incoming: entry.incoming, record: entry.patch.record }]
      : [],
  )
const run = (incoming: Incoming[], more: { signal?: AbortSignal; progress?: (done: number) => void } = {}) =>
  applyImport(wantedOf(incoming), { source: 'register', label: 'Lindesnes', manner: 'follow', ...more })
const organisations = () => workspace().all('organisation')
const field = (at: number, name: string) => workspace().record(`org_brreg-${NUMBERS[at] ?? ''}`)?.fields[name] ?? null

describe('importing', () => {
  // Goes red with: an edit for each organisation; one for all of them; random ids.
  test(
    'three thousand in seconds, in edits the endpoint takes; again, there is nothing new',
    async () => {
      const started = performance.now()
      const said: number[] = []
      const done = await run(fetched(3_000), { progress: (count) => said.push(count) })
      expect(performance.now() - started).toBeLessThan(10_000)
      expect(done).toMatchObject({ added: 3_000, changed: 0, isWhole: true })
      expect(said.at(-1)).toBe(3_000)
      const mutations = workspace()
        .outbox()
        .map((row) => row.mutation)
      expect(mutations.length).toBeLessThan(60)
      expect(mutations.every((mutation) => checkMutation(mutation).ok)).toBe(true)
      expect(plan(fetched(3_000)).every((entry) => entry.what === 'same')).toBe(true)
      const long = fetched(60, { description: 'Ord. '.repeat(3_900) })
      await run(long)
      expect(
        workspace()
          .outbox()
          .every((row) => checkMutation(row.mutation).ok),
      ).toBe(true)
    },
    patience(30_000),
  )

  // Goes red with: writing what takes it back after the edit; a plan that does not know what is there.
  test('stopped, or the app killed half way: what is done is done and can be taken back, and the rest comes with the next', async () => {
    const stop = new AbortController()
    const first = await run(fetched(500), { signal: stop.signal, progress: (done) => done >= 200 && stop.abort() })
    expect(first).toMatchObject({ added: 200, isWhole: false })
    await begin()
    expect(organisations()).toHaveLength(200)
    expect(await run(fetched(500))).toMatchObject({ added: 300, isWhole: true })
    expect(organisations()).toHaveLength(500)
    await begin()
    expect(await listImports()).toMatchObject([{ added: 300 }, { added: 200 }])
    for (const { id } of await listImports()) await undoImport(id)
    expect(organisations()).toHaveLength(0)
  })

  // Goes red with: doing what was planned a minute ago.
  test('looks anew at what somebody wrote between the plan and the import', async () => {
    await run(fetched(3))
    const wanted = wantedOf(fetched(3, { name: 'Nytt navn' }))
    await write({ kind: 'organisation', record: `org_brreg-${NUMBERS[1] ?? ''}`, set: { name: 'Vårt navn' } })
    await remove('organisation', `org_brreg-${NUMBERS[2] ?? ''}`)
    await applyImport(wanted, { source: 'register', label: 'Lindesnes', manner: 'follow' })
    expect([field(0, 'name'), field(1, 'name'), field(2, 'name')]).toEqual(['Nytt navn', 'Vårt navn', 'Lag 2'])
    expect(organisations()).toHaveLength(2)
  })

  test('two rows for the same entry do not take each other away', async () => {
    await write({ kind: 'organisation', record: 'org_hand', set: { name: 'Vi' } })
    const person = { name: 'Daglig leder' }
    const rows = [
      { key: '1', fields: { web: 'vi.test' }, contacts: [person] },
      { key: '2', fields: { email: 'vi@eksempel.test' }, contacts: [{ ...person, phone: '911 22 333' }] },
    ]
    const wanted = rows.map((incoming) => ({ incoming, record: 'org_hand' }))
    await applyImport(wanted, { source: 'file', label: 'liste.csv', manner: 'fill' })
    expect(workspace().record('org_hand')?.fields).toMatchObject({ web: 'vi.test', email: 'vi@eksempel.test' })
    expect(workspace().all('contact')).toMatchObject([{ fields: { phone: '911 22 333' } }])
  })

  test('a person on an entry that was merged into another is there already, on that one', async () => {
    await write({ kind: 'organisation', record: 'org_kept', set: { name: 'Vi', 'merged/org_gone': true } })
    await write({ kind: 'organisation', record: 'org_gone', set: { name: 'Vi to', deletedAt: 1 } })
    await write({ kind: 'contact', record: 'con_1', set: { organisation: 'org_gone', name: 'Daglig leder' } })
    const incoming = { key: '1', fields: {}, contacts: [{ name: 'Daglig leder', phone: '911 22 333' }] }
    await applyImport([{ incoming, record: 'org_kept' }], { source: 'file', label: 'liste.csv', manner: 'fill' })
    expect(workspace().all('contact')).toMatchObject([{ record: 'con_1', fields: { phone: '911 22 333' } }])
  })

  // Goes red with: a lifeboat full of what could be fetched again, so that there is no room for what a person types.
  test('leaves the room for unsent edits to what people write, also after the app was opened anew', async () => {
    await run(fetched(1_000, { description: 'Ord. '.repeat(400) }))
    await write({ kind: 'organisation', record: 'org_hand', set: { name: 'Vi' } })
    for (const again of [false, true]) {
      if (again) shelf = new MemoryShelf()
      await begin()
      expect(openLifeboat(shelf).unsent()).toMatchObject([{ mutation: { ops: [{ record: 'org_hand' }] } }])
    }
    await write({ kind: 'organisation', record: 'org_note', set: { note: 'Ord. '.repeat(3_900) } })
    expect(openLifeboat(shelf).unsent()).toMatchObject([{}, { mutation: { ops: [{ record: 'org_note' }] } }])
  })

  test('a full disk stops it, and says so', async () => {
    disk.failures = 1
    await expect(run(fetched(300))).rejects.toMatchObject({ code: 'storage-broken' })
  })
})

describe('taking an import back', () => {
  // Goes red with: deleting what somebody has written in; giving fields back that somebody has changed since.
  test('deletes what it made and gives back what it changed, but not what somebody has written since', async () => {
    await run(fetched(10))
    await run(fetched(14, { name: 'Nytt navn', email: 'post@eksempel.test' }))
    const [second] = await listImports()
    const id = (at: number) => `org_brreg-${NUMBERS[at] ?? ''}`
    await write({ kind: 'organisation', record: id(0), set: { name: 'Vårt navn' } })
    await write({ kind: 'organisation', record: id(10), set: { note: 'Ring før du kommer.' } })
    await write({ kind: 'contact', record: 'con_1', set: { organisation: id(11), name: 'Daglig leder' } })
    await write({ kind: 'conversation', record: 'cnv_1', set: { organisation: id(12), text: 'Ringte.' } })
    await begin()
    expect(await undoImport(second?.id ?? '')).toBe(4)
    expect([field(0, 'name'), field(0, 'email'), field(1, 'name'), field(1, 'email')]).toEqual([
      'Vårt navn',
      null,
      'Lag 1',
      null,
    ])
    expect(organisations()).toHaveLength(13)
    expect(field(13, 'deletedAt')).not.toBeNull()
    expect((await listImports())[0]).toMatchObject({ added: 4, changed: 10, undone: { stayed: 4 } })
    // What was only taken back comes again when it is fetched again; what a person wrote stays.
    expect(await run(fetched(14, { name: 'Nytt navn', email: 'post@eksempel.test' }))).toMatchObject({
      added: 1,
      changed: 10,
    })
    expect([field(0, 'name'), field(0, 'email'), field(13, 'name')]).toEqual([
      'Vårt navn',
      'post@eksempel.test',
      'Nytt navn',
    ])
  })

  test('what a later import made of it is no reason to keep it', async () => {
    await run(fetched(1))
    await run(fetched(1, { name: 'Nytt navn' }))
    const [, first] = await listImports()
    expect(await undoImport(first?.id ?? '')).toBe(0)
    expect(organisations()).toHaveLength(0)
  })

  test('brings back what it deleted; what it erased is nowhere', async () => {
    await run(fetched(3))
    const [one, two] = NUMBERS.map((orgnr) => `org_brreg-${orgnr}`)
    await write({ kind: 'contact', record: 'con_1', set: { organisation: two ?? '', name: 'Hemmelig' } })
    await applyImport([{ remove: one ?? '' }, { erase: two ?? '' }], {
      source: 'register',
      label: 'Lindesnes',
      manner: 'follow',
    })
    expect(organisations()).toHaveLength(1)
    expect(workspace().record('con_1')).toBeNull()
    const [last] = await listImports()
    expect(last).toMatchObject({ removed: 1 })
    await undoImport(last?.id ?? '')
    expect(organisations()).toHaveLength(2)
  })

  // Goes red with: only what names the organisation itself; only what is seen here now; one edit for all of it.
  test(
    'what the register wants forgotten goes with all that belongs to it, however much',
    async () => {
      await run(fetched(2))
      const [one, other] = NUMBERS.map((orgnr) => `org_brreg-${orgnr}`)
      const conversations = Array.from({ length: 2_100 }, (_, at) => ({
        kind: 'conversation' as const,
        record: `cnv_${at}`,
        set: { organisation: one ?? '', text: 'Ringte.' },
      }))
      await writeInOrder(conversations)
      await write({ kind: 'organisation', record: 'org_twin', set: { name: 'Den samme', deletedAt: 1 } })
      await write({ kind: 'organisation', record: one ?? '', set: { 'merged/org_twin': true } })
      await write({ kind: 'contact', record: 'con_twin', set: { organisation: 'org_twin', name: 'Hemmelig' } })
      const moved = { organisation: one ?? '', name: 'Hemmelig' }
      const told = { kind: 'contact', record: 'con_moved', mark: 'm', fields: moved, marks: {} }
      workspace().absorb({ records: [{ id: 'con_moved', text: JSON.stringify(told) }] })
      await write({ kind: 'contact', record: 'con_moved', set: { organisation: other ?? '' } })
      await applyImport([{ erase: one ?? '' }], { source: 'register', label: 'Lindesnes', manner: 'follow' })
      expect([...workspace().everyone()].map(({ record }) => record)).toEqual([other])
      expect(
        workspace()
          .outbox()
          .every((row) => checkMutation(row.mutation).ok),
      ).toBe(true)
    },
    patience(20_000),
  )

  test('persons go with the organisation they came with; one that somebody has written about stays, with it', async () => {
    const contacts = [{ name: 'Daglig leder', email: 'leder@eksempel.test' }]
    const rows = fetched(2).map((incoming) => ({ ...incoming, contacts }))
    await applyImport(wantedOf(rows), { source: 'file', label: 'liste.csv', manner: 'fill' })
    const persons = workspace().all('contact')
    expect(persons).toHaveLength(2)
    const kept = persons[0]?.fields['organisation']
    await write({ kind: 'contact', record: persons[0]?.record ?? '', set: { phone: '911 22 333' } })
    const [last] = await listImports()
    expect(await undoImport(last?.id ?? '')).toBe(1)
    expect(workspace().all('contact')).toHaveLength(1)
    expect(organisations().map(({ record }) => record)).toEqual([kept])
  })

  // Goes red with: taking persons who went with an import for persons somebody deleted; the other way round.
  test('and come again with the same list, but not one whom somebody deleted', async () => {
    await write({ kind: 'organisation', record: 'org_hand', set: { name: 'Vi' } })
    await write({ kind: 'contact', record: 'con_hand', set: { organisation: 'org_hand', name: 'Sluttet', phone: '1' } })
    await remove('contact', 'con_hand')
    const contacts = [{ name: 'Daglig leder' }, { name: 'Sluttet', phone: '2' }]
    const fresh = fetched(1).map((incoming) => ({ ...incoming, contacts }))
    const again = () =>
      applyImport([...wantedOf(fresh), { incoming: { key: '1', fields: {}, contacts }, record: 'org_hand' }], {
        source: 'file',
        label: 'liste.csv',
        manner: 'fill',
      })
    const persons = () => workspace().all('contact')
    for (let time = 0; time < 3; time += 1) {
      await again()
      expect(
        persons()
          .map(({ fields }) => fields['name'])
          .sort(),
      ).toEqual(['Daglig leder', 'Daglig leder', 'Sluttet'])
      expect(new Set(persons().map(({ fields }) => fields['organisation'])).size).toBe(2)
      const [last] = await listImports()
      await undoImport(last?.id ?? '')
      expect(persons()).toEqual([])
    }
    await again()
    for (const { record } of persons()) await remove('contact', record)
    await again()
    expect(persons()).toEqual([])
  })

  // Goes red with: keeping every person of an organisation that somebody else belongs to.
  test('persons it added to an organisation that was there before go, whoever else belongs to it', async () => {
    await write({ kind: 'organisation', record: 'org_hand', set: { name: 'Vi' } })
    await write({ kind: 'contact', record: 'con_hand', set: { organisation: 'org_hand', name: 'Vår egen' } })
    const contacts = [{ name: 'Daglig leder' }, { name: 'Kasserer' }]
    const wanted = [{ incoming: { key: '1', fields: {}, contacts }, record: 'org_hand' }]
    await applyImport(wanted, { source: 'file', label: 'liste.csv', manner: 'fill' })
    const changed = workspace()
      .all('contact')
      .find(({ fields }) => fields['name'] === 'Kasserer')
    await write({ kind: 'contact', record: changed?.record ?? '', set: { phone: '911 22 333' } })
    const [last] = await listImports()
    await undoImport(last?.id ?? '')
    const names = workspace()
      .all('contact')
      .map(({ fields }) => fields['name'])
    expect(names.sort()).toEqual(['Kasserer', 'Vår egen'])
  })
})
