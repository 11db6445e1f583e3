import type { ICalEventData } from 'ical-generator'
import { momentInOslo } from '#model/oslo-time.ts'
import type { LiveRecord } from '#model/wire.ts'

/** Something to be done that somebody wants to be reminded of, in words. */
export interface Reminder {
  id: string
  /** The day, `YYYY-MM-DD`. */
  due: string
  summary: string
  description: string
  /** Its own address, or `null`. */
  url: string | null
  /** Grows when it is changed; below 2³¹. */
  sequence: number
  /** So many days ahead one is also reminded. */
  aheadDays?: number
}

/** When one is reminded, in Norway. */
const TIME = '09:00'
const LENGTH_MS = 15 * 60_000
const DAY_S = 86_400
/** What sequences count from: seconds since then fit in 31 bits until 2088. */
const FIRST_MS = Date.UTC(2020, 0, 1)

/**
 * A calendar file (RFC 5545): each as one to do (`VTODO`), and as an event with an alarm at nine in the morning of its day,
 * since that is what phones take. The same always has the same identities, so that a newer file replaces an older one.
 * @param stamp ms since 1970
 */
export async function reminderFile(reminders: readonly Reminder[], name: string, stamp: number): Promise<string> {
  const { default: makeCalendar } = await import('ical-generator')
  const options = { name, prodId: { company: 'Brobygger', product: 'Brobygger', language: 'NO' } }
  const calendar = makeCalendar(options)
  const todos = makeCalendar(options)
  for (const reminder of reminders) {
    const start = new Date(momentInOslo(reminder.due, TIME))
    const event: ICalEventData = {
      start,
      end: new Date(start.getTime() + LENGTH_MS),
      stamp: new Date(stamp),
      sequence: reminder.sequence,
      summary: reminder.summary,
      description: reminder.description || null,
      url: reminder.url,
    }
    calendar.createEvent({
      ...event,
      id: `${reminder.id}-event@brobygger`,
      alarms: [...(reminder.aheadDays ? [reminder.aheadDays * DAY_S] : []), 0].map((trigger) => ({
        trigger,
        description: reminder.summary,
      })),
    })
    todos.createEvent({ ...event, id: `${reminder.id}@brobygger` })
  }
  const begun = todos.events().map((todo, at) => asToDo(todo.toString(), reminders[at]?.due ?? ''))
  // By a function: in a text to put in, `$1` and `$&` would be more than what somebody typed.
  return calendar.toString().replace(/END:VCALENDAR(\r\n)?$/, () => `${begun.join('')}END:VCALENDAR\r\n`)
}

/** The library knows events only; a to-do has a day it is due on in place of a beginning and an end. */
function asToDo(event: string, due: string): string {
  return `${event
    .trim()
    .replace(/^BEGIN:VEVENT/, 'BEGIN:VTODO')
    .replace(/END:VEVENT$/, 'STATUS:NEEDS-ACTION\r\nEND:VTODO')
    .replace(/^DTSTART[^\r\n]*\r\n/m, '')
    .replace(/^DTEND[^\r\n]*\r\n/m, `DUE;VALUE=DATE:${due.replaceAll('-', '')}\r\n`)}\r\n`
}

/** What a record's calendar entry counts as its revision: when it was last written in. */
export function sequenceOf(live: LiveRecord): number {
  const latest = Math.max(FIRST_MS, ...Object.values(live.marks).map(({ at }) => at))
  return Math.min(2 ** 31 - 1, Math.floor((latest - FIRST_MS) / 1000))
}
