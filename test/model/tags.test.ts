import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFieldName } from '#model/records.ts'
import { tagId, tagText } from '#model/tags.ts'

test('a keyword is kept in lower case, and reads as it was written', () => {
  expect(tagText(tagId('Sommer på Øya') ?? '')).toBe('sommer på øya')
  expect(tagId('  sommer   2027 ')).toBe('sommer-2027')
  expect(tagText(tagId('e-post') ?? '')).toBe('e-post')
  expect(tagId('   ')).toBeNull()
  expect(tagId('å'.repeat(60))).toBeNull()
})

test('whatever one types, the id fits in a field’s name, and reads as typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (typed) => {
      const id = tagId(typed)
      fc.pre(id !== null)
      expect(isFieldName(`tags/${id}`)).toBe(true)
      const plain = typed
        .normalize('NFC')
        .toLowerCase()
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim()
      expect(tagText(id ?? '')).toBe(plain)
    }),
  )
})
