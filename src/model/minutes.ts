import type { Json } from './fields.ts'
import { inAgendaOrder, NEEDS, toDecision, toInput, toMeeting } from './meeting.ts'
import type { AgendaItem, Input, Need } from './meeting.ts'
import { compact, notesOf, oneLine } from './minutes-text.ts'
import type { Block } from './minutes-text.ts'
import { element, stringOf } from './reading.ts'
import { isBlank, toTask } from './task.ts'
import type { Task } from './task.ts'
import type { LiveRecord } from './wire.ts'

/** All there is of a meeting. Deleted records are passed over. */
export interface MinutesSource {
  meeting: LiveRecord
  agenda: readonly LiveRecord[]
  inputs: readonly LiveRecord[]
  decisions: readonly LiveRecord[]
  tasks: readonly LiveRecord[]
  photos: readonly LiveRecord[]
  /** The meeting that comes next in its series. */
  next: LiveRecord | null
  /** The name of an organisation; `null` when it is not known here. */
  nameOf(organisation: string): string | null
}

/** What minutes say themselves, in their own language. */
export type MinutesWord =
  | 'heading'
  | 'unnamed'
  | 'kindLine'
  | 'timeLine'
  | 'placeLine'
  | 'calledByLine'
  | 'present'
  | 'presentCount'
  | 'presentPeople'
  | 'people'
  | 'guests'
  | 'unknownOrganisation'
  | 'question'
  | 'inputs'
  | 'otherInputs'
  | 'someone'
  | 'answer'
  | 'answeredOn'
  | 'answeredBy'
  | 'answeredByWhen'
  | 'followedUp'
  | 'decided'
  | 'unanswered'
  | 'decisions'
  | 'tasks'
  | 'number'
  | 'what'
  | 'who'
  | 'when'
  | 'nobody'
  | 'noDate'
  | 'doneOn'
  | 'photos'
  | 'next'

export interface MinutesWords {
  say(word: MinutesWord, values?: Record<string, string | number>): string
  /** «torsdag 26. november 2026» */
  day(day: string): string
  /** «26. november 2026», for narrow places. */
  date(day: string): string
  /** The day a moment falls on, in Norway. */
  dayOf(at: number): string
  /** «18.00–20.00», or only when it begins. Times are `HH:MM`. */
  hours(from: string, until: string | null): string
  need(need: Need): string
  /** «Dialogmøte»; `null` for a kind nobody knows. */
  kind(type: string): string | null
}

/** Inputs beneath the item they were said at, or all of them by what they are about. */
export type Grouping = 'item' | 'need'

/**
 * Minutes made of all that was noted: every text that was typed about the meeting stands in them once. What is only for those
 * who work with it is left out: purpose, preparations, and notes on tasks.
 */
export function composeMinutes(source: MinutesSource, words: MinutesWords, grouping: Grouping): Block[] {
  const agenda = inAgendaOrder(living(source.agenda))
  const inputs = living(source.inputs).map(toInput).filter(hasText)
  const tasks = living(source.tasks)
    .map(toTask)
    .filter((task) => !isBlank(task))
  const say = inputWords(source, words, tasks)
  const isIn = new Set(agenda.map(({ id }) => id))
  const loose = grouping === 'need' ? inputs : inputs.filter(({ item }) => item === null || !isIn.has(item))
  return [
    ...head(source.meeting, words),
    ...present(source, words),
    ...agendaBlocks(agenda, grouping === 'need' ? [] : inputs, say, words),
    ...byNeed(loose, say, words, grouping === 'item' && loose.length < inputs.length),
    ...decisionBlocks(source, words),
    ...taskTable(tasks, inputs, source, words),
    ...photoBlocks(source, words),
    ...nextBlocks(source.next, words),
  ]
}

function head(live: LiveRecord, words: MinutesWords): Block[] {
  const { title, type, on, from, until, place, calledBy } = toMeeting(live)
  const kind = type === null ? null : words.kind(type)
  const when = [on && words.day(on), from && words.hours(from, until)].filter(Boolean).join(' ')
  const facts = [
    kind && words.say('kindLine', { kind }),
    when && words.say('timeLine', { when }),
    place && words.say('placeLine', { place: oneLine(place) }),
    calledBy && words.say('calledByLine', { name: oneLine(calledBy) }),
  ].filter(Boolean)
  const name = oneLine(title ?? '') || words.say('unnamed')
  return [heading(1, words.say('heading', { title: name })), ...paragraphOf(facts.join('\n'))]
}

function present({ meeting, nameOf }: MinutesSource, words: MinutesWords): Block[] {
  const guests = notesOf(stringOf(meeting.fields, 'guests'))
  const ids = toMeeting(meeting).present
  if (ids.length === 0 && guests.length === 0) return []
  const rows = ids
    .map((id) => ({
      name: oneLine(nameOf(id) ?? '') || words.say('unknownOrganisation'),
      people: peopleOf(meeting, id),
    }))
    .sort((one, two) => inOrder(one.name, two.name))
  const people = rows.reduce((sum, row) => sum + (row.people ?? 0), 0)
  const isCounted = rows.every((row) => row.people !== null) // else the sum would be too small
  const counts = [
    words.say('presentCount', { count: rows.length }),
    isCounted && words.say('presentPeople', { count: people }),
  ].filter(Boolean)
  return [
    heading(2, words.say('present')),
    ...(rows.length > 0
      ? [
          paragraph(`${counts.join(', ')}.`),
          list(rows.map(({ name, people: count }) => (count ? `${name} (${words.say('people', { count })})` : name))),
        ]
      : []),
    ...(guests.length > 0 ? [heading(3, words.say('guests')), ...guests] : []),
  ]
}

function peopleOf({ fields }: LiveRecord, organisation: string): number | null {
  const count: Json | undefined = fields[`people/${organisation}`]
  return typeof count === 'number' && count > 0 ? count : null
}

/** Items in their order, each with its notes; a break in which nothing was noted is left out. */
function agendaBlocks(
  agenda: readonly AgendaItem[],
  inputs: readonly Input[],
  say: SayInput,
  words: MinutesWords,
): Block[] {
  const items = agenda
    .map((item) => ({ item, notes: notesRead(item.notes), said: inputs.filter((input) => input.item === item.id) }))
    .filter(({ item, notes, said }) => {
      const isEmpty = notes.length === 0 && said.length === 0 && compact(item.question ?? '') === ''
      return !isEmpty || (item.type !== 'break' && oneLine(item.title ?? '') !== '')
    })
  return items.flatMap(({ item, notes, said }, at) => [
    heading(2, `${at + 1}. ${oneLine(item.title ?? '') || words.say('unnamed')}`),
    ...(compact(item.question ?? '') !== ''
      ? paragraphOf(words.say('question', { question: compact(item.question ?? '') }))
      : []),
    ...notes,
    ...(said.length > 0
      ? [heading(3, words.say('inputs')), list(said.sort(byNeedThenTime).map((input) => say(input, true)))]
      : []),
  ])
}

function byNeed(inputs: readonly Input[], say: SayInput, words: MinutesWords, areOthers: boolean): Block[] {
  if (inputs.length === 0) return []
  return [
    heading(2, words.say(areOthers ? 'otherInputs' : 'inputs')),
    ...NEEDS.flatMap((need) => {
      const said = inputs.filter((input) => input.need === need).sort(byNeedThenTime)
      return said.length === 0 ? [] : [heading(3, words.need(need)), list(said.map((input) => say(input, false)))]
    }),
  ]
}

/** `withNeed`: what it is about is not said by the heading above. */
type SayInput = (input: Input, withNeed: boolean) => string

/** An input as an item of a list: who, about what, in which words; what was answered, or who answers when. */
function inputWords({ nameOf, decisions }: MinutesSource, words: MinutesWords, tasks: readonly Task[]): SayInput {
  const decided = living(decisions).map(toDecision).filter(hasText)
  return (input, withNeed) => {
    const name = input.saidBy === null ? words.say('someone') : nameOf(input.saidBy)
    const about = withNeed ? ` (${words.need(input.need).toLowerCase()})` : ''
    const who = (oneLine(name ?? '') || words.say('unknownOrganisation')) + about
    const own = tasks.map((task, at) => ({ task, number: at + 1 })).filter(({ task }) => task.origin === input.id)
    const day = input.answeredOn && words.date(input.answeredOn)
    const answer = compact(input.answer ?? '')
    const lines = [
      answer !== '' && words.say('answer', { answer }),
      day && words.say('answeredOn', { day }),
      ...(answer !== '' || day
        ? []
        : own.map(({ task: { owner, due }, number }) => {
            const name = oneLine(owner ?? '')
            if (name === '') return words.say('followedUp', { number })
            return due === null
              ? words.say('answeredBy', { name, number })
              : words.say('answeredByWhen', { name, number, day: words.date(due) })
          })),
      ...decided.flatMap((decision, at) =>
        decision.input === input.id ? words.say('decided', { number: at + 1 }) : [],
      ),
    ].filter(Boolean)
    if (lines.length === 0) lines.push(words.say('unanswered'))
    return [`${who}: ${compact(input.text ?? '')}`, ...lines].join('\n')
  }
}

function decisionBlocks({ decisions }: MinutesSource, words: MinutesWords): Block[] {
  const made = living(decisions).map(toDecision).filter(hasText)
  if (made.length === 0) return []
  return [
    heading(2, words.say('decisions')),
    list(
      made.map(({ text }) => compact(text ?? '')),
      true,
    ),
  ]
}

function taskTable(
  tasks: readonly Task[],
  inputs: readonly Input[],
  { nameOf }: MinutesSource,
  words: MinutesWords,
): Block[] {
  if (tasks.length === 0) return []
  const isSaid = new Set(inputs.map(({ id }) => id))
  const rows = tasks.map((task, at) => {
    const about = task.concerns !== null && !isSaid.has(task.origin ?? '') ? oneLine(nameOf(task.concerns) ?? '') : ''
    const what = oneLine(task.text ?? '') || words.say('unnamed')
    const when = task.due === null ? words.say('noDate') : words.date(task.due)
    return [
      String(at + 1),
      about === '' ? what : `${what} (${about})`,
      oneLine(task.owner ?? '') || words.say('nobody'),
      task.doneAt === null ? when : words.say('doneOn', { day: words.date(words.dayOf(task.doneAt)) }),
    ]
  })
  const columns = [words.say('number'), words.say('what'), words.say('who'), words.say('when')]
  return [heading(2, words.say('tasks')), { type: 'table', head: columns, rows }]
}

function photoBlocks({ photos }: MinutesSource, words: MinutesWords): Block[] {
  const captions = living(photos).flatMap(({ fields }) => oneLine(stringOf(fields, 'caption') ?? '') || [])
  return captions.length === 0 ? [] : [heading(2, words.say('photos')), list(captions)]
}

function nextBlocks(next: LiveRecord | null, words: MinutesWords): Block[] {
  if (!next || next.fields['deletedAt']) return []
  const { title, on, from, until, place } = toMeeting(next)
  const when = [on && words.day(on), from && words.hours(from, until)].filter(Boolean).join(' ')
  const parts = [oneLine(title ?? ''), when, oneLine(place ?? '')].filter(Boolean)
  return parts.length === 0 ? [] : [heading(2, words.say('next')), paragraph(`${parts.join(', ')}.`)]
}

/** Made once: to make it takes longer than to use it. */
const { compare: inOrder } = new Intl.Collator('nb')

/** What notes say; those of a record are read once, however often minutes are made anew. */
const read = new Map<string, Block[]>()
const READ_MOST = 200

function notesRead(text: string | null): Block[] {
  if (text === null) return []
  const known = read.get(text)
  if (known) return known
  if (read.size >= READ_MOST) read.clear()
  const blocks = notesOf(text)
  read.set(text, blocks)
  return blocks
}

/** In the order they were made. */
function living(records: readonly LiveRecord[]): LiveRecord[] {
  return records
    .filter(({ fields }) => !element(fields, 'deletedAt'))
    .sort((one, two) => (one.record < two.record ? -1 : 1)) // ids sort by time of making
}

function hasText({ text }: { text: string | null }): boolean {
  return compact(text ?? '') !== ''
}

function byNeedThenTime(one: Input, two: Input): number {
  return NEEDS.indexOf(one.need) - NEEDS.indexOf(two.need) || (one.id < two.id ? -1 : 1)
}

function heading(level: 1 | 2 | 3, text: string): Block {
  return { type: 'heading', level, text }
}

function paragraph(text: string): Block {
  return { type: 'paragraph', text }
}

function paragraphOf(text: string): Block[] {
  return text === '' ? [] : [paragraph(text)]
}

function list(items: string[], ordered = false): Block {
  return { type: 'list', ordered, items }
}
