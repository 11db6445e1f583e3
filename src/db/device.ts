import { newUuid } from '#model/fields.ts'
import { Failure } from '#model/failure.ts'
import type { LiveRecord, Mutation } from '#model/wire.ts'
import { composeOps } from './compose.ts'
import type { Change } from './compose.ts'
import { changeFiles, filesOfNobody, filesOnlyOf } from './file-list.ts'
import type { Files } from './file-list.ts'
import type { Lifeboat } from './lifeboat.ts'
import { parseSegment } from './storage.ts'
import type { Batch, CommitOptions, FileRow, Meta, OutboxRow, SegmentRow, Storage, Stored } from './storage.ts'
import { createWorkspace } from './workspace.ts'
import type { Workspace } from './workspace.ts'

/** What one tab tells the others of the same device. */
export interface TabMessage {
  revision: number
  /** What changed, or `reload` when it is too much to tell. */
  batch: Batch | 'reload'
}

export interface DeviceParts {
  storage: Storage
  lifeboat: Lifeboat
  /** This tab's name, unique among the living. */
  tab: string
  /** ms since 1970 by this device's own clock, right or wrong. */
  now(): number
  announce(message: TabMessage): void
  /** Calls back after so many ms. */
  later(ms: number, work: () => void): void
}

/** One tab's hold on what this device keeps. */
export interface Device {
  readonly tab: string
  readonly workspace: Workspace
  readonly storage: Storage
  readonly lifeboat: Lifeboat
  /** This device's clock, corrected by what the endpoint's answers taught it; ms since 1970. */
  time(): number
  now(): number
  meta(): Readonly<Meta>
  /** Reads everything from disk; queues again what only the lifeboat has. @throws {Failure} when the database cannot be opened */
  start(): Promise<void>
  /** True while the database, emptied behind our back, is not full again. */
  wasEmptied(): boolean
  /** An edit of what this tab shows now, not yet on its way. */
  compose(changes: readonly Change[]): Mutation
  /** Puts edits on their way; resolves when they are on disk, together with `also`. @throws {Failure} `storage-full`, `storage-broken`: then they are kept in memory and lifeboat, and tried again */
  queue(mutations: readonly Mutation[], also?: Batch): Promise<void>
  /** Puts an edit on its way together with a file it names: both are on disk when it resolves, or neither is anywhere. @throws {Failure} as `queue` */
  keep(mutation: Mutation, file: FileRow, bytes: ArrayBuffer): Promise<void>
  /** The files on this device, by hash; the same map until one changes. */
  files(): Files
  /** A transaction, and all that follows from it in memory and in other tabs. False when `ifCursor` did not hold. */
  commit(batch: Batch, options: CommitOptions): Promise<boolean>
  /** Puts back on disk, and on their way, edits that the lifeboat alone has as far as this tab knows, and that are due. @throws {Failure} as `queue` */
  rescue(isDue: (id: string) => boolean): Promise<void>
  /** Resolves when every edit made so far is on disk, or has failed to be. */
  settled(): Promise<void>
  /** Edits that are not on disk although they should be. */
  unsaved(): number
  /** How many records changed since the segments were written. */
  loose(): number
  /** Whether memory has everything that is on disk: no other tab took in something this one has not heard of. */
  isWhole(): boolean
  /** Keeps the first rows of the directory to be shown while the rest is read at the next start. */
  keepGlance(records: readonly LiveRecord[], total: number): Promise<void>
  hear(message: TabMessage): void
  /** Reads everything from disk again. */
  reload(): Promise<void>
  /** Called when an edit was saved, or `meta` or `unsaved` changed. */
  subscribe(listener: () => void): () => void
  /** Called with the ids of records that were destroyed: what is typed into them must not outlive them. */
  whenErased(listener: (ids: readonly string[]) => void): void
}

const RETRY_MS = [300, 1_000, 3_000, 10_000]
/** How long a message from another tab may be late before everything is read again. */
const GAP_MS = 800
/** The first look at the screen is over by then. */
const TIDY_MS = 10_000

export function createDevice(parts: DeviceParts): Device {
  const { storage, lifeboat, tab, now, announce, later } = parts
  const workspace = createWorkspace(() => time())
  const listeners = new Set<() => void>()
  const erasures = new Set<(ids: readonly string[]) => void>()
  const unsaved = new Map<string, { row: OutboxRow; also: Batch }>()
  const saving = new Set<Promise<unknown>>()
  /** Records that changed since the segments were written. */
  const loose = new Set<string>()
  let meta: Meta = {}
  let files: Files = new Map()
  let revision = 0
  let lastOrder = 0
  let retries = 0

  const tell = () => listeners.forEach((listener) => listener())
  const time = () => Math.round(now() + (meta.offset ?? 0))
  const nextOrder = () => (lastOrder = Math.max(lastOrder + 1, now() * 1_000))

  function absorb(batch: Batch): void {
    files = changeFiles(files, batch)
    workspace.absorb(batch)
    if (batch.erased) ahead = { snapshot: '', segments: new Map() } // a reading under way keeps its own
    if (batch.erased?.length) for (const listener of erasures) listener(batch.erased)
    for (const row of batch.records ?? []) loose.add(row.id)
    if (batch.meta) meta = { ...meta, ...batch.meta }
    for (const row of batch.outbox ?? []) lastOrder = Math.max(lastOrder, row.order)
    for (const id of batch.done ?? []) unsaved.delete(id)
    if (batch.done) lifeboat.drop(batch.done)
    if (batch.meta?.begun !== undefined || batch.meta?.key !== undefined || batch.meta?.role !== undefined)
      lifeboat.remember(meta)
  }

  /** Segments read as they were put on disk, of a snapshot that is not current yet. */
  let ahead = { snapshot: '', segments: new Map<number, LiveRecord[]>() }

  function readAhead(segments: readonly SegmentRow[]): void {
    for (const { snapshot, place, text } of segments) {
      if (ahead.snapshot !== snapshot) ahead = { snapshot, segments: new Map() }
      ahead.segments.set(place, parseSegment(text))
    }
  }

  /** What was taken in while the disk is being read: `load` may have missed it. */
  const meanwhile: { revision: number; batch: Batch }[] = []
  let isReading = false
  let lastReading: Promise<unknown> = Promise.resolve()
  let nextReading: Promise<void> | null = null

  /** One at a time: an earlier reading that takes longer must not replace a later one. */
  function reload(): Promise<void> {
    nextReading ??= lastReading.then(() => {
      nextReading = null
      const reading = read()
      lastReading = reading.catch(() => undefined)
      return reading
    })
    return nextReading
  }

  async function read(): Promise<void> {
    isReading = true
    try {
      const { snapshot, segments } = ahead
      const read: (readonly LiveRecord[])[] = []
      const stored = await storage.load({
        snapshot,
        has: (place) => segments.has(place),
        read: (segment) => void read.push(parseSegment(segment.text)),
      })
      const isCurrent = stored.meta.snapshot === snapshot
      meta = stored.meta
      files = new Map(stored.files.map((row) => [row.sha256, row]))
      revision = meta.revision ?? 0
      for (const lost of missing) if (lost <= revision) missing.delete(lost)
      loose.clear()
      for (const row of stored.records) loose.add(row.id)
      for (const row of stored.outbox) lastOrder = Math.max(lastOrder, row.order)
      const known = isCurrent ? [...segments.values()] : []
      workspace.fill(stored, [...known, ...read], whatIsLater(stored))
      if (isCurrent) ahead = { snapshot: '', segments: new Map() }
    } finally {
      isReading = false
      meanwhile.length = 0
    }
    tell()
  }

  function whatIsLater(stored: Stored): Batch[] {
    const since = stored.meta.revision ?? 0
    const late = meanwhile.filter((one) => one.revision > since).sort((one, two) => one.revision - two.revision)
    for (const { batch, revision: next } of late) {
      revision = Math.max(revision, next)
      if (batch.meta) meta = { ...meta, ...batch.meta }
      files = changeFiles(files, batch)
      for (const row of batch.records ?? []) loose.add(row.id)
    }
    const here = new Set(stored.outbox.map((row) => row.mutation.id))
    const pending = [...unsaved.values()].map(({ row }) => row).filter((row) => !here.has(row.mutation.id))
    return [...late.map(({ batch }) => batch), { outbox: pending }]
  }

  function takeIn(next: number, batch: Batch): void {
    if (isReading) meanwhile.push({ revision: next, batch })
    missing.delete(next)
    for (let lost = revision + 1; lost < next; lost += 1) missing.add(lost)
    revision = Math.max(revision, next)
    absorb(batch)
    if (missing.size > 0) later(GAP_MS, () => void checkGap())
  }

  async function commit(given: Batch, options: CommitOptions): Promise<boolean> {
    const { fileBytes, ...batch } = withFilesGone(given) // the bytes are for the disk alone
    const next = await storage.commit(fileBytes ? { ...batch, fileBytes } : batch, options)
    if (next === null) {
      await reload()
      return false
    }
    const isOtherState = batch.swapTo !== undefined && !batch.segments
    const { drafts: _, ...rest } = batch // what is being typed here is nothing to other tabs, and may be long
    const told: Batch = batch.segments ? { meta: batch.meta ?? {} } : rest
    if (batch.swapTo !== undefined) loose.clear()
    else if (batch.segments) readAhead(batch.segments)
    if (next <= revision && !missing.has(next)) later(GAP_MS, () => void readAnew()) // is it another database by now?
    for (const row of batch.outbox ?? []) if (row.state !== 'sent' && !unsaved.has(row.mutation.id)) lifeboat.keep(row) // as it is now
    takeIn(next, told)
    if (isOtherState) await reload()
    announce({ revision: next, batch: isOtherState ? 'reload' : told })
    tell()
    return true
  }

  /** Erased is nowhere: the files that only erased records name go with them. */
  function withFilesGone(batch: Batch): Batch {
    const gone = batch.erased?.length ? filesOnlyOf(workspace, files, batch.erased) : []
    return gone.length > 0 ? { ...batch, filesGone: [...(batch.filesGone ?? []), ...gone] } : batch
  }

  /** What a tab that was killed, or a role that was lost, left behind. */
  async function tidy(): Promise<void> {
    await storage.tidy()
    const gone = filesOfNobody(workspace, files)
    if (gone.length > 0) await commit({ filesGone: gone }, { durability: 'relaxed' })
  }

  /** What other tabs wrote and have not told of, perhaps because they died. */
  const missing = new Set<number>()
  async function checkGap(): Promise<void> {
    if (missing.size > 0) await readAnew()
  }

  async function readAnew(): Promise<void> {
    const { begun } = meta
    await reload()
      .then(() => (begun && !meta.begun ? recover() : undefined)) // emptied behind our back
      .catch(() => undefined) // the next use of the database says what is wrong with it
  }

  /** Memory and lifeboat at once, then the disk; what the disk refuses stays in both and is tried again. */
  async function put(mutations: readonly Mutation[], also: Batch): Promise<void> {
    if (mutations.length === 0 && Object.keys(also).length === 0) return
    const again = also.imports ? { again: true as const } : {}
    await putRows(
      mutations.map((mutation): OutboxRow => ({ order: nextOrder(), mutation, state: 'queued', ...again })),
      also,
    )
  }

  async function putRows(rows: OutboxRow[], also: Batch): Promise<void> {
    for (const [at, row] of rows.entries()) {
      lastOrder = Math.max(lastOrder, row.order)
      lifeboat.keep(row)
      unsaved.set(row.mutation.id, { row, also: at === 0 ? also : {} })
    }
    const saved = save(rows, also) // the disk is at work while the screen is drawn
    workspace.absorb({ outbox: rows })
    await saved
  }

  /** After the disk was read: what only one of lifeboat and disk has is in both when it resolves. */
  async function recover(): Promise<void> {
    const remembered = lifeboat.remembered()
    if (!meta.begun && remembered?.begun)
      await commit({ meta: { ...remembered, cursor: null, emptied: true } }, { durability: 'strict' })
    const afloat = new Set(lifeboat.ids())
    for (const row of [...workspace.outbox()].reverse())
      // the latest first: there is little room
      if (row.state === 'queued' && !afloat.has(row.mutation.id)) lifeboat.keep(row)
    await rescue(() => true)
  }

  async function rescue(isDue: (id: string) => boolean): Promise<void> {
    const strayed = new Set(lifeboat.ids().filter((id) => !workspace.edit(id) && isDue(id)))
    if (strayed.size === 0) return
    for (const { id } of await storage.shadow()) if (strayed.delete(id)) lifeboat.drop([id]) // it was delivered
    const unsent = lifeboat.unsent().filter((row) => strayed.has(row.mutation.id))
    if (unsent.length > 0) await putRows(unsent, {})
  }

  function save(rows: OutboxRow[], also: Batch): Promise<void> {
    const work = commit({ ...also, outbox: [...(also.outbox ?? []), ...rows] }, { durability: 'strict' }).then(() => {
      retries = 0
      for (const row of rows) unsaved.delete(row.mutation.id)
      tell()
    })
    const watched = work.catch((cause: unknown) => {
      tell()
      storage.reopen()
      later(RETRY_MS[Math.min(retries++, RETRY_MS.length - 1)] ?? 10_000, () => void retry())
      throw cause
    })
    const silent = watched.catch(() => undefined)
    saving.add(silent)
    void silent.then(() => saving.delete(silent))
    return watched
  }

  async function retry(): Promise<void> {
    if (unsaved.size === 0) return
    const waiting = [...unsaved.values()]
    const also = waiting.reduce<Batch>((sum, one) => joinBatches(sum, one.also), {})
    await save(
      waiting.map(({ row }) => row),
      also,
    ).catch(() => undefined) // it tries again by itself
  }

  return {
    tab,
    workspace,
    storage,
    lifeboat,
    time,
    now,
    meta: () => meta,
    wasEmptied: () => meta.emptied === true,
    unsaved: () => unsaved.size,
    loose: () => loose.size,
    isWhole: () => missing.size === 0 && !isReading && nextReading === null,
    reload,
    commit,
    rescue,
    async start() {
      await reload()
      later(TIDY_MS, () => void tidy().catch(() => undefined)) // at the next start, then
      await recover()
    },
    compose: (changes) => ({ id: newUuid(time()), at: time(), ops: composeOps(workspace, changes) }),
    queue: (mutations, also = {}) => put(mutations, also),
    async keep(mutation, file, bytes) {
      const batch: Batch = {
        outbox: [{ order: nextOrder(), mutation, state: 'queued' }],
        files: [file],
        fileBytes: [{ sha256: file.sha256, bytes }],
      }
      await commit(batch, { durability: 'strict' }).catch((cause: unknown) => {
        storage.reopen()
        if (isStorageFailure(cause) && cause.code === 'storage-full') throw cause
        return commit(batch, { durability: 'strict' }) // a handle that died does so once
      })
    },
    files: () => files,
    async settled() {
      await Promise.all(saving)
    },
    async keepGlance(records, total) {
      const { role } = meta
      if (missing.size > 0 || isReading || saving.size > 0 || unsaved.size > 0) return
      await storage.keepGlance({ role: role ?? 'coordinator', total, records: [...records] }, revision)
    },
    hear(message) {
      const { batch } = message
      const isLate = message.revision <= revision
      if (batch === 'reload' || (isLate && (batch.records?.length || batch.meta?.cursor !== undefined))) {
        void readAnew()
        return
      }
      takeIn(message.revision, batch)
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    whenErased: (listener) => void erasures.add(listener),
  }
}

/** What belongs to several edits, as one: lists follow one another, of the rest the later counts. */
function joinBatches(one: Batch, two: Batch): Batch {
  return {
    ...one,
    ...two,
    ...(one.meta || two.meta ? { meta: { ...one.meta, ...two.meta } } : {}),
    ...(one.done || two.done ? { done: [...(one.done ?? []), ...(two.done ?? [])] } : {}),
    ...(one.imports || two.imports ? { imports: [...(one.imports ?? []), ...(two.imports ?? [])] } : {}),
    draftsDone: [...(one.draftsDone ?? []), ...(two.draftsDone ?? [])],
  }
}

/** A promise nobody awaits must not hide that the database is gone. */
export function isStorageFailure(cause: unknown): cause is Failure {
  return cause instanceof Failure && (cause.code === 'storage-full' || cause.code === 'storage-broken')
}
