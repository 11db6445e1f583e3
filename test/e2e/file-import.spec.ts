import writeXlsxFile from 'write-excel-file/node'
import { barriers } from './axe.ts'
import { beginAlone, endpointForAll, expect, goTo, isKeptOffline, savedFile, seenIn, test } from './brobygger.ts'
import type { Page } from './brobygger.ts'

const endpoint = endpointForAll()
const LIST = [
  'Organisasjonsnavn;Bydel;Aktiviteter;Kontaktperson;Mobil',
  'Holum bygdekvinnelag;Holum;Språkkafé og leksehjelp;Kari;911 22 333',
  'Øyslebø turlag;Øyslebø;Tur;;',
  ';Holum;Kor;;',
  'Sum: 3;;;;',
  'Mandal svømmeklubb;#REF!;Svømming;;',
]

async function give(page: Page, name: string, content: string | Buffer) {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) })
}

async function hasNoBarrier(page: Page, screen: string) {
  expect.soft(await barriers(page), screen).toEqual([])
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

// Catches: a library that is not kept for offline, one that wants a worker or eval our pages do not allow, a mended file
// that does not fit the first, and an undo that leaves something.
test('without a network a list comes in, its bad rows are mended and come too, and all of it can be taken back', async ({
  phones,
}) => {
  const page = await phones.fresh()
  await beginAlone(page, endpoint())
  await isKeptOffline(page)
  await endpoint().stop()

  await page.goto(`${endpoint().origin}/organisasjoner/fil`)
  await expect(page.getByRole('heading', { level: 1, name: 'Legg inn fra en fil' })).toBeVisible()
  await give(page, 'lag.csv', LIST.join('\r\n'))
  await expect(page.getByRole('combobox', { name: 'Mobil blir' })).toHaveValue('contactPhone')
  await hasNoBarrier(page, 'columns')
  await press(page, 'Se hva som blir lagt inn')
  await expect(page.getByRole('heading', { name: '3 rader må rettes' })).toBeVisible()
  await hasNoBarrier(page, 'preview')
  await press(page, 'Legg inn 2 organisasjoner')
  await expect(page.getByText('2 organisasjoner er lagt inn.')).toBeVisible()

  await press(page, 'Last ned radene som må rettes')
  const toMend = await savedFile(page)
  expect(toMend.split('\r\n').slice(1, 4)).toEqual([
    expect.stringMatching(/^Navnet mangler\..*;;Holum;Kor;;$/),
    expect.stringMatching(/ser ut som en sum.*;Sum: 3;;;;$/),
    expect.stringMatching(/feil fra regnearket.*;Mandal svømmeklubb;#REF!;Svømming;;$/),
  ])
  const mended = toMend
    .replace(';;Holum;', ';Holum kor;Holum;')
    .replace(';Sum: 3;', ';Sanitetsforeningen;')
    .replace(';#REF!;', ';Mandal;')
  await give(page, 'rettes-lag.csv', mended)
  await press(page, 'Se hva som blir lagt inn')
  await press(page, 'Legg inn 3 organisasjoner')
  await expect(page.getByText('3 organisasjoner er lagt inn.')).toBeVisible()
  await goTo(page, 'Organisasjoner')
  await expect(page.getByRole('list', { name: 'Organisasjoner' }).getByRole('link')).toHaveCount(5)

  await page.goto(`${endpoint().origin}/organisasjoner/fil`)
  for (const label of ['rettes-lag.csv', 'lag.csv']) {
    await page.getByRole('button', { name: `Angre importen fra ${label}`, exact: true }).focus()
    await page.keyboard.press('Enter') // what was said last may lie over it for some seconds
    await expect(page.getByText(label, { exact: true }).locator('..')).toContainText('Angret')
  }
  await goTo(page, 'Organisasjoner')
  await expect(page.getByText('Hvem finnes hos dere?')).toBeVisible()
  expect((await seenIn(page)).refused).toEqual([])
  await endpoint().start()
})

test('a workbook too large to unpack in passing is read; what is shared into the app opens here; a picture gets a sentence', async ({
  phones,
}) => {
  const page = await phones.fresh()
  await beginAlone(page, endpoint())
  await isKeptOffline(page)
  await page.goto(`${endpoint().origin}/organisasjoner/fil`)
  const rows = Array.from({ length: 6_000 }, (_, at) => [`Lag nummer ${at}`, `post${at}@example.no`, `Storgata ${at}`])
  const cells = [['Navn', 'E-post', 'Adresse'], ...rows].map((row) => row.map((value) => ({ value })))
  await give(page, 'mange.xlsx', await writeXlsxFile(cells).toBuffer())
  await expect(page.getByText('mange.xlsx · 6 000 rader')).toBeVisible()
  await press(page, 'Velg en annen fil')
  await give(page, 'bilde.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]))
  await expect(page.getByRole('alert')).toContainText('Dette er et bilde.')
  expect((await seenIn(page)).refused).toEqual([])

  // As the system does when somebody shares a file: the manifest says where to.
  await page.evaluate((text) => {
    const form = document.createElement('form')
    Object.assign(form, { method: 'POST', action: '/organisasjoner/fil', enctype: 'multipart/form-data' })
    const input = document.createElement('input')
    const files = new DataTransfer()
    files.items.add(new File([text], 'delt liste.csv', { type: 'text/csv' }))
    Object.assign(input, { type: 'file', name: 'file', files: files.files })
    form.append(input)
    document.body.append(form)
    form.submit()
  }, LIST.join('\r\n'))
  await expect(page.getByText('delt liste.csv · 5 rader')).toBeVisible()
  expect(await page.evaluate(() => caches.has('brobygger-shared'))).toBe(false)
})
