import type { photos as source } from '#i18n/nb/photos.ts'
import type { Words } from '#i18n/words.ts'

export const photos: Words<typeof source> = {
  photos: 'Bilete',
  photo: 'Bilete',
  untitled: 'Bilete utan tekst',
  take: 'Ta bilete',
  pick: 'Vel bilete',
  preparing: { one: 'Lagrar {count} bilete …', other: 'Lagrar {count} bilete …' },
  added: { one: '{count} bilete er lagra.', other: '{count} bilete er lagra.' },
  notSaved: { one: '{count} bilete vart ikkje lagra.', other: '{count} bilete vart ikkje lagra.' },
  unreadable:
    'Nettlesaren kan ikkje lese biletet. Ta det på nytt med «Ta bilete», eller lagre det som JPEG først. (På iPhone: Innstillingar – Kamera – Format – Mest kompatibelt.)',
  keep: { one: 'Lagre biletet som fil', other: 'Lagre bileta som filer' },
  letGo: { one: 'Gløym biletet', other: 'Gløym bileta' },
  again: 'Prøv igjen',

  waits: 'Ventar på nett',
  notShared: 'Ikkje delt enno',
  sending: 'Vert sendt: {percent} %',
  fetching: 'Hentar …',
  fetchingLong: 'Hentar biletet …',
  notHere: 'Ikkje her enno',
  absent: 'Biletet er ikkje kome hit enno. Det ligg på eininga det vart teke med, og kjem når ho har nett.',
  noNetwork: 'Biletet ligg ikkje på denne eininga enno, og det er ikkje nett no.',

  caption: 'Bilettekst',
  captionHelp: 'Kva biletet viser. Blir lese opp for den som ikkje ser det.',
  taken: 'Teke {when}',
  remove: 'Ta bort biletet',
  removed: 'Biletet er teke bort.',
}
