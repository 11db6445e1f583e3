import { undoPart } from '#model/import-undo.ts'
import { readWritten } from '#model/import-written.ts'
import { stringOf } from '#model/reading.ts'
import type { Change } from './compose.ts'
import { BELONGING } from './erasure.ts'
import { device, workspace } from './here.ts'
import { breathe, seenOf } from './import-here.ts'
import type { Imported } from './import.ts'
import type { ImportRow } from './storage.ts'

/** An import that was done on this device. */
export interface PastImport extends Omit<Imported, 'erased' | 'isWhole'> {
  /** ms since 1970. */
  at: number
  source: ImportRow['source']
  label: string
  /** When it was taken back, and how many organisations stayed; `null` while it stands. */
  undone: { at: number; stayed: number } | null
}

/** What was imported on this device in the last 30 days, the latest first. */
export async function listImports(): Promise<PastImport[]> {
  const imports = new Map<string, PastImport>()
  for (const row of await device().storage.imports()) {
    const { import: id, at, source, label } = row
    const known = imports.get(id) ?? {
      id,
      at,
      source,
      label,
      added: 0,
      changed: 0,
      removed: 0,
      undone: { at: 0, stayed: 0 },
    }
    known.added += row.added
    known.changed += row.changed
    known.removed += row.removed
    if (known.undone && row.undone)
      known.undone = { at: Math.max(known.undone.at, row.undone.at), stayed: known.undone.stayed + row.undone.stayed }
    else known.undone = null
    imports.set(id, known)
  }
  return [...imports.values()].sort((one, two) => two.at - one.at || (one.id < two.id ? 1 : -1))
}

/**
 * Takes a whole import back, the last part first: what is still as it wrote it. Answers in how many organisations somebody
 * has written since, which stayed. Doing it again does the rest.
 * @throws {Failure} `storage-full`, `storage-broken`
 */
export async function undoImport(id: string, progress?: (done: number, total: number) => void): Promise<number> {
  const rows = (await device().storage.imports())
    .filter((row) => row.import === id)
    .sort((one, two) => (one.key < two.key ? 1 : -1))
  const own = new Set(
    rows.flatMap((row) => readWritten(row.text).flatMap(({ isNew, record }) => (isNew ? [record] : []))),
  )
  let stayedInAll = 0
  for (const [at, row] of rows.entries()) {
    if (row.undone) stayedInAll += row.undone.stayed
    else {
      const time = device().time()
      const { back, stayed } = undoPart(
        readWritten(row.text),
        (record) => workspace().record(record),
        attached(own),
        time,
      )
      const changes = back.map((one): Change => ({ ...one, ...seenOf(one.record, one.set) }))
      const done = { imports: [{ ...row, text: '[]', undone: { at: device().now(), stayed: stayed.size } }] }
      if (changes.length > 0) await device().queue([device().compose(changes)], done)
      else await device().commit(done, { durability: 'strict' })
      stayedInAll += stayed.size
    }
    progress?.(at + 1, rows.length)
    await breathe()
  }
  return stayedInAll
}

/** Organisations that something living belongs to which is not among `own`. */
function attached(own: ReadonlySet<string>): Set<string> {
  const organisations = new Set<string>()
  for (const kind of BELONGING)
    for (const { record, fields } of workspace().all(kind))
      if (!own.has(record)) organisations.add(stringOf(fields, 'organisation') ?? '')
  organisations.delete('')
  return organisations
}
