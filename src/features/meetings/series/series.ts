import { takeAway } from '#db/changing.ts'
import type { Change } from '#db/compose.ts'
import { createGroups } from '#db/grouping.ts'
import { oncePerDevice, workspace } from '#db/here.ts'
import { write, writeInOrder } from '#db/write.ts'
import { newRecordId } from '#features/meetings/meetings.ts'
import { byDay, meetingChanges } from '#features/meetings/planning.ts'
import { toMeeting } from '#model/meeting.ts'
import type { Meeting } from '#model/meeting.ts'
import { stringOf } from '#model/reading.ts'
import type { Rhythm } from '#model/series-dates.ts'
import type { LiveRecord } from '#model/wire.ts'

const groups = oncePerDevice(() => createGroups('series', (one, two) => (one.record < two.record ? -1 : 1)))

/** A fixed meeting place in a list of them. */
export interface SeriesLine {
  id: string
  name: string | null
  /** How many meetings it has, those that were too. */
  count: number
  /** The first one from today on that is not cancelled. */
  next: Meeting | null
}

/** All fixed meeting places, by name. */
export function listSeries(today: string): SeriesLine[] {
  const lines = workspace()
    .all('series')
    .map(({ record, fields }) => {
      const meetings = meetingsOf(record)
      return { id: record, name: stringOf(fields, 'name'), count: meetings.length, next: comingOf(meetings, today) }
    })
  return lines.sort((one, two) => (one.name ?? '').localeCompare(two.name ?? '', 'nb') || (one.id < two.id ? -1 : 1))
}

/** The meetings of a series, the first one first. */
export function meetingsOf(series: string): Meeting[] {
  return (groups()(workspace().all('meeting')).get(series) ?? []).map(toMeeting).sort(byDay)
}

/** Those right before and after a meeting in its series; `null` when there is none. */
export function neighboursOf(meeting: Meeting): { previous: Meeting | null; next: Meeting | null } {
  const all = meeting.series === null ? [] : meetingsOf(meeting.series)
  const at = all.findIndex(({ id }) => id === meeting.id)
  return { previous: all[at - 1] ?? null, next: at < 0 ? null : (all[at + 1] ?? null) }
}

/** A series, also a deleted one; `null` when this device has none with that id. */
export function findSeries(id: string): LiveRecord | null {
  const record = workspace().record(id)
  return record?.kind === 'series' ? record : null
}

/** Makes a fixed meeting place of which nothing is decided. Answers its id. */
export async function addSeries(): Promise<string> {
  const id = newRecordId('series')
  await write({ kind: 'series', record: id, set: { template: 'dialogue', type: 'dialogue', rhythm: 'two-monthly' } })
  return id
}

/** Makes the meetings of a series on these days, from its template, at its time and place. Answers the way back. */
export async function makeMeetings(series: LiveRecord, days: readonly string[]): Promise<() => Promise<void>> {
  const { record, fields } = series
  const template = stringOf(fields, 'template') ?? 'other'
  const shared = ['from', 'until', 'place'].flatMap((field) => {
    const value = stringOf(fields, field)
    return value === null ? [] : [[field, value] as const]
  })
  const name = stringOf(fields, 'name')
  const made = days.map((on) => ({ id: newRecordId('meeting'), on }))
  const more = { series: record, ...Object.fromEntries(shared), ...(name === null ? {} : { title: name }) }
  await writeInOrder(...made.map(({ id, on }): Change[] => meetingChanges(id, template, { ...more, on })))
  return async () => {
    for (const { id } of made) await takeAway('meeting', id)
  }
}

export function removeSeries(id: string): Promise<() => Promise<void>> {
  return takeAway('series', id)
}

/** How often its meetings are. */
export function rhythmOf({ fields }: LiveRecord): Rhythm {
  const rhythm = stringOf(fields, 'rhythm')
  return RHYTHMS.find((one) => one === rhythm) ?? 'own'
}

const RHYTHMS: readonly Rhythm[] = ['monthly', 'two-monthly', 'four-a-half-year', 'half-yearly', 'yearly']

function comingOf(meetings: readonly Meeting[], today: string): Meeting | null {
  return (
    meetings.find(({ on, endedAt, isCancelled }) => endedAt === null && !isCancelled && (on ?? '') >= today) ?? null
  )
}
