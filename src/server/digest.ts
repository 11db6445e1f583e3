import * as v from 'valibot'
import { BUCKETS, addRecord, bucketOf, emptySums, totalOf } from '#model/digest.ts'
import type { BucketSums } from '#model/digest.ts'
import type { LiveRecord } from '#model/wire.ts'
import { readCursor } from './cursor.ts'
import { inView } from './in-view.ts'
import { ProblemError } from './problem.ts'
import type { Session, Store } from './store.ts'
import { viewBody } from './view.ts'

/** Sums are kept of so many views: devices of a role ask after the same quiet moment. */
const KEPT = 100

/** So many may wait to have a view read: whoever comes then is told to come again. */
const WAITING_MOST = 20
/** Buckets asked for at once. */
const BUCKETS_MOST = 16

/** What is asked: the sums of all kinds, those of one kind's buckets, or what is in some of them. */
export const DigestRequest = v.pipe(
  v.object({
    cursor: v.string(),
    kind: v.optional(v.string()),
    bucket: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^\d{1,3}(,\d{1,3})*$/),
        v.transform((text) => text.split(',').map(Number)),
        v.maxLength(BUCKETS_MOST),
        v.everyItem((bucket) => bucket < BUCKETS),
      ),
    ),
  }),
  v.check(({ kind, bucket }) => kind !== undefined || bucket === undefined, 'A bucket of which kind?'),
)
type DigestRequest = v.InferOutput<typeof DigestRequest>

/** Answers, as JSON text, with what a device that has everything up to its cursor should have. @throws {ProblemError} */
export type Digests = (session: Session, asked: DigestRequest) => Promise<string>

type Sums = ReadonlyMap<string, BucketSums>

/** Reads every record of a view, one view at a time whoever asks; the sums are kept until something changes. */
export function createDigests(store: Store): Digests {
  const kept = new Map<string, { head: number; sums: Promise<Sums> }>()
  const waiting = new Set<string>()
  let last: Promise<unknown> = Promise.resolve()

  /** One view at a time is read, and each device waits for one only. @throws {ProblemError} `unavailable` */
  function inTurn<T>(device: string, work: () => Promise<T>): Promise<T> {
    if (waiting.has(device) || waiting.size >= WAITING_MOST)
      throw new ProblemError('unavailable', { headers: { 'retry-after': '60' } })
    waiting.add(device)
    const turn = last.then(work).finally(() => waiting.delete(device))
    last = turn.catch(() => undefined)
    return turn
  }

  function sumsOf({ device, space, role, head, epoch }: Session): Promise<Sums> {
    const key = `${space} ${role} ${epoch}`
    const known = kept.get(key)
    kept.delete(key)
    const entry = known?.head === head ? known : { head, sums: inTurn(device, () => addUp(store, space, role)) }
    kept.set(key, entry)
    entry.sums.catch(() => kept.get(key) === entry && kept.delete(key))
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break
      kept.delete(oldest)
    }
    return entry.sums
  }

  return async (session, { cursor, kind, bucket }) => {
    const { epoch, role, space, head } = session
    if (role === 'partner')
      throw new ProblemError('forbidden', { detail: 'A partner has all of its view in each answer.' })
    const place = readCursor(cursor)
    if (!place) throw new ProblemError('malformed', { detail: 'This is no cursor.' })
    if (place.epoch !== epoch) throw new ProblemError('epoch-changed', { extensions: { epoch, role } })
    if (place.role !== role) throw new ProblemError('cursor-expired', { extensions: { epoch, role } })
    const behind = JSON.stringify({ current: false })
    if (place.seq !== head || place.id !== '') return behind
    let answer: string
    if (kind !== undefined && bucket !== undefined) {
      const texts = await inTurn(session.device, () => bucketTexts(store, session, kind, bucket))
      answer = `{"current":true,"records":[${texts.join(',')}]}`
    } else {
      const sums = await sumsOf(session)
      answer = JSON.stringify({
        current: true,
        ...(kind === undefined
          ? { kinds: Object.fromEntries([...sums].map(([name, of]) => [name, totalOf(of)])) }
          : { buckets: sums.get(kind) ?? emptySums() }),
      })
    }
    // What was written while it was read may be in it or not.
    return (await store.space(space))?.head === head ? answer : behind
  }
}

async function addUp(store: Store, space: string, role: Session['role']): Promise<Sums> {
  const sums = new Map<string, BucketSums>()
  for await (const rows of inView(store, space, role))
    for (const row of rows) addRecord(sums, JSON.parse(viewBody(row.body, role)) as LiveRecord) // written by apply.ts
  return sums
}

async function bucketTexts(
  store: Store,
  { space, role }: Session,
  kind: string,
  buckets: readonly number[],
): Promise<string[]> {
  const texts: string[] = []
  for await (const rows of inView(store, space, role))
    for (const row of rows)
      if (row.kind === kind && buckets.includes(bucketOf(row.id))) texts.push(viewBody(row.body, role))
  return texts
}
