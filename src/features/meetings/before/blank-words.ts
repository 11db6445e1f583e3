import { MEETING_BLANKS } from '#content/meeting-template.ts'
import { messages } from '#i18n/messages.ts'

const t = messages('meetings')

/** What a blank of an invitation is called; its own name when it is none of ours. */
export function blankWord(blank: string): string {
  const known = MEETING_BLANKS.find((one) => one === blank)
  return known ? t(`blank-${known}`) : blank
}
