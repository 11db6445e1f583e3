import type Papa from 'papaparse'
import { FileTrouble } from './file-trouble.ts'
import { MOST_ROWS, MOST_TEXT } from './table.ts'

export const DELIMITERS = [';', '\t', ','] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** Rows looked at to find out what parts the cells. */
const LOOKED_AT = 30
const SAMPLE = 200_000
/** Letters read between two pauses, so that the screen stays alive. */
const CHUNK = 400_000
/** A quotation mark that no text has: none count. */
const NO_QUOTES = '\0'

/** The rows of a text with `;`, tabs or commas between its cells. @throws {FileTrouble} `too-much` */
export async function readCsv(text: string, chunk = CHUNK): Promise<string[][]> {
  if (text.length > MOST_TEXT) throw new FileTrouble('too-much')
  const { default: papa } = await import('papaparse')
  const told = /^"?sep=([;,\t])"?(\r\n|\n|\r)/i.exec(text) // as Excel writes for itself
  const body = told ? text.slice(told[0].length) : text
  const delimiter = told?.[1] ?? findDelimiter(papa, body)
  const { rows, isOpen } = await parse(papa, body, delimiter, '"', chunk)
  // A quotation mark that is never closed would swallow the rest of the file: then they are letters as others.
  return isOpen ? (await parse(papa, body, delimiter, NO_QUOTES, chunk)).rows : rows
}

function parse(
  papa: typeof Papa,
  text: string,
  delimiter: string,
  quoteChar: string,
  chunkSize: number,
): Promise<{ rows: string[][]; isOpen: boolean }> {
  return new Promise((resolve, reject) => {
    const rows: string[][] = []
    let isOpen = false
    const newline = newlineOf(text)
    papa.parse<string[]>(text, {
      delimiter,
      quoteChar,
      newline,
      chunkSize,
      chunk({ data, errors }: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        for (const row of data) rows.push(newline === '\n' ? withoutReturn(row) : row)
        isOpen ||= errors.some((error) => error.code === 'MissingQuotes')
        if (rows.length > MOST_ROWS * 2) {
          parser.abort()
          reject(new FileTrouble('too-much'))
          return
        }
        parser.pause()
        setTimeout(() => parser.resume())
      },
      complete: () => resolve({ rows, isOpen }),
      error: reject,
    })
  })
}

/** Some rows of the file end with CR and LF, others with LF alone. */
function withoutReturn(row: string[]): string[] {
  const last = row.at(-1)
  return last?.endsWith('\r') ? [...row.slice(0, -1), last.slice(0, -1)] : row
}

/** What ends a row: CR alone only where there is no LF; both only where no row ends with LF alone. */
function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const bare = text.slice(0, SAMPLE).replace(/"[^"]*"/g, '')
  if (!bare.includes('\n')) return bare.includes('\r') ? '\r' : '\n'
  return /(^|[^\r])\n/.test(bare) ? '\n' : '\r\n'
}

/** What parts the cells: with it, the rows at the beginning are as wide as the first one that has several cells. */
function findDelimiter(papa: typeof Papa, text: string): Delimiter {
  const sample = text.slice(0, SAMPLE)
  const scores = DELIMITERS.map((delimiter) => {
    const { data } = papa.parse<string[]>(sample, { delimiter, newline: newlineOf(text), preview: LOOKED_AT })
    const widths = data.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => row.length)
    const width = widths.find((cells) => cells > 1) ?? 1
    const alike = widths.filter((cells) => cells === width).length / Math.max(widths.length, 1)
    return { delimiter, score: width > 1 ? alike + Math.min(width, 50) / 1_000 : 0 }
  })
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).delimiter
}

/**
 * Rows as Norwegian spreadsheets open them by a double click: `;` between cells, a mark that it is UTF-8. What they would take
 * for a formula gets an apostrophe before it, which `unguarded` takes away.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cellText).join(';')).join('\r\n')}\r\n`
}

function cellText(value: string): string {
  const safe = guarded(value)
  return /[";,\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * A cell a spreadsheet would reckon with: it begins with `=`, `+`, `-`, `@`, `|`, `%`, their wide forms, or what it passes over. A
 * telephone number does too, and can do nothing.
 */
const FORMULA = /^(?![+-]?[\d\s().-]*$)(?:[\t\r]|\s*[=+\-@|%＝＋－＠｜％])/
const GUARDED = /^'+(?:[\t\r]|\s*[=+\-@|%＝＋－＠｜％])/

function guarded(value: string): string {
  return FORMULA.test(value) || GUARDED.test(value) ? `'${value}` : value
}

/** A cell without the apostrophe that keeps a spreadsheet from taking it for a formula, also where another program put it. */
export function unguarded(value: string): string {
  return GUARDED.test(value) ? value.slice(1) : value
}
