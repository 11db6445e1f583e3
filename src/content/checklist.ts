import type { AgreementSectionKey } from './agreement.ts'
import type { InterfaceName, Norwegian } from './norwegian.ts'
import type { SourceKey } from './sources.ts'
import type { Term } from './term.ts'

/** What can show that a point is done. */
export const EVIDENCE_KINDS = [
  {
    id: 'decision',
    nb: 'Vedtak',
    nn: 'Vedtak',
    en: 'Decision',
    about: {
      nb: 'Saksnummer, organ og dato',
      nn: 'Saksnummer, organ og dato',
      en: 'Case number, body and date',
    },
  },
  { id: 'document', nb: 'Dokument', nn: 'Dokument', en: 'Document' },
  { id: 'link', nb: 'Lenke', nn: 'Lenkje', en: 'Link' },
  { id: 'meeting', nb: 'Møte', nn: 'Møte', en: 'Meeting' },
  { id: 'person', nb: 'Navn og rolle', nn: 'Namn og rolle', en: 'Name and role' },
  { id: 'photo', nb: 'Bilde eller fil', nn: 'Bilete eller fil', en: 'Photo or file' },
  { id: 'count', nb: 'Tall og dato', nn: 'Tal og dato', en: 'Number and date' },
  { id: 'note', nb: 'Notat', nn: 'Notat', en: 'Note' },
] as const satisfies readonly Term[]

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]['id']

export interface ChecklistPoint {
  readonly id: string
  /** The group of its checklist, where that has groups. */
  readonly group?: string
  readonly title: Norwegian
  readonly help: Norwegian
  /** What shows that it is done, in words. */
  readonly closes: Norwegian
  /** Any one of these kinds of evidence shows it. */
  readonly asks: readonly EvidenceKind[]
  /** A source says it; otherwise it is our own advice in line with the sources. */
  readonly said: boolean
  readonly sources: readonly SourceKey[]
  /** Where the work is done: an address in the app, or a section of the agreement the checklist is about. */
  readonly opens?: { readonly address: string } | { readonly section: AgreementSectionKey }
}

export interface Checklist {
  readonly id: string
  readonly name: InterfaceName
  readonly summary: Norwegian
  /** What it is gone through for: each council term, each year, each agreement, each time one does it. */
  readonly each: 'term' | 'year' | 'agreement' | 'occasion'
  /** In their order; empty when the points are one list. */
  readonly groups: readonly { readonly key: string; readonly name: Norwegian }[]
  readonly points: readonly ChecklistPoint[]
}
