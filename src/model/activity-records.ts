import * as v from 'valibot'
import { day, line } from './fields.ts'
import { ELEMENT, INTERNAL, moment, prose, ROLES, value } from './rules.ts'
import type { FieldRule, KindRule } from './rules.ts'
import { cancelElement, dateElement, moveElement, pauseElement, timeElement } from './schedule-fields.ts'

const id = value(line(120))
const count = value(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)))
/** In years. */
const age = value(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120)))
const flag = value(v.boolean())
const internal = (rule: FieldRule): FieldRule => ({ ...rule, readers: INTERNAL })

/** What a visitor must see before coming. The rest is for those who organise it. */
const VISITOR = {
  title: value(line(200)),
  /** One of content/contributions.ts: `language-cafe`, `walks-and-nature` … */
  type: value(line(60)),
  /** What it is, in one easy sentence. */
  summary: value(line(300)),
  /** What happens there. */
  description: prose(20_000),
  /** Language of what is typed, ISO 639 (`nb`, `nn`, `uk`); so that it can be read aloud right. */
  writtenIn: value(line(20)),
  /** The season; both days are in it. */
  startsOn: value(day),
  endsOn: value(day),
  /** Not on public holidays. */
  skipsHolidays: flag,
  /** Not in the school holidays that the municipality has entered. */
  skipsSchoolHolidays: flag,
  /** What the times cannot say: «varer så lenge turen varer». */
  timeNote: value(line(300)),
  /** What the place is called, «Deichman Tøyen». */
  place: value(line(200)),
  address: value(line(300)),
  area: value(line(200)),
  /** Latitude and longitude in degrees (EPSG:4258), `58.0295,7.4538`. */
  point: value(v.pipe(v.string(), v.regex(/^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/))),
  /** How one gets there, and in. */
  directions: value(line(600)),
  /** Where one takes part from home; the address of a meeting itself is often only for those who sign up. */
  isOnline: flag,
  price: value(v.picklist(['free', 'paid'])),
  /** What it costs, in words. */
  priceNote: value(line(200)),
  joining: value(v.picklist(['drop-in', 'sign-up'])),
  /** How one signs up: a web address, telephone number or e-mail address. */
  signUpAt: value(line(500)),
  ageFrom: age,
  ageTo: age,
  /** Children may come along. */
  welcomesChildren: flag,
  wheelchair: value(v.picklist(['yes', 'partly', 'no'])),
  contactName: value(line(200)),
  contactPhone: value(line(60)),
  contactEmail: value(line(300)),
  web: value(line(500)),
  confirmedOn: value(day),
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
    confirmedBy: value(line(120)),
    source: value(line(200)),
    /** The activity of the season before. */
    continues: id,
    note: internal(prose(20_000)),
    /** Id of the contact to call about it. */
    contact: internal(id),
    hostsNeeded: internal(count),
    roomBooked: internal(value(v.picklist(['yes', 'asked', 'no']))),
    /** Who has the keys, and how one gets them. */
    keys: internal(value(line(300))),
    /** Whether a police certificate is asked of the hosts; never the certificate itself. */
    policeCertificate: internal(value(v.picklist(['needed', 'not-needed']))),
    deletedAt: moment,
  },
  sets: {
    ...VISITOR_SETS,
    /** How many hosts and guests there were, by day. */
    hosts: internal(count),
    attendance: internal(count),
  },
  readers: ROLES,
  writers: INTERNAL,
  publicFields: [...Object.keys(VISITOR), ...Object.keys(VISITOR_SETS)],
  isPublic: (fields) => fields['public'] === true && !fields['deletedAt'],
}
