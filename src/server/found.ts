import { versionsOf } from '#model/merge.ts'
import { osloTime } from '#model/oslo-time.ts'
import type { Result, WireRecord } from '#model/wire.ts'
import { applyPushed } from './apply.ts'
import { ProblemError } from './problem.ts'
import type { Store } from './store.ts'
import { PUBLIC_AUTHOR } from './words.ts'

interface Options {
  store: Store
  now: () => number
  log: (line: string) => void
  /** Called after each commit with the space's new head. */
  written: (space: string, head: number, results: readonly Result[]) => void
}

/** Nobody is thanked for what was not kept. @throws {ProblemError} `malformed` */
export function throwRefused(result: Result | undefined): void {
  if (result && !result.ok)
    throw new ProblemError('malformed', { detail: `Not right: ${result.field ?? 'the whole'}.` })
}

/**
 * Counts who found what they looked for, in the record of the month. It is read and written under the lock of its space: of
 * answers that come at once, to one endpoint or to several on the same database, each counts upon the last.
 */
export function createFoundCount({ store, now, log, written }: Options) {
  return async (space: string, isFound: boolean): Promise<void> => {
    const record = `fnd_${osloTime(now()).day.slice(0, 7)}`
    const id = `${record}-${crypto.randomUUID()}`
    const field = isFound ? 'yes' : 'no'
    const done = await store.write(space, 1, async (writing) => {
      const row = await writing.record(record)
      const body = row ? (JSON.parse(row.body) as WireRecord) : null // written by apply.ts
      if (body && !('fields' in body)) {
        writing.discard() // somebody erased the month: whoever answers has done nothing wrong
        return null
      }
      const versions = body ? versionsOf(body, field) : []
      const counted = Math.max(0, ...versions.map(({ value }) => (typeof value === 'number' ? value : 0)))
      const set = { [field]: { value: counted + 1, base: versions.map((version) => version.id) } }
      const raw = { id, at: now(), ops: [{ kind: 'found', record, set }] }
      const from = { raw, device: 'public', by: PUBLIC_AUTHOR, role: 'coordinator' as const }
      const { results } = await applyPushed(writing, [from], now(), log)
      throwRefused(results[0])
      return { head: writing.space.head, results }
    })
    if (done) written(space, done.head, done.results)
  }
}
