import { isOpenTask, needsNoArchive, ownerOf } from '#model/archive.ts'
import { PROCESSING } from '#model/processing.ts'
import type { Kind } from '#model/records.ts'
import { CLOCKS, clockOf, dueOn, goneFrom, isInArchive } from '#model/retention.ts'
import type { LiveRecord } from '#model/wire.ts'
import type { Change } from './compose.ts'
import { workspace } from './here.ts'
import { writeInOrder } from './write.ts'

/** A record whose time is up, or will soon be. */
export interface Due {
  live: LiveRecord
  kind: Kind
  /** The day from which it should no longer be kept. */
  on: string
  /** It is not in the archive yet, and stays until it is. */
  waits: boolean
}

const KINDS_WITH_CLOCK = Object.keys(CLOCKS) as (keyof typeof CLOCKS)[] // its own keys
/** Deleted records that name persons; organisations have an erasure of their own, which those merged into them need. */
const IN_TRASH = (Object.keys(PROCESSING) as Kind[]).filter(
  (kind) => PROCESSING[kind].persons.length > 0 && kind !== 'organisation' && kind !== 'municipality',
) // its own keys

/** What should be erased or kept longer on a day, the longest overdue first. */
export function dueBy(day: string): Due[] {
  const found: Due[] = []
  for (const kind of KINDS_WITH_CLOCK) {
    for (const live of workspace().all(kind)) {
      const on = dueOn(live)
      if (on !== null && on <= day) found.push({ live, kind, on, waits: false })
    }
  }
  const parts = partsWhenAsked()
  for (const due of found) due.waits = !mayErase(due.live, parts)
  return found.sort((one, two) => (one.on < two.on ? -1 : one.on > two.on ? 1 : 0))
}

/** How many wait for somebody to decide: not those that wait for the archive, nor those the endpoint erases by itself. */
export function countDue(today: string): number {
  return dueBy(today).filter(({ kind, waits }) => !waits && clockOf(kind)?.by === 'person').length
}

/** Records somebody deleted that still lie here and in the history. `on`: the day they have lain long enough. */
export function deletedRecords(): Due[] {
  const kinds: ReadonlySet<string> = new Set(IN_TRASH)
  const deleted = [...workspace().everyone()].filter(({ kind, fields }) => kinds.has(kind) && fields['deletedAt'])
  const parts = partsWhenAsked()
  return deleted.flatMap((live) => {
    const on = goneFrom(live)
    return on === null ? [] : [{ live, kind: live.kind as Kind, on, waits: !mayErase(live, parts) }] // a known kind, by the filter
  })
}

/** Records by the id of what they are part of. */
type Parts = () => ReadonlyMap<string, readonly LiveRecord[]>

/** Looked for once, and only when somebody needs them: most of what is due is part of nothing and has no parts. */
function partsWhenAsked(): Parts {
  let parts: ReturnType<Parts> | null = null
  return () => (parts ??= everyPart())
}

function everyPart(): ReturnType<Parts> {
  const parts = new Map<string, LiveRecord[]>()
  for (const record of workspace().everyone()) {
    const owner = ownerOf(record)
    if (owner === null) continue
    const known = parts.get(owner)
    if (known) known.push(record)
    else parts.set(owner, [record])
  }
  return parts
}

/** All that is part of a record, and of its parts, deleted or not. Open follow-ups of a meeting are work of their own. */
function partsOf(id: string, parts: Parts): LiveRecord[] {
  const all = parts()
  const found = new Map<string, LiveRecord>()
  const ids = new Set([id])
  for (const owner of ids) {
    for (const part of all.get(owner) ?? []) {
      if (isOpenTask(part)) continue
      if (part.record !== id) found.set(part.record, part)
      ids.add(part.record)
    }
  }
  return [...found.values()]
}

/** Whether a record may be erased: it, and what it is part of, is in the archive or need not be. Records in a ring are nobody's part. */
function mayErase(live: LiveRecord, parts: Parts, seen: readonly string[] = []): boolean {
  if (clockOf(live.kind)?.archive) return isInArchive(live) || needsNoArchive(live, () => partsOf(live.record, parts))
  const owner = isOpenTask(live) ? null : ownerOf(live)
  const whole = owner === null || seen.includes(owner) ? null : workspace().record(owner)
  return whole === null || mayErase(whole, parts, [...seen, live.record])
}

/**
 * Those of them that are still to go as things stand now: while somebody was being asked, another may have decided to keep one,
 * or brought back what was deleted.
 */
export function stillDue(asked: readonly Due[], today: string): Due[] {
  return asked.filter(({ live }) => {
    const now = workspace().record(live.record)
    if (!now) return false
    if (live.fields['deletedAt']) return Boolean(now.fields['deletedAt'])
    const on = dueOn(now)
    return on !== null && on <= today
  })
}

/**
 * Destroys records with their parts, here, at the endpoint and on every device; there is no way back. What must be in the archive
 * first is left alone. Each meeting and agreement, and each that is part of something, is an edit of its own: should the endpoint
 * know better, it refuses that one alone.
 * Answers how many went, without their parts.
 */
export async function eraseForGood(records: readonly Pick<LiveRecord, 'record'>[]): Promise<number> {
  const parts = partsWhenAsked()
  const taken = new Set<string>()
  const alone: Change[][] = []
  const rest: Change[] = []
  let count = 0
  for (const { record } of records) {
    const live = workspace().record(record)
    if (!live || !mayErase(live, parts)) continue
    count += 1
    const going = [live, ...partsOf(record, parts)].filter(({ record: id }) => !taken.has(id))
    for (const { record: id } of going) taken.add(id)
    // Kinds of ours, by what names a whole and whoever asks.
    const changes = going.map(({ kind, record: id }): Change => ({ kind: kind as Kind, record: id, erase: true }))
    if (clockOf(live.kind)?.archive || ownerOf(live) !== null) alone.push(changes)
    else rest.push(...changes)
  }
  if (taken.size > 0) await writeInOrder(...alone, rest)
  return count
}
