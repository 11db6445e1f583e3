import type { AgreementSection } from '#content/agreement.ts'

/** Sections 1–9: who the parties are, what they want, and how they work together. */
export const SECTIONS_TOGETHER: readonly AgreementSection[] = [
  {
    key: 'parties',
    number: 1,
    title: { nb: 'Partene', nn: 'Partane' },
    advice: {
      nb: 'Skriv fullt navn, organisasjonsnummer og adresse. Et nettverk uten organisasjonsnummer kan også være part. Skriv da hvem som skriver under.',
      nn: 'Skriv fullt namn, organisasjonsnummer og adresse. Eit nettverk utan organisasjonsnummer kan òg vere part. Skriv då kven som skriv under.',
    },
    form: 'parties',
    starter: {
      nb: `Avtalen er mellom {municipality} kommune (kommunenummer {municipalityNumber}), {municipalityAddress}, og {organisation} (organisasjonsnummer {orgnr}), {organisationAddress}.

I resten av avtalen kaller vi partene «kommunen» og «laget».`,
      nn: `Avtalen er mellom {municipality} kommune (kommunenummer {municipalityNumber}), {municipalityAddress}, og {organisation} (organisasjonsnummer {orgnr}), {organisationAddress}.

I resten av avtalen kallar vi partane «kommunen» og «laget».`,
    },
    said: false,
    sources: [],
  },
  {
    key: 'purpose',
    number: 2,
    title: { nb: 'Bakgrunn og formål', nn: 'Bakgrunn og formål' },
    advice: {
      nb: 'Skriv hvorfor dere gjør dette sammen, og hvem det skal komme til gode. To–tre setninger er nok.',
      nn: 'Skriv kvifor de gjer dette saman, og kven det skal kome til gode. To–tre setningar er nok.',
    },
    form: 'text',
    starter: {
      nb: `Kommunen og laget vil samarbeide for å {purpose}. Samarbeidet skal komme {targetGroup} til gode.

Begge parter bidrar med noe den andre ikke har. Derfor får vi til mer sammen enn hver for oss.`,
      nn: `Kommunen og laget vil samarbeide for å {purpose}. Samarbeidet skal kome {targetGroup} til gode.

Begge partar bidreg med noko den andre ikkje har. Derfor får vi til meir saman enn kvar for oss.`,
    },
    said: true,
    sources: ['REG'],
  },
  {
    key: 'values',
    number: 3,
    title: { nb: 'Verdigrunnlag', nn: 'Verdigrunnlag' },
    advice: {
      nb: 'Slå fast tre ting: Partene er likeverdige, laget styrer seg selv, og frivillig innsats erstatter ikke tjenester kommunen har plikt til å gi.',
      nn: 'Slå fast tre ting: Partane er likeverdige, laget styrer seg sjølv, og frivillig innsats erstattar ikkje tenester kommunen har plikt til å gi.',
    },
    form: 'text',
    starter: {
      nb: `Partene er likeverdige og møter hverandre med respekt og tillit.

Laget er selvstendig. Det bestemmer selv over medlemmene, de frivillige og aktivitetene sine, og kan mene noe annet enn kommunen offentlig.

Frivillig innsats kommer i tillegg til de tjenestene kommunen har plikt til å gi. Den skal ikke erstatte dem.

Aktivitetene er åpne for alle i målgruppen, uavhengig av bakgrunn, tro, livssyn, kjønn, legning og funksjonsevne.`,
      nn: `Partane er likeverdige og møter kvarandre med respekt og tillit.

Laget er sjølvstendig. Det bestemmer sjølv over medlemmene, dei frivillige og aktivitetane sine, og kan meine noko anna enn kommunen offentleg.

Frivillig innsats kjem i tillegg til dei tenestene kommunen har plikt til å gi. Han skal ikkje erstatte dei.

Aktivitetane er opne for alle i målgruppa, uavhengig av bakgrunn, tru, livssyn, kjønn, legning og funksjonsevne.`,
    },
    said: true,
    sources: ['KSF'],
  },
  {
    key: 'scope',
    number: 4,
    title: { nb: 'Målgruppe og omfang', nn: 'Målgruppe og omfang' },
    advice: {
      nb: 'Skriv hvem det gjelder, hvor det skjer, hvor mange dere regner med, og når det begynner og slutter.',
      nn: 'Skriv kven det gjeld, kvar det skjer, kor mange de reknar med, og når det byrjar og sluttar.',
    },
    form: 'text',
    starter: {
      nb: `Laget tilbyr {activity} for {targetGroup} i {area}.

Vi regner med omtrent {participants} deltakere. Tilbudet holder på fra {from} til {until}, med pause i skoleferiene når ikke annet er avtalt.`,
      nn: `Laget tilbyr {activity} for {targetGroup} i {area}.

Vi reknar med om lag {participants} deltakarar. Tilbodet held på frå {from} til {until}, med pause i skuleferiane når ikkje anna er avtalt.`,
    },
    said: false,
    sources: [],
  },
  {
    key: 'expectations',
    number: 5,
    title: { nb: 'Forventninger', nn: 'Forventningar' },
    advice: {
      nb: 'Skriv hver for dere først, og les så begge spaltene høyt. Det som bare står på den ene siden, er det dere bør snakke om.',
      nn: 'Skriv kvar for dykk først, og les så begge spaltene høgt. Det som berre står på den eine sida, er det de bør snakke om.',
    },
    form: 'expectations',
    starter: {
      nb: 'Partene har snakket om hva de venter av hverandre, og er enige om dette:',
      nn: 'Partane har snakka om kva dei ventar av kvarandre, og er samde om dette:',
    },
    expectations: {
      municipality: [
        {
          nb: 'Laget gjennomfører det vi er enige om, og sier fra i god tid når noe endrer seg.',
          nn: 'Laget gjennomfører det vi er samde om, og seier frå i god tid når noko endrar seg.',
        },
        {
          nb: 'Laget tar godt imot alle i målgruppen.',
          nn: 'Laget tek godt imot alle i målgruppa.',
        },
        {
          nb: 'Laget svarer på henvendelser innen en uke.',
          nn: 'Laget svarer på førespurnader innan ei veke.',
        },
      ],
      organisation: [
        {
          nb: 'Kommunen har én fast person vi kan ringe til.',
          nn: 'Kommunen har éin fast person vi kan ringje til.',
        },
        {
          nb: 'Kommunen forteller tjenestene sine om tilbudet, så folk blir vist til oss.',
          nn: 'Kommunen fortel tenestene sine om tilbodet, så folk blir viste til oss.',
        },
        {
          nb: 'Kommunen spør oss før den starter noe lignende selv.',
          nn: 'Kommunen spør oss før han startar noko liknande sjølv.',
        },
      ],
    },
    said: true,
    sources: ['IMDI'],
  },
  {
    key: 'tasks',
    number: 6,
    title: { nb: 'Oppgavefordeling', nn: 'Oppgåvefordeling' },
    advice: {
      nb: 'Lag en tabell med oppgave, ansvar og frist. Skriv også hva som ikke er med.',
      nn: 'Lag ein tabell med oppgåve, ansvar og frist. Skriv òg kva som ikkje er med.',
    },
    form: 'tasks',
    starter: {
      nb: `Partene deler oppgavene slik tabellen viser.

Tolking, saksbehandling og oppfølging av enkeltpersoners saker er ikke del av samarbeidet. Det gjør kommunen.`,
      nn: `Partane deler oppgåvene slik tabellen viser.

Tolking, saksbehandling og oppfølging av saker som gjeld enkeltpersonar, er ikkje del av samarbeidet. Det gjer kommunen.`,
    },
    tasks: [
      {
        task: {
          nb: 'Planlegge og gjennomføre aktivitetene',
          nn: 'Planleggje og gjennomføre aktivitetane',
        },
        who: 'organisation',
        when: { nb: 'Hele perioden', nn: 'Heile perioden' },
      },
      {
        task: { nb: 'Rekruttere og følge opp de frivillige', nn: 'Rekruttere og følgje opp dei frivillige' },
        who: 'organisation',
        when: { nb: 'Hele perioden', nn: 'Heile perioden' },
      },
      {
        task: { nb: 'Stille med lokale', nn: 'Stille med lokale' },
        who: 'municipality',
        when: { nb: 'Fra første samling', nn: 'Frå første samling' },
      },
      {
        task: {
          nb: 'Fortelle om tilbudet i tjenestene og på nettsidene',
          nn: 'Fortelje om tilbodet i tenestene og på nettsidene',
        },
        who: 'municipality',
        when: { nb: 'Hvert halvår', nn: 'Kvart halvår' },
      },
      {
        task: { nb: 'Evaluere samarbeidet', nn: 'Evaluere samarbeidet' },
        who: 'both',
        when: { nb: 'Hvert år', nn: 'Kvart år' },
      },
    ],
    said: true,
    sources: ['IMDI', 'VES'],
  },
  {
    key: 'contacts',
    number: 7,
    title: { nb: 'Kontaktpersoner', nn: 'Kontaktpersonar' },
    advice: {
      nb: 'Ha én fast kontakt på hver side, og én som tar over når kontakten er borte.',
      nn: 'Ha éin fast kontakt på kvar side, og éin som tek over når kontakten er borte.',
    },
    form: 'text',
    starter: {
      nb: `Kontakt i kommunen: {contactMunicipality}
Vikar: {deputyMunicipality}

Kontakt i laget: {contactOrganisation}
Vikar: {deputyOrganisation}

En part som bytter kontakt, sier fra skriftlig innen to uker. Avtalen trenger ikke å signeres på nytt av den grunn.`,
      nn: `Kontakt i kommunen: {contactMunicipality}
Vikar: {deputyMunicipality}

Kontakt i laget: {contactOrganisation}
Vikar: {deputyOrganisation}

Ein part som byter kontakt, seier frå skriftleg innan to veker. Avtalen treng ikkje signerast på nytt av den grunn.`,
    },
    said: true,
    sources: ['LINA'],
  },
  {
    key: 'meetings',
    number: 8,
    title: { nb: 'Møter og dialog', nn: 'Møte og dialog' },
    advice: {
      nb: 'Skriv hvor ofte dere møtes, hvem som kaller inn, og hvem som skriver referat. To møter i året er vanlig.',
      nn: 'Skriv kor ofte de møtest, kven som kallar inn, og kven som skriv referat. To møte i året er vanleg.',
    },
    form: 'text',
    starter: {
      nb: `Partene møtes {meetingsPerYear} ganger i året. Møtene kalles inn av {caller}, minst to uker før. Referatet skrives av {minutesBy} og sendes til begge parter innen to uker.

Hvert møte begynner med det som har skjedd siden sist. Begge parter kan be om et ekstra møte når det trengs.`,
      nn: `Partane møtest {meetingsPerYear} gonger i året. Møta blir kalla inn av {caller}, minst to veker før. Referatet blir skrive av {minutesBy} og sendt til begge partar innan to veker.

Kvart møte byrjar med det som har skjedd sidan sist. Begge partar kan be om eit ekstra møte når det trengst.`,
    },
    said: true,
    sources: ['LINA'],
  },
  {
    key: 'volunteers',
    number: 9,
    title: {
      nb: 'Frivillige: rekruttering, opplæring og oppfølging',
      nn: 'Frivillige: rekruttering, opplæring og oppfølging',
    },
    advice: {
      nb: 'Skriv hvem som finner, lærer opp og følger opp de frivillige, og hvilke av kommunens kurs de kan være med på.',
      nn: 'Skriv kven som finn, lærer opp og følgjer opp dei frivillige, og kva kurs i kommunen dei kan vere med på.',
    },
    form: 'text',
    starter: {
      nb: `Laget rekrutterer, lærer opp og følger opp sine egne frivillige.

Kommunen forteller om muligheten til å bli frivillig, og lar de frivillige delta gratis på kurs i kommunen når det er plass og kurset er nyttig for oppgaven.

De frivillige er frivillige. De har ingen plikt til å si ja til flere oppgaver enn de har tatt på seg.`,
      nn: `Laget rekrutterer, lærer opp og følgjer opp sine eigne frivillige.

Kommunen fortel om høvet til å bli frivillig, og lèt dei frivillige delta gratis på kurs i kommunen når det er plass og kurset er nyttig for oppgåva.

Dei frivillige er frivillige. Dei har inga plikt til å seie ja til fleire oppgåver enn dei har teke på seg.`,
    },
    said: true,
    sources: ['LINA'],
  },
]
