import { sidesOf } from './agreement.ts'
import type { Agreement, AgreementPoint } from './agreement.ts'
import type { AgreementDocument } from './agreement-document.ts'
import type { BlankValues } from './agreement-blanks.ts'
import { gapsOf } from './agreement-paper.ts'

/** What the app can look at to see what is in place. */
export interface NeedsSource {
  agreement: Agreement
  document: AgreementDocument
  values: BlankValues
  /** Keys of the sections its type must have written. */
  required: readonly string[]
  points: readonly AgreementPoint[]
  /** How many files are attached to it. */
  copies: number
  /** A reader sees neither contacts nor files. */
  isReader?: boolean
}

/** `seen`: the app sees that it is so. `said`: somebody says so. `missing`: neither. `unknown`: whoever looks may not see it. */
export type NeedStanding = 'seen' | 'said' | 'missing' | 'unknown'

/** What the app sees for itself, by key of AGREEMENT_NEEDS in content; what is not here somebody must say. */
const SEEN: Readonly<Record<string, (source: NeedsSource) => boolean>> = {
  type: ({ agreement }) => agreement.type !== null,
  parties: ({ agreement }) => agreement.parties.length > 0 || isForAll(agreement),
  'required-sections': ({ document, required }) => {
    const { sections, incomplete, disputed } = gapsOf(document)
    const open = new Set([...sections, ...incomplete, ...disputed].map(({ key }) => key))
    const there = new Set(document.sections.map(({ key }) => key))
    return required.every((key) => there.has(key) && !open.has(key))
  },
  'blanks-filled': ({ document }) => gapsOf(document).blanks.length === 0,
  'hearing-deadline': ({ agreement }) => agreement.hearingUntil !== null,
  'comments-answered': ({ points }) => points.every(({ isSettled, answer }) => isSettled || answer !== null),
  'agreed-by-both': ({ document, agreement }) =>
    document.sections.length > 0 &&
    document.sections.every(({ agreed }) => sidesOf(agreement).every((side) => agreed[side])),
  decision: ({ agreement: { caseNumber, decidedBy, decidedOn } }) =>
    caseNumber !== null && decidedBy !== null && decidedOn !== null,
  'signed-copy': ({ copies }) => copies > 0,
  archived: ({ agreement: { archiveReference, archivedOn } }) => archiveReference !== null && archivedOn !== null,
  contacts: ({ values, agreement }) =>
    values.has('contactMunicipality') && (values.has('contactOrganisation') || isForAll(agreement)),
  'evaluation-date': ({ agreement }) => agreement.evaluateOn !== null,
  'end-noted': ({ agreement: { until, ended } }) => until !== null && ended !== null,
}

/** A declaration to every organisation names none of them. */
function isForAll({ type, parties }: Agreement): boolean {
  return type === 'declaration' && parties.length === 0
}

/** Whether the app sees a need for itself, so that nobody needs to say it. */
export function isSeenByApp(key: string): boolean {
  return Object.hasOwn(SEEN, key)
}

/** How it stands with what a state needs. */
export function needStanding(key: string, source: NeedsSource): NeedStanding {
  const look = Object.hasOwn(SEEN, key) ? SEEN[key] : undefined
  if (look) return look(source) ? 'seen' : isHidden(key, source) ? 'unknown' : 'missing'
  return source.agreement.said.has(key) ? 'said' : 'missing'
}

/** Made of what a reader may not see. */
function isHidden(key: string, { isReader, document, values }: NeedsSource): boolean {
  if (!isReader) return false
  const [first, ...others] = gapsOf(document).blanks
  if (key === 'blanks-filled') return first === 'contactOrganisation' && others.length === 0
  return key === 'signed-copy' || (key === 'contacts' && values.has('contactMunicipality'))
}

/** Where the agreement is on its way; a state of a newer app is at the beginning. */
export function stateIndex(states: readonly { readonly id: string }[], state: string): number {
  return Math.max(
    0,
    states.findIndex(({ id }) => id === state),
  )
}
