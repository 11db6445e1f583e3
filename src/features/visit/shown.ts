import { useMemo } from 'preact/hooks'
import type { Activity } from '#model/activity.ts'
import { countBits, has } from '#model/facets.ts'
import type { Bits } from '#model/facets.ts'
import { sectionsByDay, sectionsByDistance } from '#model/held-list.ts'
import type { HeldList, HeldRow, HeldSection } from '#model/held-list.ts'
import type { Occurrence } from '#model/occurrences.ts'
import { isOver } from '#page/public-data.ts'
import type { Query } from './query.ts'
import { bitsOf } from './visit-index.ts'
import type { Held, VisitIndex } from './visit-index.ts'

/** An activity at one of its times, or where none is coming, by itself. */
export interface ShownRow extends HeldRow {
  key: string
  activity: Activity
  held: Occurrence | null
}

export type ShownSection = HeldSection<ShownRow>

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
    const list = listOf(index, bits)
    return () =>
      (made ??=
        query.view === 'naer' && here !== null
          ? sectionsByDistance(list, here, ({ activity }) => activity.point)
          : sectionsByDay(list))
  }, [index, bits, query.view, here])
  return {
    ...{ index, sections, hits },
    total: countBits(bits),
    isWhole: text === '' || found !== null,
    isForgiving: found?.forgiving ?? false,
  }
}

function listOf(index: VisitIndex, bits: Bits): HeldList<Held, ShownRow> {
  const { data, today } = index
  return {
    ...{ today, bits, on: index.on },
    rowAt(held) {
      const activity = data.activities[held.number]
      return activity ? [{ ...rowOf(activity, held), key: `${activity.id} ${held.on} ${held.from}` }] : []
    },
    untimed: () =>
      data.activities
        .filter((one, number) => has(bits, number) && !index.hasTimes(one) && !isOver(one, today))
        .map((one) => rowOf(one, null)),
  }
}

function rowOf(activity: Activity, held: Occurrence | null): ShownRow {
  return { key: activity.id, activity, held, kilometres: null }
}
