import { oncePerDevice, workspace } from '#db/here.ts'
import { idleMoment } from '#db/idle.ts'
import { recordNumbers } from '#db/record-numbers.ts'
import { shownDays } from '#model/activity-days.ts'
import { toActivity } from '#model/activity.ts'
import { createFacets } from '#model/facets.ts'
import type { Facets } from '#model/facets.ts'
import { sortKey } from '#model/fold.ts'
import { occurrences } from '#model/occurrences.ts'
import type { Occurrence } from '#model/occurrences.ts'
import { stringOf } from '#model/reading.ts'
import { OWN_MUNICIPALITY } from '#model/records.ts'
import { toSchedule } from '#model/schedule.ts'
import { createSearch } from '#model/search.ts'
import type { Search, SearchEntry } from '#model/search.ts'
import type { LiveRecord } from '#model/wire.ts'
import { takeTurns } from '#model/turns.ts'
import { findActivity, municipalityFields } from './activities.ts'
import { isFavourite, watchFavourites } from './favourites.ts'
import { filterValues } from './filters.ts'
import { FILLERS, searchEntry } from './search-entry.ts'

/** One time of one activity. */
export interface Held extends Occurrence {
  id: string
  /** Of the activity, among sets of bits (db/record-numbers.ts). */
  number: number
}

/** Knows of every activity when it is, what it is and what it is found by; record by record as they change. */
export interface ActivityIndex {
  /** Looks at all of them for a day: the first at once, many a little at a time. Called again on the same day, it does nothing. */
  prepare(day: string): void
  /** False until all have been looked at. Until then it answers from those that have. */
  isWhole(): boolean
  facets(): Facets
  /** What is held on a day, cancelled or not, in order of time; days further on than one lists are empty. */
  on(day: string): readonly Held[]
  /** Activities that have a time among the days one lists. */
  hasTimes(id: string): boolean
  /** Ids of all that the text finds, best first; `null` until it is known what each is found by. */
  find(text: string): { ids: readonly string[]; forgiving: boolean } | null
  /** Another number whenever it may answer otherwise. */
  version(): number
  subscribe(listener: () => void): () => void
}

/** What is known of all activities. */
interface Known {
  facets: Facets
  search: Search
  /** By day; unsorted until somebody asks. */
  days: Map<string, { held: Held[]; isSorted: boolean }>
  daysOf: Map<string, readonly string[]>
}

/** When so many change at once, all are looked at anew. */
const MANY = 500
export const activityIndex = oncePerDevice(createActivityIndex)

function createActivityIndex(): ActivityIndex {
  const numbers = recordNumbers()
  const listeners = new Set<() => void>()
  let now = nothingKnown()
  /** What is being made to take its place; what changes meanwhile goes into both. */
  let next: Known | null = null
  const keys = new Map<string, string>()
  let today = ''
  let isWhole = false
  let isFindable = false
  let turn = 0
  let version = 0

  function tell(): void {
    version += 1
    for (const listener of listeners) listener()
  }

  function forget({ facets, search, days, daysOf }: Known, id: string): void {
    for (const day of daysOf.get(id) ?? []) {
      const known = days.get(day)
      if (known) known.held = known.held.filter((one) => one.id !== id)
    }
    daysOf.delete(id)
    if (numbers.knows(id)) facets.remove(numbers.of(id))
    search.remove(id)
  }

  function entryOf(record: LiveRecord): SearchEntry {
    return searchEntry(toActivity(record), numbers.of(record.record))
  }

  function take({ facets, days, daysOf }: Known, record: LiveRecord): void {
    const id = record.record
    const number = numbers.of(id)
    const { from, until } = shownDays(today)
    const own = new Set<string>()
    for (const time of occurrences(toSchedule(record.fields, municipalityFields()), from, until)) {
      const known = days.get(time.on)
      if (known) {
        known.held.push({ ...time, id, number })
        known.isSorted = false
      } else days.set(time.on, { held: [{ ...time, id, number }], isSorted: true })
      own.add(time.on)
    }
    daysOf.set(id, [...own])
    keys.set(id, sortKey(stringOf(record.fields, 'title') ?? ''))
    facets.put(number, filterValues(record, { day: today, isFavourite }))
  }

  function put(id: string): void {
    const record = findActivity(id)
    for (const known of next ? [now, next] : [now]) {
      forget(known, id)
      if (!record || record.fields['deletedAt']) continue
      take(known, record)
      known.search.put(entryOf(record))
    }
  }

  /**
   * All anew, for today. The first time, what is asked meanwhile is answered from those that have been looked at; later, from
   * what was known before, so that a list one is reading stands still.
   */
  async function lookAtAll(): Promise<void> {
    const mine = (turn += 1)
    const made = nothingKnown()
    const isFirst = !isWhole
    next = isFirst ? null : made
    if (isFirst) now = made
    const turns = takeTurns()
    let isTold = !isFirst
    for (const { record } of workspace().all('activity')) {
      if (turns.isOver()) {
        if (!isTold) tell() // some are better than none
        isTold = true
        await turns.pass(idleMoment)
        if (mine !== turn) return
      }
      const live = made.daysOf.has(record) ? null : findActivity(record) // what changed meanwhile has been taken in already
      if (live && !live.fields['deletedAt']) take(made, live)
    }
    if (isFirst) {
      isWhole = true
      tell()
    }
    await made.search.build(entries(), idleMoment)
    if (mine !== turn) return
    now = made
    next = null
    isFindable = true
    tell()
  }

  function* entries(): Generator<SearchEntry> {
    for (const { record } of workspace().all('activity')) {
      const live = findActivity(record)
      if (live && !live.fields['deletedAt']) yield entryOf(live)
    }
  }

  workspace().subscribe((changed) => {
    if (today === '') return
    if (changed === 'everything' || changed.has(OWN_MUNICIPALITY)) {
      void lookAtAll()
      return
    }
    const ids = [...changed].filter((id) => findActivity(id) !== null || now.daysOf.has(id))
    if (changed.has('organisation')) ids.push(...heldBy(changed))
    const own = new Set(ids)
    if (own.size > MANY) {
      void lookAtAll()
      return
    }
    for (const id of own) put(id)
    if (own.size > 0) tell()
  })
  watchFavourites((id) => {
    if (today === '') return
    put(id)
    tell()
  })

  return {
    prepare(day) {
      if (day === today) return
      today = day
      void lookAtAll()
    },
    isWhole: () => isWhole,
    facets: () => now.facets,
    on(day) {
      const known = now.days.get(day)
      if (!known) return []
      if (!known.isSorted) {
        known.held.sort((one, other) => compareHeld(one, other, keys))
        known.isSorted = true
      }
      return known.held
    },
    hasTimes: (id) => (now.daysOf.get(id)?.length ?? 0) > 0,
    find(text) {
      if (!isFindable) return null
      const { ids, forgiving } = now.search.find(text, Infinity)
      return { ids, forgiving }
    },
    version: () => version,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function nothingKnown(): Known {
  return { facets: createFacets(), search: createSearch(FILLERS), days: new Map(), daysOf: new Map() }
}

/** Whose entry changes when an organisation is called something else. */
function heldBy(organisations: ReadonlySet<string>): string[] {
  const found: string[] = []
  for (const { record, fields } of workspace().all('activity'))
    for (const field in fields)
      if (
        fields[field] === true &&
        field.startsWith('organisations/') &&
        organisations.has(field.slice('organisations/'.length))
      ) {
        found.push(record)
        break
      }
  return found
}

/** By the clock, those without a time of day first; then by title. */
function compareHeld(one: Held, other: Held, keys: ReadonlyMap<string, string>): number {
  const [first, second] = [one.from ?? '', other.from ?? '']
  if (first !== second) return first < second ? -1 : 1
  const [title, otherTitle] = [keys.get(one.id) ?? '', keys.get(other.id) ?? '']
  return title === otherTitle ? 0 : title < otherTitle ? -1 : 1
}
