import { isOpenTask, needsNoArchive, ownerOf } from '#model/archive.ts'
import { clockOf, isInArchive } from '#model/retention.ts'
import type { LiveRecord } from '#model/wire.ts'

/** Where living records are found. */
export interface Shelf {
  /** `null` when it is not there or is erased. */
  record(id: string): Promise<LiveRecord | null>
  /** What is part of a record, deleted or not; not what is part of its parts. */
  partsOf(id: string): Promise<readonly LiveRecord[]>
}

/**
 * Whether a record, or what it is part of, must be in the archive before it is erased, and is not: asked as the app asks
 * before it erases, of what the endpoint knows. Once the whole is erased its parts are nobody's.
 */
export async function awaitsArchive(live: LiveRecord, shelf: Shelf): Promise<boolean> {
  const seen = new Set<string>()
  for (let one: LiveRecord | null = live; one;) {
    if (clockOf(one.kind)?.archive) return !isInArchive(one) && !(await isNothingToKeep(one, shelf))
    seen.add(one.record)
    const owner = ownerOf(one)
    one = owner === null || seen.has(owner) ? null : await shelf.record(owner)
  }
  return false
}

/** Parts are looked for only where the record itself says nothing, and of a meeting alone: they count in no agreement. */
async function isNothingToKeep(whole: LiveRecord, shelf: Shelf): Promise<boolean> {
  if (!needsNoArchive(whole, () => [])) return false
  if (whole.kind !== 'meeting') return true
  const parts: LiveRecord[] = []
  const ids = new Set([whole.record])
  for (const id of ids) {
    for (const part of await shelf.partsOf(id)) {
      if (isOpenTask(part)) continue
      parts.push(part)
      ids.add(part.record)
    }
    if (!needsNoArchive(whole, () => parts)) return false
  }
  return true
}
