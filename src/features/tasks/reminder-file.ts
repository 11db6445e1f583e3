import type { ICalEventData } from 'ical-generator'
import { workspace } from '#db/here.ts'
import { momentInOslo } from '#model/oslo-time.ts'
import type { Task } from '#model/task.ts'
import type { LiveRecord } from '#model/wire.ts'

/** A task somebody wants to be reminded of, in words. */
export interface Reminder {
  id: string
  /** The day, `YYYY-MM-DD`. */
  due: string
  summary: string
  description: string
  /** The task's own address, or `null`. */
  url: string | null
  /** Grows when the task is changed; below 2³¹. */
  sequence: number
}

/** When one is reminded, in Norway. */
const TIME = '09:00'
const LENGTH_MS = 15 * 60_000
/** What sequences count from: seconds since then fit in 31 bits until 2088. */
const FIRST_MS = Date.UTC(2020, 0, 1)

/**
 * A calendar file (RFC 5545): each task as one to do (`VTODO`), and as an event with an alarm at nine in the morning of its day,
 * since that is what phones take. The same task always has the same identities, so that a newer file replaces an older one.
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
      alarms: [{ trigger: 0, description: reminder.summary }],
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

/** What a task's calendar entry counts as its revision: when it was last written in. */
export function sequenceOf(live: LiveRecord): number {
  const latest = Math.max(FIRST_MS, ...Object.values(live.marks).map(({ at }) => at))
  return Math.min(2 ** 31 - 1, Math.floor((latest - FIRST_MS) / 1000))
}

/** Tasks that can be reminded of: those to be done, with a day. */
export function toRemind<One extends Task>(tasks: readonly One[]): (One & { due: string })[] {
  return tasks.filter((task): task is One & { due: string } => task.due !== null && task.doneAt === null)
}

/** The revision of a task on this device. */
export function revisionOf(id: string): number {
  const live = workspace().record(id)
  return live ? sequenceOf(live) : 0
}
