import { elementsOf, stringOf } from './reading.ts'
import { createBlocks } from './likeness-blocks.ts'
import { compare, prepare } from './likeness-compare.ts'
import type { Prepared } from './likeness-compare.ts'
import type { LiveRecord } from './wire.ts'

/** What of an organisation tells who it is. */
export interface Candidate {
  id: string
  name: string
  formerNames: readonly string[]
  /** Nine valid digits, else `null`. */
  orgnr: string | null
  web: string | null
  email: string | null
  phone: string | null
  /** Where it is, in words: part of town, town. */
  place: string | null
  /** Ids of those somebody said it is not. */
  notSame: readonly string[]
}

/** Why two look alike. `name-nearly`: but for typing errors, or a word more. */
export type Reason = 'orgnr' | 'name' | 'name-nearly' | 'former-name' | 'web' | 'email' | 'phone' | 'place'

/** One that looks like another, and how sure that is, 0–1. */
export interface Like {
  id: string
  score: number
  /** Strongest first. */
  reasons: readonly Reason[]
}

/** Two that look alike; `one` is the smaller id. */
export interface LikePair {
  one: string
  other: string
  score: number
  reasons: readonly Reason[]
}

/** Finds those that may be the same organisation, entered twice. */
export interface Likeness {
  /** Those like one that need not be among them itself, best first. */
  like(candidate: Candidate): Like[]
  /** All pairs, best first. A few seconds for 73 000: where a person waits, take `pairsInSteps`. */
  pairs(): LikePair[]
  /** The same, with pauses of some milliseconds' work. */
  pairsInSteps(): Generator<void, LikePair[]>
  /** Adds one, or replaces the one with its id. */
  put(candidate: Candidate): void
  remove(id: string): void
}

/** Below this score two are not said to be alike. */
export const ALIKE_FROM = 0.5
/** From here on they hardly can be different ones. */
export const ALMOST_CERTAIN = 0.85

const PER_STEP = 60

export function createLikeness(candidates: Iterable<Candidate>): Likeness {
  return atOnce(createLikenessInSteps(candidates))
}

/** `createLikeness` with pauses of some milliseconds' work. */
export function* createLikenessInSteps(candidates: Iterable<Candidate>): Generator<void, Likeness> {
  const blocks = createBlocks()
  let sinceStep = 0
  for (const candidate of candidates) {
    blocks.put(prepare(candidate))
    if (++sinceStep % PER_STEP === 0) yield
  }
  yield* blocks.settleInSteps()

  function likeAmong(one: Prepared, others: Iterable<Prepared>): Like[] {
    const found: Like[] = []
    for (const other of others) {
      const { score, reasons } = compare(one, other, blocks)
      if (score >= ALIKE_FROM) found.push({ id: other.id, score, reasons })
    }
    return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  }

  function* pairsInSteps(): Generator<void, LikePair[]> {
    const pairs: LikePair[] = []
    let sinceStep = 0
    for (const one of blocks.everyone()) {
      for (const { id, score, reasons } of likeAmong(one, blocks.near(one, true)))
        pairs.push(
          one.id < id ? { one: one.id, other: id, score, reasons } : { one: id, other: one.id, score, reasons },
        )
      if (++sinceStep % PER_STEP === 0) yield
    }
    return pairs.sort((a, b) => b.score - a.score || (a.one + a.other < b.one + b.other ? -1 : 1))
  }

  return {
    like(candidate) {
      const one = prepare(candidate)
      return likeAmong(one, blocks.near(one))
    },
    pairs: () => atOnce(pairsInSteps()),
    pairsInSteps,
    put: (candidate) => blocks.put(prepare(candidate)),
    remove: (id) => blocks.remove(id),
  }
}

/** What an organisation's record says of who it is. */
export function candidateOf(record: LiveRecord): Candidate {
  const { fields } = record
  return {
    id: record.record,
    name: stringOf(fields, 'name') ?? '',
    formerNames: namesIn(stringOf(fields, 'formerNames')),
    orgnr: stringOf(fields, 'orgnr'),
    web: stringOf(fields, 'web'),
    email: stringOf(fields, 'email'),
    phone: stringOf(fields, 'phone'),
    place: placeIn(stringOf(fields, 'area'), stringOf(fields, 'address')),
    notSame: elementsOf(fields, 'notSame'),
  }
}

/** Names written one after the other in a line. */
export function namesIn(line: string | null): string[] {
  return (line ?? '')
    .split(/[,;/·\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** Area, and the place after the post code in an address; `null` when neither says any. */
export function placeIn(area: string | null, address: string | null): string | null {
  const postPlace = /\b\d{4}\s+(\p{L}[^,;\d]*)/u.exec(address ?? '')?.[1]?.trim()
  return [area, postPlace].filter(Boolean).join(', ') || null
}

function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
