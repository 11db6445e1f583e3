import type { Json } from '#model/fields.ts'
import { kindRule, OWN_MUNICIPALITY } from '#model/records.ts'
import type { LiveRecord, WireRecord } from '#model/wire.ts'
import { writeCursor } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { Page } from './pull.ts'
import type { RecordRow, Store } from './store.ts'
import { erasedBody, visiblePart } from './view.ts'

/** Whether a record is in the hands of an organisation's own person: its entry, or an activity it holds. */
export function isOwn(
  kind: string,
  record: string,
  fields: Readonly<Record<string, Json>>,
  organisation: string,
): boolean {
  if (kind === 'organisation') return record === organisation
  return kind === 'activity' && fields[`organisations/${organisation}`] === true
}

/**
 * What a partner is told of a record: as it may see it; that it is gone or erased, when it could see it once; `null` when
 * it never could. The municipality is there as everyone sees it.
 */
function ownBody({ body }: RecordRow, organisation: string): string | null {
  const stored = JSON.parse(body) as WireRecord & { of?: string[] } // written by apply.ts
  const { kind, record } = stored
  if (!('fields' in stored)) {
    const wasOwn = record === organisation || record === OWN_MUNICIPALITY || stored.of?.includes(organisation) === true
    return wasOwn ? erasedBody(kind, record) : null
  }
  const isShown =
    record === OWN_MUNICIPALITY
      ? kindRule(kind)?.isPublic(stored.fields) === true
      : isOwn(kind, record, stored.fields, organisation)
  if (isShown) return JSON.stringify(visiblePart(stored, 'partner'))
  const wasOwn = record === OWN_MUNICIPALITY || Object.hasOwn(stored.fields, `organisations/${organisation}`)
  return wasOwn ? JSON.stringify({ kind, record, gone: true }) : null
}

/** Everything of its own that changed after the cursor, in the order of the sequence: an organisation's is little, and comes in one page. */
export async function pullOwn(
  store: Store,
  space: string,
  organisation: string,
  from: Cursor,
  head: number,
): Promise<Page> {
  const rows = (await store.ownRecords(space, organisation))
    .filter(({ seq, id }) => seq > from.seq || (seq === from.seq && from.id !== '' && id > from.id))
    .toSorted((one, two) => one.seq - two.seq || (one.id < two.id ? -1 : 1))
  const seq = Math.max(head, rows.at(-1)?.seq ?? 0, from.seq)
  const bodies = rows.map((row) => ownBody(row, organisation)).filter((body) => body !== null)
  return { cursor: writeCursor({ ...from, seq, id: '' }), more: false, records: bodies.join(',') }
}

/** Whether a partner sees a stored record now. */
export function seesOwn(row: RecordRow, organisation: string): boolean {
  return ownBody(row, organisation)?.includes('"fields"') === true
}

/** The organisations that hold, or ever held, what is about to be erased: their own people have it on their phones. */
export function holdersOf(live: LiveRecord | null): string[] {
  const held = Object.keys(live?.kind === 'activity' ? live.fields : {}).filter((field) =>
    field.startsWith('organisations/'),
  )
  return held.map((field) => field.slice('organisations/'.length))
}
