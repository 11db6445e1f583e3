import { expect, test } from 'vitest'
import { newId } from '#model/fields.ts'
import { madeAt } from '#model/made-at.ts'

test('an id tells when the record was made, one that somebody chose does not', () => {
  const now = Date.UTC(2090, 10, 27)
  expect(madeAt(newId('act', now))).toBe(now)
  expect(madeAt('act_cafe')).toBe(null)
})
