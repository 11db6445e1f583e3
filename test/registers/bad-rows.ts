import type { Stop } from '#registers/flaws.ts'

const HEADINGS = ['Navn', 'Org.nr', 'Bydel', 'E-post', 'Telefon', 'Beskrivelse']

/** A list as people have it: rows that are right, and forty that cannot be taken in as they are, of every kind. */
export function badRows(): { headings: string[]; good: string[][]; bad: { code: Stop; cells: string[] }[] } {
  const row = (name: string, more: Partial<Record<string, string>> = {}) =>
    HEADINGS.map((heading) => (heading === 'Navn' ? name : (more[heading] ?? '')))
  const good = [
    row('Holum bygdekvinnelag', { 'Org.nr': '971 274 190', Bydel: 'Holum' }),
    ...Array.from({ length: 9 }, (_, at) => row(`Turlag ${at}`, { Bydel: 'Øyslebø', 'E-post': `tur${at}@example.no` })),
  ]
  const kinds: [Stop, (at: number) => string[]][] = [
    ['no-name', (at) => row('', { 'E-post': `uten${at}@example.no` })],
    ['name-no-letters', (at) => row(`${at}–${at + 1}`)],
    ['name-is-contact', (at) => row(`post${at}@example.no`)],
    ['name-is-heading', (at) => row('NAVN', { Bydel: `Bydel ${at}` })],
    ['name-is-total', (at) => row(`Totalt: ${at}`)],
    ['too-long', (at) => row(`Laget ${at} ${'med et langt navn '.repeat(15)}`)],
    ['more-cells', (at) => [...row(`Laget ${at}`), 'til overs']],
    ['broken-letters', (at) => row(`SprÃ¥kkafeen ${at}`)],
    ['sheet-error', (at) => row(`Koret ${at}`, { Telefon: '#REF!' })],
    ['sheet-number', (at) => row(`Klubben ${at}`, { 'Org.nr': '9,71E+08' })],
    ['two-orgnrs', (at) => row(`Ringen ${at}`, { 'Org.nr': '971274190 / 974760673' })],
    ['national-id', (at) => row(`Gruppa ${at}`, { Beskrivelse: 'Leder 01010750160' })],
    ['same-orgnr', (at) => row(`Kvinnelaget ${at}`, { 'Org.nr': '971274190' })],
    ['same-name', (at) => row(`TURLAG ${at % 9}`, { Bydel: 'øyslebø' })],
  ]
  const bad = Array.from({ length: 40 }, (_, at) => {
    const [code, make] = kinds[at % kinds.length] ?? ['no-name', () => []]
    return { code, cells: make(Math.floor(at / kinds.length)) }
  })
  return { headings: HEADINGS, good, bad }
}

/** The download as somebody mends it, row by row. */
export function mended(download: string): string {
  const [headings, ...rows] = download.trimEnd().split('\r\n')
  return [
    headings,
    ...rows.map((line, at) => {
      const cells = line.split(';').slice(0, HEADINGS.length + 1)
      cells[1] = `Mendet ${at}`
      cells[2] = ''
      cells[5] = ''
      cells[6] = ''
      return cells.join(';')
    }),
  ].join('\r\n')
}
