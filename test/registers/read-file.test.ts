import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FileTrouble } from '#registers/file-trouble.ts'
import { writeOwnFile } from '#registers/own-file.ts'
import { readFile } from '#registers/read-file.ts'
import { toTable } from '#registers/table.ts'
import { sheetFiles, workbook, zip } from './workbooks.ts'
import { patience } from '../patience.ts'

const KEEP = '2028-11-27'
const file = (...parts: BlobPart[]) => new Blob(parts)
const troubleWith = (blob: Blob) =>
  readFile(blob, KEEP).then(
    () => null,
    (cause: unknown) => (cause instanceof FileTrouble ? cause.code : cause),
  )
async function rowsOf(blob: Blob, sheet = 0): Promise<string[][]> {
  const content = await readFile(blob, KEEP)
  return 'sheets' in content ? (content.sheets[sheet]?.rows ?? []) : []
}
const text = (cell: string) => `<c t="inlineStr" r="${cell}"><is><t>Navn</t></is></c>`

describe('a workbook', () => {
  test('gives every cell as one would have typed it', async () => {
    const bytes = await workbook({
      Lag: [
        ['Navn', 'Org.nr', 'Stiftet', 'Aktiv'],
        ['Språkkaféen', 971274190, new Date('2019-03-04T00:00:00Z'), true],
        ['Koret', '', '', false],
      ],
    })
    expect(await rowsOf(file(bytes))).toEqual([
      ['Navn', 'Org.nr', 'Stiftet', 'Aktiv'],
      ['Språkkaféen', '971274190', '2019-03-04', 'ja'],
      ['Koret', '', '', 'nei'],
    ])
  })

  test('has several sheets to choose from, those with something in them', async () => {
    const content = await readFile(
      file(await workbook({ Tom: [['']], Lag: [['Navn'], ['Koret']], Menigheter: [['Navn'], ['Kirken']] })),
      KEEP,
    )
    expect('sheets' in content && content.sheets.map(({ name }) => name)).toEqual(['Lag', 'Menigheter'])
  })

  test('with a mistake in a formula is read, the mistake as it stands', async () => {
    const rows = `<row r="1">${text('A1')}</row><row r="2"><c r="A2" t="e"><v>#REF!</v></c></row>`
    expect(await rowsOf(file(zip(sheetFiles(rows))))).toEqual([['Navn'], ['#REF!']])
  })
})

describe('our own file', () => {
  const fields = { name: 'Koret', 'languages/uk': true }
  const foreign = {
    deletedAt: 5,
    registered: '{"name":"x"}',
    organisation: 'org_9',
    'notSame/org_8': true,
    'merged/org_7': true,
  }

  // Catches: ids and hashes of one directory carried into another, whoever wrote the file.
  test('carries nothing that means something in one directory only, out or in', async () => {
    const written = writeOwnFile([{ fields: { ...fields, ...foreign }, contacts: [{ name: 'Nour', ...foreign }] }])
    for (const field of Object.keys(foreign)) expect(written).not.toContain(`"${field}"`)
    const made = { organisations: [{ fields: { ...fields, ...foreign }, contacts: [] }] }
    expect(await ownRows(JSON.stringify(made))).toMatchObject([{ incoming: { fields } }])
    const [row] = await ownRows(JSON.stringify(made))
    expect(Object.keys(row?.incoming?.fields ?? {})).toEqual(Object.keys(fields))
  })

  test('gives persons a day until which they may be kept, when they have none', async () => {
    const contacts = [{ name: 'Nour' }, { name: 'Ali', retainUntil: '2027-01-01' }]
    const [row] = await ownRows(writeOwnFile([{ fields, contacts }]))
    expect(row?.incoming?.contacts.map((person) => person['retainUntil'])).toEqual([KEEP, '2027-01-01'])
  })

  async function ownRows(text: string) {
    const content = await readFile(file(text), KEEP)
    return 'own' in content ? content.own : []
  }
})

describe('a file that cannot be read gets its own reason', () => {
  const old = new Uint8Array(2_000)
  old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const locked = old.slice()
  for (const [at, letter] of [...'EncryptedPackage'].entries()) locked[512 + at * 2] = letter.charCodeAt(0)
  const bytes = (...values: number[]) => new Uint8Array([...values, ...Array.from({ length: 40 }, () => 0)])
  const nameCell = `<row r="1">${text('A1')}</row>`

  test.each<[string, string, Blob]>([
    [
      'too-large',
      '50 MB',
      { size: 50_000_000, arrayBuffer: () => Promise.reject(new Error('read')) } as unknown as Blob,
    ], // it must not be read at all
    [
      'unreadable',
      'in a cloud one cannot reach',
      { size: 5, arrayBuffer: () => Promise.reject(new Error('NotReadableError')) } as unknown as Blob,
    ],
    ['empty', 'nothing', file('')],
    ['empty', 'only spaces', file(' \r\n \n')],
    ['other-sheet', 'an old .xls', file(old)],
    ['locked', 'a workbook with a password', file(locked)],
    ['pdf', 'a PDF', file('%PDF-1.7\n…')],
    ['image', 'a PNG', file(bytes(0x89, 0x50, 0x4e, 0x47))],
    ['image', 'a photo from a phone', file(new Uint8Array([0, 0, 0, 24]), 'ftypheic', bytes(0))],
    ['not-a-table', 'a program', file(bytes(0x7f, 0x45, 0x4c, 0x46))],
    ['not-a-table', 'a web page', file('<!doctype html><table></table>')],
    ['not-a-table', 'a letter from Word', file(zip({ 'word/document.xml': '<w/>' }))],
    ['other-sheet', 'an OpenDocument sheet', file(zip({ 'content.xml': '<x/>' }))],
    ['damaged', 'half a workbook', file(zip(sheetFiles(nameCell)).slice(0, 700))],
    [
      'damaged',
      'a workbook with rubbish in it',
      file(zip({ ...sheetFiles(''), 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' })),
    ],
    ['too-much', 'a cell far to the right', file(zip(sheetFiles(`<row r="1">${text('XFD1')}</row>`)))],
    ['too-much', 'a cell far down', file(zip(sheetFiles(`<row r="900000">${text('A900000')}</row>`)))],
    ['damaged', 'a row that no sheet has', file(zip(sheetFiles('<row r="99999999999"/>')))],
    ['other-json', 'other people’s JSON', file('{"type":"FeatureCollection"}')],
    ['other-json', 'broken JSON', file('{"organisations": [')],
    ['newer', 'from a newer app', file('{"format":"brobygger-organisations","version":9,"organisations":[]}')],
  ])('%s: %s', async (code, _, blob) => {
    expect(await troubleWith(blob)).toBe(code)
  })

  // Catches: trusting what the directory of an archive tells of its sizes.
  test(
    'swollen: a workbook that would unpack to hundreds of megabytes, whether it says so or lies',
    async () => {
      const files = (size: number) => ({ ...sheetFiles(''), 'xl/worksheets/sheet1.xml': new Uint8Array(size) })
      expect(await troubleWith(file(zip(files(6_000_000))))).toBe('swollen')
      expect(await troubleWith(file(zip(files(61_000_000), () => 1_000)))).toBe('swollen')
    },
    patience(20_000),
  )
})

// Catches looking for the end of a tag past the beginning of the next, and leaving that to the library: a minute for each.
test.each(['<c ', '<row ', '<c\tr="A1" ', 'r="A1" '])(
  'a workbook of 600 kB of «%s» does not hold the tab',
  async (rubbish) => {
    const part = `<worksheet><sheetData><c ${rubbish.repeat(600_000 / rubbish.length)}`
    const begun = performance.now()
    await troubleWith(file(zip({ ...sheetFiles(''), 'xl/worksheets/sheet1.xml': part })))
    expect(performance.now() - begun).toBeLessThan(2_000)
  },
)

describe('headings', () => {
  test('stand below a title and an empty row', () => {
    const table = toTable([['Lag og foreninger 2026'], [''], ['Navn', 'Telefon'], ['Koret', '91122333']])
    expect(table).toMatchObject({ headers: ['Navn', 'Telefon'], firstRow: 4, hasHeadings: true })
  })

  test('are letters when the first row is an organisation already, or a person says so', () => {
    expect(
      toTable([
        ['Koret', '911 22 333'],
        ['Laget', ''],
      ]),
    ).toMatchObject({ headers: ['A', 'B'], hasHeadings: false, firstRow: 1 })
    expect(toTable([['Navn'], ['Koret']], false).rows).toHaveLength(2)
  })

  test('alone, nothing, or more than we take: each its own reason', () => {
    const codeOf = (grid: string[][]) => {
      try {
        return toTable(grid)
      } catch (cause) {
        return cause instanceof FileTrouble ? cause.code : cause
      }
    }
    expect(
      codeOf([
        ['Navn', 'Telefon'],
        ['', ''],
      ]),
    ).toBe('only-headings')
    expect(codeOf([[''], ['', '']])).toBe('empty')
    expect(codeOf([['Navn'], ...Array.from({ length: 100_001 }, () => ['x'])])).toBe('too-much')
  })
})

// Catches: a reader that hangs, or throws something nobody has a sentence for.
test(
  'whatever the bytes are, there is an answer',
  async () => {
    const whole = zip(sheetFiles(`<row r="1">${text('A1')}</row><row r="2">${text('A2')}</row>`))
    const bent = fc
      .tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), fc.nat(whole.length))
      .map(([at, byte, length]) => {
        const copy = whole.slice(0, length > 40 ? whole.length : length)
        if (at < copy.length) copy[at] = byte
        return copy
      })
    const noise = fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes))
    const marked = noise.map((bytes) => new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]))
    await fc.assert(
      fc.asyncProperty(fc.oneof(bent, noise, marked), async (bytes) => {
        const code = await troubleWith(file(bytes))
        expect(code === null || typeof code === 'string').toBe(true)
      }),
      { numRuns: 250 },
    )
  },
  patience(30_000),
)
