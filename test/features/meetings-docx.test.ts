import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { docxFile } from '#ui/docx-file.ts'
import { minutesWords } from '#features/meetings/after/minutes-words.ts'
import { composeMinutes } from '#model/minutes.ts'
import type { Block } from '#model/minutes-text.ts'
import type { LiveRecord } from '#model/wire.ts'
import { largeMeeting } from './large-meeting.ts'

const about = {
  title: 'Referat: Dialogmøte høst',
  subject: 'Dialogmøte 26. november 2026',
  author: 'Lindesnes kommune',
}

async function wordFile(blocks: readonly Block[], language: 'nb' | 'nn' = 'nb', more = about) {
  const blob = await docxFile(blocks, more, await minutesWords(language))
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  const read = (path: string) => {
    const part = parts[path]
    if (!part) throw new Error(`No ${path} in ${Object.keys(parts).join(', ')}.`)
    return new DOMParser().parseFromString(strFromU8(part), 'application/xml')
  }
  return { blob, parts, read }
}

/** Paragraphs as Word reads them: their style, and their text with line breaks. */
function paragraphs(document: Document): [style: string, text: string][] {
  return [...document.getElementsByTagName('w:p')].map((paragraph) => {
    const style = paragraph.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? ''
    const pieces = [...paragraph.getElementsByTagName('*')].map((node) =>
      node.tagName === 'w:t'
        ? (node.textContent ?? '')
        : node.tagName === 'w:br'
          ? '\n'
          : node.tagName === 'w:tab'
            ? '\t'
            : '',
    )
    return [style, pieces.join('').trim()]
  })
}

function composed(records: readonly LiveRecord[]) {
  const of = (kind: string) => records.filter((one) => one.kind === kind)
  const [meeting, next] = of('meeting')
  if (!meeting) throw new Error('No meeting.')
  return {
    meeting,
    agenda: of('agendaItem'),
    inputs: of('input'),
    decisions: of('decision'),
    tasks: of('task'),
    photos: of('attachment'),
    next: next ?? null,
    nameOf: (id: string) => {
      const name = records.find((one) => one.record === id)?.fields['name']
      return typeof name === 'string' ? name : null
    },
  }
}

describe('minutes as a Word file', () => {
  test('have real headings, lists and tables, numbered pages, and say what they are', async () => {
    const words = await minutesWords('nb')
    const blocks = composeMinutes(composed(largeMeeting()), words, 'item')
    const { blob, read, parts } = await wordFile(blocks)
    if (process.env['KEEP_DOCX']) writeFileSync(process.env['KEEP_DOCX'], new Uint8Array(await blob.arrayBuffer()))
    const document = read('word/document.xml')
    const all = paragraphs(document)
    expect(all.filter(([style]) => style === 'Heading1')).toEqual([['Heading1', 'Referat: Dialogmøte høst']])
    expect(all.filter(([style]) => style === 'Heading2').map(([, text]) => text)).toEqual([
      'Til stede',
      '1. Velkommen',
      '2. Siden sist',
      '3. Runde: Hva hindrer mer aktivitet?',
      '4. Lokaler og utlån',
      '5. Tilskudd i 2027',
      '6. Veien videre',
      'Andre innspill',
      'Beslutninger',
      'Oppgaver',
      'Bilder',
      'Neste møte',
    ])
    expect(all).toContainEqual(['Facts', 'Tid:\ttorsdag 26. november 2026 kl. 18.00–20.30'])
    const table = document.getElementsByTagName('w:tbl')[0]
    const rows = [...(table?.getElementsByTagName('w:tr') ?? [])]
    expect(rows).toHaveLength(6)
    expect(rows.map((row) => row.getElementsByTagName('w:tblHeader').length)).toEqual([1, 0, 0, 0, 0, 0])
    expect([...(rows[1]?.getElementsByTagName('w:t') ?? [])].map((cell) => cell.textContent)).toEqual([
      '1',
      'Finn et rom på onsdager',
      'Kultur',
      '10. desember 2026',
    ])
    const decided = [...document.getElementsByTagName('w:p')].filter((one) =>
      one.textContent?.startsWith('Vi møtes annenhver'),
    )
    expect(decided[0]?.getElementsByTagName('w:numPr')).toHaveLength(1)
    const footer = Object.keys(parts).find((path) => /^word\/footer\d*\.xml$/.test(path)) ?? ''
    expect(read(footer).documentElement.textContent).toMatch(/Side .*PAGE.* av .*NUMPAGES/)
    const style = read('word/styles.xml')
    expect(style.getElementsByTagName('w:lang')[0]?.getAttribute('w:val')).toBe('nb-NO')
    const core = read('docProps/core.xml').documentElement
    expect(core.getElementsByTagName('dc:title')[0]?.textContent).toBe('Referat: Dialogmøte høst')
    expect(core.getElementsByTagName('dc:subject')[0]?.textContent).toBe('Dialogmøte 26. november 2026')
    expect(core.getElementsByTagName('dc:creator')[0]?.textContent).toBe('Lindesnes kommune')
    expect(document.getElementsByTagName('w:pageBreakBefore')).toHaveLength(0)
  })

  test('are Nynorsk for Word too, when they are in Nynorsk', async () => {
    const { read } = await wordFile([{ type: 'heading', level: 1, text: 'Referat' }], 'nn', {
      ...about,
      author: null as never,
    })
    expect(read('word/styles.xml').getElementsByTagName('w:lang')[0]?.getAttribute('w:val')).toBe('nn-NO')
  })

  test('hold every text as text, whatever signs are in it, in a file Word can read', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter((one) => !one.includes('\n'))
    const texts = fc.sample(text, 40)
    const { read } = await wordFile([
      ...texts.map((one) => ({ type: 'paragraph' as const, text: one })),
      { type: 'list', ordered: true, items: texts },
      { type: 'table', head: ['-', '-'], rows: texts.map((one) => [one, one]) },
    ])
    const document = read('word/document.xml')
    expect(document.getElementsByTagName('parsererror')).toHaveLength(0)
    const seen = (one: string) => one.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\s-]/gu, '')
    const told = [...texts, ...texts, ...texts.flatMap((one) => [one, one])]
    expect(seen(document.documentElement.textContent ?? '')).toBe(seen(told.join('')))
  })
})
