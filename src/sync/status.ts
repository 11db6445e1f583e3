import type { Device } from '#db/device.ts'
import { waitingFiles } from '#db/waiting-files.ts'
import { session } from '#session.ts'
import type { SyncStatus } from '#session.ts'

/** With something waiting and a network, this long without success is worth a warning, ms. */
const WARN_AFTER_MS = 120_000

/** What only the sync itself knows; the rest is counted. */
export type Course = Pick<SyncStatus, 'running' | 'trouble' | 'progress'>

/** Counts what waits and says how sharing stands: the truth, from the outbox itself. */
export function reportStatus(device: Device, course: Course): void {
  const meta = device.meta()
  const rows = device.workspace.outbox()
  const waiting = rows.filter((row) => row.state === 'queued')
  const oldest = waiting.reduce<number | null>(
    (min, row) => (min === null ? row.mutation.at : Math.min(min, row.mutation.at)),
    null,
  )
  const joined = meta.begun === 'joined'
  // Edits carry the endpoint's time, `sharedAt` this phone's own.
  const since = Math.max(oldest ?? 0, (meta.sharedAt ?? 0) + (meta.offset ?? 0))
  session.setState((before) => ({
    role: meta.role ?? 'coordinator',
    phase: before.phase === 'starting' || before.phase === 'broken' ? before.phase : meta.begun ? 'ready' : 'new',
    sync: {
      ...course,
      joined,
      waiting: waiting.length,
      oldestWaitingAt: oldest,
      held: [...rows, ...device.files().values()].filter(({ state }) => state === 'held').length,
      unsaved: device.unsaved(),
      files: waitingFiles(device).length,
      sharedAt: meta.sharedAt ?? null,
      warn:
        joined && waiting.length > 0 && globalThis.navigator?.onLine !== false && device.time() - since > WARN_AFTER_MS,
      lostLocal: device.wasEmptied(),
    },
  }))
}
