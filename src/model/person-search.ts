import { fold } from './fold.ts'
import { versionsOf } from './merge.ts'
import type { LiveRecord } from './wire.ts'

/** A person as somebody typed them; each may be empty. */
export interface Person {
  name: string
  phone: string
  email: string
}

/** A record that names a person. */
export interface PersonMatch {
  live: LiveRecord
  /** Fields in which some version does. */
  fields: string[]
  /** Fields of which the person, by name, wrote the shown version or one that stands beside it. */
  wrote: string[]
}

/** Fewer digits are a year, a house or an hour. */
const NUMBER_DIGITS = 5
/** Without the country's code. */
const OWN_DIGITS = 8
/** So many other words may stand between a person's names: «Nordmann, Kari Helene». */
const WORDS_BETWEEN = 2

/** Whether there is anything to look for. */
export function isAnyone({ name, phone, email }: Person): boolean {
  return wordsOf(name).length > 0 || digitsOf(phone) !== null || isAddress(email)
}

/**
 * Finds out whether a record names a person: all of the name's words near each other in any order, also in the genitive; the
 * telephone number however it is parted; the e-mail address. `null` when it does not.
 */
export function personMatcher({ name, phone, email }: Person): (live: LiveRecord) => PersonMatch | null {
  const words = wordsOf(name)
  const digits = digitsOf(phone)
  const address = isAddress(email) ? email.trim().toLowerCase() : null
  const isNamed = (text: string) => {
    if (address !== null && holdsAddress(text, address)) return true
    if (words.length === 0 && digits === null) return false
    const folded = fold(text)
    if (digits !== null && folded.includes(digits) && wordsOf(text).some((word) => isNumber(word, digits))) return true
    return words.length > 0 && folded.includes(words[0] ?? '') && standTogether(folded.split(/\s+/), words)
  }
  const isAuthor = (by: string) => words.length > 0 && by !== '' && standTogether(wordsOf(by), words)
  return (live) => {
    const fields: string[] = []
    const wrote: string[] = []
    for (const field of Object.keys(live.fields)) {
      const versions = versionsOf(live, field)
      if (versions.some(({ value }) => isNamed(textOf(value)))) fields.push(field)
      if (versions.some(({ by }) => isAuthor(by))) wrote.push(field)
    }
    return fields.length + wrote.length > 0 ? { live, fields, wrote } : null
  }
}

/** What can be looked into of a value. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : ''
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
}

function digitsOf(phone: string): string | null {
  const digits = phone.replace(/\D/g, '')
  return digits.length < NUMBER_DIGITS ? null : digits.slice(-OWN_DIGITS)
}

function isAddress(email: string): boolean {
  return /^\S+@\S+$/.test(email.trim())
}

function isNumber(word: string, digits: string): boolean {
  return /^\d+$/.test(word) && word.endsWith(digits) && word.length <= digits.length + 5 // with 00 and a country's code
}

function holdsAddress(text: string, address: string): boolean {
  const lower = text.toLowerCase()
  for (let at = lower.indexOf(address); at >= 0; at = lower.indexOf(address, at + 1)) {
    const before = lower.charAt(at - 1)
    const after = lower.slice(at + address.length, at + address.length + 2)
    if (!/[\p{L}\d._%+-]/u.test(before) && !/^(?:[\p{L}\d_-]|\.[\p{L}\d])/u.test(after)) return true
  }
  return false
}

/** Whether all words of a name stand near each other. */
function standTogether(text: readonly string[], words: readonly string[]): boolean {
  const [first = '', ...others] = words
  const reach = words.length - 1 + WORDS_BETWEEN
  return text.some((word, at) => {
    if (!isWord(word, first)) return false
    const near = text.slice(Math.max(0, at - reach), at + reach + 1)
    return others.every((other) => near.some((one) => isWord(one, other)))
  })
}

/** The word itself, or in the genitive. */
function isWord(word: string, wanted: string): boolean {
  return word === wanted || word === `${wanted}s`
}
