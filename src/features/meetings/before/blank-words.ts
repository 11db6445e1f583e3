import { MEETING_BLANKS } from '#content/meeting-template.ts'
import { messages } from '#i18n/messages.ts'

const t = messages('meetings')

/** What a blank of an invitation is called; its own name when it is none of ours. */
export function blankWord(blank: string): string {
  const known = MEETING_BLANKS.find((one) => one === blank)
  return known ? t(`blank-${known}`) : blank
}

/** The field of a meeting that fills a blank. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'title',
  date: 'on',
  time: 'from',
  place: 'place',
  answerBy: 'answerBy',
}

/** Where a blank is filled in; `null` when it is none of ours. */
export function blankHref(meeting: string, blank: string): string | null {
  if (blank === 'contact' || blank === 'municipality') return '/innstillinger/kommune'
  const field = FIELDS[blank]
  return field === undefined ? null : `/moter/${meeting}?del=for&felt=${field}`
}
