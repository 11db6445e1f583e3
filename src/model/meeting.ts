import { byOrder } from './order-key.ts'
import { elementsOf, stringOf } from './reading.ts'
import type { LiveRecord } from './wire.ts'

/** What organisations need, as they say it at meetings. */
export const NEEDS = ['premises', 'money', 'recruitment', 'language', 'cooperation', 'other'] as const
export type Need = (typeof NEEDS)[number]

/** What one is asked to answer. */
export const ANSWERS = ['yes', 'maybe', 'no'] as const
export type Answer = (typeof ANSWERS)[number]

/** A meeting. Every field is always present; `null` is "not known". Times of day are `HH:MM` in Norway. */
export interface Meeting {
  id: string
  title: string | null
  /** One of content/meeting-templates.ts. */
  type: string | null
  series: string | null
  template: string | null
  /** The day. */
  on: string | null
  from: string | null
  until: string | null
  place: string | null
  online: string | null
  calledBy: string | null
  answerBy: string | null
  interpreter: string | null
  /** ms since 1970; `null` until somebody starts it. */
  startedAt: number | null
  /** ms since 1970; `null` while it goes on. */
  endedAt: number | null
  /** The agenda item one is at. */
  item: string | null
  isCancelled: boolean
  /** Ids of organisations. */
  invited: string[]
  present: string[]
  archiveReference: string | null
  archiveWaived: string | null
}

export function toMeeting({ record, fields }: LiveRecord): Meeting {
  return {
    id: record,
    title: stringOf(fields, 'title'),
    type: stringOf(fields, 'type'),
    series: stringOf(fields, 'series'),
    template: stringOf(fields, 'template'),
    on: stringOf(fields, 'on'),
    from: stringOf(fields, 'from'),
    until: stringOf(fields, 'until'),
    place: stringOf(fields, 'place'),
    online: stringOf(fields, 'online'),
    calledBy: stringOf(fields, 'calledBy'),
    answerBy: stringOf(fields, 'answerBy'),
    interpreter: stringOf(fields, 'interpreter'),
    startedAt: numberOf(fields['startedAt']),
    endedAt: numberOf(fields['endedAt']),
    item: stringOf(fields, 'item'),
    isCancelled: fields['cancelled'] === true,
    invited: elementsOf(fields, 'invited'),
    present: elementsOf(fields, 'present'),
    archiveReference: stringOf(fields, 'archiveReference'),
    archiveWaived: stringOf(fields, 'archiveWaived'),
  }
}

/** One point of an agenda. */
export interface AgendaItem {
  id: string
  order: string
  title: string | null
  type: 'item' | 'round' | 'break' | 'since-last'
  /** Planned. */
  minutes: number | null
  question: string | null
  notes: string | null
  /** When it was last begun, ms since 1970; `null` when it does not run. */
  startedAt: number | null
  /** Used before that. */
  usedSeconds: number
}

export function toAgendaItem({ record, fields }: LiveRecord): AgendaItem {
  const type = fields['type']
  return {
    id: record,
    order: stringOf(fields, 'order') ?? '',
    title: stringOf(fields, 'title'),
    type: type === 'round' || type === 'break' || type === 'since-last' ? type : 'item',
    minutes: numberOf(fields['minutes']),
    question: stringOf(fields, 'question'),
    notes: stringOf(fields, 'notes'),
    startedAt: numberOf(fields['startedAt']),
    usedSeconds: numberOf(fields['usedSeconds']) ?? 0,
  }
}

/** In the order of the agenda. */
export function inAgendaOrder(records: readonly LiveRecord[]): AgendaItem[] {
  return records.map(toAgendaItem).sort(byOrder)
}

/** Something an organisation raised. */
export interface Input {
  id: string
  meeting: string | null
  item: string | null
  /** Id of an organisation. */
  saidBy: string | null
  need: Need
  text: string | null
  answer: string | null
  answeredOn: string | null
}

/** A need of a newer app is told as `other`. */
export function toInput({ record, fields }: LiveRecord): Input {
  return {
    id: record,
    meeting: stringOf(fields, 'meeting'),
    item: stringOf(fields, 'item'),
    saidBy: stringOf(fields, 'saidBy'),
    need: NEEDS.find((need) => need === fields['need']) ?? 'other',
    text: stringOf(fields, 'text'),
    answer: stringOf(fields, 'answer'),
    answeredOn: stringOf(fields, 'answeredOn'),
  }
}

export interface Decision {
  id: string
  meeting: string | null
  item: string | null
  input: string | null
  text: string | null
}

export function toDecision({ record, fields }: LiveRecord): Decision {
  return {
    id: record,
    meeting: stringOf(fields, 'meeting'),
    item: stringOf(fields, 'item'),
    input: stringOf(fields, 'input'),
    text: stringOf(fields, 'text'),
  }
}

/** What was noted at a meeting, as far as it counts: texts may be empty or `null`; what was deleted is left out. */
export interface Noted {
  /** The minutes as edited. */
  minutes: string | null
  guests: string | null
  agenda: readonly Pick<AgendaItem, 'notes'>[]
  inputs: readonly { text: string | null }[]
  decisions: readonly { text: string | null }[]
  tasks: readonly { text: string | null }[]
  photos: readonly unknown[]
}

/** Whether anything at all was noted at a meeting: somebody was present, or something was written. */
export function isAnythingNoted(meeting: Pick<Meeting, 'present'>, noted: Noted): boolean {
  const texts = [
    noted.minutes,
    noted.guests,
    ...noted.agenda.map((item) => item.notes),
    ...[...noted.inputs, ...noted.decisions, ...noted.tasks].map((one) => one.text),
  ]
  return meeting.present.length > 0 || noted.photos.length > 0 || texts.some((text) => (text ?? '').trim() !== '')
}

/**
 * Whether a meeting, or what was noted at it, may be deleted: only when its reference in the archive is written, or why
 * it need not be archived; or when nothing was noted.
 * Source: arkivlova (from 1 January 2026): what documents how a case was handled is kept until it is archived.
 */
export function mayDelete(
  meeting: Pick<Meeting, 'present' | 'archiveReference' | 'archiveWaived'>,
  noted: Noted,
): boolean {
  const isSettled = [meeting.archiveReference, meeting.archiveWaived].some((text) => (text ?? '').trim() !== '')
  return isSettled || !isAnythingNoted(meeting, noted)
}

/** A whole number; `null` when it is none. */
function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}
