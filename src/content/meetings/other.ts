import type { MeetingTemplate } from '#content/meeting-template.ts'

export const OTHER_MEETING: MeetingTemplate = {
  id: 'other',
  type: 'other',
  name: { nb: 'Annet møte', nn: 'Anna møte' },
  use: {
    nb: 'Passer til alle andre møter, og sakslisten endrer du som du vil.',
    nn: 'Passar til alle andre møte, og saklista endrar du som du vil.',
  },
  purpose: {
    nb: 'Vi skal snakke om det vi samarbeider om, og bli enige om hvem som gjør hva.',
    nn: 'Vi skal snakke om det vi samarbeider om, og bli samde om kven som gjer kva.',
  },
  agenda: [
    { key: 'welcome', title: { nb: 'Velkommen', nn: 'Velkomen' }, type: 'item', minutes: 5, question: null },
    {
      key: 'since-last',
      title: { nb: 'Hva har skjedd siden sist?', nn: 'Kva har skjedd sidan sist?' },
      type: 'since-last',
      minutes: 10,
      question: null,
    },
    {
      key: 'round',
      title: { nb: 'Runde: Nytt fra alle', nn: 'Runde: Nytt frå alle' },
      type: 'round',
      minutes: 20,
      question: {
        nb: 'Hva er nytt hos dere, og hva trenger dere fra oss andre?',
        nn: 'Kva er nytt hos dykk, og kva treng de frå oss andre?',
      },
    },
    {
      key: 'who-does-what',
      title: { nb: 'Hvem gjør hva, og innen når?', nn: 'Kven gjer kva, og innan når?' },
      type: 'item',
      minutes: 15,
      question: null,
    },
    {
      key: 'any-other',
      title: { nb: 'Eventuelt', nn: 'Eventuelt' },
      type: 'item',
      minutes: 5,
      question: null,
    },
    { key: 'next', title: { nb: 'Neste møte', nn: 'Neste møte' }, type: 'item', minutes: 5, question: null },
  ],
  prepare: [
    {
      nb: 'Send sakslisten minst én uke før møtet.',
      nn: 'Send saklista minst éi veke før møtet.',
    },
    {
      nb: 'Finn ut om noen trenger tolk, og bestill i god tid.',
      nn: 'Finn ut om nokon treng tolk, og bestill i god tid.',
    },
    {
      nb: 'Avtal hvem som skriver referat.',
      nn: 'Avtal kven som skriv referat.',
    },
  ],
  after: [
    {
      nb: 'Send referatet til alle innen to uker.',
      nn: 'Send referatet til alle innan to veker.',
    },
  ],
  phases: [],
  invitation: {
    nb: `Hei!

{municipality} kommune inviterer dere til møte: {title}.

Når: {date}, kl. {time}
Hvor: {place}

{purpose}

Dette vil vi gjerne høre om fra dere:
{questions}

Gi oss svar innen {answerBy}. Si fra om noen trenger tolk eller annen tilrettelegging.

Lurer dere på noe? Ta kontakt med {contact}.

Vennlig hilsen
{municipality} kommune`,
    nn: `Hei!

{municipality} kommune inviterer dykk til møte: {title}.

Når: {date}, kl. {time}
Kvar: {place}

{purpose}

Dette vil vi gjerne høyre om frå dykk:
{questions}

Gi oss svar innan {answerBy}. Sei frå om nokon treng tolk eller anna tilrettelegging.

Lurer de på noko? Ta kontakt med {contact}.

Venleg helsing
{municipality} kommune`,
  },
  sources: [],
}
