import type { Role } from '#model/records.ts'
import type { RecordRow, Store } from './store.ts'
import { bitOf } from './view.ts'

/** Rows fetched at a time. */
const SLICE = 500

/** Every record a role sees, by id, in slices: others are answered in between. What is written meanwhile may be seen or not. */
export async function* inView(store: Store, space: string, role: Role): AsyncGenerator<RecordRow[], void> {
  const bit = bitOf(role)
  let after = ''
  for (let isMore = true; isMore;) {
    const rows = await store.recordsFrom(space, after, bit, SLICE)
    if (rows.length > 0) yield rows
    after = rows.at(-1)?.id ?? after
    isMore = rows.length === SLICE
    if (isMore) await new Promise((resolve) => setImmediate(resolve))
  }
}
