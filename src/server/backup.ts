import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'libsql'
import { StartError } from './start-error.ts'
import { WORDS } from './words.ts'

/** The store's file in its folder. */
export const DATABASE = 'brobygger.db'

/**
 * Copies the store of `dataDir` to `file` as it is at one moment, also while an endpoint works with it. `file` is there
 * when the copy is whole, read through and on the disk, or not at all. Gives its size in bytes. @throws {StartError}
 */
export function backUp(dataDir: string, file: string): number {
  const source = join(dataDir, DATABASE)
  if (!existsSync(source)) throw new StartError(WORDS.backupNothing(dataDir))
  if (existsSync(file)) throw new StartError(WORDS.backupExists(file))
  const part = `${file}.part`
  try {
    rmSync(part, { force: true }) // of one that was killed
    closeSync(openSync(part, 'wx', 0o600)) // whoever reads it reads everything
    copy(source, part)
    if (!isWholeStore(part)) throw new Error('the copy is not whole')
    flush(part)
    renameSync(part, file)
    flush(dirname(file))
  } catch (error) {
    rmSync(part, { force: true })
    throw new StartError(WORDS.backupFailed(file, error instanceof Error ? error.message : ''), { cause: error })
  }
  return statSync(file).size
}

function copy(source: string, target: string): void {
  const db = new Database(source, { timeout: 5_000 })
  try {
    db.prepare('VACUUM INTO ?').run([target])
  } finally {
    db.close()
  }
}

/** Whether a file is a store of ours without a fault in it. */
export function isWholeStore(file: string): boolean {
  let db: Database.Database | null = null
  try {
    db = new Database(file, { readonly: true })
    const [row] = db.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[]
    db.prepare('SELECT space, epoch, head FROM spaces').all()
    return row?.integrity_check === 'ok'
  } catch {
    return false
  } finally {
    db?.close()
  }
}

/** Waits until a file, or what a folder says it holds, is on the disk. */
export function flush(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } catch (error) {
    if (process.platform !== 'win32') throw error // there, neither folders nor files that are only read can be flushed
  } finally {
    closeSync(file)
  }
}
