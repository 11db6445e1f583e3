import type { Change } from '#db/compose.ts'
import { removal, settlement, writeInOrder } from '#db/write.ts'
import { Failure } from '#model/failure.ts'
import type { Json } from '#model/fields.ts'
import { sameValue } from '#model/merge.ts'
import type { LiveRecord } from '#model/wire.ts'
import { findOrganisation } from './organisations.ts'

type Fields = Readonly<Record<string, Json>>

/** Hears how many records are done. */
export type OnProgress = (done: number) => void

export interface Done {
  /** How many records it changed; the others were like that already. */
  count: number
  /** Takes the whole back, but for what somebody changed since. Can be asked again when it failed. */
  undo: (onProgress: OnProgress) => Promise<void>
  /** Why it stopped before all were done, a `Failure` of `write`; `null` when all are. */
  cause: Failure | null
}

/** Records in one atomic edit. */
const PER_EDIT = 100
/** Records put on disk at once; then the screen has its turn. */
const PER_ROUND = 500

/** Gives many organisations the same values. */
export async function changeAll(records: readonly LiveRecord[], values: Fields, onProgress: OnProgress): Promise<Done> {
  const changes: { record: string; set: Record<string, Json>; earlier: Record<string, Json> }[] = []
  for (const { record, fields } of records) {
    const set: Record<string, Json> = {}
    const earlier: Record<string, Json> = {}
    for (const [field, value] of Object.entries(values)) {
      const before = valueOf(fields, field)
      if (sameValue(before, value)) continue
      set[field] = value
      earlier[field] = before
    }
    if (Object.keys(set).length > 0) changes.push({ record, set, earlier })
  }
  const { count, cause } = await inRounds(
    changes,
    ({ record, set }) => ({ kind: 'organisation', record, set }),
    onProgress,
  )
  const done = changes.slice(0, count)
  return {
    count,
    cause,
    undo: (onUndone) =>
      undoInRounds(
        done,
        ({ record, set, earlier }) => {
          const now = findOrganisation(record)?.fields ?? {}
          const stands = Object.keys(set).filter((field) => sameValue(valueOf(now, field), set[field] ?? null))
          if (stands.length === 0) return null
          const back = Object.fromEntries(stands.map((field) => [field, earlier[field] ?? null]))
          return { kind: 'organisation', record, set: back }
        },
        onUndone,
      ),
  }
}

/** Deletes many organisations so that they can be brought back. */
export async function removeAll(records: readonly LiveRecord[], onProgress: OnProgress): Promise<Done> {
  const { count, cause } = await inRounds(records, ({ record }) => removal('organisation', record), onProgress)
  const done = records.slice(0, count)
  return {
    count,
    cause,
    undo: (onUndone) =>
      undoInRounds(done, ({ record }) => settlement('organisation', record, 'deletedAt', null), onUndone),
  }
}

/** As `inRounds`. @throws {Failure} why it stopped */
async function undoInRounds<Item>(...work: Parameters<typeof inRounds<Item>>): Promise<void> {
  const { cause } = await inRounds(...work)
  if (cause !== null) throw cause
}

/**
 * Makes a change of each, puts them on disk some hundred at a time, and lets the screen draw in between. Stops when the disk
 * fails; the hundreds it failed with count as done, for they stand and are put on disk again and again.
 */
async function inRounds<Item>(
  items: readonly Item[],
  changeOf: (item: Item) => Change | null,
  onProgress: OnProgress,
): Promise<Pick<Done, 'count' | 'cause'>> {
  for (let from = 0; from < items.length; from += PER_ROUND) {
    const round = items.slice(from, from + PER_ROUND)
    const changes = round.map(changeOf).filter((change) => change !== null)
    const edits: Change[][] = []
    for (let at = 0; at < changes.length; at += PER_EDIT) edits.push(changes.slice(at, at + PER_EDIT))
    try {
      if (edits.length > 0) await writeInOrder(...edits)
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause
      return { count: from + round.length, cause }
    }
    onProgress(from + round.length)
    if (from + PER_ROUND < items.length) await new Promise((resume) => setTimeout(resume))
  }
  return { count: items.length, cause: null }
}

/** What is not in a set was never in it, or was taken out. */
function valueOf(fields: Fields, field: string): Json {
  const value = Object.hasOwn(fields, field) ? (fields[field] ?? null) : null
  return value === null && field.includes('/') ? false : value
}
