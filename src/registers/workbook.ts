import { FileTrouble } from './file-trouble.ts'
import { MOST_COLUMNS, MOST_ROWS, MOST_TEXT } from './table.ts'
import { storedZip, unzip, zipEntries } from './zip.ts'

/** A sheet of a workbook that has something in it. */
export interface Sheet {
  name: string
  rows: string[][]
}

/** The parts of a workbook that say what stands in its cells. */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\d*\.xml|xl\/_rels\/[^/]+\.rels|xl\/worksheets\/[^/]+\.xml)$/i
const SHEET = /^xl\/worksheets\//i
/** All needed parts together, unpacked. */
const MOST_UNPACKED = 60_000_000
/** Packed more than so many times, and more than a few MB: no spreadsheet a person made. */
const MOST_RATIO = 150
const RATIO_FROM = 5_000_000
/** A tag that has no end, or none for so long as no tag is: the library would look for it again with each piece it reads. */
const ENDLESS_TAG = /<[^<>!](?:[^<>]*(?:<|$)|[^<>]{100000})/
/** The tag of a cell. No tag has a `<` in it, and looking past one could take minutes. */
const CELL = /<(?:\w+:)?c\s([^<>]*)>/g
/** The letters of a cell's column, and its row. */
const PLACE = /\br=["']([A-Za-z]+)(\d+)["']/
/** Rows a spreadsheet can have at all; where one is empty it costs little. */
const LAST_ROW = 1_048_576

/**
 * The sheets of an .xlsx file that have content, in their order. It is unpacked here, with a limit on what really comes out,
 * and handed to the library as it is: that one would unpack in a worker made from a text, which our pages do not allow.
 * @throws {FileTrouble}
 */
export async function readWorkbook(archive: Uint8Array): Promise<Sheet[]> {
  const entries = zipEntries(archive)
  if (!entries.some(({ name }) => /^xl\/workbook\d*\.xml$/i.test(name)))
    throw new FileTrouble(otherZip(entries.map(({ name }) => name)))
  const needed = entries.filter(({ name }) => NEEDED.test(name))
  const told = needed.reduce((sum, { bytes }) => sum + bytes, 0)
  const packed = needed.reduce((sum, { packedBytes }) => sum + packedBytes, 0)
  if (told > MOST_UNPACKED || (told > RATIO_FROM && told > packed * MOST_RATIO)) throw new FileTrouble('swollen')
  const files: { name: string; bytes: Uint8Array }[] = []
  let room = MOST_UNPACKED
  for (const entry of needed) {
    const bytes = await unzip(archive, entry, room)
    room -= bytes.length
    const text = new TextDecoder().decode(bytes)
    if (ENDLESS_TAG.test(text)) throw new FileTrouble('damaged')
    const readable = SHEET.test(entry.name) ? readableSheet(text) : text
    files.push({ name: entry.name, bytes: readable === text ? bytes : new TextEncoder().encode(readable) })
  }
  return read(storedZip(files))
}

function otherZip(names: readonly string[]) {
  return names.some((name) => /^(content\.xml|xl\/workbook\.bin|index\/.*\.iwa|index\.zip)$/i.test(name))
    ? 'other-sheet'
    : 'not-a-table'
}

/** Cells that say a mistake in a formula are texts to the library; rows and columns far out would fill the memory. */
function readableSheet(text: string): string {
  let lastRow = 0
  let lastColumn = 0
  for (const [, tag = ''] of text.matchAll(CELL)) {
    if (tag.endsWith('/')) continue // empty: only how it would look
    const [, column = '', row = ''] = PLACE.exec(tag) ?? []
    lastColumn = Math.max(lastColumn, columnNumber(column))
    lastRow = Math.max(lastRow, Number(row))
  }
  for (const [, row = ''] of text.matchAll(/<(?:\w+:)?row\s[^<>]*?\br=["'](\d+)["']/g))
    if (Number(row) > LAST_ROW) throw new FileTrouble('damaged')
  if (lastRow > MOST_ROWS + 100 || lastColumn > MOST_COLUMNS) throw new FileTrouble('too-much')
  return text.replace(/(<(?:\w+:)?c\s[^<>]*?\b)t=["']e["']/g, '$1t="str"')
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase().slice(0, 6)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

async function read(archive: Uint8Array<ArrayBuffer>): Promise<Sheet[]> {
  const { default: readXlsxFile } = await import('read-excel-file/universal')
  const sheets = await readXlsxFile(archive.buffer).catch((cause: unknown) => {
    throw new FileTrouble('damaged', { cause })
  })
  let room = MOST_TEXT
  return sheets
    .map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) =>
        row.map((cell: unknown) => {
          const text = cellText(cell)
          room -= text.length
          if (room < 0) throw new FileTrouble('too-much')
          return text
        }),
      ),
    }))
    .filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')))
}

/** A cell as one would have typed it; a day without its time. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '')
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nei'
  return typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : ''
}
