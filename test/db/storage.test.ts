import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, test, vi } from 'vitest'
import { openDatabase } from '#db/database.ts'
import type { OutboxRow, Storage } from '#db/storage.ts'
import type { LiveRecord, Mutation } from '#model/wire.ts'
import { Disk } from '../simulation/disk.ts'
import { loadAll } from './load-all.ts'

let count = 0
/** The phone's own storage, and the one the simulated phones have: what is proven on one must hold for the other. */
const STORAGES: [string, () => Storage][] = [
  ['Dexie', () => openDatabase(`test${(count += 1)}`)],
  ['the simulated disk', () => new Disk()],
]

const record = (id: string, name = id): LiveRecord => ({
  kind: 'organisation',
  record: id,
  mark: 'm',
  fields: { name },
  marks: {},
})
const mutation = (id: string, about = 'org_1'): Mutation => ({
  id,
  at: 1,
  ops: [{ kind: 'organisation', record: about, set: { name: { value: 'x', base: [] } } }],
})
const row = (id: string, order: number, about?: string): OutboxRow => ({
  order,
  mutation: mutation(id, about),
  state: 'queued',
})
const segment = (snapshot: string, place: number, ...ids: string[]) => ({
  hash: `h${place}`,
  snapshot,
  place,
  text: JSON.stringify(ids.map((id) => record(id))),
})
const imported = (id: string, written: unknown[], at = Date.now()) => ({
  key: `${id}/0001`,
  import: id,
  at: Math.floor(at / 1e6) * 1e6,
  source: 'register' as const,
  label: 'Lindesnes',
  added: 1,
  changed: 0,
  removed: 0,
  text: JSON.stringify(written),
})
const strict = { durability: 'strict' } as const

describe.each(STORAGES)('%s', (_, open) => {
  test('begins empty and gives back what was put in, the outbox in its order', async () => {
    const storage = open()
    expect(await loadAll(storage)).toEqual({ meta: {}, segments: [], records: [], outbox: [], drafts: [], files: [] })
    expect(await storage.commit({ outbox: [row('b', 2), row('a', 1)], meta: { begun: 'alone' } }, strict)).toBe(1)
    expect(await storage.commit({ done: ['b'], outbox: [row('c', 0.5)] }, { durability: 'relaxed' })).toBe(2)
    const stored = await loadAll(storage)
    expect(stored.outbox.map((one) => one.mutation.id)).toEqual(['c', 'a'])
    expect(stored.meta).toEqual({ begun: 'alone', revision: 2 })
  })

  // Goes red with: a glance that outlives an edit, a pull, an erasure or a new snapshot; one kept from an older memory; one that
  // is gone when an answer told nothing new.
  test('keeps a first glance only while nothing has changed since', async () => {
    const storage = open()
    const glance = { role: 'editor', total: 2, records: [record('org_1')] } as const
    const keep = (revision: number) => storage.keepGlance({ ...glance, records: [...glance.records] }, revision)
    expect(await storage.glance()).toBeNull()
    let revision = await storage.commit({ records: [{ id: 'org_1', text: '{}' }] }, strict)
    await keep(0)
    expect(await storage.glance()).toBeNull()
    const changes = [
      { outbox: [row('a', 1)] },
      { done: ['a'] },
      { records: [{ id: 'org_1', text: null }] },
      { erased: ['org_1'] },
      { segments: [segment('s', 0, 'org_1')] },
      { swapTo: 's', meta: { snapshot: 's' } },
      { swapTo: null },
    ]
    for (const change of changes) {
      await keep(revision ?? 0)
      expect(await storage.glance()).toEqual(glance)
      const nothingNew = { records: [], outbox: [], done: [], shadow: [], meta: { sharedAt: 1 } }
      revision = await storage.commit(nothingNew, strict)
      expect(await storage.glance()).toEqual(glance)
      revision = await storage.commit(change, strict)
      expect(await storage.glance()).toBeNull()
    }
  })

  // Goes red with: a cursor that an older answer may set back.
  test('writes nothing when another tab has moved the cursor meanwhile', async () => {
    const storage = open()
    await storage.commit({ meta: { cursor: 'c1' } }, { durability: 'relaxed', ifCursor: null })
    const late = { records: [{ id: 'org_1', text: null }], meta: { cursor: 'c0' } }
    expect(await storage.commit(late, { durability: 'relaxed', ifCursor: null })).toBeNull()
    expect(await loadAll(storage)).toMatchObject({ meta: { cursor: 'c1' }, records: [] })
  })

  test('shows only the current snapshot, and swaps to a whole new one at once', async () => {
    const storage = open()
    await storage.commit({ segments: [segment('s1', 0, 'org_1')], swapTo: 's1', meta: { snapshot: 's1' } }, strict)
    await storage.commit({ records: [{ id: 'org_9', text: '{}' }] }, strict)
    await storage.commit({ segments: [segment('s2', 1, 'org_3'), segment('s2', 0, 'org_2')] }, strict)
    expect((await loadAll(storage)).segments.map((one) => one.snapshot)).toEqual(['s1'])
    expect((await storage.places('s2')).sort()).toEqual([0, 1])
    expect((await storage.segments('s2')).map((one) => one.place)).toEqual([0, 1])
    await storage.commit({ swapTo: 's2', meta: { snapshot: 's2' } }, strict)
    const stored = await loadAll(storage)
    expect(stored.segments.map((one) => [one.snapshot, one.place])).toEqual([
      ['s2', 0],
      ['s2', 1],
    ])
    expect(stored.records).toEqual([])
    expect(await storage.places('s1')).toEqual([])
    const held = await loadAll(storage, { snapshot: 's2', has: (place) => place === 0 })
    expect(held.segments.map((one) => one.place)).toEqual([1])
    expect((await loadAll(storage, { snapshot: 's1', has: () => true })).segments).toHaveLength(2)
  })

  // Goes red with: erasing only the record and leaving it in segments, own edits or drafts.
  test('erases a record wherever it stands', async () => {
    const storage = open()
    const draft = {
      key: 'org_1/note',
      kind: 'organisation',
      record: 'org_1',
      field: 'note',
      text: 'hemmelig',
      from: '',
      base: [],
      caret: 0,
      at: 1,
      tab: 't',
    }
    const both = { ...mutation('c'), ops: [...mutation('c').ops, ...mutation('c', 'org_2').ops] }
    await storage.commit(
      { segments: [segment('s1', 0, 'org_1', 'org_2')], swapTo: 's1', meta: { snapshot: 's1' } },
      strict,
    )
    await storage.commit(
      {
        drafts: [draft, { ...draft, key: 'org_2/note', record: 'org_2' }],
        shadow: [mutation('a'), mutation('b', 'org_2'), both],
      },
      strict,
    )
    const written = (id: string) => ({ kind: 'organisation', record: id, isNew: true, before: {}, after: { name: id } })
    await storage.commit({ imports: [imported('i', [written('org_1'), written('org_2')])] }, strict)
    await storage.commit({ erased: ['org_1'] }, strict)
    expect(await storage.imports()).toEqual([imported('i', [written('org_2')])])
    const kept = await storage.shadow()
    const stored = await loadAll(storage)
    expect(JSON.parse(stored.segments[0]?.text ?? '')).toEqual([record('org_2')])
    expect(stored.records).toEqual([{ id: 'org_1', text: null }])
    expect(stored.drafts.map((one) => one.record)).toEqual(['org_2'])
    expect(kept).toEqual([mutation('b', 'org_2'), mutation('c', 'org_2')])
  })

  // Goes red with: names that lie there until somebody imports again; keeping them with one who may no longer see them.
  test('knows nothing of an import after 30 days, nor when one may only read by now', async () => {
    const storage = open()
    await storage.commit({ imports: [imported('i', [])] }, strict)
    const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 31 * 24 * 3600 * 1000)
    expect(await storage.imports()).toEqual([])
    await storage.tidy()
    later.mockRestore()
    expect(await storage.imports()).toEqual([])
    await storage.commit({ imports: [imported('i', [])] }, strict)
    await storage.commit({ meta: { role: 'editor' } }, strict)
    expect(await storage.imports()).toHaveLength(1)
    await storage.commit({ meta: { role: 'reader' } }, strict)
    expect(await storage.imports()).toEqual([])
  })

  test('leases to one tab at a time, until it lets go, time is up, or its clock was ten years ahead', async () => {
    const storage = open()
    expect(await storage.lease('one', 1_000, 31_000, false)).toBe(true)
    expect(await storage.lease('two', 2_000, 32_000, false)).toBe(false)
    expect(await storage.lease('one', 3_000, 33_000, false)).toBe(true)
    expect(await storage.lease('two', 40_000, 70_000, false)).toBe(true)
    expect(await storage.lease('one', 41_000, 71_000, true)).toBe(true)
    await storage.lease('one', 42_000, 1e12, true)
    expect(await storage.lease('two', 43_000, 73_000, false)).toBe(true)
  })

  test('keeps drafts until they are edits', async () => {
    const storage = open()
    const draft = {
      key: 'org_1/name',
      kind: 'organisation',
      record: 'org_1',
      field: 'name',
      text: 'M',
      from: '',
      base: [],
      caret: 1,
      at: 1,
      tab: 't',
    }
    await storage.commit({ drafts: [draft] }, strict)
    expect((await loadAll(storage)).drafts).toEqual([draft])
    expect(await storage.drafts()).toEqual([draft])
    await storage.commit({ draftsDone: ['org_1/name'], outbox: [row('a', 1)] }, strict)
    expect(await loadAll(storage)).toMatchObject({ drafts: [], outbox: [{ order: 1 }] })
  })
})

// Goes red with: keeping what takes an import back for ever.
test('what takes an import back is kept for 30 days', async () => {
  const storage = openDatabase('thirty-days')
  const old = imported('old', [], Date.now() - 31 * 24 * 3600 * 1000)
  await storage.commit({ imports: [old] }, strict)
  await storage.commit({ imports: [imported('new', [])] }, strict)
  expect((await storage.imports()).map((row) => row.import)).toEqual(['new'])
})

// Goes red with: a schema that begins anew instead of upgrading; a first version that is no longer declared.
test('a database of the first version is opened with all that is in it, also while an old tab holds it', async () => {
  const old = new Dexie('old-phone')
  old.version(1).stores({
    segments: '[snapshot+place], snapshot',
    records: 'id',
    outbox: 'id',
    shadow: 'id, keptAt',
    drafts: 'key',
    meta: 'name',
  })
  await old.table('outbox').put({ ...row('a', 1), id: 'a' })
  await old.table('meta').put({ name: 'meta', value: { begun: 'joined', revision: 7 } })
  const storage = openDatabase('old-phone')
  expect(await loadAll(storage)).toMatchObject({ meta: { begun: 'joined', revision: 7 }, outbox: [{ order: 1 }] })
  await storage.commit({ imports: [imported('i', [])] }, strict)
  await old.table('outbox').put({ ...row('b', 2), id: 'b' })
  expect((await loadAll(storage)).outbox).toHaveLength(2)
})

test('a database that is opened again has everything', async () => {
  const first = openDatabase('again')
  await first.commit({ outbox: [row('a', 1)] }, strict)
  first.reopen()
  expect((await loadAll(first)).outbox).toHaveLength(1)
  first.close()
  expect((await loadAll(openDatabase('again'))).outbox).toHaveLength(1)
})

test('trouble comes in our own words', async () => {
  const storage = openDatabase('trouble')
  const uncloneable = { key: 'x', text: () => 1 } as never // what IndexedDB refuses to store
  await expect(storage.commit({ drafts: [uncloneable] }, strict)).rejects.toMatchObject({ code: 'storage-broken' })
  await expect(loadAll(storage)).resolves.toMatchObject({ drafts: [] })
})

describe('a database deleted under an open tab', () => {
  const deleteIt = (name: string) =>
    new Promise<void>((resolve) => {
      indexedDB.deleteDatabase(name).addEventListener('success', () => resolve())
    })

  // Goes red with: a library that makes the database anew for whoever writes next.
  test('is not made anew for an edit when the workbook was taken off the device', async () => {
    const name = `test${(count += 1)}`
    let isLeft = false
    const storage = openDatabase(name, () => !isLeft)
    await storage.commit({ meta: { begun: 'joined' } }, strict)
    await storage.commit({ outbox: [row('a', 1)] }, strict)
    isLeft = true
    await deleteIt(name)
    await expect(storage.commit({ outbox: [row('b', 2)] }, strict)).rejects.toThrow('storage-broken')
    storage.reopen()
    await expect(storage.commit({ outbox: [row('b', 2)] }, strict)).rejects.toThrow('storage-broken')
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name)
  })

  // Goes red with: a round of sharing that opens it again after somebody has left.
  test('stays closed for whoever closed it', async () => {
    const name = `test${(count += 1)}`
    const storage = openDatabase(name)
    await storage.commit({ meta: { begun: 'joined' } }, strict)
    storage.close()
    await deleteIt(name)
    storage.reopen()
    await expect(storage.lease('tab', 1, 2, true)).rejects.toThrow('storage-broken')
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name)
  })
})
