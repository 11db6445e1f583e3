import type { Term } from './term.ts'

/** Kinds of meetings. The templates are in meeting-templates.ts. */
export const MEETING_TYPES = [
  { id: 'dialogue', nb: 'Dialogmøte', nn: 'Dialogmøte', en: 'Dialogue meeting' },
  { id: 'grants', nb: 'Møte om tilskudd', nn: 'Møte om tilskot', en: 'Meeting on grants' },
  { id: 'event', nb: 'Felles arrangement', nn: 'Felles arrangement', en: 'Joint event' },
  { id: 'workshop', nb: 'Utviklingsverksted', nn: 'Utviklingsverkstad', en: 'Development workshop' },
  { id: 'other', nb: 'Annet møte', nn: 'Anna møte', en: 'Other meeting' },
] as const satisfies readonly Term[]

/** Kinds of need an organisation may raise at a meeting. */
export const NEED_KINDS = [
  { id: 'premises', nb: 'Lokale', nn: 'Lokale', en: 'Premises' },
  { id: 'money', nb: 'Penger', nn: 'Pengar', en: 'Money' },
  { id: 'recruitment', nb: 'Rekruttering', nn: 'Rekruttering', en: 'Recruitment' },
  { id: 'language', nb: 'Språk', nn: 'Språk', en: 'Language' },
  { id: 'cooperation', nb: 'Samarbeid', nn: 'Samarbeid', en: 'Cooperation' },
  { id: 'other', nb: 'Annet', nn: 'Anna', en: 'Other' },
] as const satisfies readonly Term[]

/** How often the meetings of a series are held. */
export const RHYTHMS = [
  { id: 'monthly', nb: 'Hver måned', nn: 'Kvar månad', en: 'Every month' },
  { id: 'two-monthly', nb: 'Annenhver måned', nn: 'Annankvar månad', en: 'Every second month' },
  {
    id: 'four-a-half-year',
    nb: 'Fire ganger i halvåret',
    nn: 'Fire gonger i halvåret',
    en: 'Four times each half-year',
  },
  { id: 'half-yearly', nb: 'Hvert halvår', nn: 'Kvart halvår', en: 'Every half-year' },
  { id: 'yearly', nb: 'Hvert år', nn: 'Kvart år', en: 'Every year' },
  { id: 'own', nb: 'Egne datoer', nn: 'Eigne datoar', en: 'Dates of your own' },
] as const satisfies readonly Term[]

/** What an organisation answers to an invitation. */
export const MEETING_ANSWERS = [
  { id: 'yes', nb: 'Kommer', nn: 'Kjem', en: 'Coming' },
  { id: 'maybe', nb: 'Kanskje', nn: 'Kanskje', en: 'Maybe' },
  { id: 'no', nb: 'Kommer ikke', nn: 'Kjem ikkje', en: 'Not coming' },
] as const satisfies readonly Term[]
