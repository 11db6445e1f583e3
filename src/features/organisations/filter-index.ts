import { createFacets } from '#model/facets.ts'
import type { Facets } from '#model/facets.ts'
import { filterValues } from './filters.ts'
import { idleMoment } from './idle.ts'
import { lastContact } from './last-contact.ts'
import { findOrganisation, listOrganisations, oncePerDevice, watchRecords } from './organisations.ts'
import { recordNumbers } from './record-numbers.ts'

/** Knows for every organisation which values it has in every filter, record by record as they change. */
export interface FilterIndex {
  /** Begins to look at everyone, a little at a time while nothing else is to be done. Called again on the same day, it does nothing. */
  prepare(day: string): void
  /** Answers from what it knows; `null` until everyone has been looked at. */
  ready(): Facets | null
  /** The same at once: looks at all that are left. */
  now(day: string): Facets
  /** Another number whenever it may answer otherwise. */
  version(): number
  subscribe(listener: () => void): () => void
}

/** When so many change at once, everyone is looked at anew. */
const MANY = 3_000
const PER_STEP = 1_000

export const filterIndex = oncePerDevice(createFilterIndex)

function createFilterIndex(): FilterIndex {
  const listeners = new Set<() => void>()
  const numbers = recordNumbers()
  const contacts = lastContact()
  let current: Facets | null = null
  /** What is being filled, and will be `current`. */
  let next: { facets: Facets; steps: Generator<void, void> } | null = null
  let today = ''
  let version = 0
  let isWatching = false

  function put(facets: Facets, id: string): void {
    const record = findOrganisation(id)
    if (!record || record.fields['deletedAt']) facets.remove(numbers.of(id))
    else facets.put(numbers.of(id), filterValues(record, { day: today, lastContact: contacts.of }))
  }

  /** Each as it is by then: some change meanwhile. */
  function* fill(facets: Facets): Generator<void, void> {
    let count = 0
    for (const { record } of listOrganisations()) {
      put(facets, record)
      count += 1
      if (count % PER_STEP === 0) yield
    }
  }

  function tell(): void {
    version += 1
    for (const listener of listeners) listener()
  }

  function begin(): NonNullable<typeof next> {
    const facets = createFacets()
    const begun = { facets, steps: fill(facets) }
    next = begun
    return begun
  }

  function finish(): Facets {
    const { facets, steps } = next ?? begin()
    while (!steps.next().done);
    next = null
    current = facets
    version += 1
    return facets
  }

  async function fillInIdleMoments(): Promise<void> {
    const begun = begin()
    do await idleMoment()
    while (next === begun && !begun.steps.next().done)
    if (next !== begun) return
    finish()
    tell()
  }

  function follow(changed: ReadonlySet<string> | 'everything'): void {
    const talkedWith = contacts.follow(changed)
    if (changed === 'everything' || changed.size > MANY) {
      void fillInIdleMoments()
      return
    }
    for (const id of new Set([...changed, ...talkedWith])) {
      if (!findOrganisation(id) && !numbers.knows(id)) continue
      if (current) put(current, id)
      if (next) put(next.facets, id)
    }
    tell()
  }

  function watch(day: string): boolean {
    const isNewDay = day !== today
    today = day
    if (!isWatching) watchRecords(follow)
    isWatching = true
    return isNewDay
  }

  return {
    prepare(day) {
      if (watch(day)) void fillInIdleMoments()
    },
    ready: () => current,
    now(day) {
      if (watch(day)) begin()
      else if (current) return current
      return finish()
    },
    version: () => version,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
