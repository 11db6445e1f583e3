import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import type { Driver, Sql, SqlValue } from './driver.ts'
import type { Ledger } from './ledger.ts'
import { newEpoch } from './keys.ts'
import { migrate } from './migrate.ts'
import type { Erased } from './store.ts'
import { tableShapes } from './table-shapes.ts'
import type { TableShape } from './table-shapes.ts'

/** A database with the ledger that lies beside it. */
export interface Place {
  driver: Driver
  ledger: Ledger
  /** Run first in the transaction that reads: nobody writes meanwhile. `null` where a transaction alone sees to that. */
  lock: string | null
  /** An endpoint runs on it, and may take in more as soon as all is read. */
  isInUse: boolean
}

/** What was moved of one table. */
export interface Moved {
  table: string
  rows: number
  /** SHA-256 of all its rows in order, 64 hex digits; the same in both. */
  checksum: string
}

export class MoveError extends Error {
  readonly why: 'not-empty' | 'different'
  /** The table in which it was seen. */
  readonly table: string
  constructor(why: 'not-empty' | 'different', table: string) {
    super(`${why}: ${table}`)
    this.why = why
    this.table = table
  }
}

/** Rows read at a time, and of tables with files in them. */
const PAGE = 500
const PAGE_OF_BYTES = 16

type Row = Record<string, SqlValue | ArrayBuffer>

/**
 * Copies everything to a database with nothing in it, in one transaction, and reads it back: what is not the same to the
 * last byte is not kept. Where it came from is left as it was. When an endpoint goes on there, each space is of another epoch where it
 * came to: devices then bring what they had delivered meanwhile. @throws {MoveError}
 */
export async function moveStore(from: Place, to: Place, said: (moved: Moved) => void = () => {}): Promise<Moved[]> {
  await migrate(from.driver)
  await migrate(to.driver)
  const moved: Moved[] = []
  let erased: Erased[] = []
  await from.driver.transaction(async (source) => {
    if (from.lock !== null) await source.all(from.lock, [])
    erased = from.ledger.entries()
    await to.driver.transaction(async (target) => {
      for (const shape of tableShapes())
        if ((await target.all(`SELECT 1 AS one FROM ${shape.name} LIMIT 1`, [])).length > 0)
          throw new MoveError('not-empty', shape.name)
      for (const shape of tableShapes()) {
        const read = await copy(source, target, shape)
        const written = await sum(target, shape)
        if (read.checksum !== written.checksum) throw new MoveError('different', shape.name)
        moved.push(read)
        said(read)
      }
      for (const { space, kind, record } of erased)
        await target.run(
          'INSERT INTO erased (space, kind, record) VALUES ($1, $2, $3) ON CONFLICT (space, kind, record) DO NOTHING',
          [space, kind, record],
        )
      erased = await target.all<Erased>('SELECT space, kind, record FROM erased', [])
      if (from.isInUse)
        for (const { space } of await target.all<{ space: string }>('SELECT space FROM spaces', []))
          await target.run('UPDATE spaces SET epoch = $2 WHERE space = $1', [space, newEpoch()])
      return true
    })
    return false
  })
  to.ledger.add(erased)
  return moved
}

async function copy(source: Sql, target: Sql, shape: TableShape): Promise<Moved> {
  const places = shape.columns.map((_, index) => `$${index + 1}`).join(', ')
  const insert = `INSERT INTO ${shape.name} (${shape.columns.join(', ')}) VALUES (${places})`
  return through(source, shape, async (rows) => {
    for (const row of rows) await target.run(insert, row)
    // An answer is waited for, so that what is sent does not pile up.
    await target.all('SELECT 1 AS one', [])
  })
}

function sum(sql: Sql, shape: TableShape): Promise<Moved> {
  return through(sql, shape, async () => {})
}

/** Goes through a table by its key, a page at a time. */
async function through(sql: Sql, shape: TableShape, take: (rows: SqlValue[][]) => Promise<void>): Promise<Moved> {
  const { name, columns, key, hasBytes } = shape
  const limit = hasBytes ? PAGE_OF_BYTES : PAGE
  const after = `WHERE (${key.join(', ')}) > (${key.map((_, index) => `$${index + 1}`).join(', ')})`
  const hash = createHash('sha256')
  let [rows, last] = [0, null as SqlValue[] | null]
  for (let isMore = true; isMore;) {
    const text = `SELECT ${columns.join(', ')} FROM ${name} ${last ? after : ''} ORDER BY ${key.join(', ')} LIMIT ${limit}`
    const page = (await sql.all<Row>(text, last ?? [])).map((row) => columns.map((column) => plain(row[column])))
    for (const row of page) add(hash, row)
    if (page.length > 0) await take(page)
    rows += page.length
    last = key.map((column) => page.at(-1)?.[columns.indexOf(column)] ?? null)
    isMore = page.length === limit
  }
  return { table: name, rows, checksum: hash.digest('hex') }
}

/** Bytes come in other wrappings from each database. */
function plain(value: SqlValue | ArrayBuffer | undefined): SqlValue {
  if (value instanceof ArrayBuffer || value instanceof Uint8Array) return new Uint8Array(value)
  return value ?? null
}

function add(hash: Hash, row: SqlValue[]): void {
  const said = row.map((value) =>
    value instanceof Uint8Array ? { bytes: createHash('sha256').update(value).digest('hex') } : value,
  )
  hash.update(`${JSON.stringify(said)}\n`)
}
