import type { MeetingTemplate } from '#content/meeting-template.ts'

export const DIALOGUE_MEETING: MeetingTemplate = {
  id: 'dialogue',
  type: 'dialogue',
  name: { nb: 'Dialogmøte', nn: 'Dialogmøte' },
  use: {
    nb: 'Passer når lagene, politikerne og administrasjonen skal møtes, for eksempel en kveld i året.',
    nn: 'Passar når laga, politikarane og administrasjonen skal møtast, til dømes ein kveld i året.',
  },
  purpose: {
    nb: 'Vi skal bli kjent med hverandre, høre hva lagene trenger og har å by på, og bli enige om hvem som gjør hva.',
    nn: 'Vi skal bli kjende med kvarandre, høyre kva laga treng og har å by på, og bli samde om kven som gjer kva.',
  },
  agenda: [
    {
      key: 'welcome',
      title: { nb: 'Velkommen ved ordføreren', nn: 'Velkomen ved ordføraren' },
      type: 'item',
      minutes: 5,
      question: null,
    },
    {
      key: 'who-is-here',
      title: { nb: 'Presentasjon: Hvem er her?', nn: 'Presentasjon: Kven er her?' },
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
      key: 'numbers',
      title: { nb: 'Kort innlegg: tall, og hvem vi er', nn: 'Kort innlegg: tal, og kven vi er' },
      type: 'item',
      minutes: 15,
      question: null,
    },
    {
      key: 'round-hindrances',
      title: { nb: 'Kafédialog 1: Hva hindrer oss?', nn: 'Kafédialog 1: Kva hindrar oss?' },
      type: 'round',
      minutes: 15,
      question: { nb: 'Hva hindrer dere i å gjøre mer?', nn: 'Kva hindrar dykk i å gjere meir?' },
    },
    {
      key: 'round-support',
      title: { nb: 'Kafédialog 2: Hva kan kommunen gjøre?', nn: 'Kafédialog 2: Kva kan kommunen gjere?' },
      type: 'round',
      minutes: 15,
      question: {
        nb: 'Hvordan kan kommunen legge bedre til rette for dere?',
        nn: 'Korleis kan kommunen leggje betre til rette for dykk?',
      },
    },
    {
      key: 'round-resources',
      title: { nb: 'Kafédialog 3: Hva har vi å by på?', nn: 'Kafédialog 3: Kva har vi å by på?' },
      type: 'round',
      minutes: 15,
      question: {
        nb: 'Hva har laget deres å by på – folk, lokaler, utstyr eller kunnskap?',
        nn: 'Kva har laget dykkar å by på – folk, lokale, utstyr eller kunnskap?',
      },
    },
    { key: 'break', title: { nb: 'Pause', nn: 'Pause' }, type: 'break', minutes: 10, question: null },
    {
      key: 'summary',
      title: { nb: 'Oppsummering i plenum', nn: 'Oppsummering i plenum' },
      type: 'item',
      minutes: 20,
      question: null,
    },
    {
      key: 'who-does-what',
      title: { nb: 'Hvem gjør hva, og innen når?', nn: 'Kven gjer kva, og innan når?' },
      type: 'item',
      minutes: 15,
      question: null,
    },
    {
      key: 'next',
      title: { nb: 'Veien videre og neste møte', nn: 'Vegen vidare og neste møte' },
      type: 'item',
      minutes: 5,
      question: null,
    },
  ],
  prepare: [
    {
      nb: 'Velg en kveld som passer for frivillige, og et lokale alle kommer inn i.',
      nn: 'Vel ein kveld som passar for frivillige, og eit lokale alle kjem inn i.',
    },
    {
      nb: 'Bruk oversikten når du inviterer, og ring lag som aldri kommer.',
      nn: 'Bruk oversikta når du inviterer, og ring lag som aldri kjem.',
    },
    {
      nb: 'Sjekk at minst én minoritetsorganisasjon er invitert.',
      nn: 'Sjekk at minst éin minoritetsorganisasjon er invitert.',
    },
    {
      nb: 'Send spørsmålene på forhånd, så styrene rekker å snakke om dem.',
      nn: 'Send spørsmåla på førehand, så styra rekk å snakke om dei.',
    },
    {
      nb: 'Sett påmeldingsfristen til omtrent fire dager før møtet.',
      nn: 'Set påmeldingsfristen til om lag fire dagar før møtet.',
    },
    {
      nb: 'Si fra hvis det er plass til et visst antall, for eksempel 50.',
      nn: 'Sei frå dersom det er plass til eit visst tal på folk, til dømes 50.',
    },
    {
      nb: 'Finn ut om noen trenger tolk, og bestill i god tid.',
      nn: 'Finn ut om nokon treng tolk, og bestill i god tid.',
    },
    {
      nb: 'Bestill enkel servering.',
      nn: 'Bestill enkel servering.',
    },
    {
      nb: 'Avtal hvem som leder hvert bord, og hvem som skriver.',
      nn: 'Avtal kven som leier kvart bord, og kven som skriv.',
    },
    {
      nb: 'Be ordføreren ønske velkommen, og be politikerne lytte.',
      nn: 'Be ordføraren ønskje velkomen, og be politikarane lytte.',
    },
  ],
  after: [
    {
      nb: 'Send referatet til alle innen to uker.',
      nn: 'Send referatet til alle innan to veker.',
    },
    {
      nb: 'Gi hvert innspill et svar, eller én som har ansvaret.',
      nn: 'Gi kvart innspel eit svar, eller éin som har ansvaret.',
    },
    {
      nb: 'Sett dato for neste møte.',
      nn: 'Set dato for neste møte.',
    },
  ],
  phases: [],
  invitation: {
    nb: `Hei!

{municipality} kommune inviterer lag, foreninger og nettverk til møte: {title}.

Når: {date}, kl. {time}
Hvor: {place}

{purpose}

Dette vil vi gjerne høre om fra dere:
{questions}

Snakk gjerne om spørsmålene i styret før møtet.

Meld dere på innen {answerBy}. Skriv hvor mange som kommer, og om noen trenger tolk eller annen tilrettelegging.

Lurer dere på noe? Ta kontakt med {contact}.

Velkommen!
{municipality} kommune`,
    nn: `Hei!

{municipality} kommune inviterer lag, foreiningar og nettverk til møte: {title}.

Når: {date}, kl. {time}
Kvar: {place}

{purpose}

Dette vil vi gjerne høyre om frå dykk:
{questions}

Snakk gjerne om spørsmåla i styret før møtet.

Meld dykk på innan {answerBy}. Skriv kor mange som kjem, og om nokon treng tolk eller anna tilrettelegging.

Lurer de på noko? Ta kontakt med {contact}.

Velkomne!
{municipality} kommune`,
  },
  sources: ['LUS', 'MT', 'AKV', 'LIL'],
}
