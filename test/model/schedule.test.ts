import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activity } from '#model/activity-records.ts'
import { toActivity } from '#model/activity.ts'
import type { Json } from '#model/fields.ts'
import { applySet } from '#model/merge.ts'
import { occurrences } from '#model/occurrences.ts'
import { fieldRule, isFieldName, isPublicField, KINDS } from '#model/records.ts'
import { toSchedule } from '#model/schedule.ts'
import {
  readHours,
  readMove,
  readPause,
  readRule,
  writeHours,
  writeMove,
  writePause,
  writeRule,
} from '#model/schedule-fields.ts'
import type { LiveRecord } from '#model/wire.ts'
import { schedules } from './schedule-world.ts'

/** An element's text, read and written. */
function rewritten(field: string, text: string): string | null {
  const [rule, pause, move, hours] = [readRule(text), readPause(text), readMove(text), readHours(text)]
  switch (field.split('/')[0] ?? '') {
    case 'times':
      return rule && writeRule(rule)
    case 'moved':
      return move && writeMove(move)
    case 'dates':
      return hours && writeHours(hours)
    case 'cancelled':
      return text
    default:
      return pause && writePause(pause)
  }
}

const holds = (field: string, value: Json) => fieldRule(activity, field).check(value)

describe('a schedule in the fields of a record', () => {
  test('is written as it is read', () => {
    fc.assert(
      fc.property(schedules, ({ fields, municipality }) => {
        for (const [field, value] of Object.entries({ ...fields, ...municipality })) {
          const kind = field.startsWith('schoolHolidays/') ? KINDS.municipality : activity
          const isHeld = isFieldName(field) && fieldRule(kind, field).check(value)
          const again = typeof value === 'string' && field.includes('/') ? rewritten(field, value) : value
          if (!isHeld || again !== value) expect({ field, value, isHeld, again }).toBeNull()
        }
      }),
    )
  })

  test.each<[string, Json]>([
    ['times/a', '0 17:00'],
    ['times/a', '2 fifth 17:00'],
    ['times/a', '2 17:00-17:00'],
    ['times/a', '2 24:00'],
    ['times/a', true],
    ['dates/2026-07-29', '11-13'],
    ['pauses/a', '2026-06-22'],
    ['pauses/a', '2026-06-22/2026-06-21'],
    ['pauses/a', '2026-02-30/'],
    ['pauses/a', '2026-06-22/ to\nlinjer'],
    ['moved/2026-11-24', '25.11.'],
    ['moved/2026-11-24', true],
    ['cancelled/2026-11-24', 'to\nlinjer'],
    ['startsOn', '2026-02-30'],
  ])('%s cannot be %j', (field, value) => {
    expect(holds(field, value)).toBe(false)
    expect(holds(field, null)).toBe(true)
  })

  test('hides from the public what is for those who organise it', () => {
    const shown = (field: string) => isPublicField(activity, field)
    for (const field of ['title', 'times/a', 'cancelled/2026-11-24', 'organisations/org_1', 'levels/A1', 'confirmedOn'])
      expect([field, shown(field)]).toEqual([field, true])
    for (const field of [
      'note',
      'keys',
      'contact',
      'hostsNeeded',
      'attendance/2026-11-24',
      'policeCertificate',
      'source',
    ])
      expect([field, shown(field)]).toEqual([field, false])
    expect(activity.isPublic({ public: true, deletedAt: null })).toBe(true)
    expect(activity.isPublic({ public: true, deletedAt: 1 })).toBe(false)
    expect(activity.isPublic({})).toBe(false)
  })
})

test('an activity is read from its fields, with what is unreadable as not known', () => {
  const fields = {
    title: 'Språkkafé',
    price: 'dyrt',
    joining: 'drop-in',
    ageFrom: 'atten',
    welcomesChildren: false,
    'organisations/org_1': true,
    'organisations/org_2': null,
    'times/a': '2 17:00-19:00',
    skipsSchoolHolidays: true,
  }
  const municipality = { 'schoolHolidays/a': '2026-10-05/2026-10-09 høstferie', 'schoolHolidays/b': 'x' }
  const read = toActivity({ kind: 'activity', record: 'act_1', mark: 'm', marks: {}, fields }, municipality)
  expect(read).toMatchObject({
    ...{ id: 'act_1', title: 'Språkkafé', price: null, joining: 'drop-in', ageFrom: null, isPublic: false },
    ...{ welcomesChildren: false, wheelchair: null, organisations: ['org_1'] },
  })
  expect(read.schedule.schoolHolidays).toEqual([{ from: '2026-10-05', until: '2026-10-09', reason: 'høstferie' }])
  expect(occurrences(read.schedule, '2026-10-01', '2026-10-14').map(({ on }) => on)).toEqual(['2026-10-13'])
})

describe('two who change a schedule at the same time', () => {
  const base: Record<string, Json> = { 'times/a': '2 17:00-19:00' }
  let edits = 0
  const write = (before: LiveRecord | null, set: Record<string, Json>, seen: LiveRecord | null): LiveRecord => {
    const id = `edit-${(edits += 1)}`
    const versions = (field: string) => (seen && field in seen.fields ? [seen.marks[field]?.id ?? seen.mark] : [])
    const op = Object.fromEntries(
      Object.entries(set).map(([field, value]) => [field, { value, base: versions(field) }]),
    )
    return applySet(before, { kind: 'activity', record: 'act_1', set: op }, { id, at: edits, by: '' }, () => null)
      .record
  }
  const both = (one: Record<string, Json>, other: Record<string, Json>): LiveRecord => {
    const start = write(null, base, null)
    return write(write(start, one, start), other, start)
  }
  const said = (record: LiveRecord, until = '2026-11-30') =>
    occurrences(toSchedule(record.fields), '2026-11-23', until).map(({ on, from, until }) => `${on} ${from}-${until}`)

  // Catches a time that is its own id: both changes would stand as two times, and nobody would be asked.
  test('get one time, with the other beside it to choose, when it is the same time', () => {
    const record = both({ 'times/a': '2 17:00-20:00' }, { 'times/a': '2 18:00-19:00' })
    expect(said(record)).toEqual(['2026-11-24 18:00-19:00'])
    expect(record.marks['times/a']?.others.map(({ value }) => value)).toEqual(['2 17:00-20:00'])
  })

  test('get both times when each adds one, and both cancellations', () => {
    const record = both(
      { 'times/b': '4 17:00-19:00', 'cancelled/2026-11-24': true },
      { 'times/c': '5 12:00-13:00', 'cancelled/2026-11-26': 'sykdom' },
    )
    expect(said(record)).toHaveLength(3)
    expect([...toSchedule(record.fields).cancelled.keys()].sort()).toEqual(['2026-11-24', '2026-11-26'])
    expect(Object.values(record.marks).flatMap(({ others }) => others)).toEqual([])
  })

  test('are asked when they say different things of one day', () => {
    const record = both({ 'moved/2026-11-24': '2026-11-25' }, { 'moved/2026-11-24': '2026-11-26' })
    expect(said(record)).toEqual(['2026-11-26 17:00-19:00'])
    expect(record.marks['moved/2026-11-24']?.others).toHaveLength(1)
  })

  test('leave it cancelled when one moves what the other cancels', () => {
    const record = both({ 'moved/2026-11-24': '2026-11-25' }, { 'cancelled/2026-11-24': true })
    const [only] = occurrences(toSchedule(record.fields), '2026-11-23', '2026-11-29')
    expect(only).toMatchObject({ on: '2026-11-25', isCancelled: true })
  })
})
