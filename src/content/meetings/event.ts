import type { MeetingTemplate } from '#content/meeting-template.ts'

export const EVENT_MEETING: MeetingTemplate = {
  id: 'event',
  type: 'event',
  name: { nb: 'Samarbeid om større arrangement', nn: 'Samarbeid om større arrangement' },
  use: {
    nb: 'Passer når kommunen og flere lag skal lage ett større arrangement sammen og dele oppgavene.',
    nn: 'Passar når kommunen og fleire lag skal lage eitt større arrangement saman og dele oppgåvene.',
  },
  purpose: {
    nb: 'Vi skal bli enige om mål for arrangementet, fordele oppgavene og sikre at tillatelser og sikkerhet er på plass i tide.',
    nn: 'Vi skal bli samde om mål for arrangementet, fordele oppgåvene og sikre at løyve og tryggleik er på plass i tide.',
  },
  agenda: [
    {
      key: 'welcome',
      title: { nb: 'Velkommen, og hvem er med?', nn: 'Velkomen, og kven er med?' },
      type: 'item',
      minutes: 10,
      question: null,
    },
    {
      key: 'since-last',
      title: { nb: 'Hva har skjedd siden sist?', nn: 'Kva har skjedd sidan sist?' },
      type: 'since-last',
      minutes: 10,
      question: null,
    },
    {
      key: 'aim',
      title: { nb: 'Mål, og hvem arrangementet er for', nn: 'Mål, og kven arrangementet er for' },
      type: 'item',
      minutes: 10,
      question: null,
    },
    {
      key: 'round-contributions',
      title: { nb: 'Runde: Hva kan hvert lag ta?', nn: 'Runde: Kva kan kvart lag ta?' },
      type: 'round',
      minutes: 20,
      question: {
        nb: 'Hvilken oppgave kan laget deres ta ansvar for, og hva trenger dere for å klare den?',
        nn: 'Kva oppgåve kan laget dykkar ta ansvar for, og kva treng de for å klare ho?',
      },
    },
    { key: 'break', title: { nb: 'Pause', nn: 'Pause' }, type: 'break', minutes: 10, question: null },
    {
      key: 'permissions',
      title: { nb: 'Sted, tillatelser og frister', nn: 'Stad, løyve og fristar' },
      type: 'item',
      minutes: 15,
      question: null,
    },
    {
      key: 'safety',
      title: { nb: 'Sikkerhet og beredskap', nn: 'Tryggleik og beredskap' },
      type: 'item',
      minutes: 15,
      question: null,
    },
    {
      key: 'volunteers',
      title: { nb: 'Frivillige og språkverter', nn: 'Frivillige og språkvertar' },
      type: 'item',
      minutes: 10,
      question: null,
    },
    { key: 'money', title: { nb: 'Økonomi', nn: 'Økonomi' }, type: 'item', minutes: 10, question: null },
    {
      key: 'who-does-what',
      title: { nb: 'Hvem gjør hva, og innen når?', nn: 'Kven gjer kva, og innan når?' },
      type: 'item',
      minutes: 15,
      question: null,
    },
    {
      key: 'next',
      title: { nb: 'Neste møte', nn: 'Neste møte' },
      type: 'item',
      minutes: 5,
      question: null,
    },
  ],
  prepare: [
    {
      nb: 'Sjekk datoen mot skoleferier, høytider og andre arrangementer.',
      nn: 'Sjekk datoen mot skuleferiar, høgtider og andre arrangement.',
    },
    {
      nb: 'Skriv ned frister hos politi, brannvesen og andre som må varsles.',
      nn: 'Skriv ned fristar hos politi, brannvesen og andre som må varslast.',
    },
    {
      nb: 'Send spørsmålene på forhånd, så lagene vet hva de kan ta ansvar for.',
      nn: 'Send spørsmåla på førehand, så laga veit kva dei kan ta ansvar for.',
    },
    {
      nb: 'Inviter minst én minoritetsorganisasjon fra starten av, ikke bare til å stille med mat.',
      nn: 'Inviter minst éin minoritetsorganisasjon frå starten av, ikkje berre til å stille med mat.',
    },
    {
      nb: 'Finn ut om noen trenger tolk, og bestill i god tid.',
      nn: 'Finn ut om nokon treng tolk, og bestill i god tid.',
    },
    {
      nb: 'Ta med kart over stedet og et utkast til budsjett.',
      nn: 'Ta med kart over staden og eit utkast til budsjett.',
    },
  ],
  after: [
    {
      nb: 'Send oppgavelisten til alle dagen etter møtet.',
      nn: 'Send oppgåvelista til alle dagen etter møtet.',
    },
    {
      nb: 'Send søknader og meldinger til dem som må gi tillatelse.',
      nn: 'Send søknader og meldingar til dei som må gi løyve.',
    },
    {
      nb: 'Evaluer sammen med lagene når arrangementet er over.',
      nn: 'Evaluer saman med laga når arrangementet er over.',
    },
  ],
  phases: [
    {
      key: 'idea',
      name: { nb: 'Idé', nn: 'Idé' },
      checks: [
        {
          key: 'aim',
          nb: 'Målet er skrevet ned i én setning alle er enige om.',
          nn: 'Målet er skrive ned i éi setning alle er samde om.',
        },
        {
          key: 'owner',
          nb: 'Én er ansvarlig for hele arrangementet.',
          nn: 'Éin er ansvarleg for heile arrangementet.',
        },
        {
          key: 'partners',
          nb: 'Det er klart hvilke lag som er med, og hvem som snakker for hvert av dem.',
          nn: 'Det er klart kva lag som er med, og kven som snakkar for kvart av dei.',
        },
      ],
    },
    {
      key: 'plan',
      name: { nb: 'Planlegge', nn: 'Planleggje' },
      checks: [
        {
          key: 'date',
          nb: 'Datoen passer med ferier, høytider og andre arrangementer.',
          nn: 'Datoen passar med feriar, høgtider og andre arrangement.',
        },
        {
          key: 'place',
          nb: 'Grunneieren eller den som eier lokalet, har sagt ja.',
          nn: 'Grunneigaren eller den som eig lokalet, har sagt ja.',
        },
        {
          key: 'safety-lead',
          nb: 'Én er sikkerhetsansvarlig.',
          nn: 'Éin er tryggleiksansvarleg.',
        },
        {
          key: 'budget',
          nb: 'Budsjettet er satt opp, og det er klart hvem som betaler hva.',
          nn: 'Budsjettet er sett opp, og det er klart kven som betaler kva.',
        },
      ],
    },
    {
      key: 'obtain',
      name: { nb: 'Innhente tillatelser', nn: 'Hente inn løyve' },
      checks: [
        {
          key: 'police',
          nb: 'Arrangementet er meldt til politiet, eller det er søkt om tillatelse.',
          nn: 'Arrangementet er meldt til politiet, eller det er søkt om løyve.',
        },
        {
          key: 'fire',
          nb: 'Brannvesenet er varslet, ofte minst 14 dager før.',
          nn: 'Brannvesenet er varsla, ofte minst 14 dagar før.',
        },
        {
          key: 'food',
          nb: 'Servering er avklart: Mattilsynet, og skjenkebevilling hvis det serveres alkohol.',
          nn: 'Servering er avklart: Mattilsynet, og skjenkjeløyve dersom det blir servert alkohol.',
        },
        {
          key: 'music',
          nb: 'Musikken er avklart med TONO.',
          nn: 'Musikken er avklart med TONO.',
        },
        { key: 'neighbours', nb: 'Naboene er varslet.', nn: 'Naboane er varsla.' },
        {
          key: 'traffic',
          nb: 'Trafikk, parkering og utrykningsvei er avklart.',
          nn: 'Trafikk, parkering og utrykkingsveg er avklarte.',
        },
      ],
    },
    {
      key: 'detail',
      name: { nb: 'Planlegge i detalj', nn: 'Planleggje i detalj' },
      checks: [
        {
          key: 'volunteers',
          nb: 'Alle frivillige vet hva de skal gjøre, når de møter opp og hvor de får mat.',
          nn: 'Alle frivillige veit kva dei skal gjere, når dei møter opp og kvar dei får mat.',
        },
        {
          key: 'language-hosts',
          nb: 'Språkverter er på plass for de språkene deltakerne snakker.',
          nn: 'Språkvertar er på plass for dei språka deltakarane snakkar.',
        },
        {
          key: 'access',
          nb: 'Alle kan komme inn og delta, også med rullestol eller barnevogn.',
          nn: 'Alle kan kome inn og delta, også med rullestol eller barnevogn.',
        },
        {
          key: 'preparedness',
          nb: 'Det er klart hvem som gjør hva hvis noe går galt, og hvem som ringer 110, 112 og 113.',
          nn: 'Det er klart kven som gjer kva dersom noko går gale, og kven som ringjer 110, 112 og 113.',
        },
        {
          key: 'invite',
          nb: 'Invitasjonen er sendt på de språkene som trengs.',
          nn: 'Invitasjonen er send på dei språka som trengst.',
        },
      ],
    },
    {
      key: 'carry-out',
      name: { nb: 'Gjennomføre', nn: 'Gjennomføre' },
      checks: [
        {
          key: 'briefing',
          nb: 'Alle som hjelper til, er samlet før start og har fått den samme beskjeden.',
          nn: 'Alle som hjelper til, er samla før start og har fått den same meldinga.',
        },
        {
          key: 'contact-point',
          nb: 'Det er lett å se hvor en kan få hjelp.',
          nn: 'Det er lett å sjå kvar ein kan få hjelp.',
        },
        {
          key: 'count',
          nb: 'Noen teller hvor mange som kommer.',
          nn: 'Nokon tel kor mange som kjem.',
        },
      ],
    },
    {
      key: 'afterwards',
      name: { nb: 'Etterarbeid', nn: 'Etterarbeid' },
      checks: [
        {
          key: 'tidy',
          nb: 'Stedet er ryddet, og nøkler og utstyr er levert tilbake.',
          nn: 'Staden er rydda, og nøklar og utstyr er leverte tilbake.',
        },
        {
          key: 'accounts',
          nb: 'Regnskapet er gjort opp.',
          nn: 'Rekneskapen er gjord opp.',
        },
        {
          key: 'evaluate',
          nb: 'Kommunen og lagene har evaluert arrangementet sammen.',
          nn: 'Kommunen og laga har evaluert arrangementet saman.',
        },
        {
          key: 'thanks',
          nb: 'Alle frivillige har fått takk.',
          nn: 'Alle frivillige har fått takk.',
        },
      ],
    },
  ],
  invitation: {
    nb: `Hei!

{municipality} kommune inviterer til planleggingsmøte: {title}. Vi vil gjerne lage arrangementet sammen med dere.

Når: {date}, kl. {time}
Hvor: {place}

{purpose}

Tenk gjerne gjennom dette før møtet:
{questions}

Gi oss svar innen {answerBy}. Si fra om noen trenger tolk eller annen tilrettelegging.

Lurer dere på noe? Ta kontakt med {contact}.

Velkommen!
{municipality} kommune`,
    nn: `Hei!

{municipality} kommune inviterer til planleggingsmøte: {title}. Vi vil gjerne lage arrangementet saman med dykk.

Når: {date}, kl. {time}
Kvar: {place}

{purpose}

Tenk gjerne gjennom dette før møtet:
{questions}

Gi oss svar innan {answerBy}. Sei frå om nokon treng tolk eller anna tilrettelegging.

Lurer de på noko? Ta kontakt med {contact}.

Velkomne!
{municipality} kommune`,
  },
  sources: ['DSB'],
}
