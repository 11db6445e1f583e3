import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { attach, attachmentsOf, removeAttachment, restoreAttachment } from '#db/attachments.ts'
import { createDevice } from '#db/device.ts'
import type { Device } from '#db/device.ts'
import { openDatabase } from '#db/database.ts'
import { createDrafts } from '#db/drafts.ts'
import { fileOf } from '#db/files.ts'
import { waitingFiles } from '#db/waiting-files.ts'
import { settle } from '#db/here.ts'
import { openLifeboat } from '#db/lifeboat.ts'
import type { FileRow, Storage } from '#db/storage.ts'
import { newUuid } from '#model/fields.ts'
import { Disk, MemoryShelf } from '../simulation/disk.ts'
import { loadAll } from './load-all.ts'

const strict = { durability: 'strict' } as const
let count = 0
const STORAGES: [string, () => Storage][] = [
  ['Dexie', () => openDatabase(`files${(count += 1)}`)],
  ['the simulated disk', () => new Disk()],
]
const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer
const photo = (text: string) => ({ bytes: bytesOf(text), type: 'image/jpeg', name: 'IMG_1.jpg', takenAt: 1 })
const row = (sha256: string, state: FileRow['state'] = 'waiting'): FileRow => ({
  ...{ sha256, type: 'image/jpeg', bytes: 3, state },
  keptAt: 1,
})

describe.each(STORAGES)('%s', (_, open) => {
  test('keeps a file with its bytes, tells of it without them, and lets both go together', async () => {
    const storage = open()
    await storage.commit({ files: [row('a')], fileBytes: [{ sha256: 'a', bytes: bytesOf('æøå') }] }, strict)
    expect((await loadAll(storage)).files).toEqual([row('a')])
    expect(new TextDecoder().decode((await storage.fileBytes('a')) ?? undefined)).toBe('æøå')
    await storage.commit({ files: [row('a', 'shared')] }, strict)
    expect((await loadAll(storage)).files).toEqual([row('a', 'shared')])
    expect(await storage.fileBytes('a')).not.toBe(null)
    await storage.commit({ filesGone: ['a'] }, strict)
    expect([(await loadAll(storage)).files, await storage.fileBytes('a')]).toEqual([[], null])
  })

  // Goes red with: deleting what has not been delivered when a role is lost; keeping what the role may no longer see.
  test('whoever becomes a reader keeps only the bytes that nobody else has', async () => {
    const storage = open()
    const fileBytes = ['a', 'b'].map((sha256) => ({ sha256, bytes: bytesOf(sha256) }))
    await storage.commit({ files: [row('a'), row('b', 'shared')], fileBytes }, strict)
    await storage.commit({ meta: { role: 'reader' } }, { durability: 'relaxed' })
    expect((await loadAll(storage)).files).toEqual([row('a')])
    expect([await storage.fileBytes('a'), await storage.fileBytes('b')]).toEqual([expect.anything(), null])
  })
})

describe('a photo', () => {
  let disk: Disk
  let shelf: MemoryShelf
  let device: Device
  const open = async () => {
    device = createDevice({
      ...{ storage: disk, lifeboat: openLifeboat(shelf), tab: newUuid(Date.now()) },
      ...{ now: Date.now, announce: () => undefined, later: () => undefined },
    })
    await device.start()
    settle(
      device,
      createDrafts(device, shelf, () => undefined),
    )
  }
  beforeEach(async () => {
    disk = new Disk()
    shelf = new MemoryShelf()
    await open()
  })

  test('is attached to its record, shown from this phone, and waits to be shared', async () => {
    await attach('mtg_1', photo('første'))
    await attach('mtg_1', { ...photo('andre'), takenAt: 2 })
    await attach('mtg_2', photo('tredje'))
    const [first, second] = attachmentsOf('mtg_1')
    expect([first?.name, second?.takenAt, attachmentsOf('mtg_1').length]).toEqual(['IMG_1.jpg', 2, 2])
    const blob = await fileOf(first?.sha256 ?? '')
    expect([blob?.type, await blob?.text()]).toEqual(['image/jpeg', 'første'])
    expect(waitingFiles()).toHaveLength(3)
  })

  // Goes red with: two transactions, a relaxed one, a record in the lifeboat before its bytes are on disk.
  test('and its record survive a power cut together', async () => {
    await attach('mtg_1', photo('strøm'))
    disk.losePower(9)
    await open()
    const [kept] = attachmentsOf('mtg_1')
    expect(await (await fileOf(kept?.sha256 ?? ''))?.text()).toBe('strøm')
  })

  test('for which there is no room leaves no record behind, now or at the next start, and can be tried again', async () => {
    disk.isFull = true
    await expect(attach('mtg_1', photo('full'))).rejects.toMatchObject({ code: 'storage-full' })
    expect([attachmentsOf('mtg_1'), device.unsaved(), waitingFiles()]).toEqual([[], 0, []])
    await open()
    expect(attachmentsOf('mtg_1')).toEqual([])
    disk.isFull = false
    await attach('mtg_1', photo('full'))
    expect(attachmentsOf('mtg_1')).toHaveLength(1)
  })

  test('whose first writing meets a dead handle is written all the same', async () => {
    disk.failures = 1
    await attach('mtg_1', photo('annet forsøk'))
    expect(attachmentsOf('mtg_1')).toHaveLength(1)
  })

  test('that is taken away waits for nothing, and is brought back with its bytes', async () => {
    const id = await attach('mtg_1', photo('angret'))
    await removeAttachment(id)
    expect([attachmentsOf('mtg_1'), waitingFiles()]).toEqual([[], []])
    await restoreAttachment(id)
    expect(waitingFiles()).toHaveLength(1)
    expect(await (await fileOf(attachmentsOf('mtg_1')[0]?.sha256 ?? ''))?.text()).toBe('angret')
  })

  // Goes red with: erasing the record alone; erasing bytes that another attachment still shows.
  test('that is erased leaves no byte on the phone, unless another attachment is of the same bytes', async () => {
    const one = await attach('mtg_1', photo('hemmelig'))
    const two = await attach('mtg_2', photo('hemmelig'))
    const erase = (id: string) => device.commit({ erased: [id], records: [{ id, text: null }] }, strict)
    const forget = device.workspace.outbox().map((each) => each.mutation.id)
    await device.commit({ done: forget.slice(0, 1) }, strict)
    await erase(one)
    expect(disk.everything()).toContain('hemmelig')
    await device.commit({ done: forget.slice(1), erased: [two], records: [{ id: two, text: null }] }, strict)
    expect(disk.everything()).not.toContain('hemmelig')
    expect(device.files().size).toBe(0)
  })
})
