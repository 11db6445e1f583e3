import { expect, test } from 'vitest'
import { madeAt, newId } from '#model/fields.ts'

test('an id tells when the record was made, one that somebody chose does not', () => {
  const now = Date.UTC(2090, 10, 27)
  expect(madeAt(newId('act', now))).toBe(now)
  expect(madeAt('act_cafe')).toBe(null)
})
