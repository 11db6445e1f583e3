import type { access as source } from '#i18n/nb/access.ts'
import type { Words } from '#i18n/words.ts'

export const access: Words<typeof source> = {
  linkScan: 'Sit de saman, kan den andre halde kameraet over koden.',
  linkField: 'Lenkje',
  copy: 'Kopier lenkja',
  copied: 'Kopiert',
  send: 'Send',
  done: 'Ferdig',

  changeRole: 'Kva {name} kan gjere',
  saveRole: 'Gi denne rolla',
  roleChanged: '{name} er no {role}.',
  roleLess: 'Det {name} ikkje lenger skal sjå, blir borte frå einingane neste gong dei har nett.',
  handOver: 'La {name} ta over etter meg',
  onlyCoordinator:
    'Du er den einaste koordinatoren, og dette er den einaste eininga di. Gjer ein annan til koordinator, eller legg til ei eining, før du tek henne bort.',
  handOverAsk:
    '{name} blir koordinator, og du blir medarbeidar. Då kan du ikkje lenger styre tilgang, og du kan ikkje ta rolla tilbake sjølv.',
  handOverYes: 'Ja, gi frå meg rolla',
  handOverNo: 'Nei, behald ho',
  handedOver: '{name} er no koordinator. Du er medarbeidar.',
  noDevices: 'Ingen einingar enno.',
  partnerOf: 'Oppdaterer opplysningane om {organisation}',
  partnerOfUnknown: 'Oppdaterer opplysningane om ein organisasjon',
  partnerWhich: 'Kva organisasjon?',
  partnerMissing: 'Vel kva organisasjon personen er med i.',
  partnerNotShared: 'Organisasjonen er ikkje delt med kommunen enno. Vent til alt er delt, og prøv igjen.',
  expires: 'Kor lenge skal invitasjonen verke?',
  days1: 'Eitt døgn',
  days7: 'Ei veke',
  days30: 'Ein månad',
  lostPhone: 'Eininga er mista',
  lostPhoneNamed: 'Mista {device}',
  lostPhoneAsk:
    '{device} sluttar å verke med ein gong. Neste gong eininga har nett, tek Brobygger bort alt som ligg der. Det som ikkje var delt, blir liggjande låst.',
  lostPhoneYes: 'Ja, steng ho ute',

  shutOut: 'Denne eininga har ikkje lenger tilgang. Difor er arbeidsboka teken bort herifrå.',
  shutOutLeft: 'Du forlét arbeidsboka, og ho er teken bort frå denne eininga.',
  sealed: {
    one: '{count} endring du ikkje fekk delt, ligg låst her. Ingen kan lese ho på denne eininga.',
    other: '{count} endringar du ikkje fekk delt, ligg låste her. Ingen kan lese dei på denne eininga.',
  },
  sealedHow:
    'Får du ein ny invitasjon og opnar han her, blir dei delte. Du kan òg lagre dei som ei låst fil og gi ho til koordinatoren.',
  sealedSave: 'Lagre som låst fil',
  sealedFile: 'brobygger-låst',
  sealedOpen: 'Opne ei låst fil',
  sealedOpenText:
    'Har nokon mista tilgangen før alt var delt, kan dei gi deg ei låst fil. Ho blir opna her, og endringane blir delte.',
  sealedOpened: 'Fila er opna. Endringane blir delte no.',
  sealedLeftOut: {
    one: '{count} sletting for godt er ikkje teken med. Gjer henne sjølv om ho er rett.',
    other: '{count} slettingar for godt er ikkje tekne med. Gjer dei sjølv om dei er rette.',
  },
  sealedNotOne: 'Dette er ikkje ei låst fil frå Brobygger. Ingenting er endra.',
  sealedOther: 'Fila høyrer til ei anna arbeidsbok. Ingenting er endra.',

  signIn: 'Logg inn med {name}',
  signInText: 'For deg som er tilsett i kommunen.',
  signInCancelled: 'Du avbraut innlogginga. Prøv igjen når du vil.',
  signInFailed: 'Innlogginga gjekk ikkje. Prøv ein gong til.',
  signInUnavailable: 'Får ikkje tak i innlogginga no. Prøv igjen om litt, eller be koordinatoren om ein invitasjon.',
  signInNoAccess: 'Kontoen din gir ikkje tilgang til arbeidsboka. Be koordinatoren om ein invitasjon.',

  ownTitle: 'Oppføringa dykkar',
  ownIntro: 'Rett det som er feil, så har kommunen det rette. Det som er offentleg, ser alle.',
  ownActivities: 'Aktivitetane dykkar',
  ownActivitiesNone: 'Kommunen har ingen aktivitetar frå dykk enno.',
  ownGone: 'Organisasjonen er ikkje her lenger. Spør kommunen.',
}
