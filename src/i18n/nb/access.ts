/** Who has access: links that let somebody in, roles, devices that lost it, and signing in. */
export const access = {
  // A link to send, of any kind
  linkScan: 'Sitter dere sammen, kan den andre holde kameraet over koden.',
  linkField: 'Lenke',
  copy: 'Kopier lenken',
  copied: 'Kopiert',
  send: 'Send',
  done: 'Ferdig',

  // Roles and handing over
  changeRole: 'Hva {name} kan gjøre',
  saveRole: 'Gi denne rollen',
  roleChanged: '{name} er nå {role}.',
  roleLess: 'Det {name} ikke lenger skal se, blir borte fra enhetene neste gang de har nett.',
  handOver: 'La {name} overta etter meg',
  onlyCoordinator:
    'Du er den eneste koordinatoren, og dette er den eneste enheten din. Gjør en annen til koordinator, eller legg til en enhet, før du tar den bort.',
  handOverAsk:
    '{name} blir koordinator, og du blir medarbeider. Da kan du ikke lenger styre tilgang, og du kan ikke ta rollen tilbake selv.',
  handOverYes: 'Ja, gi fra meg rollen',
  handOverNo: 'Nei, behold den',
  handedOver: '{name} er nå koordinator. Du er medarbeider.',
  noDevices: 'Ingen enheter ennå.',
  partnerOf: 'Oppdaterer opplysningene om {organisation}',
  partnerOfUnknown: 'Oppdaterer opplysningene om en organisasjon',
  partnerWhich: 'Hvilken organisasjon?',
  partnerMissing: 'Velg hvilken organisasjon personen er med i.',
  partnerNotShared: 'Organisasjonen er ikke delt med kommunen ennå. Vent til alt er delt, og prøv igjen.',
  expires: 'Hvor lenge skal invitasjonen virke?',
  days1: 'Ett døgn',
  days7: 'En uke',
  days30: 'En måned',
  lostPhone: 'Enheten er mistet',
  lostPhoneNamed: 'Mistet {device}',
  lostPhoneAsk:
    '{device} slutter å virke med en gang. Neste gang den har nett, tar Brobygger bort alt som ligger på den. Det som ikke var delt, blir liggende låst.',
  lostPhoneYes: 'Ja, steng den ute',

  // On a device whose access was taken away
  shutOut: 'Denne enheten har ikke lenger tilgang. Derfor er arbeidsboka tatt bort herfra.',
  shutOutLeft: 'Du forlot arbeidsboka, og den er tatt bort fra denne enheten.',
  sealed: {
    one: '{count} endring du ikke fikk delt, ligger låst her. Ingen kan lese den på denne enheten.',
    other: '{count} endringer du ikke fikk delt, ligger låst her. Ingen kan lese dem på denne enheten.',
  },
  sealedHow:
    'Får du en ny invitasjon og åpner den her, blir de delt. Du kan også lagre dem som en låst fil og gi den til koordinatoren.',
  sealedSave: 'Lagre som låst fil',
  sealedFile: 'brobygger-låst',
  sealedOpen: 'Åpne en låst fil',
  sealedOpenText:
    'Har noen mistet tilgangen før alt var delt, kan de gi deg en låst fil. Den åpnes her, og endringene blir delt.',
  sealedOpened: 'Fila er åpnet. Endringene deles nå.',
  sealedLeftOut: {
    one: '{count} sletting for godt er ikke tatt med. Gjør den selv om den er riktig.',
    other: '{count} slettinger for godt er ikke tatt med. Gjør dem selv om de er riktige.',
  },
  sealedNotOne: 'Dette er ikke en låst fil fra Brobygger. Ingenting er endret.',
  sealedOther: 'Fila hører til en annen arbeidsbok. Ingenting er endret.',

  // Signing in with the municipality's own account
  signIn: 'Logg inn med {name}',
  signInText: 'For deg som er ansatt i kommunen.',
  signInCancelled: 'Du avbrøt innloggingen. Prøv igjen når du vil.',
  signInFailed: 'Innloggingen gikk ikke. Prøv en gang til.',
  signInUnavailable: 'Får ikke tak i innloggingen nå. Prøv igjen om litt, eller be koordinatoren om en invitasjon.',
  signInNoAccess: 'Kontoen din gir ikke tilgang til arbeidsboka. Be koordinatoren om en invitasjon.',

  // An organisation's own person
  ownTitle: 'Oppføringen deres',
  ownIntro: 'Rett det som er feil, så har kommunen det riktige. Det som er offentlig, ser alle.',
  ownActivities: 'Aktivitetene deres',
  ownActivitiesNone: 'Kommunen har ingen aktiviteter fra dere ennå.',
  ownGone: 'Organisasjonen er ikke her lenger. Spør kommunen.',
} as const
