import { isEmail, isOrgnr, isPhone, isWeb } from './fields.ts'
import type { Json } from './fields.ts'
import { fieldRule, kindRule } from './records.ts'
import type { FieldRule } from './records.ts'

/** What is wrong with a text as typed; it is kept all the same, and marked. */
export type Doubt = 'orgnr' | 'phone' | 'email' | 'web' | 'number' | 'too-long'

/** What no one sees, and what turns the words around it: comes along when one copies a number from a message or a contact. */
const UNSEEN = /[\u200b\u202a-\u202e\u2066-\u2069\ufeff]/g
/** The same, and marks that may be meant in a name. */
const UNSEEN_IN_FORMAL = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const FORMAL = /^(orgnr|point|web)$|phone$|email$/i

/**
 * The value a typed text stands for: trimmed, composed (NFC), on a line nothing unseen, empty is "not known"; a number that is not
 * valid is kept as typed.
 */
export function typedValue(kind: string, field: string, typed: string): Json {
  const rule = ruleOf(kind, field)
  if (rule?.meeting === 'prose') return typed.trim() === '' ? null : typed.normalize('NFC')
  const seen = typed.replace(FORMAL.test(field) ? UNSEEN_IN_FORMAL : UNSEEN, '').normalize('NFC')
  const line = seen.replace(/\p{Cc}+/gu, ' ').trim()
  if (field === 'name') return line
  if (line === '') return null
  if (rule && isNumber(rule)) return /^\d{1,15}$/.test(line) ? Number(line) : line
  if (field !== 'orgnr') return line
  const digits = line.replace(/\s/g, '')
  return isOrgnr(digits) ? digits : { asTyped: line }
}

/** A field's value as the text to type in; the reverse of `typedValue`. */
export function valueText(value: Json | undefined): string {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value['asTyped'] === 'string')
    return value['asTyped']
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/** What seems wrong with a field's text, or `null`. `too-long` and `number` cannot be kept as an edit. */
export function doubtAbout(kind: string, field: string, typed: string): Doubt | null {
  const value = typedValue(kind, field, typed)
  const rule = ruleOf(kind, field)
  if (rule && !rule.check(value)) return isNumber(rule) ? 'number' : 'too-long'
  if (value === null || value === '') return null
  if (field === 'orgnr') return typeof value === 'string' ? null : 'orgnr'
  const text = valueText(value)
  if (/phone$/i.test(field)) return isPhone(text) ? null : 'phone'
  if (/email$/i.test(field)) return isEmail(text) ? null : 'email'
  if (field === 'web') return isWeb(text) ? null : 'web'
  return null
}

/** Whether the field holds a whole number, not a text. */
function isNumber({ check }: FieldRule): boolean {
  return check(1) && !check('1')
}

function ruleOf(kind: string, field: string) {
  const rules = kindRule(kind)
  return rules ? fieldRule(rules, field) : null
}
