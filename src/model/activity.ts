import type { Json } from './fields.ts'
import { elementsOf, stringOf } from './reading.ts'
import { toSchedule } from './schedule.ts'
import type { Schedule } from './schedule.ts'
import type { LiveRecord } from './wire.ts'

type Fields = Readonly<Record<string, Json>>

/** Something people can come to. Every field is always present; `null` is "not known". */
export interface Activity {
  id: string
  title: string
  /** One of content/contributions.ts. */
  type: string | null
  summary: string | null
  description: string | null
  /** Language of what is typed, ISO 639. */
  writtenIn: string | null
  schedule: Schedule
  timeNote: string | null
  place: string | null
  address: string | null
  area: string | null
  /** Latitude and longitude in degrees, `58.0295,7.4538`. */
  point: string | null
  directions: string | null
  isOnline: boolean
  price: 'free' | 'paid' | null
  priceNote: string | null
  joining: 'drop-in' | 'sign-up' | null
  /** A web address, telephone number or e-mail address. */
  signUpAt: string | null
  /** In years. */
  ageFrom: number | null
  ageTo: number | null
  welcomesChildren: boolean | null
  wheelchair: 'yes' | 'partly' | 'no' | null
  contactName: string | null
  contactPhone: string | null
  contactEmail: string | null
  web: string | null
  isPublic: boolean
  /** Day someone last confirmed that it is right. */
  confirmedOn: string | null
  confirmedBy: string | null
  source: string | null
  /** Id of the activity of the season before. */
  continues: string | null
  /** Ids of those who hold it. */
  organisations: string[]
  languages: string[]
  targetGroups: string[]
  /** Levels of Norwegian, `A0`–`C2`; none is all. */
  levels: string[]
}

/** `municipality` are the fields of the municipality, which has the school holidays. */
export function toActivity(record: LiveRecord, municipality: Fields = {}): Activity {
  const { fields } = record
  const text = (field: string) => stringOf(fields, field)
  return {
    id: record.record,
    title: text('title') ?? '',
    type: text('type'),
    summary: text('summary'),
    description: text('description'),
    writtenIn: text('writtenIn'),
    schedule: toSchedule(fields, municipality),
    timeNote: text('timeNote'),
    place: text('place'),
    address: text('address'),
    area: text('area'),
    point: text('point'),
    directions: text('directions'),
    isOnline: fields['isOnline'] === true,
    price: oneOf(['free', 'paid'], fields['price']),
    priceNote: text('priceNote'),
    joining: oneOf(['drop-in', 'sign-up'], fields['joining']),
    signUpAt: text('signUpAt'),
    ageFrom: numberOf(fields['ageFrom']),
    ageTo: numberOf(fields['ageTo']),
    welcomesChildren: typeof fields['welcomesChildren'] === 'boolean' ? fields['welcomesChildren'] : null,
    wheelchair: oneOf(['yes', 'partly', 'no'], fields['wheelchair']),
    contactName: text('contactName'),
    contactPhone: text('contactPhone'),
    contactEmail: text('contactEmail'),
    web: text('web'),
    isPublic: fields['public'] === true,
    confirmedOn: text('confirmedOn'),
    confirmedBy: text('confirmedBy'),
    source: text('source'),
    continues: text('continues'),
    organisations: elementsOf(fields, 'organisations'),
    languages: elementsOf(fields, 'languages'),
    targetGroups: elementsOf(fields, 'targetGroups'),
    levels: elementsOf(fields, 'levels'),
  }
}

function oneOf<Choice extends string>(choices: readonly Choice[], value: Json | undefined): Choice | null {
  return choices.find((choice) => choice === value) ?? null
}

function numberOf(value: Json | undefined): number | null {
  return typeof value === 'number' ? value : null
}
