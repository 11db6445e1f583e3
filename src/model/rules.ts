import { isBoolean, isText, isWhole, orNull } from './checks.ts'
import type { Check } from './checks.ts'
import type { Json } from './fields.ts'

/** What a member may be; what each may do is in rights.ts. A `partner` is an organisation's own person. */
export const ROLES = ['coordinator', 'editor', 'reader', 'partner'] as const
export type Role = (typeof ROLES)[number]

/**
 * How two values written at the same time meet: `value`, a loser stands beside the head until someone
 * chooses; `quiet`, a loser goes to history only; `prose`, sentences are merged first.
 */
export type Meeting = 'value' | 'quiet' | 'prose'

export interface FieldRule {
  meeting: Meeting
  check: Check
}

/** What a kind is made of. Who reads and writes it: rights.ts. */
export interface KindRule {
  /** Ids of this kind begin with it and `_`. */
  prefix: string
  fields: Readonly<Record<string, FieldRule>>
  /** Sets: one field per element, `languages/uk: true`; by the name before the slash, the rule for each element. */
  sets: Readonly<Record<string, FieldRule>>
  /** Fields and sets `public` may see, or none; `isPublic` decides about the record. */
  publicFields: readonly string[]
  isPublic(fields: Readonly<Record<string, Json>>): boolean
}

/** A value, or nothing; a loser stands beside it. */
export const value = (check: Check): FieldRule => ({
  meeting: 'value',
  check: orNull(check),
})
/** Text whose sentences are merged; at most `max` UTF-16 units. */
export const prose = (max: number): FieldRule => ({ meeting: 'prose', check: orNull(isText(max)) })
/** An element of a set: in it, or not. */
export const ELEMENT: FieldRule = { meeting: 'value', check: orNull(isBoolean) }
/** A moment, in ms since 1970. */
export const moment = value(isWhole(0))

/** Of two written at the same time the later is shown and the other is in the history: nobody needs to choose. */
export const quiet = (check: Check): FieldRule => ({
  meeting: 'quiet',
  check: orNull(check),
})
