import {
  addOrganisation,
  endpointForAll,
  expect,
  field,
  goTo,
  openOrganisation,
  openRecord,
  syncLine,
  test,
  write,
} from './brobygger.ts'
import type { Page, Phones } from './brobygger.ts'

const endpoint = endpointForAll()

/** Kari and Ola with the same organisation open; Kari has no network. */
async function apart(phones: Phones, organisation: string, prepare: (page: Page) => Promise<void> = async () => {}) {
  const kari = await phones.lasting(endpoint(), 'Kari')
  await addOrganisation(kari, organisation)
  await prepare(kari)
  await expect(syncLine(kari)).toHaveText(/^Alt er delt/)
  const ola = await phones.lasting(endpoint(), 'Ola')
  await openOrganisation(ola, organisation)
  await kari.context().setOffline(true)
  return { kari, ola }
}

/** Both have written; the network comes back, and both have everything. */
async function meet(kari: Page, ola: Page) {
  await expect(syncLine(kari)).toHaveText(/venter$/)
  await expect(syncLine(ola)).toHaveText(/^Alt er delt/)
  await kari.context().setOffline(false)
  await expect(syncLine(kari)).toHaveText(/^Alt er delt/)
}

// Catches: a pull that rewrites the field in focus. (The colleague has no browser: two windows cannot both have the focus. First, before Ola has a phone.)
test('a field one is in is never rewritten by a colleague’s change; it is told, and shown when one asks', async ({
  phones,
}) => {
  const kari = await phones.lasting(endpoint(), 'Kari')
  await addOrganisation(kari, 'Frelsesarmeen Mandal')
  await write(kari, 'Område', 'Mandal')
  await expect(syncLine(kari)).toHaveText(/^Alt er delt/)
  await field(kari, 'Område').click()
  const colleague = await endpoint().client()
  await colleague.change('organisation', openRecord(kari), { area: 'Malmø' })
  await expect(kari.getByText('Endret av en kollega')).toBeVisible()
  await expect(field(kari, 'Område')).toHaveValue('Mandal')
  await kari.getByRole('button', { name: 'Vis', exact: true }).click()
  await expect(field(kari, 'Område')).toHaveValue('Malmø')
})

// Catches: last-writer-wins by whole record.
test('two people change different fields of one organisation while one has no network: both changes stand', async ({
  phones,
}) => {
  const { kari, ola } = await apart(phones, 'Mandal språkkafé')
  await write(kari, 'Telefon', '38 00 00 00')
  await write(ola, 'E-post', 'kafe@eksempel.no')
  await meet(kari, ola)
  for (const page of [kari, ola]) {
    await expect(field(page, 'Telefon')).toHaveValue('38 00 00 00')
    await expect(field(page, 'E-post')).toHaveValue('kafe@eksempel.no')
    await expect(page.getByRole('heading', { name: 'To versjoner' })).toHaveCount(0)
  }
})

// Catches: last-writer-wins, and a clock that decides what is kept.
test('two people change the same field: both see both values and whose they are, one chooses, and one value is left for both', async ({
  phones,
}) => {
  const { kari, ola } = await apart(phones, 'Holum bygdekvinnelag', (page) => write(page, 'Adresse', 'Nordre gate 3'))
  await write(kari, 'Adresse', 'Storgata 1')
  await write(ola, 'Adresse', 'Torvet 2')
  await meet(kari, ola)
  for (const page of [kari, ola]) {
    await expect(page.getByRole('heading', { name: 'To versjoner av samme opplysning' })).toBeVisible()
    await expect(page.getByText('Storgata 1', { exact: true })).toBeVisible()
    await expect(page.getByText('Torvet 2', { exact: true })).toBeVisible()
    await expect(page.getByText(/^Kari, /)).toBeVisible()
    await expect(page.getByText(/^Ola, /)).toBeVisible()
  }
  await goTo(ola, 'Organisasjoner')
  await expect(ola.getByRole('link', { name: 'Holum bygdekvinnelag' })).toContainText('To versjoner')
  await openOrganisation(ola, 'Holum bygdekvinnelag')
  await ola.getByRole('button', { name: 'Bruk versjonen fra Kari' }).click()
  for (const page of [kari, ola]) {
    await expect(page.getByRole('heading', { name: 'To versjoner av samme opplysning' })).toHaveCount(0)
    await expect(field(page, 'Adresse')).toHaveValue('Storgata 1')
  }
})

// Catches: last-writer-wins by whole text, and merging by characters.
test('two people change different sentences of one text: both sentences are in', async ({ phones }) => {
  const text = (first: string, last: string) => `${first} Møtes på biblioteket. ${last}`
  const { kari, ola } = await apart(phones, 'Fortellerkafeen', (page) =>
    write(page, 'Hva de gjør', text('Ring Kari 91234567.', 'Gratis for alle.')),
  )
  await write(kari, 'Hva de gjør', text('Ring Berit 98765432.', 'Gratis for alle.'))
  await write(ola, 'Hva de gjør', text('Ring Kari 91234567.', 'Koster 20 kroner.'))
  await meet(kari, ola)
  for (const page of [kari, ola]) {
    await expect(field(page, 'Hva de gjør')).toHaveValue(text('Ring Berit 98765432.', 'Koster 20 kroner.'))
    await expect(page.getByRole('heading', { name: 'To versjoner' })).toHaveCount(0)
  }
})
