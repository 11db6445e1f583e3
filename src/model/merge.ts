import type { Json } from './fields.ts'
import { mergeProse } from './prose.ts'
import { fieldRule, kindRule } from './records.ts'
import type { LiveRecord, Mark, SetOp, Version } from './wire.ts'

/** A clock that runs ahead wins nothing beyond this many ms. */
const MAX_AHEAD_MS = 60_000

/** Who makes an edit: the mutation's id, its time, clamped by `clampTime`, and the member's name. */
export interface Author {
  id: string
  at: number
  by: string
}

/** Finds a version that is no longer in the record, in its history; `null` when it is not known. */
export type Recall = (field: string, version: string) => Version | null

/** A record after an edit, and the texts that merging made, which history must keep as versions too. */
export interface Applied {
  record: LiveRecord
  merged: { field: string; version: Version }[]
}

/** A mutation's time as it counts: a clock never refuses an edit, and never wins for ever. */
export function clampTime(at: number, now: number): number {
  return Math.round(Math.min(Math.max(at, 0), now + MAX_AHEAD_MS))
}

/**
 * Applies one edit to a record as the endpoint has it (`null`: not there yet). An edit replaces exactly the
 * versions its author saw; what rests is merged (prose) or stands beside the head until someone chooses.
 * Applying the same edit again changes nothing. Pure: the record given is not changed.
 */
export function applySet(before: LiveRecord | null, op: SetOp, author: Author, recall: Recall): Applied {
  const record: LiveRecord = before
    ? { ...before, fields: { ...before.fields }, marks: { ...before.marks } }
    : { kind: op.kind, record: op.record, mark: author.id, fields: {}, marks: {} }
  const merged: Applied['merged'] = []
  const rules = kindRule(op.kind)
  for (const [field, { value, base }] of Object.entries(op.set)) {
    const versions = versionsOf(record, field, recall)
    if (versions.some((version) => parts(version.id).includes(author.id))) continue
    const meeting = rules ? fieldRule(rules, field).meeting : 'value'
    const mine: Version = { id: author.id, value, by: author.by, at: author.at }
    const seen = new Set(base.flatMap(parts))
    const resting = versions.filter(
      (version) => !parts(version.id).every((part) => seen.has(part)) && !sameValue(version.value, value),
    )
    const only = resting[0]
    if (only && resting.length === 1 && versions.length === 1 && meeting === 'prose') {
      const both = mergeVersions(only, mine, base, seen, (version) => recall(field, version))
      if (both) {
        if (both.id !== mine.id) merged.push({ field, version: both })
        put(record, field, both, [])
        continue
      }
    }
    const [head, ...others] = [mine, ...resting].sort(latestFirst)
    if (head) put(record, field, head, meeting === 'quiet' ? [] : others)
  }
  keepWhatWasEdited(before, record, op, author, recall)
  return { record, merged }
}

/** A field's head and the versions standing beside it, head first; none when it was never written. */
export function versionsOf(record: LiveRecord, field: string, recall?: Recall): Version[] {
  if (!Object.hasOwn(record.fields, field)) return []
  const value = record.fields[field] ?? null
  const mark = Object.hasOwn(record.marks, field) ? record.marks[field] : undefined
  if (mark) return [{ id: mark.id, value, by: mark.by, at: mark.at }, ...mark.others]
  const written = recall?.(field, record.mark)
  return [{ id: record.mark, value, by: written?.by ?? '', at: written?.at ?? 0 }]
}

/** The version ids of a field's head as an author saw it: what an edit of it should name as its base. */
export function headId(record: LiveRecord, field: string): string | null {
  if (!Object.hasOwn(record.fields, field)) return null
  return Object.hasOwn(record.marks, field) ? (record.marks[field]?.id ?? null) : record.mark
}

/** The mutations a version's id names: one, or several when sentences were merged. */
export function parts(version: string): string[] {
  return version.split('+')
}

/** Equal content is never a conflict. */
export function sameValue(one: Json, two: Json): boolean {
  return one === two || stable(one) === stable(two)
}

/**
 * Deleting meets an edit its author had not seen: the edit stays, and the deletion stands beside it to be
 * chosen or not. An edit that arrives at a deleted record does the same. A deletion says which versions of
 * the record its author saw in the base of `deletedAt`; one that names none of them deletes what is there.
 */
function keepWhatWasEdited(
  before: LiveRecord | null,
  record: LiveRecord,
  op: SetOp,
  author: Author,
  recall: Recall,
): void {
  if (!before) return
  const [head, ...others] = versionsOf(record, 'deletedAt', recall)
  if (!head || head.value === null) return
  if (!Object.hasOwn(op.set, 'deletedAt')) {
    if (Object.keys(op.set).every((field) => sameVersions(before, record, field))) return
    put(record, 'deletedAt', { id: author.id, value: null, by: author.by, at: author.at }, [head, ...others])
    return
  }
  const seen = new Set(op.set['deletedAt']?.base.flatMap(parts))
  const current = Object.keys(before.fields)
    .filter((field) => field !== 'deletedAt')
    .flatMap((field) => versionsOf(before, field, recall))
  const isSeen = (version: Version) => parts(version.id).every((part) => seen.has(part))
  const unseen = current.filter((version) => !isSeen(version)).sort(latestFirst)[0]
  if (!unseen || head.id !== author.id || !current.some(isSeen)) return
  put(record, 'deletedAt', { ...unseen, value: null }, [head, ...others])
}

/** Whether a field has the same versions, also those that stand beside its head. */
function sameVersions(one: LiveRecord, two: LiveRecord, field: string): boolean {
  const [before, now] = [versionsOf(one, field), versionsOf(two, field)]
  return before.length === now.length && before.every((version, at) => version.id === now[at]?.id)
}

function mergeVersions(
  theirs: Version,
  mine: Version,
  base: string[],
  seen: Set<string>,
  recall: (version: string) => Version | null,
): Version | null {
  const candidates = [...base, ...base.flatMap(parts).reverse()]
  const from = candidates.map(recall).find((version) => version !== null)?.value
  if (typeof from !== 'string' || typeof mine.value !== 'string' || typeof theirs.value !== 'string') return null
  const text = mergeProse(from, mine.value, theirs.value)
  if (text === null) return null
  const id = [...parts(theirs.id).filter((part) => !seen.has(part)), mine.id].join('+')
  return { id, value: text, by: mine.by, at: Math.max(mine.at, theirs.at) }
}

function put(record: LiveRecord, field: string, head: Version, others: Version[]): void {
  const mark: Mark = { id: head.id, by: head.by, at: head.at, others }
  define(record.fields, field, head.value)
  if (head.id === record.mark && others.length === 0) delete record.marks[field]
  else define(record.marks, field, mark)
}

/** Sets an own property whatever its name. */
function define<T>(target: Record<string, T>, name: string, value: T): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true })
}

function latestFirst(one: Version, two: Version): number {
  return two.at - one.at || (one.id < two.id ? 1 : one.id > two.id ? -1 : 0)
}

function stable(value: Json): string {
  return JSON.stringify(value, (_, inner: Json) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [two]) => (one < two ? -1 : 1)))
      : inner,
  )
}
