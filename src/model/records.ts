import { agreement, agreementPoint, agreementSection, agreementTask, agreementVersion } from './agreement-records.ts'
import { checklist, checklistItem, evidence } from './checklist-records.ts'
import { isBoolean, isLine, isOneOf, isText, isTextThat, matches } from './checks.ts'
import { isDay, isOrgnrValue } from './fields.ts'
import { activity } from './activity-records.ts'
import { agendaItem, attachment, decision, input, meeting, meetingTemplate, series, task } from './meeting-records.ts'
import { enquiry, found, need } from './public-records.ts'
import { ELEMENT, moment, prose, quiet, value } from './rules.ts'
import type { FieldRule, KindRule } from './rules.ts'
import { pauseElement } from './schedule-fields.ts'

export { ROLES } from './rules.ts'
export type { FieldRule, KindRule, Role } from './rules.ts'

const organisation: KindRule = {
  prefix: 'org',
  fields: {
    name: { meeting: 'value', check: isLine(200) },
    formerNames: value(isLine(600)),
    orgnr: value(isOrgnrValue),
    kind: value(isLine(60)),
    description: prose(20_000),
    area: value(isLine(200)),
    address: value(isLine(300)),
    /** Latitude and longitude in degrees (EPSG:4258), `58.0295,7.4538`. */
    point: value(matches(/^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/)),
    web: value(isLine(500)),
    email: value(isLine(300)),
    phone: value(isLine(60)),
    malform: value(isOneOf('nb', 'nn')),
    source: value(isLine(200)),
    public: value(isBoolean),
    confirmedOn: value(isTextThat(isDay)),
    confirmedBy: value(isLine(120)),
    note: prose(20_000),
    /**
     * What the register said last, so that a later fetch knows which fields nobody has touched since: JSON text, field → a
     * short hash of its value (import-plan.ts, short-hash.ts). Only on what came from the register.
     */
    registered: quiet(isText(4_000)),
    deletedAt: moment,
  },
  sets: {
    icnpo: ELEMENT,
    contributes: ELEMENT,
    languages: ELEMENT,
    targetGroups: ELEMENT,
    /** Own keywords, as typed in lower case with `-` for spaces. */
    tags: ELEMENT,
    /** Ids of organisations that look like this one, and are not. */
    notSame: ELEMENT,
    /** Ids of removed organisations that were this one, entered twice: what belongs to them belongs here (merged.ts). */
    merged: ELEMENT,
  },
  publicFields: [
    'name',
    'orgnr',
    'kind',
    'description',
    'area',
    'address',
    'point',
    'web',
    'email',
    'phone',
    'confirmedOn',
    'icnpo',
    'contributes',
    'languages',
    'targetGroups',
  ],
  isPublic: (fields) => fields['public'] === true && !fields['deletedAt'],
}

const contact: KindRule = {
  prefix: 'con',
  fields: {
    organisation: value(isLine(120)),
    name: { meeting: 'value', check: isLine(200) },
    role: value(isLine(200)),
    email: value(isLine(300)),
    phone: value(isLine(60)),
    /** The day from which it should no longer be kept. */
    retainUntil: value(isTextThat(isDay)),
    /** `null` on one that an import added and that went when the import was taken back: nobody decided that it should be gone. */
    registered: quiet(isText(4_000)),
    deletedAt: moment,
  },
  sets: {},
  publicFields: [],
  isPublic: () => false,
}

const municipality: KindRule = {
  prefix: 'mun',
  fields: {
    name: { meeting: 'value', check: isLine(200) },
    /** Four digits. Source: Kartverket. */
    number: value(matches(/^\d{4}$/)),
    contactName: value(isLine(200)),
    contactPhone: value(isLine(60)),
    contactEmail: value(isLine(300)),
    /** When and how soon somebody answers: «mandag til fredag kl. 9–15». */
    contactHours: value(isLine(300)),
    /** How one can contribute, and what one can apply for: the public page says them as they are written. */
    contribute: prose(4_000),
    grants: prose(4_000),
    /** Address of the accessibility statement (uustatus.no). */
    accessibility: value(isLine(500)),
    /** Whether the endpoint asks the registers again each week; off when absent. */
    registerWeekly: value(isBoolean),
    deletedAt: moment,
  },
  sets: {
    /** Days without school, by an id made on the device; activities that follow them have a pause then. */
    schoolHolidays: pauseElement,
  },
  publicFields: [
    'name',
    'number',
    'contactName',
    'contactPhone',
    'contactEmail',
    'contactHours',
    'contribute',
    'grants',
    'accessibility',
    'schoolHolidays',
  ],
  isPublic: (fields) => !fields['deletedAt'],
}

/** Somebody talked with an organisation: one line of what was said. Never public. */
const conversation: KindRule = {
  prefix: 'cnv',
  fields: {
    organisation: value(isLine(120)),
    way: value(isOneOf('call', 'meeting', 'email', 'message', 'visit')),
    on: value(isTextThat(isDay)),
    /** Whom one talked with. */
    with: value(isLine(200)),
    /** Who of us it was. */
    by: value(isLine(120)),
    /** False when nobody answered; then it was no contact. */
    answered: value(isBoolean),
    text: value(isLine(2_000)),
    /** The day from which it should no longer be kept, where somebody has decided; else see retention.ts. */
    retainUntil: value(isTextThat(isDay)),
    deletedAt: moment,
  },
  sets: {},
  publicFields: [],
  isPublic: () => false,
}

/** A way of looking at the directory that somebody gave a name. Its query may name own keywords. */
const view: KindRule = {
  prefix: 'viw',
  fields: {
    name: { meeting: 'value', check: isLine(200) },
    /** What stands behind `?` in the address, `q=språk&bidrar=language-cafe`. */
    query: value(isLine(2_000)),
    deletedAt: moment,
  },
  sets: {},
  publicFields: [],
  isPublic: () => false,
}

/** Every kind that syncs. */
export const KINDS = {
  organisation,
  contact,
  municipality,
  conversation,
  view,
  meeting,
  agendaItem,
  input,
  decision,
  task,
  attachment,
  series,
  meetingTemplate,
  checklist,
  checklistItem,
  evidence,
  agreement,
  agreementSection,
  agreementTask,
  agreementPoint,
  agreementVersion,
  activity,
  need,
  enquiry,
  found,
} as const satisfies Record<string, KindRule>
export type Kind = keyof typeof KINDS

/** The one municipality record of a space; the same id everywhere, so that phones that began alone agree. */
export const OWN_MUNICIPALITY = 'mun_own'

export function kindRule(kind: string): KindRule | null {
  return Object.hasOwn(KINDS, kind) ? KINDS[kind as Kind] : null // checked by hasOwn
}

/** A field of a newer app: kept and passed on untouched, to those who could write it (rights.ts). */
const UNKNOWN: FieldRule = { meeting: 'value', check: () => true }

/** The rule for a field of a kind we know; unknown fields of newer apps have one too. */
export function fieldRule(kind: KindRule, field: string): FieldRule {
  if (Object.hasOwn(kind.fields, field)) return kind.fields[field] ?? UNKNOWN
  const slash = field.indexOf('/')
  const set = slash > 0 ? field.slice(0, slash) : ''
  return Object.hasOwn(kind.sets, set) ? (kind.sets[set] ?? UNKNOWN) : UNKNOWN
}

/** Whether it is a field, or an element of a set, that this app knows. */
export function knowsField(kind: KindRule, field: string): boolean {
  return fieldRule(kind, field) !== UNKNOWN
}

/** A field's name: letters and digits, and for an element of a set a slash and its id. */
export function isFieldName(field: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]{0,59}(\/[\w.:-]{1,80})?$/.test(field)
}

/** Whether `public` may see a field of a public record: named ones, and elements of named sets. */
export function isPublicField(kind: KindRule, field: string): boolean {
  const slash = field.indexOf('/')
  if (slash < 0) return kind.publicFields.includes(field) && !Object.hasOwn(kind.sets, field)
  const set = field.slice(0, slash)
  return Object.hasOwn(kind.sets, set) && kind.publicFields.includes(set)
}
