import { isOpenTask, needsNoArchive, ownerOf } from '#model/archive.ts'
import { clockOf, isInArchive } from '#model/retention.ts'
import type { LiveRecord } from '#model/wire.ts'

/** Where living records are found. */
export interface Shelf {
  /** `null` when it is not there or is erased. */
  record(id: string): Promise<LiveRecord | null>
  /** What is part of any of these, deleted or not; not what is part of their parts. */
  partsOf(ids: readonly string[]): Promise<readonly LiveRecord[]>
  /** What was answered about a whole, by its id, for as long as it holds: else erasing its parts one by one looks at all of them each time. */
  answers: Map<string, boolean>
}

/**
 * Whether a record, or what it is part of, must be in the archive before it is erased, and is not: asked as the app asks
 * before it erases, of what the endpoint knows. Once the whole is erased its parts are nobody's.
 */
export async function awaitsArchive(live: LiveRecord, shelf: Shelf): Promise<boolean> {
  const seen = new Set<string>()
  for (let one: LiveRecord | null = live; one;) {
    if (clockOf(one.kind)?.archive) return !isInArchive(one) && !(await isNothingToKeep(one, shelf))
    if (isOpenTask(one)) return false
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
  const answer = shelf.answers.get(whole.record) ?? (await isNothingNoted(whole, shelf))
  shelf.answers.set(whole.record, answer)
  return answer
}

/** Level by level: what was noted anywhere is noted, so each part is looked at once. */
async function isNothingNoted(whole: LiveRecord, shelf: Shelf): Promise<boolean> {
  const seen = new Set([whole.record])
  for (let level = [whole.record]; level.length > 0;) {
    const parts = (await shelf.partsOf(level)).filter((part) => !isOpenTask(part))
    if (!needsNoArchive(whole, () => parts)) return false
    level = parts.map(({ record }) => record).filter((id) => !seen.has(id))
    for (const id of level) seen.add(id)
  }
  return true
}
