import type { access as source } from '#i18n/nb/access.ts'
import type { Words } from '#i18n/words.ts'

export const access: Words<typeof source> = {
  linkScan: 'If you are together, the other person can hold their camera over the code.',
  linkField: 'Link',
  copy: 'Copy the link',
  copied: 'Copied',
  send: 'Send',
  done: 'Done',

  changeRole: 'What {name} may do',
  saveRole: 'Give this role',
  roleChanged: '{name} is now {role}.',
  roleLess: 'What {name} may no longer see goes from their devices the next time those have a network.',
  handOver: 'Let {name} take over after me',
  onlyCoordinator:
    'You are the only coordinator, and this is your only device. Make somebody else coordinator, or add a device, before you take it away.',
  handOverAsk:
    '{name} becomes coordinator, and you become a co-worker. Then you can no longer manage access, and you cannot take the role back yourself.',
  handOverYes: 'Yes, hand it over',
  handOverNo: 'No, keep it',
  handedOver: '{name} is now the coordinator. You are a co-worker.',
  noDevices: 'No devices yet.',
  partnerOf: 'Updates what is said about {organisation}',
  partnerOfUnknown: 'Updates what is said about an organisation',
  partnerWhich: 'Which organisation?',
  partnerMissing: 'Choose which organisation the person belongs to.',
  partnerNotShared:
    'The organisation is not shared with the municipality yet. Wait until everything is, and try again.',
  expires: 'How long should the invitation work?',
  days1: 'A day',
  days7: 'A week',
  days30: 'A month',
  lostPhone: 'The device is lost',
  lostPhoneNamed: 'Lost {device}',
  lostPhoneAsk:
    '{device} stops working at once. The next time it has a network, Brobygger takes everything off it. What was not shared stays there, locked.',
  lostPhoneYes: 'Yes, shut it out',

  shutOut: 'This device no longer has access. The workbook has therefore been taken off it.',
  shutOutLeft: 'You left the workbook, and it has been taken off this device.',
  sealed: {
    one: '{count} edit you did not get to share is locked here. Nobody can read it on this device.',
    other: '{count} edits you did not get to share are locked here. Nobody can read them on this device.',
  },
  sealedHow:
    'If you get a new invitation and open it here, they are shared. You can also save them as a locked file and give it to the coordinator.',
  sealedSave: 'Save as a locked file',
  sealedFile: 'brobygger-locked',
  sealedOpen: 'Open a locked file',
  sealedOpenText:
    'Somebody who lost access before everything was shared can give you a locked file. It is opened here, and the edits are shared.',
  sealedOpened: 'The file is open. The edits are being shared.',
  sealedLeftOut: {
    one: '{count} erasure for good is left out. Do it yourself if it is right.',
    other: '{count} erasures for good are left out. Do them yourself if they are right.',
  },
  sealedNotOne: 'This is not a locked file from Brobygger. Nothing has changed.',
  sealedOther: 'The file belongs to another workbook. Nothing has changed.',

  signIn: 'Sign in with {name}',
  signInText: 'For those employed by the municipality.',
  signInCancelled: 'You cancelled signing in. Try again whenever you like.',
  signInFailed: 'Signing in did not work. Try once more.',
  signInUnavailable:
    'Signing in cannot be reached now. Try again in a while, or ask the coordinator for an invitation.',
  signInNoAccess: 'Your account gives no access to the workbook. Ask the coordinator for an invitation.',

  ownTitle: 'Your entry',
  ownIntro: 'Correct what is wrong, and the municipality has what is right. Everyone sees what is public.',
  ownActivities: 'Your activities',
  ownActivitiesNone: 'The municipality has no activities of yours yet.',
  ownGone: 'The organisation is no longer here. Ask the municipality.',
}
