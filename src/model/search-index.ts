import { foldCodes } from './fold.ts'
import { letterMask, pairMask, wordsWith } from './search-words.ts'

/** One thing to be found. */
export interface SearchEntry {
  id: string
  /** What it is called: a hit here comes before others. */
  name: string
  /** All else one may type to find it, joined with line breaks. */
  text: string
}

/** A folded word of a query: as typed, then other spellings that count as the same. */
export type QueryWord = readonly string[]

/** An index of some entries, known by their place in the list; it never changes. */
export interface SearchIndex {
  /**
   * For every entry 0 when it lacks a word, else 1 + its words' ranks added up. A word's rank: 0 begins the name, 1
   * begins a later word of the name, 2 inside a word of the name, 3 elsewhere. `edits`: typing errors allowed in a word.
   */
  rank(query: readonly QueryWord[], edits: number): Uint16Array
}

const SPACE = 32
const FIRST_IN_NAME = 0
const LATER_IN_NAME = 1
const ELSEWHERE = 2
/** Rank + 1 by where the word of the text stands: four for hits that begin it, four for hits inside it. */
const RANKS = Uint8Array.of(1, 2, 4, 0, 3, 3, 4, 0)

/** About how many different words an entry brings; a wrong guess costs time only. */
const WORDS_PER_ENTRY = 5
const LETTERS_PER_WORD = 12
const ENTRIES_PER_STEP = 1000

/** A hash table's row: hash, number of the word + 1, where it begins, latest entry that has it + 1. */
const ROW = 4

/** Builds an index in steps of some milliseconds, so that the caller may pause between them. */
export function* buildSearchIndex(entries: readonly SearchEntry[]): Generator<void, SearchIndex> {
  const expected = entries.length * WORDS_PER_ENTRY + 64
  let rows = 1 << Math.ceil(Math.log2(expected * 1.5))
  let table = new Int32Array(rows * ROW)
  let letters = new Uint16Array(expected * LETTERS_PER_WORD)
  let starts = new Int32Array(expected)
  let masks = new Int32Array(expected * 2)
  let wordCount = 0
  /** Pairs: a word, and entry * 4 + where it stands there. */
  let seen = new Int32Array(expected * 8)
  let seenCount = 0

  function addText(text: string, entry: number, first: number, later: number): void {
    const { codes, length } = foldCodes(text)
    for (let from = 0, to = 0; from < length; from = to + 1) {
      let hash = 0x811c9dc5
      for (to = from; to < length && codes[to] !== SPACE; to++) hash = Math.imul(hash ^ codes[to]!, 0x01000193)
      hash ^= hash >>> 15
      let row = (hash & (rows - 1)) * ROW
      while (table[row + 1] !== 0 && !(table[row] === hash && isWord(table[row + 2]!, codes, from, to))) row = (row + ROW) & (table.length - 1)
      if (table[row + 1] === 0) {
        table[row] = hash
        table[row + 1] = wordCount + 1
        table[row + 2] = starts[wordCount]!
        addWord(codes, from, to)
      }
      if (table[row + 3] !== entry + 1) {
        table[row + 3] = entry + 1
        if (seenCount * 2 === seen.length) seen = grown(seen)
        seen[seenCount * 2] = table[row + 1]! - 1
        seen[seenCount++ * 2 + 1] = entry * 4 + (from === 0 ? first : later)
      }
      if (wordCount * 1.4 > rows) growTable()
    }
  }

  function isWord(start: number, codes: Uint16Array, from: number, to: number): boolean {
    let at = from
    while (at < to && letters[start + at - from] === codes[at]) at++
    return at === to && letters[start + at - from] === SPACE
  }

  function addWord(codes: Uint16Array, from: number, to: number): void {
    let end = starts[wordCount]!
    while (end + to - from >= letters.length) letters = grown(letters)
    for (let at = from; at < to; at++) letters[end++] = codes[at]!
    letters[end++] = SPACE
    masks[wordCount * 2] = letterMask(codes, from, to)
    masks[wordCount * 2 + 1] = pairMask(codes, from, to)
    wordCount++
    if (wordCount === starts.length) {
      starts = grown(starts)
      masks = grown(masks)
    }
    starts[wordCount] = end
  }

  function growTable(): void {
    const old = table
    rows *= 2
    table = new Int32Array(rows * ROW)
    for (let from = 0; from < old.length; from += ROW) {
      if (old[from + 1] === 0) continue
      let row = (old[from]! & (rows - 1)) * ROW
      while (table[row + 1] !== 0) row = (row + ROW) & (table.length - 1)
      table.set(old.subarray(from, from + ROW), row)
    }
  }

  for (let entry = 0; entry < entries.length; entry++) {
    addText(entries[entry]!.name, entry, FIRST_IN_NAME, LATER_IN_NAME)
    addText(entries[entry]!.text, entry, ELSEWHERE, ELSEWHERE)
    if (entry % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield
  }

  /** Where each word's places begin in `places`. */
  const from = new Int32Array(wordCount + 1)
  for (let at = 0; at < seenCount; at++) from[seen[at * 2]! + 1]!++
  for (let word = 0; word < wordCount; word++) from[word + 1]! += from[word]!
  const next = from.slice()
  const places = new Int32Array(seenCount)
  for (let at = 0; at < seenCount; at++) places[next[seen[at * 2]!]!++] = seen[at * 2 + 1]!
  const words = { count: wordCount, letters: letters.slice(0, starts[wordCount]), starts: starts.slice(0, wordCount + 1), masks: masks.slice(0, wordCount * 2) }
  return createIndex(entries.length, words, from, places)
}

import type { Words } from './search-words.ts'
function createIndex(count: number, words: Words, from: Int32Array, places: Int32Array): SearchIndex {
  function rankWord(spellings: QueryWord, edits: number): Uint8Array {
    const ranks = new Uint8Array(count)
    for (const spelling of spellings) {
      for (const hit of wordsWith(spelling, Math.min(edits, editsAllowed(spelling)), words)) {
        const inside = (hit & 1) * 4
        const end = from[(hit >> 1) + 1]!
        for (let at = from[hit >> 1]!; at < end; at++) {
          const place = places[at]!
          const rank = RANKS[inside + (place & 3)]!
          const known = ranks[place >> 2]!
          if (known === 0 || rank < known) ranks[place >> 2] = rank
        }
      }
    }
    return ranks
  }

  function rank(query: readonly QueryWord[], edits: number): Uint16Array {
    const total = new Uint16Array(count).fill(1)
    for (const word of query) {
      const ranks = rankWord(word, edits)
      for (let entry = 0; entry < count; entry++) {
        const found = ranks[entry]!
        total[entry] = found === 0 || total[entry] === 0 ? 0 : total[entry]! + found - 1
      }
    }
    return total
  }

  return { rank }
}

/** A word of four letters may have one typing error, one of eight two; a number none. */
function editsAllowed(word: string): number {
  return word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2
}

function grown<T extends Int32Array | Uint16Array>(array: T): T {
  const wider = new (array.constructor as new (length: number) => T)(array.length * 2) // of the same kind
  wider.set(array)
  return wider
}
