import * as v from 'valibot'
import { isOrgnr } from './fields.ts'
import { line, text } from './texts.ts'

/**
 * What the endpoint says of an organisation in the registers: Enhetsregisteret and Frivillighetsregisteret joined, persons
 * left out. `null` is "the register does not say". Source: data.brreg.no, NLOD.
 */
export const RegisterOrganisation = v.object({
  orgnr: v.pipe(v.string(), v.check(isOrgnr)),
  /** As the register has it, mostly in capital letters. */
  name: line(300),
  formerNames: v.array(line(300)),
  /** `FLI`, `STI` …: the code of its form. */
  form: v.nullable(line(20)),
  email: v.nullable(line(300)),
  phone: v.nullable(line(60)),
  web: v.nullable(line(500)),
  /** Street, number, post code and place, joined with commas. */
  address: v.nullable(line(300)),
  /** The place of its post code, mostly in capital letters. */
  place: v.nullable(line(120)),
  malform: v.nullable(v.picklist(['nb', 'nn'])),
  /** What it is for, its own words: purpose in the statutes, else the activity. */
  purpose: v.nullable(text(8_000)),
  /** ICNPO codes, all of them, in the register's order. */
  icnpo: v.array(v.pipe(v.string(), v.regex(/^\d{1,5}$/))),
  /** Bankrupt or being wound up. */
  isEnding: v.boolean(),
})
export type RegisterOrganisation = v.InferOutput<typeof RegisterOrganisation>

/** The id an organisation from the register has in every space and on every device, so that it is there once. */
export function registerRecord(orgnr: string): string {
  return `org_brreg-${orgnr}`
}

/** How far the endpoint has come with fetching a municipality from the registers. Times are ms since 1970. */
export const RegisterState = v.object({
  state: v.picklist(['none', 'fetching', 'waiting', 'done', 'failed', 'cancelled']),
  /** Four digits; `null` before the first. */
  municipality: v.nullable(v.string()),
  /** Organisations fetched with all that is asked about them, and how many there are; `total` is `null` until known. */
  done: v.number(),
  total: v.nullable(v.number()),
  startedAt: v.nullable(v.number()),
  /** When the last whole result was complete, also while another is being fetched; `null` when there has been none. */
  finishedAt: v.nullable(v.number()),
  /** When a register asked us to wait, until when; else `null`. */
  waitUntil: v.nullable(v.number()),
  /** Why it failed. */
  problem: v.nullable(v.picklist(['unreachable', 'busy', 'unreadable', 'too-many'])),
  /** How many have codes we could not get from Frivillighetsregisteret this time. */
  withoutCodes: v.number(),
  /** How many entries of the list could not be read and are left out. */
  leftOut: v.number(),
})
export type RegisterState = v.InferOutput<typeof RegisterState>

/** Some of what was fetched, in order of `orgnr`; `next` is to be asked `after`, `null` at the end. */
export const RegisterPage = v.object({
  organisations: v.array(RegisterOrganisation),
  next: v.nullable(v.string()),
})
export type RegisterPage = v.InferOutput<typeof RegisterPage>

/**
 * What became of organisations of this space that were in the register and are not in the municipality's list any more:
 * `removed` for legal reasons (410: everyone must forget it), `deleted` from the register, `moved` to another municipality, or
 * `left` Frivillighetsregisteret.
 */
export const RegisterGone = v.object({
  gone: v.array(
    v.object({
      orgnr: v.string(),
      why: v.picklist(['removed', 'deleted', 'moved', 'left']),
    }),
  ),
})
export type RegisterGone = v.InferOutput<typeof RegisterGone>
