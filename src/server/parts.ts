import { ownerOf } from '#model/archive.ts'
import type { LiveRecord, WireRecord } from '#model/wire.ts'
import type { RecordRow, Writing } from './store.ts'

/** A record in memory: `live` is `null` when it is erased. */
export interface Known {
  row: RecordRow
  live: LiveRecord | null
}

export function knownOf(row: RecordRow): Known {
  const body = JSON.parse(row.body) as WireRecord // written by applyPushed
  return { row, live: 'fields' in body ? body : null }
}

/** So many owners a push asks for by their names: each is looked for in every body. For more, all is read once. */
const MOST_NAMED = 32
/** Rows read at a time when all are. */
const BATCH = 1_000

/** What is part of what, as far as one push has had to know. */
export interface Parts {
  /** From now on this record is found as part of what it names. */
  learn(live: LiveRecord | null): void
  /** Ids of all that is part of any of these, and perhaps of some that no longer are; each of them is in `records`. */
  of(owners: readonly string[]): Promise<string[]>
}

/** `records`: what is known of each record; those found are put there. */
export function createParts(writing: Writing, records: Map<string, Known | null>): Parts {
  const byOwner = new Map<string, Set<string>>()
  const named = new Set<string>()
  let isAllRead = false

  function learn(live: LiveRecord | null): void {
    const owner = live && ownerOf(live)
    if (!live || !owner) return
    const known = byOwner.get(owner)
    if (known) known.add(live.record)
    else byOwner.set(owner, new Set([live.record]))
  }

  function keep(row: RecordRow): void {
    if (records.has(row.id)) return // as an edit before has made it
    const known = knownOf(row)
    records.set(row.id, known)
    learn(known.live)
  }

  /** Only who is part of whom is kept of it: a space may have a hundred thousand. */
  async function readAll(): Promise<void> {
    isAllRead = true
    for (let after = ''; ;) {
      const rows = await writing.partsFrom(after, BATCH)
      for (const row of rows) if (!records.has(row.id)) learn(knownOf(row).live)
      const last = rows.at(-1)
      if (!last || rows.length < BATCH) return
      after = last.id
    }
  }

  return {
    learn,
    async of(owners) {
      const asked = isAllRead ? [] : owners.filter((id) => !named.has(id))
      for (const id of asked) named.add(id)
      if (named.size > MOST_NAMED && asked.length > 0) await readAll()
      else if (asked.length > 0) for (const row of await writing.parts(asked)) keep(row)
      const found = owners.flatMap((owner) => [...(byOwner.get(owner) ?? [])])
      const lacking = found.filter((id) => !records.has(id))
      if (lacking.length > 0) for (const row of await writing.records(lacking)) keep(row)
      return found
    },
  }
}
