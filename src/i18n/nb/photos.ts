/** Photos of something: taking them, looking at them, and whether they are shared. */
export const photos = {
  photos: 'Bilder',
  photo: 'Bilde',
  untitled: 'Bilde uten tekst',
  take: 'Ta bilde',
  pick: 'Velg bilder',
  preparing: { one: 'Lagrer {count} bilde …', other: 'Lagrer {count} bilder …' },
  added: { one: '{count} bilde er lagret.', other: '{count} bilder er lagret.' },
  notSaved: { one: '{count} bilde ble ikke lagret.', other: '{count} bilder ble ikke lagret.' },
  unreadable:
    'Nettleseren kan ikke lese bildet. Ta det på nytt med «Ta bilde», eller lagre det som JPEG først. (På iPhone: Innstillinger – Kamera – Formater – Mest kompatibelt.)',
  keep: { one: 'Lagre bildet som fil', other: 'Lagre bildene som filer' },
  letGo: { one: 'Glem bildet', other: 'Glem bildene' },
  again: 'Prøv igjen',

  waits: 'Venter på nett',
  notShared: 'Ikke delt ennå',
  sending: 'Sendes: {percent} %',
  fetching: 'Henter …',
  fetchingLong: 'Henter bildet …',
  notHere: 'Ikke her ennå',
  absent: 'Bildet er ikke kommet hit ennå. Det ligger på enheten det ble tatt med, og kommer når den har nett.',
  noNetwork: 'Bildet ligger ikke på denne enheten ennå, og det er ikke nett nå.',

  caption: 'Bildetekst',
  captionHelp: 'Hva bildet viser. Leses opp for den som ikke ser det.',
  taken: 'Tatt {when}',
  remove: 'Ta bort bildet',
  removed: 'Bildet er tatt bort.',
} as const
