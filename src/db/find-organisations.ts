import { newId } from '#model/fields.ts'
import { asLine } from '#model/line.ts'
import { KINDS } from '#model/records.ts'
import { createSearch } from '#model/search.ts'
import type { Found, SearchEntry } from '#model/search.ts'
import { stringOf } from '#model/reading.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord } from '#model/wire.ts'
import { device, oncePerDevice, workspace } from './here.ts'
import { idleMoment } from './idle.ts'
import { recordNumbers } from './record-numbers.ts'
import { write } from './write.ts'

/** Finds organisations by what they are called, where they are and their number: enough to point one out. Follows every change. */
export interface OrganisationFinder {
  /** Begins to index everyone, a little at a time while nothing else is to be done. Called again, it does nothing. */
  prepare(): void
  /** False until everyone is indexed the first time. */
  isReady(): boolean
  /** Best first, at most `limit`; only those `accepts` wants, which is asked for every hit's number (record-numbers.ts). */
  find(query: string, limit: number, accepts?: (number: number) => boolean): Found
  /** Called when `find` may answer otherwise than before. */
  subscribe(listener: () => void): () => void
}

/** When so many change at once, everyone is indexed anew. */
const MANY = 3_000
/** As long as a name may be. */
const NAME_MOST = 200

/** The one of this device. */
export const organisationFinder = oncePerDevice(createOrganisationFinder)

function createOrganisationFinder(): OrganisationFinder {
  const search = createSearch()
  const listeners = new Set<() => void>()
  let state: 'asleep' | 'building' | 'ready' = 'asleep'

  const tell = () => listeners.forEach((listener) => listener())

  async function build(): Promise<void> {
    await search.build(everyone(), idleMoment)
    state = 'ready'
    tell()
  }

  function follow(changed: ReadonlySet<string> | 'everything'): void {
    if (changed === 'everything' || changed.size > MANY) {
      void build()
      return
    }
    const ids = [...changed].filter((id) => id.startsWith('org_'))
    for (const id of ids) {
      const record = livingOrganisation(id)
      if (record) search.put(entryOf(record))
      else search.remove(id)
    }
    if (ids.length > 0) tell()
  }

  return {
    prepare() {
      if (state !== 'asleep') return
      state = 'building'
      workspace().subscribe(follow)
      void idleMoment().then(build)
    },
    isReady: () => state === 'ready',
    find: (query, limit, accepts) => search.find(query, limit, accepts),
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** An organisation that is not deleted; `null` when this device has none with that id. */
export function livingOrganisation(id: string): LiveRecord | null {
  const record = workspace().record(id)
  return record?.kind === 'organisation' && !record.fields['deletedAt'] ? record : null
}

function* everyone(): Generator<SearchEntry> {
  for (const record of workspace().all('organisation')) yield entryOf(record)
}

function entryOf({ record, fields }: LiveRecord): SearchEntry {
  const text = ['formerNames', 'area', 'orgnr'].map((field) => valueText(fields[field])).join('\n')
  return { id: record, name: stringOf(fields, 'name') ?? '', text, number: recordNumbers().of(record) }
}

/** Makes an organisation of which only the name is known; answers its id when it is on disk. */
export async function addNamedOrganisation(name: string): Promise<string> {
  const id = newId(KINDS.organisation.prefix, device().time())
  await write({ kind: 'organisation', record: id, set: { name: asLine(name, NAME_MOST) } })
  return id
}
