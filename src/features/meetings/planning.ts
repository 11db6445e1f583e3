import { takeAway, change } from '#db/changing.ts'
import type { Undo } from '#db/changing.ts'
import type { Change } from '#db/compose.ts'
import { workspace } from '#db/here.ts'
import { write } from '#db/write.ts'
import type { Json } from '#model/fields.ts'
import { toMeeting } from '#model/meeting.ts'
import type { Meeting } from '#model/meeting.ts'
import { newRecordId } from './meetings.ts'
import { agendaChanges, beginningOf } from './templates.ts'

/** Meetings by where they stand. */
export interface Meetings {
  /** Begun and not ended. */
  running: readonly Meeting[]
  /** Those to come, the first one first, then those without a day. */
  upcoming: readonly Meeting[]
  /** Those that were, the latest first. */
  past: readonly Meeting[]
}

/** Every meeting on this device. */
export function listMeetings(today: string): Meetings {
  const all = workspace().all('meeting').map(toMeeting)
  const isRunning = (one: Meeting) => one.startedAt !== null && one.endedAt === null
  const isPast = (one: Meeting) => one.endedAt !== null || (one.on !== null && one.on < today)
  return {
    running: all.filter(isRunning).sort((one, two) => (two.startedAt ?? 0) - (one.startedAt ?? 0)),
    upcoming: all.filter((one) => !isRunning(one) && !isPast(one)).sort(byDay),
    past: all.filter((one) => !isRunning(one) && isPast(one)).sort((one, two) => byDay(two, one)),
  }
}

/** By day and time; those without a day last. Of the same time, by id. */
export function byDay(one: Meeting, two: Meeting): number {
  const [first, second] = [momentOf(one), momentOf(two)]
  if (first !== second) return first < second ? -1 : 1
  return one.id < two.id ? -1 : 1
}

function momentOf({ on, from }: Meeting): string {
  return `${on ?? '9999'} ${from ?? ''}`
}

/** The edit that makes a meeting from a template, ours or the municipality's own; `more` is set on it too. */
export function meetingChanges(id: string, template: string, more: Record<string, Json> = {}): Change[] {
  const { agenda, name, ...beginning } = beginningOf(template)
  const title = template === 'other' ? null : name.slice(0, 200)
  return [{ kind: 'meeting', record: id, set: { title, ...known(beginning), ...more } }, ...agendaChanges(id, agenda)]
}

/** Makes a meeting from a template. Answers its id when it is on disk. */
export async function addMeeting(template: string): Promise<string> {
  const id = newRecordId('meeting')
  await write(...meetingChanges(id, template))
  return id
}

/** Takes a meeting away; answers the way back. */
export function removeMeeting(id: string): Promise<() => Promise<void>> {
  return takeAway('meeting', id)
}

/** Says that a meeting will not be, or will after all; answers the way back. */
export function cancelMeeting(id: string, isCancelled: boolean): Promise<Undo> {
  return change('meeting', id, { cancelled: isCancelled })
}

function known(values: Record<string, Json>): Record<string, Json> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}

/** The meetings of a year, by month, the first one first. */
export function listYear(year: number): Meeting[][] {
  const months: Meeting[][] = Array.from({ length: 12 }, () => [])
  const all = workspace().all('meeting').map(toMeeting).sort(byDay)
  for (const meeting of all)
    if (meeting.on?.startsWith(`${year}-`)) months[Number(meeting.on.slice(5, 7)) - 1]?.push(meeting)
  return months
}
