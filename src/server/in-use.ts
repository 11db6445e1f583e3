import { existsSync } from 'node:fs'
import { setTimeout as pass } from 'node:timers/promises'
import Database from 'libsql'
import { APPLICATION } from './postgres-connection.ts'
import type { Connection } from './postgres-connection.ts'
import type { Pool } from './postgres-pool.ts'

/** PostgreSQL takes a moment to see that a connection is closed: it is asked so often, with so long between, ms. */
const TIMES = 10
const PAUSE_MS = 200

/**
 * Whether some other program has the store in this file open. Asks for what only one who is alone with it gets, which also brings the
 * log into the file. A file that is no database is held by nobody.
 */
export function isFileInUse(database: string): boolean {
  if (!existsSync(database)) return false
  let db: Database.Database | null = null
  try {
    db = new Database(database, { timeout: 100 })
    db.prepare('PRAGMA journal_mode = DELETE').all()
    return false
  } catch (error) {
    return error instanceof Error && /busy|locked/i.test(error.message)
  } finally {
    db?.close()
  }
}

/** Whether an endpoint is connected to the database: each keeps a connection to hear the others. The pool must have none itself. */
export async function isDatabaseInUse(pool: Pool): Promise<boolean> {
  const connection = await pool.open()
  try {
    for (let time = 0; time < TIMES; time += 1) {
      if (!(await hasOthers(connection))) return false
      await pass(PAUSE_MS)
    }
    return hasOthers(connection)
  } finally {
    await connection.close()
  }
}

async function hasOthers(connection: Connection): Promise<boolean> {
  const [row] = await connection.query<{ others: number }>(
    `SELECT count(*) AS others FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = $1 AND pid <> pg_backend_pid()`,
    [APPLICATION],
  )
  return (row?.others ?? 0) > 0
}
