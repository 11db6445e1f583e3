import { headOf, letterMask, pairMask } from './search-words.ts'
import type { Words } from './search-words.ts'

/** So short a part must begin a word: inside words, nearly every text has it. */
const BEGINS_ONLY = /^[a-z0-9]{1,2}$/
/** In longer words no typing errors are forgiven: their places must fit into 32 bits with a sign. */
const LONGEST_NEAR = 31

/**
 * The words in which `part` stands, and those that begin with it but for `edits` typing errors: a letter wrong, missing or
 * too many, or two neighbours changed about; the first letter is right, or changed about with the second. Each as twice its
 * number, + 1 when it does not begin with `part`.
 * @param among where to look, as an earlier call gave it; all words when absent.
 */
export function wordsWith(part: string, edits: number, words: Words, among: readonly number[] | null): number[] {
  const wanted = Uint16Array.from(part, (character) => character.charCodeAt(0))
  if (BEGINS_ONLY.test(part)) return wordsBeginning(wanted, words)
  const { letters, starts, heads, letterMasks, pairMasks } = words
  const wantedLetters = letterMask(wanted, 0, wanted.length)
  const wantedPairs = pairMask(wanted, 0, wanted.length)
  const changedHead = headOf(wanted[1]!, wanted[0]!)
  for (const [place, letter] of wanted.entries()) placesOf[letter]! |= 1 << place
  const errors = wanted.length > LONGEST_NEAR ? 0 : edits
  const found: number[] = []
  const count = among ? among.length : words.count
  for (let at = 0; at < count; at++) {
    const word = among ? among[at]! >> 1 : at
    const missing = wantedLetters & ~letterMasks[word]!
    if (errors > 0) {
      const mayBeNear = (heads[word]! >>> 16 === wanted[0] || heads[word] === changedHead) && hasAtMost(errors, missing)
      if (
        mayBeNear &&
        isNear(
          wanted.length,
          errors,
          letters,
          starts[word]!,
          Math.min(starts[word + 1]! - 1, starts[word]! + wanted.length + errors),
        )
      ) {
        found.push(word * 2)
        continue
      }
    }
    if (missing !== 0 || (wantedPairs & ~pairMasks[word]!) !== 0) continue
    const start = starts[word]!
    const position = indexOf(wanted, letters, start, starts[word + 1]! - 1 - wanted.length)
    if (position >= 0) found.push(position === start ? word * 2 : word * 2 + 1)
  }
  for (const letter of wanted) placesOf[letter] = 0
  return found
}

/** The words that begin with one or two letters. */
function wordsBeginning(wanted: Uint16Array, { count, heads }: Words): number[] {
  const found: number[] = []
  const unknown = wanted.length === 1 ? 16 : 0
  const head = headOf(wanted[0]!, wanted[1] ?? 0) >>> unknown
  for (let word = 0; word < count; word++) if (heads[word]! >>> unknown === head) found.push(word * 2)
  return found
}

/** Where `wanted` stands in `letters`, beginning between `from` and `last`, or -1. */
function indexOf(wanted: Uint16Array, letters: Uint16Array, from: number, last: number): number {
  for (let at = from; at <= last; at++) {
    let same = 0
    while (same < wanted.length && letters[at + same] === wanted[same]) same++
    if (same === wanted.length) return at
  }
  return -1
}

/** For each UTF-16 unit the places it has in the word looked for, as bits. */
const placesOf = new Int32Array(1 << 16)

/**
 * Whether `letters[from..end)` begins with a word of at most 31 letters, whose places are in `placesOf`, but for `edits`
 * errors: optimal string alignment, a column of the table at a time as bits (Hyyrö 2003, the
 * algorithm of Myers with neighbours changed about).
 */
function isNear(length: number, edits: number, letters: Uint16Array, from: number, end: number): boolean {
  const last = 1 << (length - 1)
  let more = -1
  let less = 0
  let diagonal = 0
  let before = 0
  let errors = length
  for (let at = from; at < end; at++) {
    const same = placesOf[letters[at]!]!
    const changed = ((~diagonal & same) << 1) & before
    diagonal = (((same & more) + more) ^ more) | same | less | changed
    before = same
    let across = less | ~(diagonal | more)
    let down = diagonal & more
    if ((across & last) !== 0) errors++
    if ((down & last) !== 0) errors--
    if (errors <= edits) return true
    across = (across << 1) | 1
    down <<= 1
    more = down | ~(diagonal | across)
    less = across & diagonal
  }
  return false
}

function hasAtMost(bits: number, mask: number): boolean {
  let rest = mask
  for (let bit = 0; bit < bits; bit++) rest &= rest - 1
  return rest === 0
}
