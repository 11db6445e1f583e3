import { isEmail, isPhone } from './fields.ts'
import { callHref, emailHref } from './links.ts'
import { stringOf } from './reading.ts'
import type { LiveRecord } from './wire.ts'

const TYPES = ['error', 'offer', 'question'] as const
/** How far one has come with it, in the order one reads them. */
export const ENQUIRY_STATES = ['new', 'underway', 'answered', 'closed'] as const
export type EnquiryState = (typeof ENQUIRY_STATES)[number]

/** What somebody wrote on the public page. `null` is "not known". */
export interface Enquiry {
  id: string
  type: (typeof TYPES)[number] | null
  text: string
  /** Id of the record it is about. */
  about: string | null
  /** How they can be answered, as typed. */
  contact: string | null
  /** The language of the page they wrote on, ISO 639. */
  writtenIn: string | null
  /** ms since 1970. */
  receivedAt: number | null
  /** The last day it is kept. */
  retainUntil: string | null
  /** What no app of ours says is new: nobody has looked into it. */
  state: EnquiryState
  answer: string | null
  answeredOn: string | null
}

export function toEnquiry({ record, fields }: LiveRecord): Enquiry {
  const { receivedAt } = fields
  return {
    id: record,
    type: TYPES.find((one) => one === fields['type']) ?? null,
    text: stringOf(fields, 'text') ?? '',
    about: stringOf(fields, 'about'),
    contact: stringOf(fields, 'contact'),
    writtenIn: stringOf(fields, 'writtenIn'),
    receivedAt: typeof receivedAt === 'number' ? receivedAt : null,
    retainUntil: stringOf(fields, 'retainUntil'),
    state: ENQUIRY_STATES.find((one) => one === fields['state']) ?? 'new',
    answer: stringOf(fields, 'answer'),
    answeredOn: stringOf(fields, 'answeredOn'),
  }
}

/** Whether nobody needs to do more with it. */
export function isEnquiryDone({ state }: Pick<Enquiry, 'state'>): boolean {
  return state === 'answered' || state === 'closed'
}

/** New ones first, then those under way, then the others; of each the latest first. */
export function compareEnquiries(one: Enquiry, two: Enquiry): number {
  const place = ({ state }: Enquiry) => Math.min(ENQUIRY_STATES.indexOf(state), 2) // answered and closed are done alike
  if (place(one) !== place(two)) return place(one) - place(two)
  const difference = (two.receivedAt ?? 0) - (one.receivedAt ?? 0)
  return difference !== 0 ? difference : one.id < two.id ? 1 : one.id > two.id ? -1 : 0
}

/** A piece of a contact as typed; `href` where it can be called or written to. */
export interface ContactPart {
  text: string
  href: string | null
  way: 'phone' | 'email' | null
}

/** What may be an address or a number. Nothing that means something in a `mailto:`: strangers typed it. */
const CANDIDATE = /[^\s@,;:<>()[\]"?&#%]+@[^\s@,;:<>()[\]"?&#%]+|(?:\+|\b)\d[\d \u00a0.-]{1,20}\d/g

/** Fewer digits are a year, a house or an hour, not somebody's number. */
const NUMBER_DIGITS = 8

/** A contact in pieces that together are exactly what was typed, with its telephone numbers and e-mail addresses found. */
export function contactParts(contact: string): ContactPart[] {
  const parts: ContactPart[] = []
  let at = 0
  const plain = (until: number) => {
    if (until > at) parts.push({ text: contact.slice(at, until), href: null, way: null })
    at = until
  }
  for (const match of contact.matchAll(CANDIDATE)) {
    const text = match[0].replace(/[.]+$/, '')
    const way = isEmail(text) ? 'email' : isNumber(text) ? 'phone' : null
    const href = way === 'email' ? emailHref(text) : way === 'phone' ? callHref(text) : null
    if (href === null) continue
    plain(match.index)
    parts.push({ text, href, way })
    at += text.length
  }
  plain(contact.length)
  return parts
}

function isNumber(text: string): boolean {
  return text.replace(/\D/g, '').length >= NUMBER_DIGITS && isPhone(text)
}
