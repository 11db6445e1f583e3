import { workspace } from '#db/here.ts'
import { fieldName } from '#i18n/field-names.ts'
import { dayOf, shortDay } from '#i18n/dates.ts'
import { messages } from '#i18n/messages.ts'
import { isDay } from '#model/fields.ts'
import type { Json } from '#model/fields.ts'
import { versionsOf } from '#model/merge.ts'
import { personMatcher } from '#model/person-search.ts'
import type { Person, PersonMatch } from '#model/person-search.ts'
import { stringOf } from '#model/reading.ts'
import { RETENTION_YEARS } from '#model/periods.ts'
import { PROCESSING } from '#model/processing.ts'
import type { Activity } from '#model/processing.ts'
import { isPublicField, KINDS, kindRule, ROLES } from '#model/records.ts'
import type { Kind } from '#model/records.ts'
import { readsEvery, readsField, writesKind } from '#model/rights.ts'
import { clockOf, dueOn, FOLLOWING, madeOn } from '#model/retention.ts'
import type { HistoryEntry, LiveRecord } from '#model/wire.ts'
import { lookThrough } from './look-through.ts'
import { kindWord, ownerNames, recordName, roleWord, sinceWord } from './record-words.ts'

/** On paper a day has its year, also when it is this one. */
const LONG_AGO = 0

/** All on this device that names a person, of every kind, deleted too; what is about them first. `null` when `isOver` says so. */
export async function findPerson(person: Person, isOver: () => boolean): Promise<PersonMatch[] | null> {
  const match = personMatcher(person)
  const found: PersonMatch[] = []
  const isWhole = await lookThrough((live) => {
    const matched = kindRule(live.kind) && match(live)
    if (matched) found.push(matched)
  }, isOver)
  if (!isWhole) return null
  const order = Object.keys(KINDS)
  const place = (one: PersonMatch) => (isAbout(one) ? 0 : 100) + order.indexOf(one.live.kind)
  return found.sort((one, two) => place(one) - place(two))
}

/** Fields of records that are about one person, when the field beside them is what named the person. */
const ABOUT: Readonly<Partial<Record<Kind, { by: readonly string[]; shown: readonly string[] }>>> = {
  contact: {
    by: ['name', 'email', 'phone'],
    shown: ['name', 'role', 'organisation', 'email', 'phone', 'retainUntil'],
  },
  enquiry: { by: ['contact'], shown: ['text', 'contact', 'receivedAt', 'answer', 'answeredOn', 'retainUntil'] },
  evidence: { by: ['person'], shown: ['person', 'on', 'reference', 'text', 'retainUntil'] },
  conversation: { by: ['with'], shown: ['with', 'on', 'text', 'by', 'retainUntil'] },
}

/** Whether a record is about the person, and does not only name them. */
export function isAbout({ live, fields }: PersonMatch): boolean {
  return ABOUT[live.kind as Kind]?.by.some((field) => fields.includes(field)) ?? false // absent for kinds unknown
}

/** One place where a person is named, in words, as the report tells it. */
export interface AccessEntry {
  id: string
  kind: Kind
  kindWord: string
  name: string
  isAbout: boolean
  /** Deleted so that it can be brought back. */
  isDeleted: boolean
  /** What it is part of, from the nearest outwards. */
  where: string[]
  values: { field: string; value: string }[]
  /** Names of fields the person wrote, as far as this device knows. */
  wrote: string[]
  /** The day it was made, `YYYY-MM-DD`; `null` when nothing says. */
  since: string | null
  activity: Activity
  /** Who may see it, in words. */
  readers: string[]
  /** How long it is kept, in words. */
  until: string
  history: { at: number; by: string; what: string }[]
}

export function entryOf(match: PersonMatch, history: readonly HistoryEntry[] | null): AccessEntry {
  const { live, fields, wrote } = match
  const kind = live.kind as Kind // findPerson gives no other
  const about = isAbout(match)
  const shown = about ? [...new Set([...(ABOUT[kind]?.shown ?? []), ...fields])] : fields
  const { receivedAt, deletedAt } = live.fields
  return {
    id: live.record,
    kind,
    kindWord: kindWord(kind),
    name: recordName(live),
    isAbout: about,
    isDeleted: typeof deletedAt === 'number',
    where: ownerNames(live),
    values: shown.flatMap((field) => valuesOf(live, field)),
    wrote: [...new Set(wrote.map(fieldName))],
    since: madeOn(live) ?? (typeof receivedAt === 'number' ? dayOf(receivedAt) : null),
    activity: PROCESSING[kind].activity,
    readers: readersOf(live, kind, shown),
    until: untilOf(live),
    history: (history ?? []).map(({ at, by, field }) => ({ at, by, what: fieldName(field) })),
  }
}

/** What a field says, each version of it. */
function valuesOf(live: LiveRecord, field: string): { field: string; value: string }[] {
  const t = messages('processing')
  return versionsOf(live, field).flatMap(({ value }, at) => {
    const text = valueWords(value ?? null, field)
    const name = fieldName(field)
    return text === '' ? [] : [{ field: at === 0 ? name : t('otherVersion', { field: name }), value: text }]
  })
}

function valueWords(value: Json, field: string): string {
  if (typeof value === 'number') return field.endsWith('At') ? shortDay(dayOf(value), LONG_AGO) : String(value)
  if (typeof value !== 'string') return value === null || typeof value === 'boolean' ? '' : JSON.stringify(value)
  if (isDay(value)) return shortDay(value, LONG_AGO)
  const named = /^[a-z]{3}_/.test(value) ? workspace().record(value) : null
  return named ? recordName(named) : value
}

function readersOf(live: LiveRecord, kind: Kind, fields: readonly string[]): string[] {
  const t = messages('processing')
  const rule = KINDS[kind]
  const roles = ROLES.filter((role) => readsEvery(role, kind) && fields.some((field) => readsField(role, kind, field)))
  const isPublic = rule.isPublic(live.fields) && fields.some((field) => isPublicField(rule, field))
  return [
    ...roles.map((role) => roleWord(role)),
    ...(writesKind('partner', kind) && fields.some((field) => readsField('partner', kind, field))
      ? [roleWord('partner')]
      : []),
    ...(kind.startsWith('agreement') && kind !== 'agreementVersion' ? [t('partner')] : []),
    ...(isPublic ? [t('everyone')] : []),
  ]
}

function untilOf(live: LiveRecord): string {
  const t = messages('processing')
  const on = dueOn(live)
  // What shows that a point is done is kept for ever, until it names somebody.
  const isForEver = live.kind === 'evidence' && stringOf(live.fields, 'person') === null
  const clock = isForEver ? null : clockOf(live.kind)
  const later =
    clock?.by === 'person' ? t('yearsAfter', { count: RETENTION_YEARS, since: sinceWord(clock.since) }) : null
  const limit =
    on !== null
      ? t('untilDay', { day: shortDay(on, LONG_AGO) })
      : (later ?? t(FOLLOWING.has(live.kind) ? 'follows' : 'noClock'))
  return clock?.archive ? `${limit} ${t('keptArchive')}` : limit
}
