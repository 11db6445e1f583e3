import { stringOf } from './reading.ts'
import type { LiveRecord } from './wire.ts'

/** How one talked. */
export const WAYS = ['call', 'meeting', 'email', 'message', 'visit'] as const
export type Way = (typeof WAYS)[number]

/** Somebody talked with an organisation. Never public. `null` is "not known". */
export interface Conversation {
  id: string
  organisation: string | null
  way: Way
  /** The day. */
  on: string | null
  /** Whom one talked with. */
  with: string | null
  /** Who of us it was. */
  by: string | null
  /** False when nobody answered; then it was no contact. */
  isAnswered: boolean
  text: string | null
}

/** Whether somebody got hold of them, at the latest `today`: a try nobody answered does not count, nor a day to come. */
export function isContact<One extends Conversation>(one: One, today: string): one is One & { on: string } {
  return one.isAnswered && one.on !== null && one.on <= today
}

/** A way of a newer app is told as a call. */
export function toConversation({ record, fields }: LiveRecord): Conversation {
  return {
    id: record,
    organisation: stringOf(fields, 'organisation'),
    way: WAYS.find((way) => way === fields['way']) ?? 'call',
    on: stringOf(fields, 'on'),
    with: stringOf(fields, 'with'),
    by: stringOf(fields, 'by'),
    isAnswered: fields['answered'] !== false,
    text: stringOf(fields, 'text'),
  }
}
