import {
  addOrganisation,
  endpointForAll,
  expect,
  goTo,
  isAnywhereOn,
  isKeptOffline,
  savedFile,
  syncLine,
  test,
  write,
} from './brobygger.ts'
import { look } from './look.ts'

const endpoint = endpointForAll()

// Catches: a report that does not come with the app's own network, Word and rules for what a page may do; barriers on its screens.
test('all that is written about a person is found, with its history, and can be handed over; the record of processing too', async ({
  phones,
}) => {
  const page = await phones.joined(endpoint(), 'Kari', 'coordinator')
  await addOrganisation(page, 'Mandal språkkafé')
  await write(page, 'Notat', 'Ring Berit Aas om nøkkelen.')
  await expect(syncLine(page)).toHaveText(/^Alt er delt/)
  await goTo(page, 'Innstillinger')
  await page.getByRole('link', { name: /Personvern/ }).click()
  await expect(page.getByText('Ingenting har gått over fristen.')).toBeVisible()
  await page.getByRole('link', { name: /Innsyn for en person/ }).click()
  await page.getByRole('textbox', { name: 'Navn' }).fill('Berit Aas')
  await page.getByRole('button', { name: 'Finn' }).click()
  await expect(page.getByText('Fant 1 sted')).toBeVisible()
  await page.getByRole('button', { name: 'Hent historikken fra kommunens Brobygger' }).click()
  await expect(page.getByText('Historikken er med.')).toBeVisible()
  await look(page, 'Innsyn')
  await page.getByRole('button', { name: /Lagre som JSON/ }).click()
  const report = JSON.parse(await savedFile(page)) as {
    entries: { history: { by: string; what: string }[] }[]
    isHistoryWhole: boolean
  }
  expect(report.isHistoryWhole).toBe(true)
  expect(report.entries[0]?.history).toContainEqual(expect.objectContaining({ by: 'Kari', what: 'notat' }))
  await page.getByRole('button', { name: /Lagre som Word/ }).click()
  await expect.poll(() => savedFile(page)).toMatch(/^PK/)

  await page.goto(`${endpoint().origin}/innstillinger/protokoll`)
  await expect(page.getByRole('heading', { name: 'Henvendelser fra nettsiden' })).toBeVisible()
  await look(page, 'Behandlingsprotokoll')
})

// Catches: a database, cache or note of this browser's that outlives the workbook.
test('whoever leaves takes everything of the work off the device', async ({ phones }) => {
  const page = await phones.joined(endpoint(), 'Ola')
  await addOrganisation(page, 'Hemmelig turlag')
  await write(page, 'Telefon', '38 26 11 00')
  await expect(syncLine(page)).toHaveText(/^Alt er delt/)
  expect(await isAnywhereOn(page, 'Hemmelig turlag')).toBe(true)
  await isKeptOffline(page)
  await page.goto(`${endpoint().origin}/innstillinger/forlat`)
  await page.getByRole('button', { name: 'Forlat arbeidsboka nå' }).click()
  await page.getByRole('button', { name: 'Ja, ta den bort' }).click()
  await expect(page.getByRole('button', { name: 'Begynn alene' })).toBeVisible()
  for (const word of ['Hemmelig turlag', '38 26 11 00', 'Ola']) expect(await isAnywhereOn(page, word), word).toBe(false)
  const cached = await page.evaluate(async () => {
    const texts: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        texts.push(request.url, (await (await cache.match(request))?.text()) ?? '')
    }
    return texts.filter((text) => text.includes('Hemmelig turlag') || text.includes('/api/'))
  })
  expect(cached.filter((text) => text.startsWith('http'))).toEqual([])
  expect(cached.some((text) => text.includes('Hemmelig turlag'))).toBe(false)
})
