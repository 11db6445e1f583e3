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

/**
 * Entries that have what was looked for, by their place and in order of it, and for each 1 + its words' ranks added up. To be
 * read before anything else is asked.
 */
export interface Ranking {
  entries: Int32Array
  ranks: Uint16Array
}

/** An index of some entries, known by their place in the list; it never changes. */
export interface SearchIndex {
  /**
   * The entries that have every word; `null` when none has. A word's rank: 0 begins the name, 1 begins a later word of the
   * name, 2 inside a word of the name, 3 elsewhere.
   * @param edits typing errors forgiven in each word that is long enough
   */
  rank(query: readonly QueryWord[], edits: number): Ranking | null
  /** The same, where typing errors are forgiven in one word only. */
  rankWithOneWrong(query: readonly QueryWord[], edits: number): Ranking | null
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
/** When one in so many entries is hit, all are looked at instead of sorting the hits. */
const MANY = 16

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

/** Where one word stands: for every entry a set of ranks, as bits; and the entries with any, in order. */
interface WordHits {
  ranks: Uint8Array
  entries: Int32Array
}

function createIndex(count: number, words: Words, numbers: Words): SearchIndex {
  const searchWords = rememberAnswers(words)
  const searchNumbers = rememberAnswers(numbers)
  const known = new Map<string, WordHits>()
  /** Room that forgotten answers leave to new ones, all zeros: what every keystroke took anew would soon be collected in the middle of one. */
  const free: Uint8Array[] = []

  function hitsOf(spellings: QueryWord, edits: number): WordHits {
    const key = `${edits}${spellings[0]}`
    const hits = known.get(key) ?? lookUp(spellings, edits)
    known.delete(key)
    known.set(key, hits)
    return hits
  }

  /** Not while a query is being answered: it may have more words than are kept. */
  function forgetOldest(): void {
    for (const [key, { ranks, entries }] of known) {
      if (known.size <= RANKINGS_KEPT) break
      known.delete(key)
      for (const entry of entries) ranks[entry] = 0
      free.push(ranks)
    }
  }

  function lookUp(spellings: QueryWord, edits: number): WordHits {
    const ranks = free.pop() ?? new Uint8Array(count)
    const entries = scratch(count)
    let found = 0
    for (const spelling of spellings) {
      found = addRanks(ranks, entries, found, words, searchWords(spelling, Math.min(edits, editsAllowed(spelling))))
      if (/^\d+$/.test(spelling)) found = addRanks(ranks, entries, found, numbers, searchNumbers(spelling, 0))
    }
    if (found * MANY > count) putInOrder(ranks, entries)
    else entries.subarray(0, found).sort()
    return { ranks, entries: entries.slice(0, found) }
  }

  function rank(query: readonly QueryWord[], edits: number): Ranking | null {
    forgetOldest()
    const hits: WordHits[] = []
    for (const word of query) {
      const of = hitsOf(word, edits)
      if (of.entries.length === 0) return null
      hits.push(of)
    }
    hits.sort((one, other) => one.entries.length - other.entries.length) // the rarest word is gone through
    return added(hits[0]?.entries ?? every(count), (entry) => {
      let total = 1
      for (const { ranks } of hits) {
        const found = BEST[ranks[entry]!]!
        if (found === 0) return 0
        total += found - 1
      }
      return total
    })
  }

  function rankWithOneWrong(query: readonly QueryWord[], edits: number): Ranking | null {
    forgetOldest()
    const total = new Uint16Array(count).fill(1)
    /** For every entry the number of the one word it lacks, `NONE` or `SEVERAL`. */
    const lacking = new Int32Array(count).fill(NONE)
    for (const [number, word] of query.entries()) {
      const { ranks } = hitsOf(word, 0)
      for (let entry = 0; entry < count; entry++) {
        const found = BEST[ranks[entry]!]!
        if (found === 0) lacking[entry] = lacking[entry] === NONE ? number : SEVERAL
        else total[entry]! += found - 1
      }
    }
    for (const [number, word] of query.entries()) {
      // To look for typing errors is slow: only when all the other words stand somewhere together.
      if (!lacking.includes(number)) continue
      const { ranks, entries } = hitsOf(word, edits)
      for (const entry of entries) {
        if (lacking[entry] !== number) continue
        lacking[entry] = NONE
        total[entry]! += BEST[ranks[entry]!]! - 1
      }
    }
    return added(every(count), (entry) => (lacking[entry] === NONE ? total[entry]! : 0))
  }

  return { rank, rankWithOneWrong }
}

function every(count: number): Int32Array {
  const entries = new Int32Array(count)
  for (let entry = 0; entry < count; entry++) entries[entry] = entry
  return entries
}

/** The entries with ranks, where sorting them would take longer than looking at all. */
function putInOrder(ranks: Uint8Array, entries: Int32Array): void {
  let length = 0
  for (let entry = 0; entry < ranks.length; entry++) if (ranks[entry] !== 0) entries[length++] = entry
}

let shared = new Int32Array(0)
let sharedRanks = new Uint16Array(0)

/** Room for `length` numbers, until it is asked for again: a keystroke leaves little to be collected. */
function scratch(length: number): Int32Array {
  if (shared.length < length) shared = new Int32Array(length)
  return shared
}

/** The same for ranks. */
function scratchRanks(length: number): Uint16Array {
  if (sharedRanks.length < length) sharedRanks = new Uint16Array(length)
  return sharedRanks
}

/** The entries with a rank other than 0; `null` when there are none. */
function added(entries: Int32Array, rankOf: (entry: number) => number): Ranking | null {
  const found = scratch(entries.length)
  const ranks = scratchRanks(entries.length)
  let length = 0
  for (let at = 0; at < entries.length; at++) {
    const rank = rankOf(entries[at]!)
    if (rank === 0) continue
    found[length] = entries[at]!
    ranks[length++] = rank
  }
  return length === 0 ? null : { entries: found.subarray(0, length), ranks: ranks.subarray(0, length) }
}

/** Notes the ranks of some hits, and after the first `found` the entries that had none before; answers how many have some now. */
function addRanks(
  ranks: Uint8Array,
  entries: Int32Array,
  found: number,
  { placesFrom, places }: Words,
  hits: readonly number[],
): number {
  let last = found
  for (const hit of hits) {
    const inside = (hit & 1) * 4
    const end = placesFrom[(hit >> 1) + 1]!
    for (let at = placesFrom[hit >> 1]!; at < end; at++) {
      const place = places[at]!
      const entry = place >> 2
      if (ranks[entry] === 0) entries[last++] = entry
      ranks[entry]! |= RANKS[inside + (place & 3)]!
    }
  }
  return last
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
