import { JOINT_EVENT } from '#content/checklists/joint-event.ts'
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
  phases: JOINT_EVENT.groups.map(({ key, name }) => ({
    key,
    name,
    checks: JOINT_EVENT.points
      .filter(({ group }) => group === key)
      .map(({ id, closes }) => ({ key: id, nb: closes.nb, nn: closes.nn })),
  })),
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
