import { firstKeys, keyBetween } from './order-key.ts'
import type { Ordered } from './order-key.ts'

const DAY_MINUTES = 24 * 60

/** Minutes since midnight of a time of day, `HH:MM`. */
export function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

/** The time of day so many minutes later; after midnight it begins anew. */
export function timeAfter(time: string, minutes: number): string {
  const at = (((minuteOf(time) + minutes) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
}

/** How long it is from one time of day to the next such time; 0 when they are the same. */
export function minutesBetween(from: string, until: string): number {
  return (minuteOf(until) - minuteOf(from) + DAY_MINUTES) % DAY_MINUTES
}

/** When each point of an agenda begins, as planned; those without minutes take no time. */
export function clockTimes(items: readonly { minutes: number | null }[], from: string): string[] {
  let gone = 0
  return items.map(({ minutes }) => {
    const at = timeAfter(from, gone)
    gone += minutes ?? 0
    return at
  })
}

export function totalMinutes(items: readonly { minutes: number | null }[]): number {
  return items.reduce((total, { minutes }) => total + (minutes ?? 0), 0)
}

/**
 * The keys to write so that the item stands at another place among all of them, which are in order. Mostly its own alone; all
 * of them when its neighbours there have the same key.
 */
export function keysToMove(items: readonly Ordered[], id: string, place: number): Ordered[] {
  const item = items.find((one) => one.id === id)
  const others = items.filter((one) => one.id !== id)
  if (!item) return []
  const at = Math.min(Math.max(place, 0), others.length)
  const before = others[at - 1]?.order ?? ''
  const after = others[at]?.order ?? null
  const order = keyBetween(before, after)
  if (order > before && (after === null || order < after)) return [{ id, order }]
  const all = [...others.slice(0, at), item, ...others.slice(at)]
  return firstKeys(all.length).map((key, index) => ({ id: all[index]!.id, order: key })) // as many keys as items
}
