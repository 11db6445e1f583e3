import { isBoolean, isLine, isOneOf, isTextThat, isWhole, matches } from './checks.ts'
import { isDay } from './fields.ts'
import { ELEMENT, moment, prose, value } from './rules.ts'
import type { FieldRule, KindRule } from './rules.ts'
import { cancelElement, dateElement, moveElement, pauseElement, timeElement } from './schedule-fields.ts'

const id = value(isLine(120))
const count = value(isWhole(0, 100_000))
/** In years. */
const age = value(isWhole(0, 120))
const flag = value(isBoolean)

/** What a visitor must see before coming. The rest is for those who organise it. */
const VISITOR = {
  title: value(isLine(200)),
  /** One of content/contributions.ts: `language-cafe`, `walks-and-nature` … */
  type: value(isLine(60)),
  /** What it is, in one easy sentence. */
  summary: value(isLine(300)),
  /** What happens there. */
  description: prose(20_000),
  /** Language of what is typed, ISO 639 (`nb`, `nn`, `uk`); so that it can be read aloud right. */
  writtenIn: value(isLine(20)),
  /** The season; both days are in it. */
  startsOn: value(isTextThat(isDay)),
  endsOn: value(isTextThat(isDay)),
  /** Not on public holidays. */
  skipsHolidays: flag,
  /** Not in the school holidays that the municipality has entered. */
  skipsSchoolHolidays: flag,
  /** What the times cannot say: «varer så lenge turen varer». */
  timeNote: value(isLine(300)),
  /** What the place is called, «Deichman Tøyen». */
  place: value(isLine(200)),
  address: value(isLine(300)),
  area: value(isLine(200)),
  /** Latitude and longitude in degrees (EPSG:4258), `58.0295,7.4538`. */
  point: value(matches(/^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/)),
  /** How one gets there, and in. */
  directions: value(isLine(600)),
  /** Where one takes part from home; the address of a meeting itself is often only for those who sign up. */
  isOnline: flag,
  price: value(isOneOf('free', 'paid')),
  /** What it costs, in words. */
  priceNote: value(isLine(200)),
  joining: value(isOneOf('drop-in', 'sign-up')),
  /** How one signs up: a web address, telephone number or e-mail address. */
  signUpAt: value(isLine(500)),
  ageFrom: age,
  ageTo: age,
  /** Children may come along. */
  welcomesChildren: flag,
  wheelchair: value(isOneOf('yes', 'partly', 'no')),
  contactName: value(isLine(200)),
  contactPhone: value(isLine(60)),
  contactEmail: value(isLine(300)),
  web: value(isLine(500)),
  confirmedOn: value(isTextThat(isDay)),
} as const satisfies Record<string, FieldRule>

const VISITOR_SETS = {
  /** By id of organisation: who holds it. */
  organisations: ELEMENT,
  /** Languages the hosts speak: content/languages.ts. */
  languages: ELEMENT,
  /** Who is welcome: content/target-groups.ts. */
  targetGroups: ELEMENT,
  /** Level of Norwegian, `A0`–`C2`; all levels when none is set. */
  levels: ELEMENT,
  times: timeElement,
  dates: dateElement,
  pauses: pauseElement,
  cancelled: cancelElement,
  moved: moveElement,
} as const satisfies Record<string, FieldRule>

/** Something people can come to. When: schedule-fields.ts. */
export const activity: KindRule = {
  prefix: 'act',
  fields: {
    ...VISITOR,
    public: flag,
    confirmedBy: value(isLine(120)),
    source: value(isLine(200)),
    /** The activity of the season before. */
    continues: id,
    note: prose(20_000),
    /** Id of the contact to call about it. */
    contact: id,
    hostsNeeded: count,
    roomBooked: value(isOneOf('yes', 'asked', 'no')),
    /** Who has the keys, and how one gets them. */
    keys: value(isLine(300)),
    /** Whether a police certificate is asked of the hosts; never the certificate itself. */
    policeCertificate: value(isOneOf('needed', 'not-needed')),
    deletedAt: moment,
  },
  sets: {
    ...VISITOR_SETS,
    /** How many hosts and guests there were, by day. */
    hosts: count,
    attendance: count,
  },
  publicFields: [...Object.keys(VISITOR), ...Object.keys(VISITOR_SETS)],
  isPublic: (fields) => fields['public'] === true && !fields['deletedAt'],
}
