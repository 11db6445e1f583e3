import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '#model/fields.ts'
import { isFieldName, KINDS, fieldRule } from '#model/records.ts'
import { timesLines, withHours, withoutLine, withWeekday, withWeeks } from '#model/schedule-edit.ts'
import type { Sets, TimesLine } from '#model/schedule-edit.ts'
import { writeRule } from '#model/schedule-fields.ts'
import type { Hours, Weeks } from '#model/schedule-fields.ts'
import { toSchedule } from '#model/schedule.ts'
import { readTypedTime } from '#model/typed-time.ts'

type Fields = Record<string, Json>

const hours = fc.constantFrom<Hours>(
  { from: '17:00', until: '19:00' },
  { from: '22:00', until: '01:00' },
  { from: '09:30', until: null },
  { from: null, until: null },
)
const weeks = fc.constantFrom<Weeks>('every', 'odd', 'even', 'first', 'last')
/** What a person does in the editor: to which line, and what. */
const deeds = fc.array(
  fc.record({
    line: fc.nat({ max: 4 }),
    deed: fc.oneof(
      fc.record({ weekday: fc.integer({ min: 1, max: 7 }), on: fc.boolean() }),
      fc.record({ hours }),
      fc.record({ weeks }),
      fc.constant('remove' as const),
      fc.constant('add' as const),
      fc.constant('reopen' as const),
    ),
  }),
  { maxLength: 30 },
)

/** All the fixed times that lines say, as texts. */
const said = (lines: readonly TimesLine[]) =>
  lines.flatMap((line) => line.days.map(({ weekday }) => writeRule({ ...line, weekday }))).toSorted()
const held = (fields: Fields) =>
  Object.entries(fields)
    .flatMap(([field, value]) => (field.startsWith('times/') && typeof value === 'string' ? value : []))
    .toSorted()

describe('fixed times as lines', () => {
  // Seen to catch: hours written into the first day of a line only; a line that merges with another while one edits it.
  test('whatever is done to them, what is edited reads back, in lines that stay', () => {
    fc.assert(
      fc.property(deeds, (steps) => {
        const fields: Fields = {}
        let lines: TimesLine[] = []
        let made = 0
        const put = (sets: Sets) => {
          for (const [field, value] of Object.entries(sets)) {
            expect([isFieldName(field), fieldRule(KINDS.activity, field).check(value)]).toEqual([true, true])
            fields[field] = value
          }
        }
        for (const { line: at, deed } of steps) {
          const line = lines[at % Math.max(1, lines.length)]
          let expected: TimesLine | null = null
          if (deed === 'reopen') lines = []
          else if (deed === 'add') {
            const key = `n${(made += 1)}`
            put(withWeekday({ key, weeks: 'odd', from: '10:00', until: null, days: [] }, 2, true, 'unused'))
          } else if (!line) continue
          else if (deed === 'remove') put(withoutLine(line))
          else if ('hours' in deed) {
            put(withHours(line, deed.hours))
            expected = { ...line, ...deed.hours }
          } else if ('weeks' in deed) {
            put(withWeeks(line, deed.weeks))
            expected = { ...line, weeks: deed.weeks }
          } else put(withWeekday(line, deed.weekday, deed.on, `n${(made += 1)}`))
          lines = timesLines(fields, lines)
          expect(said(lines)).toEqual(held(fields))
          if (expected) expect(lines.find(({ key }) => key === expected.key)).toEqual(expected)
        }
        // What a visitor is told are the same times, each once.
        const rules = toSchedule(fields).rules.map(writeRule)
        expect(rules.toSorted()).toEqual([...new Set(said(timesLines(fields)))])
      }),
      { numRuns: 400 },
    )
  })

  test('days with the same weeks and hours are one line', () => {
    const lines = timesLines({ 'times/b': '4 17:00-19:00', 'times/a': '2 17:00-19:00', 'times/c': '2 odd 17:00-19:00' })
    expect(lines.map((line) => [line.weeks, line.days.map((day) => day.weekday)])).toEqual([
      ['every', [2, 4]],
      ['odd', [2]],
    ])
  })
})

describe('a time of day as people write it', () => {
  test.each([
    ['17', '17:00'],
    ['7', '07:00'],
    ['17.30', '17:30'],
    ['17:30', '17:30'],
    ['1730', '17:30'],
    ['930', '09:30'],
    [' kl. 9 ', '09:00'],
    ['kl 17.00', '17:00'],
    ['24', '00:00'],
    ['25', null],
    ['17.60', null],
    ['fem', null],
    ['17-19', null],
    ['', null],
  ])('%j is %j', (typed, read) => {
    expect(readTypedTime(typed)).toBe(read)
  })

  test('every time reads back, however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const [hh, mm] = [hour, minute].map((part) => String(part).padStart(2, '0'))
        for (const written of [`${hh}:${mm}`, `${hour}.${mm}`, `kl. ${hh}.${mm}`, `${hour}${mm}`])
          expect(readTypedTime(written)).toBe(`${hh}:${mm}`)
      }),
    )
  })
})
