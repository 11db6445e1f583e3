import type { Json } from '#model/fields.ts'
import { NEEDS } from '#model/meeting.ts'
import type { LiveRecord } from '#model/wire.ts'

export function record(kind: string, id: string, fields: Record<string, Json>): LiveRecord {
  return { kind, record: id, mark: `${id}-made`, fields, marks: {} }
}

const NAMES = [
  'Mandal frivilligsentral',
  'Lindesnes Røde Kors',
  'Ukrainsk forening i Agder',
  'Kvinnenettverket',
  'Mandal menighet',
  'Somalisk forening',
  'Mandal sanitetsforening',
  'Marnardal idrettslag',
  'Speidergruppa',
  'Pensjonistforeningen med et svært langt navn som går over flere linjer i en smal kolonne',
  'Skolekorpset',
  'Turlaget',
  'Leksehjelpen',
  'Språkkafeen på biblioteket',
  'Moskeen',
  'Seilforeningen',
  'Hagelaget',
  'Teatergruppa',
  'Natteravnene',
  'Sjakklubben',
]
const SAID = [
  'Trenger rom til kvinnekafé, onsdag kveld. Har spurt skolen tre ganger, og får ikke svar.',
  'Vil lære å søke tilskudd.',
  'De som kommer nå, snakker ikke norsk ennå, og vi har ingen som kan tolke på møtene våre.',
  'Mangler trenere til de minste.',
]
const NOTES = `Mange sier det samme: de får ikke leie gymsalen på kveldstid, og ingen vet hvem som svarer. Skolene har ulike regler, og nøkkelen må hentes før klokka tre.

Dette kom fram i runden:
- Lokaler står tomme etter klokka fem
- Noen lag har utstyr de gjerne låner bort
- Få vet hva andre driver med

Kommunen fortalte om bookingløsningen som kommer til våren. Den skal vise ledige rom i alle bygg kommunen eier. Lagene ba om at også menighetshusene blir med.

1. Først skolene
2. Så idrettshallene
3. Til slutt resten`

/** A dialogue meeting as it may be: twenty organisations, twelve inputs, five tasks, three decisions, long notes. */
export function largeMeeting(): LiveRecord[] {
  const organisations = NAMES.map((name, at) =>
    record('organisation', `org_${at + 10}`, { name, email: `post${at}@lag.test` }),
  )
  const titles = [
    'Velkommen',
    'Siden sist',
    'Runde: Hva hindrer mer aktivitet?',
    'Pause',
    'Lokaler og utlån',
    'Tilskudd i 2027',
    'Veien videre',
  ]
  const agenda = titles.map((title, at) =>
    record('agendaItem', `agi_${at}`, {
      meeting: 'mtg_1',
      order: String.fromCharCode(65 + at),
      title,
      type: at === 1 ? 'since-last' : at === 2 ? 'round' : at === 3 ? 'break' : 'item',
      question: at === 2 ? 'Hva er til hinder for at dere kan gjøre mer?\nHva kan dere by på?' : null,
      notes: at === 3 ? null : at === 0 ? 'Ordføreren ønsket velkommen.' : `${NOTES}\n\n${NOTES}`,
    }),
  )
  const inputs = Array.from({ length: 12 }, (_, at) =>
    record('input', `inp_${at + 10}`, {
      meeting: 'mtg_1',
      item: at < 9 ? 'agi_2' : at < 11 ? 'agi_4' : null,
      saidBy: `org_${at + 10}`,
      need: NEEDS[at % NEEDS.length] ?? 'other',
      text: SAID[at % SAID.length] ?? '',
      answer: at === 1 ? 'Kurs 14. januar på biblioteket.' : null,
      answeredOn: at === 2 ? '2026-11-27' : null,
    }),
  )
  const tasks = Array.from({ length: 5 }, (_, at) =>
    record('task', `tsk_${at}`, {
      meeting: 'mtg_1',
      text:
        [
          'Finn et rom på onsdager',
          'Hold kurs i søknad',
          'Skaff tolk',
          'Lag oversikt over utstyr som kan lånes',
          'Send ut lenke',
        ][at] ?? '',
      owner: at === 4 ? null : (['Kultur', 'Biblioteket', 'Flyktningtjenesten', 'Frivilligsentralen'][at] ?? ''),
      due: at === 3 ? null : `2026-12-1${at}`,
      doneAt: at === 1 ? 1_796_000_000_000 : null,
      origin: `inp_${at + 10}`,
    }),
  )
  return [
    record('meeting', 'mtg_1', {
      title: 'Dialogmøte høst',
      type: 'dialogue',
      series: 'ser_1',
      on: '2026-11-26',
      from: '18:00',
      until: '20:30',
      place: 'Gymsalen på Furulunden skole, inngang B',
      calledBy: 'Frivillighetskoordinatoren',
      guests: 'To fra biblioteket, og en nabo til skolen',
      startedAt: 1_795_700_000_000,
      endedAt: 1_795_710_000_000,
      ...Object.fromEntries(organisations.map(({ record: id }) => [`present/${id}`, true])),
      ...Object.fromEntries(organisations.map(({ record: id }, at) => [`people/${id}`, (at % 4) + 1])),
    }),
    ...organisations,
    ...agenda,
    ...inputs,
    ...tasks,
    record('decision', 'dec_1', { meeting: 'mtg_1', text: 'Vi møtes annenhver måned, første gang i januar.' }),
    record('decision', 'dec_2', {
      meeting: 'mtg_1',
      text: 'Kommunen lager én liste over lokaler som kan lånes, med hvem som svarer.',
    }),
    record('decision', 'dec_3', { meeting: 'mtg_1', text: 'Frivilligsentralen samler ønsker om kurs.' }),
    record('attachment', 'att_1', { record: 'mtg_1', caption: 'Tavla fra runden', sha256: 'a'.repeat(64) }),
    record('attachment', 'att_2', { record: 'agi_4', caption: 'Kartet over lokaler', sha256: 'b'.repeat(64) }),
    record('series', 'ser_1', { name: 'Dialogmøter' }),
    record('meeting', 'mtg_2', {
      title: 'Dialogmøte vinter',
      type: 'dialogue',
      series: 'ser_1',
      on: '2027-01-20',
      from: '18:00',
      until: '20:00',
      place: 'Kulturhuset',
    }),
    record('municipality', 'mun_own', { name: 'Lindesnes', number: '4205' }),
  ]
}
