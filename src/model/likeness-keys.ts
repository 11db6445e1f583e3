import type { NameParts } from './likeness-parts.ts'
import { stem } from './likeness-words.ts'

/** A key that those who may be alike share, 32 bits; when more than `most` share it, it is passed over. */
export interface BlockKey {
  hash: number
  most: number
}

const SAME_MOST = 60
const NEAR_MOST = 20
const MISTYPED_MOST = 10
const WORDS_MOST = 6
const ACRONYM_MOST = 6

/**
 * The keys of a name: names that are the same but for order, endings, a word apart, a place that is left out, an
 * abbreviation, or a typing error in one word, share at least one. A bag of words is the sum of their hashes: order does
 * not count, and a word is taken out by subtraction.
 * @param places folded words of the places where it is
 */
export function nameKeys(name: NameParts, places: readonly string[]): BlockKey[] {
  const words = name.words.slice(0, WORDS_MOST)
  const keys: BlockKey[] = []
  const add = (sum: number, most: number) => keys.push({ hash: sum >>> 0, most })
  const hashes = words.map((word) => hash(word.stem))
  const bag = hashes.reduce((sum, each) => (sum + each) | 0, 0)
  if (words.length === 0) add(hash(`=${name.forms.join(' ')}`), NEAR_MOST)
  else add(bag, SAME_MOST)
  for (const [at, word] of words.entries()) {
    const own = hashes[at]!
    const others = bag - own
    // A typing error is not both in the first letters and in the last.
    const letters = word.spelled.length < 7 ? 2 : words.length === 1 ? 4 : 3
    if (word.spelled.length >= 5) {
      add(others + hash(`~${word.spelled.slice(0, letters)}`), MISTYPED_MOST)
      add(others + hash(`-${word.spelled.slice(-letters - (letters > 2 ? 0 : 1))}`), MISTYPED_MOST)
    }
    if (words.length > 1) add(others + hash(`@${word.spelled}`), NEAR_MOST)
    const next = words[at + 1]
    if (next) add(others - hashes[at + 1]! + hash(stem(word.spelled + next.spelled)), SAME_MOST)
    for (let after = at + 1; words.length > 2 && after < words.length; after++)
      add(Math.imul(own + hashes[after]!, 31), NEAR_MOST)
  }
  for (const place of places) if (words.length > 0) add(bag + hash(`@${place}`), NEAR_MOST)
  acronymKeys(name, hashes, bag, add)
  return keys
}

function acronymKeys(
  name: NameParts,
  hashes: readonly number[],
  bag: number,
  add: (sum: number, most: number) => void,
): void {
  for (const [variant, { letters, places }] of name.initials.entries()) {
    if (variant > 0 && letters === name.initials[variant - 1]!.letters) continue
    for (let from = 0; from < letters.length && from < WORDS_MOST; from++) {
      let rest = bag
      let met = -1
      for (let end = from + 1; end <= letters.length && end - from <= ACRONYM_MOST; end++) {
        const place = places[end - 1]!
        if (place !== met && place >= 0) rest -= hashes[place] ?? 0
        met = place
        const length = end - from
        if (rest !== bag && (length > 2 || (length === 2 && variant === 1)))
          add(rest + hash(stem(letters.slice(from, end))), SAME_MOST)
      }
    }
  }
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value | 0
}
