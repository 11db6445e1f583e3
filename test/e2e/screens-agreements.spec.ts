import { endpointForAll, expect, test } from './brobygger.ts'
import type { Page } from './brobygger.ts'
import { look } from './look.ts'

const endpoint = endpointForAll()

/** What the browser's console complains about, from the moment it is asked for. */
function complaints(page: Page): string[] {
  const found: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(message.text())
  })
  return found
}

async function begin(page: Page) {
  await page.goto(`${endpoint().origin}/avtaler/ny?org=org_agreeing`)
  await page.getByRole('radio', { name: /^Samarbeid om/ }).click()
  await page.getByRole('button', { name: 'Begynn å skrive' }).click()
  await expect(page.getByRole('list', { name: 'Innhold' })).toBeVisible()
}

test('agreements', async ({ phones }) => {
  const page = await phones.lasting(endpoint(), 'Kari')
  const found = complaints(page)
  await page.goto(`${endpoint().origin}/avtaler`)
  await expect(page.getByRole('heading', { name: 'Ingen avtaler ennå' })).toBeVisible()
  await look(page, 'Avtaler, tom')
  const client = await endpoint().client()
  await client.change('organisation', 'org_agreeing', { name: 'Somalisk forening' })
  await page.goto(`${endpoint().origin}/avtaler/ny?org=org_agreeing`)
  await page.getByRole('radio', { name: /^Kjøp/ }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await look(page, 'Ny avtale, kjøp')
  await begin(page)
  await look(page, 'Avtale')
  const address = page.url()
  await page.getByRole('button', { name: 'Legg til avsnitt' }).click()
  await look(page, 'Legg til avsnitt')
  await page.getByRole('button', { name: 'Lukk' }).click()
  await page.goto(`${address}?del=mangler`)
  await expect(page.getByRole('textbox').first()).toBeVisible()
  await look(page, 'Hva mangler')
  expect(found).toEqual([])
})

test('the sections of an agreement', async ({ phones }) => {
  const client = await endpoint().client()
  await client.change('organisation', 'org_agreeing', { name: 'Somalisk forening' })
  const page = await phones.lasting(endpoint(), 'Kari')
  const found = complaints(page)
  await begin(page)
  await page.getByRole('link', { name: /Målgruppe/ }).click()
  await page.getByText('Råd til dere som skriver').click()
  await page.getByRole('switch').first().click()
  await page.getByRole('button', { name: 'Ny merknad' }).click()
  await page.getByRole('textbox', { name: 'Merknad' }).fill('Vi er enige om dette.')
  await page.getByRole('group', { name: 'Merknad' }).getByRole('button', { name: 'Ferdig' }).click()
  await look(page, 'Avsnitt')
  await page.getByRole('button', { name: 'Skriv i teksten' }).click()
  await look(page, 'Avsnitt, skriver')
  await page.getByRole('button', { name: 'Ferdig å skrive' }).click()
  await page.getByRole('link', { name: /^Neste avsnitt/ }).click()
  await expect(page.getByRole('textbox', { name: 'Laget venter' })).toBeVisible()
  await look(page, 'Forventninger')
  await page.getByRole('link', { name: /^Neste avsnitt/ }).click()
  await page.getByRole('list', { name: 'Hvem gjør hva' }).getByRole('button').first().click()
  await page.getByRole('button', { name: 'Nytt åpent punkt' }).click()
  await expect(page.getByRole('group', { name: 'Åpent punkt' })).toBeVisible()
  await page.setViewportSize({ width: 1280, height: 800 })
  await look(page, 'Oppgavefordeling, bred')
  expect(found).toEqual([])
})
