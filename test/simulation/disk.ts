import { changesRecords, IMPORT_MS, isForReader } from '#db/storage.ts'
import { withoutErased } from '#model/import-written.ts'
import type {
  Batch,
  CommitOptions,
  Draft,
  FileRow,
  Glance,
  ImportRow,
  Meta,
  OutboxRow,
  RecordRow,
  SegmentReader,
  SegmentRow,
  Storage,
} from '#db/storage.ts'
import type { Shelf } from '#db/lifeboat.ts'
import { Failure } from '#model/failure.ts'
import type { LiveRecord, Mutation } from '#model/wire.ts'

interface State {
  meta: Meta
  segments: ReadonlyMap<string, SegmentRow>
  records: ReadonlyMap<string, RecordRow>
  outbox: ReadonlyMap<string, OutboxRow>
  shadow: ReadonlyMap<string, Mutation>
  drafts: ReadonlyMap<string, Draft>
  glance: Glance | null
  imports: ReadonlyMap<string, ImportRow>
  files: ReadonlyMap<string, FileRow>
  fileBytes: ReadonlyMap<string, ArrayBuffer>
}

const EMPTY: State = {
  meta: {},
  segments: new Map(),
  records: new Map(),
  outbox: new Map(),
  shadow: new Map(),
  drafts: new Map(),
  glance: null,
  imports: new Map(),
  files: new Map(),
  fileBytes: new Map(),
}

/**
 * A phone's storage in memory, with what a real one can do to us: a power cut takes the relaxed transactions
 * since the last strict one, latest first; a transaction can fail; everything can be evicted.
 */
export class Disk implements Storage {
  private state = EMPTY
  /** States a power cut may fall back to, oldest first; the last strict one is the first of them. */
  private past: State[] = []
  /** How many of the next transactions fail. */
  failures = 0
  /** Whether there is no room for more files. */
  isFull = false

  load(reader?: SegmentReader) {
    const { meta, segments, records, outbox, drafts, files } = this.state
    for (const row of segments.values()) {
      const isRead = row.snapshot === reader?.snapshot && reader.has(row.place)
      if (row.snapshot === meta.snapshot && !isRead) reader?.read(row)
    }
    return Promise.resolve({
      meta,
      records: [...records.values()],
      outbox: [...outbox.values()].sort((one, two) => one.order - two.order),
      drafts: [...drafts.values()],
      files: [...files.values()],
    })
  }

  glance = () => Promise.resolve(this.state.glance)

  keepGlance(glance: Glance, revision: number): Promise<void> {
    if (this.state.meta.revision === revision) this.state = { ...this.state, glance }
    return Promise.resolve()
  }

  async commit(batch: Batch, options: CommitOptions): Promise<number | null> {
    await Promise.resolve()
    if (this.failures > 0) {
      this.failures -= 1
      throw new Failure('storage-broken')
    }
    if (this.isFull && batch.fileBytes?.length) throw new Failure('storage-full')
    const { meta } = this.state
    if (options.ifCursor !== undefined && (meta.cursor ?? null) !== options.ifCursor) return null
    const revision = (meta.revision ?? 0) + 1
    if (options.durability === 'strict') this.past = []
    else this.past.push(this.state)
    this.state = applied(this.state, batch, revision)
    return revision
  }

  drafts = () => Promise.resolve([...this.state.drafts.values()])
  shadow = () => Promise.resolve([...this.state.shadow.values()].sort((one, two) => (one.id < two.id ? -1 : 1)))
  imports = () => Promise.resolve([...this.state.imports.values()].filter(isYoung))
  tidy(): Promise<void> {
    this.state = { ...this.state, imports: new Map([...this.state.imports].filter(([, row]) => isYoung(row))) }
    return Promise.resolve()
  }
  fileBytes = (sha256: string) => Promise.resolve(this.state.fileBytes.get(sha256) ?? null)
  segments = (snapshot: string) =>
    Promise.resolve(
      [...this.state.segments.values()].filter((row) => row.snapshot === snapshot).sort((a, b) => a.place - b.place),
    )
  places = (snapshot: string) =>
    Promise.resolve(
      [...this.state.segments.values()].filter((row) => row.snapshot === snapshot).map((row) => row.place),
    )

  lease(tab: string, now: number, until: number, anyway: boolean): Promise<boolean> {
    const { lease } = this.state.meta
    if (!anyway && lease && lease.tab !== tab && lease.until > now && lease.until < now + 120_000)
      return Promise.resolve(false)
    this.state = { ...this.state, meta: { ...this.state.meta, lease: { tab, until } } }
    return Promise.resolve(true)
  }

  reopen(): void {}
  close(): void {}

  /** The lights go out: the last `lost` relaxed transactions never happened. */
  losePower(lost: number): void {
    const back = this.past[Math.max(0, this.past.length - lost)]
    if (lost > 0 && back) this.state = back
    this.past = []
  }

  /** The browser needed the space. */
  evict(): void {
    this.state = EMPTY
    this.past = []
  }

  /** Everything on disk, as text to search in. */
  everything(): string {
    const readable = (part: unknown) =>
      part instanceof ArrayBuffer ? new TextDecoder('latin1').decode(part) : (part as object)
    return JSON.stringify(
      Object.values(this.state).map((part: unknown) => (part instanceof Map ? [...part.values()].map(readable) : part)),
    )
  }
}

function isYoung({ at }: ImportRow): boolean {
  return at >= Date.now() - IMPORT_MS
}

function applied(state: State, batch: Batch, revision: number): State {
  const next = {
    meta: { ...state.meta, ...batch.meta, revision },
    segments: new Map(state.segments),
    records: new Map(state.records),
    outbox: new Map(state.outbox),
    shadow: new Map(state.shadow),
    drafts: new Map(state.drafts),
    glance: changesRecords(batch) ? null : state.glance,
    imports: new Map(isForReader(batch) ? [] : state.imports),
    files: new Map(state.files),
    fileBytes: new Map(state.fileBytes),
  }
  if (batch.swapTo !== undefined) {
    for (const [key, row] of next.segments) if (row.snapshot !== batch.swapTo) next.segments.delete(key)
    next.records.clear()
  }
  for (const row of batch.segments ?? []) next.segments.set(`${row.snapshot} ${row.place}`, row)
  for (const row of batch.records ?? []) next.records.set(row.id, row)
  for (const row of batch.outbox ?? []) next.outbox.set(row.mutation.id, row)
  for (const id of batch.done ?? []) next.outbox.delete(id)
  for (const mutation of batch.shadow ?? []) next.shadow.set(mutation.id, mutation)
  for (const draft of batch.drafts ?? []) next.drafts.set(draft.key, draft)
  for (const key of batch.draftsDone ?? []) next.drafts.delete(key)
  for (const row of batch.imports ?? []) next.imports.set(row.key, row)
  for (const row of batch.files ?? []) next.files.set(row.sha256, row)
  for (const { sha256, bytes } of batch.fileBytes ?? []) next.fileBytes.set(sha256, bytes)
  const isHidden = ({ state }: FileRow) => isForReader(batch) && state === 'shared'
  const hidden = [...next.files.values()].filter(isHidden).map(({ sha256 }) => sha256)
  for (const sha256 of [...(batch.filesGone ?? []), ...hidden]) {
    next.files.delete(sha256)
    next.fileBytes.delete(sha256)
  }
  for (const [key, row] of batch.erased?.length ? next.imports : [])
    next.imports.set(key, { ...row, text: withoutErased(row.text, new Set(batch.erased)) })
  for (const id of batch.erased ?? []) {
    next.records.set(id, { id, text: null })
    for (const [key, draft] of next.drafts) if (draft.record === id) next.drafts.delete(key)
    for (const [key, mutation] of next.shadow) {
      if (!mutation.ops.some((op) => op.record === id && 'set' in op)) continue
      const ops = mutation.ops.filter((op) => op.record !== id)
      if (ops.length === 0) next.shadow.delete(key)
      else next.shadow.set(key, { ...mutation, ops })
    }
    for (const [key, row] of next.segments) {
      const records = (JSON.parse(row.text) as LiveRecord[]).filter((record) => record.record !== id)
      next.segments.set(key, { ...row, text: JSON.stringify(records) })
    }
  }
  return next
}

/** A `localStorage` in memory: a power cut takes the last changes, which the browser had not written yet. */
export class MemoryShelf implements Shelf {
  private items = new Map<string, string>()
  private past: Map<string, string>[] = []
  get length() {
    return this.items.size
  }
  key = (at: number) => [...this.items.keys()][at] ?? null
  getItem = (name: string) => this.items.get(name) ?? null
  setItem = (name: string, value: string) => this.change((items) => items.set(name, value))
  removeItem = (name: string) => this.change((items) => items.delete(name))
  everything = () => JSON.stringify([...this.items])

  /** The browser has written everything. */
  flush(): void {
    this.past = []
  }

  losePower(lost: number): void {
    this.items = (lost > 0 ? (this.past.at(-lost) ?? this.past[0]) : undefined) ?? this.items
    this.past = []
  }

  private change(how: (items: Map<string, string>) => unknown): void {
    this.past.push(this.items)
    this.items = new Map(this.items)
    how(this.items)
  }
}
