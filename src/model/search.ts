import { fold, sortKey } from './fold.ts'
import { buildSearchIndex } from './search-index.ts'
import type { QueryWord, Ranking, SearchEntry, SearchIndex } from './search-index.ts'

export type { SearchEntry } from './search-index.ts'

export interface Found {
  /** Best first, at most as many as asked for. */
  ids: string[]
  /** How many there are in all. */
  total: number
  /** Whether nothing is spelled as typed, so that these forgive typing errors. */
  forgiving: boolean
}

/** Search as you type over tens of thousands of entries. */
export interface Search {
  /** Forgets everything and takes these instead; half a second for 73 000. */
  replaceAll(entries: Iterable<SearchEntry>): void
  /**
   * `replaceAll` in steps of some milliseconds, awaiting `pause` between them. Until it resolves, the former entries are
   * found. What is put or removed meanwhile holds afterwards too. A later call, or `replaceAll`, makes it give up.
   */
  build(entries: Iterable<SearchEntry>, pause: () => Promise<void>): Promise<void>
  /** Adds an entry, or replaces the one with its id. */
  put(entry: SearchEntry): void
  remove(id: string): void
  /**
   * The entries that have every word of the query, in any order, in name or text, also inside longer words; words of one or
   * two letters must begin a word. Hits at the start of the name come first, then at the start of a word in it, inside one,
   * elsewhere; within each by name. When there are none, those where a word begins so but for a typing error: one in words of
   * four letters, two in words of eight; only one word may be wrong, unless that finds nothing either. A query without
   * letters and digits finds everything, by name.
   * @param limit how many ids at most
   */
  find(query: string, limit?: number): Found
}

interface Keyed {
  key: string
  entry: SearchEntry
}

/** An index, and the place its entries begin at. */
interface Placed {
  index: SearchIndex
  from: number
}

interface Hits {
  places: number[]
  total: number
}

/** So many entries put one by one are indexed anew before the next search; more become an index that stays. */
const RECENT_MOST = 512
const ENTRIES_PER_STEP = 2000

export function createSearch(): Search {
  /** By place: id, or '' once the entry is replaced or removed, and sort key. */
  let ids: string[] = []
  let keys: string[] = []
  /** Indexes that stay, where they end, and the places of the ids in them. */
  let indexes: Placed[] = []
  let end = 0
  let places = new Map<string, number>()
  /** The first so many places are in order of name. */
  let ordered = 0
  /** What was put since, and its index from `end` on; `null` when it must be built. */
  const recent = new Map<string, SearchEntry>()
  let recentIndex: SearchIndex | null = null
  /** Ids put or removed since the latest `build` began. */
  let changed: Set<string> | null = null

  function* rebuild(entries: Iterable<SearchEntry>): Generator<void, void> {
    const keyed = new Map<string, Keyed>()
    for (const entry of entries) {
      keyed.set(entry.id, { key: sortKey(entry.name), entry })
      if (keyed.size % ENTRIES_PER_STEP === 0) yield
    }
    const sorted = [...keyed.values()].sort(byKey)
    yield
    const index = yield* buildSearchIndex(sorted.map(({ entry }) => entry))
    yield
    ids = sorted.map(({ entry }) => entry.id)
    keys = sorted.map(({ key }) => key)
    places = new Map()
    for (const [place, id] of ids.entries()) places.set(id, place)
    indexes = [{ index, from: 0 }]
    end = ordered = ids.length
  }

  function replaceAll(entries: Iterable<SearchEntry>): void {
    changed = null
    atOnce(rebuild(entries))
    recent.clear()
    recentIndex = null
  }

  async function build(entries: Iterable<SearchEntry>, pause: () => Promise<void>): Promise<void> {
    const own = new Set<string>()
    changed = own
    const steps = rebuild(entries)
    while (!steps.next().done) {
      await pause()
      if (changed !== own) return
    }
    changed = null
    for (const id of own) forget(id)
    for (const id of recent.keys()) if (!own.has(id)) recent.delete(id)
    recentIndex = null
  }

  function put(entry: SearchEntry): void {
    remove(entry.id)
    recent.set(entry.id, entry)
    // Not while `build` is under way: it will replace the indexes that stay.
    if (recent.size >= RECENT_MOST && changed === null) keepRecent()
  }

  function remove(id: string): void {
    changed?.add(id)
    forget(id)
    recent.delete(id)
    recentIndex = null
  }

  /** Takes an entry out of the indexes that stay. */
  function forget(id: string): void {
    const place = places.get(id)
    if (place === undefined) return
    ids[place] = ''
    places.delete(id)
  }

  function indexRecent(): SearchIndex {
    const entries = [...recent.values()]
    ids.length = end
    keys.length = end
    for (const { id, name } of entries) {
      ids.push(id)
      keys.push(sortKey(name))
    }
    return atOnce(buildSearchIndex(entries))
  }

  function keepRecent(): void {
    indexes.push({ index: indexRecent(), from: end })
    for (const id of recent.keys()) places.set(id, end++)
    recent.clear()
  }

  /** The places of what `rankIn` finds in each index, best first and at most `limit`; how many there are in all. */
  function gather(rankIn: (index: SearchIndex) => Ranking | null, limit: number): Hits {
    /** By rank: places in order of name, as many as are wanted; and others. */
    const best: number[][] = []
    const others: number[][] = []
    let total = 0
    if (recent.size > 0) recentIndex ??= indexRecent()
    for (const { index, from } of recentIndex ? [...indexes, { index: recentIndex, from: end }] : indexes) {
      const ranking = rankIn(index)
      if (ranking === null) continue
      const { entries, ranks } = ranking
      for (let at = 0; at < entries.length; at++) {
        const place = from + entries[at]!
        const rank = ranks[at]!
        if (ids[place] === '') continue
        total++
        if (place >= ordered) (others[rank] ??= []).push(place)
        else if ((best[rank] ??= []).length < limit) best[rank].push(place)
      }
    }
    const hits: number[] = []
    for (let rank = 0; rank < Math.max(best.length, others.length) && hits.length < limit; rank++) {
      let places = best[rank] ?? []
      if (others[rank]) places = [...places, ...(others[rank] ?? [])].sort(byName)
      for (const place of places.slice(0, limit - hits.length)) hits.push(place)
    }
    return { places: hits, total }
  }

  function byName(one: number, other: number): number {
    return compare(keys[one]!, keys[other]!) || compare(ids[one]!, ids[other]!)
  }

  function find(query: string, limit = Infinity): Found {
    const words = wordsOf(fold(query))
    // «Storgata 1 0182» is no telephone number: numbers side by side may be words of their own.
    const apart = wordsOf(query.split(/\s+/).map(fold).join(' '))
    const isOther = apart.length !== words.length || apart.some(([word], at) => word !== words[at]?.[0])
    const attempts = [
      { forgiving: false, rank: (index: SearchIndex) => index.rank(words, 0) },
      ...(isOther ? [{ forgiving: false, rank: (index: SearchIndex) => index.rank(apart, 0) }] : []),
      { forgiving: true, rank: (index: SearchIndex) => index.rankWithOneWrong(apart, 1) },
      { forgiving: true, rank: (index: SearchIndex) => index.rankWithOneWrong(apart, 2) },
      { forgiving: true, rank: (index: SearchIndex) => index.rank(apart, 2) },
    ]
    for (const { forgiving, rank } of attempts) {
      const { places, total } = gather(rank, limit)
      if (total > 0) return { ids: places.map((place) => ids[place]!), total, forgiving }
    }
    return { ids: [], total: 0, forgiving: false }
  }

  return { replaceAll, build, put, remove, find }
}

/** The different words of a folded query. */
function wordsOf(folded: string): QueryWord[] {
  return [...new Set(folded.split(' '))].filter((word) => word !== '').map(spellings)
}

/** As typed; with ae and oe for æ and ø; a telephone number without the country's. */
function spellings(word: string): QueryWord {
  return [...new Set([word, word.replace(/([ao])e/g, '$1'), word.replace(/^(00)?47(?=\d{8}$)/, '')])]
}

function byKey(one: Keyed, other: Keyed): number {
  return compare(one.key, other.key) || compare(one.entry.id, other.entry.id)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Runs steps without pausing. */
function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
