import ICAL from 'ical.js'
import { beforeEach, expect, test } from 'vitest'
import { openDatabase } from '#db/database.ts'
import { createDevice } from '#db/device.ts'
import { createDrafts } from '#db/drafts.ts'
import { settle } from '#db/here.ts'
import { openLifeboat } from '#db/lifeboat.ts'
import { calendarText, sequenceOf } from '#features/meetings/before/calendar-file.ts'
import { fetchWords } from '#i18n/locale.ts'
import type { Json } from '#model/fields.ts'
import { newUuid } from '#model/fields.ts'
import type { LiveRecord } from '#model/wire.ts'

beforeEach(async () => {
  const device = createDevice({
    storage: openDatabase(`calendar-${newUuid(Date.now())}`),
    lifeboat: openLifeboat(null),
    tab: 'tab',
    now: () => Date.now(),
    announce: () => undefined,
    later: (ms, work) => void setTimeout(work, ms),
  })
  settle(
    device,
    createDrafts(device, null, (ms, work) => void setTimeout(work, ms)),
  )
  await device.start()
  await fetchWords('meetings')
})

const MADE = Date.parse('2026-10-01T10:00:00Z')

/** An edit's id as a device makes it then (UUID version 7). */
function idAt(at: number): string {
  const head = at.toString(16).padStart(12, '0')
  return `${head.slice(0, 8)}-${head.slice(8)}-7000-8000-000000000000`
}

function meeting(fields: Record<string, Json>, marks: LiveRecord['marks'] = {}): LiveRecord {
  return { kind: 'meeting', record: `mtg_${idAt(MADE)}`, mark: idAt(MADE), fields, marks }
}

async function event(live: LiveRecord): Promise<{ event: ICAL.Event; text: string }> {
  const text = (await calendarText(live)) ?? ''
  const calendar = new ICAL.Component(ICAL.parse(text))
  const zone = calendar.getFirstSubcomponent('vtimezone')
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return { event: new ICAL.Event(calendar.getFirstSubcomponent('vevent')!), text } // there is one
}

const FIELDS = {
  title: 'Dialogmøte; høst, 2026',
  on: '2026-11-24',
  from: '17:00',
  until: '19:30',
  place: 'Buen, Mandal',
}

// Goes red with: the time of this machine in place of Norway's, a zone without its rules, commas that end the text.
test('a calendar reads it back as it was planned, in winter time and in summer time', async () => {
  const winter = await event(meeting(FIELDS))
  expect(winter.event.summary).toBe('Dialogmøte; høst, 2026')
  expect(winter.event.location).toBe('Buen, Mandal')
  expect(winter.event.startDate.toJSDate().toISOString()).toBe('2026-11-24T16:00:00.000Z')
  expect(winter.event.endDate.toJSDate().toISOString()).toBe('2026-11-24T18:30:00.000Z')
  expect(winter.text).toContain('DTSTART;TZID=Europe/Oslo:20261124T170000')
  const summer = await event(meeting({ ...FIELDS, on: '2027-05-11' }))
  expect(summer.event.startDate.toJSDate().toISOString()).toBe('2027-05-11T15:00:00.000Z')
})

test('every line is one a phone accepts', async () => {
  const text = (await calendarText(meeting({ ...FIELDS, purpose: 'Å høre hva lagene trenger. '.repeat(20) }))) ?? ''
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(text).toMatch(/\r\nDTSTAMP:\d{8}T\d{6}Z\r\n/) // which is to be in UTC
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
})

test('one past midnight ends the day after; one without a time takes the day; one without a day is no file', async () => {
  const late = await event(meeting({ ...FIELDS, from: '22:00', until: '00:30' }))
  expect(late.event.endDate.toJSDate().toISOString()).toBe('2026-11-24T23:30:00.000Z')
  const whole = await event(meeting({ title: 'Konferanse', on: '2026-11-24' }))
  expect(whole.event.startDate.isDate).toBe(true)
  expect(whole.event.startDate.toString()).toBe('2026-11-24')
  expect(await calendarText(meeting({ title: 'Uten dag' }))).toBeNull()
})

// Goes red with: a new UID each time, a sequence that stands still or goes back, a cancelled one told as confirmed.
test('the same meeting is the same event; a change is a later one, and a cancelled one says so', async () => {
  const live = meeting(FIELDS)
  const mark = (at: number) => ({ id: idAt(at), by: 'Kari', at, others: [] })
  const moved = { ...live, marks: { on: mark(MADE + 3_600_000) } }
  const cancelled = {
    ...moved,
    fields: { ...live.fields, cancelled: true },
    marks: { ...moved.marks, cancelled: mark(MADE + 7_200_000) },
  }
  const [first, second, third] = await Promise.all([live, moved, cancelled].map(event))
  expect(second?.event.uid).toBe(first?.event.uid)
  expect([first, second, third].map((one) => one?.event.sequence)).toEqual([0, 3_600, 7_200])
  expect(third?.text).toContain('STATUS:CANCELLED')
  expect(sequenceOf({ ...live, marks: { invitationNb: mark(MADE + 9_000_000) } })).toBe(0)
})
