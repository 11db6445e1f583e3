import * as v from 'valibot'
import { text } from './fields.ts'
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
  /** Sets: one field per element, `languages/uk: true`; by the name before the slash, the rule for each element. */
  sets: Readonly<Record<string, FieldRule>>
  readers: readonly Role[]
  writers: readonly Role[]
  /** Fields and sets `public` may see, or none; `isPublic` decides about the record. */
  publicFields: readonly string[]
  isPublic(fields: Readonly<Record<string, Json>>): boolean
}

/** A value, or nothing; a loser stands beside it. */
export const value = (check: v.GenericSchema<unknown, unknown>): FieldRule => ({
  meeting: 'value',
  check: v.nullable(check),
})
/** Text whose sentences are merged; at most `max` UTF-16 units. */
export const prose = (max: number): FieldRule => ({ meeting: 'prose', check: v.nullable(text(max)) })
/** An element of a set: in it, or not. */
export const ELEMENT: FieldRule = { meeting: 'value', check: v.nullable(v.boolean()) }
/** Those who do the work; never a mere reader. */
export const INTERNAL: readonly Role[] = ['coordinator', 'editor']
/** A moment, in ms since 1970. */
export const moment = value(v.pipe(v.number(), v.integer(), v.minValue(0)))

/** Of two written at the same time the later is shown and the other is in the history: nobody needs to choose. */
export const quiet = (check: v.GenericSchema<unknown, unknown>): FieldRule => ({
  meeting: 'quiet',
  check: v.nullable(check),
})
