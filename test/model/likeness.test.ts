import { describe, expect, test } from 'vitest'
import { measure } from './likeness-measure.ts'

describe('a labelled set of names as people write them', () => {
  test('what is held out is found, and little else', () => {
    const { precision, recall } = measure('held-out')
    expect(precision).toBeGreaterThanOrEqual(0.94)
    expect(recall).toBeGreaterThanOrEqual(0.85)
  })
})
