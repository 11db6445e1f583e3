import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDeeperThan, opensDeeperThan } from '#server/depth.ts'

// Catches brackets within texts that count, and a text of many shallow arrays and objects that is taken for a deep one.
test('a text opens as deep as what is read from it', () => {
  const texts = fc.string({ unit: fc.constantFrom('[', '{', ']', '}', '"', '\\', 'å') })
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 6 },
      texts,
      fc.integer(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(texts, tie('value'), { maxKeys: 4 }),
    ),
  }))
  fc.assert(
    fc.property(value, fc.nat({ max: 8 }), (given, max) => {
      expect(opensDeeperThan(JSON.stringify(given), max)).toBe(isDeeperThan(given, max))
    }),
    { numRuns: 500 },
  )
  const rows = JSON.stringify(Array.from({ length: 1_000 }, () => [{}]))
  expect([2, 3].map((max) => opensDeeperThan(rows, max))).toEqual([true, false])
  expect([199, 200].map((max) => opensDeeperThan('['.repeat(200), max))).toEqual([true, false])
})
