import { undoable } from '#db/changing.ts'
import type { Change } from '#db/compose.ts'
import { livingOrganisation } from '#db/find-organisations.ts'
import { oncePerDevice, workspace } from '#db/here.ts'
import { write, writeInOrder } from '#db/write.ts'
import type { Json } from '#model/fields.ts'
import { sortKey } from '#model/fold.ts'
import { ANSWERS, toMeeting } from '#model/meeting.ts'
import type { Answer } from '#model/meeting.ts'
import { elementsOf, stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { findMeeting } from '#features/meetings/meetings.ts'

/** More in one edit would be cut in several by the endpoint's limits. */
const PER_EDIT = 500

/** Who is invited to a meeting, and what they say. */
export interface Standing {
  invited: number
  answered: number
  count: Readonly<Record<Answer, number>>
  /** Of the invited, how many have been sent the invitation. */
  sent: number
}

export function answersOf(meeting: string): Standing {
  const fields = findMeeting(meeting)?.fields ?? {}
  const invited = invitedIds(fields)
  const count = { yes: 0, maybe: 0, no: 0 }
  let sent = 0
  for (const id of invited) {
    const answer = answerOf(fields, id)
    if (answer !== null) count[answer] += 1
    if (stringOf(fields, `invitedOn/${id}`) !== null) sent += 1
  }
  return { invited: invited.length, answered: count.yes + count.maybe + count.no, count, sent }
}

/** What an organisation has answered; `null` while it has not. */
export function answerOf(fields: LiveRecord['fields'], organisation: string): Answer | null {
  const value = fields[`answers/${organisation}`]
  return ANSWERS.find((one) => one === value) ?? null
}

/** The invited organisations, by name; also one that has been removed from the directory since. */
export function invitedOrganisations(fields: LiveRecord['fields']): LiveRecord[] {
  const keyed = invitedIds(fields).flatMap((id) => {
    const record = workspace().record(id)
    return record ? [{ record, key: sortKey(stringOf(record.fields, 'name') ?? '') }] : []
  })
  return keyed
    .sort((one, two) =>
      one.key < two.key ? -1 : one.key > two.key ? 1 : one.record.record < two.record.record ? -1 : 1,
    )
    .map(({ record }) => record)
}

/** Ids of the invited that are known here: one that was destroyed for good is nobody any more. */
function invitedIds(fields: LiveRecord['fields']): string[] {
  return elementsOf(fields, 'invited').filter((id) => workspace().record(id)?.kind === 'organisation')
}

/** Invites organisations to a meeting, or no longer; answers the way back. */
export function invite(meeting: string, ids: readonly string[], isInvited: boolean): Promise<() => Promise<void>> {
  return setAll(meeting, 'invited', ids, isInvited)
}

/** Notes what an organisation answered; `null` takes the answer away. */
export async function noteAnswer(meeting: string, organisation: string, answer: Answer | null): Promise<void> {
  await write({ kind: 'meeting', record: meeting, set: { [`answers/${organisation}`]: answer } })
}

/** Notes that the invitation was sent to these on that day; answers the way back. */
export function noteSent(meeting: string, ids: readonly string[], day: string): Promise<() => Promise<void>> {
  return setAll(meeting, 'invitedOn', ids, day)
}

async function setAll(
  meeting: string,
  set: 'invited' | 'invitedOn',
  ids: readonly string[],
  value: Json,
): Promise<() => Promise<void>> {
  const before = findMeeting(meeting)?.fields ?? {}
  const fields = ids.map((id) => `${set}/${id}`).filter((field) => (before[field] ?? null) !== value)
  const groups: Change[][] = []
  for (let from = 0; from < fields.length; from += PER_EDIT) {
    const part = fields.slice(from, from + PER_EDIT).map((field) => [field, value] as const)
    groups.push([{ kind: 'meeting', record: meeting, set: Object.fromEntries(part) }])
  }
  return undoable([{ kind: 'meeting', record: meeting, fields }], () => writeInOrder(...groups))
}

/** Of each organisation: to how many meetings that were it was invited, and at how many it was. */
export interface Attendance {
  invited: number
  present: number
}

/** From so many invitations without ever being there one is said never to come. */
const NEVER_FROM = 2

const attendance = oncePerDevice(() => {
  let asked: readonly LiveRecord[] | null = null
  let known = new Map<string, Attendance>()
  return () => {
    const all = workspace().all('meeting')
    if (all === asked) return known
    asked = all
    known = new Map()
    for (const record of all) {
      const { invited, present, isCancelled } = toMeeting(record)
      if (isCancelled || present.length === 0) continue // nobody has said who was there
      const were = new Set(present)
      for (const id of new Set([...invited, ...present])) {
        const one = known.get(id) ?? { invited: 0, present: 0 }
        known.set(id, { invited: one.invited + 1, present: one.present + (were.has(id) ? 1 : 0) })
      }
    }
    return known
  }
})

/** How an organisation has come to meetings; `null` when it was never invited. */
export function attendanceOf(organisation: string): Attendance | null {
  return attendance()().get(organisation) ?? null
}

/** Ids of those that were invited to at least two meetings that were, and present at none. */
export function neverPresent(): string[] {
  return [...attendance()()].filter(([, one]) => one.invited >= NEVER_FROM && one.present === 0).map(([id]) => id)
}

/** Whether any of the invited is an organisation of immigrants or minorities. */
export function invitesMinority(fields: LiveRecord['fields']): boolean {
  return elementsOf(fields, 'invited').some((id) => livingOrganisation(id)?.fields['kind'] === 'minority')
}
