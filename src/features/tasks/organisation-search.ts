import { device, workspace } from '#db/here.ts'
import { stringOf } from '#model/reading.ts'
import { createSearch } from '#model/search.ts'
import type { Found, SearchEntry } from '#model/search.ts'
import type { LiveRecord } from '#model/wire.ts'

/** Finds an organisation by its name, also by a former one; knows them all, record by record as they change. */
export interface OrganisationSearch {
  /** Begins to index everyone, a little at a time while nothing else is to be done. Called again, it does nothing. */
  prepare(): void
  isReady(): boolean
  find(query: string, limit: number): Found
  /** Called when `find` may answer otherwise than before. */
  subscribe(listener: () => void): () => void
}

/** When so many change at once, everyone is indexed anew. */
const MANY = 3_000
/** An idle moment is waited for, but not for ever, ms. */
const PATIENCE_MS = 60

const made = new WeakMap<object, OrganisationSearch>()

/** The one of this device. */
export function organisationSearch(): OrganisationSearch {
  const known = made.get(device()) ?? createOrganisationSearch()
  made.set(device(), known)
  return known
}

function createOrganisationSearch(): OrganisationSearch {
  const search = createSearch()
  const listeners = new Set<() => void>()
  let state: 'asleep' | 'building' | 'ready' = 'asleep'

  async function build() {
    await search.build(everyone(), idleMoment)
    state = 'ready'
    for (const listener of listeners) listener()
  }

  function follow(changed: ReadonlySet<string> | 'everything') {
    if (changed === 'everything' || changed.size > MANY) {
      void build()
      return
    }
    if (!changed.has('organisation')) return
    for (const id of changed) {
      const record = workspace().record(id)
      if (record?.kind === 'organisation' && !record.fields['deletedAt']) search.put(entryOf(record))
      else search.remove(id)
    }
    for (const listener of listeners) listener()
  }

  return {
    prepare() {
      if (state !== 'asleep') return
      state = 'building'
      workspace().subscribe(follow)
      void idleMoment().then(build)
    },
    isReady: () => state === 'ready',
    find: (query, limit) => search.find(query, limit),
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function* everyone(): Iterable<SearchEntry> {
  for (const record of workspace().all('organisation')) yield entryOf(record)
}

function entryOf({ record, fields }: LiveRecord): SearchEntry {
  return { id: record, name: stringOf(fields, 'name') ?? '', text: stringOf(fields, 'formerNames') ?? '' }
}

/** Resolves when nothing else is to be done. */
function idleMoment(): Promise<void> {
  return new Promise((resume) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resume(), { timeout: PATIENCE_MS })
    else setTimeout(resume)
  })
}
