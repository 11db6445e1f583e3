import { Dexie } from 'dexie'
import type { Table } from 'dexie'
import { Failure } from '#model/failure.ts'
import type { Mutation } from '#model/wire.ts'
import { withoutErased } from '#model/import-written.ts'
import { changesRecords, IMPORT_MS, isForReader, parseRecord } from './storage.ts'
import type {
  Batch,
  CommitOptions,
  Draft,
  FileBytes,
  FileRow,
  Glance,
  ImportRow,
  Meta,
  OutboxRow,
  RecordRow,
  SegmentReader,
  SegmentRow,
  Storage,
  Stored,
} from './storage.ts'

/** Own acknowledged edits are kept this long, so that phones can heal an endpoint that lost them. */
const SHADOW_MS = 30 * 24 * 3600 * 1000

/** What there is one of, in a row of its own. */
interface MetaRow {
  name: 'meta'
  value: Meta
}
interface GlanceRow {
  name: 'glance'
  value: Glance
}

/** The whole schema. Every version stays here: an old phone upgrades step by step. */
class Schema extends Dexie {
  segments!: Table<SegmentRow, [string, number]>
  records!: Table<RecordRow, string>
  outbox!: Table<OutboxRow & { id: string }, string>
  shadow!: Table<{ id: string; keptAt: number; mutation: Mutation }, string>
  drafts!: Table<Draft, string>
  meta!: Table<MetaRow, string>
  imports!: Table<ImportRow, string>
  /** A row for every transaction: its key, which the browser counts up by itself, is the revision. Nothing is read for it. */
  changes!: Table<number, number>
  glance!: Table<GlanceRow, string>
  files!: Table<FileRow, string>
  fileBytes!: Table<FileBytes, string>

  constructor(name: string, durability: 'strict' | 'relaxed', mayMake: () => boolean) {
    super(name, { chromeTransactionDurability: durability })
    this.on('populate', () => {
      if (!mayMake()) throw new Failure('storage-broken')
    })
    this.version(1).stores({
      segments: '[snapshot+place], snapshot',
      records: 'id',
      outbox: 'id',
      shadow: 'id, keptAt',
      drafts: 'key',
      meta: 'name',
    })
    this.version(2).stores({ imports: 'key, at' })
    this.version(3).stores({ files: 'sha256, state', fileBytes: 'sha256' })
    this.version(4)
      .stores({ changes: '++', glance: 'name' })
      .upgrade(async (upgrade) => {
        const row = (await upgrade.table('meta').get('meta')) as MetaRow | undefined // written by version 1
        await upgrade.table('changes').add(1, row?.value.revision ?? 0)
        await upgrade.table('meta').delete('glance')
      })
  }
}

/** Opens this device's database; nothing is read until `load`. `mayMake`: whether one that is not there may be made. */
export function openDatabase(name: string, mayMake: () => boolean = () => true): Storage {
  let handles = open(name, mayMake)
  let isClosed = false
  return {
    load: (reader) => careful(() => load(handles.relaxed, reader)),
    glance: () => careful(() => glanceOf(handles.relaxed)),
    keepGlance: (glance, revision) => careful(() => keepGlance(handles.relaxed, glance, revision)),
    drafts: () => careful(() => handles.relaxed.drafts.toArray()),
    commit: (batch, options) => careful(() => commit(handles[options.durability], batch, options)),
    shadow: () =>
      careful(async () => (await handles.relaxed.shadow.orderBy('id').toArray()).map((row) => row.mutation)),
    imports: () =>
      careful(() =>
        handles.relaxed.imports
          .where('at')
          .aboveOrEqual(Date.now() - IMPORT_MS)
          .toArray(),
      ),
    tidy: () => careful(() => tidy(handles.relaxed)),
    fileBytes: (sha256) => careful(async () => (await handles.relaxed.fileBytes.get(sha256))?.bytes ?? null),
    places: (snapshot) =>
      careful(async () => {
        const keys = await handles.relaxed.segments.where('snapshot').equals(snapshot).primaryKeys()
        return keys.map(([, place]) => place)
      }),
    segments: (snapshot) => careful(() => segmentsOf(handles.relaxed, snapshot)),
    lease: (tab, now, until, anyway) => careful(() => lease(handles.relaxed, tab, now, until, anyway)),
    reopen() {
      if (isClosed) return
      close(handles)
      handles = open(name, mayMake)
    },
    close() {
      isClosed = true
      close(handles)
    },
  }
}

function open(name: string, mayMake: () => boolean) {
  return { strict: new Schema(name, 'strict', mayMake), relaxed: new Schema(name, 'relaxed', mayMake) }
}

function close(handles: ReturnType<typeof open>): void {
  handles.strict.close()
  handles.relaxed.close()
}

/** Puts trouble into our own terms; a full disk arrives as an abort with the reason inside. */
async function careful<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw new Failure(isQuota(cause) ? 'storage-full' : 'storage-broken', { cause })
  }
}

function isQuota(cause: unknown): boolean {
  if (typeof cause !== 'object' || cause === null) return false
  const { name, inner } = cause as { name?: unknown; inner?: unknown } // any thrown thing may lack both
  return name === 'QuotaExceededError' || isQuota(inner)
}

async function load(db: Schema, reader: SegmentReader): Promise<Stored> {
  return db.transaction('r', db.tables, async () => {
    const [meta, revision] = await Promise.all([metaOf(db), revisionOf(db)])
    const [records, outbox, drafts, files] = await Promise.all([
      db.records.toArray(),
      db.outbox.toArray(),
      db.drafts.toArray(),
      db.files.toArray(),
      readSegments(db, meta.snapshot ?? '', reader),
    ])
    return {
      meta: revision === 0 ? meta : { ...meta, revision },
      records,
      outbox: outbox.sort((one, two) => one.order - two.order),
      drafts,
      files,
    }
  })
}

/** All are asked for at once: while one is read here, the browser fetches the next. */
async function readSegments(db: Schema, snapshot: string, reader: SegmentReader): Promise<void> {
  const keys = await db.segments.where('snapshot').equals(snapshot).primaryKeys()
  const isRead = ([, place]: [string, number]) => reader.snapshot === snapshot && reader.has(place)
  await Promise.all(
    keys
      .filter((key) => !isRead(key))
      .map(async (key) => {
        const segment = await db.segments.get(key)
        if (segment) reader.read(segment)
      }),
  )
}

async function metaOf(db: Schema): Promise<Meta> {
  return (await db.meta.get('meta'))?.value ?? {}
}

async function revisionOf(db: Schema): Promise<number> {
  return ((await db.changes.orderBy(':id').lastKey()) as number | undefined) ?? 0 // a key the browser counted up
}

async function glanceOf(db: Schema): Promise<Glance | null> {
  return (await db.glance.get('glance'))?.value ?? null
}

async function keepGlance(db: Schema, glance: Glance, revision: number): Promise<void> {
  await db.transaction('rw', db.changes, db.glance, async () => {
    if ((await revisionOf(db)) === revision) await db.glance.put({ name: 'glance', value: glance })
  })
}

async function segmentsOf(db: Schema, snapshot: string): Promise<SegmentRow[]> {
  return (await db.segments.where('snapshot').equals(snapshot).toArray()).sort(byPlace)
}

function byPlace(one: SegmentRow, two: SegmentRow): number {
  return one.place - two.place
}

/** What saving an edit takes. */
const SAVED: ReadonlySet<string> = new Set(['outbox', 'done', 'drafts', 'draftsDone'] satisfies (keyof Batch)[])

async function commit(db: Schema, batch: Batch, options: CommitOptions): Promise<number | null> {
  const isSave = options.ifCursor === undefined && Object.keys(batch).every((part) => SAVED.has(part))
  if (isSave && db.isOpen()) return saveAtOnce(db.backendDB(), batch, options.durability)
  return db.transaction('rw', tablesOf(db, batch, options), async () => {
    const meta = options.ifCursor !== undefined || batch.meta ? await metaOf(db) : {}
    if (options.ifCursor !== undefined && (meta.cursor ?? null) !== options.ifCursor) return null
    if (batch.swapTo !== undefined) {
      await db.segments
        .where('snapshot')
        .notEqual(batch.swapTo ?? '')
        .delete()
      await db.records.clear()
    }
    // None of these waits for another: each answer of the database is a journey between processes.
    const [revision] = await Promise.all([
      db.changes.add(1),
      batch.meta && db.meta.put({ name: 'meta', value: { ...meta, ...batch.meta } }),
      changesRecords(batch) && db.glance.delete('glance'),
      batch.segments && db.segments.bulkPut(batch.segments),
      batch.records && db.records.bulkPut(batch.records),
      batch.outbox && db.outbox.bulkPut(batch.outbox.map(outboxRow)),
      batch.done && db.outbox.bulkDelete(batch.done),
      batch.shadow && keepShadow(db, batch.shadow),
      batch.drafts && db.drafts.bulkPut(batch.drafts),
      batch.draftsDone && db.drafts.bulkDelete(batch.draftsDone),
      batch.imports && keepImports(db, batch.imports),
      isForReader(batch) && db.imports.clear(),
      isForReader(batch) && db.shadow.clear(),
      batch.files && db.files.bulkPut(batch.files),
      batch.fileBytes && db.fileBytes.bulkPut(batch.fileBytes),
      batch.filesGone && forgetFiles(db, batch.filesGone),
      isForReader(batch) && forgetSharedFiles(db),
    ])
    if (batch.erased?.length) await destroy(db, new Set(batch.erased))
    return revision
  })
}

/**
 * Saves what a person typed with nothing read first and everything asked for before this returns, on the browser's own
 * handle: the disk is at work while the screen is drawn, and no other transaction but one that saves is waited for.
 */
function saveAtOnce(db: IDBDatabase, batch: Batch, durability: CommitOptions['durability']): Promise<number> {
  const isEdit = changesRecords(batch)
  const names = [
    'changes',
    ...(isEdit ? ['glance', 'outbox'] : []),
    ...(batch.drafts || batch.draftsDone ? ['drafts'] : []),
  ]
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(names, 'readwrite', { durability })
    const revision = transaction.objectStore('changes').add(1)
    if (isEdit) transaction.objectStore('glance').delete('glance')
    for (const row of batch.outbox ?? []) transaction.objectStore('outbox').put(outboxRow(row))
    for (const id of batch.done ?? []) transaction.objectStore('outbox').delete(id)
    for (const draft of batch.drafts ?? []) transaction.objectStore('drafts').put(draft)
    for (const key of batch.draftsDone ?? []) transaction.objectStore('drafts').delete(key)
    transaction.addEventListener('complete', () => resolve(revision.result as number)) // a key the browser made
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The transaction was given up.')))
  })
}

function outboxRow(row: OutboxRow): OutboxRow & { id: string } {
  return { ...row, id: row.mutation.id }
}

function tablesOf(db: Schema, batch: Batch, options: CommitOptions): Table[] {
  if (batch.erased?.length) return db.tables
  const tables: Table[] = [db.changes]
  if (batch.meta || options.ifCursor !== undefined) tables.push(db.meta)
  if (changesRecords(batch)) tables.push(db.glance)
  if (batch.swapTo !== undefined || batch.segments) tables.push(db.segments)
  if (batch.swapTo !== undefined || batch.records) tables.push(db.records)
  if (batch.outbox || batch.done) tables.push(db.outbox)
  if (batch.shadow || isForReader(batch)) tables.push(db.shadow)
  if (batch.drafts || batch.draftsDone) tables.push(db.drafts)
  if (batch.imports || isForReader(batch)) tables.push(db.imports)
  if (batch.files || batch.filesGone || isForReader(batch)) tables.push(db.files, db.fileBytes)
  return tables
}

async function forgetFiles(db: Schema, hashes: string[]): Promise<void> {
  await Promise.all([db.files.bulkDelete(hashes), db.fileBytes.bulkDelete(hashes)])
}

/** What one may no longer see is the endpoint's; what it does not have yet stays until someone has saved it. */
async function forgetSharedFiles(db: Schema): Promise<void> {
  await forgetFiles(db, await db.files.where('state').equals('shared').primaryKeys())
}

async function keepShadow(db: Schema, mutations: Mutation[]): Promise<void> {
  const now = Date.now()
  await db.shadow.bulkPut(mutations.map((mutation) => ({ id: mutation.id, keptAt: now, mutation })))
}

async function keepImports(db: Schema, rows: ImportRow[]): Promise<void> {
  await db.imports.bulkPut(rows)
  await forgetImports(db)
}

/** Once after each start: what is older than it is kept for, and all but the latest revision. */
async function tidy(db: Schema): Promise<void> {
  await forgetImports(db)
  await db.shadow
    .where('keptAt')
    .below(Date.now() - SHADOW_MS)
    .delete()
  await db.transaction('rw', db.changes, async () =>
    db.changes
      .where(':id')
      .below(await revisionOf(db))
      .delete(),
  )
}

async function forgetImports(db: Schema): Promise<void> {
  await db.imports
    .where('at')
    .below(Date.now() - IMPORT_MS)
    .delete()
}

/** Erased means nowhere on this phone: segments, records, own edits old and new, drafts, what imports wrote. */
async function destroy(db: Schema, ids: Set<string>): Promise<void> {
  await db.records.bulkPut([...ids].map((id) => ({ id, text: null })))
  await db.segments.toCollection().modify((segment) => {
    if ([...ids].some((id) => segment.text.includes(id)))
      segment.text = `[${splitRecords(segment.text)
        .filter((text) => !ids.has(parseRecord(text).record))
        .join(',')}]`
  })
  await db.drafts.filter((draft) => ids.has(draft.record)).delete()
  await db.imports.toCollection().modify((row) => {
    row.text = withoutErased(row.text, ids)
  })
  const names = (mutation: Mutation) => mutation.ops.some((op) => ids.has(op.record) && !('erase' in op))
  for (const { id, keptAt, mutation } of await db.shadow.filter((row) => names(row.mutation)).toArray()) {
    const ops = mutation.ops.filter((op) => !ids.has(op.record))
    await (ops.length === 0 ? db.shadow.delete(id) : db.shadow.put({ id, keptAt, mutation: { ...mutation, ops } }))
  }
}

function splitRecords(text: string): string[] {
  return (JSON.parse(text) as unknown[]).map((record) => JSON.stringify(record)) // a segment is an array of records
}

async function lease(db: Schema, tab: string, now: number, until: number, anyway: boolean): Promise<boolean> {
  return db.transaction('rw', db.meta, async () => {
    const meta = await metaOf(db)
    if (!anyway && meta.lease && meta.lease.tab !== tab && meta.lease.until > now && meta.lease.until < now + 120_000)
      return false
    await db.meta.put({ name: 'meta', value: { ...meta, lease: { tab, until } } })
    return true
  })
}
