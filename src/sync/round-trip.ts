import type { Device } from '#db/device.ts'
import type { Batch, OutboxRow } from '#db/storage.ts'
import type { FailureCode } from '#model/failure.ts'
import type { Mutation, SyncAnswer } from '#model/wire.ts'
import { SCHEMA_VERSION, WIRE_VERSION } from '#model/wire-version.ts'
import { readResults, readSync } from './answers.ts'
import { ask } from './ask.ts'
import type { Send } from './ask.ts'
import { FULL_LOAD, nextRows } from './load.ts'
import type { Load } from './load.ts'
import { NO_PAGE, takeIn } from './results.ts'

/** Why sharing does not get on. */
export type Trouble = Extract<
  FailureCode,
  | 'offline'
  | 'unreachable'
  | 'sign-in-page'
  | 'busy'
  | 'revoked'
  | 'not-member'
  | 'upgrade-app'
  | 'storage-broken'
  | 'storage-full'
>

/** What to do after one round trip. */
export type Step =
  | { next: 'quiet' }
  | { next: 'again' }
  | { next: 'snapshot'; heal: boolean }
  /** `isTaken`: the endpoint says that this device's key was taken away on purpose. */
  | { next: 'stop'; why: Trouble; retryAfterMs?: number; isTaken?: boolean }

/** Asked for at first: when there is more, all comes as a snapshot, and this was fetched in vain. */
const FIRST_PAGE = 200

/** One exchange: own edits up, what changed down, in one transaction. Harmless to repeat. */
export async function roundTrip(device: Device, send: Send, load: Load): Promise<Step> {
  await device.settled()
  const { space, key, cursor = null } = device.meta()
  if (!space || !key) return { next: 'stop', why: 'revoked' }
  const rows = nextRows(device.workspace.outbox(), load.mutations)
  const push: Mutation[] = rows.map((row) => row.mutation)
  const sentBefore = new Set(
    device.workspace.outbox().flatMap((row) => (row.state === 'sent' ? [row.mutation.id] : [])),
  )
  const limit = cursor === null ? Math.min(load.page, FIRST_PAGE) : load.page
  const asked = device.now()
  const answer = await ask(send, `/api/spaces/${encodeURIComponent(space)}/sync`, key, {
    body: { version: WIRE_VERSION, schema: SCHEMA_VERSION, cursor, limit, push },
  })
  if (answer.kind === 'silence') return { next: 'stop', why: answer.why }
  if (answer.kind === 'answer') {
    const body = readSync(answer.body)
    const isDealtWith = new Set(body?.results.map((result) => result.id))
    if (!body || (push.length > 0 && !push.some(({ id }) => isDealtWith.has(id))))
      return { next: 'stop', why: 'unreachable' }
    load.mutations = FULL_LOAD.mutations
    return takeAnswer(device, body, { asked, cursor, rows, sentBefore })
  }
  const results = readResults(answer.body)
  if (results.length > 0) await device.commit(takeIn(device, results, NO_PAGE), { durability: 'relaxed' })
  // Only a refusal of the cursor comes after the push, and says so by telling what became of it.
  const isUnreadable = answer.status === 400 && Array.isArray(answer.body['results'])
  const isElsewhere = (device.meta().cursor ?? null) !== cursor
  if ((answer.status === 409 || isUnreadable) && isElsewhere) return { next: 'again' }
  if (isUnreadable) return { next: 'snapshot', heal: false }
  if (answer.code === 'epoch-changed') return { next: 'snapshot', heal: true }
  if (answer.code === 'cursor-expired') return { next: 'snapshot', heal: false }
  if (answer.status === 401) return { next: 'stop', why: 'revoked', isTaken: answer.body['revoked'] === true }
  if (answer.status === 403) return { next: 'stop', why: 'not-member' }
  if (answer.status === 426) return { next: 'stop', why: 'upgrade-app' }
  if ((answer.status === 413 || answer.status === 400) && rows.length > 0)
    return lighten(device, rows, load, answer.status === 413)
  const retryAfterMs = answer.retryAfterMs ?? undefined
  return {
    next: 'stop',
    why: answer.status === 429 || answer.status === 503 ? 'busy' : 'unreachable',
    ...(retryAfterMs ? { retryAfterMs } : {}),
  }
}

interface Exchange {
  /** When it was asked, by this device's own clock, ms. */
  asked: number
  cursor: string | null
  rows: readonly OutboxRow[]
  sentBefore: ReadonlySet<string>
}

async function takeAnswer(device: Device, body: SyncAnswer, exchange: Exchange): Promise<Step> {
  const { asked, cursor, rows, sentBefore } = exchange
  const isFirst = cursor === null
  if (isFirst && body.more) {
    const taken = takeIn(device, body.results, NO_PAGE)
    const isStillFirst = await device.commit(taken, { durability: 'relaxed', ifCursor: cursor })
    return isStillFirst ? { next: 'snapshot', heal: false } : { next: 'again' }
  }
  const answered = device.now()
  const batch: Batch = takeIn(device, body.results, { ...body, sentBefore })
  const isLeaving = new Set([
    ...(batch.done ?? []),
    ...(batch.outbox ?? []).filter((row) => row.state !== 'queued').map((row) => row.mutation.id),
  ])
  const waiting = device.workspace.outbox().some((row) => row.state === 'queued' && !isLeaving.has(row.mutation.id))
  const isQuiet = !body.more && !waiting && !(batch.outbox ?? []).some((row) => row.state === 'queued')
  batch.meta = {
    cursor: body.cursor,
    epoch: body.epoch,
    role: body.role,
    offset: Math.round(body.now - (asked + answered) / 2),
    ...(body.more ? {} : { emptied: false }),
    ...(isQuiet ? { sharedAt: answered } : {}),
  }
  const isOurs = await device.commit(batch, { durability: 'relaxed', ifCursor: cursor })
  return { next: isQuiet && isOurs && rows.length < FULL_LOAD.mutations ? 'quiet' : 'again' }
}

/** Fewer at once; an edit that is refused even alone is held, so that it delays no other. */
async function lighten(device: Device, rows: OutboxRow[], load: Load, isTooLarge: boolean): Promise<Step> {
  const [only] = rows
  if (rows.length > 1 || !only) load.mutations = Math.max(1, Math.floor(rows.length / 2))
  else {
    const refused = { code: isTooLarge ? ('too-large' as const) : ('invalid' as const), message: '' }
    await device.commit({ outbox: [{ ...only, state: 'held', refused }] }, { durability: 'strict' })
  }
  return { next: 'again' }
}
