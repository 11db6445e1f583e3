import type { Driver } from './driver.ts'
import { gather } from './gather.ts'
import type { PageRow, PageRows, PageWanted } from './store.ts'

const COLUMNS = 'id, seq, audience, body'
const FOUND = `SELECT ${COLUMNS} FROM records
  WHERE space = $1 AND (seq, id) > ($2, $3) AND (ever_audience & $4) <> 0 ORDER BY seq, id LIMIT $5`
/** No more than fill the page are sent. What PostgreSQL compares is what they take unpacked; it need not unpack them for that. */
const BOUNDED = `SELECT ${COLUMNS} FROM (
    SELECT ${COLUMNS}, sum(octet_length(body)) OVER (ORDER BY seq, id ROWS UNBOUNDED PRECEDING) - octet_length(body) AS before
    FROM (${FOUND}) AS found
  ) AS page WHERE before <= $6 ORDER BY seq, id`

/** Rows fetched at a time where fetching costs nothing but the rows. */
const BATCH = 500
/** Readers that stand so near each other in the sequence are answered from the same rows. */
const NEAR = 64

/** Reads pages of a space's sequence: the next rows, at most `limit`, ending with the one that takes them beyond `most` bytes. */
export function createPages(driver: Driver): (wanted: PageWanted) => Promise<PageRows> {
  async function readNear({ space, seq, id, bit, limit, most }: PageWanted): Promise<PageRows> {
    const rows: PageRow[] = []
    let size = 0
    let at = { seq, id }
    while (rows.length < limit && size <= most) {
      const wanted = Math.min(BATCH, limit - rows.length)
      const batch = await driver.all<PageRow>(FOUND, [space, at.seq, at.id, bit, wanted])
      for (const row of batch) {
        if (size > most) return { rows, isEnd: false }
        rows.push(row)
        size += Buffer.byteLength(row.body)
        at = row
      }
      if (batch.length < wanted) return { rows, isEnd: true }
    }
    return { rows, isEnd: false }
  }

  async function readFar({ space, seq, id, bit, limit, most }: PageWanted): Promise<PageRows> {
    const rows = await driver.all<PageRow>(BOUNDED, [space, seq, id, bit, limit, most])
    return { rows, isEnd: rows.length < limit && isWithin(rows, most) }
  }

  /** After a commit all who pushed ask for about the same rows. Those whom one answer does not reach far enough ask by themselves. */
  async function readTogether(together: PageWanted[]): Promise<Map<PageWanted, PageRows>> {
    const found = new Map<PageWanted, PageRows>()
    const [first] = together
    if (!first) return found
    if (together.length === 1) return found.set(first, await readFar(first))
    const limit = Math.max(...together.map((wanted) => wanted.limit))
    const { rows, isEnd } = await readFar({ ...first, limit })
    await Promise.all(
      together.map(async (wanted) => {
        const own = cut(
          rows.filter((row) => isAfter(row, wanted)),
          wanted,
          isEnd,
        )
        found.set(wanted, own ?? (await readFar(wanted)))
      }),
    )
    return found
  }

  if (!driver.isFar) return readNear
  return gather(async (asked: PageWanted[]) => {
    const all = new Map<PageWanted, PageRows | Error>()
    // Where reading fails, those are told who would have been answered from it, and no others.
    const answer = async (together: PageWanted[]) => {
      const found = await readTogether(together).catch(asError)
      for (const wanted of together) all.set(wanted, found instanceof Error ? found : answerOf(found, wanted))
    }
    await Promise.all(nearOnes(asked).map(answer))
    return asked.map((wanted) => answerOf(all, wanted))
  })
}

/** In the order they asked: nobody gets the rows of another because one is missing. */
function answerOf<Answer>(found: ReadonlyMap<PageWanted, Answer>, wanted: PageWanted): Answer {
  const answer = found.get(wanted)
  if (answer === undefined) throw new Error('a page was not read')
  return answer
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

/** Groups of those who may be answered together, each from the earliest place in the sequence. */
function nearOnes(asked: readonly PageWanted[]): PageWanted[][] {
  const groups: PageWanted[][] = []
  const inOrder = asked.toSorted((one, two) => one.seq - two.seq || (one.id < two.id ? -1 : 1))
  const open = new Map<string, PageWanted[]>()
  for (const wanted of inOrder) {
    const name = `${wanted.space} ${wanted.bit} ${wanted.most}`
    const group = open.get(name)
    if (group?.[0] && wanted.seq - group[0].seq <= NEAR) group.push(wanted)
    else {
      const begun = [wanted]
      groups.push(begun)
      open.set(name, begun)
    }
  }
  return groups
}

/** Of all rows after a place, those that make a page; `null` when they do not reach to its end. */
function cut(rows: PageRow[], { limit, most }: PageWanted, isEnd: boolean): PageRows | null {
  let size = 0
  for (const [at, row] of rows.entries()) {
    if (at === limit || size > most) return { rows: rows.slice(0, at), isEnd: false }
    size += Buffer.byteLength(row.body)
  }
  if (rows.length === limit || size > most) return { rows, isEnd: false }
  return isEnd ? { rows, isEnd: true } : null
}

function isAfter(row: PageRow, { seq, id }: PageWanted): boolean {
  return row.seq > seq || (row.seq === seq && row.id > id)
}

/** Letters are counted at once, and have at most three bytes each; only what may be too much is counted byte by byte. */
function isWithin(rows: readonly PageRow[], most: number): boolean {
  if (rows.reduce((size, { body }) => size + body.length, 0) * 3 <= most) return true
  return rows.reduce((size, { body }) => size + Buffer.byteLength(body), 0) <= most
}
