/**
 * Every different word of many texts once, and where it stands. 73 000 texts of 250 letters hold some 350 000 different
 * words: to look through these is a quarter of the work of looking through the texts, and a hit knows where its word begins.
 */
export interface Words {
  count: number
  /** All words one after another, each followed by a space; UTF-16. */
  letters: Uint16Array
  /** Where each word begins in `letters`; one more than there are words. */
  starts: Int32Array
  /** The first two letters of each word, as `headOf` has them. */
  heads: Int32Array
  /** The letters of each word, and its pairs of neighbours, as far as 32 bits tell them apart. */
  letterMasks: Int32Array
  pairMasks: Int32Array
  /** Where each word's part of `places` begins; one more than there are words. */
  placesFrom: Int32Array
  /** The numbers given to `add`, by word, each part in the order given. */
  places: Int32Array
}

export interface WordCollector {
  /**
   * Notes that the word `codes[from..to)` stands in `entry` at `place` (0–3). Only the first place in an entry counts.
   * @param hash any number that equal words share
   */
  add(codes: Uint16Array, from: number, to: number, hash: number, entry: number, place: number): void
  /** What was noted, in a few steps. */
  finish(): Generator<void, Words>
}

const SPACE = 32
const LETTERS_PER_WORD = 12
const PLACES_PER_WORD = 4
/** A row of the hash table: hash, number of the word + 1, where it begins, latest entry that has it + 1. */
const ROW = 4

/** @param expected about how many different words there will be; a wrong guess costs time only. */
export function collectWords(expected: number): WordCollector {
  let rows = 1 << Math.ceil(Math.log2(expected * 1.5 + 64))
  let table = new Int32Array(rows * ROW)
  let letters = new Uint16Array((expected + 64) * LETTERS_PER_WORD)
  let starts = new Int32Array(expected + 64)
  let count = 0
  /** Pairs: a word, and entry * 4 + place. */
  let seen = new Int32Array((expected + 64) * PLACES_PER_WORD * 2)
  let seenCount = 0

  function add(codes: Uint16Array, from: number, to: number, hash: number, entry: number, place: number): void {
    let row = (hash & (rows - 1)) * ROW
    while (table[row + 1] !== 0 && !(table[row] === hash && isWord(table[row + 2]!, codes, from, to)))
      row = (row + ROW) & (table.length - 1)
    if (table[row + 1] === 0) {
      table[row] = hash
      table[row + 1] = count + 1
      table[row + 2] = starts[count]!
      addWord(codes, from, to)
    }
    if (table[row + 3] !== entry + 1) {
      table[row + 3] = entry + 1
      if (seenCount * 2 === seen.length) seen = grown(seen)
      seen[seenCount * 2] = table[row + 1]! - 1
      seen[seenCount++ * 2 + 1] = entry * 4 + place
    }
    if (count * 1.4 > rows) growTable()
  }

  function isWord(start: number, codes: Uint16Array, from: number, to: number): boolean {
    let at = from
    while (at < to && letters[start + at - from] === codes[at]) at++
    return at === to && letters[start + at - from] === SPACE
  }

  function addWord(codes: Uint16Array, from: number, to: number): void {
    let end = starts[count]!
    while (end + to - from >= letters.length) letters = grown(letters)
    for (let at = from; at < to; at++) letters[end++] = codes[at]!
    letters[end++] = SPACE
    if (++count === starts.length) starts = grown(starts)
    starts[count] = end
  }

  function growTable(): void {
    const old = table
    rows *= 2
    table = new Int32Array(rows * ROW)
    for (let from = 0; from < old.length; from += ROW) {
      if (old[from + 1] === 0) continue
      let row = (old[from]! & (rows - 1)) * ROW
      while (table[row + 1] !== 0) row = (row + ROW) & (table.length - 1)
      for (let column = 0; column < ROW; column++) table[row + column] = old[from + column]!
    }
  }

  function* finish(): Generator<void, Words> {
    const heads = new Int32Array(count)
    const letterMasks = new Int32Array(count)
    const pairMasks = new Int32Array(count)
    for (let word = 0; word < count; word++) {
      heads[word] = headOf(letters[starts[word]!]!, letters[starts[word]! + 1]!)
      letterMasks[word] = letterMask(letters, starts[word]!, starts[word + 1]! - 1)
      pairMasks[word] = pairMask(letters, starts[word]!, starts[word + 1]! - 1)
    }
    yield
    const placesFrom = new Int32Array(count + 1)
    for (let at = 0; at < seenCount; at++) placesFrom[seen[at * 2]! + 1]!++
    for (let word = 0; word < count; word++) placesFrom[word + 1]! += placesFrom[word]!
    yield
    const next = placesFrom.slice()
    const places = new Int32Array(seenCount)
    for (let at = 0; at < seenCount; at++) places[next[seen[at * 2]!]!++] = seen[at * 2 + 1]!
    return {
      count,
      letters: letters.slice(0, starts[count]),
      starts: starts.slice(0, count + 1),
      heads,
      letterMasks,
      pairMasks,
      placesFrom,
      places,
    }
  }

  return { add, finish }
}

/** Two UTF-16 units in 32 bits. */
export function headOf(first: number, second: number): number {
  return (first << 16) | second
}

export function letterMask(codes: Uint16Array, from: number, to: number): number {
  let mask = 0
  for (let at = from; at < to; at++) mask |= 1 << codes[at]! // a shift takes the lowest five bits
  return mask
}

export function pairMask(codes: Uint16Array, from: number, to: number): number {
  let mask = 0
  for (let at = from + 1; at < to; at++) mask |= 1 << (codes[at - 1]! * 7 + codes[at]!)
  return mask
}

function grown<T extends Int32Array | Uint16Array>(array: T): T {
  const wider = new (array.constructor as new (length: number) => T)(array.length * 2) // of the same kind
  wider.set(array)
  return wider
}
