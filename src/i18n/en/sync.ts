import type { sync as source } from '#i18n/nb/sync.ts'
import type { Words } from '#i18n/words.ts'

export const sync: Words<typeof source> = {
  unsavedLine: {
    one: 'Not saved yet: {count} change. Trying again …',
    other: 'Not saved yet: {count} changes. Trying again …',
  },
  aloneLine: 'Only on {device}',
  fetchingLine: 'Fetching organisations: {done} of {total}',
  lostLine: 'The browser had emptied the storage. Fetching everything again …',
  waitingLine: { one: 'Saved {on} · {count} change waiting', other: 'Saved {on} · {count} changes waiting' },
  filesLine: { one: 'Saved {on} · {count} picture waiting', other: 'Saved {on} · {count} pictures waiting' },
  typingLine: 'Typing …',
  heldLine: { one: '{count} change is held back', other: '{count} changes are held back' },
  tooLongLine: {
    one: '{count} text must be mended before it can be shared',
    other: '{count} texts must be mended before they can be shared',
  },
  sharedLine: 'Everything is shared, {when}',
  sharedOfflineLine: 'Everything is shared, {when} · offline',
  notYetLine: 'Not shared yet',
  firstLine: 'Fetching …',
  revokedLine: 'No access',
  revokedWaitingLine: {
    one: 'No access · {count} change is only here',
    other: 'No access · {count} changes are only here',
  },
  upgradeLine: 'Version too old to share',
  upgradeWaitingLine: {
    one: 'Version too old · {count} change waiting',
    other: 'Version too old · {count} changes waiting',
  },
  showDetails: 'Show what is waiting',

  warning: {
    one: '{count} change has been waiting since {when}. {why}',
    other: '{count} changes have been waiting since {when}. {why}',
  },
  seeWhy: 'See why',
}
