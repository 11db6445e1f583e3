import { versionsOf } from '#model/merge.ts'
import type { LiveRecord } from '#model/wire.ts'
import { isForReader } from './storage.ts'
import type { Batch, FileRow } from './storage.ts'
import type { Workspace } from './workspace.ts'

/** The files of a device, without their bytes, by hash. */
export type Files = ReadonlyMap<string, FileRow>

/** The files after a transaction; the same map when it changes none. */
export function changeFiles(files: Files, batch: Batch): Files {
  const isHiding = isForReader(batch) && [...files.values()].some(({ state }) => state === 'shared')
  if (!batch.files && !batch.filesGone && !isHiding) return files
  const next = new Map(files)
  for (const row of batch.files ?? []) next.set(row.sha256, row)
  for (const sha256 of batch.filesGone ?? []) next.delete(sha256)
  if (isHiding) for (const [sha256, row] of next) if (row.state === 'shared') next.delete(sha256)
  return next
}

/** The hashes of files that no record but those to be erased names: they are erased too. */
export function filesOnlyOf(workspace: Workspace, files: Files, ids: readonly string[]): string[] {
  if (files.size === 0) return []
  const erased = new Set(ids)
  const own = new Set(namedBy(workspace, (id) => erased.has(id)))
  if (own.size > 0) for (const sha256 of namedBy(workspace, (id) => !erased.has(id))) own.delete(sha256)
  return [...own].filter((sha256) => files.has(sha256) && !files.get(sha256)?.waitsIn?.length) // what another workbook waits for stays
}

/** The hashes of files that are at the endpoint and that no record here names any more. */
export function filesOfNobody(workspace: Workspace, files: Files): string[] {
  const shared = [...files.values()].filter(({ state }) => state === 'shared').map(({ sha256 }) => sha256)
  if (shared.length === 0) return []
  const named = new Set(namedBy(workspace, () => true))
  return shared.filter((sha256) => !named.has(sha256))
}

/** Every hash that these records name, removed ones too, here, as the endpoint last told it, or in an edit on its way. */
function* namedBy(workspace: Workspace, isAsked: (id: string) => boolean): Iterable<string> {
  for (const record of workspace.everyShared()) yield* hashesIn(record, isAsked)
  for (const record of workspace.everyone()) yield* hashesIn(record, isAsked)
  for (const { mutation } of workspace.outbox())
    for (const op of mutation.ops) {
      if (op.kind !== 'attachment' || !('set' in op) || !isAsked(op.record)) continue
      const value = op.set['sha256']?.value
      if (typeof value === 'string') yield value
    }
}

function hashesIn(record: LiveRecord, isAsked: (id: string) => boolean): string[] {
  if (record.kind !== 'attachment' || !isAsked(record.record)) return []
  const values = versionsOf(record, 'sha256').map(({ value }) => value)
  return values.filter((value) => typeof value === 'string')
}
