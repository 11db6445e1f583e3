import { keysOfContact } from './likeness-compare.ts'
import type { Everyone, Prepared } from './likeness-compare.ts'
import { hash, nameKeys } from './likeness-keys.ts'
import type { BlockKey } from './likeness-keys.ts'

/** All candidates, by the keys that those who may be alike share: two that share none are never compared. */
export interface Blocks extends Everyone {
  put(candidate: Prepared): void
  remove(id: string): void
  /** Puts what was added so far in order, for finding it fast; with pauses. */
  settleInSteps(): Generator<void, void>
  /** Those that share a key with one, each once; `onlyLater`, only those put after it. */
  near(one: Prepared, onlyLater?: boolean): Prepared[]
  everyone(): Iterable<Prepared>
}

const BUCKETS = 64
/** A bucket's entries are numbers: hash × this + place. */
const PLACES_MOST = 2 ** 20
const CONTACT_MOST = 6

export function createBlocks(): Blocks {
  /** By place; `null` once replaced or removed. */
  const candidates: (Prepared | null)[] = []
  const places = new Map<string, number>()
  /** Settled entries by the hash's lowest bits, in order; and those added since. */
  const settled: Float64Array[] = []
  let fresh: number[][] = emptyBuckets()
  const recent = new Map<number, number[]>()
  let isSettled = false
  const sharing = new Map<string, number>()
  const frequency = new Map<string, number>()
  const inPlace = new Map<string, number>()
  /** For each place, the question in which it was last met. */
  let met = new Uint32Array(1024)
  let question = 0

  function count(candidate: Prepared, by: 1 | -1): void {
    for (const key of keysOfContact(candidate)) sharing.set(key, (sharing.get(key) ?? 0) + by)
    for (const word of candidate.places) inPlace.set(word, (inPlace.get(word) ?? 0) + by)
    for (const spelled of new Set(candidate.names.flatMap((name) => name.words.map((word) => word.spelled))))
      frequency.set(spelled, (frequency.get(spelled) ?? 0) + by)
  }

  function remove(id: string): void {
    const place = places.get(id)
    const candidate = place === undefined ? null : candidates[place]
    if (place === undefined || !candidate) return
    count(candidate, -1)
    candidates[place] = null
    places.delete(id)
  }

  function put(candidate: Prepared): void {
    remove(candidate.id)
    const place = candidates.push(candidate) - 1
    places.set(candidate.id, place)
    count(candidate, 1)
    for (const key of new Set(keysOf(candidate).map((each) => each.hash))) {
      if (!isSettled) fresh[key % BUCKETS]!.push(key * PLACES_MOST + place)
      else {
        const list = recent.get(key)
        if (list) list.push(place)
        else recent.set(key, [place])
      }
    }
  }

  function* settleInSteps(): Generator<void, void> {
    for (const bucket of fresh) {
      settled.push(Float64Array.from(bucket).sort())
      yield
    }
    fresh = emptyBuckets()
    isSettled = true
  }

  function near(one: Prepared, onlyLater = false): Prepared[] {
    const own = onlyLater ? (places.get(one.id) ?? -1) : -1
    if (met.length < candidates.length) met = new Uint32Array(candidates.length * 2)
    question += 1
    const found: Prepared[] = []
    const meet = (place: number) => {
      if (place <= own || met[place] === question) return
      met[place] = question
      const candidate = candidates[place]
      if (candidate && candidate.id !== one.id) found.push(candidate)
    }
    for (const { hash: key, most } of keysOf(one)) {
      const bucket = settled[key % BUCKETS]
      const later = recent.get(key)
      if (bucket) {
        const from = firstFrom(bucket, key * PLACES_MOST)
        const to =
          from + most < bucket.length && Math.floor(bucket[from + most]! / PLACES_MOST) === key ? from : bucket.length
        for (let at = from; at < to && bucket[at]! < (key + 1) * PLACES_MOST; at++) meet(bucket[at]! % PLACES_MOST)
      }
      if (later && later.length <= most) later.forEach(meet)
    }
    return found
  }

  return {
    put,
    remove,
    settleInSteps,
    near,
    *everyone() {
      for (const candidate of candidates) if (candidate) yield candidate
    },
    sharing: (key) => sharing.get(key) ?? 0,
    frequency: (spelled) => frequency.get(spelled) ?? 0,
    isPlace: (spelled) => (inPlace.get(spelled) ?? 0) > 0,
  }
}

function keysOf(candidate: Prepared): BlockKey[] {
  const keys = candidate.names.flatMap((name) => nameKeys(name, candidate.places))
  for (const key of keysOfContact(candidate)) keys.push({ hash: hash(key) >>> 0, most: CONTACT_MOST })
  if (candidate.orgnr !== null) keys.push({ hash: hash(`o${candidate.orgnr}`) >>> 0, most: 100 })
  return keys
}

function emptyBuckets(): number[][] {
  return Array.from({ length: BUCKETS }, () => [])
}

function firstFrom(bucket: Float64Array, value: number): number {
  let from = 0
  let to = bucket.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (bucket[middle]! < value) from = middle + 1
    else to = middle
  }
  return from
}
