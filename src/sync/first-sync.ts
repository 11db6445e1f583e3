import type { Device } from '#db/device.ts'
import { namedFiles } from '#db/waiting-files.ts'
import type { Batch, Incoming, OutboxRow, SegmentRow } from '#db/storage.ts'
import type { LiveRecord, Mutation } from '#model/wire.ts'
import { writesEvery } from '#model/rights.ts'
import { sha256 } from '#model/sha256.ts'
import { SCHEMA_VERSION, WIRE_VERSION } from '#model/wire-version.ts'
import { readSnapshot, readSync } from './answers.ts'
import { ask } from './ask.ts'
import type { Send } from './ask.ts'
import { FULL_LOAD } from './load.ts'
import { wholeState } from './results.ts'
import type { Step } from './round-trip.ts'

/** Segments fetched side by side. */
const PARALLEL = 4
/** Segments that may wait for the disk before fewer are fetched. */
const AHEAD = 16

export type Progress = { done: number; total: number } | null

/**
 * Fetches the whole of what this device may see, segment by segment, each on disk as it comes; after a break it
 * goes on where it stopped. Only when all are here do they become what the device shows.
 */
export async function takeSnapshot(
  device: Device,
  send: Send,
  heal: boolean,
  report: (progress: Progress) => void,
): Promise<Step> {
  const { space, key } = device.meta()
  if (!space || !key) return { next: 'stop', why: 'revoked' }
  const path = `/api/spaces/${encodeURIComponent(space)}`
  let incoming = device.meta().incoming ?? null
  if (!incoming || (heal && !incoming.heal)) {
    const from = device.meta().cursor ?? null
    const answer = await ask(send, `${path}/snapshot`, key)
    const body = answer.kind === 'answer' ? readSnapshot(answer.body) : null
    if (!body) return refused(answer)
    incoming = { ...body, heal, from }
    await device.commit({ meta: { incoming } }, { durability: 'relaxed' })
  }
  const total = incoming.segments.reduce((sum, segment) => sum + segment.count, 0)
  const here = new Set(await device.storage.places(incoming.cursor))
  let done = incoming.segments.reduce((sum, segment, place) => sum + (here.has(place) ? segment.count : 0), 0)
  report({ done, total })
  const wanted = incoming.segments
    .map((segment, place) => ({ ...segment, place }))
    .filter(({ place }) => !here.has(place))
  const arrived: (SegmentRow & { count: number })[] = []
  let keeping = Promise.resolve()
  /** One transaction at a time; each takes all that came meanwhile. */
  const keepArrived = async () => {
    const rows = arrived.splice(0)
    if (rows.length === 0) return
    await device.commit({ segments: rows.map(({ count: _, ...row }) => row) }, { durability: 'relaxed' })
    report({ done: (done += rows.reduce((sum, { count }) => sum + count, 0)), total })
  }
  let stop: Step | null = null
  const fetchSome = async () => {
    for (let next = wanted.shift(); next && !stop; next = wanted.shift()) {
      const answer = await ask(send, `${path}/segments/${next.hash}`, key, { as: 'text' })
      if (answer.kind !== 'answer' || (await sha256(answer.bytes)) !== next.hash) {
        stop = refused(answer)
        if (answer.kind === 'problem' && answer.status === 404) {
          await device.commit({ meta: { incoming: null } }, { durability: 'relaxed' })
          stop = { next: 'snapshot', heal: incoming.heal }
        }
        return
      }
      const { hash, place, count } = next
      arrived.push({ hash, snapshot: incoming.cursor, place, text: answer.text, count })
      keeping = keeping.then(keepArrived)
      void keeping.catch(() => wanted.splice(0)) // nothing more is fetched; why, is told below
      if (arrived.length > AHEAD) await keeping
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, fetchSome))
  await keeping
  if (stop) return stop
  const places = await device.storage.places(incoming.cursor)
  if (places.length < incoming.segments.length) return { next: 'again' } // the database was emptied meanwhile
  const there = incoming.heal ? await whatIsThere(device, send, incoming) : { ids: new Set<string>() }
  if ('next' in there) return there
  await swap(device, incoming, there.ids)
  report(null)
  return { next: 'again' }
}

/**
 * The new state takes the old one's place. When the endpoint's epoch changed, what it lost and this device still
 * has goes on its way back to it in the same transaction: records it lacks, and own edits of the last 30 days.
 */
async function swap(device: Device, incoming: Incoming, there: ReadonlySet<string>): Promise<void> {
  const also: Batch = {
    swapTo: incoming.cursor,
    meta: {
      cursor: incoming.cursor,
      epoch: incoming.epoch,
      snapshot: incoming.cursor,
      incoming: null,
      fetchedAt: device.now(),
    },
  }
  const named = namedFiles(device)
  const own = [...device.files().values()].filter(({ state, sha256 }) => state !== 'held' || named.has(sha256))
  if (incoming.heal) also.files = own.map((file) => ({ ...file, state: 'waiting' as const })) // it may lack them
  if (incoming.heal) also.outbox = await notToldYet(device)
  const lost = incoming.heal ? await whatTheEndpointLost(device, there) : []
  if (lost.length > 0) await device.queue(lost, also)
  else if (!(await device.commit(also, { durability: 'strict', ifCursor: incoming.from })))
    await device.commit({ meta: { incoming: null } }, { durability: 'relaxed' })
}

/** The records the endpoint has by now: a snapshot may be older than what this device was told. */
async function whatIsThere(
  device: Device,
  send: Send,
  incoming: Incoming,
): Promise<{ ids: ReadonlySet<string> } | Step> {
  const { space = '', key = null } = device.meta()
  const ids = new Set<string>()
  for (const segment of await device.storage.segments(incoming.cursor))
    for (const record of JSON.parse(segment.text) as LiveRecord[]) ids.add(record.record) // as the endpoint sent it
  for (let { cursor } = incoming; ;) {
    const body = { version: WIRE_VERSION, schema: SCHEMA_VERSION, cursor, limit: FULL_LOAD.page }
    const answer = await ask(send, `/api/spaces/${encodeURIComponent(space)}/sync`, key, { body })
    const page = answer.kind === 'answer' ? readSync(answer.body) : null
    if (!page) {
      if (answer.kind !== 'problem' || answer.status !== 409) return refused(answer)
      await device.commit({ meta: { incoming: null } }, { durability: 'relaxed' })
      return { next: 'snapshot', heal: true }
    }
    for (const { record } of page.records) ids.add(record)
    if (!page.more) return { ids }
    cursor = page.cursor
  }
}

/** Edits it acknowledged and has not told of: whether it still has them nobody knows. They are sent again, whole and in their place. */
async function notToldYet(device: Device): Promise<OutboxRow[]> {
  const whole = new Map((await device.storage.shadow()).map((mutation) => [mutation.id, mutation]))
  return device.workspace.outbox().flatMap((row): OutboxRow[] => {
    if (row.state !== 'sent') return []
    return [{ ...row, state: 'queued', mutation: whole.get(row.mutation.id) ?? row.mutation }]
  })
}

async function whatTheEndpointLost(device: Device, there: ReadonlySet<string>): Promise<Mutation[]> {
  const here = new Set(device.workspace.outbox().map((row) => row.mutation.id))
  const own = (await device.storage.shadow()).filter((mutation) => !here.has(mutation.id))
  const { role = 'coordinator' } = device.meta()
  // Of what it only reads, or holds a part of, it would be refused.
  const lacking = [...device.workspace.everyShared()].filter(
    ({ kind, record }) => !there.has(record) && writesEvery(role, kind),
  )
  return [...own, ...lacking.flatMap((record) => wholeState(record, device.time()))]
}

function refused(answer: Awaited<ReturnType<typeof ask>>): Step {
  if (answer.kind === 'silence') return { next: 'stop', why: answer.why }
  if (answer.kind === 'answer') return { next: 'stop', why: 'unreachable' }
  if (answer.status === 401) return { next: 'stop', why: 'revoked', isTaken: answer.body['revoked'] === true }
  if (answer.status === 403) return { next: 'stop', why: 'not-member' }
  const { retryAfterMs } = answer
  return {
    next: 'stop',
    why: answer.status === 429 || answer.status === 503 ? 'busy' : 'unreachable',
    ...(retryAfterMs ? { retryAfterMs } : {}),
  }
}
