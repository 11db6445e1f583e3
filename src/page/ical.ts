/** Text of iCalendar, RFC 5545. Written here: the library at hand asks the device's own clock what a time with a time zone is. */

export const TIME_ZONE = 'Europe/Oslo'

/** Summer time since 1996: the last Sundays of March and October. Source: directive 2000/84/EC. */
const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${TIME_ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19970330T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]

/** A whole calendar of events, each already as its lines, unfolded. */
export function calendarText(name: string, events: readonly (readonly string[])[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Brobygger//Brobygger//NB',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${TIME_ZONE}`,
    ...VTIMEZONE,
    ...events.flat(),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** A text value: `\`, `;`, `,` and line breaks escaped, other control characters gone. */
export function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

/** `20261124T170000Z`, of a moment in ms since 1970. */
export function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** At most 75 octets a line; a character is never cut in two. */
export function folded(line: string): string {
  if (line.length * 3 <= 75) return line
  const lines: string[] = []
  let start = 0
  let octets = 0
  for (let at = 0; at < line.length;) {
    const point = line.codePointAt(at) ?? 0
    const size = octetsOf(point)
    if (octets + size > 75) {
      lines.push(line.slice(start, at))
      start = at
      octets = 1 // the space that a line going on begins with
    }
    octets += size
    at += point > 0xffff ? 2 : 1
  }
  return [...lines, line.slice(start)].join('\r\n ')
}

/** In UTF-8; half a character becomes the mark for one that is lost. */
function octetsOf(point: number): number {
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
