import { fold, sortKey } from '#model/fold.ts'
import type { Found, SearchEntry } from '#model/search.ts'

/** What `find` promises, done the slow and obvious way: every word of every entry, every time. */
export function naiveFind(entries: Iterable<SearchEntry>, query: string): Found {
  const ordered = [...entries].sort(
    (one, other) => order(sortKey(one.name), sortKey(other.name)) || order(one.id, other.id),
  )
  const words = wordsOf(fold(query))
  const apart = wordsOf(query.split(/\s+/).map(fold).join(' '))
  const attempts: [boolean, (entry: SearchEntry) => (number | null)[]][] = [
    [false, (entry) => words.map((word) => rankOf(entry, word, 0))],
    [false, (entry) => apart.map((word) => rankOf(entry, word, 0))],
    [true, (entry) => ranksWithOneWrong(entry, apart, 1)],
    [true, (entry) => ranksWithOneWrong(entry, apart, 2)],
    [true, (entry) => apart.map((word) => rankOf(entry, word, 2))],
  ]
  for (const [forgiving, ranksOf] of attempts) {
    const hits = ordered.flatMap((entry) => {
      const rank = sum(ranksOf(entry))
      return rank === null ? [] : [{ id: entry.id, rank }]
    })
    const ids = hits.sort((one, other) => one.rank - other.rank).map(({ id }) => id)
    if (ids.length > 0) return { ids, total: ids.length, forgiving }
  }
  return { ids: [], total: 0, forgiving: false }
}

function ranksWithOneWrong(entry: SearchEntry, words: string[], edits: number): (number | null)[] {
  const ranks = words.map((word) => rankOf(entry, word, 0))
  const wrong = ranks.indexOf(null)
  return ranks.map((rank, at) => (at === wrong ? rankOf(entry, words[at] ?? '', edits) : rank))
}

function wordsOf(folded: string): string[] {
  return [...new Set(folded.split(' '))].filter((word) => word !== '')
}

/** The best rank of a word of the query in an entry, or `null`. */
function rankOf({ name, text }: SearchEntry, word: string, edits: number): number | null {
  const ranks: number[] = []
  for (const spelling of [
    word,
    word.replaceAll('ae', 'a').replaceAll('oe', 'o'),
    word.replace(/^(00)?47(\d{8})$/, '$2'),
  ]) {
    for (const [at, one] of fold(name).split(' ').entries()) {
      if (begins(one, spelling, edits)) ranks.push(at === 0 ? 0 : 1)
      else if (isInside(one, spelling)) ranks.push(2)
    }
    if (
      fold(text)
        .split(' ')
        .some((one) => begins(one, spelling, edits) || isInside(one, spelling))
    )
      ranks.push(3)
  }
  return ranks.length === 0 ? null : Math.min(...ranks)
}

function isInside(word: string, part: string): boolean {
  return word.includes(part) && !/^[a-z0-9]{1,2}$/.test(part)
}

function begins(word: string, part: string, edits: number): boolean {
  if (word.startsWith(part)) return true
  const allowed = part.length < 4 || part.length > 31 || /\d/.test(part) ? 0 : part.length < 8 ? 1 : 2
  const beginsWell = word[0] === part[0] || (word[0] === part[1] && word[1] === part[0])
  return Math.min(edits, allowed) > 0 && beginsWell && errors(word, part) <= Math.min(edits, allowed)
}

/** The fewest errors with which a word begins with `part`: optimal string alignment, from its definition. */
function errors(word: string, part: string): number {
  const table = Array.from({ length: word.length + 1 }, (_, row) =>
    Array.from({ length: part.length + 1 }, (_, column) => (row === 0 ? column : row)),
  )
  const at = (row: number, column: number) => table[row]?.[column] ?? 0
  for (let row = 1; row <= word.length; row++) {
    for (let column = 1; column <= part.length; column++) {
      const wrong = at(row - 1, column - 1) + (word[row - 1] === part[column - 1] ? 0 : 1)
      const areChanged =
        row > 1 && column > 1 && word[row - 1] === part[column - 2] && word[row - 2] === part[column - 1]
      const changed = areChanged ? at(row - 2, column - 2) + 1 : Infinity
      table[row]![column] = Math.min(wrong, changed, at(row - 1, column) + 1, at(row, column - 1) + 1)
    }
  }
  return Math.min(...table.map((row) => row[part.length] ?? Infinity))
}

function sum(ranks: (number | null)[]): number | null {
  return ranks.reduce<number | null>((total, rank) => (total === null || rank === null ? null : total + rank), 0)
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
