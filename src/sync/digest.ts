import type { Device } from '#db/device.ts'
import { idleMoment } from '#db/idle.ts'
import { addRecord, bucketOf, emptySums, isSame, stateNumber, totalOf } from '#model/digest.ts'
import type { BucketSums } from '#model/digest.ts'
import { newUuid } from '#model/fields.ts'
import { versionsOf } from '#model/merge.ts'
import { writesEvery } from '#model/rights.ts'
import type { LiveRecord, Mutation } from '#model/wire.ts'
import { takeTurns } from '#model/turns.ts'
import { readDigest, readHistory } from './answers.ts'
import type { Digest } from './answers.ts'
import { ask } from './ask.ts'
import type { Send } from './ask.ts'
import { wholeState } from './results.ts'

/** When more buckets than this differ, everything is fetched anew instead. */
const MANY = 16
/** Worked on between two idle moments, ms: it is in nobody's hurry. */
const TURN_MS = 8

/** How comparing ended. `later`: the endpoint did not answer, or either of the two moved on meanwhile. */
export type Comparison = 'done' | 'later'

type AskDigest = (kind?: string, buckets?: readonly number[]) => Promise<Digest>

/**
 * Compares what the endpoint should have told this device with what it has: sums first, then only what differs. What is wrong here is
 * replaced. What the endpoint turns out to lack, records as well as versions it has never heard of, goes on its way to it first, where one may
 * write it: a version that it knows is in its history.
 */
export async function compare(
  device: Device,
  send: Send,
  pause: () => Promise<void> = idleMoment,
): Promise<Comparison> {
  const { space, key, role, cursor } = device.meta()
  if (!space || !key || !cursor || role === 'partner') return 'later'
  const path = `/api/spaces/${encodeURIComponent(space)}`
  const isStill = () => device.meta().cursor === cursor && device.isWhole()
  const askDigest: AskDigest = async (kind, buckets) => {
    const query = new URLSearchParams({
      cursor,
      ...(kind ? { kind } : {}),
      ...(buckets ? { bucket: buckets.join(',') } : {}),
    })
    const answer = await ask(send, `${path}/digest?${query}`, key)
    return (answer.kind === 'answer' && isStill() && readDigest(answer.body)) || {}
  }
  const { kinds } = await askDigest()
  const differing = kinds ? await findDiffering(device, kinds, askDigest, pause) : null
  if (!differing || !isStill()) return 'later'
  if ([...differing.values()].reduce((sum, buckets) => sum + buckets.length, 0) > MANY) {
    const meta = { cursor: null, comparedAt: device.now(), mended: 'all' as const }
    await device.commit({ meta }, { durability: 'relaxed', ifCursor: cursor })
    return 'done'
  }
  const told = new Map<string, LiveRecord>()
  for (const [kind, buckets] of differing) {
    const { records } = await askDigest(kind, buckets)
    if (!records) return 'later'
    for (const record of records) told.set(record.record, record)
  }
  const { lacking, others } = sortOut(device, differing, told)
  const lost = await findLost(device, others, async ({ kind, record }) => {
    const answer = await ask(send, `${path}/history/${kind}/${record}`, key)
    return answer.kind === 'answer' ? (readHistory(answer.body)?.map(({ id }) => id) ?? null) : null
  })
  if (!lost || !isStill()) return 'later'
  await mend(device, cursor, { lacking, others, lost })
  return 'done'
}

/** The buckets of each kind that are not the same here and there; `null` when the endpoint did not say. */
async function findDiffering(
  device: Device,
  kinds: NonNullable<Digest['kinds']>,
  askDigest: AskDigest,
  pause: () => Promise<void>,
): Promise<Map<string, number[]> | null> {
  const own = await addUp(device, pause)
  const differing = new Map<string, number[]>()
  for (const kind of new Set([...own.keys(), ...Object.keys(kinds)])) {
    const here = own.get(kind) ?? emptySums()
    if (isSame(totalOf(here), Object.hasOwn(kinds, kind) ? kinds[kind] : undefined)) continue
    const { buckets } = await askDigest(kind)
    if (!buckets) return null
    const wrong = [...here.keys()].filter((bucket) => !isSame(here[bucket], buckets[bucket]))
    if (wrong.length > 0) differing.set(kind, wrong)
  }
  return differing
}

async function addUp(device: Device, pause: () => Promise<void>): Promise<Map<string, BucketSums>> {
  const sums = new Map<string, BucketSums>()
  const turns = takeTurns(TURN_MS)
  for (const record of [...device.workspace.everyShared()]) {
    addRecord(sums, record)
    if (turns.isOver()) await turns.pass(pause)
  }
  return sums
}

interface Other {
  /** As the endpoint has it. */
  there: LiveRecord
  /** As it is here; `null` when it is not. */
  here: LiveRecord | null
}

/** Of what is in the differing buckets: what only this device has, and what the endpoint has otherwise. */
function sortOut(
  device: Device,
  differing: ReadonlyMap<string, readonly number[]>,
  told: ReadonlyMap<string, LiveRecord>,
) {
  const lacking: LiveRecord[] = []
  for (const record of device.workspace.everyShared()) {
    const isConcerned = differing.get(record.kind)?.includes(bucketOf(record.record))
    if (isConcerned && !told.has(record.record)) lacking.push(record)
  }
  const others: Other[] = []
  for (const there of told.values()) {
    const here = device.workspace.shared(there.record)
    if (!here || stateNumber(here) !== stateNumber(there)) others.push({ there, here })
  }
  return { lacking, others }
}

/** Versions here that the endpoint has neither standing nor in its history, as edits that stand beside what it has; `null` when it did not say. */
async function findLost(
  device: Device,
  others: readonly Other[],
  knownTo: (record: LiveRecord) => Promise<string[] | null>,
): Promise<Mutation[] | null> {
  const lost: Mutation[] = []
  for (const { there, here } of others) {
    if (!here || !writesEvery(device.meta().role ?? 'coordinator', here.kind)) continue
    const standing = new Set(idsIn(there))
    if (idsIn(here).every((id) => standing.has(id))) continue
    const known = await knownTo(there)
    if (!known) return null
    const isKnown = new Set([...standing, ...known.flatMap((id) => id.split('+'))])
    const { kind, record } = here
    for (const field of Object.keys(here.fields))
      for (const { id, value, at } of versionsOf(here, field))
        if (!id.split('+').every((part) => isKnown.has(part)))
          lost.push({ id: newUuid(device.time()), at, ops: [{ kind, record, set: { [field]: { value, base: [] } } }] })
  }
  return lost
}

/** The mutations that a record's versions name. */
function idsIn(record: LiveRecord): string[] {
  return Object.keys(record.fields).flatMap((field) => versionsOf(record, field).flatMap(({ id }) => id.split('+')))
}

/** What the endpoint lacks is on its way to it before it leaves what the endpoint is known to have. */
async function mend(
  device: Device,
  cursor: string,
  { lacking, others, lost }: { lacking: LiveRecord[]; others: Other[]; lost: Mutation[] },
): Promise<void> {
  const { role = 'coordinator' } = device.meta()
  const whole = lacking
    .filter(({ kind }) => writesEvery(role, kind))
    .flatMap((record) => wholeState(record, device.time()))
  await device.queue([...lost, ...whole])
  const records = [
    ...others.map(({ there }) => ({ id: there.record, text: JSON.stringify(there) })),
    ...lacking.map(({ record }) => ({ id: record, text: null })),
  ]
  const meta = { comparedAt: device.now(), mended: records.length }
  await device.commit(records.length > 0 ? { records, meta } : { meta }, { durability: 'relaxed', ifCursor: cursor })
}
