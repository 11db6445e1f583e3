import { sortKey } from '#model/fold.ts'
import type { LiveRecord } from '#model/wire.ts'

/** A record and what decides its place among others. */
interface Place {
  record: LiveRecord
  key: string
}

/** More changes than this at once, and everything is put in order anew. */
const FEW = 500

/**
 * Puts records in Norwegian order of their names. Asked again after some of them changed, it only moves those: records
 * are the same objects until they change, and stand in the same order among themselves.
 */
export function createNameOrder(): (records: readonly LiveRecord[]) => readonly LiveRecord[] {
  let asked: readonly LiveRecord[] = []
  let places: Place[] = []
  let answer: readonly LiveRecord[] = []
  return (records) => {
    if (records === asked) return answer
    const { gone, come } = difference(asked, records)
    places =
      gone.length + come.length > FEW
        ? records.map(placeOf).sort(byKey)
        : moved(places, gone.map(placeOf), come.map(placeOf))
    asked = records
    answer = places.map((place) => place.record)
    return answer
  }
}

/** What is only in the one list or the other, apart from what they begin and end with alike. */
function difference(before: readonly LiveRecord[], after: readonly LiveRecord[]) {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const gone = before.slice(start, before.length - end)
  const come = after.slice(start, after.length - end)
  if (gone.length !== come.length) return { gone, come }
  return {
    gone: gone.filter((record, at) => record !== come[at]),
    come: come.filter((record, at) => record !== gone[at]),
  }
}

function moved(places: readonly Place[], gone: readonly Place[], come: readonly Place[]): Place[] {
  const next = [...places]
  for (const place of gone) next.splice(position(next, place), 1)
  for (const place of come) next.splice(position(next, place), 0, place)
  return next
}

/** Where a place is, or would be, in a list in order. */
function position(places: readonly Place[], place: Place): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (byKey(places[middle]!, place) < 0) low = middle + 1 // below the length
    else high = middle
  }
  return low
}

function placeOf(record: LiveRecord): Place {
  const name = record.fields['name']
  return { record, key: typeof name === 'string' ? sortKey(name) : '' }
}

function byKey(one: Place, two: Place): number {
  if (one.key !== two.key) return one.key < two.key ? -1 : 1
  return one.record.record < two.record.record ? -1 : one.record.record > two.record.record ? 1 : 0
}
