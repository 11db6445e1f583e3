import type { photos as source } from '#i18n/nb/photos.ts'
import type { Words } from '#i18n/words.ts'

export const photos: Words<typeof source> = {
  photos: 'Pictures',
  photo: 'Picture',
  untitled: 'Picture without a caption',
  take: 'Take a picture',
  pick: 'Choose pictures',
  preparing: { one: 'Saving {count} picture …', other: 'Saving {count} pictures …' },
  added: { one: '{count} picture is saved.', other: '{count} pictures are saved.' },
  notSaved: { one: '{count} picture was not saved.', other: '{count} pictures were not saved.' },
  unreadable:
    'The browser cannot read the picture. Take it again with “Take a picture”, or save it as JPEG first. (On iPhone: Settings – Camera – Formats – Most Compatible.)',
  keep: { one: 'Save the picture as a file', other: 'Save the pictures as files' },
  letGo: { one: 'Forget the photo', other: 'Forget the photos' },
  again: 'Try again',

  waits: 'Waiting for network',
  notShared: 'Not shared yet',
  sending: 'Sending: {percent} %',
  fetching: 'Fetching …',
  fetchingLong: 'Fetching the picture …',
  notHere: 'Not here yet',
  absent: 'The picture has not arrived yet. It is on the device it was taken with, and comes when that has a network.',
  noNetwork: 'The picture is not on this device yet, and there is no network now.',

  caption: 'Caption',
  captionHelp: 'What the picture shows. Read aloud to those who cannot see it.',
  taken: 'Taken {when}',
  remove: 'Remove the picture',
  removed: 'The picture is removed.',
}
