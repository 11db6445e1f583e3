import type { Device } from '#db/device.ts'
import { isStorageFailure } from '#db/device.ts'
import type { LiveRecord } from '#model/wire.ts'
import type { Send } from './ask.ts'
import { takeSnapshot } from './first-sync.ts'
import type { Progress } from './first-sync.ts'
import { FULL_LOAD } from './load.ts'
import type { Load } from './load.ts'
import { roundTrip } from './round-trip.ts'
import type { Step, Trouble } from './round-trip.ts'

/** How long a tab may lead before another may take over although it never let go. */
const LEASE_MS = 30_000
/** A cycle that does not come to rest is a mistake somewhere; it goes on after a pause instead of for ever. */
const MAX_STEPS = 500
/** Changed records are written into segments again when there are more than this, or this share of all. */
const FOLD_ABOVE = 500
const FOLD_SHARE = 0.05
const SEGMENT_RECORDS = 500

export type Rest = { ok: true } | { ok: false; why: Trouble | 'another-tab'; retryAfterMs?: number; isTaken?: boolean }

export interface Manner {
  report?: (progress: Progress) => void
  full?: Readonly<Load>
  /** The browser gave this tab the lock: it leads, whoever held the lease. */
  isLeader?: boolean
}

/** Rounds until nothing waits here and nothing is new there, or until something stands in the way. */
export async function syncUntilQuiet(device: Device, send: Send, manner: Manner = {}): Promise<Rest> {
  const { report = () => undefined, full = FULL_LOAD, isLeader = false } = manner
  const load: Load = { ...full }
  try {
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const now = device.now()
      if (!(await device.storage.lease(device.tab, now, now + LEASE_MS, isLeader)))
        return { ok: false, why: 'another-tab' }
      const result = await oneStep(device, send, load, report)
      if (result.next === 'again' || result.next === 'snapshot') continue
      await device.storage.lease(device.tab, now, now, true)
      if (result.next === 'stop')
        return {
          ...{ ok: false, why: result.why },
          ...(result.retryAfterMs ? { retryAfterMs: result.retryAfterMs } : {}),
          ...(result.isTaken ? { isTaken: true } : {}),
        }
      await foldIfMany(device)
      return { ok: true }
    }
    return { ok: false, why: 'busy' }
  } catch (cause) {
    if (isStorageFailure(cause)) {
      device.storage.reopen()
      return { ok: false, why: cause.code === 'storage-full' ? 'storage-full' : 'storage-broken' }
    }
    throw cause
  }
}

async function oneStep(device: Device, send: Send, load: Load, report: (progress: Progress) => void): Promise<Step> {
  const incoming = device.meta().incoming
  if (incoming) return takeSnapshot(device, send, incoming.heal, report)
  if (!device.meta().cursor) {
    const isElsewhere = !device.workspace.everyShared()[Symbol.iterator]().next().done
    // With nothing to tell first, one asks for the whole at once.
    if (isElsewhere || device.workspace.outbox().length === 0) return takeSnapshot(device, send, isElsewhere, report)
  }
  const step = await roundTrip(device, send, load)
  return step.next === 'snapshot' ? takeSnapshot(device, send, step.heal, report) : step
}

/** Rows are the bottleneck of starting up: many changed records become segments again. */
async function foldIfMany(device: Device): Promise<void> {
  if (device.loose() <= FOLD_ABOVE || !device.isWhole()) return
  const all: LiveRecord[] = [...device.workspace.everyShared()]
  if (device.loose() <= all.length * FOLD_SHARE) return
  const cursor = device.meta().cursor ?? null
  const snapshot = `${cursor ?? ''}:${device.loose()}`
  const segments = Array.from({ length: Math.ceil(all.length / SEGMENT_RECORDS) }, (_, place) => ({
    hash: '',
    snapshot,
    place,
    text: JSON.stringify(all.slice(place * SEGMENT_RECORDS, (place + 1) * SEGMENT_RECORDS)),
  }))
  await device.commit({ swapTo: snapshot, segments, meta: { snapshot } }, { durability: 'relaxed', ifCursor: cursor })
}
