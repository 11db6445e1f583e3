import { shortNumber } from './short-hash.ts'
import type { LiveRecord } from './wire.ts'

/**
 * Sums by which phone and endpoint find out whether they have the same, and where not. Part of the wire format: PROTOCOL.md says the same in words.
 */

/** The records of a kind are parted into so many buckets by their ids, so that what differs is found without fetching all. */
export const BUCKETS = 256

/** How many records, and a sum over what they are: the same for the same records in any order. Below 2^48. */
export interface Sum {
  count: number
  sum: number
}

/** The sums of one kind, by bucket. */
export type BucketSums = Sum[]

const MODULUS = 2 ** 48

/** Which bucket a record is in, by its id: 0–255. */
export function bucketOf(record: string): number {
  return shortNumber(record) % BUCKETS
}

/**
 * A number for a record's state. A version's id names its value, so the ids of the versions say all: which field has which
 * head, and what stands beside it. Below 2^48.
 */
export function stateNumber({ record, fields, mark, marks }: LiveRecord): number {
  const lines = Object.keys(fields)
    .sort()
    .map((field) => {
      const own = Object.hasOwn(marks, field) ? marks[field] : undefined
      return own ? [field, own.id, ...own.others.map(({ id }) => id).sort()].join(' ') : `${field} ${mark}`
    })
  return shortNumber([record, ...lines].join('\n')) % MODULUS
}

/** The sums of a kind of which there is nothing. */
export function emptySums(): BucketSums {
  return Array.from({ length: BUCKETS }, () => ({ count: 0, sum: 0 }))
}

/** Counts a record in. */
export function addRecord(sums: Map<string, BucketSums>, record: LiveRecord): void {
  const buckets = sums.get(record.kind) ?? emptySums()
  sums.set(record.kind, buckets)
  const bucket = buckets[bucketOf(record.record)]
  if (!bucket) return
  bucket.count += 1
  bucket.sum = (bucket.sum + stateNumber(record)) % MODULUS
}

/** The sum of a whole kind. */
export function totalOf(sums: BucketSums): Sum {
  return sums.reduce((total, { count, sum }) => ({ count: total.count + count, sum: (total.sum + sum) % MODULUS }), {
    count: 0,
    sum: 0,
  })
}

/** A sum that is absent is that of nothing. */
export function isSame(one: Sum | undefined, other: Sum | undefined): boolean {
  return (one?.count ?? 0) === (other?.count ?? 0) && (one?.sum ?? 0) === (other?.sum ?? 0)
}
