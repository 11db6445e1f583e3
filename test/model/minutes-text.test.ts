import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf, compact, notesOf, oneLine, textOf } from '#model/minutes-text.ts'
import type { Block } from '#model/minutes-text.ts'

/** Texts full of what could be taken for markup. */
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('# ', '## ', '- ', '* ', '• ', '1. ', '2) ', '1) ', '|', '| --- |', '\\', '\n'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('\n\n', '  ', ' ', 'Møte', '12. mars', '–', '<b>', '&amp;', '\u2028', '\r\n', '\t'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
)
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))
const line = text.map(oneLine)
const words = text.map(compact).filter((one) => one !== '')
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3), text: line.filter(Boolean) }),
  fc.record({ type: fc.constant('paragraph' as const), text: words }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(words, { minLength: 1, maxLength: 5 }),
  }),
  fc.integer({ min: 1, max: 4 }).chain((width) => {
    const row = fc.array(line, { minLength: width, maxLength: width })
    return fc.record({ type: fc.constant('table' as const), head: row, rows: fc.array(row, { maxLength: 4 }) })
  }),
)

function wordsIn(one: Block): string[] {
  if (one.type === 'list') return one.items
  return one.type === 'table' ? [...one.head, ...one.rows.flat()] : [one.text]
}
/** Letters and digits in their order, without numbers at the beginning of lines: they may be those of a list. */
const letters = (typed: string) => typed.replace(/[^\p{L}]/gu, '')

describe('the text of minutes', () => {
  test('is read back as the same document, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        expect(blocksOf(textOf(blocks))).toEqual(blocks)
      }),
      { numRuns: 1_000 },
    )
  })

  test('keeps whatever is typed, in its order, and says the same when it is read again', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const blocks = blocksOf(typed)
        expect(letters(blocks.flatMap(wordsIn).join(' '))).toBe(letters(typed))
        expect(blocksOf(textOf(blocks))).toEqual(blocks)
      }),
      { numRuns: 1_000 },
    )
  })

  test('loses no sign but those that make headings, lists and tables', () => {
    const seen = (typed: string) => typed.replace(/[\s#\-*•|\\:.)\d]/gu, '')
    fc.assert(
      fc.property(text, (typed) => {
        expect(seen(blocksOf(typed).flatMap(wordsIn).join(' '))).toBe(seen(typed))
      }),
      { numRuns: 1_000 },
    )
  })

  test('is what people write', () => {
    const typed = `# Referat: Dialogmøte
Tid: torsdag
Sted: Gymsalen

## 1. Velkommen
12. mars møtes vi.
- Først
  også det
* Så
1. En
2. To
5. mai er for sent

| Hva | Hvem |
|---|:---:|
| Ring skolen | Kari | og flere
Etterpå
\\# ikke en overskrift
\\o/`
    expect(blocksOf(typed)).toEqual([
      { type: 'heading', level: 1, text: 'Referat: Dialogmøte' },
      { type: 'paragraph', text: 'Tid: torsdag\nSted: Gymsalen' },
      { type: 'heading', level: 2, text: '1. Velkommen' },
      { type: 'paragraph', text: '12. mars møtes vi.' },
      { type: 'list', ordered: false, items: ['Først\nogså det', 'Så'] },
      { type: 'list', ordered: true, items: ['En', 'To'] },
      { type: 'paragraph', text: '5. mai er for sent' },
      { type: 'table', head: ['Hva', 'Hvem', ''], rows: [['Ring skolen', 'Kari', 'og flere']] },
      { type: 'paragraph', text: 'Etterpå\n# ikke en overskrift\n\\o/' },
    ])
  })

  test('has lines of an item that look like a table', () => {
    const blocks: Block[] = [{ type: 'list', ordered: false, items: ['#\n|\n| --- |'] }]
    expect(blocksOf(textOf(blocks))).toEqual(blocks)
  })

  test('of notes has lists, and nothing else that is not text', () => {
    expect(notesOf('# Tema\n- Lokaler\n- Penger\n| a |\n| - |\n\\- nei')).toEqual([
      { type: 'paragraph', text: '# Tema' },
      { type: 'list', ordered: false, items: ['Lokaler', 'Penger'] },
      { type: 'paragraph', text: '| a |\n| - |\n\\- nei' },
    ])
    fc.assert(
      fc.property(text, (typed) => {
        const blocks = notesOf(typed)
        expect(blocks.every(({ type }) => type === 'paragraph' || type === 'list')).toBe(true)
        expect(letters(blocks.flatMap(wordsIn).join(' '))).toBe(letters(typed))
      }),
    )
  })
})
