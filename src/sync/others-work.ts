import { isUnfit } from '#db/drafts.ts'
import type { Device } from '#db/device.ts'
import { filesIn, looseFiles, othersFiles } from '#db/others-files.ts'
import { drafts } from '#db/here.ts'
import type { Batch, Draft, FileBytes, FileRow, OutboxRow } from '#db/storage.ts'
import type { Kind } from '#model/records.ts'
import { typedValue, valueText } from '#model/typed.ts'
import type { Mutation } from '#model/wire.ts'
import { gatherTyped } from './other-tabs.ts'
import { startedDevice, syncNow } from './start.ts'
import { putBackTyped } from './unsent-texts.ts'
import { unsentTexts } from './waiting.ts'

/** Of a workbook nobody knows of is what lies here although nothing was begun. */
const NOBODY_KNOWS = ''

/**
 * What this device has not shared of the workbook it leaves is on no way to the one it enters, `space`: edits, texts, photos and
 * files are held until it comes back to the first, or whoever has it saves them or gives them up.
 */
export async function holdOthersWork(device: Device, space?: string): Promise<void> {
  const { begun, space: before = NOBODY_KNOWS } = device.meta()
  if (begun === 'alone' || (begun === 'joined' && before === space)) return
  if (begun) await gatherTyped(device)
  await makeEdits(device, await unsentTexts())
  const outbox = device.workspace
    .outbox()
    .map((row): OutboxRow => (row.of === undefined ? { ...row, state: 'held', of: before } : row))
  const files = [...device.files().values()].flatMap((file): FileRow[] => {
    const { state, waitsIn = [] } = file
    if (state === 'waiting') return [{ ...file, state: 'held', waitsIn: [...waitsIn, before] }]
    return waitsIn.length > 0 ? [{ ...file, state: 'held' }] : []
  })
  if (outbox.length + files.length > 0) await device.commit({ outbox, files }, { durability: 'strict' })
  // What the other endpoint told and was told goes, as from one who may only read: this one would be healed with it.
  if (begun) await device.commit({ swapTo: null, meta: { role: 'reader', cursor: null } }, { durability: 'strict' })
}

/** Texts too long for their fields, or of tabs that may live, wait with the edits: here they would be in another workbook's fields. */
async function makeEdits(device: Device, texts: readonly Draft[]): Promise<void> {
  if (texts.length === 0) return
  const edits = texts.map(({ kind: known, record, field, text, base }) => {
    const kind = known as Kind // written by `type`
    return device.compose([{ kind, record, set: { [field]: typedValue(kind, field, text) }, seen: { [field]: base } }])
  })
  await device.queue(edits, { draftsDone: texts.map(({ key }) => key) })
  for (const { kind, record, field, from } of drafts().tooLong()) {
    const at = { kind: kind as Kind, record, field }
    drafts().type(at, from, 0) // nothing is changed any more by what is in the field
    await drafts().leave(at)
  }
}

/**
 * What was held for a workbook and goes on when this device enters it: part of the transaction that lets it in. Texts that
 * cannot be edits are back where they were typed when this resolves.
 */
export async function ownAgain(device: Device, space: string): Promise<Pick<Batch, 'outbox' | 'done' | 'files'>> {
  const rows = device.workspace.outbox().filter(({ of }) => of === space)
  const typed = rows.flatMap(({ mutation }) => unfitIn(mutation).map((text) => ({ id: mutation.id, text })))
  if (typed.length > 0) await putBackTyped(typed.map(({ text }) => text))
  const done = typed.map(({ id }) => id)
  const outbox = rows.filter(({ mutation }) => !done.includes(mutation.id)).map(released)
  const files = othersFiles(device).flatMap((file) => (file.waitsIn?.includes(space) ? [claimed(file, space)] : []))
  return { outbox, done, files }
}

/** What `makeEdits` made an edit of although it cannot be one. */
function unfitIn({ ops }: Mutation): Pick<Draft, 'kind' | 'record' | 'field' | 'text' | 'from' | 'base'>[] {
  return ops.flatMap((op) => {
    if (!('set' in op)) return []
    const { kind, record, set } = op
    const texts = Object.entries(set).map(([field, { value, base }]) => ({ field, text: valueText(value), base }))
    return texts
      .filter(({ field, text }) => isUnfit({ kind, field, text }))
      .map((text) => ({ kind, record, from: '', ...text }))
  })
}

/** Holds edits that are of other workbooks: they came sealed together with those of this one. */
export async function holdForOthers(
  device: Device,
  others: readonly { space: string; mutation: Mutation }[],
): Promise<void> {
  const first = device.now() * 1_000
  const outbox = others.map(({ space, mutation }, at): OutboxRow => ({
    order: first + at / 1_000,
    mutation,
    state: 'held',
    of: space,
  }))
  if (outbox.length > 0) await device.commit({ outbox }, { durability: 'strict' })
}

function released({ of: _, ...row }: OutboxRow): OutboxRow {
  return { ...row, state: row.refused ? 'held' : 'queued' }
}

function claimed(file: FileRow, space: string): FileRow {
  return { ...file, state: 'waiting', waitsIn: (file.waitsIn ?? []).filter((one) => one !== space) }
}

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
