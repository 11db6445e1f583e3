import type { LiveRecord, Mutation, Refusal } from '#model/wire.ts'
import type { Role } from '#model/records.ts'

/** An edit on its way. `held`: refused by the endpoint and kept here with the reason. */
export interface OutboxRow {
  /** Its place in line, unique on the device; edits are shared in this order. */
  order: number
  mutation: Mutation
  /** `sent`: acknowledged, but the state that contains it has not come back yet. */
  state: 'queued' | 'sent' | 'held'
  refused?: { code: Refusal; field?: string; message: string }
  /** The workbook (its space) it is held for, when that is not the one this device is in; empty when nobody knows which. */
  of?: string
  /** It came with an import, which can be done again: it takes no room from what people write. */
  again?: true
}

/** Text being typed into one field, on disk before it is an edit. */
export interface Draft {
  /** Its own: two texts for the same field, typed in two tabs or one after the other, never take each other's place. */
  key: string
  kind: string
  record: string
  field: string
  text: string
  /** What the field showed, and its version ids, when typing began. */
  from: string
  base: string[]
  caret: number
  /** When it was last typed in, ms since 1970. */
  at: number
  /** The tab that types it. */
  tab: string
}

/** Part of a snapshot: a JSON array of `LiveRecord`, as the endpoint sent it. */
export interface SegmentRow {
  hash: string
  /** The snapshot it belongs to: the cursor it was taken at. */
  snapshot: string
  place: number
  text: string
}

/** A record that changed since the segments; `text` is its `LiveRecord` as JSON, `null` when it is no longer there. */
export interface RecordRow {
  id: string
  text: string | null
}

/** An import can be taken back this long. */
export const IMPORT_MS = 30 * 24 * 3600 * 1000

/** Part of an import, with what it takes to take it back. Kept for 30 days, on this device only, and not by one who may only read. */
export interface ImportRow {
  /** The import and the part's place in it. */
  key: string
  import: string
  /** When the import began, ms since 1970. */
  at: number
  source: 'register' | 'file'
  /** The municipality, or the name of the file. */
  label: string
  /** How many organisations this part added, changed and deleted. */
  added: number
  changed: number
  removed: number
  /** What it wrote, and what was there: `Written[]` of model/import-written.ts, as JSON. */
  text: string
  /** Set when it was taken back: when (ms since 1970), and how many organisations somebody had written in since. */
  undone?: { at: number; stayed: number }
}

/** A file on this device, known by the hash of its bytes (64 hex digits); the bytes lie by themselves, so that a list of files is small. */
export interface FileRow {
  sha256: string
  /** Media type, `image/jpeg`. */
  type: string
  bytes: number
  /** `waiting`: the endpoint has not said that it has all of it; `held`: this one wants nothing more of it, but another workbook does. */
  state: 'waiting' | 'shared' | 'held'
  /** Other workbooks (their spaces) whose endpoint has not said that it has all of it; the empty one: nobody knows which. */
  waitsIn?: readonly string[]
  /** When it came to this device, ms since 1970. */
  keptAt: number
}

/** The bytes themselves: some browsers have lost Blobs, never buffers. */
export interface FileBytes {
  sha256: string
  bytes: ArrayBuffer
}

/** What a device knows about itself and the endpoint. Absent until known. */
export interface Meta {
  /** `alone`: begun without an endpoint. */
  begun?: 'alone' | 'joined'
  space?: string
  device?: string
  key?: string
  role?: Role
  epoch?: string
  /** Where the next pull begins; `null` before the first. */
  cursor?: string | null
  /** Which segments are current. */
  snapshot?: string | null
  /** Segments being fetched: they count only when all are here. */
  incoming?: Incoming | null
  /** The endpoint's clock minus ours, ms. */
  offset?: number
  /** When everything was last shared, ms since 1970, our clock. */
  sharedAt?: number
  /** When all of it was last fetched whole, ms since 1970, our clock. */
  fetchedAt?: number
  /** When what is here was last compared with the endpoint's, ms since 1970, our clock. */
  comparedAt?: number
  /** How many records turned out to differ then, and were put right; `all` when so many that everything was fetched anew. */
  mended?: number | 'all'
  /** The database had been emptied behind our back, and not everything is here again. */
  emptied?: boolean
  /** Grows with every change of records, segments or outbox; how a tab knows that it missed something. */
  revision?: number
  /** Which tab syncs, and until when (ms since 1970). */
  lease?: { tab: string; until: number }
}

export interface Incoming {
  cursor: string
  epoch: string
  segments: { hash: string; kind: string; count: number; bytes: number }[]
  /** Where this device was when it began to fetch: if another tab has moved on meanwhile, these segments are old. */
  from: string | null
  /** Records here that the endpoint turned out to lack are to be sent to it: its epoch changed. */
  heal: boolean
}

export interface Stored {
  meta: Meta
  records: RecordRow[]
  outbox: OutboxRow[]
  drafts: Draft[]
  files: FileRow[]
}

/** Whether it makes this the device of one who may only read: what such a one does not keep goes with it. */
export function isForReader({ meta }: Batch): boolean {
  return meta?.role === 'reader'
}

/** Whether a transaction changes what a screen shows; an answer with nothing new does not. */
export function changesRecords(batch: Batch): boolean {
  const { records, outbox, done, segments, swapTo, erased } = batch
  return swapTo !== undefined || [records, outbox, done, segments, erased].some((part) => part?.length)
}

/** One transaction. Everything in it is on disk, or nothing. */
export interface Batch {
  records?: RecordRow[]
  outbox?: OutboxRow[]
  /** Ids of mutations that leave the outbox. */
  done?: string[]
  shadow?: Mutation[]
  drafts?: Draft[]
  /** Keys of drafts that became edits or were given up. */
  draftsDone?: string[]
  segments?: SegmentRow[]
  imports?: ImportRow[]
  files?: FileRow[]
  fileBytes?: FileBytes[]
  /** Hashes of files that go, bytes and all. */
  filesGone?: string[]
  /** Keeps only the segments of this snapshot and forgets `records`. */
  swapTo?: string | null
  /** Ids to destroy wherever they stand. */
  erased?: string[]
  meta?: Partial<Meta>
}

export interface CommitOptions {
  /** `strict` survives a power cut; `relaxed` may be rolled back by one, together with all that followed it. */
  durability: 'strict' | 'relaxed'
  /** Commit only if the cursor on disk is still this one: another tab may have pulled meanwhile. */
  ifCursor?: string | null
}

/** How the current segments are read: one by one as they come from the disk, which then reads the next meanwhile. */
export interface SegmentReader {
  /** Segments of this snapshot it has read already are left out. */
  snapshot: string
  has(place: number): boolean
  read(segment: SegmentRow): void
}

/** The first rows of the directory as this device last saw them. It is there only while nothing has changed since. */
export interface Glance {
  role: Role
  /** How many there are in all. */
  total: number
  records: LiveRecord[]
}

/** What a device keeps. Two implementations: Dexie (database.ts), and one in memory that can lose power (in the tests). */
export interface Storage {
  /** Everything; the current segments go to `reader`. */
  load(reader: SegmentReader): Promise<Stored>
  /** What can be shown before the rest is read; `null` when there is none or something has changed since. */
  glance(): Promise<Glance | null>
  /** Keeps it until records or edits change, if `revision` is still that of the disk. */
  keepGlance(glance: Glance, revision: number): Promise<void>
  /** What is being typed, in this tab or another. */
  drafts(): Promise<Draft[]>
  /** The new revision, or `null` when `ifCursor` did not hold and nothing was written. @throws {Failure} `storage-full`, `storage-broken` */
  commit(batch: Batch, options: CommitOptions): Promise<number | null>
  /** Own acknowledged edits of the last 30 days. */
  shadow(): Promise<Mutation[]>
  /** What was imported on this device in the last 30 days, in no order. */
  imports(): Promise<ImportRow[]>
  /** Deletes what is older than it is kept for. */
  tidy(): Promise<void>
  /** A file's bytes; `null` when they are not here. */
  fileBytes(sha256: string): Promise<ArrayBuffer | null>
  /** The places of a snapshot's segments that are on disk. */
  places(snapshot: string): Promise<number[]>
  /** A snapshot's segments, in order. */
  segments(snapshot: string): Promise<SegmentRow[]>
  /** Takes the lease for `tab` until `until`, unless another tab holds it at `now` and this one may not take it `anyway`. */
  lease(tab: string, now: number, until: number, anyway: boolean): Promise<boolean>
  /** Drops the handle; the next use opens a new one. */
  reopen(): void
  /** For good. */
  close(): void
}

export function parseRecord(text: string): LiveRecord {
  return JSON.parse(text) as LiveRecord // written by us or sent by the endpoint, checked when it came
}

export function parseSegment(text: string): LiveRecord[] {
  return JSON.parse(text) as LiveRecord[] // as above
}
