import type { Words } from '#i18n/words.ts'
import type { picking as source } from '#i18n/nb/picking.ts'

export const picking: Words<typeof source> = {
  search: { one: 'Search {count} organisation', other: 'Search {count} organisations' },
  gettingReady: 'Getting the search ready …',
  noneFound: 'Nobody in the directory is called this.',
  more: 'More match. Type another letter.',
  add: 'Add “{name}” as new',
  picked: '{name} is picked',
  unpicked: '{name} is no longer picked',
}
