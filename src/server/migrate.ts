import type { Driver } from './driver.ts'
import { TABLES } from './tables.ts'

const DONE = 'CREATE TABLE IF NOT EXISTS migrations (number BIGINT NOT NULL PRIMARY KEY, at DOUBLE PRECISION NOT NULL)'

/**
 * Brings a database up to date: every text of TABLES that it has not had, in order, all in one transaction. Two programs
 * may do it at once. A database that a newer program has been at is left as it is.
 */
export async function migrate(driver: Driver): Promise<void> {
  await driver.transaction(async (sql) => {
    if (driver.turn !== null) await sql.all(driver.turn, [])
    await sql.run(DONE, [])
    const { done } = (await sql.get<{ done: number }>('SELECT count(*) AS done FROM migrations', [])) ?? { done: 0 }
    for (const [index, text] of TABLES.entries()) {
      if (index < done) continue
      await sql.run(driver.define(text), [])
      await sql.run('INSERT INTO migrations (number, at) VALUES ($1, $2)', [index + 1, Date.now()])
    }
    return done < TABLES.length
  })
}
