/** Norwegian time: what the clock on the wall says, and the moment it says it. Summer time is the browser's knowledge, not ours. */

const HOURS = 3_600_000

/** Made once: to make it takes longer than to use it. */
let clock: Intl.DateTimeFormat | null = null

/** The day and the time of day (`HH:MM`) in Norway at a moment, in ms since 1970. */
export function osloTime(at: number): { day: string; time: string } {
  const [day = '', time = ''] = new Date(at + offset(at)).toISOString().split('T')
  return { day, time: time.slice(0, 5) }
}

/**
 * The moment, in ms since 1970, when clocks in Norway show a time (`HH:MM`) on a day. A time that comes twice, in the
 * night summer time ends, is the first of the two. A time that does not come, in the night it begins, is counted on
 * from before the jump: 02:30 is when clocks show 03:30. Both as RFC 5545 (3.3.5) reads a time with a time zone.
 */
export function momentInOslo(day: string, time: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  const before = offset(asUtc - 4 * HOURS)
  const after = offset(asUtc + 4 * HOURS)
  const moment = asUtc - before
  if (before === after || offset(moment) === before) return moment
  return offset(asUtc - after) === after ? asUtc - after : moment
}

/** How far Norwegian clocks are ahead of UTC at a moment, in ms. */
function offset(at: number): number {
  clock ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Oslo',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  const part: Record<string, string> = {}
  for (const { type, value } of clock.formatToParts(at)) part[type] = value
  const wall = `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:00Z`
  return Date.parse(wall) - Math.floor(at / 60_000) * 60_000
}
