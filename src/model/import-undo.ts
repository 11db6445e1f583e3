import type { Json } from './fields.ts'
import { hashOf, readRegistered, toldText, TOLD_NOTHING } from './import-plan.ts'
import type { Written } from './import-written.ts'
import { sameValue, versionsOf } from './merge.ts'
import { stringOf } from './reading.ts'
import type { LiveRecord } from './wire.ts'

/** What undoing one part of an import writes. */
export interface UndoPart {
  /** Deleted anew, with all that was seen of them; of the others, the fields that get back what they had. */
  back: { kind: Written['kind']; record: string; set: Record<string, Json> }[]
  /** Organisations where somebody has written since: that stays. */
  stayed: Set<string>
}

/** What the import keeps for itself, and nobody writes. */
const OWN: ReadonlySet<string> = new Set(['registered', 'deletedAt'])

/**
 * Takes back what is still as the import wrote it. What somebody has changed since stays, and an organisation it made stays
 * when somebody has written in it, or belongs to it by now (`attached`).
 * @param time when it is taken back, ms since 1970
 */
export function undoPart(
  written: readonly Written[],
  record: (id: string) => LiveRecord | null,
  attached: ReadonlySet<string>,
  time: number,
): UndoPart {
  const part: UndoPart = { back: [], stayed: new Set() }
  const needed = new Set(attached)
  const made = new Set(written.filter((one) => one.isNew && one.kind === 'organisation').map((one) => one.record))
  for (const one of written) {
    const now = record(one.record)
    const organisation = now?.kind === 'contact' ? stringOf(now.fields, 'organisation') : null
    if (now && organisation !== null && one.isNew && !now.fields['deletedAt'] && !isAsMade(one, now))
      needed.add(organisation)
  }
  /** Persons stay with an organisation the import made; in one that was there before, each stands alone. */
  const isStaying = (one: Written, now: LiveRecord) => {
    const organisation = stringOf(now.fields, 'organisation') ?? ''
    return needed.has(one.record) || !isAsMade(one, now) || (made.has(organisation) && needed.has(organisation))
  }
  for (const one of written) {
    const now = record(one.record)
    if (!now) continue
    if (!one.isNew) takeBackFields(one, now, part)
    else if (now.fields['deletedAt']) continue
    else if (!isStaying(one, now))
      part.back.push({
        kind: one.kind,
        record: one.record,
        set: { deletedAt: time, registered: null },
      })
    else if (one.kind === 'organisation') part.stayed.add(one.record)
  }
  return part
}

/** Nobody has written in it: each field holds what the import wrote, or what the register has said since. */
function isAsMade(one: Written, now: LiveRecord): boolean {
  const told = readRegistered(now)
  return Object.entries(now.fields).every(([field, value]) => {
    if (OWN.has(field)) return true
    if (versionsOf(now, field).length > 1) return false
    return sameValue(value, one.after[field] ?? null) || told[field] === hashOf(value)
  })
}

function takeBackFields(one: Written, now: LiveRecord, part: UndoPart): void {
  const set: Record<string, Json> = {}
  const told = new Map(Object.entries(readRegistered(now)))
  const toldBefore = readRegistered({ ...now, fields: one.before })
  for (const [field, value] of Object.entries(one.after)) {
    if (field === 'registered') continue
    const before = one.before[field] ?? null
    if (field === 'deletedAt') {
      if (sameValue(now.fields['deletedAt'] ?? null, value)) set['deletedAt'] = before
    } else if (sameValue(now.fields[field] ?? null, value) && versionsOf(now, field).length < 2) {
      set[field] = before
      told.set(field, toldBefore[field] ?? TOLD_NOTHING)
    } else if (!sameValue(now.fields[field] ?? null, before) && one.kind === 'organisation') part.stayed.add(one.record)
  }
  if (Object.keys(set).length === 0) return
  if ('registered' in one.after) set['registered'] = toldText(told)
  part.back.push({ kind: one.kind, record: one.record, set })
}
