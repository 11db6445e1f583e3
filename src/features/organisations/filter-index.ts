import { createFacets } from '#model/facets.ts'
import type { Bits, Chosen, Facets } from '#model/facets.ts'
import { filterValues } from './filters.ts'
import { idleMoment } from '#db/idle.ts'
import { lastContact } from './last-contact.ts'
import { oncePerDevice } from '#db/here.ts'
import { findOrganisation, listOrganisations, watchRecords } from './organisations.ts'
import { recordNumbers } from '#db/record-numbers.ts'

/** Knows for every organisation which values it has in every filter, record by record as they change. */
export interface FilterIndex {
  /** Begins to look at everyone, a little at a time while nothing else is to be done. Called again on the same day, it does nothing. */
  prepare(day: string): void
  /** Answers from what it knows; `null` until everyone has been looked at. */
  ready(): Facets | null
  /** Everyone who has what is chosen, at once: until it is ready it looks at each of them, for that alone. */
  select(chosen: Chosen, day: string): Bits
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

  async function fillInIdleMoments(): Promise<void> {
    const begun = begin()
    do await idleMoment()
    while (next === begun && !begun.steps.next().done)
    if (next !== begun) return
    current = begun.facets
    next = null
    tell()
  }

  function follow(changed: ReadonlySet<string> | 'everything'): void {
    const talkedWith = contacts.follow(changed)
    if (changed === 'everything' || changed.size > MANY) {
      if (today !== '') void fillInIdleMoments()
      return
    }
    for (const id of new Set([...changed, ...talkedWith])) {
      if (!findOrganisation(id) && !numbers.knows(id)) continue
      if (current) put(current, id)
      if (next) put(next.facets, id)
    }
    tell()
  }

  watchRecords(follow)

  return {
    prepare(day) {
      if (day === today) return
      today = day
      void fillInIdleMoments()
    },
    ready: () => current,
    select(chosen, day) {
      if (current && day === today) return current.select(chosen)
      const facets = createFacets()
      const known = { day, lastContact: contacts.of }
      for (const record of listOrganisations())
        facets.put(numbers.of(record.record), filterValues(record, known, chosen))
      return facets.select(chosen)
    },
    version: () => version,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
