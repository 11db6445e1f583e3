import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DELIMITERS, readCsv, unguarded, writeCsv } from '#registers/csv.ts'
import { decodeText } from '#registers/decode.ts'
import { encode1252, IN_1252 } from './windows-1252.ts'
import { patience } from '../patience.ts'

/** A cell: anything but lone surrogates, which no file can hold. */
const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', ''))
const tricky = fc.constantFrom(
  '',
  '"',
  '""',
  'a"b',
  ';',
  ',',
  '\t',
  'a\nb',
  'a\r\nb',
  ' x ',
  '=1+1',
  'æøå',
  "'=x",
  '€',
  '%-klubben',
  '-x',
  '=1',
  '＝1',
  "'％",
  '|x',
  '\t=1',
  ' =1',
  "''",
  '+47 911 22 333',
  "'+47",
)
const headings = fc
  .integer({ min: 2, max: 5 })
  .map((count) => ['Navn', 'Org nr', 'Epost', 'Sted', 'Tlf'].slice(0, count))
/** Rows that are not blank, so that none is taken for the end of the table. */
const table = headings.chain((heads) =>
  fc
    .array(fc.array(fc.oneof(cell, tricky), { minLength: heads.length, maxLength: heads.length }), { maxLength: 8 })
    .map((rows) => [heads, ...rows.map(([, ...rest], at) => [`x${at}`, ...rest])]),
)

function write(rows: string[][], delimiter: string, newline: string): string {
  const quoted = (value: string) => (/[";,\t\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  return rows.map((row) => row.map(quoted).join(delimiter)).join(newline) + newline
}

const trimmed = (rows: string[][]) => rows.filter((row) => row.some((value) => value !== ''))

// Catches: a wrong delimiter or row ending guessed, quotes undone twice, a cell cut where two chunks meet.
test(
  'any table reads back the same, whatever parts cells and rows, however it is read in pieces',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\r\n', '\n', '\r'),
        fc.integer({ min: 3, max: 60 }),
        async (rows, delimiter, newline, chunk) => {
          expect(trimmed(await readCsv(write(rows, delimiter, newline), chunk))).toEqual(rows)
        },
      ),
      { numRuns: 120 },
    )
  },
  patience(30_000),
)

const letters = fc.string({ unit: fc.constantFrom(...IN_1252), maxLength: 20 })

// Catches: Windows-1252 read as ISO-8859-1 (€ lost), UTF-8 read as Windows-1252, a mark left in the first heading.
test('the same text in every encoding is the same text', () => {
  fc.assert(
    fc.property(letters, (text) => {
      const safe = `Navn;Språkkafé ${text}` // without a letter beyond ASCII the encodings do not differ
      const utf8 = new TextEncoder().encode(safe)
      const wide = (isBig: boolean) => {
        const bytes = new Uint8Array(safe.length * 2 + 2)
        const view = new DataView(bytes.buffer)
        for (const [at, code] of [0xfeff, ...[...safe].map((one) => one.charCodeAt(0))].entries())
          view.setUint16(at * 2, code, !isBig)
        return bytes
      }
      for (const bytes of [
        utf8,
        new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]),
        wide(true),
        wide(false),
        encode1252(safe),
      ])
        expect(decodeText(bytes).text).toBe(safe)
    }),
    { numRuns: 200 },
  )
})

describe('what we write', () => {
  test('reads back the same, and no spreadsheet takes a cell for a formula', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const text = writeCsv(rows)
        expect(text.startsWith('\ufeff')).toBe(true)
        const read = trimmed(await readCsv(text.slice(1)))
        const reckoned = read.flat().filter((value) => /^\s*[=+\-@|%＝＋－＠｜％]/.test(value))
        expect(reckoned.filter((value) => !/^[+-]?[\d\s().-]*$/.test(value))).toEqual([])
        expect(read.map((row) => row.map(unguarded))).toEqual(rows)
      }),
      { numRuns: 200 },
    )
  })
})

describe('files as people have them', () => {
  test('Excel’s own first line says what parts the cells', async () => {
    expect(await readCsv('sep=,\r\nNavn,Om\r\nKoret,"syng; le"\r\n')).toEqual([
      ['Navn', 'Om'],
      ['Koret', 'syng; le'],
      [''],
    ])
  })

  test('commas in descriptions do not part the cells when semicolons do', async () => {
    const rows = await readCsv('Navn;Om\nKoret;song, dans, mat\nLaget;tur, ski, sol\n')
    expect(rows[1]).toEqual(['Koret', 'song, dans, mat'])
  })

  test('a quotation mark that is never closed swallows nothing', async () => {
    const rows = await readCsv('Navn;Om\nKoret;"syng\nLaget;tur\nKlubben;ski\n')
    expect(rows.slice(0, 4)).toEqual([
      ['Navn', 'Om'],
      ['Koret', '"syng'],
      ['Laget', 'tur'],
      ['Klubben', 'ski'],
    ])
  })

  test('rows that end in two ways are all rows', async () => {
    expect((await readCsv('Navn;Om\r\nKoret;syng\nLaget;tur\r\n')).slice(0, 3)).toEqual([
      ['Navn', 'Om'],
      ['Koret', 'syng'],
      ['Laget', 'tur'],
    ])
  })
})
