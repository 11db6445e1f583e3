import type { AgreementDate, AgreementState } from '#content/agreement.ts'

/** The way of an agreement, in order, with what each state needs. */
export const AGREEMENT_STATES: readonly AgreementState[] = [
  {
    id: 'draft',
    name: { nb: 'Utkast', nn: 'Utkast', en: 'Draft' },
    about: { nb: 'Partene skriver sammen.', nn: 'Partane skriv saman.' },
    needs: [
      { key: 'type', nb: 'Typen avtale er valgt', nn: 'Typen avtale er vald' },
      { key: 'parties', nb: 'Begge parter er valgt', nn: 'Begge partar er valde' },
    ],
  },
  {
    id: 'hearing',
    name: { nb: 'Til høring', nn: 'Til høyring', en: 'At hearing' },
    about: {
      nb: 'Styret i laget og juristen i kommunen leser utkastet.',
      nn: 'Styret i laget og juristen i kommunen les utkastet.',
    },
    needs: [
      {
        key: 'required-sections',
        nb: 'Alle avsnitt som må være med, er skrevet',
        nn: 'Alle avsnitt som må vere med, er skrivne',
      },
      { key: 'blanks-filled', nb: 'Ingenting står åpent i teksten', nn: 'Ingenting står ope i teksten' },
      {
        key: 'sent-to-both',
        nb: 'Utkastet er sendt til styret i laget og til en jurist i kommunen',
        nn: 'Utkastet er sendt til styret i laget og til ein jurist i kommunen',
      },
      { key: 'hearing-deadline', nb: 'Fristen for merknader er satt', nn: 'Fristen for merknader er sett' },
    ],
  },
  {
    id: 'decided',
    name: { nb: 'Vedtatt', nn: 'Vedteken', en: 'Decided' },
    about: {
      nb: 'Styret i laget og rett organ i kommunen har sagt ja.',
      nn: 'Styret i laget og rett organ i kommunen har sagt ja.',
    },
    needs: [
      { key: 'comments-answered', nb: 'Alle merknader har fått svar', nn: 'Alle merknader har fått svar' },
      {
        key: 'agreed-by-both',
        nb: 'Begge parter er enige i hvert avsnitt',
        nn: 'Begge partar er samde i kvart avsnitt',
      },
      {
        key: 'decision',
        nb: 'Vedtaket har saksnummer, organ og dato',
        nn: 'Vedtaket har saksnummer, organ og dato',
      },
    ],
  },
  {
    id: 'signed',
    name: { nb: 'Signert', nn: 'Signert', en: 'Signed' },
    about: { nb: 'Begge parter har skrevet under.', nn: 'Begge partar har skrive under.' },
    needs: [
      {
        key: 'mandate-to-sign',
        nb: 'De som skriver under, har fullmakt til det',
        nn: 'Dei som skriv under, har fullmakt til det',
      },
      {
        key: 'signed-by-both',
        nb: 'Begge har skrevet under, med dato',
        nn: 'Begge har skrive under, med dato',
      },
      { key: 'signed-copy', nb: 'Den signerte kopien er lagt ved', nn: 'Den signerte kopien er lagd ved' },
    ],
  },
  {
    id: 'running',
    name: { nb: 'Gjelder', nn: 'Gjeld', en: 'In force' },
    about: { nb: 'Partene gjør det de er enige om.', nn: 'Partane gjer det dei er samde om.' },
    needs: [
      { key: 'archived', nb: 'Avtalen er journalført', nn: 'Avtalen er journalført' },
      {
        key: 'contacts',
        nb: 'Begge parter har en kontaktperson',
        nn: 'Begge partar har ein kontaktperson',
      },
      {
        key: 'evaluation-date',
        nb: 'Datoen for neste evaluering er satt',
        nn: 'Datoen for neste evaluering er sett',
      },
    ],
  },
  {
    id: 'ended',
    name: { nb: 'Avsluttet', nn: 'Avslutta', en: 'Ended' },
    about: {
      nb: 'Avtalen gjelder ikke lenger, men står her som historie.',
      nn: 'Avtalen gjeld ikkje lenger, men står her som historie.',
    },
    needs: [
      {
        key: 'end-noted',
        nb: 'Sluttdatoen og grunnen er skrevet ned',
        nn: 'Sluttdatoen og grunnen er skrivne ned',
      },
      {
        key: 'last-evaluation',
        nb: 'Partene har evaluert samarbeidet en siste gang',
        nn: 'Partane har evaluert samarbeidet ein siste gong',
      },
      {
        key: 'keys-and-data',
        nb: 'Nøkler, penger og opplysninger er gjort opp',
        nn: 'Nøklar, pengar og opplysningar er gjorde opp',
      },
    ],
  },
]

/**
 * The dates to remember. A new council: municipal elections are in September every fourth year (2027, 2031); the council
 * that was chosen has the agreement before it by the end of the year.
 */
export const AGREEMENT_DATES: readonly AgreementDate[] = [
  {
    key: 'hearing-deadline',
    name: { nb: 'Frist for merknader', nn: 'Frist for merknader', en: 'Deadline for comments' },
    todo: { nb: 'Samle merknadene til utkastet', nn: 'Samle merknadene til utkastet' },
    rule: 'given',
    remindDays: 3,
  },
  {
    key: 'report',
    name: { nb: 'Rapport om tilskudd', nn: 'Rapport om tilskot', en: 'Report on the grant' },
    todo: { nb: 'Få rapporten fra laget', nn: 'Få rapporten frå laget' },
    rule: 'given',
    remindDays: 30,
  },
  {
    key: 'evaluation',
    name: { nb: 'Årlig evaluering', nn: 'Årleg evaluering', en: 'Yearly evaluation' },
    todo: { nb: 'Kall inn til evaluering av avtalen', nn: 'Kall inn til evaluering av avtalen' },
    rule: 'yearly',
    remindDays: 30,
  },
  {
    key: 'notice',
    name: { nb: 'Siste dag for å si opp', nn: 'Siste dag for å seie opp', en: 'Last day to give notice' },
    todo: {
      nb: 'Bestem om avtalen skal fornyes eller sies opp',
      nn: 'Bestem om avtalen skal fornyast eller seiast opp',
    },
    rule: 'before-end',
    remindDays: 30,
  },
  {
    key: 'end',
    name: { nb: 'Avtalen går ut', nn: 'Avtalen går ut', en: 'The agreement ends' },
    todo: { nb: 'Forny avtalen, eller avslutt den', nn: 'Forny avtalen, eller avslutt han' },
    rule: 'given',
    remindDays: 60,
  },
  {
    key: 'new-council',
    name: { nb: 'Nytt kommunestyre', nn: 'Nytt kommunestyre', en: 'New municipal council' },
    todo: {
      nb: 'Legg avtalen fram for det nye kommunestyret',
      nn: 'Legg avtalen fram for det nye kommunestyret',
    },
    rule: 'new-council',
    remindDays: 30,
  },
]
