import type { IRunOptions } from 'docx'
import type { Locale } from '#i18n/locale.ts'
import type { Block } from '#model/minutes-text.ts'
import { factsOf } from './facts.ts'
import type { PaperWords } from './minutes-words.ts'

/** What the file says about itself. */
export interface About {
  title: string
  /** What it is about: kind of meeting and day. */
  subject: string
  /** The municipality; `null` until somebody has said which. */
  author: string | null
}

const LANGUAGES: Record<Locale, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

// Lengths in twentieths of a point; sizes of letters in half points.
const PAGE = { width: 11_906, height: 16_838 }
const MARGIN = 1_417
const TEXT_WIDTH = PAGE.width - 2 * MARGIN
const INDENTED = { paragraph: { indent: { left: 454, hanging: 284 } } }
const INK = '1B2421'
const ACCENT = '0B5F55'
const QUIET = '56635E'
const LINE = 'B9BFBB'

/** A document as a Word file: real headings, lists and tables, its pages numbered. */
export async function docxFile(blocks: readonly Block[], about: About, words: PaperWords): Promise<Blob> {
  const docx = await import('docx')
  const { Paragraph, TextRun, Table, TableRow, TableCell, PageNumber, HeadingLevel, LevelFormat, WidthType } = docx
  const lines = (text: string, more: IRunOptions = {}) =>
    text.split('\n').map((line, at) => new TextRun({ ...more, text: printable(line), ...(at > 0 ? { break: 1 } : {}) }))
  const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const
  let lists = 0

  const drawn = blocks.flatMap((block, at) => {
    switch (block.type) {
      case 'heading':
        return [new Paragraph({ heading: levels[block.level - 1] ?? levels[2], children: lines(block.text) })]
      case 'paragraph': {
        const facts = factsOf(blocks, at)
        if (!facts) return [new Paragraph({ children: lines(block.text) })]
        return facts.map(
          ({ name, value }) =>
            new Paragraph({
              style: 'Facts',
              children: [
                new TextRun({ text: `${printable(name)}:`, bold: true }),
                new TextRun({ text: `\t${printable(value)}` }),
              ],
            }),
        )
      }
      case 'list': {
        lists += 1
        const instance = lists
        const last = block.items.length - 1
        return block.items.map(
          (item, number) =>
            new Paragraph({
              style: 'ListParagraph',
              numbering: { reference: block.ordered ? 'numbers' : 'bullets', level: 0, instance },
              ...(number === last ? { spacing: { after: 160 } } : {}),
              children: lines(item),
            }),
        )
      }
      case 'table': {
        const widths = widthsOf([block.head, ...block.rows])
        const row = (cells: readonly string[], isHead: boolean) =>
          new TableRow({
            ...(isHead ? { tableHeader: true } : {}),
            cantSplit: true,
            children: cells.map(
              (cell, column) =>
                new TableCell({
                  width: { size: widths[column] ?? 0, type: WidthType.DXA },
                  margins: { top: 70, bottom: 70, left: 100, right: 100 },
                  ...(isHead ? { shading: { fill: 'DCEFE9' } } : {}),
                  children: [
                    new Paragraph({ style: 'TableText', children: lines(cell, isHead ? { bold: true } : {}) }),
                  ],
                }),
            ),
          })
        const border = { style: docx.BorderStyle.SINGLE, size: 4, color: LINE }
        const borders = { top: border, bottom: border, left: border, right: border }
        return [
          new Table({
            width: { size: TEXT_WIDTH, type: WidthType.DXA },
            columnWidths: widths,
            layout: docx.TableLayoutType.FIXED,
            borders: { ...borders, insideHorizontal: border, insideVertical: border },
            rows: [row(block.head, true), ...block.rows.map((cells) => row(cells, false))],
          }),
          ...(at < blocks.length - 1 && blocks[at + 1]?.type !== 'heading'
            ? [new Paragraph({ style: 'TableText' })]
            : []),
        ]
      }
    }
  })

  const [before, between, after] = words.page()
  const small: IRunOptions = { size: 18, color: QUIET }
  const author = about.author === null ? null : printable(about.author)
  const file = new docx.Document({
    title: printable(about.title),
    subject: printable(about.subject),
    ...(author === null ? {} : { creator: author, lastModifiedBy: author }),
    description: '',
    styles: styles(LANGUAGES[words.language]),
    numbering: {
      config: [
        { reference: 'numbers', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: INDENTED }] },
        { reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', style: INDENTED }] },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: PAGE,
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 709, footer: 709 },
          },
        },
        headers:
          author === null
            ? {}
            : {
                default: new docx.Header({
                  children: [new Paragraph({ children: [new TextRun({ ...small, text: author })] })],
                }),
              },
        footers: {
          default: new docx.Footer({
            children: [
              new Paragraph({
                tabStops: [{ type: docx.TabStopType.RIGHT, position: TEXT_WIDTH }],
                children: [
                  new TextRun({ ...small, text: `${printable(about.title).slice(0, 80)}\t` }),
                  new TextRun({
                    ...small,
                    children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
                  }),
                ],
              }),
            ],
          }),
        },
        children: drawn,
      },
    ],
  })
  return new Blob([await docx.Packer.toArrayBuffer(file)], { type: DOCX_TYPE })
}

function styles(language: string) {
  const heading = (size: number, color: string, before: number, after: number) => ({
    run: { size, color, bold: true, font: 'Calibri' },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  })
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, color: INK, language: { value: language } },
        paragraph: { spacing: { after: 120, line: 271 } },
      },
      heading1: heading(36, ACCENT, 0, 200),
      heading2: heading(26, ACCENT, 320, 100),
      heading3: heading(22, INK, 200, 60),
      listParagraph: { paragraph: { spacing: { after: 60 }, contextualSpacing: false } },
    },
    paragraphStyles: [
      {
        id: 'Facts',
        name: 'Facts',
        basedOn: 'Normal',
        paragraph: {
          spacing: { after: 20 },
          indent: { left: 1_701, hanging: 1_701 },
          tabStops: [{ type: 'left' as const, position: 1_701 }],
        },
      },
      { id: 'TableText', name: 'Table Text', basedOn: 'Normal', paragraph: { spacing: { before: 0, after: 0 } } },
    ],
  }
}

/** As much width for each column as its longest cell asks for, within reason, and no less than its longest word. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const wanted = (rows[0] ?? []).map((_, column) => {
    const cells = rows.map((row) => row[column] ?? '')
    const word = cells.flatMap((cell) => cell.split(' ')).reduce((most, one) => Math.max(most, one.length), 4)
    const whole = cells.reduce((most, cell) => Math.max(most, cell.length), 0)
    return Math.max(Math.min(word * 1.25 + 2, 26), Math.min(whole, 44))
  })
  const sum = wanted.reduce((total, one) => total + one, 0)
  return wanted.map((one) => Math.floor((one / sum) * TEXT_WIDTH))
}

/** Without what cannot be said in XML: control characters and half signs, which Word refuses to open. */
function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
}
