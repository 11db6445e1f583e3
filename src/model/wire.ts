import * as v from 'valibot'
import type { Json } from './fields.ts'
import type { Role } from './records.ts'

/** One value with its author. `at` is ms since 1970 by the author's corrected clock. */
export interface Version {
  id: string
  value: Json
  by: string
  at: number
}

/** Who wrote a field's head, and the versions standing beside it. */
export interface Mark {
  id: string
  by: string
  at: number
  others: Version[]
}

/**
 * A record as the endpoint keeps and sends it. `mark` is the version id of every field not in `marks`.
 * A version made by merging sentences has an id that names all it holds, joined by `+`.
 */
export interface LiveRecord {
  kind: string
  record: string
  mark: string
  fields: Record<string, Json>
  marks: Record<string, Mark>
}

export type WireRecord =
  | LiveRecord
  | { kind: string; record: string; gone: true }
  | { kind: string; record: string; erased: true }

export interface SetValue {
  value: Json
  /** Version ids the author saw. */
  base: string[]
}
export interface SetOp {
  kind: string
  record: string
  set: Record<string, SetValue>
}
export interface EraseOp {
  kind: string
  record: string
  erase: true
}
export type Op = SetOp | EraseOp

/** One atomic edit. `at`: ms since 1970, corrected by the offset learned from the endpoint's answers. */
export interface Mutation {
  id: string
  at: number
  ops: Op[]
}

export const REFUSALS = ['invalid', 'forbidden', 'unknown-kind', 'too-large', 'erased', 'missing-record'] as const
export type Refusal = (typeof REFUSALS)[number]

export type Result =
  | { id: string; ok: true }
  | { id: string; ok: false; code: Refusal; field?: string; message: string }

/** The envelope; each element of `push` is checked alone, so that a bad one delays no other. */
export const SyncRequest = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  schema: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  cursor: v.optional(v.nullable(v.string()), null),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 2000),
  push: v.optional(v.array(v.unknown()), []),
})
export type SyncRequest = v.InferOutput<typeof SyncRequest>

export interface SyncAnswer {
  version: 1
  epoch: string
  now: number
  cursor: string
  more: boolean
  role: Role
  results: Result[]
  records: WireRecord[]
}

export interface SnapshotAnswer {
  cursor: string
  epoch: string
  segments: { hash: string; kind: string; count: number; bytes: number }[]
}

export interface JoinAnswer {
  space: string
  device: string
  key: string
  role: Role
  epoch: string
}

/** `application/problem+json` (RFC 9457) with a stable `code`. */
export interface Problem {
  type: string
  title: string
  status: number
  code: string
  detail?: string
}

/** A version in a record's history: what was written, by whom and when (ms since 1970). */
export interface HistoryEntry extends Version {
  field: string
}
export interface HistoryAnswer {
  kind: string
  record: string
  /** Newest first. */
  entries: HistoryEntry[]
}
