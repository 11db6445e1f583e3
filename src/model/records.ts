import * as v from 'valibot'
import { day, line, orgnr, text } from './fields.ts'
import type { Json } from './fields.ts'

/** What a member may do. More roles (partner, public) read only what is published. */
export const ROLES = ['coordinator', 'editor', 'reader'] as const
export type Role = (typeof ROLES)[number]

/**
 * How two values written at the same time meet: `value`, a loser stands beside the head until someone
 * chooses; `quiet`, a loser goes to history only; `prose`, sentences are merged first.
 */
export type Meeting = 'value' | 'quiet' | 'prose'

export interface FieldRule {
  meeting: Meeting
  check: v.GenericSchema<unknown, unknown>
  /** Who may see it; all who see the record when absent. */
  readers?: readonly Role[]
}

export interface KindRule {
  /** Ids of this kind begin with it and `_`. */
  prefix: string
  fields: Readonly<Record<string, FieldRule>>
  /** Sets: one field per element, `languages/uk: true`; the name before the slash. */
  sets: readonly string[]
  readers: readonly Role[]
  writers: readonly Role[]
  /** Fields `public` may see, or none; `isPublic` decides about the record. */
  publicFields: readonly string[]
  isPublic(fields: Readonly<Record<string, Json>>): boolean
}

const value = (check: v.GenericSchema<unknown, unknown>): FieldRule => ({ meeting: 'value', check: v.nullable(check) })
const prose = (max: number): FieldRule => ({ meeting: 'prose', check: v.nullable(text(max)) })
const moment = value(v.pipe(v.number(), v.integer(), v.minValue(0)))

const organisation: KindRule = {
  prefix: 'org',
  fields: {
    name: { meeting: 'value', check: line(200) },
    formerNames: value(line(600)),
    orgnr: value(orgnr),
    kind: value(line(60)),
    description: prose(20_000),
    area: value(line(200)),
    address: value(line(300)),
    /** Latitude and longitude in degrees (EPSG:4258), `58.0295,7.4538`. */
    point: value(v.pipe(v.string(), v.regex(/^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/))),
    web: value(line(500)),
    email: value(line(300)),
    phone: value(line(60)),
    malform: value(v.picklist(['nb', 'nn'])),
    source: value(line(200)),
    public: value(v.boolean()),
    confirmedOn: value(day),
    confirmedBy: value(line(120)),
    note: { ...prose(20_000), readers: ['coordinator', 'editor'] },
    deletedAt: moment,
  },
  sets: ['icnpo', 'contributes', 'languages', 'targetGroups'],
  readers: ROLES,
  writers: ['coordinator', 'editor'],
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
  ],
  isPublic: (fields) => fields['public'] === true && !fields['deletedAt'],
}

const contact: KindRule = {
  prefix: 'con',
  fields: {
    organisation: value(line(120)),
    name: { meeting: 'value', check: line(200) },
    role: value(line(200)),
    email: value(line(300)),
    phone: value(line(60)),
    /** The day from which it should no longer be kept. */
    retainUntil: value(day),
    deletedAt: moment,
  },
  sets: [],
  readers: ['coordinator', 'editor'],
  writers: ['coordinator', 'editor'],
  publicFields: [],
  isPublic: () => false,
}

const municipality: KindRule = {
  prefix: 'mun',
  fields: {
    name: { meeting: 'value', check: line(200) },
    /** Four digits. Source: Kartverket. */
    number: value(v.pipe(v.string(), v.regex(/^\d{4}$/))),
    contactName: value(line(200)),
    contactPhone: value(line(60)),
    contactEmail: value(line(300)),
    deletedAt: moment,
  },
  sets: [],
  readers: ROLES,
  writers: ['coordinator'],
  publicFields: ['name', 'number', 'contactName', 'contactPhone', 'contactEmail'],
  isPublic: (fields) => !fields['deletedAt'],
}

/** Every kind that syncs. */
export const KINDS = { organisation, contact, municipality } as const satisfies Record<string, KindRule>
export type Kind = keyof typeof KINDS

/** The one municipality record of a space; the same id everywhere, so that phones that began alone agree. */
export const OWN_MUNICIPALITY = 'mun_own'

export function kindRule(kind: string): KindRule | null {
  return Object.hasOwn(KINDS, kind) ? KINDS[kind as Kind] : null // checked by hasOwn
}

const ELEMENT: FieldRule = { meeting: 'value', check: v.nullable(v.boolean()) }
/** A field of a newer app: kept and passed on untouched, to those who could write it. */
const UNKNOWN: FieldRule = { meeting: 'value', check: v.unknown(), readers: ['coordinator', 'editor'] }

/** The rule for a field of a kind we know; unknown fields of newer apps have one too. */
export function fieldRule(kind: KindRule, field: string): FieldRule {
  if (Object.hasOwn(kind.fields, field)) return kind.fields[field] ?? UNKNOWN
  const slash = field.indexOf('/')
  return slash > 0 && kind.sets.includes(field.slice(0, slash)) ? ELEMENT : UNKNOWN
}

/** A field's name: letters and digits, and for an element of a set a slash and its id. */
export function isFieldName(field: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]{0,59}(\/[\w.:-]{1,80})?$/.test(field)
}

/** Whether `public` may see a field of a public record: named ones, and elements of the known sets. */
export function isPublicField(kind: KindRule, field: string): boolean {
  const slash = field.indexOf('/')
  return slash > 0
    ? kind.sets.includes(field.slice(0, slash)) && kind.publicFields.length > 0
    : kind.publicFields.includes(field)
}
