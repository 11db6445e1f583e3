import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { Erased } from './store.ts'

/**
 * What a line's kind says when it names no record but access that was taken away, or an invitation that was used.
 * No kind of record begins like this.
 */
export type Revoked = '!device' | '!member' | '!invitation' | '!partner-link'

/** The ids of all that was erased or revoked, and of invitations that were used, so that a restored backup does not bring it back. */
export interface Ledger {
  /** On the disk when it returns. */
  add(entries: Erased[]): void
  entries(): Erased[]
  close(): void
}

/** One line each: space, kind, record, with tabs between. In memory when there is no path. */
export function openLedger(path: string | null): Ledger {
  if (path === null) {
    const entries: Erased[] = []
    return { add: (more) => void entries.push(...more), entries: () => [...entries], close: () => {} }
  }
  const file = openSync(path, 'a')
  // A power cut may have left half a line: the next entry must not grow together with it.
  if (existsSync(path) && /[^\n]$/.test(readFileSync(path, 'utf8'))) writeSync(file, '\n')
  return {
    add(entries) {
      const bytes = Buffer.from(entries.map((entry) => `${entry.space}\t${entry.kind}\t${entry.record}\n`).join(''))
      const before = fstatSync(file).size
      try {
        for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
        fsyncSync(file)
      } catch (error) {
        // On a full disk half a line may stand there: the next entry must not grow together with it.
        ftruncateSync(file, before)
        throw error
      }
    },
    entries: () => (existsSync(path) ? readFileSync(path, 'utf8').split('\n').flatMap(readLine) : []),
    close: () => closeSync(file),
  }
}

/** A line that a power cut left half written names nothing. */
function readLine(line: string): Erased[] {
  const [space, kind, record] = line.split('\t')
  return space && kind && record ? [{ space, kind, record }] : []
}
