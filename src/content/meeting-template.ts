import type { Norwegian } from './norwegian.ts'
import type { SourceKey } from './sources.ts'

/**
 * The blanks an invitation may have, written `{title}`. `municipality` is the name alone («Lindesnes»), `questions` one question a
 * line. A paragraph (between empty lines) stands on its own: one whose blank has nothing to say can be left out.
 */
export const MEETING_BLANKS = [
  'title',
  'date',
  'time',
  'place',
  'purpose',
  'questions',
  'answerBy',
  'contact',
  'municipality',
] as const

/** `round`: the organisations speak, and what they say is noted by organisation. `since-last`: what happened since the last meeting. */
export const AGENDA_TYPES = ['item', 'round', 'break', 'since-last'] as const

export interface TemplateItem {
  readonly key: string
  readonly title: Norwegian
  readonly type: (typeof AGENDA_TYPES)[number]
  readonly minutes: number
  /** What is asked; only in a round, `null` otherwise. */
  readonly question: Norwegian | null
}

/** A phase of a joint event, with what must be looked after in it. */
export interface TemplatePhase {
  readonly key: string
  readonly name: Norwegian
  readonly checks: readonly (Norwegian & { readonly key: string })[]
}

export interface MeetingTemplate {
  readonly id: string
  /** One of `MEETING_TYPES`. */
  readonly type: string
  readonly name: Norwegian
  /** One sentence: when to use it. */
  readonly use: Norwegian
  readonly purpose: Norwegian
  readonly agenda: readonly TemplateItem[]
  /** One line for each thing to do before the meeting. */
  readonly prepare: readonly Norwegian[]
  /** One line for each thing to do after it. */
  readonly after: readonly Norwegian[]
  /** Empty where the meeting is not part of a longer work. */
  readonly phases: readonly TemplatePhase[]
  readonly invitation: Norwegian
  readonly sources: readonly SourceKey[]
}
