import { resolve } from 'node:path'
import { backUp } from './backup.ts'
import { runMove } from './move-command.ts'
import { restore } from './restore.ts'
import { runRestored } from './restored.ts'
import { readDatabase } from './settings.ts'
import { StartError } from './start-error.ts'
import { WORDS } from './words.ts'

/**
 * What the program does when its first argument names a command and not a choice; gives the lines it has to say, and
 * `null` when it is to serve. @throws {StartError}
 */
export async function runCommand(
  [command, ...files]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<string[] | null> {
  const dataDir = resolve((env['DATA_DIR'] ?? '').trim() || 'data')
  if (command === 'move-store') {
    const lines: string[] = []
    const databaseUrl = readDatabase((env['DATABASE_URL'] ?? '').trim())
    await runMove(files[0], { dataDir, databaseUrl, say: (line) => lines.push(line) })
    return lines
  }
  if (command === 'restored') return runRestored(dataDir, readDatabase((env['DATABASE_URL'] ?? '').trim()))
  if (command !== 'backup' && command !== 'restore') return null
  const [file] = files
  if (file === undefined || files.length > 1 || file.startsWith('-')) throw new StartError(WORDS.backupUsage)
  if (env['DATABASE_URL']) throw new StartError(WORDS.backupPostgres)
  const path = resolve(file)
  if (command === 'backup') return [WORDS.backupDone(path, backUp(dataDir, path))]
  const { spaces, before, ledger, hasLedger } = await restore(dataDir, path)
  return [
    WORDS.restoreDone(path, spaces),
    ...(before === null ? [] : [WORDS.restoreBefore(before)]),
    ...(hasLedger ? [] : [WORDS.restoreNoLedger(ledger)]),
  ]
}
