import { createSearch } from '#model/search.ts'
import type { Found } from '#model/search.ts'
import { oncePerDevice } from '#db/here.ts'
import { contactsOf, findOrganisation, listOrganisations, organisationOf, watchRecords } from './organisations.ts'
import { idleMoment } from '#db/idle.ts'
import { recordNumbers } from '#db/record-numbers.ts'
import { FILLERS, searchEntry } from './search-entry.ts'

/** Finds organisations by anything one would type; knows them all, record by record as they change. */
export interface Finder {
  /** Begins to index everyone, a little at a time while nothing else is to be done. Called again, it does nothing. */
  prepare(): void
  /** False until everyone is indexed the first time. */
  isReady(): boolean
  /** Best first, at most `limit`; only those `accepts` wants, which is asked for every hit's number (record-numbers.ts). */
  find(query: string, limit: number, accepts?: (number: number) => boolean): Found
  /** Another number whenever it may answer otherwise. */
  version(): number
  /** Called when `find` may answer otherwise than before. */
  subscribe(listener: () => void): () => void
}

/** When so many change at once, everyone is indexed anew. */
const MANY = 3_000

export const finder = oncePerDevice(createFinder)

function createFinder(): Finder {
  const search = createSearch(FILLERS)
  const listeners = new Set<() => void>()
  const numbers = recordNumbers()
  let version = 0
  /** The organisation of each contact person, to know whose entry changes when the person is gone. */
  const employers = new Map<string, string>()
  let state: 'asleep' | 'building' | 'ready' = 'asleep'

  function tell(): void {
    version += 1
    for (const listener of listeners) listener()
  }

  function entryOf(id: string) {
    const record = findOrganisation(id)
    if (!record || record.fields['deletedAt']) return null
    const contacts = contactsOf(id)
    for (const contact of contacts) employers.set(contact.record, id)
    return { ...searchEntry(record, contacts), number: numbers.of(id) }
  }

  function* everyone() {
    for (const { record } of listOrganisations()) {
      const entry = entryOf(record)
      if (entry) yield entry
    }
  }

  async function build() {
    await search.build(everyone(), idleMoment)
    state = 'ready'
    tell()
  }

  function follow(changed: ReadonlySet<string> | 'everything') {
    if (changed === 'everything' || changed.size > MANY) {
      void build()
      return
    }
    const touched = [...changed].flatMap((id) => [organisationOf(id), employers.get(id), id])
    for (const id of new Set(touched)) {
      if (!id) continue
      const entry = entryOf(id)
      if (entry) search.put(entry)
      else search.remove(id)
    }
    tell()
  }

  return {
    prepare() {
      if (state !== 'asleep') return
      state = 'building'
      watchRecords(follow)
      void idleMoment().then(build)
    },
    isReady: () => state === 'ready',
    find: (query, limit, accepts) => search.find(query, limit, accepts),
    version: () => version,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
