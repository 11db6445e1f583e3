import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createHeights } from '#ui/heights.ts'

/** The same, counted the slow way. */
function naive(heights: readonly number[]) {
  const top = (index: number) => heights.slice(0, index).reduce((sum, height) => sum + height, 0)
  return {
    top,
    at(offset: number) {
      const found = heights.findIndex((height, index) => top(index) + height > offset)
      return found === -1 ? Math.max(heights.length - 1, 0) : found
    },
  }
}

const measured = fc.array(fc.tuple(fc.nat(99), fc.integer({ min: 20, max: 400 })), { maxLength: 60 })

describe('the places of rows of different heights', () => {
  test('are those one gets by adding them up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 30, max: 120 }),
        measured,
        fc.nat(20_000),
        (count, guess, news, offset) => {
          const plain = Array.from({ length: count }, () => guess)
          const heights = createHeights(count, guess)
          for (const [index, height] of news) {
            if (index >= count) continue
            plain[index] = height
            heights.measure(index, height)
          }
          const slow = naive(plain)
          for (let index = 0; index <= count; index += 1) expect(heights.top(index)).toBeCloseTo(slow.top(index), 3)
          expect(heights.at(offset)).toBe(slow.at(offset))
        },
      ),
    )
  })

  test('a height already known is no news', () => {
    const heights = createHeights(10, 72)
    expect(heights.measure(3, 72.2)).toBe(false)
    expect(heights.measure(3, 96)).toBe(true)
    expect(heights.measure(3, 96)).toBe(false)
  })

  test('a list of none has a place too', () => {
    const heights = createHeights(0, 72)
    expect(heights.top(0)).toBe(0)
    expect(heights.at(500)).toBe(0)
  })
})
