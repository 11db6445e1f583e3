import type { Change } from '#db/compose.ts'
import { device, drafts, workspace } from '#db/here.ts'
import { settlement, write } from '#db/write.ts'
import { agendaOf, findMeeting, newRecordId, partsOf } from '#features/meetings/meetings.ts'
import type { Json } from '#model/fields.ts'
import { toDecision, toInput } from '#model/meeting.ts'
import type { AgendaItem } from '#model/meeting.ts'
import { asLine, cut } from '#model/line.ts'
import { keyBetween } from '#model/order-key.ts'
import { stringOf } from '#model/reading.ts'
import { taskMade } from '#model/task.ts'
import type { LiveRecord } from '#model/wire.ts'

/** What an input can become. */
export type FollowUp = 'task' | 'decision'

/** As long as a name may be. */
const NAME_MOST = 200
/** As long as the words of a task or a decision may be. */
const WORDS_MOST = 4_000

/** Longer than any item takes, ms: it was begun by a clock that was wrong, or nobody ended the meeting. */
const TOO_LONG = 86_400_000

/** How long an item has taken at a moment, in seconds, as far as is known. */
export function secondsUsed({ usedSeconds, startedAt }: AgendaItem, now: number): number {
  const running = startedAt === null ? 0 : now - startedAt
  return usedSeconds + (running > 0 && running < TOO_LONG ? Math.round(running / 1_000) : 0)
}

/** The item one is at; when nobody has said, or it is gone, the one that runs, or the first. `null` without an agenda. */
export function currentItem(agenda: readonly AgendaItem[], item: string | null): AgendaItem | null {
  const running = agenda.filter(({ startedAt }) => startedAt !== null)
  return agenda.find(({ id }) => id === item) ?? running.at(-1) ?? agenda[0] ?? null
}

/** Begins the meeting, or goes on with one that was ended. Without an agenda it gets one item, called `whole`, to write under. */
export async function startMeeting(meeting: string, whole: string): Promise<void> {
  const agenda = agendaOf(meeting)
  const live = findMeeting(meeting)
  const first = currentItem(agenda, live && stringOf(live.fields, 'item'))?.id ?? newRecordId('agendaItem')
  const now = device().time()
  const startedAt = live?.fields['startedAt'] ?? now
  const made: Change[] =
    agenda.length > 0
      ? []
      : [
          {
            kind: 'agendaItem',
            record: first,
            set: { meeting, order: keyBetween('', null), title: whole, type: 'item' },
          },
        ]
  await write({ kind: 'meeting', record: meeting, set: { startedAt, endedAt: null, item: first } }, ...made, {
    kind: 'agendaItem',
    record: first,
    set: { startedAt: now },
  })
}

/** Ends it; the clock of the item one is at stands. */
export async function endMeeting(meeting: string): Promise<void> {
  await drafts().flush()
  const now = device().time()
  await write({ kind: 'meeting', record: meeting, set: { endedAt: now } }, ...stopped(agendaOf(meeting), now, null))
}

/** Goes to an item: its clock runs, the others stand. Before and after the meeting no clock runs. */
export async function goToItem(meeting: string, item: string): Promise<void> {
  const agenda = agendaOf(meeting)
  const now = device().time()
  const fields = findMeeting(meeting)?.fields ?? {}
  const isOn = Boolean(fields['startedAt']) && !fields['endedAt']
  const runs = agenda.some(({ id, startedAt }) => id === item && startedAt !== null)
  await write(
    { kind: 'meeting', record: meeting, set: { item } },
    ...stopped(agenda, now, item),
    ...(isOn && !runs ? [{ kind: 'agendaItem' as const, record: item, set: { startedAt: now } }] : []),
  )
}

function stopped(agenda: readonly AgendaItem[], now: number, except: string | null): Change[] {
  return agenda
    .filter(({ id, startedAt }) => startedAt !== null && id !== except)
    .map((item) => ({
      kind: 'agendaItem' as const,
      record: item.id,
      set: { startedAt: null, usedSeconds: secondsUsed(item, now) },
    }))
}

/** An organisation came, or was ticked by mistake. */
export async function setPresent(meeting: string, organisation: string, isPresent: boolean): Promise<void> {
  await write(settlement('meeting', meeting, `present/${organisation}`, isPresent))
}

/** How many came from an organisation; `null` when nobody has counted. */
export async function setPeople(meeting: string, organisation: string, count: number | null): Promise<void> {
  await write(settlement('meeting', meeting, `people/${organisation}`, count))
}

/** Somebody came from an organisation nobody has in the directory: it is entered, and is present. */
export async function addPresent(meeting: string, name: string): Promise<string> {
  const organisation = newRecordId('organisation')
  await write(
    { kind: 'organisation', record: organisation, set: { name: asLine(name, NAME_MOST) } },
    settlement('meeting', meeting, `present/${organisation}`, true),
  )
  return organisation
}

/** What was said under an item, latest first. What was said under an item that is gone stands under the last one. */
export function inputsAt(meeting: string, item: string): LiveRecord[] {
  return atItem(partsOf(meeting, 'input'), meeting, item).reverse()
}

/** Ids of points that are gone and have photos: those are shown under the last one. */
export function goneItemsWithPhotos(meeting: string, item: string): string[] {
  if (agendaOf(meeting).at(-1)?.id !== item) return []
  const named = new Set(
    workspace()
      .all('attachment')
      .flatMap(({ fields }) => stringOf(fields, 'record') ?? []),
  )
  return [...named].filter((id) => {
    const live = workspace().record(id)
    return live?.kind === 'agendaItem' && Boolean(live.fields['deletedAt']) && live.fields['meeting'] === meeting
  })
}

/** Tasks and decisions given under an item, in the order they were made. */
export function followUpsAt(meeting: string, item: string): LiveRecord[] {
  return byMaking([
    ...atItem(partsOf(meeting, 'decision'), meeting, item),
    ...atItem(partsOf(meeting, 'task'), meeting, item),
  ])
}

function atItem(records: readonly LiveRecord[], meeting: string, item: string): LiveRecord[] {
  const agenda = agendaOf(meeting).map(({ id }) => id)
  const isLast = agenda.at(-1) === item
  return records.filter(({ fields }) => {
    const at = stringOf(fields, 'item')
    return at === item || (isLast && (at === null || !agenda.includes(at)))
  })
}

/** The tasks and decisions an input became, in the order they were made. */
export function followUpsOf(meeting: string, input: string): LiveRecord[] {
  return byMaking([
    ...partsOf(meeting, 'decision').filter((live) => toDecision(live).input === input),
    ...partsOf(meeting, 'task').filter(({ fields }) => stringOf(fields, 'origin') === input),
  ])
}

/** Ids sort by time of making, behind what their kind is. */
function byMaking(records: LiveRecord[]): LiveRecord[] {
  const made = ({ record }: LiveRecord) => record.slice(record.indexOf('_'))
  return records.sort((one, two) => (made(one) < made(two) ? -1 : 1))
}

/** What is typed now in a field: on its way to being an edit, or held. */
function typedText(kind: 'input', record: string, field: string): string {
  const typed = drafts().of({ kind, record, field })?.text
  return typed ?? stringOf(workspace().record(record)?.fields ?? {}, field) ?? ''
}

/** An input becomes a task or a decision with the same words, or as many of them as it may have. Answers its id. */
export async function turnInto(kind: FollowUp, input: LiveRecord): Promise<string> {
  const { meeting, item, saidBy } = toInput(input)
  const id = newRecordId(kind)
  const text = cut(typedText('input', input.record, 'text').normalize('NFC').trim(), WORDS_MOST)
  await drafts().leave({ kind: 'input', record: input.record, field: 'text' })
  if (kind === 'task') await write(taskMade(id, { text, origin: input.record, meeting, item, concerns: saidBy }))
  else await write({ kind, record: id, set: known({ text, input: input.record, meeting, item }) })
  return id
}

/** Where something new belongs: written with the first that is typed or chosen in it. */
export function belonging(kind: 'input' | FollowUp, meeting: string, item: string): Record<string, Json> {
  return kind === 'task' ? { meeting, item, origin: meeting } : { meeting, item }
}

/** Makes a record of what has been begun, unless there is one. What is typed into it comes after. */
export function begin(kind: 'input' | 'agendaItem' | FollowUp, record: string, set: Record<string, Json>): void {
  if (workspace().record(record) === null) void write({ kind, record, set }).catch(() => undefined) // kept in memory and lifeboat, tried again
}

/** What one says with when one begins something; what an input is about, tapped and no more, says nothing. */
const SAYING = {
  input: ['text', 'saidBy', 'answer'],
  task: ['text', 'note', 'owner', 'due'],
  decision: ['text'],
} as const

/** Whether something was begun, and nothing said in it. */
export function isEmpty({ kind, record, fields }: LiveRecord): boolean {
  const of = kind === 'task' || kind === 'decision' ? kind : 'input'
  return SAYING[of].every((field) => {
    const typed = drafts().of({ kind: of, record, field })?.text.trim() ?? ''
    return typed === '' && stringOf(fields, field) === null
  })
}

function known(fields: Record<string, string | null>): Record<string, Json> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''))
}
