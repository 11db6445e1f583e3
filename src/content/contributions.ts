import type { Term } from './term.ts'

/** What an organisation contributes with. Never interpreting: that is a public duty. */
export const CONTRIBUTIONS = [
  { id: 'language-cafe', nb: 'Språkkafé', nn: 'Språkkafé', en: 'Language café' },
  { id: 'language-practice', nb: 'Norsktrening', nn: 'Norsktrening', en: 'Norwegian practice' },
  { id: 'homework-help', nb: 'Leksehjelp', nn: 'Leksehjelp', en: 'Homework help' },
  { id: 'refugee-guide', nb: 'Flyktningguide', nn: 'Flyktningguide', en: 'Refugee guide' },
  { id: 'open-meeting-place', nb: 'Åpen møteplass', nn: 'Open møteplass', en: 'Open meeting place' },
  { id: 'womens-group', nb: 'Kvinnegruppe', nn: 'Kvinnegruppe', en: 'Women’s group' },
  { id: 'mens-group', nb: 'Mannsgruppe', nn: 'Mannsgruppe', en: 'Men’s group' },
  { id: 'children-and-youth', nb: 'Barn og unge', nn: 'Barn og unge', en: 'Children and youth' },
  { id: 'sports', nb: 'Idrett', nn: 'Idrett', en: 'Sports' },
  { id: 'swimming', nb: 'Svømming', nn: 'Symjing', en: 'Swimming' },
  { id: 'walks-and-nature', nb: 'Tur og friluftsliv', nn: 'Tur og friluftsliv', en: 'Walks and the outdoors' },
  { id: 'culture', nb: 'Kultur og musikk', nn: 'Kultur og musikk', en: 'Culture and music' },
  { id: 'food', nb: 'Mat og matutdeling', nn: 'Mat og matutdeling', en: 'Food and food distribution' },
  { id: 'clothes-and-equipment', nb: 'Klær og utstyr', nn: 'Klede og utstyr', en: 'Clothes and equipment' },
  { id: 'work-training', nb: 'Jobb og arbeidstrening', nn: 'Jobb og arbeidstrening', en: 'Jobs and work training' },
  { id: 'mentoring', nb: 'Mentor', nn: 'Mentor', en: 'Mentoring' },
  {
    id: 'information',
    nb: 'Informasjon på flere språk',
    nn: 'Informasjon på fleire språk',
    en: 'Information in several languages',
  },
  { id: 'rights-and-advice', nb: 'Råd og rettshjelp', nn: 'Råd og rettshjelp', en: 'Advice and legal aid' },
  { id: 'practical-help', nb: 'Praktisk hjelp', nn: 'Praktisk hjelp', en: 'Practical help' },
  { id: 'transport', nb: 'Skyss', nn: 'Skyss', en: 'Transport' },
  { id: 'premises', nb: 'Lokaler', nn: 'Lokale', en: 'Premises' },
  { id: 'preparedness', nb: 'Beredskap', nn: 'Beredskap', en: 'Emergency preparedness' },
  { id: 'other', nb: 'Annet', nn: 'Anna', en: 'Other' },
] as const satisfies readonly Term[]
