import { shownDays } from '#model/activity-days.ts'
import type { Activity } from '#model/activity.ts'
import { createFacets } from '#model/facets.ts'
import type { Bits, Facets } from '#model/facets.ts'
import { sortKey } from '#model/fold.ts'
import { occurrences } from '#model/occurrences.ts'
import type { Occurrence } from '#model/occurrences.ts'
import { createSearch } from '#model/search.ts'
import type { Search } from '#model/search.ts'
import { takeTurns } from '#model/turns.ts'
import type { PageLanguage } from '#page/language.ts'
import { sayOrganisers } from '#page/describe.ts'
import { readPublicData } from '#page/public-data.ts'
import type { PublicData, PublicEntries, PublicOrganisation } from '#page/public-data.ts'
import { isInForceOn, isShownOn, isWantedOn } from '#page/public-json.ts'
import { valuesOf } from './filters.ts'
import { FILLERS, activityEntry, createSpell, organisationEntry } from './search-entry.ts'

/** One time of one activity, by its number. */
export interface Held extends Occurrence {
  number: number
}

/** What a search found. */
export interface Hits {
  /** Best first. */
  ids: readonly string[]
  /** None is spelled as typed; these come close. */
  forgiving: boolean
}

/** What everyone may see on a day: when each activity is, what it is and what it is found by. */
export interface VisitIndex {
  /** `YYYY-MM-DD` in Norway. */
  today: string
  data: PublicData
  facets: Facets
  /** What is held on a day, cancelled or not, in order of time; days further on than one lists are empty. */
  on(day: string): readonly Held[]
  hasTimes(activity: Activity): boolean
  activity(id: string): Activity | null
  organisation(id: string): PublicOrganisation | null
  /** Activities one has by an organisation. */
  heldBy(organisation: string): readonly Activity[]
  numberOf(id: string): number
  /** `null` until it is known what each is found by. */
  findActivities(text: string): Hits | null
  findOrganisations(text: string): Hits | null
  /** Whether it is among this device's favourites, has changed. */
  favoured(id: string, is: boolean): void
  /** Learns what everything is found by, a little at a time. */
  prepareSearch(language: PageLanguage, pause: () => Promise<void>): Promise<void>
}

/** Looks at everything for a day, a little at a time. */
export async function makeIndex(
  entries: PublicEntries,
  today: string,
  favourites: ReadonlySet<string>,
  pause: () => Promise<void>,
): Promise<VisitIndex> {
  const data = readPublicData({
    ...entries,
    activities: entries.activities.filter((entry) => isShownOn(entry, today)),
    needs: entries.needs.filter((entry) => isWantedOn(entry, today)),
    agreements: entries.agreements.filter((entry) => isInForceOn(entry, today)),
  })
  const { activities, organisations } = data
  const facets = createFacets()
  const days = new Map<string, { held: Held[]; isSorted: boolean }>()
  const timed = new Set<string>()
  const numbers = new Map(activities.map(({ id }, number) => [id, number]))
  const { from, until } = shownDays(today)
  const turns = takeTurns()
  for (const [number, activity] of activities.entries()) {
    if (turns.isOver()) await turns.pass(pause)
    facets.put(number, valuesOf(activity, favourites.has(activity.id)))
    for (const time of occurrences(activity.schedule, from, until)) {
      const known = days.get(time.on)
      if (known) {
        known.held.push({ ...time, number })
        known.isSorted = false
      } else days.set(time.on, { held: [{ ...time, number }], isSorted: true })
      timed.add(activity.id)
    }
  }
  const keys = activities.map(({ title }) => sortKey(title))
  const organisationOf = new Map(organisations.map((one) => [one.id, one]))
  let searches: { activities: Search; organisations: Search } | null = null
  const hits = (search: Search, text: string): Hits => {
    const { ids, forgiving } = search.find(text)
    return { ids, forgiving }
  }
  return {
    ...{ today, data, facets },
    on(day) {
      const known = days.get(day)
      if (!known) return []
      if (!known.isSorted) known.held.sort((one, other) => compareHeld(one, other, keys))
      known.isSorted = true
      return known.held
    },
    hasTimes: ({ id }) => timed.has(id),
    activity: (id) => activities[numbers.get(id) ?? -1] ?? null,
    organisation: (id) => organisationOf.get(id) ?? null,
    heldBy: (organisation) => activities.filter((one) => one.organisations.includes(organisation)),
    numberOf: (id) => numbers.get(id) ?? -1,
    findActivities: (text) => searches && hits(searches.activities, text),
    findOrganisations: (text) => searches && hits(searches.organisations, text),
    favoured(id, is) {
      const activity = activities[numbers.get(id) ?? -1]
      if (activity) facets.put(numbers.get(id) ?? -1, valuesOf(activity, is))
    },
    async prepareSearch(language, pause) {
      const spell = createSpell(language)
      const made = { activities: createSearch(FILLERS), organisations: createSearch(FILLERS) }
      const each = activities.map((one, at) => () => activityEntry(one, at, sayOrganisers(one, data), spell, language))
      await made.activities.build(inTurn(each), pause)
      await made.organisations.build(
        inTurn(organisations.map((one, at) => () => organisationEntry(one, at, spell))),
        pause,
      )
      searches = made
    },
  }
}

/** Makes each when it is asked for. */
function* inTurn<Made>(makers: readonly (() => Made)[]): Generator<Made> {
  for (const make of makers) yield make()
}

/** The members with these numbers, of so many. */
export function bitsOf(numbers: Iterable<number>, count: number): Bits {
  const bits: Bits = new Uint32Array(Math.max(64, (count >> 5) + 1))
  for (const number of numbers) if (number >= 0) bits[number >> 5]! |= 1 << (number & 31)
  return bits
}

/** By the clock, those without a time of day first; then by title. */
function compareHeld(one: Held, other: Held, keys: readonly string[]): number {
  const [first, second] = [one.from ?? '', other.from ?? '']
  if (first !== second) return first < second ? -1 : 1
  const [title, otherTitle] = [keys[one.number] ?? '', keys[other.number] ?? '']
  return title === otherTitle ? 0 : title < otherTitle ? -1 : 1
}
