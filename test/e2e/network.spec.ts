import { createServer } from 'node:http'
import {
  addOrganisation,
  endpointForAll,
  expect,
  field,
  goTo,
  isKeptOffline,
  join,
  savedFile,
  syncLine,
  synchronise,
  test,
  write,
} from './brobygger.ts'

const endpoint = endpointForAll()

// Catches: taking any 200 for an answer, and dropping what was «sent» into it.
test('a café’s sign-in page counts as no network: it is said, everything waits, and is delivered afterwards', async ({
  phones,
}) => {
  const page = await phones.joined(endpoint(), 'Kari')
  await isKeptOffline(page)
  await addOrganisation(page, 'Mandal språkkafé')
  await expect(syncLine(page)).toHaveText(/^Alt er delt/)
  await endpoint().stop()
  const cafe = await openCafe(endpoint().origin)
  await write(page, 'Telefon', '38 00 00 00')
  await expect(syncLine(page)).toHaveText(/1 endring venter$/)
  await synchronise(page)
  await syncLine(page).click()
  const sheet = page.getByRole('dialog', { name: 'Deling' })
  await expect(sheet.getByText('Nettet her vil at du logger inn først.')).toBeVisible()
  await sheet.getByRole('button', { name: 'Lukk' }).click()
  await page.goto(`${endpoint().origin}/organisasjoner`)
  await expect(page.getByRole('link', { name: 'Mandal språkkafé' }), 'the app itself is not replaced').toBeVisible()
  await expect(syncLine(page)).toHaveText(/1 endring venter$/)

  await cafe.close()
  await endpoint().start()
  await synchronise(page)
  await expect(syncLine(page)).toHaveText(/^Alt er delt/)
  const ola = await phones.joined(endpoint(), 'Ola')
  await goTo(ola, 'Organisasjoner')
  await ola.getByRole('link', { name: 'Mandal språkkafé' }).click()
  await expect(field(ola, 'Telefon')).toHaveValue('38 00 00 00')
})

// Catches: deleting on sign-out, and a key that is refused in silence.
// Catches: an emptied phone that loses what was unsent, or keeps anything that can be read.
test('a phone whose access is taken away is emptied; what was unsent lies sealed on it, and is shared when it is let in again', async ({
  phones,
}) => {
  const boss = await phones.joined(endpoint(), 'Koordinatoren', 'coordinator')
  const page = await phones.joined(endpoint(), 'Grete')
  await addOrganisation(page, 'Fortellerkafeen')
  await expect(syncLine(page)).toHaveText(/^Alt er delt/)
  await page.context().setOffline(true)
  await write(page, 'Notat', 'Bare Grete vet at nøkkelkoden er 7319.')
  await expect(syncLine(page)).toHaveText(/1 endring venter$/)

  await goTo(boss, 'Innstillinger')
  await boss.getByRole('link', { name: 'Medlemmer' }).click()
  await boss.getByRole('listitem').filter({ hasText: 'Grete' }).getByRole('button').click()
  const member = boss.getByRole('dialog', { name: 'Tilgangen til Grete' })
  await member.getByRole('button', { name: 'Ta bort Grete' }).click()
  await member.getByRole('button', { name: 'Ja, ta bort' }).click()
  await expect(boss.getByText('Grete har ikke lenger tilgang.')).toBeVisible()

  await page.context().setOffline(false)
  await expect(page.getByText(/^Denne enheten har ikke lenger tilgang/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^1 endring du ikke fikk delt, ligger låst her/)).toBeVisible()
  await page.getByRole('button', { name: 'Lagre som låst fil' }).click()
  expect(await savedFile(page)).not.toContain('7319')
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('7319')

  await join(page, await endpoint().invite('Grete', 'editor'))
  await goTo(boss, 'Organisasjoner')
  await boss.getByRole('link', { name: 'Fortellerkafeen' }).click()
  await expect(field(boss, 'Notat')).toHaveValue('Bare Grete vet at nøkkelkoden er 7319.')
})

/** A network that answers everything with its own page, at the address of the endpoint. */
async function openCafe(origin: string) {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('<!doctype html><title>Kafé Gjest</title><h1>Velkommen til gratis nett!</h1>')
  })
  await new Promise<void>((resolve) => server.listen(Number(new URL(origin).port), resolve))
  return {
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
