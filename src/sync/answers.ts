import * as v from 'valibot'
import { ROLES } from '#model/records.ts'
import type { Result, SnapshotAnswer, SyncAnswer } from '#model/wire.ts'

const Results = v.array(v.looseObject({ id: v.string(), ok: v.boolean() }))
const role = v.picklist(ROLES)

const SyncShape = v.looseObject({
  epoch: v.string(),
  now: v.number(),
  cursor: v.string(),
  more: v.boolean(),
  role,
  results: Results,
  records: v.array(v.looseObject({ kind: v.string(), record: v.string() })),
})

const SnapshotShape = v.object({
  cursor: v.string(),
  epoch: v.string(),
  segments: v.array(v.object({ hash: v.string(), kind: v.string(), count: v.number(), bytes: v.number() })),
})

/** The answer to a sync, or `null` when it is not one: then it counts as no answer. */
export function readSync(body: unknown): SyncAnswer | null {
  const read = v.safeParse(SyncShape, body)
  return read.success ? (read.output as unknown as SyncAnswer) : null // records are the endpoint's own, whole
}

/** What became of the push, also in problems that say that it was done. */
export function readResults(body: unknown): Result[] {
  const read = v.safeParse(v.looseObject({ results: Results }), body)
  return read.success ? (read.output.results as unknown as Result[]) : [] // told apart by `ok`
}

export function readSnapshot(body: unknown): SnapshotAnswer | null {
  const read = v.safeParse(SnapshotShape, body)
  return read.success ? read.output : null
}
