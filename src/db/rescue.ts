import type { Lifeboat } from './lifeboat.ts'
import type { Batch, CommitOptions, Meta, OutboxRow, Storage } from './storage.ts'
import type { Workspace } from './workspace.ts'

interface Parts {
  storage: Storage
  lifeboat: Lifeboat
  workspace: Workspace
  now(): number
  meta(): Readonly<Meta>
  commit(batch: Batch, options: CommitOptions): Promise<unknown>
  /** Puts edits on disk and on their way, as when they were made. */
  put(rows: OutboxRow[]): Promise<void>
}

/** Makes the disk whole again from the lifeboat: what only one of them has is in both when it resolves. */
export interface Rescue {
  /** After the disk was read: who this device is, and edits. */
  all(): Promise<void>
  /** Edits that the lifeboat alone has had for so long, ms: a living tab has an edit on disk in a moment, a dead one never. */
  edits(afterMs: number): Promise<void>
}

export function createRescue({ storage, lifeboat, workspace, now, meta, commit, put }: Parts): Rescue {
  /** Since when the lifeboat alone has an edit, as far as this tab knows; by its mutation's id. */
  let alone: ReadonlyMap<string, number> = new Map()
  const isAlone = (id: string) => workspace.edit(id) === null

  async function edits(afterMs: number): Promise<void> {
    const at = now()
    alone = new Map(
      lifeboat
        .ids()
        .filter(isAlone)
        .map((id) => [id, alone.get(id) ?? at]),
    )
    const strayed = new Set([...alone].flatMap(([id, since]) => (at - since >= afterMs ? [id] : [])))
    if (strayed.size === 0) return
    for (const { id } of await storage.shadow()) if (strayed.has(id)) lifeboat.drop([id]) // delivered
    const unsent = lifeboat.unsent().filter(({ mutation: { id } }) => strayed.has(id) && isAlone(id))
    if (unsent.length > 0) await put(unsent)
  }

  return {
    edits,
    async all() {
      const remembered = lifeboat.remembered()
      if (!meta().begun && remembered?.begun)
        await commit({ meta: { ...remembered, cursor: null, emptied: true } }, { durability: 'strict' })
      const afloat = new Set(lifeboat.ids())
      for (const row of [...workspace.outbox()].reverse())
        // the latest first: there is little room
        if (row.state === 'queued' && !afloat.has(row.mutation.id)) lifeboat.keep(row)
      await edits(0)
    },
  }
}
