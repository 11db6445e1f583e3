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

/** Several edits, each atomic by itself, put on disk together. They must be of different records. @throws {Failure} as `write` */
export async function writeAll(edits: readonly (readonly Change[])[]): Promise<void> {
  const { compose, queue } = device()
  await queue(edits.map((changes) => compose(changes)))
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
