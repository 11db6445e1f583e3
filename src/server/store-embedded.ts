import Database from 'libsql'
import { holdsNul, refuseNul } from './driver.ts'
import type { Driver, Sql, SqlValue } from './driver.ts'
import { openLedger } from './ledger.ts'
import { createSqlStore } from './store-sql.ts'
import type { Store } from './store.ts'

/**
 * A store in one file on this machine (SQLite's format, by libsql), or in memory (`:memory:`). Durable: a commit is
 * on the disk before it is acknowledged. The ledger of erased records is its own file beside it.
 */
export async function openEmbeddedStore(path: string): Promise<Store> {
  const ledger = openLedger(path === ':memory:' ? null : ledgerOf(path))
  return createSqlStore(openEmbeddedDriver(path), ledger, null)
}

/** A copy that nobody else has open, with the ledger of the store it is to become; it leaves one file and nothing beside it. */
export async function openEmbeddedCopy(path: string, ledger: string): Promise<Store> {
  return createSqlStore(openEmbeddedDriver(path, 'DELETE'), openLedger(ledger), null)
}

/** Where the ledger of a store lies. */
export function ledgerOf(path: string): string {
  return `${path}.erased`
}

type Statement = Database.Statement<SqlValue[][]>

/** A backup that is being made keeps the log from being emptied: it is tried again after this. */
const SCRUB_AGAIN_MS = 1_000

/** The database of an embedded store. */
export function openEmbeddedDriver(path: string, journal: 'WAL' | 'DELETE' = 'WAL'): Driver {
  const db = new Database(path, { timeout: 5_000 })
  for (const pragma of [
    `journal_mode = ${journal}`,
    'synchronous = FULL',
    'secure_delete = ON',
    'temp_store = MEMORY',
    'cache_size = -65536',
  ]) {
    db.prepare(`PRAGMA ${pragma}`).all()
  }
  const prepared = new Map<string, Statement>()
  /** The transaction under way: one connection, so everything else must wait or it would join it. */
  const under: { way: Promise<void> | null } = { way: null }

  function prepare(text: string): Statement {
    let statement = prepared.get(text)
    if (!statement) {
      statement = db.prepare<SqlValue[][]>(text.replaceAll('$', '?'))
      prepared.set(text, statement)
    }
    return statement
  }

  // The rows have the columns that the text selects.
  const direct = {
    isFar: false,
    all<Row>(text: string, values: SqlValue[]) {
      return holdsNul(values) ? [] : (prepare(text).all(values) as Row[])
    },
    get<Row>(text: string, values: SqlValue[]) {
      return holdsNul(values) ? null : ((prepare(text).get(values) as Row | undefined) ?? null)
    },
    run(text: string, values: SqlValue[]) {
      refuseNul(values)
      prepare(text).run(values)
    },
  } satisfies Sql

  /** Runs `work` at the first moment no transaction is under way; nothing comes between that moment and the work. */
  async function afterwards<T>(work: () => T): Promise<T> {
    while (under.way) await under.way
    return work()
  }

  let scrubbing: NodeJS.Timeout | undefined
  /** Empties the log, which still holds what was deleted. Nobody waits for a reader who takes a long time. */
  function scrub(): void {
    clearTimeout(scrubbing)
    db.prepare('PRAGMA busy_timeout = 20').all()
    const [row] = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all() as { busy: number }[]
    db.prepare('PRAGMA busy_timeout = 5000').all()
    if (row?.busy) scrubbing = setTimeout(() => void afterwards(scrub).catch(() => {}), SCRUB_AGAIN_MS).unref()
  }

  return {
    isFar: false,
    all: <Row>(text: string, values: SqlValue[]) =>
      under.way ? afterwards(() => direct.all<Row>(text, values)) : direct.all<Row>(text, values),
    get: <Row>(text: string, values: SqlValue[]) =>
      under.way ? afterwards(() => direct.get<Row>(text, values)) : direct.get<Row>(text, values),
    run: (text, values) => (under.way ? afterwards(() => direct.run(text, values)) : direct.run(text, values)),
    async transaction(work) {
      while (under.way) await under.way
      let done = () => {}
      under.way = new Promise((resolve) => (done = resolve))
      try {
        direct.run('BEGIN IMMEDIATE', [])
        try {
          direct.run((await work(direct)) ? 'COMMIT' : 'ROLLBACK', [])
        } catch (error) {
          if (db.inTransaction) direct.run('ROLLBACK', [])
          throw error
        }
      } finally {
        under.way = null
        done()
      }
    },
    define: (text) => text,
    turn: null,
    bytes: null,
    scrub: () => afterwards(scrub),
    close: () =>
      afterwards(() => {
        clearTimeout(scrubbing)
        // One file is left to copy; the connection itself may live on until its statements are collected.
        db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all()
        prepared.clear()
        db.close()
      }),
  }
}
