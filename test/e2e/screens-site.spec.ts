import { endpointForAll, expect, field, goTo, synchronise, test } from './brobygger.ts'
import { look } from './look.ts'

const endpoint = endpointForAll()

// Catches: an enquiry that nobody sees, an answer that is not shared, and a barrier on any of the screens.
test('an enquiry from the public page arrives, is answered, and the page and the needs can be looked after', async ({
  phones,
}) => {
  const page = await phones.joined(endpoint(), 'Kari', 'coordinator')
  await goTo(page, 'Nettside')
  await expect(page.getByRole('heading', { name: 'Ingen henvendelser ennå' })).toBeVisible()
  const { origin } = endpoint()
  const { space } = await endpoint().client()
  const sent = await fetch(`${origin}/api/spaces/${space}/enquiries`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: 'enquiry-from-the-page',
      type: 'question',
      text: 'Kan jeg ta med barna?\nDe er tre og fem.',
      contact: 'Ring 38 00 00 00 eller skriv til spor@eksempel.test',
      writtenIn: 'uk',
    }),
  })
  expect(sent.status).toBe(201)
  await synchronise(page)
  await goTo(page, 'Hjem')
  await page.getByRole('link', { name: /1 ny henvendelse/ }).click()
  await look(page, 'Nettside, en ny henvendelse')
  await page.getByRole('link', { name: /Kan jeg ta med barna/ }).click()
  await expect(page.getByRole('link', { name: 'Ring 38 00 00 00' })).toHaveAttribute('href', 'tel:38000000')
  await field(page, 'Hva dere svarte').fill('Ja, gjerne.')
  await page.getByRole('radio', { name: 'Besvart' }).check()
  await expect(page.getByRole('link', { name: 'Send svaret på e-post' })).toBeVisible()
  await look(page, 'Henvendelse')
  await synchronise(page)
  const { records } = (await (await endpoint().client()).ask('sync', { version: 1, cursor: null, limit: 5_000 })) as {
    records: { kind: string; fields: Record<string, unknown> }[]
  } // as PROTOCOL.md says
  expect(records.filter(({ kind }) => kind === 'enquiry').map(({ fields }) => fields)).toMatchObject([
    { state: 'answered', answer: 'Ja, gjerne.' },
  ])
  await page.goto(`${origin}/nettside/side`)
  await expect(page.getByRole('textbox', { name: 'Adressen' })).toHaveValue(`${origin}/${space}/`)
  await expect(page.getByRole('img', { name: 'QR-kode til nettsiden' })).toBeVisible()
  await look(page, 'Det nettsiden viser')
  await page.goto(`${origin}/nettside/behov`)
  await page.getByRole('button', { name: 'Nytt behov' }).click()
  await field(page, 'Hva trengs det hjelp til?').fill('Leksehjelpere')
  await page.getByRole('switch', { name: 'Offentlig' }).check()
  await look(page, 'Behov')
  await synchronise(page)
  await expect
    .poll(async () => (await fetch(`${origin}/${space}/?sprak=nb`)).text(), { timeout: 10_000 })
    .toContain('Leksehjelpere')
})
