import {
  addOrganisation,
  beginAlone,
  choose,
  endpointForAll,
  expect,
  field,
  goTo,
  openOrganisation,
  syncLine,
  test,
  write,
} from './brobygger.ts'
import { complaints, look } from './look.ts'

const endpoint = endpointForAll()

test('before one is inside', async ({ phones }) => {
  const page = await phones.fresh()
  const found = complaints(page)
  await page.goto(endpoint().origin)
  await expect(page.getByRole('heading', { name: 'Velkommen til Brobygger' })).toBeVisible()
  await look(page, 'Velkommen')
  await page.getByRole('button', { name: 'Jeg har en invitasjon' }).click()
  await page.getByRole('textbox', { name: 'Lim inn lenken' }).fill('hei')
  await page.getByRole('button', { name: 'Fortsett' }).click()
  await expect(page.getByText('Dette ligner ikke på en invitasjon.')).toBeVisible()
  await look(page, 'Lim inn invitasjonen')
  await page.goto(await endpoint().invite('Kari', 'coordinator'))
  await expect(page.getByRole('heading', { name: 'Bli med i arbeidsboka' })).toBeVisible()
  await look(page, 'Bli med')
  await page.getByRole('button', { name: 'Bli med' }).click()
  await expect(page.getByRole('heading', { name: 'Da er du med' })).toBeVisible()
  await look(page, 'Da er du med')
  expect(found).toEqual([])
})

test('an empty workbook', async ({ phones }) => {
  const page = await phones.fresh()
  const found = complaints(page)
  await beginAlone(page, endpoint())
  await look(page, 'Hjem, tom')
  await goTo(page, 'Organisasjoner')
  await expect(page.getByRole('heading', { name: 'Hvem finnes hos dere?' })).toBeVisible()
  await look(page, 'Organisasjoner, tom')
  await page.goto(`${endpoint().origin}/organisasjoner/hent`)
  await expect(page.getByRole('heading', { name: 'Del med kommunen først' })).toBeVisible()
  await look(page, 'Hent fra registeret, alene')
  await goTo(page, 'Organisasjoner')
  await page.getByRole('link', { name: 'Ny organisasjon' }).click()
  await look(page, 'Ny organisasjon')
  await syncLine(page).click()
  await expect(page.getByRole('dialog', { name: 'Deling' })).toBeVisible()
  await look(page, 'Deling, alene')
  await page.goto(`${endpoint().origin}/finnes/ikke`)
  await expect(page.getByRole('heading', { name: 'Denne siden finnes ikke' })).toBeVisible()
  await look(page, 'Finnes ikke')
  await page.goto(`${endpoint().origin}/organisasjoner/org_finnes-ikke`)
  await expect(page.getByRole('heading', { name: 'Denne organisasjonen finnes ikke her' })).toBeVisible()
  await look(page, 'Ukjent organisasjon')
  expect(found).toEqual([])
})

test('the directory', async ({ phones }) => {
  const page = await phones.joined(endpoint(), 'Kari')
  const found = complaints(page)
  await addOrganisation(page, 'Mandal språkkafé')
  await write(page, 'Telefon', '38 00 00 00')
  await write(page, 'E-post', 'kari(at)eksempel')
  await page.getByRole('button', { name: 'Språk' }).click()
  await page.getByRole('dialog', { name: 'Språk' }).getByRole('button', { name: 'Ukrainsk' }).click()
  await look(page, 'Velg språk')
  await page.getByRole('button', { name: 'Lukk' }).click()
  await page.getByRole('button', { name: 'Type' }).click()
  await look(page, 'Velg type')
  await page.getByRole('button', { name: 'Lukk' }).click()
  await page.getByRole('button', { name: 'Ny kontaktperson' }).click()
  await page
    .getByRole('group', { name: /^Kontaktperson/ })
    .getByRole('textbox', { name: 'Navn' })
    .fill('Berit Aas')
  await look(page, 'Kontaktperson, åpen')
  await page.getByRole('button', { name: 'Ferdig' }).click()
  await look(page, 'Organisasjon')
  await field(page, 'Notat').focus()
  await look(page, 'Organisasjon, skriver')
  await page.getByRole('button', { name: 'Flere valg' }).click()
  await look(page, 'Flere valg')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Historikk/ })
    .click()
  await expect(page.getByRole('dialog', { name: 'Historikk' }).getByRole('list').first()).toBeVisible()
  await look(page, 'Historikk')
  await page.getByRole('button', { name: 'Lukk' }).click()
  await choose(page, 'Slett for godt')
  await look(page, 'Slette for godt?')
  await page.getByRole('button', { name: 'Avbryt' }).click()

  const record = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const colleague = await endpoint().client()
  await page.context().setOffline(true)
  await write(page, 'Adresse', 'Storgata 1')
  await colleague.change('organisation', record, { address: 'Torvet 2' })
  await syncLine(page).click()
  await expect(page.getByRole('list', { name: 'Venter på å bli delt' })).toBeVisible()
  await look(page, 'Deling, noe venter')
  await page.getByRole('button', { name: 'Lukk' }).click()
  await page.context().setOffline(false)
  await expect(page.getByRole('heading', { name: 'To versjoner av samme opplysning' })).toBeVisible()
  await look(page, 'To versjoner')
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(page.getByRole('list', { name: 'Organisasjoner' })).toBeVisible()
  await look(page, 'Liste og organisasjon ved siden av hverandre')
  await page.setViewportSize({ width: 390, height: 844 })

  await goTo(page, 'Organisasjoner')
  await look(page, 'Organisasjoner')
  await page.getByRole('searchbox').fill('zzz')
  await expect(page.getByRole('button', { name: 'Legg til «zzz»' })).toBeVisible()
  await look(page, 'Ingen treff')
  await page.getByRole('searchbox').fill('')
  await openOrganisation(page, 'Mandal språkkafé')
  const address = page.url()
  await choose(page, 'Slett')
  await expect(page.getByText('«Mandal språkkafé» er slettet.')).toBeVisible()
  await look(page, 'Slettet, kan angres')
  await page.goto(address)
  await expect(page.getByText(/slettet denne organisasjonen/)).toBeVisible()
  await look(page, 'Slettet organisasjon')
  await goTo(page, 'Hjem')
  await look(page, 'Hjem')
  expect(found.filter((text) => !/ERR_INTERNET_DISCONNECTED|NetworkError/.test(text))).toEqual([])
})

test('settings', async ({ phones }) => {
  const page = await phones.joined(endpoint(), 'Koordinatoren', 'coordinator')
  const found = complaints(page)
  await goTo(page, 'Innstillinger')
  await look(page, 'Innstillinger')
  const sections = [
    'Kommunen',
    'Medlemmer og enheter',
    'Språk',
    'Utseende',
    'På hjem-skjermen',
    'Lagring',
    'Om Brobygger',
    'Forlat arbeidsboka',
  ]
  for (const section of sections) {
    await page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(`^${section}`) })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: section })).toBeVisible()
    await look(page, section)
    await goTo(page, 'Innstillinger')
  }
  await page.getByRole('link', { name: /^Kommunen/ }).click()
  await page.getByRole('button', { name: 'Velg kommune' }).click()
  await page.getByRole('searchbox', { name: 'Søk i alle 357 kommunene' }).fill('linde')
  await look(page, 'Velg kommune')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Lindesnes/ })
    .click()
  await expect(page.getByRole('heading', { name: 'Lindesnes' })).toBeVisible()
  await goTo(page, 'Innstillinger')
  await page.getByRole('link', { name: /^Medlemmer/ }).click()
  await page.getByRole('button', { name: 'Inviter noen' }).click()
  await look(page, 'Inviter noen')
  await page.getByRole('radio', { name: /^Organisasjon/ }).check()
  await look(page, 'Inviter noen fra en organisasjon')
  await page.getByRole('radio', { name: /^Medarbeider/ }).check()
  await page.getByRole('textbox', { name: 'Hva heter den du inviterer?' }).fill('Ola')
  await page.getByRole('button', { name: 'Lag invitasjon' }).click()
  await expect(page.getByRole('img', { name: 'QR-kode med invitasjonen' })).toBeVisible()
  await look(page, 'Invitasjon')
  await page.getByRole('button', { name: 'Ferdig' }).click()
  await page.getByRole('listitem').filter({ hasText: 'deg' }).getByRole('button').first().click()
  await look(page, 'Medlem')
  expect(found).toEqual([])
})

test('the language one chooses is spoken at once, and still after the app is opened again', async ({ phones }) => {
  const page = await phones.fresh()
  await beginAlone(page, endpoint())
  await page.goto(`${endpoint().origin}/innstillinger/sprak`)
  await page.getByRole('radio', { name: 'Nynorsk' }).check()
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn')
  await page.reload()
  await expect(page.getByRole('navigation', { name: 'Hovudmeny' }).getByRole('link')).toHaveText([
    'Heim',
    'Organisasjonar',
    'Aktivitetar',
    'Møte',
    'Meir',
  ])
  await page.getByRole('radio', { name: 'English' }).check()
  await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible()
})
