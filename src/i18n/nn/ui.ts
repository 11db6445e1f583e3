import type { ui as source } from '#i18n/nb/ui.ts'
import type { Words } from '#i18n/words.ts'

export const ui: Words<typeof source> = {
  close: 'Lukk',
  done: 'Ferdig',
  back: 'Tilbake',
  undo: 'Angre',
  clearSearch: 'Tøm søket',
  saved: 'Lagra',
  saving: 'Lagrar …',
  optional: 'kan stå tom',
  notChosen: 'Ikkje vald',
  busy: 'Vent litt …',
  messages: 'Meldingar',
  changedByColleague: 'Endra av ein kollega',
  show: 'Vis',
  twoVersions: 'To versjonar av same opplysning',
  manyVersions: { one: '{count} versjon av same opplysning', other: '{count} versjonar av same opplysning' },
  useTheirs: 'Bruk kollegaen sin',
  useMine: 'Bruk min',
  useBoth: 'Bruk begge',
  useThis: 'Bruk denne',
  useThisFrom: 'Bruk versjonen frå {who}',
  emptyVersion: 'Tømd',
  listPosition: '{place} av {total}',
  externalLink: 'blir opna i ny fane',
}
