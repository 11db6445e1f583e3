import type * as DocxModule from 'docx'
import type { IParagraphOptions, IRunOptions, ITableBordersOptions, Paragraph, Table, TableRow } from 'docx'
import { factsOf } from '#model/document-facts.ts'
import type { Columns, PaperBlock, Signatures, Split } from '#model/paper.ts'

type Docx = typeof DocxModule
type Cell = readonly IParagraphOptions[]

/** The text of an A4 page between its margins, in twentieths of a point. */
export const PAGE = { width: 11_906, height: 16_838 }
export const MARGIN = 1_417
export const TEXT_WIDTH = PAGE.width - 2 * MARGIN
/** Between those who sign. */
const GAP = 454
/** So much text in a column stays on one page, characters: half of it. */
const MOST_KEPT = 900
/** For a hand to write in. */
const HAND = 680
export const INK = '1B2421'
export const QUIET = '56635E'
const LINE = 'B9BFBB'
const HEAD = 'DCEFE9'
const BLANK = 'FFE8A3'
const SMALL: IRunOptions = { size: 18, color: QUIET }

/** The parts of a document as Word has them. */
export function drawParts(docx: Docx, blocks: readonly PaperBlock[], split: Split): (Paragraph | Table)[] {
  const { BorderStyle, HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = docx
  const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const
  const blank: IRunOptions = { style: 'Blank', shading: { type: docx.ShadingType.CLEAR, fill: BLANK } }
  const single = { style: BorderStyle.SINGLE, size: 4, color: LINE }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const bare = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
  const edges = { top: single, bottom: single, left: single, right: single }
  const lined = { ...edges, insideHorizontal: single, insideVertical: single }
  let lists = 0

  const lines = (text: string, more: IRunOptions = {}) =>
    text.split('\n').flatMap((line, at) =>
      split(line).map((piece, first) => {
        const looks = piece.isBlank ? { ...more, ...blank } : more
        return new TextRun({ ...looks, text: printable(piece.text), ...(at > 0 && first === 0 ? { break: 1 } : {}) })
      }),
    )
  const listed = (items: readonly string[], reference: 'numbers' | 'bullets' | 'narrow', looks: IParagraphOptions) => {
    lists += 1
    const instance = lists
    const last = items.length - 1
    return items.map((item, at): IParagraphOptions => {
      const space = at === last ? { spacing: { after: looks.style === 'TableText' ? 0 : 160 } } : {}
      return { ...looks, ...space, numbering: { reference, level: 0, instance }, children: lines(item) }
    })
  }
  const cell = (width: number, paragraphs: Cell, isHead: boolean) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 70, bottom: 70, left: 100, right: 100 },
      ...(isHead ? { shading: { fill: HEAD } } : {}),
      children: paragraphs.map((one) => new Paragraph({ style: 'TableText', ...one })),
    })
  const row = (widths: readonly number[], cells: readonly Cell[], isHead: boolean, mayPart = false) =>
    new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: !mayPart,
      children: cells.map((one, column) => cell(widths[column] ?? 0, one, isHead)),
    })
  const table = (columnWidths: number[], borders: ITableBordersOptions, rows: TableRow[]) =>
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths,
      layout: docx.TableLayoutType.FIXED,
      borders,
      rows,
    })
  const facts = (found: NonNullable<ReturnType<typeof factsOf>>) =>
    found.map(({ name, value }) => {
      const label = new TextRun({ text: `${printable(name)}:`, bold: true })
      return new Paragraph({ style: 'Facts', children: [label, new TextRun({ text: '\t' }), ...lines(value)] })
    })
  const head = (text: string): Cell => [{ keepNext: true, children: lines(text, { bold: true }) }]
  const columns = ({ columns: all }: Columns) => {
    const widths = all.map(() => Math.floor(TEXT_WIDTH / all.length))
    const items = all.map((one): Cell =>
      one.items.length === 0
        ? [{}]
        : listed(one.items, 'narrow', { style: 'TableText', keepLines: true, spacing: { after: 60 } }),
    )
    const heads = all.map((one) => head(one.head))
    const isLong = all.some((one) => one.items.join('').length > MOST_KEPT)
    return table(widths, lined, [row(widths, heads, true), row(widths, items, false, isLong)])
  }
  /** A line for each thing that is written by hand; all of it stays on one page. */
  const signatures = ({ parties }: Signatures) => {
    const width = Math.floor((TEXT_WIDTH - GAP * (parties.length - 1)) / parties.length)
    const depth = Math.max(0, ...parties.map((party) => party.lines.length))
    type Drawn = { text: string; looks: IRunOptions; isRuled: boolean }
    const across = (height: number, drawn: readonly Drawn[], isLast: boolean) => {
      const place = (size: number, { text, looks, isRuled }: Drawn) =>
        new TableCell({
          width: { size, type: WidthType.DXA },
          margins: { top: 40, bottom: 20, left: 0, right: 0 },
          verticalAlign: isRuled ? docx.VerticalAlignTable.BOTTOM : docx.VerticalAlignTable.TOP,
          ...(isRuled ? { borders: { bottom: { style: BorderStyle.SINGLE, size: 6, color: INK } } } : {}),
          children: [new Paragraph({ style: 'TableText', keepNext: !isLast, children: lines(text, looks) })],
        })
      const between = { text: '', looks: {}, isRuled: false }
      return new TableRow({
        cantSplit: true,
        height: { value: height, rule: docx.HeightRule.ATLEAST },
        children: drawn.flatMap((one, at) =>
          at === 0 ? [place(width, one)] : [place(GAP, between), place(width, one)],
        ),
      })
    }
    const rows = [
      across(
        300,
        parties.map((party) => ({ text: party.head, looks: { bold: true }, isRuled: false })),
        depth === 0,
      ),
      ...Array.from({ length: depth }, (_, line) => [
        across(
          HAND,
          parties.map((party) => ({
            text: party.lines[line]?.value ?? '',
            looks: {},
            isRuled: line < party.lines.length,
          })),
          false,
        ),
        across(
          240,
          parties.map((party) => ({ text: party.lines[line]?.label ?? '', looks: SMALL, isRuled: false })),
          line === depth - 1,
        ),
      ]).flat(),
    ]
    const widths = parties.flatMap((_, at) => (at === 0 ? [width] : [GAP, width]))
    return table(widths, bare, rows)
  }

  return blocks.flatMap((block, at): (Paragraph | Table)[] => {
    const next = blocks[at + 1]
    // Two tables that touch would be one; a heading brings its own room.
    const after = next && next.type !== 'heading' ? [new Paragraph({ style: 'TableText' })] : []
    switch (block.type) {
      case 'heading':
        return [new Paragraph({ heading: levels[block.level - 1] ?? levels[2], children: lines(block.text) })]
      case 'paragraph': {
        const found = factsOf(blocks, at)
        const keepNext = next !== undefined && (next.type === 'table' || next.type === 'columns')
        return found ? facts(found) : [new Paragraph({ keepNext, children: lines(block.text) })]
      }
      case 'list': {
        const looks: IParagraphOptions = { style: 'ListParagraph' }
        return listed(block.items, block.ordered ? 'numbers' : 'bullets', looks).map((one) => new Paragraph(one))
      }
      case 'table': {
        const widths = widthsOf([block.head, ...block.rows])
        const rows = block.rows.map((cells) =>
          row(
            widths,
            cells.map((text) => [{ children: lines(text) }]),
            false,
          ),
        )
        return [table(widths, lined, [row(widths, block.head.map(head), true), ...rows]), ...after]
      }
      case 'columns':
        return [columns(block), ...after]
      case 'signatures':
        return [signatures(block), ...after]
    }
  })
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
export function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
}
