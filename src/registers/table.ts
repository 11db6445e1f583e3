import { isEmail, isOrgnr, isPhone, isWeb } from '#model/fields.ts'
import { FileTrouble } from './file-trouble.ts'

/** More bytes than this are not read at all. */
export const MOST_BYTES = 20_000_000
export const MOST_ROWS = 100_000
export const MOST_COLUMNS = 300
/** All cells of a table together, in UTF-16 units. */
export const MOST_TEXT = 60_000_000

/** What a file says, as rows of cells as they were written. */
export interface Table {
  /** As many as the table has columns; «A», «B» … when the file has no headings. */
  headers: string[]
  hasHeadings: boolean
  /** Blank rows are in their places. A row may have fewer or more cells than there are headers. */
  rows: string[][]
  /** The number that the first of `rows` has in a spreadsheet. */
  firstRow: number
}

/** Above the headings there may be a title and an empty row. */
const HEADINGS_WITHIN = 20

/**
 * Finds the headings.
 * @param hasHeadings what a person says; guessed when absent
 * @throws {FileTrouble} `empty`, `only-headings`, `too-much`
 */
export function toTable(grid: readonly string[][], hasHeadings?: boolean): Table {
  const rows = withoutBlankEnd(grid)
  if (rows.length === 0) throw new FileTrouble('empty')
  const width = rows.reduce((most, row) => Math.max(most, filledWidth(row)), 0)
  const at = headingsAt(rows)
  const isHeaded = hasHeadings ?? !looksLikeData(rows[at] ?? [])
  const first = isHeaded ? at + 1 : at
  if (rows.length - first > MOST_ROWS || width > MOST_COLUMNS) throw new FileTrouble('too-much')
  if (isHeaded && first >= rows.length) throw new FileTrouble('only-headings')
  const headings = isHeaded ? (rows[at] ?? []) : []
  // A stray cell beyond the headings belongs to its row; a column without a heading belongs to the table.
  const columns = isHeaded ? Math.max(filledWidth(headings), commonWidth(rows.slice(first))) : width
  return {
    headers: Array.from({ length: columns }, (_, column) => headings[column]?.trim() || columnLetters(column)),
    hasHeadings: isHeaded,
    rows: rows.slice(first),
    firstRow: first + 1,
  }
}

/** «A» for 0, «AA» for 26. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

export function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '')
}

/** The same table without the columns whose heading is one of these. */
export function withoutColumns(table: Table, headings: readonly string[]): Table {
  const dropped = new Set(table.headers.flatMap((header, at) => (headings.includes(header) ? [at] : [])))
  if (dropped.size === 0) return table
  const keep = <T>(cells: readonly T[]) => cells.filter((_, at) => !dropped.has(at))
  return { ...table, headers: keep(table.headers), rows: table.rows.map(keep) }
}

function withoutBlankEnd(grid: readonly string[][]): readonly string[][] {
  let end = grid.length
  while (end > 0 && isBlank(grid[end - 1] ?? [])) end -= 1
  return grid.slice(0, end)
}

function filledWidth(row: readonly string[]): number {
  let width = row.length
  while (width > 0 && (row[width - 1] ?? '').trim() === '') width -= 1
  return width
}

/** The width that at least half of the rows have filled. */
function commonWidth(rows: readonly string[][]): number {
  const widths = rows.filter((row) => !isBlank(row)).map(filledWidth)
  widths.sort((one, two) => two - one)
  return widths[Math.floor(widths.length / 2)] ?? 0
}

/** The first row that is about as full as the others near the top: a title has one cell. */
function headingsAt(rows: readonly string[][]): number {
  const filled = rows.slice(0, HEADINGS_WITHIN).map((row) => row.filter((cell) => cell.trim() !== '').length)
  const most = Math.max(...filled)
  return filled.findIndex((count) => count > 0 && (count * 2 > most || most === 1))
}

/** Whether a row has what stands in no heading: a number, an address. */
function looksLikeData(row: readonly string[]): boolean {
  return row.some((cell) => {
    const text = cell.trim()
    return (
      isOrgnr(text.replace(/\s/g, '')) ||
      isEmail(text) ||
      isPhone(text) ||
      (/^(https?:|www\.)/i.test(text) && isWeb(text))
    )
  })
}
