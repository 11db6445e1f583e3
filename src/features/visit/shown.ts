import { useMemo } from 'preact/hooks'
import { DAYS_SHOWN, bandOf } from '#model/activity-days.ts'
import type { Band } from '#model/activity-days.ts'
import type { Activity } from '#model/activity.ts'
import { daysLater } from '#model/calendar-days.ts'
import { countBits, has } from '#model/facets.ts'
import type { Bits } from '#model/facets.ts'
import { kilometresBetween } from '#model/nearby.ts'
import type { Occurrence } from '#model/occurrences.ts'
import { isOver } from '#page/public-data.ts'
import type { Query } from './query.ts'
import { bitsOf } from './visit-index.ts'
import type { Held, VisitIndex } from './visit-index.ts'

/** An activity at one of its times, or where none is coming, by itself. */
export interface ShownRow {
  key: string
  activity: Activity
  held: Occurrence | null
  /** As the crow flies; `null` when one does not ask, or does not know. */
  kilometres: number | null
}

/** Rows under one heading: a day in its part of the time ahead, what is near or nobody knows where, what has no times. */
export interface ShownSection {
  key: string
  of: { day: string; band: Band } | 'near' | 'nowhere' | 'no-times'
  rows: readonly ShownRow[]
}

/** What the list shows, and how it came to be. */
export interface Shown {
  index: VisitIndex
  /** Made when first asked for. */
  sections: () => readonly ShownSection[]
  /** How many activities there are in all. */
  total: number
  /** False while what one types cannot be found yet. */
  isWhole: boolean
  isForgiving: boolean
  /** All that the text alone finds; `null` when there is none. */
  hits: Bits | null
}

/** What is found. `here`: latitude and longitude, when one looks for what is near. */
export function useShown(index: VisitIndex, version: number, query: Query, here: string | null): Shown {
  const text = query.text.trim()
  const count = index.data.activities.length
  const found = useMemo(() => (text === '' ? null : index.findActivities(text)), [index, text, version])
  const hits = useMemo(() => found && bitsOf(found.ids.map(index.numberOf), count), [found])
  const bits = useMemo(() => index.facets.select(query.chosen, hits), [index, query.chosen, hits, version])
  const sections = useMemo(() => {
    let made: ShownSection[] | null = null
    return () => (made ??= query.view === 'naer' && here !== null ? byDistance(index, bits, here) : byDay(index, bits))
  }, [index, bits, query.view, here])
  return {
    ...{ index, sections, hits },
    total: countBits(bits),
    isWhole: text === '' || found !== null,
    isForgiving: found?.forgiving ?? false,
  }
}

function byDay(index: VisitIndex, bits: Bits): ShownSection[] {
  const { today } = index
  const sections = daysShown(today).map((day): ShownSection => {
    const rows = index.on(day).flatMap((held) => (has(bits, held.number) ? rowAt(index, held) : []))
    return { key: day, of: { day, band: bandOf(day, today) }, rows }
  })
  const others = wanted(index, bits).filter((one) => !index.hasTimes(one) && !isOver(one, today))
  sections.push({ key: 'no-times', of: 'no-times', rows: others.map((one) => rowOf(one, null)) })
  return sections.filter(({ rows }) => rows.length > 0)
}

function byDistance(index: VisitIndex, bits: Bits, here: string): ShownSection[] {
  const rows = soonestFirst(index, bits).map((row) => {
    const { point } = row.activity
    return { ...row, kilometres: point === null ? null : kilometresBetween(here, point) }
  })
  const near = rows.filter(({ kilometres }) => kilometres !== null)
  near.sort((one, other) => (one.kilometres ?? 0) - (other.kilometres ?? 0))
  const sections: ShownSection[] = [
    { key: 'near', of: 'near', rows: near },
    { key: 'nowhere', of: 'nowhere', rows: rows.filter(({ kilometres }) => kilometres === null) },
  ]
  return sections.filter((section) => section.rows.length > 0)
}

/** Each activity once, at the next time it is held; what has no times comes last. */
function soonestFirst(index: VisitIndex, bits: Bits): ShownRow[] {
  const first = new Map<number, Held>()
  for (const day of daysShown(index.today))
    for (const held of index.on(day)) {
      const known = first.get(held.number)
      if (has(bits, held.number) && (!known || (known.isCancelled && !held.isCancelled))) first.set(held.number, held)
    }
  const times = [...first.values()].sort((one, other) => (momentOf(one) < momentOf(other) ? -1 : 1))
  const others = wanted(index, bits).filter((one) => !first.has(index.numberOf(one.id)) && !isOver(one, index.today))
  return [...times.flatMap((held) => rowAt(index, held)), ...others.map((one) => rowOf(one, null))]
}

function momentOf({ on, from }: Held): string {
  return `${on} ${from ?? ''}`
}

function wanted(index: VisitIndex, bits: Bits): Activity[] {
  return index.data.activities.filter((_, number) => has(bits, number))
}

function daysShown(today: string): string[] {
  return Array.from({ length: DAYS_SHOWN }, (_, at) => daysLater(today, at))
}

function rowAt(index: VisitIndex, held: Held): ShownRow[] {
  const activity = index.data.activities[held.number]
  return activity ? [{ ...rowOf(activity, held), key: `${activity.id} ${held.on} ${held.from}` }] : []
}

function rowOf(activity: Activity, held: Occurrence | null): ShownRow {
  return { key: activity.id, activity, held, kilometres: null }
}
