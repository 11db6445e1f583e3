import { applySet, clampTime } from '#model/merge.ts'
import type { Recall } from '#model/merge.ts'
import type { LiveRecord, Version } from '#model/wire.ts'
import { createLists } from './lists.ts'
import type { Change } from './lists.ts'
import { parseRecord } from './storage.ts'
import type { Batch, OutboxRow, Stored } from './storage.ts'

/** Hears which records changed; `everything` after a reload. */
export type Listener = (changed: ReadonlySet<string> | 'everything') => void

/**
 * The working set in memory: what the endpoint has told us (segments and records), with this device's own
 * outbox folded over it by the endpoint's own merge. All reading is from here.
 */
export interface Workspace {
  /** A record as this device sees it, deleted or not; `null` when there is none. */
  record(id: string): LiveRecord | null
  /** The living records of a kind, in no order; the same array until one of them changes. */
  all(kind: string): readonly LiveRecord[]
  /** Every record as this device sees it, deleted ones too. */
  everyone(): Iterable<LiveRecord>
  /** A record as the endpoint last told it, without own edits. */
  shared(id: string): LiveRecord | null
  /** Every record as the endpoint last told it. */
  everyShared(): Iterable<LiveRecord>
  /** Edits not yet contained in the shared state, in order. */
  outbox(): readonly OutboxRow[]
  /** One of them, by its mutation's id. */
  edit(id: string): OutboxRow | null
  /**
   * Takes in what was loaded, replacing everything, and then what happened since (`late`), before anyone hears of it.
   * `segments` are the current ones, read.
   */
  fill(
    stored: Pick<Stored, 'records' | 'outbox'>,
    segments: Iterable<readonly LiveRecord[]>,
    late: readonly Batch[],
  ): void
  /** Takes in what a transaction changed, ours or another tab's. */
  absorb(batch: Batch): void
  subscribe(listener: Listener): () => void
  /** Runs `read`, and says which records and kinds it asked for. */
  track<T>(read: () => T): { value: T; touched: ReadonlySet<string> }
}

export function createWorkspace(now: () => number): Workspace {
  let shared = new Map<string, LiveRecord>()
  let folded = new Map<string, LiveRecord>()
  let outbox: OutboxRow[] = []
  /** The outbox by mutation id: a phone that began alone may have thousands. */
  let edits = new Map<string, OutboxRow>()
  const listeners = new Set<Listener>()
  let touched: Set<string> | null = null

  /** Records an erasure is on its way for: not seen here from that moment. */
  const hidden = new Set<string>()

  const see = (id: string) => (hidden.has(id) ? null : (folded.get(id) ?? shared.get(id) ?? null))

  function* everyone(): Iterable<LiveRecord> {
    for (const [id, record] of shared) if (!hidden.has(id)) yield folded.get(id) ?? record
    for (const [id, record] of folded) if (!shared.has(id) && !hidden.has(id)) yield record
  }

  const lists = createLists(everyone)

  /** Folds the outbox anew over the records named. */
  function fold(ids: ReadonlySet<string>): void {
    for (const id of ids) {
      folded.delete(id)
      hidden.delete(id)
    }
    for (const row of outbox) {
      if (row.state === 'held') continue
      const { id, at, ops } = row.mutation
      for (const op of ops) {
        if (!ids.has(op.record)) continue
        if ('erase' in op) hidden.add(op.record)
        else
          folded.set(
            op.record,
            applySet(see(op.record), op, { id, at: clampTime(at, now()), by: '' }, recallOwn(op.record)).record,
          )
      }
    }
  }

  /** Own edits on their way, and what the endpoint last told: the only past texts a device knows. */
  const recallOwn =
    (record: string): Recall =>
    (field, version): Version | null => {
      const mutation = edits.get(version)?.mutation
      for (const op of mutation?.ops ?? []) {
        if (op.record !== record || !('set' in op) || !Object.hasOwn(op.set, field)) continue
        return { id: version, value: op.set[field]?.value ?? null, by: '', at: mutation?.at ?? 0 }
      }
      return null
    }

  /** Takes a batch in; answers the records and kinds that changed. */
  function take(batch: Batch): ReadonlySet<string> {
    const done = new Set(batch.done)
    const put = new Map((batch.outbox ?? []).map((row) => [row.mutation.id, row]))
    const isLeaving = (row: OutboxRow) => done.has(row.mutation.id) || put.has(row.mutation.id)
    const changed = new Set([
      ...(batch.records ?? []).map(({ id }) => id),
      ...(batch.erased ?? []),
      ...(batch.outbox || batch.done ? recordsOf([...outbox.filter(isLeaving), ...put.values()]) : []),
    ])
    const before = [...changed].map(see)
    for (const row of batch.records ?? []) {
      if (row.text === null) shared.delete(row.id)
      else shared.set(row.id, parseRecord(row.text))
    }
    for (const id of batch.erased ?? []) shared.delete(id)
    if (batch.outbox || batch.done) {
      outbox = [...outbox.filter((row) => !isLeaving(row)), ...put.values()].sort((one, two) => one.order - two.order)
      for (const id of done) edits.delete(id)
      for (const [id, row] of put) edits.set(id, row)
    }
    if (changed.size === 0) return changed
    fold(changed)
    const changes = [...changed].map((id, at): Change => [before[at] ?? null, see(id)])
    lists.change(changes)
    return new Set([...changed, ...changes.map(([was, is]) => (is ?? was)?.kind ?? '')])
  }

  function tell(changed: ReadonlySet<string> | 'everything'): void {
    for (const listener of listeners) listener(changed)
  }

  return {
    record(id) {
      touched?.add(id)
      return see(id)
    },
    all(kind) {
      touched?.add(kind)
      return lists.of(kind)
    },
    everyone,
    shared: (id) => shared.get(id) ?? null,
    everyShared: () => shared.values(),
    outbox: () => outbox,
    edit: (id) => edits.get(id) ?? null,
    fill(stored, segments, late) {
      const next = new Map<string, LiveRecord>()
      for (const records of segments) for (const record of records) next.set(record.record, record)
      for (const row of stored.records) {
        if (row.text === null) next.delete(row.id)
        else next.set(row.id, parseRecord(row.text))
      }
      shared = next
      folded = new Map()
      hidden.clear()
      lists.clear()
      outbox = [...stored.outbox]
      edits = new Map(outbox.map((row) => [row.mutation.id, row]))
      fold(recordsOf(outbox))
      for (const batch of late) take(batch)
      tell('everything')
    },
    absorb(batch) {
      const changed = take(batch)
      if (changed.size > 0) tell(changed)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    track(read) {
      const outer = touched
      const mine = new Set<string>()
      touched = mine
      try {
        return { value: read(), touched: mine }
      } finally {
        touched = outer
        if (outer) for (const id of mine) outer.add(id)
      }
    },
  }
}

function recordsOf(rows: readonly OutboxRow[]): Set<string> {
  return new Set(rows.flatMap((row) => row.mutation.ops.map((op) => op.record)))
}
