import type { Term } from './term.ts'

/** The seven kinds of the national guidance (IMDi, on working with voluntary organisations), and others. */
export const ORGANISATION_KINDS = [
  {
    id: 'established',
    nb: 'Etablert organisasjon',
    nn: 'Etablert organisasjon',
    en: 'Established organisation',
    about: {
      nb: 'Landsdekkende eller stor lokal organisasjon',
      nn: 'Landsdekkjande eller stor lokal organisasjon',
      en: 'National or large local organisation',
    },
  },
  {
    id: 'faith',
    nb: 'Trossamfunn',
    nn: 'Trussamfunn',
    en: 'Faith community',
    about: {
      nb: 'Menighet, moské, tempel eller livssynssamfunn',
      nn: 'Kyrkjelyd, moské, tempel eller livssynssamfunn',
      en: 'Congregation, mosque, temple or life-stance community',
    },
  },
  {
    id: 'social-media-network',
    nb: 'Nettverk på sosiale medier',
    nn: 'Nettverk på sosiale medium',
    en: 'Social media network',
    about: {
      nb: 'Gruppe uten organisasjonsnummer, ofte rask når noe skjer',
      nn: 'Gruppe utan organisasjonsnummer, ofte rask når noko skjer',
      en: 'Group without a registration number, often quick when something happens',
    },
  },
  {
    id: 'minority',
    nb: 'Minoritetsorganisasjon',
    nn: 'Minoritetsorganisasjon',
    en: 'Minority organisation',
    about: {
      nb: 'Drevet av og for folk med innvandrerbakgrunn',
      nn: 'Driven av og for folk med innvandrarbakgrunn',
      en: 'Run by and for people with an immigrant background',
    },
  },
  {
    id: 'volunteer-centre',
    nb: 'Frivilligsentral',
    nn: 'Frivilligsentral',
    en: 'Volunteer centre',
    about: {
      nb: 'Møteplass som formidler frivillig innsats',
      nn: 'Møteplass som formidlar frivillig innsats',
      en: 'Meeting place that matches volunteers and tasks',
    },
  },
  {
    id: 'social-entrepreneur',
    nb: 'Sosial entreprenør',
    nn: 'Sosial entreprenør',
    en: 'Social entrepreneur',
    about: {
      nb: 'Virksomhet som løser et samfunnsproblem',
      nn: 'Verksemd som løyser eit samfunnsproblem',
      en: 'Enterprise that solves a social problem',
    },
  },
  {
    id: 'umbrella',
    nb: 'Paraplyorganisasjon',
    nn: 'Paraplyorganisasjon',
    en: 'Umbrella organisation',
    about: {
      nb: 'Samler flere organisasjoner, for eksempel et idrettsråd',
      nn: 'Samlar fleire organisasjonar, til dømes eit idrettsråd',
      en: 'Brings several organisations together, such as a sports council',
    },
  },
  {
    id: 'other',
    nb: 'Annet',
    nn: 'Anna',
    en: 'Other',
    about: { nb: 'Passer ikke i de andre', nn: 'Passar ikkje i dei andre', en: 'Fits none of the others' },
  },
] as const satisfies readonly Term[]
