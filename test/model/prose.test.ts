import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeProse, sentences } from '#model/prose.ts'

const WORDS = [
  'Ring Kari 91234567.',
  'Møtet er kl. 17.00.',
  'Vi har nøkkel.',
  'Husk kaffe!',
  'Hvem låser?',
  '«Kom inn.»',
  'Språkkafé 👩‍👩‍👧 hver uke.',
  'constructor',
  'مرحبا بكم.',
  'A\u030Arsmøte i mai.',
  'Årsmøte i mai.',
]
const sentence = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 12 }))
const gap = fc.constantFrom(' ', ' ', '\n', '\n\n', '  ')
const prose = fc
  .array(fc.tuple(sentence, gap), { maxLength: 12 })
  .map((all) => all.map(([one, two]) => one + two).join(''))

/** Three texts, two of them edits of the first, as people make them: some sentences replaced, added or removed. */
const edits = fc.array(
  fc.record({ place: fc.nat(12), how: fc.constantFrom('replace', 'add', 'remove'), fresh: sentence }),
  { maxLength: 3 },
)
const forked = fc
  .tuple(prose, edits, edits)
  .map(([base, one, two]) => ({ base, a: edited(base, one), b: edited(base, two) }))

function edited(base: string, changes: { place: number; how: string; fresh: string }[]): string {
  const all = sentences(base)
  for (const { place, how, fresh } of changes) {
    const at = Math.min(place, all.length)
    if (how === 'add') all.splice(at, 0, `${fresh} `)
    if (how === 'remove') all.splice(at, 1)
    if (how === 'replace') all.splice(at, 1, fresh)
  }
  return all.join('')
}

describe('sentences', () => {
  test('joined they are the text, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(prose, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })),
        (text) => sentences(text).join('') === text,
      ),
      { numRuns: 2_000 },
    )
  })

  test.each([
    ['Vi møtes kl. 17. Ta med kaffe.', ['Vi møtes kl. 17. Ta med kaffe.']],
    ['Vi møtes ofte. Ta med kaffe.', ['Vi møtes ofte.', ' ', 'Ta med kaffe.']],
    ['Spør f.eks. Røde Kors. De vet det.', ['Spør f.eks. Røde Kors.', ' ', 'De vet det.']],
    ['Hvem låser? Kari!\nOla', ['Hvem låser?', ' ', 'Kari!', '\n', 'Ola']],
    ['3.5 km. Gratis.', ['3.5 km.', ' ', 'Gratis.']],
  ])('«%s»', (text, tokens) => {
    expect(sentences(text)).toEqual(tokens)
  })
})

describe('two people who edit the same text', () => {
  test('in different sentences both get what they wrote', () => {
    const base = 'Vi har nøkkel. Ring Kari. Husk kaffe.'
    expect(mergeProse(base, 'Vi har to nøkler. Ring Kari. Husk kaffe.', 'Vi har nøkkel. Ring Kari. Husk te.')).toBe(
      'Vi har to nøkler. Ring Kari. Husk te.',
    )
  })

  test('and one of them adds at the end, both stand in it', () => {
    expect(mergeProse('En. To.', 'Ein. To.', 'En. To. Tre.')).toBe('Ein. To. Tre.')
  })

  test('in the same sentence are not merged', () => {
    expect(mergeProse('Ring Kari.', 'Ring Kari i dag.', 'Ring Kari i morgen.')).toBeNull()
  })

  // Goes red with: merge by characters or words, which makes a telephone number nobody wrote.
  test('never make a telephone number nobody wrote', () => {
    expect(mergeProse('Ring Kari 91234567', 'Ring Kari 91239567', 'Ring Kari 91834567')).toBeNull()
  })

  // Goes red with: splitting sentences after abbreviations.
  test('never make an hour nobody wrote', () => {
    expect(mergeProse('Møte kl. 17. Kom.', 'Møte kl. 18. Kom.', 'Oppmøte kl. 17. Kom.')).toBeNull()
  })

  test('and of whom only one changed anything, get that', () => {
    fc.assert(
      fc.property(
        prose,
        prose,
        (base, other) => mergeProse(base, other, base) === other && mergeProse(base, base, other) === other,
      ),
    )
  })

  test('and wrote the same, get that', () => {
    fc.assert(fc.property(prose, prose, (base, other) => mergeProse(base, other, other) === other))
  })

  // Goes red with: merge by characters.
  test('get no sentence that neither wrote, and none of it depends on who comes first', () => {
    let merged = 0
    fc.assert(
      fc.property(forked, ({ base, a, b }) => {
        const result = mergeProse(base, a, b)
        expect(mergeProse(base, b, a)).toBe(result)
        if (result === null) return
        if (result !== a && result !== b) merged += 1
        const written = new Set([...sentences(a), ...sentences(b)])
        for (const one of sentences(result)) if (one.trim() !== '') expect(written.has(one), one).toBe(true)
      }),
      { numRuns: 5_000 },
    )
    expect(merged).toBeGreaterThan(100)
  })

  test('keep what either added, unless both stand', () => {
    fc.assert(
      fc.property(forked, ({ base, a, b }) => {
        const result = mergeProse(base, a, b)
        if (result === null) return
        const there = new Set(sentences(result))
        const old = new Set(sentences(base))
        for (const one of [...sentences(a), ...sentences(b)])
          if (one.trim() !== '' && !old.has(one)) expect(there.has(one), one).toBe(true)
      }),
      { numRuns: 5_000 },
    )
  })

  test('of 2 000 sentences wait no longer than one can notice; longer texts both stand', () => {
    const long = Array.from({ length: 900 }, (_, at) => `Setning ${at} er her.`)
    const base = long.join('\n')
    const started = performance.now()
    expect(mergeProse(base, [...long.toReversed()].join('\n'), `${base}\nSlutt.`)).toBeNull()
    expect(performance.now() - started).toBeLessThan(400)
    const longer = Array.from({ length: 1_100 }, (_, at) => `Setning ${at} er her.`).join('\n')
    expect(mergeProse(longer, `Først.\n${longer}`, `${longer}\nSist.`)).toBeNull()
  })
})
