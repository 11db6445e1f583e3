import { createGroups } from '#db/grouping.ts'
import { oncePerDevice, workspace } from '#db/here.ts'
import { findMeeting, organisationName, partsOf } from '#features/meetings/meetings.ts'
import { nextOf } from '#features/meetings/since-last.ts'
import { mayDelete, toMeeting } from '#model/meeting.ts'
import type { Noted } from '#model/meeting.ts'
import { versionsOf } from '#model/merge.ts'
import type { MinutesSource } from '#model/minutes.ts'
import { stringOf } from '#model/reading.ts'
import { OWN_MUNICIPALITY } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'

const photosBy = oncePerDevice(() => createGroups('record', (one, two) => (one.record < two.record ? -1 : 1)))

/** All there is of a meeting on this device, to make minutes of. */
export function sourceOf(meeting: LiveRecord): MinutesSource {
  const id = meeting.record
  const [agenda, inputs] = [partsOf(id, 'agendaItem'), partsOf(id, 'input')]
  const photos = photosBy()(workspace().all('attachment'))
  const next = nextOf(toMeeting(meeting))
  return {
    meeting,
    agenda,
    inputs,
    decisions: partsOf(id, 'decision'),
    tasks: partsOf(id, 'task'),
    photos: [meeting, ...agenda, ...inputs].flatMap(({ record }) => photos.get(record) ?? []),
    next: next && findMeeting(next.id),
    nameOf: organisationName,
  }
}

/** What was noted, for the question whether it may be deleted. */
export function notedOf(meeting: LiveRecord): Noted {
  const { agenda, inputs, decisions, tasks, photos } = sourceOf(meeting)
  const texts = (records: readonly LiveRecord[]) => records.map(({ fields }) => ({ text: stringOf(fields, 'text') }))
  return {
    minutes: stringOf(meeting.fields, 'minutes'),
    guests: stringOf(meeting.fields, 'guests'),
    agenda: agenda.map(({ fields }) => ({ notes: stringOf(fields, 'notes') })),
    inputs: texts(inputs),
    decisions: texts(decisions),
    tasks: texts(tasks),
    photos,
  }
}

/** Whether what was noted at a meeting that is over must stay: it is not in the archive, and nobody has said why it need not be. */
export function isKeptForArchive(meeting: LiveRecord): boolean {
  const said = toMeeting(meeting)
  return said.endedAt !== null && !mayDelete(said, notedOf(meeting))
}

/** How many texts of a meeting stand in several versions, of which minutes show one. */
export function disputesOf(meeting: LiveRecord): number {
  const { agenda, inputs, decisions, tasks } = sourceOf(meeting)
  const isDisputed = (live: LiveRecord, field: string) => versionsOf(live, field).length > 1
  const count = (records: readonly LiveRecord[], ...fields: string[]) =>
    records.reduce((sum, live) => sum + fields.filter((field) => isDisputed(live, field)).length, 0)
  return (
    count([meeting], 'title', 'on', 'place', 'guests') +
    count(agenda, 'title', 'notes') +
    count(inputs, 'text', 'answer') +
    count([...decisions, ...tasks], 'text')
  )
}

/** The municipality all this belongs to; `null` until somebody has said. */
export function municipalityName(): string | null {
  const municipality = workspace().record(OWN_MUNICIPALITY)
  return municipality && stringOf(municipality.fields, 'name')
}
