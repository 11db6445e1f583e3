import type { Term } from './term.ts'

/** The six pieces of the national advice (source: IMDI), each with a checklist of the same id and points that begin with its letter. */
export const PIECES = [
  {
    id: 'anchoring',
    letter: 'A',
    nb: 'Forankring på topp',
    nn: 'Forankring på topp',
    en: 'Anchored at the top',
    about: {
      nb: 'Politikerne har vedtatt noe, og ledelsen eier det.',
      nn: 'Politikarane har vedteke noko, og leiinga eig det.',
      en: 'The politicians have decided something, and the management owns it.',
    },
  },
  {
    id: 'resources',
    letter: 'B',
    nb: 'Ressurser i kommunen',
    nn: 'Ressursar i kommunen',
    en: 'Resources in the municipality',
    about: {
      nb: 'Noen har tid, mandat og kunnskap til å samarbeide.',
      nn: 'Nokon har tid, mandat og kunnskap til å samarbeide.',
      en: 'Somebody has the time, the mandate and the knowledge to cooperate.',
    },
  },
  {
    id: 'web-pages',
    letter: 'C',
    nb: 'Nettsider',
    nn: 'Nettsider',
    en: 'Web pages',
    about: {
      nb: 'Frivillige finner fram til riktig person og riktig hjelp.',
      nn: 'Frivillige finn fram til rett person og rett hjelp.',
      en: 'Volunteers find the right person and the right help.',
    },
  },
  {
    id: 'mapping',
    letter: 'D',
    nb: 'Kartlegging av frivilligheten',
    nn: 'Kartlegging av frivilligheita',
    en: 'Mapping the voluntary sector',
    about: {
      nb: 'Kommunen vet hvem som finnes, og hva de gjør.',
      nn: 'Kommunen veit kven som finst, og kva dei gjer.',
      en: 'The municipality knows who there is, and what they do.',
    },
  },
  {
    id: 'meeting-places',
    letter: 'E',
    nb: 'Faste møteplasser',
    nn: 'Faste møteplassar',
    en: 'Regular meeting places',
    about: {
      nb: 'Kommunen og lagene møtes fast og følger opp det de blir enige om.',
      nn: 'Kommunen og laga møtest fast og følgjer opp det dei blir samde om.',
      en: 'The municipality and the organisations meet regularly and follow up what they agree.',
    },
  },
  {
    id: 'agreements',
    letter: 'F',
    nb: 'Samarbeidsavtaler',
    nn: 'Samarbeidsavtalar',
    en: 'Cooperation agreements',
    about: {
      nb: 'Partene skriver avtalen sammen og husker den etterpå.',
      nn: 'Partane skriv avtalen saman og hugsar han etterpå.',
      en: 'The parties write the agreement together and remember it afterwards.',
    },
  },
] as const satisfies readonly (Term & { readonly letter: string })[]
