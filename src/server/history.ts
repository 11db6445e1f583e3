import type { Json } from '#model/fields.ts'
import type { HistoryAnswer } from '#model/wire.ts'
import { ProblemError } from './problem.ts'
import type { Session, Store } from './store.ts'
import { bitOf, seesField } from './view.ts'

/** Mutations told of at most, the newest. */
export const MAX_HISTORY = 2_000

/** Everything written to a record that this role may see, newest first. @throws {ProblemError} `not-found` */
export async function readHistory(
  store: Store,
  { space, role }: Session,
  kind: string,
  record: string,
): Promise<HistoryAnswer> {
  const row = await store.record(space, record)
  if (row?.kind !== kind || (row.audience & bitOf(role)) === 0) throw new ProblemError('not-found')
  const versions = await store.history(space, record, MAX_HISTORY)
  const entries = versions.flatMap(({ version: id, by, at, fields }) =>
    Object.entries(JSON.parse(fields) as Record<string, Json>) // written by apply.ts
      .filter(([field]) => seesField(role, kind, field))
      .map(([field, value]) => ({ field, id, value, by, at })),
  )
  return { kind, record, entries }
}
