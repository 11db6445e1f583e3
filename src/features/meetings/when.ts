import { longDay, shortDay } from '#i18n/dates.ts'
import { messages } from '#i18n/messages.ts'
import type { Meeting } from '#model/meeting.ts'

const dates = messages('dates')

/** A time of day as one says it: `17:00` is «17.00». */
export function timeWords(time: string): string {
  const [hour = '', minute = ''] = time.split(':')
  return dates('time', { hour, minute })
}

/** «17.00–19.30»; `null` when it is not known. */
export function timesWords({ from, until }: Pick<Meeting, 'from' | 'until'>): string | null {
  if (!from) return until && `–${timeWords(until)}`
  return until ? `${timeWords(from)}–${timeWords(until)}` : timeWords(from)
}

/** «tirsdag 24. november kl. 17.00»; `null` when the day is not known. */
export function whenWords({ on, from }: Pick<Meeting, 'on' | 'from'>): string | null {
  if (!on) return null
  return from ? dates('at', { day: longDay(on), clock: dates('clock', { time: timeWords(from) }) }) : longDay(on)
}

/** The same without the day of the week, for a line with more in it. */
export function shortWhenWords({ on, from }: Pick<Meeting, 'on' | 'from'>): string | null {
  if (!on) return null
  return from ? dates('at', { day: shortDay(on), clock: dates('clock', { time: timeWords(from) }) }) : shortDay(on)
}
