import {
  addOrganisation,
  endpointForAll,
  expect,
  field,
  isKeptOffline,
  openOrganisation,
  savedFile,
  syncLine,
  synchronise,
  test,
  write,
} from './brobygger.ts'
import type { Page } from './brobygger.ts'

const endpoint = endpointForAll()

// Catches: an emptied database that is taken for a new phone, or shown as an empty directory.
test('when the browser has emptied its storage, the app says so, fetches everything again, and unsent edits are still there', async ({
  phones,
}) => {
  const page = await phones.joined(endpoint(), 'Kari')
  await addOrganisation(page, 'Mandal språkkafé')
  await expect(syncLine(page)).toHaveText(/^Alt er delt/)
  await isKeptOffline(page)
  await endpoint().stop()
  await write(page, 'Telefon', '38 00 00 00')
  await expect(syncLine(page)).toHaveText(/1 endring venter$/)
  await emptyDatabases(page)

  await page.goto(endpoint().origin)
  await expect(page.getByText('Nettleseren hadde tømt lageret')).toBeVisible()
  await expect(syncLine(page)).toHaveText(/1 endring venter$/)
  await endpoint().start()
  await synchronise(page)
  await expect(syncLine(page)).toHaveText(/^Alt er delt/)
  await expect(page.getByText('Nettleseren hadde tømt lageret')).toHaveCount(0)
  await openOrganisation(page, 'Mandal språkkafé')
  await expect(field(page, 'Telefon')).toHaveValue('38 00 00 00')
  const ola = await phones.joined(endpoint(), 'Ola')
  await openOrganisation(ola, 'Mandal språkkafé')
  await expect(field(ola, 'Telefon')).toHaveValue('38 00 00 00')
})

test('a database that cannot be opened is told in words, and what is unsent can be saved as a file', async ({
  phones,
}) => {
  const page = await phones.joined(endpoint(), 'Kari')
  await addOrganisation(page, 'Holum bygdekvinnelag')
  await expect(syncLine(page)).toHaveText(/^Alt er delt/)
  await isKeptOffline(page)
  await endpoint().stop() // also while the app opens again: nothing is delivered in between
  await write(page, 'Notat', 'Nøkkelkoden er 7319.')
  await expect(syncLine(page)).toHaveText(/1 endring venter$/)

  phones.forgive(/storage-broken/)
  await page.context().addInitScript(refuseToOpen)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Lageret lar seg ikke åpne' })).toBeVisible()
  await page.getByRole('button', { name: 'Lagre det som ikke er delt, som fil' }).click()
  expect(await savedFile(page)).toContain('Nøkkelkoden er 7319.')
  await endpoint().start()
})

// Catches: saying «Lagret» for what the disk refused.
test('when there is no room left it is said, what is written stays and can be saved as a file, and is saved when there is room again', async ({
  phones,
}) => {
  const page = await phones.fresh(async (context) => void (await context.addInitScript(fillUpOnDemand)))
  await page.goto(await endpoint().invite('Kari'))
  await page.getByRole('button', { name: 'Bli med' }).click()
  await page.getByRole('button', { name: 'Gå til Hjem' }).click()
  await addOrganisation(page, 'Fortellerkafeen')
  await expect(syncLine(page)).toHaveText(/^Alt er delt/)
  phones.forgive(/storage-full/)
  await setFull(page, true)
  await field(page, 'Notat').fill('Nøkkelkoden er 7319.')
  await field(page, 'Notat').blur()
  await expect(syncLine(page)).toHaveText(/^Ikke lagret ennå: 1 endring/)
  await expect(page.getByText('Det er fullt på enheten. Rydd plass, så lagres det du har skrevet.')).toBeVisible()
  await expect(field(page, 'Notat')).toHaveValue('Nøkkelkoden er 7319.')
  await syncLine(page).click()
  const sheet = page.getByRole('dialog', { name: 'Deling' })
  await expect(sheet.getByText('1 endring er ikke lagret ennå. Ikke lukk Brobygger.')).toBeVisible()
  await sheet.getByRole('button', { name: 'Lagre det som ikke er delt, som fil' }).click()
  expect(await savedFile(page)).toContain('Nøkkelkoden er 7319.')
  await sheet.getByRole('button', { name: 'Lukk' }).click()

  await expect(page.getByText('Lagret', { exact: true }), 'never said while it is not').toHaveCount(0)
  await setFull(page, false)
  await expect(syncLine(page)).toHaveText(/^Alt er delt/)
  await page.reload()
  await expect(field(page, 'Notat')).toHaveValue('Nøkkelkoden er 7319.')
})

/** As a browser in need of room does it: the databases go, localStorage stays. No page of the app is open meanwhile. */
async function emptyDatabases(page: Page) {
  await page.goto(`${endpoint().origin}/icons/mark.svg`) // kept offline, and runs nothing of ours
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases())
      await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name ?? '')
        request.addEventListener('success', resolve)
        request.addEventListener('blocked', reject)
      })
  })
}

/** In the page: as a profile that is damaged, or a window where nothing may be kept. */
function refuseToOpen() {
  IDBFactory.prototype.open = () => {
    throw new DOMException(
      'A mutation operation was attempted on a database that did not allow mutations.',
      'InvalidStateError',
    )
  }
}

/** In the page: when `isFull` is set, the disk takes nothing more. */
function fillUpOnDemand() {
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (...given) {
    if ((globalThis as { isFull?: boolean }).isFull) {
      this.transaction.abort()
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
    return put.apply(this, given)
  }
}

function setFull(page: Page, isFull: boolean) {
  return page.evaluate((full) => Object.assign(globalThis, { isFull: full }), isFull)
}
