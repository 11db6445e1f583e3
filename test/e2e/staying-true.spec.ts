import { endpointForAll, expect, field, goTo, openOrganisation, savedFile, test } from './brobygger.ts'
import type { Page } from './brobygger.ts'
import { look } from './look.ts'

const endpoint = endpointForAll()
const turn = (page: Page) => page.getByRole('article')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

/** A press right after the last one is taken for a double tap. */
const afterDoubleTap = (page: Page) => page.waitForTimeout(600)

/** There is no telephone here: the tap is what counts. */
async function withoutTelephone(page: Page) {
  await page.evaluate(() =>
    document.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a[href^="tel:"]')) event.preventDefault()
    }),
  )
}

test('a directory is kept true by telephone', async ({ phones }) => {
  const client = await endpoint().client()
  await client.change('organisation', 'org_kor', { name: 'Mandal kor', phone: '38 26 11 00' })
  await client.change('organisation', 'org_sy', { name: 'Syklubben', confirmedOn: '2023-02-01', confirmedBy: 'Per' })
  await client.change('organisation', 'org_nett', { name: 'Nettverket', confirmedOn: '2024-02-01' })
  await client.change('contact', 'con_2', {
    organisation: 'org_kor',
    name: 'Berit Aas',
    role: 'Leder',
    phone: '911 22 333',
  })
  const page = await phones.joined(endpoint(), 'Kari', 'coordinator')

  // From Hjem, one at a time.
  await page.getByRole('link', { name: /ikke bekreftet på 90 dager/ }).click()
  await withoutTelephone(page)
  await expect(turn(page)).toHaveAccessibleName('Mandal kor')
  await expect(page.getByText('0 av 3 ferdig i dag')).toBeVisible()
  const call = page.getByRole('region', { name: 'Hvem du kan ringe' }).getByRole('link', { name: 'Ring Berit Aas' })
  await expect(call).toHaveAttribute('href', 'tel:91122333')
  await call.click()
  await field(page, 'Hva som ble sagt').fill('Øver på torsdager fra jul.')
  await look(page, 'Ring og bekreft, etter en samtale')
  await button(page, 'Stemmer – bekreft').click()
  await expect(turn(page)).toHaveAccessibleName('Syklubben')
  await expect(page.getByText('1 av 3 ferdig i dag')).toBeVisible()

  // By keyboard alone: the heading has the focus, Ctrl+Enter confirms, Ctrl+Z takes it back.
  await expect(page.getByRole('heading', { level: 2, name: 'Syklubben' })).toBeFocused()
  await afterDoubleTap(page)
  await page.keyboard.press('Control+Enter')
  await expect(turn(page)).toHaveAccessibleName('Nettverket')
  await page.keyboard.press('Control+z')
  await expect(turn(page)).toHaveAccessibleName('Syklubben')
  await expect(page.getByText('Sist bekreftet 1. februar 2023 av Per')).toBeVisible()
  await afterDoubleTap(page)
  await button(page, 'Fikk ikke svar').click()
  await expect(turn(page)).toHaveAccessibleName('Nettverket')

  // Closed in the middle: the one who did not answer still comes last.
  await page.reload()
  await expect(turn(page)).toHaveAccessibleName('Nettverket')
  await afterDoubleTap(page)
  await button(page, 'Stemmer – bekreft').click()
  await expect(page.getByRole('heading', { name: 'Du har vært gjennom alle' })).toBeVisible()
  await button(page, 'Ta den igjen').click()
  await expect(page.getByText('Svarte ikke i dag')).toBeVisible()
  await afterDoubleTap(page)
  await button(page, 'Stemmer – bekreft').click()
  await expect(page.getByRole('heading', { name: 'Alt er ferskt' })).toBeVisible()
  await look(page, 'Ring og bekreft, alt er ferskt')

  // What was said stands on the page.
  await openOrganisation(page, 'Mandal kor')
  await expect(page.getByText('Sist kontakt i dag (telefon)')).toBeVisible()
  await expect(button(page, /^Endre samtalen i dag: Øver på torsdager/)).toBeVisible()
})

test('what is said and who is known is noted, handed on and kept no longer than agreed', async ({ phones }) => {
  const client = await endpoint().client()
  await client.change('organisation', 'org_turlag', { name: 'Turlaget' })
  await client.change('contact', 'con_1', {
    organisation: 'org_turlag',
    name: 'Berit Aas',
    role: 'Leder',
    phone: '911 22 333',
    retainUntil: '2024-01-02',
  })
  const page = await phones.joined(endpoint(), 'Per', 'editor')
  await openOrganisation(page, 'Turlaget')
  await button(page, 'Noter en samtale').click()
  await button(page, 'Besøk').click()
  await expect(field(page, 'Hva som ble sagt')).toBeFocused()
  await page.keyboard.type('Hun med 13097248022 trenger plass')
  await field(page, 'Hvem').focus()
  await expect(page.getByText(/^Dette ligner på et fødselsnummer/)).toBeVisible()
  await look(page, 'Samtale, åpen')
  await button(page, 'Ferdig').click()

  // A person is handed on only when one asks, and kept no longer than agreed.
  await button(page, 'Endre Berit Aas').click()
  await button(page, 'Del Berit Aas').click()
  await expect(page.getByRole('img', { name: 'QR-kode med kontaktkortet' })).toBeVisible()
  await look(page, 'Del kontaktkortet')
  await button(page, 'Lagre som fil').click()
  expect(await savedFile(page)).toContain('FN:Berit Aas\r\nORG:Turlaget\r\n')
  await button(page, 'Lukk').click()
  await goTo(page, 'Hjem')
  await page.getByRole('link', { name: /1 oppføring har gått over fristen/ }).click()
  await expect(page.getByText('Fristen var 2. januar 2024')).toBeVisible()
  await look(page, 'Personvern')
  await button(page, 'Slett Berit Aas for godt').click()
  await look(page, 'Slette for godt?')
  await button(page, 'Slett for godt').click()
  await expect(page.getByText('Ingenting har gått over fristen.')).toBeVisible()
})
