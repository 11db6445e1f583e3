import { useEffect, useReducer } from 'preact/hooks'
import { countBits, has } from '#model/facets.ts'
import type { Bits, Chosen, Facets } from '#model/facets.ts'
import type { LiveRecord } from '#model/wire.ts'
import { useToday } from '#ui/use-today.ts'
import type { Sort } from './filter-address.ts'
import { filterIndex } from './filter-index.ts'
import { finder } from './finder.ts'
import { listOrder } from './list-order.ts'
import { memo } from '#model/memo.ts'
import { oncePerDevice } from '#db/here.ts'
import { findOrganisation } from './organisations.ts'
import { recordNumbers } from '#db/record-numbers.ts'
import type { Everyone } from './use-everyone.ts'
import type { Query } from './use-query.ts'

/** So many best hits are looked through; then one types another letter. */
const MOST = 100

/** What the list shows, and how it came to be. */
export interface Shown {
  /** The rows; made when they are first asked for. */
  records: () => readonly LiveRecord[]
  /** How many there are in all. */
  total: number
  /** False while the disk is being read, and the rows are the first of them. */
  isWhole: boolean
  /** Searched for while not everyone is indexed. */
  isGettingReady: boolean
  /** None is spelled as typed; these come close. */
  isForgiving: boolean
  /** All of them, also those that are not listed; `null` is everyone. */
  all: Bits | null
  /** Everyone the text alone finds; `null` when there is none. */
  hits: Bits | null
  /** What counts are made of; `null` until everyone has been looked at. */
  facets: Facets | null
}

/** Who is found, again whenever a record changes. */
export function useShown(query: Query, everyone: Everyone): Shown {
  const day = useToday()
  const finding = finder()
  const index = filterIndex()
  const [, again] = useReducer<number, void>((times) => times + 1, 0)
  useEffect(() => {
    const stops = [finding.subscribe(again), index.subscribe(again)]
    if (everyone.isWhole) {
      finding.prepare()
      index.prepare(day)
    }
    return () => stops.forEach((stop) => stop())
  }, [finding, index, day, everyone.isWhole])
  const compute = computation()
  if (!everyone.isWhole) return firstOf(everyone, query.text)
  return compute(query, everyone.records, day, index.version(), finding.version())
}

/** What there is to show while the disk is being read. */
function firstOf({ records, total }: Everyone, text: string): Shown {
  const isGettingReady = text.trim() !== ''
  return {
    records: () => (isGettingReady ? [] : records),
    ...{ total, isWhole: false, isGettingReady, isForgiving: false, all: null, hits: null, facets: null },
  }
}

/** Asked by list and filters in turn, it answers what it answered the last time as long as nothing changed. */
const computation = oncePerDevice(() => {
  const last = memo(select)
  const lastSearch = memo(search)
  const lastList = memo(list)
  return (query: Query, everyone: readonly LiveRecord[], day: string, version: number, found: number): Shown => {
    const { text, chosen, sort } = query
    const index = filterIndex()
    const facets = index.ready()
    const fits = last(chosen, day, index.version())
    const hits = lastSearch(text.trim() === '' ? null : text, fits, found)
    return lastList(facets, fits, hits, everyone, sort, day, version)
  }
})

function select(chosen: Chosen, day: string, _version: number): Bits | null {
  return chosen.size > 0 ? filterIndex().select(chosen, day) : null
}

function list(
  facets: Facets | null,
  fits: Bits | null,
  found: ReturnType<typeof search>,
  everyone: readonly LiveRecord[],
  sort: Sort,
  day: string,
  version: number,
): Shown {
  const rest = {
    isWhole: true,
    facets,
    all: found?.wanted ?? fits,
    hits: found?.hits ?? null,
    isGettingReady: found !== null && !finder().isReady(),
    isForgiving: found?.isForgiving ?? false,
  }
  if (found && sort === 'navn') return { ...rest, records: () => found.records, total: found.total }
  const wanted = found?.wanted ?? fits
  const total = found?.total ?? (fits ? countBits(fits) : everyone.length)
  const rows = memo(() => {
    const { records, numbers } = listOrder()(everyone, sort, day, version)
    return wanted && total < records.length ? those(records, numbers, wanted) : records
  })
  return { ...rest, records: rows, total }
}

/** Those that are wanted, in their order. A plain loop: there may be tens of thousands, and one has just pressed something. */
function those(records: readonly LiveRecord[], numbers: Uint32Array, wanted: Bits): readonly LiveRecord[] {
  const found: LiveRecord[] = []
  for (let at = 0; at < numbers.length; at += 1) if (has(wanted, numbers[at]!)) found.push(records[at]!) // of the same length
  return found
}

/** What a text finds, of all or of those that fit; `null` without a text. */
function search(text: string | null, fits: Bits | null, _version: number) {
  if (text === null) return null
  const hits = new Uint32Array(recordNumbers().words())
  const wanted = fits ? new Uint32Array(hits.length) : hits
  const { ids, total, forgiving } = finder().find(text, MOST, (number) => {
    hits[number >> 5]! |= 1 << (number & 31)
    if (!fits) return true
    if (!has(fits, number)) return false
    wanted[number >> 5]! |= 1 << (number & 31)
    return true
  })
  const records = ids.map(findOrganisation).filter((record) => record !== null)
  return { records, total, isForgiving: forgiving && total > 0, hits, wanted }
}
