import type { MeetingTemplate } from '#content/meeting-template.ts'

export const DEVELOPMENT_WORKSHOP: MeetingTemplate = {
  id: 'workshop',
  type: 'workshop',
  name: { nb: 'Lokalt utviklingsverksted', nn: 'Lokal utviklingsverkstad' },
  use: {
    nb: 'Passer når kommunen, frivillige og andre skal finne nye tiltak sammen om ett tema: bosetting, arbeid eller deltakelse.',
    nn: 'Passar når kommunen, frivillige og andre skal finne nye tiltak saman om eitt tema: busetjing, arbeid eller deltaking.',
  },
  purpose: {
    nb: 'Vi skal se eget ansvar opp mot de andres, finne hull i tilbudet og bli enige om to eller tre tiltak vi prøver ut sammen.',
    nn: 'Vi skal sjå eige ansvar opp mot ansvaret til dei andre, finne hol i tilbodet og bli samde om to eller tre tiltak vi prøver ut saman.',
  },
  agenda: [
    {
      key: 'welcome',
      title: { nb: 'Velkommen og mål for dagen', nn: 'Velkomen og mål for dagen' },
      type: 'item',
      minutes: 10,
      question: null,
    },
    {
      key: 'challenge',
      title: { nb: 'Utfordringen og tallene', nn: 'Utfordringa og tala' },
      type: 'item',
      minutes: 15,
      question: null,
    },
    {
      key: 'round-map',
      title: { nb: 'Kart: Hvem gjør hva i dag?', nn: 'Kart: Kven gjer kva i dag?' },
      type: 'round',
      minutes: 30,
      question: {
        nb: 'Hva gjør dere på dette området i dag, og for hvem?',
        nn: 'Kva gjer de på dette området i dag, og for kven?',
      },
    },
    {
      key: 'round-gaps',
      title: { nb: 'Hull: Hva mangler?', nn: 'Hol: Kva manglar?' },
      type: 'round',
      minutes: 20,
      question: { nb: 'Hvem får ikke den hjelpen de trenger?', nn: 'Kven får ikkje den hjelpa dei treng?' },
    },
    { key: 'break', title: { nb: 'Pause', nn: 'Pause' }, type: 'break', minutes: 15, question: null },
    {
      key: 'round-ideas',
      title: { nb: 'Ideer: Hva kan vi prøve?', nn: 'Idear: Kva kan vi prøve?' },
      type: 'round',
      minutes: 30,
      question: {
        nb: 'Hva kan vi gjøre sammen, og hva kan dere bidra med?',
        nn: 'Kva kan vi gjere saman, og kva kan de bidra med?',
      },
    },
    {
      key: 'choose',
      title: { nb: 'Velg to eller tre tiltak', nn: 'Vel to eller tre tiltak' },
      type: 'item',
      minutes: 20,
      question: null,
    },
    {
      key: 'pilot',
      title: {
        nb: 'Tiltakskort: mål, eier, partner, første steg og dato',
        nn: 'Tiltakskort: mål, eigar, partnar, første steg og dato',
      },
      type: 'item',
      minutes: 30,
      question: null,
    },
    {
      key: 'next',
      title: { nb: 'Veien videre og neste møte', nn: 'Vegen vidare og neste møte' },
      type: 'item',
      minutes: 10,
      question: null,
    },
  ],
  prepare: [
    {
      nb: 'Avklar hvem i ledelsen som bestiller verkstedet og eier resultatet.',
      nn: 'Avklar kven i leiinga som bestiller verkstaden og eig resultatet.',
    },
    {
      nb: 'Velg ett tema: bosetting, kvalifisering og arbeid, eller deltakelse og inkludering.',
      nn: 'Vel eitt tema: busetjing, kvalifisering og arbeid, eller deltaking og inkludering.',
    },
    {
      nb: 'Inviter 15–30 personer som kan ta beslutninger: kommunen, frivillige, næringslivet og eventuelt asylmottak.',
      nn: 'Inviter 15–30 personar som kan ta avgjerder: kommunen, frivillige, næringslivet og eventuelt asylmottak.',
    },
    {
      nb: 'Ta med minst én minoritetsorganisasjon.',
      nn: 'Ta med minst éin minoritetsorganisasjon.',
    },
    {
      nb: 'Send utfordringen og tallene minst én uke før.',
      nn: 'Send utfordringa og tala minst éi veke før.',
    },
    {
      nb: 'Finn ut om noen trenger tolk, og bestill i god tid.',
      nn: 'Finn ut om nokon treng tolk, og bestill i god tid.',
    },
    {
      nb: 'Finn en møteleder, og én som skriver på hvert bord.',
      nn: 'Finn ein møteleiar, og éin som skriv på kvart bord.',
    },
  ],
  after: [
    {
      nb: 'Send tiltakskortene til alle innen en uke.',
      nn: 'Send tiltakskorta til alle innan ei veke.',
    },
    {
      nb: 'Møt hverandre igjen etter seks til åtte uker.',
      nn: 'Møt kvarandre igjen etter seks til åtte veker.',
    },
    {
      nb: 'Skriv en kort rapport til ledelsen.',
      nn: 'Skriv ein kort rapport til leiinga.',
    },
  ],
  phases: [],
  invitation: {
    nb: `Hei!

{municipality} kommune inviterer til utviklingsverksted: {title}. Vi inviterer dere fordi dere kjenner feltet og kan si ja til å være med på noe nytt.

Når: {date}, kl. {time}
Hvor: {place}

{purpose}

Dette skal vi jobbe med:
{questions}

Gi oss svar innen {answerBy}. Si fra om noen trenger tolk eller annen tilrettelegging.

Lurer dere på noe? Ta kontakt med {contact}.

Velkommen!
{municipality} kommune`,
    nn: `Hei!

{municipality} kommune inviterer til utviklingsverkstad: {title}. Vi inviterer dykk fordi de kjenner feltet og kan seie ja til å vere med på noko nytt.

Når: {date}, kl. {time}
Kvar: {place}

{purpose}

Dette skal vi arbeide med:
{questions}

Gi oss svar innan {answerBy}. Sei frå om nokon treng tolk eller anna tilrettelegging.

Lurer de på noko? Ta kontakt med {contact}.

Velkomne!
{municipality} kommune`,
  },
  sources: ['LUV'],
}
