import type { Orgnr } from './fields.ts'
import { element, elementsOf, stringOf } from './reading.ts'
import type { LiveRecord } from './wire.ts'

/** A group the municipality works with. Every field is always present; `null` is "not known". */
export interface Organisation {
  id: string
  name: string
  formerNames: string | null
  /** Nine valid digits, or what someone insisted on; informal groups have none. */
  orgnr: Orgnr | null
  /** One of content/organisation-kinds.ts. */
  kind: string | null
  description: string | null
  area: string | null
  address: string | null
  /** Latitude and longitude in degrees, `58.0295,7.4538`. */
  point: string | null
  web: string | null
  email: string | null
  phone: string | null
  malform: 'nb' | 'nn' | null
  source: string | null
  isPublic: boolean
  /** Day someone last confirmed that the entry is right. */
  confirmedOn: string | null
  confirmedBy: string | null
  /** For coordinator and co-workers only. */
  note: string | null
  icnpo: string[]
  contributes: string[]
  languages: string[]
  targetGroups: string[]
}

export function toOrganisation(record: LiveRecord): Organisation {
  const { fields } = record
  const orgnr = fields['orgnr']
  const asTyped = element(orgnr, 'asTyped')
  const malform = fields['malform']
  return {
    id: record.record,
    name: stringOf(fields, 'name') ?? '',
    formerNames: stringOf(fields, 'formerNames'),
    orgnr: typeof orgnr === 'string' ? orgnr : typeof asTyped === 'string' ? { asTyped } : null,
    kind: stringOf(fields, 'kind'),
    description: stringOf(fields, 'description'),
    area: stringOf(fields, 'area'),
    address: stringOf(fields, 'address'),
    point: stringOf(fields, 'point'),
    web: stringOf(fields, 'web'),
    email: stringOf(fields, 'email'),
    phone: stringOf(fields, 'phone'),
    malform: malform === 'nb' || malform === 'nn' ? malform : null,
    source: stringOf(fields, 'source'),
    isPublic: fields['public'] === true,
    confirmedOn: stringOf(fields, 'confirmedOn'),
    confirmedBy: stringOf(fields, 'confirmedBy'),
    note: stringOf(fields, 'note'),
    icnpo: elementsOf(fields, 'icnpo'),
    contributes: elementsOf(fields, 'contributes'),
    languages: elementsOf(fields, 'languages'),
    targetGroups: elementsOf(fields, 'targetGroups'),
  }
}
