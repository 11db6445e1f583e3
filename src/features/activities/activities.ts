import { device, workspace } from '#db/here.ts'
import { myName } from '#db/my-name.ts'
import { write } from '#db/write.ts'
import { dayOf } from '#i18n/dates.ts'
import { slotElement } from '#model/activity-days.ts'
import { toActivity } from '#model/activity.ts'
import type { Activity } from '#model/activity.ts'
import { newId } from '#model/fields.ts'
import { copiedFields, nextSeason } from '#model/next-season.ts'
import type { Occurrence } from '#model/occurrences.ts'
import { stringOf } from '#model/reading.ts'
import { KINDS, OWN_MUNICIPALITY } from '#model/records.ts'
import { writeMove } from '#model/schedule-fields.ts'
import type { Move } from '#model/schedule-fields.ts'
import { shortHash } from '#model/short-hash.ts'
import type { LiveRecord } from '#model/wire.ts'
import { change, takeAway } from '#db/changing.ts'
import type { Undo } from '#db/changing.ts'
import { setFields } from './changing.ts'

/** An activity, also a deleted one; `null` when this device has none with that id. */
export function findActivity(id: string): LiveRecord | null {
  const record = workspace().record(id)
  return record?.kind === 'activity' ? record : null
}

/** What the municipality says of itself: its name and its school holidays. */
export function municipalityFields(): LiveRecord['fields'] {
  return workspace().record(OWN_MUNICIPALITY)?.fields ?? NOTHING
}
const NOTHING: LiveRecord['fields'] = {}

/** An id for an activity that comes to be when something is written into it. */
export function newActivityId(): string {
  return newId(KINDS.activity.prefix, device().time())
}

/** An id for an element of a set: a fixed time, a pause. */
export function newElementId(): string {
  return newId('el', device().time())
}

/** What an organisation is called; `null` when it is not here, or deleted and nothing else. */
export function organisationName(id: string): string | null {
  const record = workspace().record(id)
  return record?.kind === 'organisation' ? stringOf(record.fields, 'name') : null
}

/** The telephone number to call about an activity: its own, or that of one who holds it. */
export function phoneOf({ contactPhone, organisations }: Activity): string | null {
  if (contactPhone !== null) return contactPhone
  for (const id of organisations) {
    const record = workspace().record(id)
    const phone = record && !record.fields['deletedAt'] ? stringOf(record.fields, 'phone') : null
    if (phone !== null) return phone
  }
  return null
}

/** Someone says that all of it is right. */
export async function confirmActivity(id: string): Promise<Undo> {
  const today = dayOf(device().time())
  return change('activity', id, { confirmedOn: today, confirmedBy: myName() })
}

/** One time is not held. What was moved to that time is cancelled there. */
export async function cancelTime(activity: Activity, time: Occurrence): Promise<Undo> {
  return change('activity', activity.id, { [`cancelled/${slotElement(activity.schedule, time)}`]: true })
}

/** One time is held after all. */
export async function holdTime(activity: Activity, time: Occurrence): Promise<Undo> {
  return change('activity', activity.id, Object.fromEntries(cancelFields(activity, time).map((field) => [field, null])))
}

/**
 * Why a time is cancelled; empty is no reason, and cancelled all the same. Answers false, and writes nothing, when it is
 * no longer cancelled: somebody may have said so while one wrote.
 */
export async function sayWhyCancelled(id: string, time: Occurrence, why: string): Promise<boolean> {
  const now = findActivity(id)
  const [field] = now ? cancelFields(toActivity(now), time) : []
  if (!field) return false
  await setFields(id, { [field]: why.trim() || true })
  return true
}

/** One time is held at another; `null` is when it was planned to be. */
export async function moveTime(activity: Activity, time: Occurrence, to: Move | null): Promise<Undo> {
  const { on, from } = time.movedFrom ?? time
  const keys = [`${on}T${from}`, on].filter((key) => activity.schedule.moved.has(key))
  const key = keys[0] ?? slotElement(activity.schedule, { on, from })
  return change('activity', activity.id, { [`moved/${key}`]: to && writeMove(to) })
}

/** A new activity with what stands in another. Answers its id when it is on disk. */
export async function copyActivity({ fields }: LiveRecord): Promise<string> {
  const id = newActivityId()
  await write({ kind: 'activity', record: id, set: copiedFields(fields) })
  return id
}

/** The activity of the season after; `null` when there is none here. Looks through all. */
export function continuationOf(id: string): string | null {
  return (
    workspace()
      .all('activity')
      .find(({ fields }) => fields['continues'] === id)?.record ?? null
  )
}

/**
 * The activity of the season after, made unless it is there. Its id comes of this one's, so that two who make it on two phones
 * make one. `isNew` says whether it was made now, on disk when answered.
 */
export async function continueActivity({ record, fields }: LiveRecord): Promise<{ id: string; isNew: boolean }> {
  const known = continuationOf(record)
  if (known !== null) return { id: known, isNew: false }
  const derived = `${KINDS.activity.prefix}_next-${shortHash(record)}`
  const id = findActivity(derived) ? newActivityId() : derived // one that was deleted stays so
  await write({ kind: 'activity', record: id, set: nextSeason(record, fields, dayOf(device().time())) })
  return { id, isNew: true }
}

export function removeActivity(id: string): Promise<Undo> {
  return takeAway('activity', id)
}

/** Where it is said that a time is cancelled: on its day, its hour, or that which it was moved from. */
function cancelFields({ schedule }: Activity, { on, from, movedFrom }: Occurrence): string[] {
  const keys = [`${on}T${from}`, on, ...(movedFrom ? [`${movedFrom.on}T${movedFrom.from}`, movedFrom.on] : [])]
  return keys.filter((key) => schedule.cancelled.has(key)).map((key) => `cancelled/${key}`)
}
