import { beforeEach, expect, test } from 'vitest'
import { createDevice } from '#db/device.ts'
import type { Device, TabMessage } from '#db/device.ts'
import type { SegmentReader, Storage } from '#db/storage.ts'
import { openLifeboat } from '#db/lifeboat.ts'
import { syncUntilQuiet } from '#sync/rounds.ts'
import { Disk, MemoryShelf } from '../simulation/disk.ts'

const RECORDS = 600
let disk: Disk
let shelf: MemoryShelf
let tabs: Device[]
let pauses: (() => void)[]
let due: (() => void)[]

const text = (id: string, name: string) =>
  JSON.stringify({ kind: 'organisation', record: id, mark: 'm', fields: { name }, marks: {} })
const rows = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => ({ id: `org_${at}`, text: text(`org_${at}`, name) }))

beforeEach(() => {
  disk = new Disk()
  shelf = new MemoryShelf()
  tabs = []
  pauses = []
  due = []
})

/** A tab that hears the others, unless they die before they can tell. */
async function openTab(isTelling = true, isPausing = false): Promise<Device> {
  const device: Device = createDevice({
    storage: isPausing ? slow(disk) : disk,
    lifeboat: openLifeboat(shelf),
    tab: `tab-${tabs.length}`,
    now: () => 1_795_430_000_000,
    announce(message: TabMessage) {
      if (isTelling) for (const other of tabs) if (other !== device) other.hear(structuredClone(message))
    },
    later: (_, work) => void due.push(work),
  })
  await device.start()
  tabs.push(device)
  return device
}

/** Reading takes until the test lets it go on. */
function slow(fast: Disk): Storage {
  return new Proxy<Storage>(fast, {
    get(_, name: keyof Storage) {
      if (name !== 'load') return fast[name].bind(fast)
      return async (reader: SegmentReader) => {
        const stored = await fast.load(reader)
        await new Promise<void>((resume) => pauses.push(resume))
        return stored
      }
    },
  })
}

/** An endpoint with nothing new. */
const send = () =>
  Promise.resolve(
    Response.json({
      ...{ version: 1, epoch: 'e', now: 1_795_430_000_000, cursor: 'c2', more: false, role: 'editor' },
      ...{ results: [], records: [] },
    }),
  )

// Goes red with: writing segments from a memory that lacks what another tab took in.
test('what a tab took in just before it died is not overwritten by another that has not heard of it', async () => {
  const first = await openTab()
  const dying = await openTab(false)
  await first.commit(
    { records: rows(RECORDS, 'Før'), meta: { begun: 'joined', space: 's', key: 'k', cursor: 'c0' } },
    { durability: 'strict' },
  )
  await dying.commit(
    { records: [{ id: 'org_0', text: text('org_0', 'Etter') }], meta: { cursor: 'c1' } },
    { durability: 'relaxed', ifCursor: 'c0' },
  )
  const third = await openTab()
  await third.commit({ records: [], meta: { cursor: 'c2' } }, { durability: 'relaxed', ifCursor: 'c1' })
  await syncUntilQuiet(first, send)
  await first.reload()
  expect(first.workspace.record('org_0')?.fields['name']).toBe('Etter')
})

// Goes red with: reading the disk twice at once, and keeping whichever comes last.
test('a slow reading of the disk never takes the place of a newer one', async () => {
  const segment = (place: number) => ({
    ...{ hash: '', snapshot: 's', place },
    text: `[${text(`org_${place}`, 'Før')}]`,
  })
  await disk.commit(
    {
      segments: Array.from({ length: 8 }, (_, place) => segment(place)),
      meta: { begun: 'joined', snapshot: 's', cursor: 'c0' },
    },
    { durability: 'strict' },
  )
  const opening = openTab(true, true)
  while (pauses.length === 0) await new Promise((resume) => setTimeout(resume))
  pauses.pop()?.()
  const tab = await opening
  const slow = tab.reload()
  while (pauses.length === 0) await new Promise((resume) => setTimeout(resume))
  const holdUp = pauses.pop()
  const dying = await openTab(false)
  await dying.commit(
    { records: [{ id: 'org_0', text: text('org_0', 'Etter') }], meta: { cursor: 'c1' } },
    { durability: 'relaxed' },
  )
  const quick = tab.reload()
  const go = setInterval(() => pauses.splice(0).forEach((resume) => resume()))
  await Promise.race([quick, new Promise((resume) => setTimeout(resume, 50))])
  holdUp?.()
  await Promise.all([slow, quick])
  clearInterval(go)
  expect(tab.workspace.record('org_0')?.fields['name']).toBe('Etter')
})

// Goes red with: a repeated attempt that forgets part of what belonged to the edits it repeats.
test('two edits the disk refused are saved later, each with all that belongs to it', async () => {
  const tab = await openTab()
  const edits = ['a', 'b'].map((id) => ({
    ...tab.compose([{ kind: 'organisation', record: 'org_1', set: { name: id } }]),
    id,
  }))
  await tab.queue(edits)
  disk.failures = 2
  for (const edit of edits)
    await tab.queue([{ ...edit, id: `${edit.id}2` }], { done: [edit.id] }).catch(() => undefined)
  expect(tab.unsaved()).toBe(2)
  for (const work of due.splice(0)) work()
  await tab.settled()
  expect((await disk.load()).outbox.map((row) => row.mutation.id)).toEqual(['a2', 'b2'])
})

// Goes red with: going on in an emptied database as if nothing had been begun.
test('a database emptied under an open tab is known for it, and has again what was not shared', async () => {
  const tab = await openTab()
  await tab.commit({ meta: { begun: 'joined', space: 's', key: 'k', cursor: 'c0' } }, { durability: 'strict' })
  const edit = (name: string) => tab.compose([{ kind: 'organisation', record: `org_${name}`, set: { name } }])
  await tab.queue([edit('Før')])
  disk.evict()
  await tab.queue([edit('Etter')])
  for (let round = 0; round < 3; round += 1) {
    for (const work of due.splice(0)) work()
    await new Promise((resume) => setTimeout(resume))
    await tab.settled()
  }
  const { meta, outbox } = await disk.load()
  expect(meta).toMatchObject({ begun: 'joined', space: 's', key: 'k', cursor: null, emptied: true })
  expect(outbox.map(({ mutation }) => mutation.ops[0]?.record)).toEqual(['org_Før', 'org_Etter'])
})
