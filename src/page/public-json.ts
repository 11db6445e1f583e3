import { dayNumber } from '#model/calendar-days.ts'
import { isOrgnr } from '#model/fields.ts'
import type { Json } from '#model/fields.ts'
import { KINDS, isPublicField } from '#model/records.ts'
import type { Kind, KindRule } from '#model/records.ts'
import { ELEMENT } from '#model/rules.ts'

type Fields = Readonly<Record<string, Json>>

/** A record as everyone may see it: values only, every field present, `null` when not known. */
export type PublicEntry = Record<string, Json>

/** What nobody has confirmed for so many days is not shown to the public; after the first, it is shown as old. */
export const GREY_AFTER_DAYS = 90
export const HIDDEN_AFTER_DAYS = 365

/** The parts of `public.json`, each entry already as JSON text. */
export interface PublicParts {
  municipality: PublicEntry
  organisations: readonly string[]
  activities: readonly string[]
  needs: readonly string[]
  agreements?: readonly string[]
  /** When any of it was last changed, ms since 1970; `null` when nothing is known. */
  updatedAt: number | null
}

/** A public organisation: its public fields, and each set as the sorted ids of its elements; the number only when valid. */
export function publicOrganisation(id: string, fields: Fields): PublicEntry {
  const { orgnr, ...entry } = publicEntry('organisation', fields)
  return { id, ...entry, orgnr: typeof orgnr === 'string' && isOrgnr(orgnr) ? orgnr : null }
}

/** A public activity; of its schedule each set is an object, what stands behind the slash → its value. */
export function publicActivity(id: string, fields: Fields): PublicEntry {
  return { id, ...publicEntry('activity', fields) }
}

export function publicNeed(id: string, fields: Fields): PublicEntry {
  return { id, ...publicEntry('need', fields) }
}

/** A signed agreement: what everyone may read of it, its parties as ids of organisations; never its text. */
export function publicAgreement(id: string, fields: Fields): PublicEntry {
  return { id, ...publicEntry('agreement', fields) }
}

/** The municipality's name, number, contact point and school holidays; of no fields, all `null`. */
export function publicMunicipality(fields: Fields): PublicEntry {
  return publicEntry('municipality', fields)
}

/** The whole of `public.json`. */
export function publicJson({ municipality, updatedAt, ...parts }: PublicParts): string {
  const { organisations, activities, needs, agreements = [] } = parts
  const lists = Object.entries({ organisations, activities, needs, agreements })
  return `{"version":1,"updatedAt":${JSON.stringify(updatedAt)},"municipality":${JSON.stringify(municipality)},${lists.map(([name, texts]) => `"${name}":[${texts.join(',')}]`).join(',')}}`
}

/** Whether everyone may see an activity on a day: it has a title, and somebody has said within a year that it is right, or never did. */
export function isShownOn(activity: PublicEntry, today: string): boolean {
  if ((activity['title'] ?? '') === '') return false
  const confirmedOn = activity['confirmedOn']
  return typeof confirmedOn !== 'string' || dayNumber(today) - dayNumber(confirmedOn) <= HIDDEN_AFTER_DAYS
}

/** Whether help is still wanted on a day. */
export function isWantedOn(need: PublicEntry, today: string): boolean {
  const endsOn = need['endsOn']
  return typeof endsOn !== 'string' || endsOn >= today
}

/** Whether an agreement that is signed is in force on a day, or will be. */
export function isInForceOn(agreement: PublicEntry, today: string): boolean {
  const until = agreement['until']
  return (agreement['title'] ?? '') !== '' && (typeof until !== 'string' || until >= today)
}

/** The flat fields a record has, from its public entry: what `toActivity` and its like read. */
export function fieldsOfEntry(entry: PublicEntry): Record<string, Json> {
  const fields: Record<string, Json> = {}
  for (const [field, value] of Object.entries(entry)) {
    if (Array.isArray(value)) {
      for (const id of value) if (typeof id === 'string') fields[`${field}/${id}`] = true
    } else if (typeof value === 'object' && value !== null) {
      for (const [id, each] of Object.entries(value)) fields[`${field}/${id}`] = each
    } else if (field !== '__proto__') fields[field] = value
  }
  return fields
}

function publicEntry(kind: Kind, fields: Fields): PublicEntry {
  const rule: KindRule = KINDS[kind]
  const isSet = (field: string) => Object.hasOwn(rule.sets, field)
  const values = rule.publicFields
    .filter((field) => isPublicField(rule, field))
    .map((field) => [field, Object.hasOwn(fields, field) ? (fields[field] ?? null) : null] as const)
  const sets = rule.publicFields
    .filter(isSet)
    .map(
      (set) => [set, rule.sets[set] === ELEMENT ? elementsOf(rule, set, fields) : valuesOf(rule, set, fields)] as const,
    )
  return Object.fromEntries([...values, ...sets])
}

function elementsOf(rule: KindRule, set: string, fields: Fields): string[] {
  return namesOf(rule, set, fields)
    .filter((field) => fields[field] === true)
    .map((field) => field.slice(set.length + 1))
}

function valuesOf(rule: KindRule, set: string, fields: Fields): Record<string, Json> {
  return Object.fromEntries(
    namesOf(rule, set, fields)
      .filter((field) => fields[field] !== null && fields[field] !== false)
      .map((field) => [field.slice(set.length + 1), fields[field] ?? null]),
  )
}

function namesOf(rule: KindRule, set: string, fields: Fields): string[] {
  return Object.keys(fields)
    .filter((field) => field.startsWith(`${set}/`) && isPublicField(rule, field))
    .sort()
}
