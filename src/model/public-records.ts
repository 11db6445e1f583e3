import { isBoolean, isLine, isOneOf, isText, isTextThat, isWhole } from './checks.ts'
import { isDay } from './fields.ts'
import { moment, prose, quiet, value } from './rules.ts'
import type { FieldRule, KindRule } from './rules.ts'

const line = value(isLine(300))
const day = value(isTextThat(isDay))
const count = quiet(isWhole(0))

const SHOWN = {
  title: value(isLine(200)),
  /** One of content/contributions.ts. */
  type: value(isLine(60)),
  description: prose(4_000),
  /** What one does to help, how much time it takes, what one learns. */
  how: prose(4_000),
  /** What the municipality brings: premises, training, money. */
  resources: prose(4_000),
  /** Language of what is typed, ISO 639. */
  writtenIn: value(isLine(20)),
  /** The last day help is wanted. */
  endsOn: day,
  contactName: line,
  contactPhone: value(isLine(60)),
  contactEmail: line,
  confirmedOn: day,
} as const satisfies Record<string, FieldRule>

/** Something the municipality wants help with. */
export const need: KindRule = {
  prefix: 'ned',
  fields: { ...SHOWN, public: value(isBoolean), deletedAt: moment },
  sets: {},
  publicFields: Object.keys(SHOWN),
  isPublic: (fields) => fields['public'] === true && !fields['deletedAt'],
}

const HIDDEN = { sets: {}, publicFields: [], isPublic: () => false } as const

/** What somebody without an account wrote to the municipality. Of the sender it holds what was typed, and nothing else. */
export const enquiry: KindRule = {
  ...HIDDEN,
  prefix: 'enq',
  fields: {
    type: value(isOneOf('error', 'offer', 'question')),
    text: value(isText(4_000)),
    /** Id of the record it is about. */
    about: value(isLine(120)),
    /** How one can answer, as typed. */
    contact: line,
    /** The language of the page it was written on. */
    writtenIn: value(isLine(20)),
    receivedAt: quiet(isWhole(0)),
    /** The day from which it should no longer be kept. */
    retainUntil: day,
    state: value(isOneOf('new', 'underway', 'answered', 'closed')),
    answer: prose(4_000),
    answeredOn: day,
    deletedAt: moment,
  },
}

/** How many said that they found what they looked for, in one month: the id is `fnd_2026-11`. Only numbers. */
export const found: KindRule = { ...HIDDEN, prefix: 'fnd', fields: { yes: count, no: count, deletedAt: moment } }
