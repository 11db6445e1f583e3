import { foldCodes } from './fold.ts'
import { wordsWith } from './search-match.ts'
import { collectWords } from './search-words.ts'
import type { Words } from './search-words.ts'

/** One thing to be found. */
export interface SearchEntry {
  id: string
  /** What it is called: a hit here comes before others. */
  name: string
  /** All else one may type to find it, joined with line breaks. */
  text: string
  /** What whoever searches knows it by: a small number of its own. */
  number?: number
}

/** A folded word of a query: as typed, then other spellings that count as the same. */
export type QueryWord = readonly string[]

/** An index of some entries, known by their place in the list; it never changes. */
export interface SearchIndex {
  /**
   * For every entry 0 when it lacks a word, else 1 + its words' ranks added up; `null` when all are 0. A word's rank: 0 begins
   * the name, 1 begins a later word of the name, 2 inside a word of the name, 3 elsewhere.
   * @param edits typing errors forgiven in each word that is long enough
   */
  rank(query: readonly QueryWord[], edits: number): Uint16Array | null
  /** The same, where typing errors are forgiven in one word only. */
  rankWithOneWrong(query: readonly QueryWord[], edits: number): Uint16Array | null
}

const SPACE = 32
/** Digits are below it in UTF-16, letters not. */
const LETTERS = 64
const FIRST_IN_NAME = 0
const LATER_IN_NAME = 1
const ELSEWHERE = 2
/** A bit for the rank, by where the word of the text stands: four for hits that begin it, four for hits inside it. */
const RANKS = Uint8Array.of(1, 2, 8, 0, 4, 4, 8, 0)
/** 1 + the best of the ranks in a set of such bits; 0 for none. */
const BEST = Uint8Array.from({ length: 16 }, (_, bits) => (bits === 0 ? 0 : 32 - Math.clz32(bits & -bits)))

const NONE = -1
const SEVERAL = -2

const WORDS_PER_ENTRY = 3
const NUMBERS_PER_ENTRY = 2
const ENTRIES_PER_STEP = 1000
/** How many answers about a word are kept: those of a query of some words, typed letter by letter. */
const ANSWERS_KEPT = 60
const RANKINGS_KEPT = 16

/** Builds an index in steps of some milliseconds, so that the caller may pause between them. */
export function* buildSearchIndex(entries: readonly SearchEntry[]): Generator<void, SearchIndex> {
  // Numbers apart: a third of all different words, and no letter stands in them.
  const words = collectWords(entries.length * WORDS_PER_ENTRY)
  const numbers = collectWords(entries.length * NUMBERS_PER_ENTRY)

  function addText(text: string, entry: number, first: number, later: number): void {
    const { codes, length } = foldCodes(text)
    for (let from = 0, to = 0; from < length; from = to + 1) {
      let hash = 0x811c9dc5 // FNV-1a
      let bits = 0
      for (to = from; to < length && codes[to] !== SPACE; to++) {
        hash = Math.imul(hash ^ codes[to]!, 0x01000193)
        bits |= codes[to]!
      }
      const collector = bits < LETTERS ? numbers : words
      collector.add(codes, from, to, hash ^ (hash >>> 15), entry, from === 0 ? first : later)
    }
  }

  for (const [entry, { name, text }] of entries.entries()) {
    addText(name, entry, FIRST_IN_NAME, LATER_IN_NAME)
    addText(text, entry, ELSEWHERE, ELSEWHERE)
    if (entry % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield
  }
  return createIndex(entries.length, yield* words.finish(), yield* numbers.finish())
}

function createIndex(count: number, words: Words, numbers: Words): SearchIndex {
  const searchWords = rememberAnswers(words)
  const searchNumbers = rememberAnswers(numbers)
  const rankings = new Map<string, Uint8Array>()

  /** For every entry a set of ranks, as bits. */
  function rankWord(spellings: QueryWord, edits: number): Uint8Array {
    const key = `${edits}${spellings[0]}`
    const ranks = rankings.get(key) ?? rankAnew(spellings, edits)
    keep(rankings, key, ranks, RANKINGS_KEPT)
    return ranks
  }

  function rankAnew(spellings: QueryWord, edits: number): Uint8Array {
    const ranks = new Uint8Array(count)
    for (const spelling of spellings) {
      addRanks(ranks, words, searchWords(spelling, Math.min(edits, editsAllowed(spelling))))
      if (/^\d+$/.test(spelling)) addRanks(ranks, numbers, searchNumbers(spelling, 0))
    }
    return ranks
  }

  function rank(query: readonly QueryWord[], edits: number): Uint16Array | null {
    const total = new Uint16Array(count).fill(1)
    let left = count
    for (const word of query) {
      const ranks = rankWord(word, edits)
      left = 0
      for (let entry = 0; entry < count; entry++) {
        const found = BEST[ranks[entry]!]!
        if (total[entry] === 0) continue
        total[entry] = found === 0 ? 0 : total[entry]! + found - 1
        if (found !== 0) left++
      }
      if (left === 0) return null
    }
    return left === 0 ? null : total
  }

  function rankWithOneWrong(query: readonly QueryWord[], edits: number): Uint16Array | null {
    const total = new Uint16Array(count).fill(1)
    /** For every entry the number of the one word it lacks, `NONE` or `SEVERAL`. */
    const lacking = new Int32Array(count).fill(NONE)
    for (const [number, word] of query.entries()) {
      const ranks = rankWord(word, 0)
      for (let entry = 0; entry < count; entry++) {
        const found = BEST[ranks[entry]!]!
        if (found === 0) lacking[entry] = lacking[entry] === NONE ? number : SEVERAL
        else total[entry]! += found - 1
      }
    }
    let left = 0
    for (const [number, word] of query.entries()) {
      // To look for typing errors is slow: only when all the other words stand somewhere together.
      if (!lacking.includes(number)) continue
      const ranks = rankWord(word, edits)
      for (let entry = 0; entry < count; entry++) {
        const found = BEST[ranks[entry]!]!
        if (lacking[entry] !== number || found === 0) continue
        lacking[entry] = NONE
        total[entry]! += found - 1
      }
    }
    for (let entry = 0; entry < count; entry++) {
      if (lacking[entry] === NONE) left++
      else total[entry] = 0
    }
    return left === 0 ? null : total
  }

  return { rank, rankWithOneWrong }
}

function addRanks(ranks: Uint8Array, { placesFrom, places }: Words, hits: readonly number[]): void {
  for (const hit of hits) {
    const inside = (hit & 1) * 4
    const end = placesFrom[(hit >> 1) + 1]!
    for (let at = placesFrom[hit >> 1]!; at < end; at++) {
      const place = places[at]!
      ranks[place >> 2]! |= RANKS[inside + (place & 3)]!
    }
  }
}

/** `wordsWith`, where a part one letter longer is looked for among the words with the shorter one only. */
function rememberAnswers(words: Words): (part: string, edits: number) => readonly number[] {
  const answers = new Map<string, readonly number[]>()
  return (part, edits) => {
    const key = `${edits}${part}`
    const shorter = part.length > 3 ? answers.get(key.slice(0, -1)) : undefined
    const answer = answers.get(key) ?? wordsWith(part, edits, words, shorter ?? null)
    keep(answers, key, answer, ANSWERS_KEPT)
    return answer
  }
}

/** Makes an answer the newest of those kept. */
function keep<T>(answers: Map<string, T>, key: string, answer: T, most: number): void {
  answers.delete(key)
  answers.set(key, answer)
  for (const oldest of answers.keys()) {
    if (answers.size <= most) break
    answers.delete(oldest)
  }
}

/** A word of four letters may have one typing error, one of eight two; a number none. */
function editsAllowed(word: string): number {
  return word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2
}
