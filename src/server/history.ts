import type { Json } from '#model/fields.ts'
import { readsField } from '#model/rights.ts'
import type { HistoryAnswer } from '#model/wire.ts'
import { ProblemError } from './problem.ts'
import { seesOwn } from './own-view.ts'
import type { RecordRow, Session, Store } from './store.ts'
import { bitOf } from './view.ts'

/** Mutations told of at most, the newest. */
export const MAX_HISTORY = 2_000

/** Everything written to a record that this role may see, newest first. @throws {ProblemError} `not-found` */
export async function readHistory(
  store: Store,
  { space, role, organisation }: Session,
  kind: string,
  record: string,
): Promise<HistoryAnswer> {
  const row = await store.record(space, record)
  const isSeen = (at: RecordRow) =>
    role === 'partner' ? seesOwn(at, organisation ?? '') : (at.audience & bitOf(role)) !== 0
  if (row?.kind !== kind || !isSeen(row)) throw new ProblemError('not-found')
  const versions = await store.history(space, record, MAX_HISTORY)
  const entries = versions.flatMap(({ version: id, by, at, fields }) =>
    Object.entries(JSON.parse(fields) as Record<string, Json>) // written by apply.ts
      .filter(([field]) => readsField(role, kind, field))
      .map(([field, value]) => ({ field, id, value, by, at })),
  )
  return { kind, record, entries }
}
