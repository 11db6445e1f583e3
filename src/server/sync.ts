import * as v from 'valibot'
import { SyncRequest } from '#model/wire.ts'
import { WIRE_VERSION } from '#model/wire-version.ts'
import type { Result } from '#model/wire.ts'
import { readCursor } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { newEpoch } from './keys.ts'
import { ProblemError } from './problem.ts'
import { pullOwn } from './own-view.ts'
import { pull } from './pull.ts'
import type { Push } from './push.ts'
import type { Session, Store } from './store.ts'
import { KINDS } from '#model/records.ts'
import { writesEvery } from '#model/rights.ts'

/** A push may have this many mutations. */
export const MAX_PUSH = 2_000
const MAX_LIMIT = 5_000

const END = Buffer.from(']}')

/**
 * One exchange: pushes first, whatever the cursor, then answers (JSON, as text or in UTF-8) with what changed after the cursor.
 * @throws {ProblemError} `malformed`, `too-large`, and after the push `epoch-changed`, `cursor-expired`, `malformed` (cursor)
 */
export async function sync(
  store: Store,
  push: Push,
  session: Session,
  body: unknown,
  now: () => number,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const parsed = v.safeParse(SyncRequest, body)
  if (!parsed.success)
    throw new ProblemError('malformed', {
      detail: `Not a sync request: ${v.getDotPath(parsed.issues[0]) ?? 'the whole'}.`,
    })
  const request = parsed.output
  if (request.push.length > MAX_PUSH) {
    throw new ProblemError('too-large', {
      detail: `A push may have ${MAX_PUSH} mutations.`,
      extensions: { maxPush: MAX_PUSH },
    })
  }
  const { space, device, name: by, role, organisation } = session
  const results =
    request.push.length === 0
      ? []
      : await push(
          space,
          request.push.map((raw) => ({ raw, device, by, role, organisation })),
        )
  const from = await place(store, session, request.cursor, results, now)
  const page =
    role === 'partner'
      ? await pullOwn(store, space, organisation ?? '', from, session.head)
      : await pull(store, space, from, session.head, Math.min(request.limit, MAX_LIMIT))
  const head = JSON.stringify({
    version: WIRE_VERSION,
    epoch: session.epoch,
    now: now(),
    cursor: page.cursor,
    more: page.more,
    role,
    results,
  })
  const before = `${head.slice(0, -1)},"records":[`
  if (typeof page.records === 'string') return `${before}${page.records}]}`
  return Buffer.concat([Buffer.from(before), page.records, END])
}

/** Where to go on from. The push is done, so every refusal here carries its results. */
async function place(
  store: Store,
  session: Session,
  given: string | null,
  results: Result[],
  now: () => number,
): Promise<Cursor> {
  const { space, epoch, role, horizon, head } = session
  if (given === null) return { epoch, seq: 0, id: '', role }
  const refuse = (code: 'malformed' | 'epoch-changed' | 'cursor-expired', detail: string, current = epoch) =>
    new ProblemError(code, { detail, extensions: { results, epoch: current, now: now(), role } })
  const cursor = readCursor(given)
  if (!cursor) throw refuse('malformed', 'This is no cursor.')
  if (cursor.epoch !== epoch) throw refuse('epoch-changed', 'The cursor is from another epoch.')
  if (cursor.role !== role) throw refuse('cursor-expired', 'The cursor is from another role.')
  // A partner's view is looked up whole each time, however old its cursor.
  if (cursor.seq < horizon && role !== 'partner')
    throw refuse('cursor-expired', 'The cursor is too old; start from a snapshot.')
  // As it was when the request came, before its push: a cursor is older than that, so one that is ahead has seen what is lost.
  if (cursor.seq <= head) return cursor
  if (!Object.keys(KINDS).some((kind) => writesEvery(role, kind))) {
    throw refuse('cursor-expired', 'The cursor is ahead of the endpoint.')
  }
  // The endpoint has gone back in time (a restored backup): a new epoch makes every device bring back what it has.
  const renewed = newEpoch()
  await store.renewEpoch(space, epoch, renewed)
  throw refuse('epoch-changed', 'The endpoint has gone back in time.', (await store.space(space))?.epoch ?? renewed)
}
