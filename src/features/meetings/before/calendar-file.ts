import { contentTemplate } from '#features/meetings/templates.ts'
import { agendaOf } from '#features/meetings/meetings.ts'
import { timeWords } from '#features/meetings/when.ts'
import { messages } from '#i18n/messages.ts'
import { clockTimes, timeAfter, totalMinutes } from '#model/agenda.ts'
import { toMeeting } from '#model/meeting.ts'
import { headId, parts } from '#model/merge.ts'
import { stringOf } from '#model/reading.ts'
import { daysLater } from '#model/calendar-days.ts'
import type { LiveRecord } from '#model/wire.ts'
import { canShareFile, share } from '#ui/share.ts'
import { saveFile } from '#ui/save-file.ts'

const ZONE = 'Europe/Oslo'
/** What a calendar should learn of when it changes. */
const TOLD = ['title', 'on', 'from', 'until', 'place', 'online', 'purpose', 'cancelled'] as const
/** A meeting whose end nobody has said, minutes. */
const USUAL_MINUTES = 120

/** Norway's time since 1980: summer time from the last Sunday of March to the last of October. Source: IANA tzdata, Europe/Berlin. */
const NORWAY = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

/** A meeting as a calendar file (RFC 5545); `null` while it has no day. Without a time it takes the whole day. */
export async function calendarText(live: LiveRecord): Promise<string | null> {
  const meeting = toMeeting(live)
  const { id, title, type, on, from, place, online, isCancelled } = meeting
  if (on === null) return null
  const { default: ical, ICalCalendarMethod, ICalEventStatus } = await import('ical-generator')
  const calendar = ical({ prodId: { company: 'Brobygger', product: 'Brobygger' } })
  calendar.method(ICalCalendarMethod.PUBLISH)
  if (from !== null) calendar.timezone({ name: ZONE, generator: () => NORWAY })
  const agenda = agendaOf(id)
  const until = from === null ? null : (meeting.until ?? timeAfter(from, totalMinutes(agenda) || USUAL_MINUTES))
  const endsOn = from !== null && until !== null && until <= from ? daysLater(on, 1) : on
  calendar.createEvent({
    id: `${id}@brobygger`,
    sequence: sequenceOf(live),
    ...(from === null
      ? { start: `${on}T12:00:00`, allDay: true }
      : { start: `${on}T${from}:00`, end: `${endsOn}T${until ?? from}:00`, timezone: ZONE }),
    summary: title ?? contentTemplate(type).name.nb,
    ...(place === null ? {} : { location: place }),
    ...(online !== null && /^https?:/i.test(online) && URL.canParse(online) ? { url: online } : {}),
    description: descriptionOf(live),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  // The library writes the stamp as the clock on the wall; it is to be in UTC.
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  return calendar.toString().replace(/^DTSTAMP:.*$/m, `DTSTAMP:${stamp}`)
}

/** Grows whenever something a calendar tells is written anew: the second of the latest such edit, from the making of the record. */
export function sequenceOf(live: LiveRecord): number {
  const made = secondOf(live.record.slice(live.record.indexOf('_') + 1))
  const written = TOLD.flatMap((field) => parts(headId(live, field) ?? '').map(secondOf))
  return Math.max(0, ...written.map((second) => second - made))
}

/** When an id came to be, s since 1970 (UUID version 7); 0 when it does not tell. */
function secondOf(id: string): number {
  const [, high, low] = /^([0-9a-f]{8})-([0-9a-f]{4})-7/.exec(id) ?? []
  return high && low ? Math.floor(Number.parseInt(high + low, 16) / 1_000) : 0
}

function descriptionOf({ record, fields }: LiveRecord): string {
  const agenda = agendaOf(record)
  const from = stringOf(fields, 'from')
  const times = from === null ? [] : clockTimes(agenda, from)
  const points = agenda.map(({ title }, at) => [times[at] && timeWords(times[at]), title].filter(Boolean).join(' '))
  return [stringOf(fields, 'purpose'), stringOf(fields, 'online'), points.join('\n')].filter(Boolean).join('\n\n')
}

/** Hands the calendar file over: to the phone's share sheet where it takes files, else as a file. */
export async function shareCalendarFile(live: LiveRecord): Promise<void> {
  const text = await calendarText(live)
  if (text === null) return
  const words = messages('meetings')
  const name = `${(stringOf(live.fields, 'title') ?? words('untitled')).replace(/[\\/:*?"<>|]+/g, ' ').slice(0, 80)}.ics`
  const file = new File([text], name, { type: 'text/calendar' })
  const isShared = matchMedia('(pointer: coarse)').matches && canShareFile(file)
  if (!isShared || !(await share({ files: [file], title: name }))) saveFile(file, name)
}
