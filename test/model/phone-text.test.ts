import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { phoneText } from '#model/phone-text.ts'

describe('a telephone number', () => {
  test.each([
    ['12345678', '12345678'], // nobody has it
    ['22345678', '22 34 56 78'],
    ['91345678', '91 34 56 78'],
    ['400 04 000', '400 04 000'],
    ['+47 400 04 000', '+47 400 04 000'],
    ['4000 4000', '40 00 40 00'],
    ['+4791345678', '+47 91 34 56 78'],
    ['0047 913 45 678', '+47 913 45 678'],
    ['(+47) 91-34-56-78', '+47 91 34 56 78'],
    ['81512345', '815 12 345'],
    ['80033166', '800 33 166'],
    ['02800', '02800'],
    ['116117', '116 117'],
    ['1881', '1881'],
    ['113', '113'],
    ['+46 8 123 456 78', '+46 8 123 456 78'],
    ['91345678 (etter kl. 16)', '91345678 (etter kl. 16)'],
    ['', ''],
  ])('%s is shown as %s', (typed, said) => {
    expect(phoneText(typed)).toBe(said)
  })

  // Catches: a digit lost or moved.
  test('has the same digits in the same order', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789+ -()'), maxLength: 16 })
    fc.assert(
      fc.property(typed, (text) => {
        const said = phoneText(text)
        const digits = (one: string) => one.replace(/\D/g, '').replace(/^00/, '')
        expect(digits(said)).toBe(digits(text))
      }),
    )
  })
})
