import { toActivity } from '#model/activity.ts'
import type { Activity } from '#model/activity.ts'
import { dayNumber, daysLater } from '#model/calendar-days.ts'
import type { Json } from '#model/fields.ts'
import { sortKey } from '#model/fold.ts'
import { occurrences } from '#model/occurrences.ts'
import type { Occurrence } from '#model/occurrences.ts'
import { stringOf } from '#model/reading.ts'
import { GREY_AFTER_DAYS, fieldsOfEntry } from './public-json.ts'
import type { PublicEntry } from './public-json.ts'

type Fields = Readonly<Record<string, Json>>

/** What the pages and feeds are made of: `public.json`, read. */
export interface PublicData {
  municipality: PublicMunicipality
  organisations: readonly PublicOrganisation[]
  activities: readonly Activity[]
  needs: readonly PublicNeed[]
  agreements: readonly PublicAgreement[]
  /** By id. */
  organisationNames: ReadonlyMap<string, string>
  /** ms since 1970. */
  updatedAt: number | null
}

/** `null` is "not known". */
export interface PublicMunicipality {
  name: string | null
  contactName: string | null
  contactPhone: string | null
  contactEmail: string | null
  contactHours: string | null
  contribute: string | null
  grants: string | null
  accessibility: string | null
}

export interface PublicOrganisation {
  id: string
  name: string
  orgnr: string | null
  kind: string | null
  description: string | null
  area: string | null
  address: string | null
  point: string | null
  web: string | null
  email: string | null
  phone: string | null
  confirmedOn: string | null
  contributes: readonly string[]
  languages: readonly string[]
  targetGroups: readonly string[]
}

/** Help that is wanted. */
export interface PublicNeed {
  id: string
  title: string
  type: string | null
  description: string | null
  how: string | null
  resources: string | null
  writtenIn: string | null
  endsOn: string | null
  contactName: string | null
  contactPhone: string | null
  contactEmail: string | null
}

/** What everyone may know of a signed agreement or declaration. */
export interface PublicAgreement {
  id: string
  title: string
  /** One of content/agreements/types.ts. */
  type: string | null
  /** What was written for everyone. */
  summary: string | null
  signedOn: string | null
  from: string | null
  until: string | null
  /** Ids of organisations that are public themselves. */
  parties: readonly string[]
}

/** One day and what takes place on it. */
export interface DayOfWeek {
  on: string
  times: readonly { activity: Activity; occurrence: Occurrence }[]
}

/** The entries of `public.json`, and what else it says. */
export interface PublicEntries {
  municipality: PublicEntry
  organisations: readonly PublicEntry[]
  activities: readonly PublicEntry[]
  needs: readonly PublicEntry[]
  agreements: readonly PublicEntry[]
  /** ms since 1970. */
  updatedAt: number | null
}

/** Made once: to make it takes longer than to compare with it a hundred times. */
const NAMES = new Intl.Collator('nb')

/** Reads the entries as this version of the endpoint made them. */
export function readPublicData(given: PublicEntries): PublicData {
  const municipality = fieldsOfEntry(given.municipality)
  const organisations = inOrder(given.organisations.map(toOrganisation))
  return {
    municipality: toMunicipality(municipality),
    organisations,
    activities: given.activities.map((entry) => {
      const record = stringOf(entry, 'id') ?? ''
      return toActivity({ kind: 'activity', record, mark: '', fields: fieldsOfEntry(entry), marks: {} }, municipality)
    }),
    needs: given.needs.map(toNeed),
    agreements: given.agreements.map(toAgreement).sort(byImportance),
    organisationNames: new Map(organisations.map(({ id, name }) => [id, name])),
    updatedAt: given.updatedAt,
  }
}

/** Whether its season is past, and no day of it is named any more. */
export function isOver({ schedule }: Activity, today: string): boolean {
  const { endsOn, dates, moved, rules } = schedule
  const isNamed = [...dates, ...moved.values()].some(({ on }) => on >= today)
  return !isNamed && (rules.length === 0 ? dates.length > 0 : endsOn !== null && endsOn < today)
}

/** What takes place on `days` days from a day on, by day and time; days without anything are left out. */
export function weekOf(activities: readonly Activity[], from: string, days = 7): DayOfWeek[] {
  const found = new Map<string, { activity: Activity; occurrence: Occurrence }[]>()
  for (const activity of activities) {
    for (const occurrence of occurrences(activity.schedule, from, daysLater(from, days - 1))) {
      const day = found.get(occurrence.on) ?? []
      found.set(occurrence.on, [...day, { activity, occurrence }])
    }
  }
  return [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([on, times]) => ({
      on,
      times: times.sort(
        (one, other) =>
          NAMES.compare(one.occurrence.from ?? '', other.occurrence.from ?? '') ||
          NAMES.compare(one.activity.title, other.activity.title),
      ),
    }))
}

/** The day somebody last said that it is right; `null` when nobody has, or on a day to come: nobody can have said it yet. */
export function confirmedDay(confirmedOn: string | null, today: string): string | null {
  return confirmedOn !== null && confirmedOn <= today ? confirmedOn : null
}

/** Whether it is long since somebody said that it is right, or nobody has. */
export function isOld(confirmedOn: string | null, today: string): boolean {
  const day = confirmedDay(confirmedOn, today)
  return day === null || dayNumber(today) - dayNumber(day) > GREY_AFTER_DAYS
}

function toMunicipality(fields: Fields): PublicMunicipality {
  const text = (field: string) => stringOf(fields, field)
  return {
    name: text('name'),
    contactName: text('contactName'),
    contactPhone: text('contactPhone'),
    contactEmail: text('contactEmail'),
    contactHours: text('contactHours'),
    contribute: text('contribute'),
    grants: text('grants'),
    accessibility: text('accessibility'),
  }
}

function toOrganisation(entry: PublicEntry): PublicOrganisation {
  const text = (field: string) => stringOf(entry, field)
  return {
    id: text('id') ?? '',
    name: text('name') ?? '',
    orgnr: text('orgnr'),
    kind: text('kind'),
    description: text('description'),
    area: text('area'),
    address: text('address'),
    point: text('point'),
    web: text('web'),
    email: text('email'),
    phone: text('phone'),
    confirmedOn: text('confirmedOn'),
    contributes: entry['contributes'] as string[], // by publicOrganisation
    languages: entry['languages'] as string[],
    targetGroups: entry['targetGroups'] as string[],
  }
}

function toNeed(entry: PublicEntry): PublicNeed {
  const text = (field: string) => stringOf(entry, field)
  return {
    id: text('id') ?? '',
    title: text('title') ?? '',
    type: text('type'),
    description: text('description'),
    how: text('how'),
    resources: text('resources'),
    writtenIn: text('writtenIn'),
    endsOn: text('endsOn'),
    contactName: text('contactName'),
    contactPhone: text('contactPhone'),
    contactEmail: text('contactEmail'),
  }
}

function toAgreement(entry: PublicEntry): PublicAgreement {
  const text = (field: string) => stringOf(entry, field)
  return {
    id: text('id') ?? '',
    title: text('title') ?? '',
    type: text('type'),
    summary: text('summary'),
    signedOn: text('signedOn'),
    from: text('from'),
    until: text('until'),
    parties: entry['parties'] as string[], // by publicAgreement
  }
}

/** The declaration first: it is for all; then what was signed last. */
function byImportance(one: PublicAgreement, other: PublicAgreement): number {
  const first = Number(other.type === 'declaration') - Number(one.type === 'declaration')
  return first || NAMES.compare(other.signedOn ?? '', one.signedOn ?? '') || NAMES.compare(one.title, other.title)
}

/** By name, as a Norwegian list is; the key of each made once, for there may be many thousands. */
function inOrder(organisations: readonly PublicOrganisation[]): PublicOrganisation[] {
  return organisations
    .map((organisation) => ({ key: sortKey(organisation.name), organisation }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ organisation }) => organisation)
}
