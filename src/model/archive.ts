import { isAnythingNoted } from './meeting.ts'
import { elementsOf, stringOf } from './reading.ts'
import type { LiveRecord } from './wire.ts'

/** The fields that say what a record is part of. */
const PART_OF = ['meeting', 'agreement', 'record'] as const

/** Id of what a record is part of; `null` when it is part of nothing. */
export function ownerOf({ kind, fields }: LiveRecord): string | null {
  if (kind === 'evidence' || kind === 'checklist') return null // they name a meeting, and are no part of it
  const field = PART_OF.find((one) => stringOf(fields, one) !== null)
  return field === undefined ? null : stringOf(fields, field)
}

/** Open follow-ups of a meeting are work of their own: they outlive it, count in nothing of it, and wait for no archive; nor do photos of them. */
export function isOpenTask({ kind, fields }: LiveRecord): boolean {
  return kind === 'task' && !fields['doneAt']
}

/**
 * A meeting in which nothing was noted, and an agreement that never came further than a draft. `parts`: all that is part of
 * it, deleted or not; asked for only when they count.
 */
export function needsNoArchive(live: LiveRecord, parts: () => readonly LiveRecord[]): boolean {
  if (live.kind === 'agreement') return (stringOf(live.fields, 'state') ?? 'draft') === 'draft'
  const all = parts()
  const textsOf = (kind: string, field: string) =>
    all.filter((part) => part.kind === kind).map(({ fields }) => stringOf(fields, field))
  return !isAnythingNoted(
    { present: elementsOf(live.fields, 'present') },
    {
      minutes: stringOf(live.fields, 'minutes'),
      guests: stringOf(live.fields, 'guests'),
      agenda: textsOf('agendaItem', 'notes').map((notes) => ({ notes })),
      inputs: textsOf('input', 'text').map((text) => ({ text })),
      decisions: textsOf('decision', 'text').map((text) => ({ text })),
      tasks: textsOf('task', 'text').map((text) => ({ text })),
      photos: all.filter(({ kind }) => kind === 'attachment'),
    },
  )
}
