import type { overview as source } from '#i18n/nb/overview.ts'
import type { Words } from '#i18n/words.ts'

export const overview: Words<typeof source> = {
  title: 'Good day',
  needsYou: 'Needs you',
  held: { one: '{count} change is held back', other: '{count} changes are held back' },
  heldText: 'See what is wrong, and what you can do.',
  lostTitle: 'The browser had emptied the storage',
  lostText: 'Everything shared is now being fetched again. What was not shared has been kept as far as possible.',
  disputed: {
    one: '{count} organisation has two versions of something',
    other: '{count} organisations have two versions of something',
  },
  disputedText: 'Two people wrote at the same time. Choose, and it is settled.',
  directory: 'Organisations',
  count: { one: '{count} organisation', other: '{count} organisations' },
  countText: 'Everyone the municipality knows of',
  stale: { one: '{count} has not been confirmed for 90 days', other: '{count} have not been confirmed for 90 days' },
  staleText: 'Call or write, and confirm that it is right.',
  never: { one: '{count} has never been confirmed', other: '{count} have never been confirmed' },
  neverText: 'Nobody has checked that the details are right.',
  allConfirmed: 'All have been confirmed in the last 90 days.',
  find: 'Find an organisation',
  add: 'New organisation',
  emptyReader: 'The workbook is still empty. The coordinator adds the first organisations.',
}
