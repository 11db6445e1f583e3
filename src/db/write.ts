import { versionsOf } from '#model/merge.ts'
import type { Json } from '#model/fields.ts'
import type { Kind } from '#model/records.ts'
import { everyVersion } from './compose.ts'
import type { Change } from './compose.ts'
import { device } from './here.ts'

/** Puts one atomic edit on disk, to be shared later; resolves when it would survive a power cut. @throws {Failure} `storage-full`, `storage-broken` */
export async function write(...changes: Change[]): Promise<void> {
  const { compose, queue } = device()
  await queue([compose(changes)])
}

/**
 * Writes edits one after the other, on disk together. Each group is one atomic edit, parted only when the endpoint would refuse it
 * as too large; then its changes arrive in their order. @throws {Failure} as `write`
 */
export async function writeInOrder(...groups: readonly (readonly Change[])[]): Promise<void> {
  const { compose, queue } = device()
  await queue(groups.flatMap((changes) => parted(changes).map(compose)))
}

/** Well below what the endpoint takes: 2 000 operations, 256 000 characters. */
const OPS_MOST = 1_500
const CHARACTERS_MOST = 200_000

function parted(changes: readonly Change[]): Change[][] {
  const { compose } = device()
  const parts: Change[][] = []
  let characters = Infinity
  for (const change of changes) {
    const length = JSON.stringify(compose([change])).length
    const last = parts.at(-1)
    if (last && last.length < OPS_MOST && characters + length <= CHARACTERS_MOST) {
      last.push(change)
      characters += length
    } else {
      parts.push([change])
      characters = length
    }
  }
  return parts
}

/** Settles a field on which people wrote at the same time: this value stands, having seen all versions. */
export async function choose(kind: Kind, record: string, field: string, value: Json): Promise<void> {
  await write(settlement(kind, record, field, value))
}

/** The change `choose` makes. */
export function settlement(kind: Kind, record: string, field: string, value: Json): Change {
  const now = device().workspace.record(record)
  const seen = now ? versionsOf(now, field).map((version) => version.id) : []
  return { kind, record, set: { [field]: value }, seen: { [field]: seen } }
}

/** Deletes a record so that it can be brought back; what somebody else writes meanwhile stays. */
export async function remove(kind: Kind, record: string): Promise<void> {
  await write(removal(kind, record))
}

/** The change `remove` makes. */
export function removal(kind: Kind, record: string): Change {
  const now = device().workspace.record(record)
  return { kind, record, set: { deletedAt: device().time() }, seen: { deletedAt: now ? everyVersion(now) : [] } }
}

/** Brings a deleted record back. */
export async function restore(kind: Kind, record: string): Promise<void> {
  await write(settlement(kind, record, 'deletedAt', null))
}
