/** Personal data: how long it is kept, what there is about a person, and how it goes for good. */
export const privacy = {
  title: 'Personvern',
  intro:
    'Det som sier noe om folk, skal ikke ligge lenger enn dere trenger det. Her ser du hva som bør bort, og hvorfor.',
  back: 'Personvern',

  // What one can do
  access: 'Innsyn for en person',
  accessText: 'Finn alt som står om én person, og lag en fil av det',
  protocol: 'Behandlingsprotokoll',
  protocolText: 'Hva appen behandler og hvorfor, til kommunens protokoll',

  // What is due
  dueNone: 'Ingenting har gått over fristen.',
  due: {
    one: '{count} oppføring bør slettes eller beholdes lenger',
    other: '{count} oppføringer bør slettes eller beholdes lenger',
  },
  groupCount: '{kind} · {count}',
  dueOn: 'Fristen var {day}',
  soonOn: 'Fristen er {day}',
  keep: 'Behold til …',
  keepWhom: 'Behold {name} lenger',
  erase: 'Slett nå',
  eraseWhom: 'Slett {name} for godt',
  eraseAll: { one: 'Slett {count} for godt', other: 'Slett alle {count} for godt' },
  first: { one: 'Her er den {shown} første av {count}.', other: 'Her er de {shown} første av {count}.' },
  unnamed: 'Uten navn',

  // Why: what the clock counts from, and how long
  whyAdded: 'Lagt inn {day}. Kontaktpersoner tas vare på i to år.',
  whyReceived: 'Mottatt {day}. Henvendelser tas vare på i under ett år.',
  whyTalked: 'Samtale {day}. Samtaler tas vare på i to år.',
  whyShown: 'Ført opp {day}. Personer i sjekklister tas vare på i to år.',
  whyHeld: 'Holdt {day}. Notater fra møter tas vare på i to år.',
  whyDone: 'Gjort {day}. Oppgaver tas vare på i to år etter at de er gjort.',
  whyEnded: 'Avsluttet {day}. Avtaler tas vare på i to år etter at de er avsluttet.',
  whyDecided: 'Noen har satt fristen.',
  byEndpoint: 'Slettes av seg selv når ingen har skrevet i den på 30 dager.',

  // What waits
  waiting: 'Venter på journalføring',
  waitingText: 'Fristen er gått ut, men dette må i arkivet først. Skriv arkivreferansen, så kan det slettes.',
  soon: { one: 'Fristen går ut i løpet av {count} dag', other: 'Fristen går ut i løpet av {count} dager' },
  trash: 'Slettet, men ikke borte',
  trashText:
    'Det du sletter, kan hentes fram igjen. Derfor ligger det fortsatt her og i historikken til det slettes for godt. Etter 30 dager er det ingen grunn til å vente.',
  trashReady: {
    one: '{count} oppføring har ligget i 30 dager eller mer',
    other: '{count} oppføringer har ligget i 30 dager eller mer',
  },
  trashFresh: {
    one: '{count} oppføring er slettet de siste 30 dagene',
    other: '{count} oppføringer er slettet de siste 30 dagene',
  },
  trashWaits: {
    one: '{count} oppføring venter på journalføring',
    other: '{count} oppføringer venter på journalføring',
  },
  nationalId: 'Ligner på et fødselsnummer',
  nationalIdText:
    'Et fødselsnummer skal ikke stå her. Åpne stedet og ta det bort. Er det viktig at det ikke blir liggende i historikken, må stedet slettes for godt.',
  readerText: 'Koordinator og medarbeidere tar hånd om frister og innsyn.',

  // Keeping longer
  keepTitle: 'Hvor lenge skal dette beholdes?',
  keepUntil: 'Behold til',
  keepHint: 'Ikke lenger enn dere har bruk for.',
  keepPast: 'Velg en dag fram i tid.',
  keepNow: 'Behold',
  kept: '{name} tas vare på til {day}.',

  // Erasing
  eraseTitle: { one: 'Slette {count} oppføring for godt?', other: 'Slette {count} oppføringer for godt?' },
  eraseOne: 'Slette {name} for godt?',
  eraseWarning:
    'Det forsvinner fra denne enheten, fra kommunens Brobygger med historikk og filer, og fra alle andre enheter neste gang de har nett. Telefonene til besøkende har en kopi av det som er offentlig, og fornyer den når de får nett. Filer som er lastet ned, må dere bytte ut selv. Det kan ikke angres.',
  eraseParts:
    'Saksliste, innspill, beslutninger, bilder og gjorte oppgaver fra møtet slettes også. Åpne oppgaver blir værende.',
  eraseAgreement: 'Avsnitt, oppgaver, merknader, versjoner og vedlegg slettes også.',
  eraseCopies: 'Brobygger når ikke filer og papirer noen har laget, eller kopier hos andre. Dem må dere slette selv.',
  eraseYes: 'Slett for godt',
  cancel: 'Avbryt',
  erased: { one: '{count} oppføring er slettet for godt.', other: '{count} oppføringer er slettet for godt.' },
  eraseLeft: {
    one: '{count} oppføring ble stående: noen vil beholde den, eller den må i arkivet først.',
    other: '{count} oppføringer ble stående: noen vil beholde dem, eller de må i arkivet først.',
  },
  erasedLater: 'Andre enheter får vite det når denne har nett.',

  // Access: finding
  accessIntro: 'Skriv det du vet om personen. Navnet holder, men telefon og e-post finner mer.',
  personName: 'Navn',
  personPhone: 'Telefon',
  personEmail: 'E-post',
  find: 'Finn',
  finding: 'Leter …',
  nothingTyped: 'Skriv minst navn, telefon eller e-post.',
  foundNone: 'Fant ingenting om denne personen.',
  found: { one: 'Fant {count} sted', other: 'Fant {count} steder' },
  foundText: 'Ta bort det som gjelder noen andre med samme navn.',
  addToSearch: 'Søk også på {what}',

  // Access: making the file
  make: 'Lag fil',
  makeReady: { one: '{count} sted tas med', other: '{count} steder tas med' },
  fetchHistory: 'Hent historikken fra kommunens Brobygger',
  historyText: 'Hvem som har skrevet hva, og når. Det ligger ikke på enheten.',
  historyFetching: 'Henter {done} av {count} …',
  historyFetched: 'Historikken er med.',
  historyNot: 'Historikken er ikke med. Den må hentes når du har nett.',
  readFirst: 'Les gjennom før du gir filen fra deg. Tekster kan nevne andre enn den som spør.',
  saveWord: 'Lagre som Word',
  printIt: 'Skriv ut, eller lagre som PDF',
  saveJson: 'Lagre som JSON',
  saveJsonText: 'For andre programmer å lese',
  copyText: 'Kopier som tekst',
  copied: 'Kopiert.',
  failed: 'Filen ble ikke laget. Prøv igjen.',
  notCopied: 'Nettleseren lot oss ikke kopiere. Lagre som Word i stedet.',
  preview: 'Slik ser den ut',

  // Kinds nothing else names
  evidence: 'Person i sjekkliste',
  checklistItem: 'Punkt i sjekkliste',

  // Hjem
  home: 'Personvern',
  homeDue: { one: '{count} oppføring har gått over fristen', other: '{count} oppføringer har gått over fristen' },
  homeText: 'Slett det dere ikke trenger, eller behold det lenger.',
} as const
