import { createHash } from 'node:crypto'
import { KINDS } from '#model/records.ts'
import type { Role } from '#model/records.ts'
import type { SnapshotAnswer } from '#model/wire.ts'
import { writeCursor } from './cursor.ts'
import { compress } from './encoding.ts'
import { inView } from './in-view.ts'
import { ProblemError } from './problem.ts'
import type { Session, Store, Writing } from './store.ts'
import { viewBody } from './view.ts'

/** Records in one segment at most. */
const SEGMENT_RECORDS = 500
/** UTF-16 units in one segment, after which it ends. */
const SEGMENT_UNITS = 4_000_000
const DAY_MS = 86_400_000
/** A snapshot serves until this many records, or this share of all, have changed since. */
const STALE_RECORDS = 500
const STALE_SHARE = 0.05
/** An erasure begins the building anew; so many times at most. */
const MAX_TRIES = 5

type Segment = SnapshotAnswer['segments'][number]

/** The role's whole view in segments to fetch, and the cursor to sync from afterwards. */
export type Snapshots = (session: Session) => Promise<SnapshotAnswer>

/** Snapshots are made when asked for, one at a time for each role, and kept while little has changed. */
export function createSnapshots(store: Store, now: () => number): Snapshots {
  const building = new Map<string, Promise<{ seq: number; segments: Segment[] }>>()

  async function current(space: string, role: Role): Promise<{ seq: number; segments: Segment[] }> {
    const kept = await store.snapshot(space, role)
    if (kept) {
      const segments = JSON.parse(kept.segments) as Segment[] // written below
      const all = segments.reduce((sum, { count }) => sum + count, 0)
      const limit = Math.max(STALE_RECORDS, Math.floor(all * STALE_SHARE))
      const { horizon } = (await store.space(space)) ?? { horizon: 0 }
      if (kept.seq >= horizon && (await store.countAfter(space, kept.seq, limit)) < limit)
        return { seq: kept.seq, segments }
    }
    const key = `${space} ${role}`
    const started = building.get(key) ?? build(store, space, role, now).finally(() => building.delete(key))
    building.set(key, started)
    return started
  }

  return async ({ space, role, epoch }) => {
    // A partner's own is little: it syncs from the beginning.
    if (role === 'partner') return { cursor: writeCursor({ epoch, seq: 0, id: '', role }), epoch, segments: [] }
    const { seq, segments } = await current(space, role)
    return { cursor: writeCursor({ epoch, seq, id: '', role }), epoch, segments }
  }
}

/** A segment of this role's view, compressed with gzip. @throws {ProblemError} `not-found` */
export async function readSegment(
  store: Store,
  { space, role }: Session,
  hash: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const segment = await store.segment(space, role, hash)
  if (!segment) throw new ProblemError('not-found')
  return segment
}

async function build(
  store: Store,
  space: string,
  role: Role,
  now: () => number,
): Promise<{ seq: number; segments: Segment[] }> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const built = await tryBuild(store, space, role, now)
    if (built) return built
  }
  throw new ProblemError('unavailable', { headers: { 'retry-after': '5' } })
}

/** Reads the view in slices, so that others are answered in between; `null` when something was erased meanwhile. */
async function tryBuild(
  store: Store,
  space: string,
  role: Role,
  now: () => number,
): Promise<{ seq: number; segments: Segment[] } | null> {
  const started = await store.space(space)
  if (!started) throw new ProblemError('not-found')
  const open = new Map<string, { bodies: string[]; units: number }>()
  const segments: Segment[] = []
  const keepUntil = now() + DAY_MS

  async function finish(kind: string, bodies: string[]): Promise<boolean> {
    const text = `[${bodies.join(',')}]`
    const hash = createHash('sha256').update(text).digest('hex')
    segments.push({ hash, kind, count: bodies.length, bytes: Buffer.byteLength(text) })
    const data = await compress(text, 'gzip', 'fast')
    return store.write(space, 0, async (writing) => {
      if (writing.space.erasures !== started?.erasures) return nothing(writing)
      await writing.saveSegment(role, { hash, data }, keepUntil)
      return true
    })
  }

  for await (const rows of inView(store, space, role)) {
    for (const row of rows) {
      const body = viewBody(row.body, role)
      const segment = open.get(row.kind) ?? { bodies: [], units: 0 }
      open.set(row.kind, segment)
      segment.bodies.push(body)
      segment.units += body.length
      if (segment.bodies.length < SEGMENT_RECORDS && segment.units < SEGMENT_UNITS) continue
      open.delete(row.kind)
      if (!(await finish(row.kind, segment.bodies))) return null
    }
  }
  for (const [kind, { bodies }] of open) if (!(await finish(kind, bodies))) return null

  const ordered = segments.toSorted((one, two) => orderOf(one.kind) - orderOf(two.kind))
  const { head: seq } = started
  const isSaved = await store.write(space, 0, async (writing) => {
    if (writing.space.erasures !== started.erasures) return nothing(writing)
    const hashes = ordered.map(({ hash }) => hash)
    await writing.saveSnapshot(role, { seq, segments: JSON.stringify(ordered), hashes }, keepUntil, now())
    return true
  })
  return isSaved ? { seq, segments: ordered } : null
}

/** What was read before something was erased must not be kept. */
function nothing(writing: Writing): false {
  writing.discard()
  return false
}

/** Organisations first: they are what a person looks for. */
function orderOf(kind: string): number {
  return Object.keys(KINDS).indexOf(kind)
}
