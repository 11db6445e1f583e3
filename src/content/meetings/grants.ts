import type { MeetingTemplate } from '#content/meeting-template.ts'

export const GRANTS_MEETING: MeetingTemplate = {
  id: 'grants',
  type: 'grants',
  name: { nb: 'Informasjonsmøte om tilskudd', nn: 'Informasjonsmøte om tilskot' },
  use: {
    nb: 'Passer noen uker før en søknadsfrist, når lag trenger å vite hva de kan søke om og hvordan.',
    nn: 'Passar nokre veker før ein søknadsfrist, når lag treng å vite kva dei kan søkje om og korleis.',
  },
  purpose: {
    nb: 'Etter møtet vet lagene hvilke tilskudd de kan søke om, når fristene er, og hvem de kan spørre om hjelp.',
    nn: 'Etter møtet veit laga kva tilskot dei kan søkje om, når fristane er, og kven dei kan spørje om hjelp.',
  },
  agenda: [
    {
      key: 'welcome',
      title: { nb: 'Velkommen', nn: 'Velkomen' },
      type: 'item',
      minutes: 5,
      question: null,
    },
    {
      key: 'schemes',
      title: { nb: 'Ordninger og frister hos oss', nn: 'Ordningar og fristar hos oss' },
      type: 'item',
      minutes: 15,
      question: null,
    },
    {
      key: 'who-may-apply',
      title: { nb: 'Hvem kan søke?', nn: 'Kven kan søkje?' },
      type: 'item',
      minutes: 5,
      question: null,
    },
    {
      key: 'how-to-apply',
      title: { nb: 'Slik fyller du ut søknaden', nn: 'Slik fyller du ut søknaden' },
      type: 'item',
      minutes: 15,
      question: null,
    },
    {
      key: 'state-funds',
      title: { nb: 'Statlige midler og midler fra IMDi', nn: 'Statlege midlar og midlar frå IMDi' },
      type: 'item',
      minutes: 10,
      question: null,
    },
    {
      key: 'reporting',
      title: { nb: 'Rapportering etterpå', nn: 'Rapportering etterpå' },
      type: 'item',
      minutes: 5,
      question: null,
    },
    {
      key: 'help',
      title: { nb: 'Hjelp én til én', nn: 'Hjelp éin til éin' },
      type: 'round',
      minutes: 20,
      question: {
        nb: 'Hva vil dere søke om, og hva trenger dere hjelp til?',
        nn: 'Kva vil de søkje om, og kva treng de hjelp til?',
      },
    },
  ],
  prepare: [
    {
      nb: 'Lag en liste over ordningene: krav, frist, beløp og lenke.',
      nn: 'Lag ei liste over ordningane: krav, frist, beløp og lenkje.',
    },
    {
      nb: 'Sjekk hvilke ordninger som krever at laget står i Frivillighetsregisteret.',
      nn: 'Sjekk kva ordningar som krev at laget står i Frivilligheitsregisteret.',
    },
    {
      nb: 'Legg møtet minst tre uker før søknadsfristen.',
      nn: 'Legg møtet minst tre veker før søknadsfristen.',
    },
    {
      nb: 'Finn fram en god søknad dere har lov til å vise.',
      nn: 'Finn fram ein god søknad de har lov til å vise.',
    },
    {
      nb: 'Inviter også lag som aldri har søkt, og minst én minoritetsorganisasjon.',
      nn: 'Inviter òg lag som aldri har søkt, og minst éin minoritetsorganisasjon.',
    },
    {
      nb: 'Finn ut om noen trenger tolk, og bestill i god tid.',
      nn: 'Finn ut om nokon treng tolk, og bestill i god tid.',
    },
    {
      nb: 'Be en saksbehandler være med og svare på spørsmål.',
      nn: 'Be ein saksbehandlar vere med og svare på spørsmål.',
    },
  ],
  after: [
    {
      nb: 'Send lenkene og fristene til alle som var invitert.',
      nn: 'Send lenkjene og fristane til alle som var inviterte.',
    },
    {
      nb: 'Noter hvilke lag som trenger hjelp, og hvem som følger dem opp.',
      nn: 'Noter kva lag som treng hjelp, og kven som følgjer dei opp.',
    },
  ],
  phases: [],
  invitation: {
    nb: `Hei!

Har laget deres planer som koster penger? Da kan det være tilskudd å søke om. {municipality} kommune inviterer til møte: {title}.

Når: {date}, kl. {time}
Hvor: {place}

{purpose}

Tenk gjerne gjennom dette før møtet:
{questions}

Ta gjerne med PC. Dere kan begynne på søknaden mens vi er der og kan hjelpe.

Meld dere på innen {answerBy}. Si fra om noen trenger tolk eller annen tilrettelegging.

Lurer dere på noe? Ta kontakt med {contact}.

Velkommen!
{municipality} kommune`,
    nn: `Hei!

Har laget dykkar planar som kostar pengar? Då kan det vere tilskot å søkje om. {municipality} kommune inviterer til møte: {title}.

Når: {date}, kl. {time}
Kvar: {place}

{purpose}

Tenk gjerne gjennom dette før møtet:
{questions}

Ta gjerne med PC. De kan byrje på søknaden medan vi er der og kan hjelpe.

Meld dykk på innan {answerBy}. Sei frå om nokon treng tolk eller anna tilrettelegging.

Lurer de på noko? Ta kontakt med {contact}.

Velkomne!
{municipality} kommune`,
  },
  sources: ['NAN'],
}
