import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holdsNationalId } from '#model/national-id.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** Nine digits with both control digits behind them, by Skatteetaten's own formula; `null` where no number is given. */
function withControlDigits(nine: string): string | null {
  const [d1, d2, m1, m2, y1, y2, i1, i2, i3] = [...nine].map(Number) as [
    ...[number, number, number, number, number, number, number, number, number],
  ] // nine digits
  const k1 = 11 - ((3 * d1 + 7 * d2 + 6 * m1 + m2 + 8 * y1 + 9 * y2 + 4 * i1 + 5 * i2 + 2 * i3) % 11)
  const first = k1 === 11 ? 0 : k1
  const k2 = 11 - ((5 * d1 + 4 * d2 + 3 * m1 + 2 * m2 + 7 * y1 + 6 * y2 + 5 * i1 + 4 * i2 + 3 * i3 + 2 * first) % 11)
  const second = k2 === 11 ? 0 : k2
  return first === 10 || second === 10 ? null : `${nine}${first}${second}`
}

const made = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 0, max: 99 }),
    individual: fc.integer({ min: 0, max: 999 }),
    dayMore: fc.constantFrom(0, 40),
    monthMore: fc.constantFrom(0, 40, 65, 80),
  })
  .map(({ day, month, year, individual, dayMore, monthMore }) =>
    withControlDigits(
      `${two(day + dayMore)}${two(month + monthMore)}${two(year)}${String(individual).padStart(3, '0')}`,
    ),
  )
  .filter((number) => number !== null)

describe('a national identity number in a text', () => {
  test('is seen wherever it stands and however it is parted', () => {
    const words = fc.constantFrom('', ' ', 'Hun har ', '(', 'fnr: ', 'født ', '«')
    const after = fc.constantFrom('', '.', ', takk', ')', ' 5', '»', 'a')
    const parted = fc.constantFrom<(digits: string) => string>(
      (digits) => digits,
      (digits) => `${digits.slice(0, 6)} ${digits.slice(6)}`,
      (digits) => `${digits.slice(0, 6)}-${digits.slice(6)}`,
      (digits) => `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)} ${digits.slice(6)}`,
      (digits) => `${digits.slice(0, 6)} ${digits.slice(6, 9)} ${digits.slice(9)}`,
    )
    fc.assert(
      fc.property(made, words, after, parted, (number, before, behind, part) =>
        holdsNationalId(`${before}${part(number)}${behind}`),
      ),
    )
  })

  test('with one digit wrong is only a number', () => {
    fc.assert(
      fc.property(made, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 9 }), (number, at, more) => {
        const wrong = [...number]
        wrong[at] = String((Number(wrong[at]) + more) % 10)
        return !holdsNationalId(wrong.join(''))
      }),
    )
  })

  test('with a date that cannot be is only a number, such as one of a bank account', () => {
    const impossible = fc
      .tuple(
        fc.constantFrom('00', '32', '39', '72', '99'),
        fc.constantFrom('01', '12'),
        fc.integer({ min: 10_000, max: 99_999 }),
      )
      .map(([day, month, rest]) => withControlDigits(`${day}${month}${rest}`))
      .filter((number) => number !== null)
    fc.assert(fc.property(impossible, (number) => !holdsNationalId(number)))
    expect(holdsNationalId(withControlDigits('011382123') ?? '')).toBe(false)
    expect(holdsNationalId(withControlDigits('010082123') ?? '')).toBe(false)
  })

  test('is not seen in the middle of more digits', () => {
    fc.assert(
      fc.property(made, fc.nat(9), (number, digit) => {
        expect(holdsNationalId(`${digit}${number}`)).toBe(false)
        expect(holdsNationalId(`${number}${digit}`)).toBe(false)
      }),
    )
  })

  test.each(['ring 911 22 333', 'orgnr. 971 274 190', '+47 911 22 333', '00000000000', '1234567890', '', 'uke 47–48'])(
    '«%s» has none',
    (text) => expect(holdsNationalId(text)).toBe(false),
  )
})
