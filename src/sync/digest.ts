import type { Device } from '#db/device.ts'
import { idleMoment } from '#db/idle.ts'
import type { RecordRow } from '#db/storage.ts'
import { addRecord, bucketOf, emptySums, isSame, stateNumber, totalOf } from '#model/digest.ts'
import type { BucketSums } from '#model/digest.ts'
import { writesEvery } from '#model/rights.ts'
import type { LiveRecord } from '#model/wire.ts'
import { readDigest } from './answers.ts'
import type { Digest } from './answers.ts'
import { ask } from './ask.ts'
import type { Send } from './ask.ts'
import { wholeState } from './results.ts'

/** How often what is here is compared with the endpoint's, ms. */
export const COMPARE_MS = 24 * 3600 * 1000
/** When more buckets than this differ, everything is fetched anew instead. */
const MANY = 16
/** Records added up between two idle moments. */
const SLICE = 500

type Asking = (query?: { kind: string; bucket?: number }) => Promise<Digest>

/**
 * Compares what the endpoint should have told this device with what it has: sums first, then only what differs. What is wrong here is
 * replaced; what the endpoint turns out to lack goes on its way to it, where one may write it. Does nothing, and is to be tried another time, when the
 * endpoint does not answer or either of the two has moved on meanwhile.
 */
export async function compare(device: Device, send: Send, pause: () => Promise<void> = idleMoment): Promise<void> {
  const { space, key, role, cursor } = device.meta()
  if (!space || !key || !cursor || role === 'partner') return
  const isStill = () => device.meta().cursor === cursor && device.isWhole()
  const asking: Asking = async (query = undefined) => {
    const given = new URLSearchParams({ cursor })
    for (const [name, value] of Object.entries(query ?? {})) given.set(name, String(value))
    const answer = await ask(send, `/api/spaces/${encodeURIComponent(space)}/digest?${given}`, key)
    return (answer.kind === 'answer' && isStill() && readDigest(answer.body)) || {}
  }
  const own = await addUp(device, pause)
  const differing = isStill() ? await findDiffering(own, asking) : null
  if (!differing) return
  if (differing.length > MANY) {
    await device.commit({ meta: { cursor: null } }, { durability: 'relaxed', ifCursor: cursor })
    return
  }
  const records: RecordRow[] = []
  const lost: LiveRecord[] = []
  for (const { kind, bucket } of differing) {
    const { records: told } = await asking({ kind, bucket })
    if (!told) return
    const there = new Map(told.map((record) => [record.record, record]))
    for (const record of device.workspace.everyShared()) {
      if (record.kind !== kind || bucketOf(record.record) !== bucket) continue
      const same = there.get(record.record)
      if (!same) lost.push(record)
      else if (stateNumber(same) === stateNumber(record)) there.delete(record.record)
    }
    for (const record of there.values()) records.push({ id: record.record, text: JSON.stringify(record) })
  }
  await mend(device, cursor, records, lost)
}

async function addUp(device: Device, pause: () => Promise<void>): Promise<Map<string, BucketSums>> {
  const sums = new Map<string, BucketSums>()
  let added = 0
  for (const record of [...device.workspace.everyShared()]) {
    addRecord(sums, record)
    added += 1
    if (added % SLICE === 0) await pause()
  }
  return sums
}

async function findDiffering(own: Map<string, BucketSums>, asking: Asking) {
  const { kinds } = await asking()
  if (!kinds) return null
  const differing: { kind: string; bucket: number }[] = []
  for (const kind of new Set([...own.keys(), ...Object.keys(kinds)])) {
    const here = own.get(kind) ?? emptySums()
    if (isSame(totalOf(here), Object.hasOwn(kinds, kind) ? kinds[kind] : undefined)) continue
    const { buckets } = await asking({ kind })
    if (!buckets) return null
    for (const [bucket, sum] of here.entries()) if (!isSame(sum, buckets[bucket])) differing.push({ kind, bucket })
  }
  return differing
}

/** What the endpoint lacks is on its way to it before it leaves what the endpoint is known to have. */
async function mend(device: Device, cursor: string, records: RecordRow[], lost: LiveRecord[]): Promise<void> {
  const { role = 'coordinator', mended = 0 } = device.meta()
  const sent = lost.filter(({ kind }) => writesEvery(role, kind)).flatMap((record) => wholeState(record, device.time()))
  if (sent.length > 0) await device.queue(sent)
  const rows = [...records, ...lost.map(({ record }) => ({ id: record, text: null }))]
  const meta = { comparedAt: device.now(), mended: mended + rows.length }
  await device.commit(rows.length > 0 ? { records: rows, meta } : { meta }, { durability: 'relaxed', ifCursor: cursor })
}
