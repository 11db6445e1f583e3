import { device, workspace } from '#db/here.ts'
import { write } from '#db/write.ts'
import { newId } from '#model/fields.ts'
import { sortKey } from '#model/fold.ts'
import { asLine } from '#model/line.ts'
import { stringOf } from '#model/reading.ts'
import { KINDS } from '#model/records.ts'
import { readAddress, writeAddress } from './filter-address.ts'

/** A way of looking at the directory that somebody gave a name. */
export interface View {
  id: string
  /** `null` while it has none. */
  name: string | null
  /** What it looks for, as the address says it. */
  address: string
}

/** All saved views, by name. */
export function listViews(): readonly View[] {
  return workspace()
    .all('view')
    .map(({ record, fields }) => ({
      view: { id: record, name: stringOf(fields, 'name'), address: tidied(stringOf(fields, 'query') ?? '') },
      key: sortKey(stringOf(fields, 'name') ?? ''),
    }))
    .sort((one, two) => (one.key < two.key ? -1 : one.key > two.key ? 1 : one.view.id < two.view.id ? -1 : 1))
    .map(({ view }) => view)
}

/** Saves a view; answers its id when it is on disk. */
export async function saveView(name: string, address: string): Promise<string> {
  const id = newId(KINDS.view.prefix, device().time())
  await write({ kind: 'view', record: id, set: { name: asLine(name, 200), query: address } })
  return id
}

/** The same in our order, so that two that mean the same are the same. */
function tidied(address: string): string {
  return writeAddress(readAddress(Object.fromEntries(new URLSearchParams(address))))
}
