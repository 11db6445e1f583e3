import { sameValue } from '#model/merge.ts'
import type { HistoryEntry, LiveRecord } from '#model/wire.ts'

/** One edit: all it wrote, by whom and when (ms since 1970). */
export interface Edit {
  id: string
  by: string
  at: number
  changes: HistoryEntry[]
}

/** Told together with the field beside it. */
const UNTOLD: ReadonlySet<string> = new Set(['confirmedBy'])

/** What was written at once stands together; newest first, as the entries are. */
export function editsOf(entries: readonly HistoryEntry[]): Edit[] {
  const edits = new Map<string, Edit>()
  for (const entry of entries) {
    if (UNTOLD.has(entry.field)) continue
    const edit = edits.get(entry.id) ?? { id: entry.id, by: entry.by, at: entry.at, changes: [] }
    edit.changes.push(entry)
    edits.set(entry.id, edit)
  }
  return [...edits.values()]
}

/** Whether the record still says this. */
export function isCurrent({ field, value }: HistoryEntry, live: LiveRecord): boolean {
  return sameValue(live.fields[field] ?? null, value)
}
