import type { WireRecord } from '#model/wire.ts'
import type { Store } from './store.ts'
import { erasedBody, readersOf } from './view.ts'

/** Erases again what the ledger says is erased and a restored backup has brought back. */
export async function eraseAgain(store: Store): Promise<void> {
  const spaces = new Set((await store.spaces()).map(({ space }) => space))
  for (const { space, kind, record } of await store.erased()) {
    if (!spaces.has(space)) continue
    const row = await store.record(space, record)
    if (row && 'erased' in (JSON.parse(row.body) as WireRecord)) continue // written by apply.ts
    const everAudience = (row?.everAudience ?? 0) | readersOf(kind)
    await store.write(space, 1, async (writing) => {
      await writing.erase({
        id: record,
        kind,
        seq: writing.space.head,
        audience: 0,
        everAudience,
        body: erasedBody(kind, record),
      })
    })
  }
}
