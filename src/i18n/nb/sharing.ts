import type { Refusal } from '#model/wire.ts'

const refusals = {
  invalid: 'Det som står her, har en form som ikke kan tas imot.',
  forbidden: 'Du har ikke lov til å endre dette.',
  'unknown-kind': 'Kommunens Brobygger kjenner ikke dette ennå.',
  'too-large': 'Teksten er for lang.',
  erased: 'Dette er slettet for godt.',
  'missing-record': 'Det som skulle endres, finnes ikke lenger.',
} as const satisfies Record<Refusal, string>

/** What waits, since when and why, and what one can do about it. */
export const sharing = {
  title: 'Deling',
  sharedText: 'Alt du har skrevet {on}, er delt med kommunen.',
  aloneText: 'Det du skriver, ligger bare på {device}. Får du en invitasjon fra kommunen, kan alt deles.',
  waitingText: {
    one: '{count} endring er lagret {on} og venter på å bli delt.',
    other: '{count} endringer er lagret {on} og venter på å bli delt.',
  },
  filesText: {
    one: '{count} bilde er lagret {on} og venter på å bli delt.',
    other: '{count} bilder er lagret {on} og venter på å bli delt.',
  },
  unsavedText: {
    one: '{count} endring er ikke lagret ennå. Ikke lukk Brobygger.',
    other: '{count} endringer er ikke lagret ennå. Ikke lukk Brobygger.',
  },
  fetchingText: 'Det vises når alt er hentet. Det du skriver imens, lagres som ellers.',
  lastShared: 'Alt var sist delt',
  neverShared: 'Ikke ennå',

  offline: 'Det er ikke nett her nå. Endringene deles av seg selv når nettet er tilbake.',
  unreachable: 'Det er nett, men Brobygger får ikke svar fra kommunen. Vi prøver igjen av oss selv.',
  'sign-in-page': 'Nettet her vil at du logger inn først. Åpne en annen nettside, og logg inn der.',
  busy: 'Det er mange på en gang akkurat nå. Vi prøver igjen om litt.',
  revoked:
    'Kommunens Brobygger kjenner ikke {device}: tilgangen er trukket tilbake, eller kommunen har lagt tilbake en sikkerhetskopi fra før {device} ble med. Det som ikke er delt, finnes bare her. Be om en ny invitasjon, så deles det av seg selv. Lagre det gjerne som fil så lenge.',
  'not-member':
    '{device} er ikke lenger med i kommunens arbeidsbok. Det som ikke er delt, finnes bare her. Lagre det som fil så lenge; med en ny invitasjon kan det deles.',
  'upgrade-app': 'Kommunens Brobygger er nyere enn denne. Ta i bruk den nye versjonen; det du har skrevet, blir med.',
  'storage-full':
    'Det er fullt {on}. Slett noe du ikke trenger, for eksempel bilder. Det du har skrevet, holdes i live til det er plass.',
  'storage-broken': 'Lageret i nettleseren svarer ikke. Ikke lukk Brobygger; vi prøver igjen av oss selv.',

  forgotten: {
    one: '{names} ble slettet for godt av noen og er likevel ikke lagt inn.',
    other: '{names} ble slettet for godt av noen og er likevel ikke lagt inn.',
  },
  forgottenMore: {
    one: '{names} og {count} til ble slettet for godt av noen og er likevel ikke lagt inn.',
    other: '{names} og {count} til ble slettet for godt av noen og er likevel ikke lagt inn.',
  },

  waitingTitle: 'Venter på å bli delt',
  tooLongTitle: 'Må rettes før det kan deles',
  tooLongText: 'Dette ligger bare {on} til noen retter det: teksten er for lang, eller den skulle vært et tall.',
  heldTitle: 'Ikke tatt imot',
  heldText: 'Dette er lagret {on}, men kommunens Brobygger tok det ikke imot.',
  othersTitle: 'Fra en annen arbeidsbok',
  othersText:
    'Dette hører til en annen kommunes arbeidsbok, som {device} var med i før, og deles ikke her. Blir {device} med i den igjen, går det videre av seg selv. Til da ligger det bare {on}; lagre gjerne en kopi.',
  nobodysTitle: 'Lå her fra før',
  nobodysText:
    'Ingen vet hvilken arbeidsbok dette hører til, så det deles ikke. Hører det til her, kan du dele det her.',
  othersFiles: { one: '{count} bilde eller fil', other: '{count} bilder og filer' },
  shareHere: 'Del det her',
  since: 'siden {when}',
  more: { one: 'og {count} til', other: 'og {count} til' },
  unnamed: 'Uten navn',
  organisation: 'Organisasjon',
  task: 'Oppgave',
  checklist: 'Sjekkliste',
  contact: 'Kontaktperson',
  municipality: 'Kommunen',
  conversation: 'Samtale',
  view: 'Lagret utvalg',
  meeting: 'Møte',
  agendaItem: 'Punkt på sakslista',
  input: 'Innspill',
  decision: 'Beslutning',
  attachment: 'Bilde',
  series: 'Fast møteplass',
  agreement: 'Avtale',
  agreementSection: 'Avsnitt i avtale',
  agreementTask: 'Oppgave i avtale',
  agreementPoint: 'Merknad til avtale',
  agreementVersion: 'Versjon av avtale',
  meetingTemplate: 'Mal for møter',
  activity: 'Aktivitet',
  need: 'Behov for hjelp',
  enquiry: 'Henvendelse',
  found: 'Svar på nettsiden',
  somethingNew: 'Noe denne versjonen ikke kjenner',
  erasing: 'slettes for godt',
  ...refusals,
  notInArchive:
    'Dette er ikke journalført ennå, og kan ikke slettes for godt før det er det. Skriv inn referansen fra arkivet, og for en avtale også dagen den ble journalført. Skal et møte ikke journalføres, skriver du hvorfor i stedet. Prøv så igjen.',
  tryAgain: 'Prøv igjen',
  copyText: 'Kopier teksten',
  copied: 'Kopiert',
  takeAway: 'Ta bort',
  takenAway: 'Tatt bort.',
  syncNow: 'Synkroniser nå',
  syncing: 'Deler …',
  storage: 'Plass',
  storageUsed: 'Brobygger bruker {used} {on}.',
  persistYes: 'Nettleseren har lovet å ikke rydde det bort.',
  persistNo: 'Nettleseren har ikke lovet å beholde det. Det hjelper å legge Brobygger på hjem-skjermen.',
  join: 'Jeg har en invitasjon',
} as const
