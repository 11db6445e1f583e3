import { useEffect, useMemo, useReducer } from 'preact/hooks'
import { workspace } from '#db/here.ts'
import { recordNumbers } from '#db/record-numbers.ts'
import { countBits, enlarged, has } from '#model/facets.ts'
import type { Bits, Facets } from '#model/facets.ts'
import { sectionsByDay, sectionsByDistance, soonestFirst } from '#model/held-list.ts'
import type { HeldList, HeldRow, HeldSection } from '#model/held-list.ts'
import { stringOf } from '#model/reading.ts'
import { activityIndex } from './activity-index.ts'
import type { ActivityIndex, Held } from './activity-index.ts'
import type { Query } from './use-query.ts'
import { useRightToday } from './use-right-today.ts'

/** An activity at one of its times, or where none is coming, by itself. */
export interface ShownRow extends HeldRow {
  key: string
  id: string
  held: Held | null
}

/** Rows under one heading. */
export interface ShownSection {
  key: string
  /** What the heading is. */
  of: HeldSection<ShownRow>['of'] | { type: string }
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
      const list = listOf(index, bits, today)
      if (query.view === 'type') made = byType(list)
      else if (query.view === 'naer' && here !== null) made = sectionsByDistance(list, here, pointOf)
      else made = sectionsByDay(list)
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

function byType(list: HeldList<Held, ShownRow>): ShownSection[] {
  const types = new Map<string, ShownRow[]>()
  for (const row of soonestFirst(list)) {
    const record = workspace().record(row.id)
    const type = (record && stringOf(record.fields, 'type')) ?? ''
    const known = types.get(type)
    if (known) known.push(row)
    else types.set(type, [row])
  }
  const sections = [...types].map(([type, rows]): ShownSection => ({ key: `type ${type}`, of: { type }, rows }))
  return sections.sort((one, other) => other.rows.length - one.rows.length)
}

function pointOf({ id }: ShownRow): string | null {
  const record = workspace().record(id)
  return record && stringOf(record.fields, 'point')
}

function listOf(index: ActivityIndex, bits: Bits, today: string): HeldList<Held, ShownRow> {
  const numbers = recordNumbers()
  return {
    ...{ today, bits, on: index.on },
    rowAt: (held) => [{ key: `${held.id} ${held.on} ${held.from}`, id: held.id, held, kilometres: null }],
    untimed: () =>
      workspace()
        .all('activity')
        .filter(({ record }) => has(bits, numbers.of(record)) && !index.hasTimes(record))
        .map(({ record }) => ({ key: record, id: record, held: null, kilometres: null })),
  }
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
