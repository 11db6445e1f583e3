import { endpointForAll, expect, field, goTo, test } from './brobygger.ts'
import { look } from './look.ts'

const endpoint = endpointForAll()

test('activities: an empty calendar, the editor of times, the list and its filters', async ({ phones }) => {
  const page = await phones.joined(endpoint(), 'Kari', 'coordinator')
  await goTo(page, 'Aktiviteter')
  await expect(page.getByRole('heading', { name: 'Hva skjer hos dere?' })).toBeVisible()
  await look(page, 'Aktiviteter, tom')
  await page.getByRole('link', { name: 'Ny aktivitet' }).click()
  await field(page, 'Navn på aktiviteten').fill('Språkkafé på biblioteket')
  for (const day of ['Mandag', 'Tirsdag', 'Onsdag', 'Torsdag', 'Fredag', 'Lørdag', 'Søndag'])
    await page.getByRole('button', { name: day }).click()
  await page.getByRole('textbox', { name: 'Fra kl.' }).fill('etter jobb')
  await expect(page.getByText(/er ikke et klokkeslett/)).toBeVisible()
  await page.getByRole('button', { name: 'Pauser' }).click()
  await expect(page.getByRole('status', { name: 'Slik blir det' })).toContainText('Hver dag')
  await look(page, 'Ny aktivitet, tidene')
  await page.getByRole('button', { name: 'Avlys i dag' }).click()
  await expect(page.getByText('Avlyst i dag')).toBeVisible()
  await page.getByRole('button', { name: 'Ferdig' }).click()
  await look(page, 'Aktivitet, avlyst i dag')
  await goTo(page, 'Aktiviteter')
  await expect(page.getByRole('heading', { name: /^I dag/ })).toBeVisible()
  await look(page, 'Aktiviteter')
  await page.getByRole('button', { name: 'Filtrer' }).click()
  await look(page, 'Aktiviteter, filtre')
})
