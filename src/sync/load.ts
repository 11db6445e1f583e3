import type { OutboxRow } from '#db/storage.ts'

/** How much is pushed at once; halved when the endpoint finds it too large. */
export interface Load {
  mutations: number
  /** Records asked for at once. */
  page: number
}
export const FULL_LOAD: Readonly<Load> = { mutations: 200, page: 2_000 }
const MAX_PUSH = 500_000

/** The first edits that wait, as many as travel together. */
export function nextRows(outbox: readonly OutboxRow[], most: number): OutboxRow[] {
  const rows: OutboxRow[] = []
  let size = 0
  for (const row of outbox) {
    if (row.state !== 'queued') continue
    size += JSON.stringify(row.mutation).length
    if (rows.length > 0 && (size > MAX_PUSH || rows.length >= most)) break
    rows.push(row)
  }
  return rows
}
