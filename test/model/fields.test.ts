import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDay, isEmail, isOrgnr, isPhone, isWeb, newUuid } from '#model/fields.ts'
import { doubtAbout, typedValue, valueText } from '#model/typed.ts'

describe('an organisation number', () => {
  test('has the check digit of the register’s own example', () => {
    expect(isOrgnr('123456785')).toBe(true)
    expect(isOrgnr('123456784')).toBe(false)
  })

  test('with one wrong digit, or two neighbours swapped, is noticed', () => {
    const eight = fc.stringMatching(/^[1-9]\d{7}$/)
    const valid = eight
      .map((start) => [...'0123456789'].map((last) => start + last).find(isOrgnr))
      .filter((number) => number !== undefined)
    fc.assert(
      fc.property(valid, fc.nat(8), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const digits = [...number]
        digits[at] = String((Number(digits[at]) + by) % 10)
        expect(isOrgnr(digits.join(''))).toBe(false)
        const swapped = [...number]
        ;[swapped[at % 8], swapped[(at % 8) + 1]] = [swapped[(at % 8) + 1] ?? '', swapped[at % 8] ?? '']
        if (swapped.join('') !== number) expect(isOrgnr(swapped.join(''))).toBe(false)
      }),
    )
  })
})

test.each(['911 98 339', '+47 911 98 339', '0047 91198339', '23 43 29 00', '02800', '113', '+46 8 123 456 78'])(
  '%s can be called',
  (phone) => {
    expect(isPhone(phone)).toBe(true)
  },
)
test.each(['911 98 33', 'ring Kari', '+47 123', '', '12'])('«%s» cannot be called', (phone) => {
  expect(isPhone(phone)).toBe(false)
})
test.each(['post@lag.no', 'kari.nordmann+lag@mandal.kommune.no', 'æ@bø.no'])('%s can be written to', (email) => {
  expect(isEmail(email)).toBe(true)
})
test.each(['post@lag', 'post lag.no', '@lag.no', 'a@b@c.no', 'post@lag..no'])('%s cannot be written to', (email) => {
  expect(isEmail(email)).toBe(false)
})
test.each(['lag.no', 'www.lag.no/side?x=1', 'https://lag.no', 'facebook.com/groups/lag', 'https://bø.no'])(
  '%s can be opened',
  (web) => {
    expect(isWeb(web)).toBe(true)
  },
)
test.each(['lag', 'ikke noe', 'javascript:alert(1)', 'ftp://lag.no', 'https://', 'mailto:post@lag.no'])(
  '%s is no web address',
  (web) => {
    expect(isWeb(web)).toBe(false)
  },
)
test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2026-13-01', false],
  ['26-01-01', false],
])('%s: a day? %s', (value, is) => {
  expect(isDay(value)).toBe(is)
})

test('ids are unique and sort by the time they were made, also within a millisecond and when the clock goes back', () => {
  const ids = Array.from({ length: 10_000 }, (_, at) => newUuid(1_795_430_000_000 + (at % 7 === 0 ? -5_000 : at)))
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(ids)
  for (const id of ids.slice(0, 50))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

/** What meets badly: marks that combine, and what is not seen. */
const ODD = fc.constantFrom('e', '\u0301', '\u200b', '\u200e', '\u202a', '\u202c', '\t', ' ', '\ufeff')

describe('what is typed', () => {
  test('loses what no one sees and comes along from a message or a contact, so that a number is a number', () => {
    expect(typedValue('organisation', 'phone', '\u202a+47 900 00 000\u202c')).toBe('+47 900 00 000')
    expect(doubtAbout('contact', 'phone', '\u200e+47 900 00 000')).toBeNull()
    expect(typedValue('organisation', 'orgnr', '\u200b123 456 785')).toBe('123456785')
    expect(typedValue('organisation', 'name', '\u202eTurlaget')).toBe('Turlaget')
    expect(typedValue('organisation', 'name', 'النور \u200f(Mandal)')).toBe('النور \u200f(Mandal)')
    expect(typedValue('organisation', 'note', 'Med\u200b')).toBe('Med\u200b')
  })

  test('becomes a value and the same text again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('name', 'orgnr', 'phone', 'description', 'area'),
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: ODD, maxLength: 12 })),
        (field, text) => {
          const value = typedValue('organisation', field, text)
          expect(typedValue('organisation', field, valueText(value))).toEqual(value)
        },
      ),
      { numRuns: 3_000 },
    )
  })

  test('with spaces in the organisation number is understood; a wrong one is kept as typed', () => {
    expect(typedValue('organisation', 'orgnr', ' 123 456 785 ')).toBe('123456785')
    expect(typedValue('organisation', 'orgnr', '12345')).toEqual({ asTyped: '12345' })
    expect(doubtAbout('organisation', 'orgnr', '12345')).toBe('orgnr')
    expect(doubtAbout('organisation', 'orgnr', '123456785')).toBeNull()
  })

  test('is not known when it is empty', () => {
    expect(typedValue('organisation', 'phone', '  ')).toBeNull()
    expect(typedValue('organisation', 'description', '\n ')).toBeNull()
  })

  test('is doubted where it seems wrong, never refused', () => {
    expect(doubtAbout('organisation', 'phone', '12')).toBe('phone')
    expect(doubtAbout('contact', 'email', 'kari')).toBe('email')
    expect(doubtAbout('organisation', 'web', 'ikke noe')).toBe('web')
    expect(doubtAbout('municipality', 'contactPhone', '12')).toBe('phone')
    expect(doubtAbout('organisation', 'name', 'x'.repeat(300))).toBe('too-long')
  })
})
