import {
  addOrganisation,
  endpointForAll,
  expect,
  field,
  goTo,
  isKeptOffline,
  openOrganisation,
  seenIn,
  syncLine,
  synchronise,
  test,
  write,
} from './brobygger.ts'

const endpoint = endpointForAll()

// Catches: an app shell that needs the network, edits that wait in memory only, and saying «delt» before the endpoint has.
test('without the server one opens, adds and edits as always; the line tells the truth; the others get it when the server is back', async ({
  phones,
}) => {
  const kari = await phones.lasting(endpoint(), 'Kari')
  const ola = await phones.joined(endpoint(), 'Ola')
  await addOrganisation(kari, 'Mandal språkkafé')
  await expect(syncLine(kari)).toHaveText(/^Alt er delt/)
  const address = new URL(kari.url()).pathname
  await isKeptOffline(kari)

  await endpoint().stop()
  await kari.reload()
  await expect(field(kari, 'Navn på organisasjonen')).toHaveValue('Mandal språkkafé')
  await kari.goto(endpoint().origin + address.replace(/\?.*/, ''))
  await expect(field(kari, 'Navn på organisasjonen')).toHaveValue('Mandal språkkafé')
  await kari.goto(`${endpoint().origin}/innstillinger/om`)
  await expect(kari.getByRole('heading', { name: 'Om Brobygger' })).toBeVisible()

  await openOrganisation(kari, 'Mandal språkkafé')
  await write(kari, 'Telefon', '38 00 00 00')
  await expect(syncLine(kari)).toHaveText(/^Lagret på \S+ · 1 endring venter$/)
  await addOrganisation(kari, 'Holum bygdekvinnelag')
  await expect(syncLine(kari)).toHaveText(/^Lagret på \S+ · 2 endringer venter$/)
  expect(afterFirstWaiting((await seenIn(kari)).lines).join()).not.toMatch(/delt/i)

  await kari.reload()
  await expect(field(kari, 'Navn på organisasjonen')).toHaveValue('Holum bygdekvinnelag')
  await expect(syncLine(kari)).toHaveText(/· 2 endringer venter$/)
  await syncLine(kari).click()
  const sheet = kari.getByRole('dialog', { name: 'Deling' })
  await expect(sheet.getByText('Det er nett, men Brobygger får ikke svar fra kommunen.')).toBeVisible()
  await expect(sheet.getByRole('list', { name: 'Venter på å bli delt' }).getByRole('link')).toHaveText([
    /Mandal språkkafé.*Telefon · siden/,
    /Holum bygdekvinnelag.*Navn · siden/,
  ])
  await sheet.getByRole('button', { name: 'Lukk' }).click()
  expect((await seenIn(kari)).lines.join()).not.toMatch(/delt/i)

  await endpoint().start()
  await synchronise(kari)
  await expect(syncLine(kari)).toHaveText(/^Alt er delt/)
  await synchronise(ola)
  await openOrganisation(ola, 'Mandal språkkafé')
  await expect(field(ola, 'Telefon')).toHaveValue('38 00 00 00')
  await goTo(ola, 'Organisasjoner')
  await expect(ola.getByRole('link', { name: 'Holum bygdekvinnelag' })).toBeVisible()
})

// Catches: an endpoint that acknowledges before it is on disk, and a device that believes an answer it never got.
test(
  'what was said to be shared survives that the power goes at the server',
  { tag: '@firefox-longer' },
  async ({ phones }) => {
    const kari = await phones.lasting(endpoint(), 'Kari')
    await addOrganisation(kari, 'Øyslebø idrettslag')
    await expect(syncLine(kari)).toHaveText(/^Alt er delt/)
    await endpoint().stop()
    await endpoint().start()
    const ola = await phones.joined(endpoint(), 'Ola')
    await openOrganisation(ola, 'Øyslebø idrettslag')
  },
)

function afterFirstWaiting(lines: string[]): string[] {
  return lines.slice(lines.findIndex((line) => line.includes('venter')))
}
