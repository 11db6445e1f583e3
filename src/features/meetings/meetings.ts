import { createGroups } from '#db/grouping.ts'
import type { Groups } from '#db/grouping.ts'
import { device, oncePerDevice, workspace } from '#db/here.ts'
import { newId } from '#model/fields.ts'
import { inAgendaOrder, toDecision, toInput } from '#model/meeting.ts'
import type { AgendaItem, Input } from '#model/meeting.ts'
import { stringOf } from '#model/reading.ts'
import { KINDS } from '#model/records.ts'
import type { Kind } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'

const NONE: readonly LiveRecord[] = []

/** The kinds that belong to a meeting, and name it in `meeting`. */
type Part = 'agendaItem' | 'input' | 'decision' | 'task'

const groups = oncePerDevice((): Record<Part, (records: readonly LiveRecord[]) => Groups> => ({
  agendaItem: createGroups('meeting', byMaking),
  input: createGroups('meeting', byMaking),
  decision: createGroups('meeting', byMaking),
  task: createGroups('meeting', byMaking),
}))

/** What belongs to a meeting, in the order it was made; the same array until one of them changes. */
export function partsOf(meeting: string, part: Part): readonly LiveRecord[] {
  return groups()[part](workspace().all(part)).get(meeting) ?? NONE
}

/** An input; what was decided because of it is its answer when nobody wrote another. */
export function inputAsAnswered(live: LiveRecord): Input {
  const input = toInput(live)
  if (input.answer !== null || input.meeting === null) return input
  const decided = partsOf(input.meeting, 'decision').map(toDecision)
  return { ...input, answer: decided.find((one) => one.input === input.id)?.text ?? null }
}

/** Ids of the meetings and templates something belongs to. */
export function idsWithParts(): Set<string> {
  const kinds = ['agendaItem', 'input', 'decision'] as const
  return new Set(kinds.flatMap((part) => [...groups()[part](workspace().all(part)).keys()]))
}

/** A meeting's agenda, or a meeting template's, in its order. */
export function agendaOf(meeting: string): AgendaItem[] {
  return inAgendaOrder(partsOf(meeting, 'agendaItem'))
}

/** A meeting, also a deleted one; `null` when this device has none with that id. */
export function findMeeting(id: string): LiveRecord | null {
  const record = workspace().record(id)
  return record?.kind === 'meeting' ? record : null
}

/** What an organisation is called, also a deleted one; `null` when this device does not know. */
export function organisationName(id: string | null): string | null {
  const record = id === null ? null : workspace().record(id)
  return record?.kind === 'organisation' ? stringOf(record.fields, 'name') : null
}

/** An id for a record that comes to be when something is written into it. */
export function newRecordId(kind: Kind): string {
  return newId(KINDS[kind].prefix, device().time())
}

function byMaking(one: LiveRecord, two: LiveRecord): number {
  return one.record < two.record ? -1 : 1 // ids sort by time of making
}
