import type { Words } from '#i18n/words.ts'
import type { meetings as source } from '#i18n/nb/meetings.ts'

export const meetings: Words<typeof source> = {
  title: 'Meetings',
  noneTitle: 'No meetings yet',
  noneText: 'Meetings with organisations belong here: those to come, and what was said.',
  unknownTitle: 'This meeting is not here',
  unknownText: 'It may be deleted, or not shared with this device yet.',
  toList: 'To the meetings',
  untitled: 'Meeting without a name',
  phases: 'Parts of the meeting',
  before: 'Before',
  during: 'In the meeting',
  after: 'After',
  noDay: 'No date yet',
  cancelled: 'Cancelled',
}
