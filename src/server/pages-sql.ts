import type { Driver } from './driver.ts'
import { gather } from './gather.ts'
import type { PageRow, PageRows, PageWanted } from './store.ts'

const COLUMNS = 'id, seq, audience, body'
const FOUND = `SELECT ${COLUMNS} FROM records
  WHERE space = $1 AND (seq, id) > ($2, $3) AND (ever_audience & $4) <> 0 ORDER BY seq, id LIMIT $5`
/**
 * No more than fill the page are sent, and as bytes: bodies that are sent on as they are need not become texts first.
 * What PostgreSQL compares is what they take unpacked; it need not unpack them for that.
 */
const BOUNDED = `SELECT concat_ws(' ', seq, audience, id), body FROM (
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

  async function readFar(
    bytes: NonNullable<Driver['bytes']>,
    { space, seq, id, bit, limit, most }: PageWanted,
  ): Promise<PageRows> {
    const rows = (await bytes(BOUNDED, [space, seq, id, bit, limit, most])).map(rowOf)
    const size = rows.reduce((sum, { bytes: { byteLength } }) => sum + byteLength, 0)
    return { rows, isEnd: rows.length < limit && size <= most }
  }

  /** After a commit all who pushed ask for about the same rows. Those whom one answer does not reach far enough ask by themselves. */
  async function readTogether(
    read: (wanted: PageWanted) => Promise<PageRows>,
    together: PageWanted[],
  ): Promise<Map<PageWanted, PageRows>> {
    const found = new Map<PageWanted, PageRows>()
    const [first] = together
    if (!first) return found
    if (together.length === 1) return found.set(first, await read(first))
    const limit = Math.max(...together.map((wanted) => wanted.limit))
    const { rows: came, isEnd } = await read({ ...first, limit })
    const rows = came.map(inBytes)
    await Promise.all(
      together.map(async (wanted) => {
        const own = cut(
          rows.filter((row) => isAfter(row, wanted)),
          wanted,
          isEnd,
        )
        found.set(wanted, own ?? (await read(wanted)))
      }),
    )
    return found
  }

  const { bytes } = driver
  const read = bytes ? (wanted: PageWanted) => readFar(bytes, wanted) : readNear
  return gather(
    async (asked: PageWanted[]) => {
      const all = new Map<PageWanted, PageRows | Error>()
      // Where reading fails, those are told who would have been answered from it, and no others.
      const answer = async (together: PageWanted[]) => {
        const found = await readTogether(read, together).catch(asError)
        for (const wanted of together) all.set(wanted, found instanceof Error ? found : answerOf(found, wanted))
      }
      await Promise.all(nearOnes(asked).map(answer))
      return asked.map((wanted) => answerOf(all, wanted))
    },
    bytes ? 'turn' : 'step',
  )
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
    size += row.bytes?.byteLength ?? Buffer.byteLength(row.body)
  }
  if (rows.length === limit || size > most) return { rows, isEnd: false }
  return isEnd ? { rows, isEnd: true } : null
}

function isAfter(row: PageRow, { seq, id }: PageWanted): boolean {
  return row.seq > seq || (row.seq === seq && row.id > id)
}

/** A row for several readers: its bytes are made once and not for each. */
function inBytes(row: PageRow): PageRow {
  return row.bytes ? row : new BytesRow(row, Buffer.from(row.body))
}

/** A row whose body is made a text only when somebody asks for it. */
class BytesRow implements PageRow {
  readonly id: string
  readonly seq: number
  readonly audience: number
  readonly bytes: Buffer
  constructor({ id, seq, audience }: Pick<PageRow, 'id' | 'seq' | 'audience'>, bytes: Buffer) {
    this.id = id
    this.seq = seq
    this.audience = audience
    this.bytes = bytes
  }
  get body(): string {
    return this.bytes.toString()
  }
}

/** Of what BOUNDED gives. */
function rowOf([place, body]: (Buffer | null)[]): BytesRow {
  const [, seq, audience, id] = /^(\d+) (\d+) (.*)$/s.exec(place?.toString() ?? '') ?? []
  if (!body || id === undefined) throw new Error('this is no row of a page')
  return new BytesRow({ id, seq: Number(seq), audience: Number(audience) }, body)
}
