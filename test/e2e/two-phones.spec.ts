import {
  addOrganisation,
  endpointForAll,
  expect,
  field,
  goTo,
  join,
  openOrganisation,
  syncLine,
  test,
  write,
} from './brobygger.ts'

const endpoint = endpointForAll()

test('the printed invitation joins a first phone, an invitation made there a second, and both have the same directory', async ({
  phones,
}) => {
  const first = await phones.fresh()
  await first.goto(endpoint().invitation)
  await expect(first.getByRole('heading', { name: 'Bli med i arbeidsboka' })).toBeVisible()
  expect(first.url(), 'the token is gone from the address').toBe(`${endpoint().origin}/bli-med`)
  await join(first, endpoint().invitation)
  await addOrganisation(first, 'Mandal språkkafé')
  await write(first, 'Telefon', '38 00 00 00')
  await addOrganisation(first, 'Lindesnes frivilligsentral')

  await goTo(first, 'Innstillinger')
  await first.getByRole('link', { name: 'Medlemmer' }).click()
  await first.getByRole('button', { name: 'Inviter noen' }).click()
  const sheet = first.getByRole('dialog')
  await sheet.getByRole('textbox', { name: 'Hva heter den du inviterer?' }).fill('Kari')
  await sheet.getByRole('button', { name: 'Lag invitasjon' }).click()
  const link = await sheet.getByRole('textbox', { name: 'Lenke' }).inputValue()
  await expect(sheet.getByRole('img', { name: 'QR-kode med invitasjonen' })).toBeVisible()
  await sheet.getByRole('button', { name: 'Ferdig' }).click()

  const second = await phones.fresh()
  await second.goto(link)
  await second.getByRole('button', { name: 'Bli med' }).click()
  await expect(second.getByText('2 organisasjoner er her, og virker uten nett.')).toBeVisible()
  await second.getByRole('button', { name: 'Gå til Hjem' }).click()
  await openOrganisation(second, 'Mandal språkkafé')
  await expect(field(second, 'Telefon')).toHaveValue('38 00 00 00')
  await addOrganisation(second, 'Holum bygdekvinnelag')
  await goTo(first, 'Organisasjoner')
  await expect(first.getByRole('link', { name: 'Holum bygdekvinnelag' })).toBeVisible()
  await expect(syncLine(second)).toHaveText(/^Alt er delt/)
})
