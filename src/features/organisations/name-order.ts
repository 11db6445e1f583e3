import { sortKey } from '#model/fold.ts'
import type { LiveRecord } from '#model/wire.ts'

/** A record and what decides its place among others. */
interface Place {
  record: LiveRecord
  key: string
  /** The latest round it was seen in. */
  round: number
}

/** Puts records in Norwegian order of their names; asked again after a few of them changed, it only moves those. */
export function createNameOrder(): (records: readonly LiveRecord[]) => readonly LiveRecord[] {
  const known = new WeakMap<LiveRecord, Place>()
  let places: Place[] = []
  let round = 0
  let asked: readonly LiveRecord[] | null = null
  let answer: readonly LiveRecord[] = []

  return (records) => {
    if (records === asked) return answer
    round += 1
    const fresh: Place[] = []
    for (const record of records) {
      let place = known.get(record)
      if (!place) {
        place = { record, key: keyOf(record), round }
        known.set(record, place)
        fresh.push(place)
      } else if (place.round !== round - 1) fresh.push(place)
      place.round = round
    }
    places = merge(
      places.filter((place) => place.round === round),
      fresh.sort(byKey),
    )
    asked = records
    answer = places.map((place) => place.record)
    return answer
  }
}

function merge(kept: Place[], fresh: readonly Place[]): Place[] {
  if (fresh.length === 0) return kept
  const all: Place[] = []
  let at = 0
  for (const place of fresh) {
    for (let next = kept[at]; next && byKey(next, place) <= 0; next = kept[++at]) all.push(next)
    all.push(place)
  }
  while (at < kept.length) all.push(kept[at++]!) // below the length
  return all
}

function byKey(one: Place, two: Place): number {
  if (one.key !== two.key) return one.key < two.key ? -1 : 1
  return one.record.record < two.record.record ? -1 : one.record.record > two.record.record ? 1 : 0
}

function keyOf({ fields }: LiveRecord): string {
  const name = fields['name']
  return typeof name === 'string' ? sortKey(name) : ''
}
