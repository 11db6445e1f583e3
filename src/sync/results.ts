import type { Device } from '#db/device.ts'
import type { Batch, OutboxRow } from '#db/storage.ts'
import { newUuid } from '#model/fields.ts'
import { sameValue, versionsOf } from '#model/merge.ts'
import { session } from '#session.ts'
import type { LiveRecord, Mutation, Result, SetOp, WireRecord } from '#model/wire.ts'

/** What an answer tells of records. */
export interface Page {
  records: readonly WireRecord[]
  /** The endpoint has more to tell: states of later records are not here yet. */
  more: boolean
  /** Edits that had been acknowledged when this page was asked for; it cannot contain those acknowledged since. */
  sentBefore: ReadonlySet<string>
}

/** Well below what the endpoint takes as one edit, 256 000 characters. */
const CHARACTERS_MOST = 200_000

export const NO_PAGE: Page = { records: [], more: true, sentBefore: new Set() }

/**
 * What one answer changes on the device: acknowledged edits leave the outbox only together with the state
 * that contains them, refused ones stay with the reason, and what an erased record was to become is dropped.
 */
export function takeIn(device: Device, results: readonly Result[], page: Page): Batch {
  const { records, more, sentBefore } = page
  const told = new Map(results.map((result) => [result.id, result]))
  const contained = new Set(records.map((record) => record.record))
  const batch = {
    records: records.map(toRow),
    outbox: [] as OutboxRow[],
    done: [] as string[],
    shadow: [] as Mutation[],
  }
  const erased = new Set(records.filter((record) => 'erased' in record).map((record) => record.record))
  const lacking: OutboxRow[] = []
  const own = device.workspace.outbox().filter(({ of }) => of === undefined) // two workbooks may have a record of the same name
  for (const row of own) {
    const result = told.get(row.mutation.id)
    if (result?.ok) batch.shadow.push(row.mutation)
    if (result && !result.ok) {
      if (result.code === 'erased') dropErased(device, row, batch)
      else if (result.code === 'missing-record') lacking.push(row)
      else keepRest({ ...row, state: 'held', refused: refusal(result) }, erased, batch)
    } else if (result?.ok || (row.state === 'sent' && sentBefore.has(row.mutation.id))) {
      const left = more ? row.mutation.ops.filter((op) => !contained.has(op.record)) : []
      if (left.length === 0) batch.done.push(row.mutation.id)
      else batch.outbox.push({ ...row, state: 'sent', mutation: { ...row.mutation, ops: left } })
    }
  }
  if (lacking.length > 0) sendWhole(device, lacking, batch)
  for (const row of own) {
    const isTouched = row.mutation.ops.some((op) => erased.has(op.record))
    if (isTouched && !told.has(row.mutation.id) && row.state !== 'sent') keepRest(row, erased, batch)
  }
  return erased.size > 0 ? { ...batch, erased: [...erased] } : batch
}

/**
 * A record's state as edits that make it anew: the heads, in several when they are too long for one, and each version standing beside
 * them. `seen`: by field, what a head takes the place of.
 */
export function wholeState(record: LiveRecord, at: number, seen: Readonly<Record<string, string[]>> = {}): Mutation[] {
  const edit = (set: SetOp['set'], writtenAt = at): Mutation => ({
    id: newUuid(at),
    at: writtenAt,
    ops: [{ kind: record.kind, record: record.record, set }],
  })
  const parts: SetOp['set'][] = [{}]
  const others: Mutation[] = []
  let room = CHARACTERS_MOST
  for (const field of Object.keys(record.fields)) {
    const [head, ...beside] = versionsOf(record, field)
    if (!head) continue
    const length = JSON.stringify(head.value).length
    if (length > room && room < CHARACTERS_MOST) {
      parts.push({})
      room = CHARACTERS_MOST
    }
    room -= length
    Object.assign(parts.at(-1) ?? {}, { [field]: { value: head.value, base: seen[field] ?? [] } })
    for (const { value, at: writtenAt } of beside) others.push(edit({ [field]: { value, base: [] } }, writtenAt))
  }
  return [...parts.map((set) => edit(set)), ...others]
}

function toRow(record: WireRecord) {
  return { id: record.record, text: 'fields' in record ? JSON.stringify(record) : null }
}

function refusal(result: Extract<Result, { ok: false }>): NonNullable<OutboxRow['refused']> {
  const { code, field, message } = result
  return { code, message, ...(field === undefined ? {} : { field }) }
}

/** What was for an erased record is gone for good; the rest of the edit goes on, each part alone. */
function dropErased(device: Device, row: OutboxRow, batch: { outbox: OutboxRow[]; done: string[] }): void {
  batch.done.push(row.mutation.id)
  if (row.mutation.ops.length === 1) return sayForgotten(row)
  for (const [place, op] of row.mutation.ops.entries())
    batch.outbox.push({
      order: row.order + place * 0.0001,
      mutation: { id: newUuid(device.time()), at: row.mutation.at, ops: [op] },
      state: 'queued',
      ...(row.again ? { again: true } : {}),
    })
}

/** What was to be put in by an import was counted there: that it is not is said by name. */
function sayForgotten({ mutation, again }: OutboxRow): void {
  const [op] = mutation.ops
  if (!again || !op || !('set' in op) || op.kind !== 'organisation') return
  const name = op.set['name']?.value
  if (typeof name !== 'string' || name === '') return
  session.setState(({ forgotten }) => ({ forgotten: [...new Set([...forgotten, name])] }))
}

/** Of an edit that stays in the outbox, only what is not for an erased record stays on this phone. */
function keepRest(row: OutboxRow, erased: ReadonlySet<string>, batch: { outbox: OutboxRow[]; done: string[] }): void {
  const left = row.mutation.ops.filter((op) => !erased.has(op.record))
  if (left.length === 0) batch.done.push(row.mutation.id)
  else batch.outbox.push({ ...row, mutation: { ...row.mutation, ops: left } })
}

/** The endpoint lacks a record that was edited here: it is sent whole, as this device sees it. What was to be erased still is. */
function sendWhole(device: Device, rows: readonly OutboxRow[], batch: { outbox: OutboxRow[]; done: string[] }): void {
  const missing = new Set<string>()
  let order = rows[0]?.order ?? 0
  const send = (mutation: Mutation) => batch.outbox.push({ order: (order += 0.001), mutation, state: 'queued' })
  for (const row of rows) {
    batch.done.push(row.mutation.id)
    for (const op of row.mutation.ops) {
      if ('erase' in op) send({ id: newUuid(device.time()), at: row.mutation.at, ops: [op] })
      else missing.add(op.record)
    }
  }
  for (const id of missing) {
    const record = device.workspace.record(id)
    if (!record) continue
    const { edits, seen } = replacedSince(record, rows, device.time())
    for (const mutation of [...edits, ...wholeState(record, device.time(), seen)]) send(mutation)
  }
}

/**
 * What was written into a record and replaced here before the endpoint had it: it goes ahead, each replacing the one before, so that it
 * is in the history. The record as it is here comes last and settles it: were the edits only sent again, what an edit replaced that the
 * endpoint did take, for it came after one that needed no ground, would stand beside it.
 */
function replacedSince(
  record: LiveRecord,
  rows: readonly OutboxRow[],
  now: number,
): { edits: Mutation[]; seen: Record<string, string[]> } {
  const edits: Mutation[] = []
  const seen: Record<string, string[]> = {}
  for (const { mutation } of rows)
    for (const op of mutation.ops) {
      if ('erase' in op || op.record !== record.record) continue
      for (const [field, { value }] of Object.entries(op.set)) {
        if (versionsOf(record, field).some((version) => sameValue(version.value, value))) continue
        const edit = { id: newUuid(now), at: mutation.at }
        const set = { [field]: { value, base: seen[field] ?? [] } }
        edits.push({ ...edit, ops: [{ kind: record.kind, record: record.record, set }] })
        seen[field] = [edit.id]
      }
    }
  return { edits, seen }
}
