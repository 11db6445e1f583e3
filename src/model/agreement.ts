import { versionsOf } from './merge.ts'
import { KINDS } from './records.ts'
import { elementsOf, stringOf } from './reading.ts'
import type { LiveRecord } from './wire.ts'

/** Whose move it is, who wrote it, who agreed. */
export const SIDES = ['municipality', 'organisation'] as const
export type Side = (typeof SIDES)[number]

/** Who does what a row of the table says; `none`: it is no part of the agreement. */
export const TASK_SIDES = ['municipality', 'organisation', 'both', 'none'] as const
export type TaskSide = (typeof TASK_SIDES)[number]

/** An agreement between the municipality and others. Every field is always present; `null` is "not known". Days are `YYYY-MM-DD`. */
export interface Agreement {
  id: string
  title: string | null
  /** One of content/agreements/types.ts, or of a newer app. */
  type: string | null
  malform: 'nb' | 'nn'
  /** One of content/agreements/states.ts, or of a newer app; `draft` when nobody has said anything. */
  state: string
  hearingUntil: string | null
  decidedBy: string | null
  caseNumber: string | null
  decidedOn: string | null
  signedOn: string | null
  signedPlace: string | null
  from: string | null
  until: string | null
  noticeMonths: number | null
  evaluateOn: string | null
  reportBy: string | null
  councilOn: string | null
  contact: string | null
  deputy: string | null
  ended: string | null
  archiveReference: string | null
  archivedOn: string | null
  summary: string | null
  isPublic: boolean
  /** Ids of organisations. */
  parties: string[]
  /** What somebody says is in place: key of a need → day. */
  said: ReadonlyMap<string, string>
  /** What somebody typed for a blank, by its name. */
  blanks: ReadonlyMap<string, string>
}

export function toAgreement({ record, fields }: LiveRecord): Agreement {
  const months = fields['noticeMonths']
  return {
    id: record,
    title: stringOf(fields, 'title'),
    type: stringOf(fields, 'type'),
    malform: fields['malform'] === 'nn' ? 'nn' : 'nb',
    state: stringOf(fields, 'state') ?? 'draft',
    hearingUntil: stringOf(fields, 'hearingUntil'),
    decidedBy: stringOf(fields, 'decidedBy'),
    caseNumber: stringOf(fields, 'caseNumber'),
    decidedOn: stringOf(fields, 'decidedOn'),
    signedOn: stringOf(fields, 'signedOn'),
    signedPlace: stringOf(fields, 'signedPlace'),
    from: stringOf(fields, 'from'),
    until: stringOf(fields, 'until'),
    noticeMonths: typeof months === 'number' ? months : null,
    evaluateOn: stringOf(fields, 'evaluateOn'),
    reportBy: stringOf(fields, 'reportBy'),
    councilOn: stringOf(fields, 'councilOn'),
    contact: stringOf(fields, 'contact'),
    deputy: stringOf(fields, 'deputy'),
    ended: stringOf(fields, 'ended'),
    archiveReference: stringOf(fields, 'archiveReference'),
    archivedOn: stringOf(fields, 'archivedOn'),
    summary: stringOf(fields, 'summary'),
    isPublic: fields['public'] === true,
    parties: elementsOf(fields, 'parties'),
    said: textsOf(fields, 'said'),
    blanks: textsOf(fields, 'blanks'),
  }
}

/** What somebody has written in a section. `null` is "nothing". */
export interface Section {
  id: string
  agreement: string
  /** Key in content/agreement.ts; `null` for an own section. */
  key: string | null
  /** `null`: where it stands by itself. */
  order: string | null
  title: string | null
  text: string | null
  /** What the municipality expects, a line each. */
  municipalityExpects: string | null
  /** What the organisation expects, a line each. */
  organisationExpects: string | null
  /** The hash (agreement-document.ts) of the text each party agreed to. */
  agreedBy: Readonly<Record<Side, string | null>>
}

export function toSection(live: LiveRecord): Section {
  const { record, fields } = live
  return {
    id: record,
    agreement: agreementOf(live),
    key: stringOf(fields, 'section') ?? contentKeyOf(record),
    order: stringOf(fields, 'order'),
    title: stringOf(fields, 'title'),
    text: stringOf(fields, 'text'),
    municipalityExpects: stringOf(fields, 'municipalityExpects'),
    organisationExpects: stringOf(fields, 'organisationExpects'),
    agreedBy: {
      municipality: agreedIn(live, 'agreedByMunicipality'),
      organisation: agreedIn(live, 'agreedByOrganisation'),
    },
  }
}

/** While one says that a party agrees and another that it does not, it does not. */
function agreedIn(live: LiveRecord, field: string): string | null {
  const said = stringOf(live.fields, field)
  return versionsOf(live, field).every(({ value }) => value === said) ? said : null
}

/** Who must agree to it: to a declaration to every organisation only the municipality can. */
export function sidesOf({ type, parties }: Pick<Agreement, 'type' | 'parties'>): readonly Side[] {
  return type === 'declaration' && parties.length === 0 ? ['municipality'] : SIDES
}

/** A row of the table who does what and when. */
export interface AgreementTask {
  id: string
  agreement: string
  order: string
  text: string | null
  /** `null`: nobody has said, or a side of a newer app. */
  side: TaskSide | null
  /** A person or role, as people say it. */
  who: string | null
  when: string | null
}

export function toAgreementTask(live: LiveRecord): AgreementTask {
  const { record, fields } = live
  return {
    id: record,
    agreement: agreementOf(live),
    order: stringOf(fields, 'order') ?? '',
    text: stringOf(fields, 'text'),
    side: TASK_SIDES.find((side) => side === fields['side']) ?? null,
    who: stringOf(fields, 'who'),
    when: stringOf(fields, 'when'),
  }
}

/** Something not settled, or a remark. */
export interface AgreementPoint {
  id: string
  agreement: string
  /** Id of a section; `null` for the whole. */
  section: string | null
  type: 'open' | 'comment'
  text: string | null
  /** Whose move it is; `null`: nobody has said. */
  move: Side | null
  initials: string | null
  side: Side | null
  /** ms since 1970. */
  writtenAt: number | null
  answer: string | null
  isSettled: boolean
}

/** Whether the organisation said it and nobody has answered: it waits for the municipality. */
export function isNewFromOrganisation({ side, move, answer, isSettled }: AgreementPoint): boolean {
  return side === 'organisation' && move !== 'organisation' && answer === null && !isSettled
}

/** While one says that a point is settled and another that it is not, it is not. */
function isSettled(live: LiveRecord): boolean {
  const versions = versionsOf(live, 'settledAt')
  return versions.length > 0 && versions.every(({ value }) => typeof value === 'number')
}

export function toPoint(live: LiveRecord): AgreementPoint {
  const { record, fields } = live
  const writtenAt = fields['writtenAt']
  return {
    id: record,
    agreement: agreementOf(live),
    section: stringOf(fields, 'section'),
    type: fields['type'] === 'comment' ? 'comment' : 'open',
    text: stringOf(fields, 'text'),
    move: sideOf(fields['move']),
    initials: stringOf(fields, 'initials'),
    side: sideOf(fields['side']),
    writtenAt: typeof writtenAt === 'number' ? writtenAt : null,
    answer: stringOf(fields, 'answer'),
    isSettled: isSettled(live),
  }
}

/*
Ids say where a thing belongs, so that two phones that begin the same section alone meet in the same record, and so that a
single field that reaches another phone first is never without a place:
  agr_<uuid>                 an agreement
  ags_<uuid>.purpose         its section «purpose» of content
  ags_<uuid>.<uuid>          an own section of it
  agt_<uuid>.1               the first row its table began with
*/
const AGREEMENT = `${KINDS.agreement.prefix}_`
const SECTION = `${KINDS.agreementSection.prefix}_`
const TASK = `${KINDS.agreementTask.prefix}_`

/** Whether both have signed, also when it has ended since. */
export function isSigned(state: string | null): boolean {
  return state === 'signed' || state === 'running' || state === 'ended'
}

/** @param part a section's key in content, or a uuid for an own section */
export function sectionId(agreement: string, part: string): string {
  return `${SECTION}${agreement.slice(AGREEMENT.length)}.${part}`
}

/** @param part the number of a row the table begins with, or a uuid */
export function agreementTaskId(agreement: string, part: string): string {
  return `${TASK}${agreement.slice(AGREEMENT.length)}.${part}`
}

/** The agreement a section, a row or a point belongs to; `''` when it does not say. */
export function agreementOf({ record, fields }: LiveRecord): string {
  const said = stringOf(fields, 'agreement')
  const dot = record.lastIndexOf('.')
  if (said !== null || dot < 0) return said ?? ''
  return `${AGREEMENT}${record.slice(record.indexOf('_') + 1, dot)}`
}

/** The key in content of a section's id; `null` for own sections. */
function contentKeyOf(section: string): string | null {
  const part = section.slice(section.lastIndexOf('.') + 1)
  return section.includes('.') && /^[a-z][a-z-]*$/.test(part) && part.length < 36 ? part : null
}

function sideOf(value: unknown): Side | null {
  return SIDES.find((side) => side === value) ?? null
}

/** The elements of a set that have a text. */
function textsOf(fields: LiveRecord['fields'], set: string): Map<string, string> {
  const start = `${set}/`
  const found = new Map<string, string>()
  for (const field of Object.keys(fields)) {
    const text = field.startsWith(start) ? stringOf(fields, field) : null
    if (text !== null && text.trim() !== '') found.set(field.slice(start.length), text)
  }
  return found
}
