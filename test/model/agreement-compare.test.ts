import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDocuments, isSame, listDiff, partsOf, textDiff } from '#model/agreement-compare.ts'
import type { LineDiff, TextDiff } from '#model/agreement-compare.ts'
import { textOf } from '#model/agreement-blanks.ts'
import type { Json } from '#model/fields.ts'
import type { LiveRecord } from '#model/wire.ts'
import { agreementDocument } from '#page/agreement.ts'

const live = (kind: string, record: string, fields: Record<string, Json>): LiveRecord => ({
  kind,
  record,
  mark: 'made',
  fields,
  marks: {},
})

interface Drawn {
  title: string
  sections: { part: string; order: string; text: string; ours: string; theirs: string }[]
  rows: { part: string; order: string; text: string; side: string; who: string }[]
}

function documentFrom({ title, sections, rows }: Drawn) {
  return agreementDocument({
    agreement: live('agreement', 'agr_1', { type: 'own', title, 'parties/org_1': true }),
    sections: sections.map(({ part, order, text, ours, theirs }) =>
      live('agreementSection', `ags_1.${part}`, {
        order,
        text,
        title: part,
        municipalityExpects: ours,
        organisationExpects: theirs,
      }),
    ),
    tasks: rows.map(({ part, ...fields }) => live('agreementTask', `agt_1.${part}`, fields)),
    organisations: [live('organisation', 'org_1', { name: 'Språkkaféen' })],
    contacts: [],
    municipality: null,
  })
}

const words = fc
  .array(fc.constantFrom('Laget', 'møter ', 'kommunen ', '. ', 'Vi ', '\n', '\n\n', '{amount}', '12', ', '), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''))
const order = fc.stringMatching(/^[b-y]{1,2}$/)
const drawn = fc.record({
  title: words.map((text) => `Avtale ${text}`.replace(/\n/g, ' ')),
  sections: fc.uniqueArray(
    fc.record({
      part: fc.constantFrom('purpose', 'tasks', 'expectations', 'values', 'scope'),
      order,
      text: words,
      ours: words,
      theirs: words,
    }),
    { selector: ({ part }) => part },
  ),
  rows: fc.uniqueArray(
    fc.record({
      part: fc.constantFrom('1', '2', '3', '4'),
      order,
      text: words,
      side: fc.constantFrom('municipality', 'both', 'none'),
      who: words,
    }),
    { selector: ({ part }) => part },
  ),
})

/** What is read when one looks at the later text only, or at the earlier one only. */
const later = (diff: TextDiff) => diff.flatMap(({ type, text }) => (type === 'removed' ? [] : [text])).join('')
const earlier = (diff: TextDiff) => diff.flatMap(({ type, text }) => (type === 'added' ? [] : [text])).join('')
const linesLater = (lines: readonly LineDiff[]) =>
  lines.flatMap(({ standing, diff }) => (standing === 'removed' ? [] : [later(diff)]))
const linesEarlier = (lines: readonly LineDiff[]) =>
  lines.flatMap(({ standing, diff }) => (standing === 'added' ? [] : [earlier(diff)]))

describe('two versions of an agreement', () => {
  // Catches: a sentence told twice or left out, a row that changed places and is lost, a removed section nobody sees.
  test('are both whole in what differs, whatever was written, moved, added and removed', () => {
    fc.assert(
      fc.property(drawn, drawn, (one, two) => {
        const [before, after] = [documentFrom(one), documentFrom(two)]
        const diff = compareDocuments(before, after, textOf)
        expect(later(diff.title)).toBe(textOf(after.title))
        expect(earlier(diff.title)).toBe(textOf(before.title))
        const standing = diff.sections.filter((section) => section.standing !== 'removed')
        expect(standing.map(({ id }) => id)).toEqual(after.sections.map(({ id }) => id))
        expect(new Set(diff.sections.map(({ id }) => id))).toEqual(
          new Set([...before.sections, ...after.sections].map(({ id }) => id)),
        )
        expect(diff.sections).toHaveLength(new Set(diff.sections.map(({ id }) => id)).size)
        for (const section of diff.sections) {
          const said = (document: typeof before) => {
            const found = document.sections.find(({ id }) => id === section.id)
            return partsOf(found?.blocks ?? [], textOf)
          }
          const [old, now] = [said(before), said(after)]
          expect(later(section.text)).toBe(now.text)
          expect(earlier(section.text)).toBe(old.text)
          expect(section.columns.map(({ lines }) => linesLater(lines))).toEqual(
            section.columns.map((_, at) => now.columns[at]?.items ?? []),
          )
          expect(section.columns.map(({ lines }) => linesEarlier(lines))).toEqual(
            section.columns.map((_, at) => old.columns[at]?.items ?? []),
          )
          const cells = (rows: typeof old.rows) => rows.map(({ text, who, when }) => [text, who, when].map(textOf))
          const rowsNow = section.rows.filter((row) => row.standing !== 'removed')
          const rowsOld = section.rows.filter((row) => row.standing !== 'added')
          expect(rowsNow.map((row) => row.cells.map(later))).toEqual(cells(now.rows))
          expect(rowsOld.map((row) => row.cells.map(earlier))).toEqual(cells(old.rows))
          expect(linesLater(section.none)).toEqual(now.none)
          expect(linesEarlier(section.none)).toEqual(old.none)
        }
        expect(isSame(diff)).toBe(JSON.stringify(saidIn(before)) === JSON.stringify(saidIn(after)))
      }),
      { numRuns: 150 },
    )
  })

  test('show the words that changed in a sentence, and a whole sentence where little is left of it', () => {
    expect(
      textDiff(
        'Partene møtes to ganger i året. Kommunen kaller inn.',
        'Partene møtes fire ganger i året. Laget skriver referat.',
      ),
    ).toEqual([
      { type: 'kept', text: 'Partene møtes ' },
      { type: 'removed', text: 'to' },
      { type: 'added', text: 'fire' },
      { type: 'kept', text: ' ganger i året. ' },
      { type: 'removed', text: 'Kommunen kaller inn.' },
      { type: 'added', text: 'Laget skriver referat.' },
    ])
    expect(
      listDiff(['Laget sier fra i tide', 'Laget vasker'], ['Laget sier fra i god tid', 'Kommunen vasker']).map(
        ({ standing }) => standing,
      ),
    ).toEqual(['changed', 'changed'])
  })

  test('of sixty pages are compared while one waits', () => {
    const page = (at: number) => `Side ${at}. ${'Kommunen og laget møtes når det trengs. '.repeat(70)}`
    const pages = Array.from({ length: 60 }, (_, at) => page(at))
    const before = pages.join('\n\n')
    const began = performance.now()
    const diff = textDiff(
      before,
      pages.map((text, at) => (at % 7 === 0 ? text.replace('trengs', 'passer') : text)).join('\n\n'),
    )
    expect(performance.now() - began).toBeLessThan(1_500)
    expect(earlier(diff)).toBe(before)
    expect(diff.filter(({ type }) => type === 'added').map(({ text }) => text)).toEqual(Array(9).fill('passer'))
  })
})

function saidIn(document: ReturnType<typeof documentFrom>) {
  const { title, parties, sections } = document
  return [title, parties, sections.map(({ id, title: name, blocks }) => [id, name, partsOf(blocks, textOf)])]
}
