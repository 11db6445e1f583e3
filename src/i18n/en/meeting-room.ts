import type { Words } from '#i18n/words.ts'
import type { meetingRoom as source } from '#i18n/nb/meeting-room.ts'

export const meetingRoom: Words<typeof source> = {
  title: 'In the meeting',
}
