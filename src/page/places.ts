import type { Activity } from '#model/activity.ts'
import { isOver } from './public-data.ts'

/** Somewhere people meet. */
export interface Place {
  /** What it is called, or else its address; as typed. */
  name: string
  address: string | null
  point: string | null
  /** What takes place there, never empty. */
  activities: Activity[]
}

/** The same place is one, however its letters and spaces are typed, unless its addresses differ; those with the most come first. */
export function placesOf(activities: readonly Activity[], today: string): Place[] {
  const byName = new Map<string, Place[]>()
  for (const activity of activities) {
    const { place, point, isOnline } = activity
    const name = place ?? activity.address
    const address = place === null ? null : activity.address
    if (isOnline || name === null || isOver(activity, today)) continue
    const same = byName.get(plain(name)) ?? []
    const known = same.find((one) => one.address === null || address === null || plain(one.address) === plain(address))
    byName.set(plain(name), known ? same : [...same, { name, address, point, activities: [activity] }])
    if (!known) continue
    known.activities.push(activity)
    known.address ??= address
    known.point ??= point
  }
  return [...byName.values()].flat().sort((one, other) => other.activities.length - one.activities.length)
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}
