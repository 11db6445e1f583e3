import type { LiveRecord } from '#model/wire.ts'
import type { Sort } from './filter-address.ts'
import { lastContact } from './last-contact.ts'
import { oncePerDevice } from '#db/here.ts'
import { recordNumbers } from '#db/record-numbers.ts'

/** The directory in some order, and the number of each record in it. */
export interface Ordered {
  records: readonly LiveRecord[]
  numbers: Uint32Array
}

/** More than there are places in a list, so that key and place fit in one number. */
const PLACES = 2 ** 20

/** Puts everyone, given by name, in another order; the same answer until someone changes or `version` does. */
export const listOrder = oncePerDevice(() => {
  let known: { everyone: readonly LiveRecord[]; sort: Sort; day: string; version: number; answer: Ordered } | null =
    null

  return (everyone: readonly LiveRecord[], sort: Sort, day: string, version: number): Ordered => {
    const numbers = recordNumbers().ofAll(everyone)
    if (sort === 'navn') return { records: everyone, numbers }
    if (known?.everyone === everyone && known.sort === sort && known.day === day && known.version === version)
      return known.answer
    const answer = sorted(everyone, numbers, keyFor(sort, day))
    known = { everyone, sort, day, version, answer }
    return answer
  }
})

/** By a key that is a whole number up to 2³²; those with the same, by name. */
function sorted(everyone: readonly LiveRecord[], numbers: Uint32Array, keyOf: (record: LiveRecord) => number): Ordered {
  const places = Float64Array.from(everyone, (record, place) => keyOf(record) * PLACES + place).sort()
  const records: LiveRecord[] = []
  const inOrder = new Uint32Array(numbers.length)
  for (const [at, key] of places.entries()) {
    const place = key % PLACES
    records.push(everyone[place]!) // a place of the list
    inOrder[at] = numbers[place]!
  }
  return { records, numbers: inOrder }
}

function keyFor(sort: Sort, day: string): (record: LiveRecord) => number {
  const contacts = lastContact()
  if (sort === 'bekreftet') return ({ fields }) => dayKey(fields['confirmedOn'])
  if (sort === 'kontakt') return ({ record }) => dayKey(contacts.of(record, day))
  return ({ record }) => LATEST - secondMade(record)
}

const LATEST = 2 ** 32 - 1

/** A day as a number that grows with it; those without one come first. */
function dayKey(day: unknown): number {
  return typeof day === 'string' ? Number(day.replaceAll('-', '')) || 0 : 0
}

/** When a record came to be, s since 1970, as its id tells (UUID version 7); 0 when it does not. */
function secondMade(id: string): number {
  const [, high, low] = /_([0-9a-f]{8})-([0-9a-f]{4})-7/.exec(id) ?? []
  return high && low ? Math.min(Math.floor(Number.parseInt(high + low, 16) / 1_000), LATEST) : 0
}
