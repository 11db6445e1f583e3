import type { ui as source } from '#i18n/nb/ui.ts'
import type { Words } from '#i18n/words.ts'

export const ui: Words<typeof source> = {
  close: 'Close',
  done: 'Done',
  back: 'Back',
  undo: 'Undo',
  clearSearch: 'Clear the search',
  saved: 'Saved',
  saving: 'Saving …',
  optional: 'may be left empty',
  notChosen: 'Not chosen',
  busy: 'One moment …',
  messages: 'Messages',
  changedByColleague: 'Changed by a colleague',
  show: 'Show',
  twoVersions: 'Two versions of the same detail',
  manyVersions: { one: '{count} version of the same detail', other: '{count} versions of the same detail' },
  useTheirs: 'Use theirs',
  useMine: 'Use mine',
  useBoth: 'Use both',
  useThis: 'Use this one',
  useThisFrom: 'Use the version from {who}',
  emptyVersion: 'Emptied',
  listPosition: '{place} of {total}',
  externalLink: 'opens in a new tab',
}
