import type { Term } from './term.ts'

/** For whom an organisation's offers are. */
export const TARGET_GROUPS = [
  { id: 'everyone', nb: 'Alle', nn: 'Alle', en: 'Everyone' },
  { id: 'newcomers', nb: 'Nyankomne', nn: 'Nykomne', en: 'Newcomers' },
  { id: 'women', nb: 'Kvinner', nn: 'Kvinner', en: 'Women' },
  { id: 'men', nb: 'Menn', nn: 'Menn', en: 'Men' },
  { id: 'children', nb: 'Barn', nn: 'Barn', en: 'Children' },
  { id: 'youth', nb: 'Ungdom', nn: 'Ungdom', en: 'Young people' },
  { id: 'young-adults', nb: 'Unge voksne', nn: 'Unge vaksne', en: 'Young adults' },
  { id: 'families', nb: 'Familier', nn: 'Familiar', en: 'Families' },
  { id: 'parents-at-home', nb: 'Foreldre med små barn', nn: 'Foreldre med små barn', en: 'Parents of small children' },
  { id: 'seniors', nb: 'Eldre', nn: 'Eldre', en: 'Older people' },
  { id: 'job-seekers', nb: 'Arbeidssøkere', nn: 'Arbeidssøkjarar', en: 'Job seekers' },
  { id: 'students', nb: 'Studenter', nn: 'Studentar', en: 'Students' },
  {
    id: 'people-with-disabilities',
    nb: 'Personer med funksjonsnedsettelse',
    nn: 'Personar med funksjonsnedsetjing',
    en: 'People with disabilities',
  },
  { id: 'lgbt', nb: 'Skeive', nn: 'Skeive', en: 'LGBT+ people' },
] as const satisfies readonly Term[]
