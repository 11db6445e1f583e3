import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { eraseAgain } from './erased.ts'
import { newEpoch } from './keys.ts'
import { codeOf } from './postgres-errors.ts'
import { StartError } from './start-error.ts'
import { openPostgresStore } from './store-postgres.ts'
import { WORDS } from './words.ts'

/**
 * After a PostgreSQL was put back from a backup, or a standby took over that had not got everything: erases and revokes
 * again what the ledger in `dataDir` names, and gives each space another epoch, so that the phones bring what is lacking.
 * Gives the lines to say. @throws {StartError}
 */
export async function runRestored(dataDir: string, databaseUrl: string | undefined): Promise<string[]> {
  if (databaseUrl === undefined) throw new StartError(WORDS.restoredNeedsDatabase)
  mkdirSync(dataDir, { recursive: true })
  const ledgerPath = join(dataDir, 'brobygger.erased')
  const hasLedger = existsSync(ledgerPath)
  try {
    const store = await openPostgresStore({ url: databaseUrl, ledgerPath })
    try {
      await eraseAgain(store)
      const spaces = await store.spaces()
      for (const { space, epoch } of spaces) await store.renewEpoch(space, epoch, newEpoch())
      return [WORDS.restored(spaces.length), ...(hasLedger ? [] : [WORDS.restoreNoLedger(ledgerPath)])]
    } finally {
      await store.close()
    }
  } catch (error) {
    throw new StartError(WORDS.restoredFailed(codeOf(error)), { cause: error })
  }
}
