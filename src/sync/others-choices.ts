import { filesIn, looseFiles, othersFiles } from '#db/others-files.ts'
import type { FileBytes, FileRow } from '#db/storage.ts'
import { NOBODY_KNOWS, claimed, released } from './others-work.ts'
import { startedDevice, syncNow } from './start.ts'

/** Shares with this workbook an edit of which nobody knows where it belongs, and the photos it names; an edit of another workbook stays where it is. */
export async function shareHere(id: string): Promise<void> {
  const device = startedDevice()
  const row = device.workspace.edit(id)
  if (row?.of !== NOBODY_KNOWS) return
  const named = new Set(filesIn(row.mutation))
  const files = othersFiles(device).filter(({ sha256 }) => named.has(sha256))
  const batch = { outbox: [released(row)], files: files.map((file) => claimed(file, NOBODY_KNOWS)) }
  await device.commit(batch, { durability: 'strict' })
  await syncNow()
}

/** Gives up an edit that is held for another workbook, with the files that only it names; answers what brings it back. */
export async function discardOthers(id: string): Promise<() => Promise<void>> {
  const device = startedDevice()
  const row = device.workspace.edit(id)
  if (row?.of === undefined) return () => Promise.resolve()
  const kept = new Set(looseFiles(device).map(({ sha256 }) => sha256))
  await device.commit({ done: [id] }, { durability: 'strict' })
  const own = looseFiles(device).filter(({ sha256 }) => !kept.has(sha256))
  const bringBack = await discardFiles(own)
  return async () => {
    await device.commit({ outbox: [row] }, { durability: 'strict' })
    await bringBack()
  }
}

/** Gives up files held for other workbooks; answers what brings them back. */
export async function discardFiles(files: readonly FileRow[]): Promise<() => Promise<void>> {
  const device = startedDevice()
  const fileBytes: FileBytes[] = []
  for (const { sha256 } of files) {
    const bytes = await device.storage.fileBytes(sha256)
    if (bytes) fileBytes.push({ sha256, bytes })
  }
  const given = files.map((file) => ({ ...file, waitsIn: [] }))
  const isOnlyOthers = ({ state }: FileRow) => state === 'held'
  const filesGone = given.filter(isOnlyOthers).map(({ sha256 }) => sha256)
  const rest = given.filter((file) => !isOnlyOthers(file))
  if (given.length > 0) await device.commit({ files: rest, filesGone }, { durability: 'strict' })
  return async () => void (await device.commit({ files: [...files], fileBytes }, { durability: 'strict' }))
}
