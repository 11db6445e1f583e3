import { constants, copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DATABASE, flush, isWholeStore } from './backup.ts'
import { eraseAgain } from './erased.ts'
import { isFileInUse } from './in-use.ts'
import { newEpoch } from './keys.ts'
import { StartError } from './start-error.ts'
import { ledgerOf, openEmbeddedCopy } from './store-embedded.ts'
import { WORDS } from './words.ts'

/** What came of putting a backup back. */
export interface Restored {
  /** How many spaces got another epoch. */
  spaces: number
  /** Where what was there before now lies; `null` when there was nothing. */
  before: string | null
  /** The ledger of what was erased and revoked after the backup; `hasLedger` says whether there was one. */
  ledger: string
  hasLedger: boolean
}

/**
 * Puts the backup in `file` in place of the store of `dataDir`, which nobody may be using. Each space gets another epoch,
 * which makes the phones bring what the backup lacks; what the ledger beside the store says is erased or revoked
 * is so again. Until the last step everything is as it was. @throws {StartError}
 */
export async function restore(dataDir: string, file: string, now: Date = new Date()): Promise<Restored> {
  if (!existsSync(file)) throw new StartError(WORDS.restoreMissing(file))
  if (!isWholeStore(file)) throw new StartError(WORDS.restoreUnreadable(file))
  mkdirSync(dataDir, { recursive: true })
  const database = join(dataDir, DATABASE)
  if (isFileInUse(database)) throw new StartError(WORDS.restoreHeld(dataDir))
  const hasLedger = existsSync(ledgerOf(database))
  const fresh = `${database}.restoring`
  try {
    for (const end of ['', '-journal']) rmSync(`${fresh}${end}`, { force: true }) // of one that was killed
    copyFileSync(file, fresh)
    const spaces = await makeCurrent(fresh, ledgerOf(database))
    if (!isWholeStore(fresh)) throw new Error('the copy is not whole')
    flush(fresh)
    const before = existsSync(database) ? setAside(dataDir, database, now) : null
    renameSync(fresh, database)
    flush(dataDir)
    return { spaces, before, ledger: ledgerOf(database), hasLedger }
  } catch (error) {
    for (const end of ['', '-journal']) rmSync(`${fresh}${end}`, { force: true })
    throw new StartError(WORDS.restoreFailed(file, error instanceof Error ? error.message : ''), { cause: error })
  }
}

async function makeCurrent(path: string, ledger: string): Promise<number> {
  const store = await openEmbeddedCopy(path, ledger)
  try {
    await eraseAgain(store)
    const spaces = await store.spaces()
    for (const { space, epoch } of spaces) await store.renewEpoch(space, epoch, newEpoch())
    return spaces.length
  } finally {
    await store.close()
  }
}

/** Keeps what is there under another name; its own name is free only when another file takes it. */
function setAside(dataDir: string, database: string, now: Date): string {
  const kept = join(dataDir, `brobygger-before-${now.toISOString().replace(/\D/g, '').slice(0, 14)}.db`)
  try {
    linkSync(database, kept)
  } catch {
    copyFileSync(database, kept, constants.COPYFILE_EXCL) // a disk without links
  }
  // A log is left only of a store that could not be opened. Beside another file it would destroy that.
  for (const end of ['-wal', '-shm'])
    if (existsSync(`${database}${end}`)) renameSync(`${database}${end}`, `${kept}${end}`)
  flush(dataDir)
  return kept
}
