import type { sharing as source } from '#i18n/nb/sharing.ts'
import type { Words } from '#i18n/words.ts'

export const sharing: Words<typeof source> = {
  title: 'Sharing',
  sharedText: 'Everything you have written {on} is shared with the municipality.',
  aloneText: 'What you write is only on {device}. With an invitation from the municipality, everything can be shared.',
  waitingText: {
    one: '{count} change is saved {on}, waiting to be shared.',
    other: '{count} changes are saved {on}, waiting to be shared.',
  },
  filesText: {
    one: '{count} picture is saved {on}, waiting to be shared.',
    other: '{count} pictures are saved {on}, waiting to be shared.',
  },
  unsavedText: {
    one: '{count} change is not saved yet. Do not close Brobygger.',
    other: '{count} changes are not saved yet. Do not close Brobygger.',
  },
  fetchingText: 'You can use what has arrived. The rest comes by itself.',
  lastShared: 'Everything was last shared',
  neverShared: 'Not yet',

  offline: 'There is no network here now. The changes are shared by themselves when it is back.',
  unreachable: 'There is a network, but Brobygger gets no answer from the municipality. We keep trying.',
  'sign-in-page': 'The network here wants you to sign in first. Open another web page and sign in there.',
  busy: 'There is a lot going on right now. We try again in a little while.',
  revoked:
    'The municipality has withdrawn access for {device}. What is not shared is only here. Save it as a file meanwhile; with a new invitation it can be shared.',
  'not-member':
    '{device} is no longer part of the municipality’s workbook. What is not shared is only here. Save it as a file meanwhile; with a new invitation it can be shared.',
  'upgrade-app':
    'The municipality’s Brobygger is newer than this one. Start using the new version; what you have written comes along.',
  'storage-full':
    'There is no room left {on}. Delete something you do not need, pictures for example. What you have written is kept alive until there is room.',
  'storage-broken': 'The browser’s storage does not answer. Do not close Brobygger; we keep trying.',

  forgotten: {
    one: '{names} was deleted for good by someone and has not been added after all.',
    other: '{names} were deleted for good by someone and have not been added after all.',
  },
  forgottenMore: {
    one: '{names} and {count} more were deleted for good by someone and have not been added after all.',
    other: '{names} and {count} more were deleted for good by someone and have not been added after all.',
  },

  waitingTitle: 'Waiting to be shared',
  tooLongTitle: 'Must be mended before it can be shared',
  tooLongText: 'This is only {on} until someone mends it: the text is too long, or should have been a number.',
  heldTitle: 'Not accepted',
  heldText: 'This is saved {on}, but the municipality’s Brobygger did not accept it.',
  since: 'since {when}',
  more: { one: 'and {count} more', other: 'and {count} more' },
  unnamed: 'Without a name',
  organisation: 'Organisation',
  task: 'Task',
  checklist: 'Checklist',
  contact: 'Contact person',
  municipality: 'The municipality',
  conversation: 'Conversation',
  view: 'Saved view',
  meeting: 'Meeting',
  agendaItem: 'Agenda item',
  input: 'Input',
  decision: 'Decision',
  attachment: 'Photo',
  series: 'Fixed meeting place',
  meetingTemplate: 'Meeting template',
  activity: 'Activity',
  somethingNew: 'Something this version does not know',
  erasing: 'deleted for good',
  invalid: 'What is written here has a form that cannot be accepted.',
  forbidden: 'You may not change this.',
  'unknown-kind': 'The municipality’s Brobygger does not know this yet.',
  'too-large': 'The text is too long.',
  erased: 'This has been deleted for good.',
  'missing-record': 'What was to be changed is no longer there.',
  tryAgain: 'Try again',
  takeAway: 'Remove',
  takenAway: 'Removed.',
  syncNow: 'Share now',
  syncing: 'Sharing …',
  storage: 'Storage',
  storageUsed: 'Brobygger uses {used} {on}.',
  persistYes: 'The browser has promised not to clear it away.',
  persistNo: 'The browser has not promised to keep it. Adding Brobygger to the home screen helps.',
  join: 'I have an invitation',
}
