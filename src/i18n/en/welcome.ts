import type { welcome as source } from '#i18n/nb/welcome.ts'
import type { Words } from '#i18n/words.ts'

export const welcome: Words<typeof source> = {
  title: 'Welcome to Brobygger',
  intro:
    'The workbook for a municipality’s cooperation with voluntary organisations. It lies {on} and works without a network.',
  haveInvitation: 'I have an invitation',
  haveInvitationText: 'You have been sent a link by the municipality. You and your colleagues share the same workbook.',
  beginAlone: 'Begin alone',
  beginAloneText:
    'What you write is only on {device}. If that is lost, so is everything. With an invitation you can share it all later.',
  language: 'Language',
  pasteTitle: 'Your invitation',
  pasteLabel: 'Paste the link you were sent',
  pasteHint: 'It ends like this: /bli-med# and a long row of characters.',
  pasteError: 'This does not look like an invitation. Copy the whole link you were sent.',
  goOn: 'Go on',
  back: 'Back',
  joinTitle: 'Join the workbook',
  joinIntro: 'The municipality’s workbook is fetched to {device}. After that everything works without a network.',
  deviceName: 'What shall {device} be called?',
  deviceNameHint: 'The coordinator sees the name in the list of who has access.',
  aloneNote: 'What you have already written here is shared with the municipality when you join.',
  join: 'Join',
  joining: 'Joining …',
  notJoined: 'That did not work',
  tryAgain: 'Try again',
  kept: 'The invitation is kept here meanwhile. You need not open the link again.',
  alreadyTitle: 'This device has already joined',
  alreadyText: 'The invitation has not been used. Send the link to whoever should have it.',
  missingTitle: 'The invitation is missing',
  missingText:
    'The link you opened lacks its last part. Open it again from the message you were sent, or paste it here.',
  fetchingTitle: 'Fetching the workbook',
  fetchingFirst: 'Asking the municipality what there is …',
  fetchingText: 'This happens once. Afterwards only what is new is fetched.',
  doneTitle: 'You have joined',
  doneText: {
    one: '{count} organisation is here, and works without a network.',
    other: '{count} organisations are here, and work without a network.',
  },
  doneEmptyText: 'The workbook is still empty. You can add the first organisation right away.',
  stopped: 'The fetching stopped: {why} What has arrived is safe, and the rest is fetched by itself.',
  enter: 'Go to Home',
  enterNow: 'Go in now',
}
