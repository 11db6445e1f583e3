import { newUuid } from '#model/fields.ts'
import type { Json } from '#model/fields.ts'
import { isEmpty, patchFor } from '#model/import-plan.ts'
import type { Around, Incoming, Manner, Patch } from '#model/import-plan.ts'
import type { Written } from '#model/import-written.ts'
import type { Change } from './compose.ts'
import { erasureOf, whatBelongs } from './erasure.ts'
import type { Belongings } from './erasure.ts'
import { device, workspace } from './here.ts'
import { around, breathe, seenOf } from './import-here.ts'
import type { ImportRow } from './storage.ts'
import { writeInOrder } from './write.ts'

/**
 * One thing the person chose: an organisation put into the record of that id, new or there already; one deleted; or one erased
 * everywhere with all that belongs to it. `revives`: also when somebody has deleted the record. `notSame`: ids of those it looks like
 * and is not, remembered when the record is new.
 */
export type Wanted =
  | { incoming: Incoming; record: string; revives?: boolean; notSame?: readonly string[] }
  | { remove: string }
  | { erase: string }

export interface ImportOptions {
  source: ImportRow['source']
  /** The municipality, or the name of the file. */
  label: string
  manner: Manner
  /** Stops between two parts; what is done stays done. */
  signal?: AbortSignal
  progress?(done: number, total: number): void
}

/** What came of an import. Counts organisations. */
export interface Imported {
  id: string
  added: number
  changed: number
  removed: number
  erased: number
  /** False when it was stopped. */
  isWhole: boolean
}

/** So many organisations at most, and so much JSON (UTF-16 units), make one edit; the endpoint takes 256 000. */
const PART = 100
const PART_SIZE = 150_000
/** What the versions an author saw add to a field, at most. */
const BASE_SIZE = 80

/**
 * Does what was chosen, in parts that are each whole or not at all, each with what takes it back. What is here is looked at
 * anew for each, so that what somebody wrote in the meantime is not overwritten; doing it again does the rest.
 * @throws {Failure} `storage-full`, `storage-broken`
 */
export async function applyImport(wanted: readonly Wanted[], options: ImportOptions): Promise<Imported> {
  const { signal, progress, ...head } = options
  const id = newUuid(device().time())
  const at = device().now()
  const imported: Imported = { id, added: 0, changed: 0, removed: 0, erased: 0, isWhole: false }
  const here = around()
  let next = 0
  let place = 0
  while (next < wanted.length) {
    if (signal?.aborted) return imported
    const part = createPart()
    while (next < wanted.length && !part.isFull(targetOf(wanted[next]))) add(part, wanted[next++], here, head.manner)
    if (part.changes.length > 0) {
      const { added, changed, removed } = part
      const row: ImportRow = {
        key: `${id}/${String((place += 1)).padStart(4, '0')}`,
        import: id,
        at,
        source: head.source,
        label: head.label,
        added,
        changed,
        removed,
        text: JSON.stringify(part.written),
      }
      await device().queue([device().compose(part.changes)], part.written.length > 0 ? { imports: [row] } : {})
      imported.added += added
      imported.changed += changed
      imported.removed += removed
    }
    await writeInOrder(part.erasures)
    imported.erased += part.erased
    progress?.(next, wanted.length)
    await breathe()
  }
  imported.isWhole = true
  return imported
}

interface Part {
  changes: Change[]
  /** Written as edits of their own: there may be very many. */
  erasures: Change[]
  belongings?: Belongings
  written: Written[]
  added: number
  changed: number
  removed: number
  erased: number
  size: number
  /** Or has something for that record already: what comes after must see it. */
  isFull(target: string): boolean
}

function createPart(): Part {
  const part: Part = {
    changes: [],
    erasures: [],
    written: [],
    added: 0,
    changed: 0,
    removed: 0,
    erased: 0,
    size: 0,
    isFull: (target) =>
      part.added + part.changed + part.removed + part.erased >= PART ||
      part.size >= PART_SIZE ||
      [...part.changes, ...part.erasures].some(({ record }) => record === target),
  }
  return part
}

function targetOf(wanted: Wanted | undefined): string {
  if (!wanted) return ''
  return 'erase' in wanted ? wanted.erase : 'remove' in wanted ? wanted.remove : wanted.record
}

function add(part: Part, wanted: Wanted | undefined, here: Around, manner: Manner): void {
  if (!wanted) return
  if ('erase' in wanted) erase(part, wanted.erase)
  else if ('remove' in wanted) remove(part, wanted.remove)
  else put(part, patchFor(wanted.incoming, wanted.record, here, manner), wanted)
}

function put(part: Part, patch: Patch, { revives = false, notSame = [] }: Extract<Wanted, { record: string }>): void {
  if (isEmpty(patch)) return
  if (patch.isNew) for (const other of notSame) patch.set[`notSame/${other}`] = true
  const now = workspace().record(patch.record)
  if (now?.fields['deletedAt'] && !patch.isNew && !revives) return // somebody deleted it in the meantime
  if (Object.keys(patch.set).length > 0) set(part, 'organisation', patch.record, patch.isNew, patch.set)
  for (const one of patch.contacts) set(part, 'contact', one.record, one.isNew, one.set)
  if (patch.isNew) part.added += 1
  else part.changed += 1
}

function remove(part: Part, id: string): void {
  const now = workspace().record(id)
  if (!now || now.fields['deletedAt']) return
  set(part, 'organisation', id, false, { deletedAt: device().time() })
  part.removed += 1
}

/** With its persons and conversations; what is kept for undoing goes with it, when the erasure comes back from the endpoint. */
function erase(part: Part, id: string): void {
  part.belongings ??= whatBelongs()
  const erasures = erasureOf(id, part.belongings)
  if (erasures.length === 0) return
  part.erasures.push(...erasures)
  part.erased += 1
}

function set(part: Part, kind: Written['kind'], record: string, isNew: boolean, values: Record<string, Json>): void {
  const fields = workspace().record(record)?.fields ?? {}
  const had = Object.keys(values).filter((field) => Object.hasOwn(fields, field) && fields[field] !== null)
  const before = Object.fromEntries(had.map((field): [string, Json] => [field, fields[field] ?? null]))
  part.changes.push({ kind, record, set: values, ...seenOf(record, values) })
  part.written.push({ kind, record, isNew, before, after: values })
  part.size += JSON.stringify(values).length + BASE_SIZE * Object.keys(values).length
}
