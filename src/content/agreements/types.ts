import { AGREEMENT_SECTION_KEYS } from '#content/agreement.ts'
import type { AgreementType } from '#content/agreement.ts'

/** The types of agreements and declarations, and the purchase that is none of them. */
export const AGREEMENT_TYPES: readonly AgreementType[] = [
  {
    id: 'intention',
    name: { nb: 'Intensjonsavtale', nn: 'Intensjonsavtale', en: 'Letter of intent' },
    about: {
      nb: 'Når dere vil samarbeide, men ikke vet nøyaktig om hva ennå. Ingen penger, ingen faste oppgaver.',
      nn: 'Når de vil samarbeide, men ikkje veit nøyaktig om kva enno. Ingen pengar, ingen faste oppgåver.',
    },
    documentTitle: { nb: 'Intensjonsavtale mellom {parties}', nn: 'Intensjonsavtale mellom {parties}' },
    sections: [
      'parties',
      'purpose',
      'values',
      'expectations',
      'contacts',
      'meetings',
      'information',
      'evaluation',
      'duration',
      'signatures',
    ],
    required: ['parties', 'purpose', 'expectations', 'contacts', 'duration', 'signatures'],
    starters: {
      purpose: {
        nb: `Kommunen og laget ønsker å samarbeide for å {purpose}. Samarbeidet skal komme {targetGroup} til gode.

Avtalen sier hva partene vil. Den forplikter ingen av dem til å bruke penger. Blir partene enige om faste oppgaver, skriver de en egen avtale om det.`,
        nn: `Kommunen og laget ønskjer å samarbeide for å {purpose}. Samarbeidet skal kome {targetGroup} til gode.

Avtalen seier kva partane vil. Han forpliktar ingen av dei til å bruke pengar. Blir partane samde om faste oppgåver, skriv dei ein eigen avtale om det.`,
      },
      duration: {
        nb: 'Avtalen gjelder fra {from} til {until}. Begge parter kan avslutte den når som helst ved å si fra skriftlig.',
        nn: 'Avtalen gjeld frå {from} til {until}. Begge partar kan avslutte han når som helst ved å seie frå skriftleg.',
      },
    },
    stops: null,
    sources: ['REG'],
  },
  {
    id: 'cooperation',
    name: { nb: 'Samarbeid om en oppgave', nn: 'Samarbeid om ei oppgåve', en: 'Cooperation on a task' },
    about: {
      nb: 'Når kommunen og laget gjør noe bestemt sammen, for eksempel en språkkafé eller leksehjelp.',
      nn: 'Når kommunen og laget gjer noko bestemt saman, til dømes ein språkkafé eller leksehjelp.',
    },
    documentTitle: { nb: 'Samarbeidsavtale mellom {parties}', nn: 'Samarbeidsavtale mellom {parties}' },
    sections: AGREEMENT_SECTION_KEYS.filter((key) => key !== 'preparedness'),
    required: [
      'parties',
      'purpose',
      'scope',
      'expectations',
      'tasks',
      'contacts',
      'meetings',
      'confidentiality',
      'privacy',
      'police-certificate',
      'insurance',
      'evaluation',
      'duration',
      'signatures',
    ],
    starters: {},
    stops: null,
    sources: ['REG', 'VES'],
  },
  {
    id: 'preparedness',
    name: { nb: 'Beredskapsavtale', nn: 'Beredskapsavtale', en: 'Preparedness agreement' },
    about: {
      nb: 'Når laget skal hjelpe til i en krise, for eksempel når mange kommer på kort tid.',
      nn: 'Når laget skal hjelpe til i ei krise, til dømes når mange kjem på kort tid.',
    },
    documentTitle: {
      nb: 'Avtale om beredskap mellom {parties}',
      nn: 'Avtale om beredskap mellom {parties}',
    },
    sections: AGREEMENT_SECTION_KEYS.filter((key) => key !== 'employer' && key !== 'police-certificate'),
    required: [
      'parties',
      'purpose',
      'scope',
      'tasks',
      'contacts',
      'confidentiality',
      'insurance',
      'preparedness',
      'evaluation',
      'duration',
      'signatures',
    ],
    starters: {
      scope: {
        nb: 'Avtalen gjelder når kommunen har satt krisestab, eller når kontaktpersonen i kommunen ber om det. Den gjelder i {area} og for {targetGroup}.',
        nn: 'Avtalen gjeld når kommunen har sett krisestab, eller når kontaktpersonen i kommunen ber om det. Han gjeld i {area} og for {targetGroup}.',
      },
    },
    tasks: [
      {
        task: { nb: 'Holde varslingslisten oppdatert', nn: 'Halde varslingslista oppdatert' },
        who: 'both',
        when: { nb: 'Hvert halvår', nn: 'Kvart halvår' },
      },
      {
        task: { nb: 'Invitere til øvelse', nn: 'Invitere til øving' },
        who: 'municipality',
        when: { nb: 'Hvert år', nn: 'Kvart år' },
      },
      {
        task: { nb: 'Stille med folk når det trengs', nn: 'Stille med folk når det trengst' },
        who: 'organisation',
        when: { nb: 'Når kommunen ringer', nn: 'Når kommunen ringjer' },
      },
      {
        task: { nb: 'Dekke avtalte utgifter', nn: 'Dekkje avtalte utgifter' },
        who: 'municipality',
        when: { nb: 'Innen 30 dager etter innsatsen', nn: 'Innan 30 dagar etter innsatsen' },
      },
    ],
    stops: null,
    sources: ['TON', 'RES'],
  },
  {
    id: 'grant',
    name: { nb: 'Tilskudd med vilkår', nn: 'Tilskot med vilkår', en: 'Grant with terms' },
    about: {
      nb: 'Når kommunen støtter noe laget selv vil gjøre. Kommunen får ingen tjeneste igjen for pengene.',
      nn: 'Når kommunen støttar noko laget sjølv vil gjere. Kommunen får inga teneste att for pengane.',
    },
    documentTitle: { nb: 'Avtale om tilskudd mellom {parties}', nn: 'Avtale om tilskot mellom {parties}' },
    sections: [
      'parties',
      'purpose',
      'values',
      'scope',
      'tasks',
      'contacts',
      'economy',
      'premises',
      'privacy',
      'police-certificate',
      'information',
      'disagreement',
      'evaluation',
      'duration',
      'signatures',
    ],
    required: ['parties', 'purpose', 'scope', 'contacts', 'economy', 'evaluation', 'duration', 'signatures'],
    starters: {
      purpose: {
        nb: `Laget vil {purpose}. Det skal komme {targetGroup} til gode.

Kommunen støtter dette med tilskudd. Laget bestemmer selv hvordan arbeidet gjøres, innenfor vilkårene i avtalen.`,
        nn: `Laget vil {purpose}. Det skal kome {targetGroup} til gode.

Kommunen støttar dette med tilskot. Laget bestemmer sjølv korleis arbeidet blir gjort, innanfor vilkåra i avtalen.`,
      },
    },
    tasks: [
      {
        task: { nb: 'Gjennomføre det tilskuddet er gitt til', nn: 'Gjennomføre det tilskotet er gitt til' },
        who: 'organisation',
        when: { nb: 'Hele perioden', nn: 'Heile perioden' },
      },
      {
        task: { nb: 'Betale ut tilskuddet', nn: 'Betale ut tilskotet' },
        who: 'municipality',
        when: { nb: 'Som avtalt under økonomi', nn: 'Som avtalt under økonomi' },
      },
      {
        task: { nb: 'Sende rapport og regnskap', nn: 'Sende rapport og rekneskap' },
        who: 'organisation',
        when: { nb: 'Som avtalt under økonomi', nn: 'Som avtalt under økonomi' },
      },
    ],
    stops: null,
    sources: ['REG'],
  },
  {
    id: 'declaration',
    name: { nb: 'Frivillighetserklæring', nn: 'Frivilligheitserklæring', en: 'Declaration on volunteering' },
    about: {
      nb: 'Når kommunestyret sier hva hele frivilligheten kan vente av kommunen. Den gjelder alle lag, ikke ett.',
      nn: 'Når kommunestyret seier kva heile frivilligheita kan vente av kommunen. Ho gjeld alle lag, ikkje eitt.',
    },
    documentTitle: {
      nb: 'Frivillighetserklæring for {municipality} kommune',
      nn: 'Frivilligheitserklæring for {municipality} kommune',
    },
    sections: [
      'purpose',
      'values',
      'expectations',
      'tasks',
      'contacts',
      'meetings',
      'information',
      'evaluation',
      'duration',
    ],
    required: ['purpose', 'values', 'expectations', 'tasks', 'contacts', 'evaluation', 'duration'],
    starters: {
      purpose: {
        nb: `{municipality} kommune vil at frivilligheten skal ha gode vilkår. Erklæringen sier hva kommunen vil gjøre, og hvordan kommunen og frivilligheten samarbeider.

Den er laget sammen med frivilligheten og gjelder alle lag, foreninger og nettverk i kommunen.`,
        nn: `{municipality} kommune vil at frivilligheita skal ha gode vilkår. Erklæringa seier kva kommunen vil gjere, og korleis kommunen og frivilligheita samarbeider.

Ho er laga saman med frivilligheita og gjeld alle lag, foreiningar og nettverk i kommunen.`,
      },
      values: {
        nb: `Frivilligheten er selvstendig og har en verdi i seg selv. Kommunen styrer den ikke, men legger til rette.

Frivillig innsats kommer i tillegg til de tjenestene kommunen har plikt til å gi. Den skal ikke erstatte dem.

Frivilligheten er viktig for at nye innbyggere blir kjent og får høre til. Kommunen vil ha med hele bredden, også små lag, nettverk og innvandrerorganisasjoner.`,
        nn: `Frivilligheita er sjølvstendig og har ein verdi i seg sjølv. Kommunen styrer ho ikkje, men legg til rette.

Frivillig innsats kjem i tillegg til dei tenestene kommunen har plikt til å gi. Han skal ikkje erstatte dei.

Frivilligheita er viktig for at nye innbyggjarar blir kjende og får høyre til. Kommunen vil ha med heile breidda, også små lag, nettverk og innvandrarorganisasjonar.`,
      },
      expectations: {
        nb: 'Kommunen og frivilligheten har snakket sammen om hva de venter av hverandre:',
        nn: 'Kommunen og frivilligheita har snakka saman om kva dei ventar av kvarandre:',
      },
      tasks: {
        nb: 'Dette skal kommunen gjøre. Tabellen viser tiltak, hvem som har ansvaret, og når det skal være gjort.',
        nn: 'Dette skal kommunen gjere. Tabellen viser tiltak, kven som har ansvaret, og når det skal vere gjort.',
      },
      contacts: {
        nb: `Lag og foreninger kan alltid ta kontakt med {contactMunicipality}.

Når kontakten er borte, svarer {deputyMunicipality}.`,
        nn: `Lag og foreiningar kan alltid ta kontakt med {contactMunicipality}.

Når kontakten er borte, svarer {deputyMunicipality}.`,
      },
      meetings: {
        nb: 'Kommunen inviterer frivilligheten til dialog {meetingsPerYear} ganger i året. Referatet sendes til alle som var invitert, og hvert innspill får svar.',
        nn: 'Kommunen inviterer frivilligheita til dialog {meetingsPerYear} gonger i året. Referatet blir sendt til alle som var inviterte, og kvart innspel får svar.',
      },
      information: {
        nb: 'Kommunen legger erklæringen ut på nettsidene sine og forteller alle tjenester om den.',
        nn: 'Kommunen legg erklæringa ut på nettsidene sine og fortel alle tenester om ho.',
      },
      evaluation: {
        nb: `Kommunen rapporterer til kommunestyret hvert år i {evaluationMonth} om hva som er gjort.

Når et nytt kommunestyre er valgt, legges erklæringen fram på nytt.`,
        nn: `Kommunen rapporterer til kommunestyret kvart år i {evaluationMonth} om kva som er gjort.

Når eit nytt kommunestyre er valt, blir erklæringa lagd fram på nytt.`,
      },
      duration: {
        nb: 'Erklæringen gjelder fra {from} til {until}. Kommunestyret vedtar endringer etter at frivilligheten har fått uttale seg.',
        nn: 'Erklæringa gjeld frå {from} til {until}. Kommunestyret vedtek endringar etter at frivilligheita har fått uttale seg.',
      },
    },
    expectations: {
      municipality: [
        {
          nb: 'Lagene sier fra når noe er vanskelig, og hva de trenger.',
          nn: 'Laga seier frå når noko er vanskeleg, og kva dei treng.',
        },
        { nb: 'Lagene tar godt imot nye innbyggere.', nn: 'Laga tek godt imot nye innbyggjarar.' },
        {
          nb: 'Lagene holder opplysningene sine i oversikten oppdatert.',
          nn: 'Laga held opplysningane sine i oversikta oppdaterte.',
        },
      ],
      organisation: [
        { nb: 'Kommunen har én dør inn.', nn: 'Kommunen har éi dør inn.' },
        {
          nb: 'Kommunen spør frivilligheten før den bestemmer noe som gjelder oss.',
          nn: 'Kommunen spør frivilligheita før han bestemmer noko som gjeld oss.',
        },
        {
          nb: 'Kommunen har lokaler vi kan bruke, og søknader som er enkle å fylle ut.',
          nn: 'Kommunen har lokale vi kan bruke, og søknader som er enkle å fylle ut.',
        },
      ],
    },
    tasks: [
      {
        task: { nb: 'Utpeke en koordinator', nn: 'Peike ut ein koordinator' },
        who: 'municipality',
        when: { nb: 'Innen tre måneder', nn: 'Innan tre månader' },
      },
      {
        task: {
          nb: 'Holde dialogmøte med hele frivilligheten',
          nn: 'Halde dialogmøte med heile frivilligheita',
        },
        who: 'municipality',
        when: { nb: 'Hvert år', nn: 'Kvart år' },
      },
      {
        task: {
          nb: 'Samle tilskudd, lokaler og frister på én nettside',
          nn: 'Samle tilskot, lokale og fristar på éi nettside',
        },
        who: 'municipality',
        when: { nb: 'Innen seks måneder', nn: 'Innan seks månader' },
      },
    ],
    stops: null,
    sources: ['FLE', 'LIN'],
  },
  {
    id: 'own',
    name: { nb: 'Egen avtale', nn: 'Eigen avtale', en: 'Agreement of your own' },
    about: {
      nb: 'Når ingen av de andre passer. Velg selv hvilke avsnitt dere trenger.',
      nn: 'Når ingen av dei andre passar. Vel sjølv kva avsnitt de treng.',
    },
    documentTitle: { nb: 'Avtale mellom {parties}', nn: 'Avtale mellom {parties}' },
    sections: ['parties', 'purpose', 'contacts', 'duration', 'signatures'],
    required: ['parties', 'signatures'],
    starters: {},
    stops: null,
    sources: [],
  },
  {
    id: 'purchase',
    name: { nb: 'Kjøp', nn: 'Kjøp', en: 'Purchase' },
    about: {
      nb: 'Når kommunen betaler for å få en bestemt tjeneste eller vare.',
      nn: 'Når kommunen betaler for å få ei bestemt teneste eller vare.',
    },
    documentTitle: { nb: 'Kjøp', nn: 'Kjøp' },
    sections: [],
    required: [],
    starters: {},
    stops: {
      nb: `Dette er et kjøp, og da stopper malen her.

Når kommunen betaler laget for en bestemt tjeneste, gjelder reglene for offentlige anskaffelser. De gjelder også når den som leverer, er en frivillig organisasjon. Kommunen kan ikke velge bort reglene ved å kalle det en samarbeidsavtale.

Ta kontakt med dem som har ansvar for innkjøp i kommunen før dere avtaler noe. De kan si hvilke regler som gjelder, og om det finnes unntak.

Støtter kommunen noe laget uansett vil gjøre, uten å få en tjeneste igjen, er det tilskudd. Velg i så fall «Tilskudd med vilkår».`,
      nn: `Dette er eit kjøp, og då stoppar malen her.

Når kommunen betaler laget for ei bestemt teneste, gjeld reglane for offentlege innkjøp. Dei gjeld òg når den som leverer, er ein frivillig organisasjon. Kommunen kan ikkje velje bort reglane ved å kalle det ein samarbeidsavtale.

Ta kontakt med dei som har ansvar for innkjøp i kommunen før de avtaler noko. Dei kan seie kva reglar som gjeld, og om det finst unntak.

Støttar kommunen noko laget uansett vil gjere, utan å få ei teneste att, er det tilskot. Vel i så fall «Tilskot med vilkår».`,
    },
    sources: ['REG'],
  },
]
