import { headId, parts, versionsOf } from '#model/merge.ts'
import type { Json } from '#model/fields.ts'
import type { Kind } from '#model/records.ts'
import type { LiveRecord, Op } from '#model/wire.ts'
import type { Workspace } from './workspace.ts'

/** What a screen wants changed. */
export type Change =
  | {
      kind: Kind
      record: string
      set: Record<string, Json>
      /** The version ids the author saw, where that is not simply the head: choosing between versions names them all. */
      seen?: Record<string, readonly string[]>
    }
  | { kind: Kind; record: string; erase: true }

/** Gives each changed field its base: the versions its author saw. */
export function composeOps(workspace: Workspace, changes: readonly Change[]): Op[] {
  return changes.map((change) => {
    if ('erase' in change) return change
    const record = workspace.record(change.record)
    const set: [string, { value: Json; base: string[] }][] = Object.entries(change.set).map(([field, value]) => {
      const seen = change.seen?.[field]
      const head = record ? headId(record, field) : null
      return [
        field,
        { value, base: withOwnBases(workspace, change.record, field, seen ? [...seen] : head === null ? [] : [head]) },
      ]
    })
    return { kind: change.kind, record: change.record, set: Object.fromEntries(set) }
  })
}

/** Every version of a record its author sees: what a deletion names, so that it never takes an unseen edit with it. */
export function everyVersion(record: LiveRecord): string[] {
  const ids = Object.keys(record.fields).flatMap((field) => versionsOf(record, field).map((version) => version.id))
  return [...new Set(ids)]
}

/** So many own edits of a field on their way are named; who types for hours without a network makes hundreds. */
const OWN_MOST = 16
/** What the endpoint takes. */
const BASES_MOST = 2_000

/**
 * Who saw an own edit that is still on its way also saw what that edit replaced: if the endpoint refuses the first, the second must
 * not look as if it had been written without seeing what was there. Of a long row of own edits the latest are named, and what
 * stood before the row: were all of the latest refused and one before them not, both texts would stand, and none be lost.
 */
function withOwnBases(workspace: Workspace, record: string, field: string, base: string[]): string[] {
  const all = new Set(base)
  for (const id of base) {
    for (const part of parts(id)) {
      const mine = workspace.edit(part)
      if (!mine || mine.state === 'sent') continue
      for (const op of mine.mutation.ops) {
        if (!('set' in op) || op.record !== record || !Object.hasOwn(op.set, field)) continue
        for (const earlier of op.set[field]?.base ?? []) all.add(earlier) // it names what those before it replaced
      }
    }
  }
  let own = 0
  const isNamed = (id: string, at: number) => at < base.length || workspace.edit(id) === null || (own += 1) <= OWN_MOST
  return [...all].filter(isNamed).slice(0, BASES_MOST)
}
