import type { NameParts } from './likeness-name.ts'
import { stem } from './likeness-words.ts'

/** A key that those who may be alike share, as a hash of 32 bits; when more than `most` share it, it is passed over. */
export interface BlockKey {
  hash: number
  most: number
}

const SAME_MOST = 60
const NEAR_MOST = 30
const WORDS_MOST = 6

/**
 * The keys of a name: names that are the same but for order, endings, a word apart, a place that is left out, an
 * abbreviation, or a typing error in one word, share at least one.
 * @param places folded words of the places where it is
 */
export function nameKeys(name: NameParts, places: ReadonlySet<string>): BlockKey[] {
  const words = name.words.slice(0, WORDS_MOST)
  const keys: BlockKey[] = []
  const add = (prefix: string, parts: readonly string[], most: number) =>
    keys.push({ hash: hash(prefix + parts.toSorted().join(' ')), most })
  const stems = words.map((word) => word.stem)
  if (stems.length === 0) add('=', name.forms, NEAR_MOST)
  else add('=', stems, SAME_MOST)
  for (const [at, word] of words.entries()) {
    const others = stems.toSpliced(at, 1)
    const letters = stems.length === 1 ? 4 : 2
    if (word.spelled.length >= 5) {
      add(`~${word.spelled.slice(0, letters)} `, others, NEAR_MOST)
      add(`-${word.spelled.slice(-letters - 1)} `, others, NEAR_MOST)
    }
    if (others.length > 0) add(`@${word.spelled} `, others, NEAR_MOST)
    const next = words[at + 1]
    if (next) add('=', stems.toSpliced(at, 2, stem(word.spelled + next.spelled)), SAME_MOST)
    for (let after = at + 1; after < stems.length; after++) add('2', [stems[at]!, stems[after]!], NEAR_MOST)
  }
  for (const { letters, places: at } of name.initials)
    for (let from = 0; from < letters.length && from < WORDS_MOST; from++)
      for (let end = from + 2; end <= letters.length && end <= from + WORDS_MOST; end++) {
        const meant = new Set(at.slice(from, end))
        const others = stems.filter((_, place) => !meant.has(place))
        if (others.length < stems.length) add('=', [...others, stem(letters.slice(from, end))], SAME_MOST)
      }
  for (const place of places) if (stems.length > 0 && !stems.includes(place)) add(`@${place} `, stems, NEAR_MOST)
  return keys
}

/** FNV-1a. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
