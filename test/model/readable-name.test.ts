import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readableName, readablePlace } from '#model/readable-name.ts'

test.each([
  ['MANDAL SPRÅKKAFÉ', 'Mandal språkkafé'],
  ['LINDESNES RØDE KORS', 'Lindesnes Røde Kors'],
  ['NORSK FOLKEHJELP MANDAL', 'Norsk Folkehjelp Mandal'],
  ['UKRAINSK FORENING I AGDER', 'Ukrainsk forening i Agder'],
  ['MANDAL OG OMEGN PENSJONISTFORENING', 'Mandal og omegn pensjonistforening'],
  ['LHL MANDAL', 'LHL Mandal'],
  ['FK VIGØR', 'FK Vigør'],
  ['MANDAL IL', 'Mandal IL'],
  ['BJELLAND 4H', 'Bjelland 4H'],
  ['TV-AKSJONEN I NORD-AUDNEDAL', 'TV-aksjonen i Nord-Audnedal'],
  ['MANDAL MC-KLUBB', 'Mandal MC-klubb'],
  ['ST. HALLVARD MENIGHET', 'St. Hallvard menighet'],
  ['MANDAL KRF', 'Mandal KrF'],
  ['ØIF', 'ØIF'],
  ['KORPSET', 'Korpset'],
  ['  HOLUM   SKOLEKORPS ', 'Holum skolekorps'],
  ['VENNER AV MARNA (MANDAL)', 'Venner av Marna (Mandal)'],
  ['KVINNEGRUPPA «ØST»', 'Kvinnegruppa «Øst»'],
  ['Mandal  IL', 'Mandal IL'],
  ['iPad-kafeen', 'iPad-kafeen'],
  ['SÁMI SEARVI', 'Sámi Searvi'],
  ['A.I.L. VIDAR', 'A.I.L. Vidar'],
  ['1234', '1234'],
  ['', ''],
])('«%s» is read «%s»', (shouted, readable) => {
  expect(readableName(shouted)).toBe(readable)
})

test.each([
  ['MANDAL', 'Mandal'],
  ['MO I RANA', 'Mo i Rana'],
  ['Å I LOFOTEN', 'Å i Lofoten'],
  ['NORD-STATLAND', 'Nord-Statland'],
])('the place «%s» is read «%s»', (shouted, readable) => {
  expect(readablePlace(shouted)).toBe(readable)
})

// Goes red with: dropping or adding anything but capitals and spaces; reading a readable name anew.
test('only capitals and spaces differ, and reading it twice is reading it once', () => {
  const word = fc.constantFrom(
    'MANDAL',
    'IL',
    'OG',
    'KRF',
    'ÆØÅ-LAGET',
    'ß',
    'İ',
    '4H',
    '«',
    ' ',
    '-',
    '/',
    '.',
    'Vel',
    '👩‍👧',
    'é',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(word).map((words) => words.join(' ')),
        fc.string({ unit: 'grapheme' }),
      ),
      (name) => {
        const readable = readableName(name)
        const bare = (text: string) => text.replace(/\s+/g, ' ').trim().toUpperCase().normalize('NFC')
        expect(bare(readable)).toBe(bare(name))
        expect(readableName(readable)).toBe(readable)
      },
    ),
  )
})
