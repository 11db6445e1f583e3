import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FILE_VOCABULARY } from '#features/imports/file-vocabulary.ts'
import type { Json } from '#model/fields.ts'
import { readableName } from '#model/readable-name.ts'
import { fieldRule, KINDS } from '#model/records.ts'
import { clean, cleanLine } from '#registers/clean.ts'
import { guessColumns, TARGETS } from '#registers/columns.ts'
import { writeCsv } from '#registers/csv.ts'
import { STOPS, stops } from '#registers/flaws.ts'
import { writeOwnFile } from '#registers/own-file.ts'
import { judgeTable } from '#registers/judge.ts'
import { rowsToMend } from '#registers/rows-to-mend.ts'
import { csv, matcher, readRows, said } from './file.ts'
import { encode1252 } from './windows-1252.ts'
import { workbook } from './workbooks.ts'
import { badRows, mended } from './bad-rows.ts'
import { patience } from '../patience.ts'

const { organisations } = JSON.parse(readFileSync('src/content/demo.json', 'utf8')) as {
  organisations: { fields: Record<string, Json> }[]
} // our own file

/** The example data as a spreadsheet somebody keeps. */
function sheet(): string[][] {
  const list = (fields: Record<string, Json>, set: 'contributes' | 'languages' | 'targetGroups') =>
    Object.keys(fields).flatMap((field) => {
      const [name, id] = field.split('/')
      return name === set && id ? [matcherWords(set, id)] : []
    })
  const rows = organisations.map(({ fields }) => [
    ...['name', 'description', 'web', 'email', 'phone', 'area', 'address', 'source'].map((field) =>
      String(fields[field] ?? 'NULL'),
    ),
    matcherWords('kind', String(fields['kind'])),
    list(fields, 'contributes').join(', '),
    list(fields, 'languages').join('; '),
    list(fields, 'targetGroups').join(' og '),
  ])
  return [
    [
      'Organisasjonsnavn',
      'Beskrivelse',
      'Hjemmeside',
      'E-post',
      'Tlf.',
      'Bydel',
      'Adresse',
      'Kilde',
      'Type',
      'Aktiviteter',
      'Språk',
      'Målgruppe',
    ],
    ...rows,
  ]
}

function matcherWords(field: 'kind' | 'contributes' | 'languages' | 'targetGroups', id: string): string {
  return FILE_VOCABULARY[field].find((term) => term.id === id)?.words[0] ?? id
}

const expected = organisations.map(({ fields }) =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => field !== 'public' && field !== 'confirmedOn')),
)

describe('the fifteen organisations of the example data', () => {
  const text = () => writeCsv(sheet())
  const files: [string, () => Promise<Blob> | Blob][] = [
    ['CSV in UTF-8', () => new Blob([text()])],
    ['CSV in Windows-1252', () => new Blob([encode1252(text().slice(1)) as BlobPart])],
    [
      'CSV with commas',
      () =>
        new Blob([
          sheet()
            .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
            .join('\n'),
        ]),
    ],
    ['Excel', async () => new Blob([await workbook({ Lag: sheet() })])],
    ['our own JSON', () => new Blob([writeOwnFile(organisations.map(({ fields }) => ({ fields, contacts: [] })))])],
  ]
  // Catches: a heading not known, a choice not found, an encoding mistaken, an apostrophe left before «+47».
  test.each(files)('are the same from %s', async (name, file) => {
    const rows = await readRows(await file())
    const fields = said(rows).map(({ public: _, confirmedOn: __, ...rest }) => rest)
    expect(fields).toEqual(expected)
    expect(rows.flatMap((row) => row.flaws)).toEqual([])
  })
})

const bits = fc.constantFrom(
  '<',
  '>',
  '&',
  'amp;',
  'lt;',
  '#60;',
  '<b>',
  '</b>',
  '<br/>',
  "'",
  '=',
  'NULL',
  ' ',
  '\n',
  '\u200b',
  'ø',
  '\u0301',
  '-',
  'x',
  '<!--',
)
const cell = fc.oneof(
  fc.array(bits, { maxLength: 14 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
)

describe('what columns are', () => {
  const guess = (headers: string[], ...rows: string[][]) => guessColumns({ headers, rows, hasHeadings: true }, matcher)

  test.each<[string, string[]]>([
    [
      'name',
      [
        'Navn',
        'Namn',
        'Organisasjonsnavn',
        'Lag',
        'Lag/forening',
        'Name',
        'Navn på lag',
        'Forening',
        'Organization name',
      ],
    ],
    ['orgnr', ['Org.nr', 'Orgnr', 'Org.nr.', 'Orgnummer', 'Organisasjonsnummer', 'ORG NR']],
    ['contactName', ['Kontaktperson', 'Kontakt', 'Styreleder', 'Leder', 'Contact person', 'Navn kontaktperson']],
    ['contactEmail', ['E-post kontaktperson', 'Kontaktperson e-post', 'Mail leder', 'Contact email']],
    ['contactPhone', ['Mobil kontaktperson', 'Tlf. leder', 'Kontaktperson telefon']],
    ['contactRole', ['Rolle', 'Verv', 'Stilling']],
    ['email', ['E-post', 'Epost', 'Mail', 'E-postadresse', 'Email', 'e-mail']],
    ['phone', ['Tlf', 'Tlf.', 'Telefon', 'Mobil', 'Telefonnummer', 'Phone']],
    ['web', ['Nettside', 'Hjemmeside', 'Heimeside', 'Nettsted', 'URL', 'Website', 'Facebook']],
    ['address', ['Adresse', 'Besøksadresse', 'Address']],
    ['postcode', ['Postnr', 'Postnummer', 'Postnr.']],
    ['city', ['Poststed', 'Poststad']],
    ['languages', ['Språk', 'Languages']],
    ['targetGroups', ['Målgruppe', 'Målgrupper', 'Target group']],
    ['tags', ['Merkelapper', 'Merkelappar', 'Tags', 'Stikkord']],
    ['icnpo', ['ICNPO', 'ICNPO-kode']],
    ['kind', ['Type', 'Organisasjonstype']],
    ['contributes', ['Bidrar med', 'Aktivitet', 'Aktiviteter', 'Tilbud']],
    ['description', ['Beskrivelse', 'Om', 'Omtale', 'Beskriving']],
    ['note', ['Merknad', 'Notat', 'Kommentar']],
    ['area', ['Bydel', 'Område', 'Sted']],
    ['source', ['Kilde']],
    ['status', ['Status']],
  ])('%s, by their headings', (target, headings) => {
    for (const heading of headings) expect([heading, guess(['x', heading], ['', ''])[1]]).toEqual([heading, target])
  })

  test('by what stands in them, when the headings say nothing', () => {
    expect(
      guess(
        ['1', '2', '3', '4', '5', '6'],
        ['971274190', 'Språkkaféen', 'post@example.no', 'www.example.no', '911 22 333', 'ukrainsk og arabisk'],
        ['974760673', 'Koret', 'kor@example.no', 'https://kor.example.no', '38 26 11 00', 'polsk'],
      ),
    ).toEqual(['orgnr', 'name', 'email', 'web', 'phone', 'languages'])
  })

  // Catches: a person's telephone becoming the organisation's, which may be public.
  test('the telephone and e-mail after a contact person are that person’s', () => {
    expect(guess(['Navn', 'Telefon', 'Kontaktperson', 'Mobil', 'E-post'], [])).toEqual([
      'name',
      'phone',
      'contactName',
      'contactPhone',
      'contactEmail',
    ])
  })

  test('«Kategori» is what its words are', () => {
    expect(guess(['Navn', 'Kategori'], ['A', '1200 Idrett'], ['B', 'Kunst og kultur'])[1]).toBe('icnpo')
    expect(guess(['Navn', 'Kategori'], ['A', 'Språkkafé'], ['B', 'Leksehjelp'])[1]).toBe('contributes')
    expect(guess(['Navn', 'Kategori'], ['A', 'Trossamfunn'], ['B', 'Frivillighetssentral'])[1]).toBe('kind')
  })
})

describe('cells', () => {
  test.each([
    ['NULL', ''],
    ['n/a', ''],
    ['-', ''],
    ['  dobbelt   mellomrom ', 'dobbelt mellomrom'],
    ['R&oslash;de&nbsp;Kors &amp; venner', 'Røde Kors & venner'],
    ['&amp;amp;', '&'],
    ['<p>Vi går <b>tur</b>.</p><p>Hver søndag</p>', 'Vi går tur.\n\nHver søndag'],
    ['<script>alert(1)</script>Koret', 'Koret'],
    ['&lt;img src=x onerror=alert(1)&gt;Koret', 'Koret'],
    ['barn < 12 år og voksne > 18', 'barn < 12 år og voksne > 18'],
    ["'+47 911 22 333", '+47 911 22 333'],
    ['a\u200bb\u00adc', 'abc'],
  ])('«%s» is «%s»', (cell, text) => {
    expect(clean(cell)).toBe(text)
  })

  test('cleaned twice are as cleaned once, and are never HTML', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(clean(clean(text))).toBe(clean(text))
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text))
        expect(clean(text)).not.toMatch(/<\/?(script|b|br|img)[\s/>]/i)
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('a row', () => {
  const one = async (headings: string, row: string) => (await readRows(csv(headings, row)))[0]

  test('has its person apart, kept for two years, and nothing of the person in the organisation', async () => {
    const row = await one('Navn;Kontaktperson;Verv;Mobil;E-post', 'Koret;Kari;leder;911 22 333;kari@example.no')
    expect(row?.incoming?.contacts).toEqual([
      { name: 'Kari', role: 'leder', phone: '911 22 333', email: 'kari@example.no', retainUntil: '2028-11-26' },
    ])
    expect(row?.incoming?.fields).toEqual({ name: 'Koret', source: 'Fil: lag.csv' })
  })

  test('has the tags our own export writes; one that is too long is told', async () => {
    const row = await one('Navn;Merkelapper', 'Koret;Påske 2027, dialogmøte')
    expect(row?.incoming?.fields).toMatchObject({ 'tags/p:e5:ske-2027': true, 'tags/dialogm:f8:te': true })
    const long = await one('Navn;Merkelapper', `Koret;${'æ'.repeat(90)}`)
    expect(long?.flaws.map(({ code }) => code)).toEqual(['too-long'])
  })

  test('has its address on one line, with the zero a spreadsheet took', async () => {
    const row = await one('Navn;Adresse;Postnr;Poststed', 'Koret;Storgata 38;182;Oslo')
    expect(row?.incoming?.fields['address']).toBe('Storgata 38, 0182 Oslo')
  })

  test('has a name in capital letters as people write it', async () => {
    expect((await one('Navn;Tlf', 'OSLO RØDE KORS;'))?.name).toBe('Oslo Røde Kors')
  })

  test('keeps what we have no word for in its note, and says so', async () => {
    const row = await one('Navn;Språk;Merknad', 'Koret;ukrainsk, klingonsk;Ring etter kl. 16')
    expect(row?.incoming?.fields).toMatchObject({ 'languages/uk': true, note: 'Ring etter kl. 16\nSpråk: klingonsk' })
    expect(row?.flaws).toMatchObject([{ code: 'unknown-word', column: 'Språk', value: 'klingonsk' }])
  })

  test('is taken in with a wrong number or address as it was typed, and it is said', async () => {
    const row = await one('Navn;Org.nr;Tlf;E-post;Nettside', 'Koret;971274191;91;post(a)kor.no;kor')
    expect(row?.incoming?.fields).toMatchObject({
      orgnr: { asTyped: '971274191' },
      phone: '91',
      email: 'post(a)kor.no',
      web: 'kor',
    })
    expect(row?.flaws.map((flaw) => flaw.code)).toEqual(['orgnr', 'web', 'email', 'phone'])
  })

  test.each(['NO 971 274 190 MVA', '971.274.190', '971274190', 'Org.nr: 971 274 190'])(
    'knows the number in «%s»',
    async (typed) => {
      expect((await one('Navn;Org.nr', `Koret;${typed}`))?.incoming?.fields['orgnr']).toBe('971274190')
    },
  )

  test.each([
    ['Navn;Tlf', 'UTGÅTT – Koret;'],
    ['Navn;Tlf', 'Koret (nedlagt);'],
    ['Navn;Tlf', 'feilopprettet;'],
    ['Navn;Status', 'Koret;Slettet'],
    ['Navn;Aktiv', 'Koret;nei'],
    ['Navn;Merknad', 'Koret;Nedlagt 2019'],
  ])('that is dead is known: %s / %s', async (headings, row) => {
    expect((await one(headings, row))?.dead).toBeTruthy()
  })

  test('about a mine that was closed is not dead', async () => {
    expect((await one('Navn;Status', 'Nedlagte gruvers venner;Aktiv'))?.dead).toBeNull()
  })
})

describe('whatever a file holds', () => {
  // Catches: a pattern that takes a second per cell, a throw on odd content, a value our records refuse.
  test(
    'each row that is not blank is judged, at once, and what is taken in fits',
    async () => {
      const odd = fc.constantFrom(
        '<script>'.repeat(3_000),
        '&amp;'.repeat(4_000),
        '1'.repeat(30_000),
        '<'.repeat(20_000),
        `${'a '.repeat(9_000)}@`,
        '\u0000',
        '-'.repeat(20_000),
      )
      const cellOf = fc.oneof(
        { weight: 6, arbitrary: cell },
        { weight: 1, arbitrary: odd },
        { weight: 3, arbitrary: fc.constantFrom('971274190', 'post@example.no', 'Koret', 'ukrainsk, norsk') },
      )
      const targets = fc.array(fc.constantFrom(null, ...TARGETS), { minLength: 4, maxLength: 4 })
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(cellOf, { maxLength: 5 }), { maxLength: 5 }),
          targets,
          async (rows, columns) => {
            const table = { headers: ['A', 'B', 'C', 'D'], hasHeadings: true, rows, firstRow: 2 }
            guessColumns(table, matcher)
            const context = { matcher, readableName, retainUntil: '2028-11-26', source: 'x' }
            const judged = await judgeTable(table, columns, context)
            expect(judged).toHaveLength(rows.filter((row) => row.some((text) => text.trim() !== '')).length)
            for (const { incoming, flaws } of judged) {
              expect(incoming === null).toBe(flaws.some(stops))
              for (const [field, value] of Object.entries(incoming?.fields ?? {}))
                expect([field, fieldRule(KINDS.organisation, field).check(value)]).toEqual([field, true])
            }
          },
        ),
        { numRuns: 150 },
      )
    },
    patience(30_000),
  )
})

describe('a file with forty bad rows of all kinds', () => {
  // Catches: a row dropped without a word, a wrong row number, a mended file that does not fit the first one.
  test('names each row and reason; the mended download completes it', async () => {
    const { headings, good, bad } = badRows()
    const rows = await readRows(
      new Blob([writeCsv([headings, ...good.slice(0, 5), ...bad.map(({ cells }) => cells), ...good.slice(5)])]),
    )
    const stopped = rows.filter((row) => row.incoming === null)
    expect(stopped.map(({ number, flaws }) => [number, flaws.filter(stops).map((flaw) => flaw.code)])).toEqual(
      bad.map(({ code }, at) => [at + 7, [code]]),
    )
    expect(bad).toHaveLength(40)
    expect(new Set(bad.map(({ code }) => code))).toEqual(new Set(STOPS.filter((code) => code !== 'not-ours')))
    expect(rows.length - stopped.length).toBe(good.length)

    const download = rowsToMend('Hva er galt', headings, stopped, (at) => stopped[at]?.flaws[0]?.code ?? '')
    const again = await readRows(new Blob([download]))
    expect(again.map(({ cells }) => cells)).toEqual(stopped.map(({ cells }) => cells))
    const whole = await readRows(new Blob([mended(download)]))
    expect(whole.filter((row) => row.incoming === null)).toEqual([])
    expect(whole).toHaveLength(40)
  })
})
