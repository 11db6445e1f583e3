import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createPostgresDriver } from './driver-postgres.ts'
import { isDatabaseInUse, isFileInUse } from './in-use.ts'
import { openLedger } from './ledger.ts'
import { MoveError, moveStore } from './move-store.ts'
import type { Place } from './move-store.ts'
import { codeOf } from './postgres-errors.ts'
import { createPool } from './postgres-pool.ts'
import { StartError } from './start-error.ts'
import { openEmbeddedDriver } from './store-embedded.ts'
import { WORDS } from './words.ts'

/** While one side is read, nothing is asked of the other, for as long as a large table takes. */
const PATIENCE = { statementMs: 0, idleMs: 0, answerMs: Infinity }

interface Options {
  dataDir: string
  databaseUrl: string | undefined
  say: (line: string) => void
}

/** Moves everything: `to-postgres` or `to-file`, also from under a running endpoint. @throws {StartError} */
export async function runMove(way: string | undefined, { dataDir, databaseUrl, say }: Options): Promise<void> {
  if (way !== 'to-postgres' && way !== 'to-file') throw new StartError(WORDS.moveUsage)
  if (databaseUrl === undefined) throw new StartError(WORDS.moveNeedsDatabase)
  const path = join(dataDir, 'brobygger.db')
  if (way === 'to-postgres' && !existsSync(path)) throw new StartError(WORDS.moveNoFile(path))
  await mkdir(dataDir, { recursive: true })
  const isInUse = isFileInUse(path)
  const file: Place = { driver: openEmbeddedDriver(path), ledger: openLedger(`${path}.erased`), lock: null, isInUse }
  const pool = createPool({ url: databaseUrl, most: 2, patience: PATIENCE })
  const postgres: Place = {
    driver: createPostgresDriver(pool, () => {}),
    ledger: openLedger(join(dataDir, 'brobygger.erased')),
    lock: 'LOCK TABLE spaces IN EXCLUSIVE MODE',
    isInUse: false,
  }
  try {
    postgres.isInUse = await isDatabaseInUse(pool)
    const [from, to] = way === 'to-postgres' ? [file, postgres] : [postgres, file]
    await moveStore(from, to, ({ table, rows, checksum }) => say(WORDS.movedTable(table, rows, checksum.slice(0, 16))))
    say(way === 'to-postgres' ? WORDS.movedToPostgres(path) : WORDS.movedToFile(path))
    if (from.isInUse) say(WORDS.movedWhileRunning)
  } catch (error) {
    if (error instanceof MoveError)
      throw new StartError(
        error.why === 'not-empty' ? WORDS.moveNotEmpty(error.table) : WORDS.moveDifferent(error.table),
        { cause: error },
      )
    throw new StartError(WORDS.moveFailed(codeOf(error)), { cause: error })
  } finally {
    for (const { driver, ledger } of [file, postgres]) {
      await driver.close()
      ledger.close()
    }
  }
}
