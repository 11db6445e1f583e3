import { sortKey } from '#model/fold.ts'
import type { LiveRecord } from '#model/wire.ts'
import { differences } from './grouping.ts'
import { workspace } from './here.ts'

/** A record and what decides its place among others. */
interface Place {
  record: LiveRecord
  key: string
}

/** When more change at once, all are sorted. */
const FEW = 64

/** All organisations, in Norwegian order of their names; the same array until one of them changes. */
export function organisationsByName(): readonly LiveRecord[] {
  return inNameOrder(workspace().all('organisation'))
}

/** Puts records in Norwegian order of their names; asked again after a few of them changed, it only moves those. */
export function createNameOrder(): (records: readonly LiveRecord[]) => readonly LiveRecord[] {
  let places: Place[] = []
  let asked: readonly LiveRecord[] = []
  let answer: readonly LiveRecord[] = []

  return (records) => {
    if (records === asked) return answer
    const { gone, fresh } = differences(asked, records)
    if (gone.size + fresh.length > FEW) {
      const kept = places.filter((place) => !gone.has(place.record))
      places = [...kept, ...fresh.map(placeOf)].sort(byKey)
      answer = places.map((place) => place.record)
    } else {
      const next = [...answer]
      for (const record of gone) {
        const at = firstNotBefore(places, placeOf(record))
        places.splice(at, 1)
        next.splice(at, 1)
      }
      for (const place of fresh.map(placeOf)) {
        const at = firstNotBefore(places, place)
        places.splice(at, 0, place)
        next.splice(at, 0, place.record)
      }
      answer = next
    }
    asked = records
    return answer
  }
}

function firstNotBefore(places: readonly Place[], place: Place): number {
  let from = 0
  let to = places.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (byKey(places[middle]!, place) < 0) from = middle + 1 // below the length
    else to = middle
  }
  return from
}

function byKey(one: Place, two: Place): number {
  if (one.key !== two.key) return one.key < two.key ? -1 : 1
  return one.record.record < two.record.record ? -1 : one.record.record > two.record.record ? 1 : 0
}

function placeOf(record: LiveRecord): Place {
  const { name } = record.fields
  return { record, key: typeof name === 'string' ? sortKey(name) : '' }
}

const inNameOrder = createNameOrder()
