import type { Role } from '#model/records.ts'
import { writeCursor } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { PageRow, Store } from './store.ts'
import { bitOf, hiddenBody, seesAsStored, viewBody } from './view.ts'

/** A page ends when its records have more bytes of JSON than this. */
const MAX_PAGE = 4_000_000

/** One page of changed records: `records` are JSON, as text or in UTF-8, with commas between. */
export interface Page {
  cursor: string
  more: boolean
  records: string | Uint8Array
}

/**
 * Every record that changed after the cursor, as this role sees it, in the order of the sequence; whole mutations as far
 * as possible. `head` is the space's head before the rows are read, so that the next cursor never passes over one.
 */
export async function pull(store: Store, space: string, from: Cursor, head: number, limit: number): Promise<Page> {
  const bit = bitOf(from.role)
  // After all of a sequence number is before the first record of the next.
  const at = from.id === '' ? { seq: from.seq + 1, id: '' } : { seq: from.seq, id: from.id }
  const { rows, isEnd } = await store.pageAfter({ space, ...at, bit, limit: limit + 1, most: MAX_PAGE })
  const more = !isEnd
  const kept = more ? wholeMutations(rows) : rows
  const last = kept.at(-1)
  const seq = more && last ? last.seq : Math.max(head, last?.seq ?? 0, from.seq)
  const next = rows[kept.length]
  const id = more && last && (!next || next.seq === last.seq) ? last.id : ''
  const records = asStored(kept, from.role, bit) ?? kept.map((row) => viewRow(row, from.role, bit)).join(',')
  return { cursor: writeCursor({ ...from, seq, id }), more, records }
}

/** The rows but the last one, and but those that belong to its mutation, unless nothing would be left. */
function wholeMutations(rows: PageRow[]): PageRow[] {
  const next = rows.at(-1)
  const end = rows.findIndex((row) => row.seq === next?.seq)
  return rows.slice(0, end > 0 ? end : Math.max(rows.length - 1, 1))
}

const COMMA = Buffer.from(',')

/** The bytes of all rows, when this role sees each of them just as it is stored. */
function asStored(rows: PageRow[], role: Role, bit: number): Uint8Array | null {
  if (rows.length === 0 || !seesAsStored(role)) return null
  const parts: Uint8Array[] = []
  for (const { audience, bytes } of rows) {
    if (!bytes || (audience & bit) === 0) return null
    if (parts.length > 0) parts.push(COMMA)
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

function viewRow(row: PageRow, role: Role, bit: number): string {
  return (row.audience & bit) === 0 ? hiddenBody(row.body) : viewBody(row.body, role)
}
