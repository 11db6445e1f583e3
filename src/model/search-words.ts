/**
 * Every different word of many texts, once. 73 000 texts of 250 letters hold some 350 000 different words: looking
 * through these is a quarter of the work of looking through the texts, and a hit knows where its word begins.
 */
export interface Words {
  count: number
  /** All words one after another, each followed by a space. */
  letters: Uint16Array
  /** Where each word begins in `letters`; one more than there are words. */
  starts: Int32Array
  /** Two numbers for each word: the letters it has, and its pairs of neighbours, as far as 32 bits tell them apart. */
  masks: Int32Array
}

/** So short a word must begin a word of the text: inside words, nearly every text has it. */
const BEGINS_ONLY = /^[a-z0-9]{1,2}$/
/** Longer words are not looked for with typing errors. */
const LONGEST_WITH_ERRORS = 40

/**
 * The words in which `part` stands, and with `edits` also those that begin with it but for so many typing errors (a letter
 * wrong, missing or too many, two neighbours changed about). Each as twice its number, + 1 when it does not begin with `part`.
 */
export function wordsWith(part: string, edits: number, { count, letters, starts, masks }: Words): number[] {
  const wanted = Uint16Array.from(part, (character) => character.charCodeAt(0))
  const wantedLetters = letterMask(wanted, 0, wanted.length)
  const wantedPairs = pairMask(wanted, 0, wanted.length)
  const begins = BEGINS_ONLY.test(part)
  const errors = wanted.length > LONGEST_WITH_ERRORS ? 0 : edits
  const found: number[] = []
  for (let word = 0; word < count; word++) {
    const missing = wantedLetters & ~masks[word * 2]!
    if (missing !== 0 && !hasAtMost(errors, missing)) continue
    const start = starts[word]!
    if (errors > 0 && isNear(wanted, errors, letters, start, starts[word + 1]! - 1)) found.push(word * 2)
    else if (missing === 0 && (wantedPairs & ~masks[word * 2 + 1]!) === 0) {
      const at = indexOf(wanted, letters, start, begins ? start : starts[word + 1]! - 1 - wanted.length)
      if (at >= 0) found.push(at === start ? word * 2 : word * 2 + 1)
    }
  }
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

let beforeLast = new Int32Array(LONGEST_WITH_ERRORS + 1)
let last = new Int32Array(LONGEST_WITH_ERRORS + 1)
let row = new Int32Array(LONGEST_WITH_ERRORS + 1)

/** Whether the word `letters[start..end)` begins with `wanted` but for `edits` errors: optimal string alignment. */
function isNear(wanted: Uint16Array, edits: number, letters: Uint16Array, start: number, end: number): boolean {
  const length = wanted.length
  for (let at = 0; at <= length; at++) last[at] = at
  for (let from = start; from < end; from++) {
    row[0] = from - start + 1
    let least = row[0]
    for (let at = 1; at <= length; at++) {
      let errors = last[at - 1]! + (wanted[at - 1] === letters[from] ? 0 : 1)
      if (last[at]! < errors) errors = last[at]! + 1
      if (row[at - 1]! < errors) errors = row[at - 1]! + 1
      if (at > 1 && from > start && wanted[at - 2] === letters[from] && wanted[at - 1] === letters[from - 1] && beforeLast[at - 2]! < errors) errors = beforeLast[at - 2]! + 1
      row[at] = errors
      if (errors < least) least = errors
    }
    if (row[length]! <= edits) return true
    if (least > edits) return false
    ;[beforeLast, last, row] = [last, row, beforeLast]
  }
  return false
}

export function letterMask(codes: Uint16Array, from: number, to: number): number {
  let mask = 0
  for (let at = from; at < to; at++) mask |= 1 << codes[at]! // JavaScript shifts by the lowest five bits
  return mask
}

export function pairMask(codes: Uint16Array, from: number, to: number): number {
  let mask = 0
  for (let at = from + 1; at < to; at++) mask |= 1 << (codes[at - 1]! * 7 + codes[at]!)
  return mask
}

function hasAtMost(bits: number, mask: number): boolean {
  let rest = mask
  for (let bit = 0; bit < bits; bit++) rest &= rest - 1
  return rest === 0
}
