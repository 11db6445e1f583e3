import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byOrder, firstKeys, keyBetween } from '#model/order-key.ts'

describe('order keys', () => {
  // Catches: the middle rounded down to the lower key, and a trailing zero, before which nothing fits.
  test('wherever one puts something, there is room before and after it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { maxLength: 200 }), (places) => {
        const keys: string[] = []
        for (const place of places) {
          const at = place % (keys.length + 1)
          keys.splice(at, 0, keyBetween(keys[at - 1] ?? '', keys[at] ?? null))
        }
        expect(keys).toEqual([...keys].sort())
        expect(new Set(keys).size).toBe(keys.length)
        for (const key of keys) expect(key).toMatch(/[^0]$/)
      }),
    )
  })

  test('keys stay short when one keeps adding at the end, also among many', () => {
    expect(Math.max(...firstKeys(500).map((key) => key.length))).toBeLessThan(40)
    expect(firstKeys(3)).toEqual([...firstKeys(3)].sort())
  })

  test('odd keys from elsewhere never hang', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string()), (before, after) => {
        expect(typeof keyBetween(before, after)).toBe('string')
      }),
    )
  })

  test('two that were put in the same place at the same time go by id, the same on every phone', () => {
    const [one, two] = [
      { id: 'agi_1', order: 'V' },
      { id: 'agi_2', order: 'V' },
    ]
    expect([two, one].sort(byOrder)).toEqual([one, two])
  })
})
