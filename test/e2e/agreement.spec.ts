import {
  addOrganisation,
  endpointForAll,
  expect,
  goTo,
  isKeptOffline,
  openOrganisation,
  syncLine,
  test,
} from './brobygger.ts'
import type { Page } from './brobygger.ts'

const endpoint = endpointForAll()

/** Writes the text of the section one is at. */
async function writeText(page: Page, change: (text: string) => string) {
  await page.getByRole('button', { name: 'Skriv i teksten' }).click()
  const box = page.getByRole('textbox', { name: 'Tekst', exact: true })
  await box.fill(change(await box.inputValue()))
  await page.getByRole('button', { name: 'Ferdig å skrive' }).click()
}

const openSection = async (page: Page, title: string) => {
  await page.getByRole('list', { name: 'Innhold' }).getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeAttached()
}

// Catches: last-writer-wins in a section, an agreement that needs a network, and a blank nobody can fill.
test('an agreement is begun and filled in without a network; two phones draft in it at once, and both texts stand', async ({
  phones,
}) => {
  const client = await endpoint().client()
  await client.change('municipality', 'mun_own', { name: 'Lindesnes', number: '4205' })
  const kari = await phones.joined(endpoint(), 'Kari', 'coordinator')
  await addOrganisation(kari, 'Mandal språkkafé')
  await goTo(kari, 'Avtaler') // its screen is here
  await expect(syncLine(kari)).toHaveText(/^Alt er delt/)
  await isKeptOffline(kari)
  await openOrganisation(kari, 'Mandal språkkafé')
  await kari.context().setOffline(true)

  await kari.getByRole('button', { name: 'Flere valg' }).click()
  await kari
    .getByRole('dialog')
    .getByRole('link', { name: /^Ny avtale/ })
    .click()
  await kari.getByRole('radio', { name: /^Kjøp/ }).click()
  await expect(kari.getByRole('alert')).toContainText('offentlige anskaffelser')
  await kari.getByRole('button', { name: 'Velg en annen type' }).click()
  await kari.getByRole('radio', { name: /^Samarbeid om en oppgave/ }).click()
  await kari.getByRole('button', { name: 'Begynn å skrive' }).click()
  const title = 'Samarbeidsavtale mellom Lindesnes kommune og Mandal språkkafé'
  await expect(kari.getByRole('heading', { level: 1, name: title })).toBeAttached()
  const address = kari.url()
  await expect(kari.getByRole('list', { name: 'Innhold' }).getByRole('link')).toHaveCount(22)

  await kari.getByRole('link', { name: /^Hva mangler i teksten/ }).click()
  await expect(kari.getByRole('heading', { level: 1, name: 'Hva mangler i teksten?' })).toBeVisible()
  const boxes = await kari.getByRole('main').locator('input').all()
  expect(boxes.length).toBeGreaterThan(20)
  const days = await kari.getByRole('main').locator('input[type=date]').all()
  for (const day of days) await day.fill('2027-03-01')
  for (const box of boxes) if ((await box.inputValue()) === '') await box.fill('3')
  await kari.getByRole('link', { name: 'Tilbake til avtalen' }).click()
  await expect(kari.getByRole('list', { name: 'Innhold' })).toBeVisible()
  await expect(kari.getByRole('link', { name: /^Hva mangler i teksten/ })).toHaveCount(0)

  await openSection(kari, 'Forventninger')
  await kari.getByRole('textbox', { name: 'Laget venter' }).fill('Kommunen svarer samme dag.')
  await kari.getByRole('link', { name: /^Neste avsnitt/ }).click()
  await kari
    .getByRole('list', { name: 'Hvem gjør hva' })
    .getByRole('button', { name: /^Stille med lokale/ })
    .click()
  await kari.getByRole('textbox', { name: 'Person eller rolle' }).fill('Biblioteket')
  await kari.getByRole('group', { name: 'Stille med lokale' }).getByRole('button', { name: 'Ferdig' }).click()
  await expect(kari.getByRole('button', { name: /^Stille med lokale.*Kommunen: Biblioteket/ })).toBeVisible()
  await kari.goto(address) // opened anew: all of it is on the phone
  await openSection(kari, 'Verdigrunnlag')
  await kari.context().setOffline(false)
  await expect(syncLine(kari)).toHaveText(/^Alt er delt/)

  const ola = await phones.joined(endpoint(), 'Ola')
  await goTo(ola, 'Avtaler')
  await ola.getByRole('link', { name: title }).click()
  await openSection(ola, 'Verdigrunnlag')
  await kari.context().setOffline(true)
  await writeText(kari, (text) => text.replace('respekt og tillit.', 'respekt, tillit og godt humør.'))
  await writeText(ola, (text) => text.replace('Den skal ikke erstatte dem.', 'Den skal aldri erstatte dem.'))
  await expect(syncLine(ola)).toHaveText(/^Alt er delt/)
  await kari.context().setOffline(false)
  await expect(syncLine(kari)).toHaveText(/^Alt er delt/)
  for (const page of [kari, ola]) {
    await expect(
      page.getByText('Partene er likeverdige og møter hverandre med respekt, tillit og godt humør.'),
    ).toBeVisible()
    await expect(page.getByText(/Den skal aldri erstatte dem\.$/)).toBeVisible()
  }
  await ola.getByRole('switch', { name: 'Lindesnes kommune er enig' }).click()
  await ola.getByRole('switch', { name: 'Mandal språkkafé er enig' }).click()
  await expect(kari.getByText('Begge er enige')).toBeVisible()
  await writeText(kari, (text) => `${text}\n\nVi ler sammen.`)
  await expect(ola.getByText('Var enig, men avsnittet er endret siden.')).toHaveCount(2)
})
