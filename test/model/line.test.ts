import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asLine, cut } from '#model/line.ts'
import { fieldRule, kindRule } from '#model/records.ts'

const organisation = kindRule('organisation')
const text = fc.string({ unit: 'binary', maxLength: 300 })

// Goes red with: a name taken as it was pasted. One with a tab in it was refused by the endpoint, and who came with it.
test('whatever is pasted is a name that is taken', () => {
  expect(asLine(' Lag\tfor\r\nalle ', 200)).toBe('Lag for alle')
  fc.assert(
    fc.property(text, (pasted) => {
      const name = asLine(pasted, 200)
      return name === '' || (organisation && fieldRule(organisation, 'name').check(name)) === true
    }),
  )
})

test('a letter of two units is not cut in two', () => {
  expect(cut('ab😀', 3)).toBe('ab')
  expect(cut('ab😀', 4)).toBe('ab😀')
})
