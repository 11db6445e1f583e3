import { fold, sortKey } from './fold.ts'
import { buildSearchIndex } from './search-index.ts'
import type { QueryWord, SearchEntry, SearchIndex } from './search-index.ts'

export type { SearchEntry } from './search-index.ts'

export interface Found {
  /** Best first, at most as many as asked for. */
  ids: string[]
  /** How many there are in all. */
  total: number
  /** How many of them, the first ones, are spelled as typed; the rest forgive typing errors. */
  exact: number
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
   * elsewhere; within each by name. When very few, also those where a word begins so but for a typing error: one in words of
   * four letters, two in words of eight. A query without letters and digits finds everything, by name.
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

/** With fewer exact hits than this, typing errors are forgiven. */
const ENOUGH = 3
const EDITS_MOST = 2
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
    ids = sorted.map(({ entry }) => entry.id)
    keys = sorted.map(({ key }) => key)
    places = new Map(ids.map((id, place) => [id, place]))
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
    if (recent.size === RECENT_MOST) keepRecent()
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

  /** The places of the entries with these words, best first and at most `limit`; how many there are in all. */
  function gather(words: readonly QueryWord[], edits: number, limit: number): { hits: number[]; total: number } {
    /** By rank: places in order of name, as many as are wanted; and others. */
    const best: number[][] = []
    const others: number[][] = []
    let total = 0
    if (recent.size > 0) recentIndex ??= indexRecent()
    for (const { index, from } of recentIndex ? [...indexes, { index: recentIndex, from: end }] : indexes) {
      const ranks = index.rank(words, edits)
      for (let place = from; place < from + ranks.length; place++) {
        const rank = ranks[place - from]!
        if (rank === 0 || ids[place] === '') continue
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
    return { hits, total }
  }

  function byName(one: number, other: number): number {
    return compare(keys[one]!, keys[other]!) || compare(ids[one]!, ids[other]!)
  }

  function find(query: string, limit = Infinity): Found {
    const most = Math.max(limit, ENOUGH)
    const folded = fold(query)
    let words = wordsOf(folded)
    let { hits, total } = gather(words, 0, most)
    // «Storgata 1 0182» is no telephone number: without hits, numbers side by side are words of their own.
    const apart = query.split(/\s+/).map(fold).join(' ')
    if (total === 0 && apart !== folded) {
      words = wordsOf(apart)
      ;({ hits, total } = gather(words, 0, most))
    }
    const exact = total
    for (let edits = 1; edits <= EDITS_MOST && total < ENOUGH; edits++) {
      const near = gather(words, edits, most)
      const known = new Set(hits)
      hits = [...hits, ...near.hits.filter((place) => !known.has(place))]
      total = near.total
    }
    return { ids: hits.slice(0, limit).map((place) => ids[place]!), total, exact }
  }

  return { replaceAll, build, put, remove, find }
}

/** The different words of a folded query, each with the spellings that count as the same. */
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
