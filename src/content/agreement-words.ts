import type { Norwegian } from './norwegian.ts'

/** What an agreement says itself: headings of its tables, names of the sides. «{name}» is where a name goes. */
export const AGREEMENT_WORDS = {
  and: { nb: 'og', nn: 'og' },
  ownMunicipality: { nb: '{name} kommune', nn: '{name} kommune' },
  municipality: { nb: 'Kommunen', nn: 'Kommunen' },
  organisation: { nb: 'Laget', nn: 'Laget' },
  both: { nb: 'Begge parter', nn: 'Begge partar' },
  municipalityExpects: { nb: 'Kommunen venter', nn: 'Kommunen ventar' },
  organisationExpects: { nb: 'Laget venter', nn: 'Laget ventar' },
  task: { nb: 'Oppgave', nn: 'Oppgåve' },
  who: { nb: 'Hvem', nn: 'Kven' },
  when: { nb: 'Når', nn: 'Når' },
  notPart: { nb: 'Ikke del av avtalen', nn: 'Ikkje del av avtalen' },
  forMunicipality: { nb: 'For kommunen', nn: 'For kommunen' },
  forOrganisation: { nb: 'For laget', nn: 'For laget' },
  untitled: { nb: 'Avsnitt uten navn', nn: 'Avsnitt utan namn' },
} as const satisfies Readonly<Record<string, Norwegian>>
