import { readFile } from 'node:fs/promises'
import { endpointForAll, expect, goTo, isKeptOffline, syncLine, test } from './brobygger.ts'
import { look } from './look.ts'

const endpoint = endpointForAll()

// Catches: files that can be made only with a network, and a version that is gone when the app is opened again.
test('without a network a version is kept and compared, the agreement is signed, and comes out as a Word file', async ({
  phones,
}) => {
  const client = await endpoint().client()
  await client.change('organisation', 'org_signing', { name: 'Mandal språkkafé' })
  const title = 'Avtale om språkkafé'
  await client.change('agreement', 'agr_1', { type: 'own', title, malform: 'nb', 'parties/org_signing': true })
  const text = 'Partene møtes to ganger i året. Kommunen kaller inn.'
  await client.change('agreementSection', 'ags_1.purpose', { agreement: 'agr_1', section: 'purpose', text })
  const kari = await phones.joined(endpoint(), 'Kari', 'coordinator')
  await goTo(kari, 'Avtaler')
  await kari.getByRole('link', { name: title }).click()
  await expect(syncLine(kari)).toHaveText(/^Alt er delt/)
  await isKeptOffline(kari)
  await kari.context().setOffline(true)
  const address = `${endpoint().origin}/avtaler/agr_1`

  await kari.getByRole('link', { name: /^Versjoner/ }).click()
  await kari.getByRole('button', { name: 'Lagre en versjon' }).click()
  await kari.getByRole('button', { name: 'Lagre', exact: true }).click()
  await expect(kari.getByRole('link', { name: /^Versjon 1/ })).toBeVisible()
  await kari.goto(`${address}?avsnitt=ags_1.purpose`)
  await kari.getByRole('button', { name: 'Skriv i teksten' }).click()
  await kari.getByRole('textbox', { name: 'Tekst', exact: true }).fill(text.replace('to ganger', 'fire ganger'))
  await kari.getByRole('button', { name: 'Ferdig å skrive' }).click()
  await kari.goto(`${address}?del=versjoner`)
  await kari.getByRole('link', { name: /^Versjon 1/ }).click()
  await expect(kari.locator('del')).toContainText('to')
  await expect(kari.locator('ins')).toContainText('fire')
  await look(kari, 'Versjoner, sammenlignet')

  await kari.goto(`${address}?del=vei`)
  await look(kari, 'Fra utkast til signert')
  for (const state of ['Til høring', 'Vedtatt', 'Signert']) {
    await kari.getByRole('button', { name: `Gå videre: ${state}` }).click()
    await expect(kari.getByText(`Avtalen har nå status «${state}».`)).toBeVisible()
  }
  await expect(kari.getByRole('listitem').filter({ hasText: 'Her er dere nå' })).toContainText('Signert')

  await kari.goto(`${address}?del=datoer`)
  await kari.getByLabel('Neste evaluering', { exact: true }).fill('2036-06-01')
  await kari.getByRole('button', { name: /^Lag \d oppgave/ }).click()
  await expect(kari.getByRole('link', { name: /^Årlig evaluering/ })).toBeVisible()
  await look(kari, 'Datoer å huske')

  await kari.goto(`${address}?del=dokument`)
  await expect(kari.getByText('Avtalen er ikke ferdig utfylt.')).toBeVisible()
  await kari.getByText('Vis hele avtalen').click()
  await look(kari, 'Skriv ut, send og arkiver')
  const saved = kari.waitForEvent('download')
  await kari.getByRole('button', { name: /^Lagre som Word-fil/ }).click()
  const file = await (await saved).path()
  expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK')
  await kari.context().setOffline(false)
  await expect(syncLine(kari)).toHaveText(/^Alt er delt/)
})
