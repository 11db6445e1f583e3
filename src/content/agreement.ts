import type { InterfaceName, Norwegian } from './norwegian.ts'
import type { SourceKey } from './sources.ts'

/** The sections an agreement can have, in their order. */
export const AGREEMENT_SECTION_KEYS = [
  'parties',
  'purpose',
  'values',
  'scope',
  'expectations',
  'tasks',
  'contacts',
  'meetings',
  'volunteers',
  'employer',
  'economy',
  'premises',
  'confidentiality',
  'privacy',
  'police-certificate',
  'insurance',
  'language',
  'information',
  'preparedness',
  'disagreement',
  'evaluation',
  'duration',
  'signatures',
] as const

export type AgreementSectionKey = (typeof AGREEMENT_SECTION_KEYS)[number]

/** How a section is written: free text, or a form of its own with the text above it. */
export const SECTION_FORMS = ['text', 'parties', 'expectations', 'tasks', 'signatures'] as const

/** Who can fill a blank: the directory and settings, the agreement's own dates, or only the people who write it. */
export const BLANK_FILLERS = ['directory', 'agreement', 'people'] as const

/** A blank in a starter text; what it is called while nobody has filled it. */
export interface AgreementBlank {
  readonly name: Norwegian
  readonly filledBy: (typeof BLANK_FILLERS)[number]
}

/** Suggestions to begin from in the two columns; either party strikes out and adds. */
export interface StarterExpectations {
  /** What the municipality expects of the organisation. */
  readonly municipality: readonly Norwegian[]
  /** What the organisation expects of the municipality. */
  readonly organisation: readonly Norwegian[]
}

export interface StarterTask {
  readonly task: Norwegian
  readonly who: 'municipality' | 'organisation' | 'both'
  readonly when: Norwegian
}

export interface AgreementSection {
  readonly key: AgreementSectionKey
  readonly number: number
  readonly title: Norwegian
  /** Advice to those who write it; never part of the agreement. */
  readonly advice: Norwegian
  readonly form: (typeof SECTION_FORMS)[number]
  /** Text to begin from, in paragraphs, with blanks. */
  readonly starter: Norwegian
  /** Only in the section of expectations. */
  readonly expectations?: StarterExpectations
  /** Only in the section of tasks. */
  readonly tasks?: readonly StarterTask[]
  readonly said: boolean
  readonly sources: readonly SourceKey[]
}

export interface AgreementType {
  readonly id: string
  readonly name: InterfaceName
  /** When it is the right one. */
  readonly about: Norwegian
  /** What stands at the top of the document. */
  readonly documentTitle: Norwegian
  /** The sections it begins with, in their order. */
  readonly sections: readonly AgreementSectionKey[]
  /** Those of them that must be written before it goes to hearing. */
  readonly required: readonly AgreementSectionKey[]
  /** Texts to begin from where this type says it otherwise than the section does. */
  readonly starters: Readonly<Partial<Record<AgreementSectionKey, Norwegian>>>
  /** Rows to begin from where the sections' own do not fit. */
  readonly expectations?: StarterExpectations
  readonly tasks?: readonly StarterTask[]
  /** Why no agreement of this type is written here, and what to do; `null` where one is. */
  readonly stops: Norwegian | null
  readonly sources: readonly SourceKey[]
}

/** What a state needs. The app can see some of it for itself; the rest somebody says. */
export const AGREEMENT_NEEDS = [
  'parties',
  'type',
  'required-sections',
  'blanks-filled',
  'hearing-deadline',
  'sent-to-both',
  'comments-answered',
  'agreed-by-both',
  'decision',
  'mandate-to-sign',
  'signed-by-both',
  'signed-copy',
  'archived',
  'contacts',
  'evaluation-date',
  'end-noted',
  'keys-and-data',
  'last-evaluation',
] as const

export interface AgreementState {
  readonly id: string
  readonly name: InterfaceName
  readonly about: Norwegian
  /** What must be in place before it is in this state. */
  readonly needs: readonly (Norwegian & { readonly key: (typeof AGREEMENT_NEEDS)[number] })[]
}

/** When a date falls: given in the agreement, a time before it ends, each year, or when a new council has been elected. */
export const DATE_RULES = ['given', 'before-end', 'yearly', 'new-council'] as const

export interface AgreementDate {
  readonly key: string
  readonly name: InterfaceName
  /** What is to be done by then: the text of the task. */
  readonly todo: Norwegian
  readonly rule: (typeof DATE_RULES)[number]
  /** How many days ahead one is reminded. */
  readonly remindDays: number
}
