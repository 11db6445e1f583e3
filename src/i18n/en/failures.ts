import type { failures as source } from '#i18n/nb/failures.ts'
import type { Words } from '#i18n/words.ts'

export const failures: Words<typeof source> = {
  'storage-full': 'The device is full. Make room, and what you have written is saved.',
  'storage-broken': 'The browser’s storage does not answer. Do not close Brobygger; we keep trying.',
  'space-full':
    'The municipality has no room for more pictures and files. What waits is safe here. Tell whoever runs Brobygger.',
  offline: 'This needs a network. Try again when you have coverage.',
  'sign-in-page': 'The network here wants you to sign in first. Open another web page and sign in there.',
  unreachable: 'Brobygger gets no answer from the municipality. Try again in a little while.',
  busy: 'There is a lot going on right now. Try again in a little while.',
  revoked: 'This device no longer has access.',
  'not-member': 'This device is no longer part of the municipality’s workbook.',
  'upgrade-app': 'This version of Brobygger is too old. Start using the new one.',
  'invitation-unknown': 'The invitation is not known here. See if you have the whole link, or ask for a new one.',
  'invitation-used': 'The invitation has already been used. It works only once; ask for a new one.',
  'invitation-expired': 'The invitation has expired. Ask for a new one.',
  'already-joined': 'This device has already joined.',
  'last-coordinator': 'Someone must be coordinator. Invite another coordinator first.',
  forbidden: 'Only the coordinator can do this.',
}
