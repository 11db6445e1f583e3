import { isUnfit } from '#db/drafts.ts'
import type { Device } from '#db/device.ts'
import { othersFiles } from '#db/others-files.ts'
import { drafts } from '#db/here.ts'
import type { Batch, Draft, FileRow, OutboxRow } from '#db/storage.ts'
import type { Kind } from '#model/records.ts'
import { valueText } from '#model/typed.ts'
import type { Mutation } from '#model/wire.ts'
import { asEdit, gatherTyped } from './other-tabs.ts'
import { putBackTyped } from './unsent-texts.ts'
import { unsentTexts } from './waiting.ts'

/** Of a workbook nobody knows of is what lies here although nothing was begun. */
export const NOBODY_KNOWS = ''

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
  const edits = texts.map((text) => asEdit(device, text))
  await device.queue(edits, { draftsDone: texts.map(({ key }) => key) })
  for (const { kind, record, field, from } of drafts().tooLong()) {
    const at = { kind: kind as Kind, record, field } // written by `type`
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

/** As it goes on in the workbook it is of; what was refused there stays so. */
export function released({ of: _, ...row }: OutboxRow): OutboxRow {
  return { ...row, state: row.refused ? 'held' : 'queued' }
}

export function claimed(file: FileRow, space: string): FileRow {
  return { ...file, state: 'waiting', waitsIn: (file.waitsIn ?? []).filter((one) => one !== space) }
}
