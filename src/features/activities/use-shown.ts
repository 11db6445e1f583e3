import { useEffect, useMemo, useReducer } from 'preact/hooks'
import { workspace } from '#db/here.ts'
import { recordNumbers } from '#db/record-numbers.ts'
import { bandOf, DAYS_SHOWN } from '#model/activity-days.ts'
import type { Band } from '#model/activity-days.ts'
import { daysLater } from '#model/calendar-days.ts'
import { countBits, enlarged, has } from '#model/facets.ts'
import type { Bits, Facets } from '#model/facets.ts'
import { kilometresBetween } from '#model/nearby.ts'
import { stringOf } from '#model/reading.ts'
import { activityIndex } from './activity-index.ts'
import type { ActivityIndex, Held } from './activity-index.ts'
import type { Query } from './use-query.ts'
import { useRightToday } from './use-right-today.ts'

/** An activity at one of its times, or where none is coming, by itself. */
export interface ShownRow {
  key: string
  id: string
  held: Held | null
  /** As the crow flies; `null` when one does not ask, or does not know. */
  kilometres: number | null
}

/** Rows under one heading. */
export interface ShownSection {
  key: string
  /** What the heading is: a day in its part of the time ahead, a type, what is near or nobody knows where, what has no times. */
  of: { day: string; band: Band } | { type: string } | 'near' | 'nowhere' | 'no-times'
  rows: readonly ShownRow[]
}

/** What the list shows, and how it came to be. */
export interface Shown {
  today: string
  /** Made when first asked for. */
  sections: () => readonly ShownSection[]
  /** How many activities there are in all. */
  total: number
  /** False while some have not been looked at yet, or what one types cannot be found yet. */
  isWhole: boolean
  /** None is spelled as typed; these come close. */
  isForgiving: boolean
  facets: Facets
  /** All that the text alone finds; `null` when there is none. */
  hits: Bits | null
}

/** What is found, again whenever something changes. `here`: latitude and longitude, when one looks for what is near. */
export function useShown(query: Query, here: string | null): Shown {
  const today = useRightToday()
  const index = activityIndex()
  const [, again] = useReducer<number, void>((times) => times + 1, 0)
  index.prepare(today)
  useEffect(() => index.subscribe(again), [index])
  const version = index.version()
  const text = query.text.trim()
  const found = useMemo(() => (text === '' ? null : index.find(text)), [index, text, version])
  const hits = useMemo(() => found && bitsOf(found.ids), [found])
  const bits = useMemo(() => index.facets().select(query.chosen, hits), [index, query.chosen, hits, version])
  const sections = useMemo(() => {
    let made: ShownSection[] | null = null
    return () => {
      if (made) return made
      if (query.view === 'type') made = byType(index, bits, today)
      else if (query.view === 'naer' && here !== null) made = byDistance(index, bits, today, here)
      else made = byDay(index, bits, today)
      return made
    }
  }, [index, bits, today, query.view, here, version])
  return {
    today,
    sections,
    total: countBits(bits),
    isWhole: index.isWhole() && (text === '' || found !== null),
    isForgiving: found?.forgiving ?? false,
    facets: index.facets(),
    hits,
  }
}

function byDay(index: ActivityIndex, bits: Bits, today: string): ShownSection[] {
  const sections = daysShown(today).map((day): ShownSection => {
    const rows = index.on(day).filter((one) => has(bits, one.number))
    return { key: day, of: { day, band: bandOf(day, today) }, rows: rows.map(rowAt) }
  })
  const others = wanted(bits).filter((id) => !index.hasTimes(id))
  sections.push({ key: 'no-times', of: 'no-times', rows: others.map((id) => rowOf(id, null)) })
  return sections.filter(({ rows }) => rows.length > 0)
}

function byType(index: ActivityIndex, bits: Bits, today: string): ShownSection[] {
  const types = new Map<string, ShownRow[]>()
  for (const row of soonestFirst(index, bits, today)) {
    const record = workspace().record(row.id)
    const type = (record && stringOf(record.fields, 'type')) ?? ''
    const known = types.get(type)
    if (known) known.push(row)
    else types.set(type, [row])
  }
  const sections = [...types].map(([type, rows]): ShownSection => ({ key: `type ${type}`, of: { type }, rows }))
  return sections.sort((one, other) => other.rows.length - one.rows.length)
}

function byDistance(index: ActivityIndex, bits: Bits, today: string, here: string): ShownSection[] {
  const rows = soonestFirst(index, bits, today).map((row) => {
    const record = workspace().record(row.id)
    const point = record && stringOf(record.fields, 'point')
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
function soonestFirst(index: ActivityIndex, bits: Bits, today: string): ShownRow[] {
  const first = new Map<string, Held>()
  for (const day of daysShown(today))
    for (const held of index.on(day))
      if (has(bits, held.number) && (first.get(held.id)?.isCancelled ?? true)) {
        if (!held.isCancelled || !first.has(held.id)) first.set(held.id, held)
      }
  const timed = [...first].sort(([, one], [, other]) => {
    const [at, otherAt] = [`${one.on} ${one.from ?? ''}`, `${other.on} ${other.from ?? ''}`]
    return at === otherAt ? 0 : at < otherAt ? -1 : 1
  })
  const others = wanted(bits).filter((id) => !first.has(id))
  return [...timed.map(([id, held]) => rowOf(id, held)), ...others.map((id) => rowOf(id, null))]
}

function wanted(bits: Bits): string[] {
  const numbers = recordNumbers()
  return workspace()
    .all('activity')
    .flatMap(({ record }) => (has(bits, numbers.of(record)) ? record : []))
}

function daysShown(today: string): string[] {
  return Array.from({ length: DAYS_SHOWN }, (_, at) => daysLater(today, at))
}

function rowAt(held: Held): ShownRow {
  return { key: `${held.id} ${held.on} ${held.from}`, id: held.id, held, kilometres: null }
}

function rowOf(id: string, held: Held | null): ShownRow {
  return { key: id, id, held, kilometres: null }
}

function bitsOf(ids: readonly string[]): Bits {
  const numbers = recordNumbers()
  let bits: Bits = new Uint32Array(numbers.words())
  for (const id of ids) {
    const number = numbers.of(id)
    if (number >> 5 >= bits.length) bits = enlarged(bits, numbers.words())
    bits[number >> 5]! |= 1 << (number & 31)
  }
  return bits
}
