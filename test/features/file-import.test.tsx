import { cleanup, render, screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { LocationProvider } from 'preact-iso'
import writeXlsxFile from 'write-excel-file/node'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { closeFile, OWN_HEADINGS } from '#features/imports/file-job.ts'
import { FileScreen } from '#features/imports/FileScreen.tsx'
import { closeResult, stopImport } from '#features/imports/import-run.ts'
import type { Device } from '#db/device.ts'
import { files as en } from '#i18n/en/files.ts'
import { files as nb } from '#i18n/nb/files.ts'
import { files as nn } from '#i18n/nn/files.ts'
import { openDirectory, organisation } from './directory.tsx'

let saved: Promise<string>[] = []
const user = userEvent.setup({ applyAccept: false })

beforeEach(() => {
  closeFile()
  closeResult('file')
  localStorage.clear()
  saved = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    if (content instanceof Blob) saved.push(content.text())
    return '#saved'
  })
  URL.revokeObjectURL = () => undefined
})

/** The screen on a device that has these. */
async function open(options: Parameters<typeof openDirectory>[0] = {}): Promise<Device> {
  const { device } = await openDirectory(options)
  cleanup()
  draw()
  return device
}

function draw() {
  render(
    <LocationProvider>
      <FileScreen />
    </LocationProvider>,
  )
}

async function choose(name: string, ...lines: string[]) {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('There is no file to choose.')
  await user.upload(input, new File([lines.join('\r\n')], name))
}

const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }))
const names = (device: Device) =>
  device.workspace
    .all('organisation')
    .map((record) => record.fields['name'])
    .sort()

const NUMERALS = 'Ask Bjørk Dunkjevle Eik Furu Gran Hegg Istervier Kirsebær Lind Maure Nype Osp Pil Rogn Selje'.split(
  ' ',
)
const GOOD = ['Navn;Kontaktperson;Telefon;Bydel', 'Koret;Kari;911 22 333;Holum', 'Turlaget;;;Øyslebø']

describe('a list somebody has', () => {
  test('is shown column by column, row by row, and put in; all of it can be taken back', async () => {
    const device = await open()
    await choose('lag.csv', ...GOOD)
    expect(await screen.findByText('lag.csv · 2 rader')).toBeTruthy()
    expect(screen.getByRole('combobox', { name: 'Telefon blir' })).toHaveProperty('value', 'contactPhone')
    expect(screen.getByText('911 22 333')).toBeTruthy()
    await press('Se hva som blir lagt inn')
    expect(await screen.findByRole('checkbox', { name: /Koret/, checked: true })).toBeTruthy()
    await press('Legg inn 2 organisasjoner')
    await screen.findByText('2 organisasjoner er lagt inn.')
    expect(names(device)).toEqual(['Koret', 'Turlaget'])
    const [koret] = device.workspace.all('organisation').filter((record) => record.fields['name'] === 'Koret')
    expect(koret?.fields).toEqual({ name: 'Koret', area: 'Holum', source: 'lag.csv' })
    expect(device.workspace.all('contact')[0]?.fields).toMatchObject({
      name: 'Kari',
      phone: '911 22 333',
      organisation: koret?.record,
    })
    await press('Angre hele importen')
    await screen.findByText('Importen er angret.')
    expect(names(device)).toEqual([])
    expect(device.workspace.all('contact')).toEqual([])
  })

  test('once more changes nothing', async () => {
    const device = await open()
    for (const round of [1, 2]) {
      await choose('lag.csv', ...GOOD)
      await press('Se hva som blir lagt inn')
      if (round === 2) expect(await screen.findByText('Alt i fila er her fra før.')).toBeTruthy()
      else {
        await press('Legg inn 2 organisasjoner')
        await press('Lukk')
      }
    }
    expect(names(device)).toEqual(['Koret', 'Turlaget'])
    expect(screen.getByRole('button', { name: 'Ingenting å legge inn' })).toHaveProperty('disabled', true)
  })

  test('does not overwrite what somebody wrote, and fills in what is missing', async () => {
    const device = await open({
      records: [organisation('org_1', { name: 'Koret', orgnr: '971274190', phone: '38 26 11 00' })],
    })
    await choose('lag.csv', 'Navn;Org.nr;Telefon;Bydel', 'Et annet navn;971 274 190;911 22 333;Holum')
    await press('Se hva som blir lagt inn')
    expect(await screen.findByText('Bare det som er tomt her, fylles inn.')).toBeTruthy()
    expect(screen.getByText('2 opplysninger er annerledes i fila. Det som står her, blir stående.')).toBeTruthy()
    await press('Oppdater 1 organisasjon')
    await screen.findByText('1 er oppdatert.')
    expect(device.workspace.record('org_1')?.fields).toMatchObject({
      name: 'Koret',
      phone: '38 26 11 00',
      area: 'Holum',
    })
  })

  test('has columns one can change, remembered for the next file like it', async () => {
    const device = await open()
    await choose('lag.csv', 'Hvem;Hvor;Ymse', 'Koret;Holum;Syng med', 'Laget;Holum;Gå tur')
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Ymse blir' }), 'Hva de gjør')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Hvor blir' }), 'Område')
    await press('Se hva som blir lagt inn')
    await press('Legg inn 2 organisasjoner')
    await press('Lukk')
    expect(
      device.workspace
        .all('organisation')
        .map(({ fields }) => fields['description'])
        .sort(),
    ).toEqual(['Gå tur', 'Syng med'])
    await choose('ny.csv', 'Hvem;Hvor;Ymse', 'Klubben;Øyslebø;Dans')
    expect(await screen.findByText('Slik du valgte sist for en fil som denne.')).toBeTruthy()
    expect(screen.getByRole('combobox', { name: 'Ymse blir' })).toHaveProperty('value', 'description')
    expect(JSON.stringify(localStorage)).not.toMatch(/Koret|Ymse/)
  })

  test('keeps the columns one has chosen when one says there are no headings, and takes it back', async () => {
    await open()
    await choose('lag.csv', 'Hvem;Hvor;Ymse', 'Koret;Holum;Syng med', 'Laget;Holum;Gå tur')
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Ymse blir' }), 'Hva de gjør')
    const headings = screen.getByRole('switch', { name: 'Øverste rad er overskrifter' })
    await user.click(headings)
    await user.selectOptions(await screen.findByRole('combobox', { name: 'C blir' }), 'Notat (internt)')
    await user.click(headings)
    expect(await screen.findByRole('combobox', { name: 'Ymse blir' })).toHaveProperty('value', 'description')
    await user.click(headings)
    expect(await screen.findByRole('combobox', { name: 'C blir' })).toHaveProperty('value', 'note')
  })

  test('keeps what one has chosen row by row while one looks at the columns again', async () => {
    const device = await open({ records: [organisation('org_1', { name: 'Holum Bygdekvinnelag', area: 'Holum' })] })
    await choose('lag.csv', 'Navn;Bydel', 'Holum bygdekvinnelag;Holum', 'Koret;Øyslebø', 'Turlaget;Øyslebø')
    await press('Se hva som blir lagt inn')
    await user.click(await screen.findByRole('checkbox', { name: /Koret/ }))
    await press(/^Ligner/)
    await press(/Holum bygdekvinnelag/)
    await user.click(screen.getByRole('radio', { name: 'Nei, legg den inn som ny' }))
    await press('Ferdig')
    await press('Til kolonnene')
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Bydel blir' }), 'Notat (internt)')
    await press('Se hva som blir lagt inn')
    expect(await screen.findByRole('checkbox', { name: /Koret/, checked: false })).toBeTruthy()
    await press('Legg inn 2 organisasjoner')
    await screen.findByText('2 organisasjoner er lagt inn.')
    expect(names(device)).toEqual(['Holum Bygdekvinnelag', 'Holum bygdekvinnelag', 'Turlaget'])
    const other = device.workspace.all('organisation').find(({ fields }) => fields['name'] === 'Holum bygdekvinnelag')
    expect(other?.fields['notSame/org_1'], 'nobody is asked the same again among the duplicates').toBe(true)
  })

  test('without a column for the name cannot go on before one is chosen', async () => {
    await open()
    await choose('lag.csv', 'Navn;Bydel', 'Koret;Holum')
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Navn blir' }), 'Tas ikke med')
    expect(screen.getByText('Velg hvilken kolonne som er navnet på organisasjonen.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Se hva som blir lagt inn' })).toHaveProperty('disabled', true)
  })
})

async function reasonsBehind(button: string | RegExp): Promise<(string | null)[]> {
  await press(button)
  const sheet = await screen.findByRole('dialog')
  const texts = within(sheet)
    .getAllByRole('listitem')
    .map((row) => row.textContent)
  await user.click(within(sheet).getByRole('button', { name: 'Lukk' }))
  return texts
}

test('a file can be dropped anywhere', async () => {
  await open()
  const drop = new Event('drop', { cancelable: true })
  Object.assign(drop, { dataTransfer: { types: ['Files'], files: [new File([GOOD.join('\n')], 'sluppet.csv')] } })
  dispatchEvent(drop)
  expect(drop.defaultPrevented).toBe(true)
  expect(await screen.findByText('sluppet.csv · 2 rader')).toBeTruthy()
})

// Catches: a part written twice, and an undo that knows only the last go.
test('what was stopped goes on from where it is, with nobody twice, and all of it can be taken back', async () => {
  const device = await open()
  const many = Array.from({ length: 250 }, (_, at) => `${NUMERALS[Math.floor(at / 16)]} ${NUMERALS[at % 16]};Holum`)
  await choose('lag.csv', 'Navn;Bydel', ...many)
  await press('Se hva som blir lagt inn')
  await press('Legg inn 250 organisasjoner')
  stopImport()
  expect(await screen.findByText('Stoppet')).toBeTruthy()
  const first = device.workspace.all('organisation').length
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThan(250)
  await press('Lukk')
  closeFile() // as when the power went
  await screen.findByRole('button', { name: 'Velg en fil' })
  await choose('lag.csv', 'Navn;Bydel', ...many)
  await press('Se hva som blir lagt inn')
  await press(`Legg inn ${250 - first} organisasjoner`)
  expect(await screen.findByText('Ferdig')).toBeTruthy()
  expect(new Set(names(device)).size).toBe(250)
  expect(device.workspace.all('organisation')).toHaveLength(250)
  await press('Lukk')
  for (const _ of [1, 2]) {
    await user.click((await screen.findAllByRole('button', { name: 'Angre importen fra lag.csv' }))[0]!)
    await screen.findAllByText(/Angret/)
  }
  expect(device.workspace.all('organisation')).toEqual([])
})

describe('rows that are not as they should be', () => {
  test('are named with number and reason, can be downloaded, and the mended file completes the import', async () => {
    const device = await open()
    await choose(
      'lag.csv',
      'Navn;E-post',
      'Koret;kor@example.no',
      ';uten@example.no',
      'Sum: 2;',
      'Laget;lag(a)example.no',
      'UTGÅTT Klubben;',
    )
    await press('Se hva som blir lagt inn')
    expect(await screen.findByRole('heading', { name: '2 rader må rettes' })).toBeTruthy()
    expect(await reasonsBehind('Se radene')).toEqual([
      'Rad 3Navnet mangler. Skriv hva organisasjonen heter.',
      'Rad 4 · Sum: 2«Sum: 2» ser ut som en sum. Slett raden, eller skriv navnet.',
    ])
    expect(await reasonsBehind(/1 rad bør sjekkes/)).toEqual([
      'Rad 5 · Laget«lag(a)example.no» er ikke en e-postadresse.',
    ])
    expect(await reasonsBehind(/1 rad er merket som utgått/)).toEqual([
      'Rad 6 · UTGÅTT KlubbenRaden er merket «UTGÅTT».',
    ])
    expect(screen.getByRole('checkbox', { name: /Klubben.*Merket som utgått/, checked: false })).toBeTruthy()
    await press('Legg inn 2 organisasjoner')
    await screen.findByText('2 organisasjoner er lagt inn.')
    await press('Last ned radene som må rettes')
    const text = (await saved[0]) ?? ''
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      '\ufeffHva er galt;Navn;E-post',
      'Navnet mangler. Skriv hva organisasjonen heter.;;uten@example.no',
    ])
    await choose('rettes-lag.csv', text.replace('heter.;;', 'heter.;Ringen;').replace(';Sum: 2;', ';Senteret;'))
    await press('Se hva som blir lagt inn')
    await press('Legg inn 2 organisasjoner')
    await screen.findByText('2 organisasjoner er lagt inn.')
    expect(names(device)).toEqual(['Koret', 'Laget', 'Ringen', 'Senteret'])
  })

  test('are not passed over in silence when all others are here already', async () => {
    await open({ records: [organisation('org_1', { name: 'Koret', orgnr: '971274190' })] })
    await choose('lag.csv', 'Navn;Org.nr', 'Koret;971274190', ';938801363')
    await press('Se hva som blir lagt inn')
    expect(await screen.findByRole('heading', { name: '1 rad må rettes' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Ingenting å legge inn' })).toBeTruthy()
    expect(screen.queryByText('Alt i fila er her fra før.')).toBeNull()
  })

  test('that look like one we have wait for a choice', async () => {
    const device = await open({ records: [organisation('org_1', { name: 'Holum Bygdekvinnelag', area: 'Holum' })] })
    await choose('lag.csv', 'Navn;Bydel;Telefon', 'Holum bygdekvinnelag;Holum;911 22 333', 'Helt andre;Øyslebø;')
    await press('Se hva som blir lagt inn')
    await press(/^Ligner/)
    await press(/Holum bygdekvinnelag/)
    const sheet = await screen.findByRole('dialog')
    await user.click(within(sheet).getByRole('radio', { name: /Ja, det er/ }))
    await user.click(within(sheet).getByRole('button', { name: 'Ferdig' }))
    await press('Ta inn 2 endringer')
    await screen.findByText('1 er oppdatert.')
    expect(names(device)).toEqual(['Helt andre', 'Holum Bygdekvinnelag'])
    expect(device.workspace.record('org_1')?.fields['phone']).toBe('911 22 333')
  })
})

describe('a file that cannot be read', () => {
  test.each([
    ['bilde.png', '\x89PNG\r\n\x1a\n\0\0\0\0', /Dette er et bilde/],
    ['tom.csv', '', 'Fila er tom.'],
    ['bare.csv', 'Navn;Telefon\r\n', /overskrifter, men ingen rader/],
    ['annet.json', '{"a":1}', /ikke en fil fra Brobygger/],
  ])('%s gets a sentence, and another can be chosen', async (name, content, sentence) => {
    await open()
    const bytes = Uint8Array.from([...content].map((letter) => letter.charCodeAt(0)))
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    await user.upload(input!, new File([bytes], name))
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence)
    await choose('lag.csv', ...GOOD)
    expect(await screen.findByText('lag.csv · 2 rader')).toBeTruthy()
  })

  test('shared into the app is opened once; one too large gets its sentence; a reader’s is dropped', async () => {
    let kept: Response | null = null
    const share = (body: string | null, more: Record<string, string> = {}) => {
      kept = new Response(body, { headers: { 'x-file-name': 'delt%20liste.csv', ...more } })
    }
    vi.stubGlobal('caches', {
      has: async () => kept !== null,
      open: async () => ({ match: async () => kept }),
      delete: async () => Boolean((kept = null)),
    })
    share(GOOD.join('\r\n'))
    await open()
    expect(await screen.findByText('delt liste.csv · 2 rader')).toBeTruthy()
    expect(kept).toBeNull()
    share(null, { 'x-too-large': 'yes' })
    cleanup()
    draw()
    expect((await screen.findByRole('alert')).textContent).toContain(nb['trouble-too-large'])
    cleanup()
    closeFile()
    share(GOOD.join('\r\n'))
    await open({ role: 'reader' })
    await waitFor(() => expect(kept).toBeNull())
    vi.unstubAllGlobals()
  })

  test('readers are told that it is not for them', async () => {
    await open({ role: 'reader' })
    expect(screen.getByText('Bare koordinator og medarbeidere kan legge inn organisasjoner.')).toBeTruthy()
  })
})

test('the column we add ourselves is known again, whatever language it was written in', () => {
  expect(OWN_HEADINGS).toEqual([nb, nn, en].map((words) => words.mendHeading))
})

test('of a workbook the first sheet that is a list is shown; another can be chosen', async () => {
  await open()
  const sheet = (...rows: string[][]) => rows.map((row) => row.map((value) => ({ value })))
  const written = writeXlsxFile([
    { sheet: 'Om lista', data: sheet(['Laget i 2026']) },
    { sheet: 'Lag', data: sheet(['Navn', 'Bydel'], ['Koret', 'Holum']) },
    { sheet: 'Menigheter', data: sheet(['Navn', 'Bydel'], ['Kirken', 'Øyslebø'], ['Moskeen', 'Holum']) },
  ])
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  await user.upload(input!, new File([new Uint8Array(await written.toBuffer())], 'alle.xlsx'))
  expect(await screen.findByText('alle.xlsx · 1 rad')).toBeTruthy()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Ark' }), 'Menigheter')
  expect(await screen.findByText('alle.xlsx · 2 rader')).toBeTruthy()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Ark' }), 'Om lista')
  expect((await screen.findByRole('alert')).textContent).toContain('ingen rader under dem')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Ark' }), 'Lag')
  expect(await screen.findByText('alle.xlsx · 1 rad')).toBeTruthy()
})

test('our own file brings everything to another device', async () => {
  await open({
    records: [organisation('org_1', { name: 'Koret', orgnr: '971274190', 'languages/uk': true, note: 'Har nøkkel' })],
  })
  await press('Last ned som Brobygger-fil')
  const text = (await saved[0]) ?? ''
  cleanup()
  closeFile()
  const device = await open()
  await choose('organisasjoner.json', text)
  await press('Legg inn 1 organisasjon')
  await screen.findByText('1 organisasjon er lagt inn.')
  expect(device.workspace.all('organisation')[0]?.fields).toMatchObject({
    name: 'Koret',
    orgnr: '971274190',
    'languages/uk': true,
    note: 'Har nøkkel',
  })
})
