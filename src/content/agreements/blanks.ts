import type { AgreementBlank } from '#content/agreement.ts'

/** Every blank a starter text may have, written `{organisation}`. Dates are written out: «1. mars 2027». */
export const AGREEMENT_BLANKS = {
  /** «Lindesnes kommune og Eksempel språkkafé». */
  parties: { name: { nb: 'partene', nn: 'partane' }, filledBy: 'directory' },
  organisation: { name: { nb: 'navnet på laget', nn: 'namnet på laget' }, filledBy: 'directory' },
  orgnr: { name: { nb: 'organisasjonsnummer', nn: 'organisasjonsnummer' }, filledBy: 'directory' },
  organisationAddress: { name: { nb: 'adressen til laget', nn: 'adressa til laget' }, filledBy: 'directory' },
  /** The name alone: «Lindesnes». */
  municipality: { name: { nb: 'navnet på kommunen', nn: 'namnet på kommunen' }, filledBy: 'directory' },
  municipalityNumber: { name: { nb: 'kommunenummer', nn: 'kommunenummer' }, filledBy: 'directory' },
  municipalityAddress: {
    name: { nb: 'adressen til kommunen', nn: 'adressa til kommunen' },
    filledBy: 'people',
  },
  contactMunicipality: {
    name: { nb: 'kontaktperson i kommunen', nn: 'kontaktperson i kommunen' },
    filledBy: 'directory',
  },
  contactOrganisation: { name: { nb: 'kontaktperson i laget', nn: 'kontaktperson i laget' }, filledBy: 'directory' },
  deputyMunicipality: {
    name: { nb: 'vikar for kontakten i kommunen', nn: 'vikar for kontakten i kommunen' },
    filledBy: 'people',
  },
  deputyOrganisation: {
    name: { nb: 'vikar for kontakten i laget', nn: 'vikar for kontakten i laget' },
    filledBy: 'people',
  },
  from: { name: { nb: 'første dag', nn: 'første dag' }, filledBy: 'agreement' },
  until: { name: { nb: 'siste dag', nn: 'siste dag' }, filledBy: 'agreement' },
  noticeMonths: {
    name: { nb: 'antall måneder oppsigelse', nn: 'talet på månader oppseiing' },
    filledBy: 'agreement',
  },
  evaluationMonth: {
    name: { nb: 'måneden vi evaluerer', nn: 'månaden vi evaluerer' },
    filledBy: 'agreement',
  },
  purpose: { name: { nb: 'hva vi vil oppnå', nn: 'kva vi vil oppnå' }, filledBy: 'people' },
  targetGroup: { name: { nb: 'hvem det er for', nn: 'kven det er for' }, filledBy: 'people' },
  activity: { name: { nb: 'hva laget gjør', nn: 'kva laget gjer' }, filledBy: 'people' },
  area: { name: { nb: 'hvor i kommunen', nn: 'kvar i kommunen' }, filledBy: 'people' },
  participants: { name: { nb: 'antall deltakere', nn: 'talet på deltakarar' }, filledBy: 'people' },
  place: { name: { nb: 'lokalet', nn: 'lokalet' }, filledBy: 'people' },
  times: { name: { nb: 'dager og klokkeslett', nn: 'dagar og klokkeslett' }, filledBy: 'people' },
  keyHolder: { name: { nb: 'hvem som har nøkkelen', nn: 'kven som har nøkkelen' }, filledBy: 'people' },
  meetingsPerYear: {
    name: { nb: 'antall møter i året', nn: 'talet på møte i året' },
    filledBy: 'people',
  },
  caller: { name: { nb: 'hvem som kaller inn', nn: 'kven som kallar inn' }, filledBy: 'people' },
  minutesBy: { name: { nb: 'hvem som skriver referat', nn: 'kven som skriv referat' }, filledBy: 'people' },
  amount: { name: { nb: 'beløp', nn: 'beløp' }, filledBy: 'people' },
  amountFor: { name: { nb: 'hva pengene skal brukes til', nn: 'kva pengane skal brukast til' }, filledBy: 'people' },
  paidOn: { name: { nb: 'datoen pengene betales ut', nn: 'datoen pengane blir betalte ut' }, filledBy: 'people' },
  reportBy: { name: { nb: 'frist for rapport', nn: 'frist for rapport' }, filledBy: 'people' },
  certificateBy: {
    name: { nb: 'hvem som har ansvar for politiattester', nn: 'kven som har ansvar for politiattestar' },
    filledBy: 'people',
  },
  insuredBy: { name: { nb: 'hvem som forsikrer', nn: 'kven som forsikrar' }, filledBy: 'people' },
  role: { name: { nb: 'rollen i en krise', nn: 'rolla i ei krise' }, filledBy: 'people' },
  alert: { name: { nb: 'hvem kommunen ringer', nn: 'kven kommunen ringjer' }, filledBy: 'people' },
  signerMunicipality: {
    name: { nb: 'navn og rolle for kommunen', nn: 'namn og rolle for kommunen' },
    filledBy: 'people',
  },
  signerOrganisation: {
    name: { nb: 'navn og rolle for laget', nn: 'namn og rolle for laget' },
    filledBy: 'people',
  },
  signedAt: { name: { nb: 'sted og dato', nn: 'stad og dato' }, filledBy: 'people' },
} as const satisfies Readonly<Record<string, AgreementBlank>>
