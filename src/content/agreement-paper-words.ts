import type { Norwegian } from './norwegian.ts'

/** What an agreement says on paper beside its own text, in the language of the agreement. «{…}» is where something goes. */
export const AGREEMENT_PAPER_WORDS = {
  notWritten: { nb: 'ikke skrevet ennå', nn: 'ikkje skrive enno' },
  signature: { nb: 'Underskrift', nn: 'Underskrift' },
  nameAndRole: { nb: 'Navn og rolle', nn: 'Namn og rolle' },
  placeAndDate: { nb: 'Sted og dato', nn: 'Stad og dato' },
  page: { nb: 'Side {page} av {pages}', nn: 'Side {page} av {pages}' },
  draft: { nb: 'Status: Utkast per {day}', nn: 'Status: Utkast per {day}' },
  hearing: { nb: 'Status: Til høring per {day}', nn: 'Status: Til høyring per {day}' },
  hearingUntil: { nb: 'Frist: Merknader innen {day}', nn: 'Frist: Merknader innan {day}' },
  decided: { nb: 'Vedtatt: {what}', nn: 'Vedteke: {what}' },
  caseNumber: { nb: 'sak {number}', nn: 'sak {number}' },
  archive: { nb: 'Arkivreferanse: {reference}', nn: 'Arkivreferanse: {reference}' },
  archivedOn: { nb: 'Journalført: {day}', nn: 'Journalført: {day}' },
} as const satisfies Readonly<Record<string, Norwegian>>
