import type { Words } from '#i18n/words.ts'
import type { picking as source } from '#i18n/nb/picking.ts'

export const picking: Words<typeof source> = {
  search: { one: 'Søk i {count} organisasjon', other: 'Søk i {count} organisasjonar' },
  gettingReady: 'Gjer søket klart …',
  noneFound: 'Ingen i oversikta heiter dette.',
  more: 'Fleire passar. Skriv ein bokstav til.',
  add: 'Legg til «{name}» som ny',
  picked: '{name} er vald',
  unpicked: '{name} er ikkje vald lenger',
}
