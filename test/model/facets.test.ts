import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countBits, createFacets, has } from '#model/facets.ts'
import type { Chosen } from '#model/facets.ts'

type Pair = readonly [facet: string, value: string]
type Edit = { number: number; pairs: readonly Pair[] | null }

const facet = fc.constantFrom('kind', 'area', 'tag')
const value = fc.constantFrom('a', 'b', 'c', 'd')
const pairs = fc.uniqueArray(fc.tuple(facet, value), { maxLength: 6, selector: ([one, two]) => `${one} ${two}` })
/** Numbers on both sides of where sets of bits grow. */
const number = fc.oneof(fc.nat(70), fc.integer({ min: 2_040, max: 2_060 }), fc.constantFrom(4_095, 4_096, 9_000))
const edits = fc.array(fc.record({ number, pairs: fc.option(pairs) }), { maxLength: 60 })
const chosen = fc
  .uniqueArray(fc.tuple(facet, fc.uniqueArray(value, { maxLength: 3 })), { selector: ([one]) => one })
  .map((entries): Chosen => new Map(entries))
const within = fc.option(fc.uniqueArray(number))

/** What things have, kept and asked in the plainest way. */
function naive(all: readonly Edit[]) {
  const things = new Map<number, readonly Pair[]>()
  for (const { number, pairs } of all) {
    if (pairs) things.set(number, pairs)
    else things.delete(number)
  }
  const matches = (of: readonly Pair[], wanted: Chosen) =>
    [...wanted].every(
      ([facet, values]) => values.length === 0 || values.some((one) => of.some(([f, v]) => f === facet && v === one)),
    )
  const select = (wanted: Chosen, only: readonly number[] | null) =>
    [...things].filter(([number, of]) => matches(of, wanted) && (only?.includes(number) ?? true)).map(([one]) => one)
  return { things, select }
}

function bitsOf(numbers: readonly number[] | null) {
  if (!numbers) return null
  const bits = new Uint32Array(300)
  for (const number of numbers) bits[number >> 5]! |= 1 << (number & 31)
  return bits
}

/** Asked in between, as a screen does: what it answered before must not stand. */
function filled(all: readonly Edit[], asked: Chosen = new Map(), within: readonly number[] | null = null) {
  const facets = createFacets()
  const only = bitsOf(within)
  for (const { number, pairs } of all) {
    facets.select(asked)
    facets.counter('kind', asked, only)
    for (const facet of ['kind', 'area', 'tag']) facets.values(facet)
    if (pairs) facets.put(number, pairs)
    else facets.remove(number)
  }
  return facets
}

describe('values of many things', () => {
  test('whatever is put and removed, a choice finds what looking at each of them would', () => {
    fc.assert(
      fc.property(edits, chosen, within, (all, wanted, only) => {
        const facets = filled(all, wanted, only)
        const { things, select } = naive(all)
        const bits = facets.select(wanted, bitsOf(only))
        const expected = select(wanted, only)
        for (const { number } of all) expect(has(bits, number)).toBe(expected.includes(number))
        expect(countBits(bits)).toBe(expected.length)
        expect(facets.size()).toBe(things.size)
      }),
    )
  })

  test('the count beside a value is what one gets by choosing it alone in its facet', () => {
    fc.assert(
      fc.property(edits, chosen, within, facet, value, (all, wanted, only, at, one) => {
        const counted = filled(all, wanted).counter(at, wanted, bitsOf(only))(one)
        expect(counted).toBe(naive(all).select(new Map([...wanted, [at, [one]]]), only).length)
      }),
    )
  })

  test('only values something has are there, the most used first', () => {
    fc.assert(
      fc.property(edits, facet, (all, at) => {
        const { things } = naive(all)
        const sizes = new Map<string, number>()
        for (const of of things.values()) for (const [f, v] of of) if (f === at) sizes.set(v, (sizes.get(v) ?? 0) + 1)
        const expected = [...sizes].sort((one, two) => two[1] - one[1] || (one[0] < two[0] ? -1 : 1))
        expect(filled(all).values(at)).toEqual(expected.map(([value, size]) => ({ value, size })))
      }),
    )
  })
})
