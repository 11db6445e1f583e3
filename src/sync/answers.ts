import * as v from 'valibot'
import type { Sum } from '#model/digest.ts'
import { ROLES } from '#model/records.ts'
import type { HistoryEntry, LiveRecord, Result, SnapshotAnswer, SyncAnswer, WireRecord } from '#model/wire.ts'

const Results = v.array(v.looseObject({ id: v.string(), ok: v.boolean() }))
const role = v.picklist(ROLES)

/** Read by hand: a record schema would silently drop a field called `constructor`. */
const Told = v.custom<WireRecord>((told) => {
  if (!isPlain(told) || typeof told['kind'] !== 'string' || typeof told['record'] !== 'string') return false
  if (told['gone'] === true || told['erased'] === true) return true
  return typeof told['mark'] === 'string' && isPlain(told['fields']) && isPlain(told['marks'])
})

const SyncShape = v.looseObject({
  epoch: v.string(),
  now: v.number(),
  cursor: v.string(),
  more: v.boolean(),
  role,
  results: Results,
  records: v.array(Told),
})

const OneSum = v.object({ count: v.number(), sum: v.number() })

const DigestShape = v.object({
  current: v.literal(true),
  kinds: v.optional(v.custom<Record<string, Sum>>(isSums)),
  buckets: v.optional(v.array(OneSum)),
  records: v.optional(
    v.array(v.custom<LiveRecord>((told) => isPlain(told) && isPlain(told['fields']) && v.is(Told, told))),
  ),
})

/** One of three, as was asked for; nothing when the endpoint has moved on. */
export type Digest = Partial<Omit<v.InferOutput<typeof DigestShape>, 'current'>>

const HistoryShape = v.object({
  entries: v.array(v.object({ field: v.string(), id: v.string(), value: v.any(), by: v.string(), at: v.number() })),
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

/** The sums of what this device should have, or what is in one bucket; `null` when the endpoint has moved on. */
export function readDigest(body: unknown): Digest | null {
  const read = v.safeParse(DigestShape, body)
  return read.success ? read.output : null
}

/** Everything ever written into a record, newest first; `null` when it is not that. */
export function readHistory(body: unknown): HistoryEntry[] | null {
  const read = v.safeParse(HistoryShape, body)
  return read.success ? read.output.entries : null
}

function isSums(given: unknown): boolean {
  return isPlain(given) && Object.values(given).every((sum) => v.is(OneSum, sum))
}

function isPlain(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}
