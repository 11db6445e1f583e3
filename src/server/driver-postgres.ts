import { holdsNul, refuseNul } from './driver.ts'
import type { Driver, Sql, SqlValue } from './driver.ts'
import type { Connection } from './postgres-connection.ts'
import { isCalledOff, unavailable } from './postgres-errors.ts'
import type { Pool } from './postgres-pool.ts'

const TRIES = 8
/** Any number, as long as every endpoint takes the same. */
const TURN = 4205_1860
/** What is erased leaves dead rows in these. */
const SCRUBBED = 'records, history, mutations, segments, snapshots, files, file_parts, file_uploads, partner_links'
const SCRUB_EVERY_MS = 600_000

/** PostgreSQL as a driver. */
export function createPostgresDriver(pool: Pool, log: (line: string) => void): Driver {
  let scrubbed = { at: 0, isDue: false, running: Promise.resolve() }

  async function vacuum(): Promise<void> {
    const connection = await pool.open({ isPatient: true })
    try {
      await connection.query(`VACUUM (INDEX_CLEANUP ON) ${SCRUBBED}`, [])
    } finally {
      await connection.close()
    }
  }

  async function query<Row>(text: string, values: SqlValue[]): Promise<Row[]> {
    return holdsNul(values) ? [] : again(() => pool.use((connection) => connection.query<Row>(text, values)))
  }

  return {
    isFar: true,
    all: query,
    get: async <Row>(text: string, values: SqlValue[]) => (await query<Row>(text, values))[0] ?? null,
    async run(text, values) {
      refuseNul(values)
      await query(text, values)
    },
    bytes: async (text, values) =>
      holdsNul(values) ? [] : again(() => pool.use((connection) => connection.bytes(text, values))),
    transaction: (work) => again(() => pool.use((connection) => transact(connection, work))),
    // Texts are compared byte by byte, as everywhere else, whatever language the database was made for.
    define: (text) => text.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"'),
    turn: `SELECT pg_advisory_xact_lock(${TURN})::text`,
    /**
     * PostgreSQL keeps deleted rows until they are vacuumed, and even then their bytes may stay in the unused part of a page,
     * in its log of writes until that is recycled, on standbys, and in backups until those are thrown away. No question
     * can find them from the commit on. Here: they are vacuumed, at most every ten minutes, in the background.
     * Encrypt the disk, and let backups grow no older than the municipality has said (OPERATIONS.md).
     */
    scrub() {
      if (scrubbed.isDue) return
      const wait = Math.max(0, scrubbed.at + SCRUB_EVERY_MS - Date.now())
      scrubbed.isDue = true
      const start = () => {
        const running = vacuum().catch((error: Error) => log(`scrub: ${error.name}`))
        scrubbed = { at: Date.now(), isDue: false, running }
      }
      setTimeout(start, wait).unref()
    },
    async close() {
      scrubbed.isDue = true
      await scrubbed.running
      await pool.close()
    },
  }
}

/** Does once more what was called off because of others at the same time. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isCalledOff(error)) throw error
      if (tries === TRIES) throw unavailable()
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** tries))
    }
  }
}

/**
 * What is only written is sent at once and not waited for: the next answer, or the commit, shows whether it went well.
 * When the answer to the commit does not come, nobody knows whether it was done: it is not tried again here, and whoever
 * pushed is told to come back and is recognised.
 */
async function transact(connection: Connection, work: (sql: Sql) => Promise<boolean>): Promise<void> {
  const failed: unknown[] = []
  const sent: Promise<unknown>[] = []
  const send = (asked: Promise<unknown>) => void sent.push(asked.catch((error: unknown) => void failed.push(error)))

  async function answer<Row>(text: string, values: SqlValue[]): Promise<Row[]> {
    let rows: Row[]
    try {
      rows = holdsNul(values) ? [] : await connection.query<Row>(text, values)
    } catch (error) {
      throw failed[0] ?? error
    }
    // Also when this went well: had BEGIN failed, nothing more may be written.
    if (failed.length > 0) throw failed[0]
    return rows
  }

  send(connection.script('BEGIN'))
  try {
    const isWanted = await work({
      isFar: true,
      all: answer,
      get: async <Row>(text: string, values: SqlValue[]) => (await answer<Row>(text, values))[0] ?? null,
      run(text, values) {
        refuseNul(values)
        send(connection.query(text, values))
      },
    })
    connection.trust() // what was said until now is not about this commit
    if (isWanted) send(connection.script('COMMIT'))
    await Promise.all(sent)
    if (failed.length > 0) throw failed[0]
    if (!isWanted) await connection.script('ROLLBACK')
    else if (connection.isUnsure()) {
      // Somebody called off the wait for the standby: it is kept here, and perhaps only here.
      connection.kill()
      throw unavailable()
    }
  } catch (error) {
    await Promise.all(sent)
    if (!connection.isDead()) await connection.script('ROLLBACK').catch(() => connection.kill())
    throw error
  }
}
