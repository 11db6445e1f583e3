import {
  addOrganisation,
  beginAlone,
  endpointForAll,
  expect,
  field,
  goTo,
  openOrganisation,
  syncLine,
  test,
  write,
} from './brobygger.ts'

const endpoint = endpointForAll()

test('what a phone wrote alone is shared, all of it, when its owner follows an invitation later', async ({
  phones,
}) => {
  const ola = await phones.joined(endpoint(), 'Ola')
  await addOrganisation(ola, 'Lindesnes frivilligsentral')

  const kari = await phones.fresh()
  await beginAlone(kari, endpoint())
  await expect(syncLine(kari)).toHaveText(/^Bare på den/)
  await addOrganisation(kari, 'Mandal språkkafé')
  await write(kari, 'Telefon', '38 00 00 00')
  await kari.getByRole('button', { name: 'Ny kontaktperson' }).click()
  await kari
    .getByRole('group', { name: /^Kontaktperson/ })
    .getByRole('textbox', { name: 'Navn' })
    .fill('Berit Aas')
  await kari.getByRole('button', { name: 'Ferdig' }).click()
  await addOrganisation(kari, 'Holum bygdekvinnelag')
  await kari.reload()
  await expect(syncLine(kari)).toHaveText(/^Bare på den/)

  const link = await endpoint().invite('Kari')
  await syncLine(kari).click()
  await kari.getByRole('dialog', { name: 'Deling' }).getByRole('link', { name: 'Jeg har en invitasjon' }).click()
  await kari.getByRole('textbox', { name: 'Lim inn lenken du har fått' }).fill(link)
  await kari.getByRole('button', { name: 'Fortsett' }).click()
  await expect(kari.getByText('Det du allerede har skrevet her, blir delt med kommunen når du blir med.')).toBeVisible()
  await kari.getByRole('button', { name: 'Bli med' }).click()
  await kari.getByRole('button', { name: 'Gå til Hjem' }).click()
  await expect(syncLine(kari)).toHaveText(/^Alt er delt/)
  await goTo(kari, 'Organisasjoner')
  await expect(kari.getByRole('link', { name: 'Lindesnes frivilligsentral' })).toBeVisible()

  await openOrganisation(ola, 'Mandal språkkafé')
  await expect(field(ola, 'Telefon')).toHaveValue('38 00 00 00')
  await expect(ola.getByRole('button', { name: 'Endre Berit Aas' })).toBeVisible()
  await goTo(ola, 'Organisasjoner')
  await expect(ola.getByRole('link', { name: 'Holum bygdekvinnelag' })).toBeVisible()
})
