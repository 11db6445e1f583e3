import { randomUUID } from 'node:crypto'
import { endpointForAll, expect, test } from './brobygger.ts'
import type { Page } from './brobygger.ts'
import { look } from './look.ts'

const endpoint = endpointForAll()
const AGREEMENT = 'agr_e2e'
const PURPOSE = 'ags_e2e.purpose'
/** What the municipality keeps to itself. */
const PRIVATE = ['Bare for oss.', 'Spør sjefen først.', '900 11 222']

/** An agreement that has been begun, as other phones have shared it. */
async function beginAgreement() {
  const set = (kind: string, record: string, fields: Record<string, unknown>) => ({
    ...{ kind, record },
    set: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value, base: [] }])),
  })
  const ops = [
    set('municipality', 'mun_own', { name: 'Lindesnes' }),
    set('organisation', 'org_e2e', { name: 'Mandal språkkafé', note: 'Bare for oss.' }),
    set('contact', 'con_e2e', { organisation: 'org_e2e', name: 'Styreleder', phone: '900 11 222' }),
    set('agreement', AGREEMENT, { type: 'cooperation', malform: 'nb', 'parties/org_e2e': true }),
    set('agreementSection', PURPOSE, { agreement: AGREEMENT, section: 'purpose', text: 'Vi møtes på {place}.' }),
    set('agreementPoint', 'agp_own', {
      ...{ agreement: AGREEMENT, section: PURPOSE, type: 'comment', side: 'municipality', text: 'Spør sjefen først.' },
    }),
  ]
  await (await endpoint().client()).push([{ id: randomUUID(), at: Date.now(), ops }])
}

function purpose(page: Page) {
  return page.getByRole('region', { name: /formål/ })
}

test('a partner reads and comments its own draft by a link, without a workbook, until the link is withdrawn', async ({
  phones,
}) => {
  await beginAgreement()
  const kari = await phones.joined(endpoint(), 'Kari', 'coordinator')
  await kari.goto(`${endpoint().origin}/avtaler/${AGREEMENT}`)
  await kari.getByRole('button', { name: 'Lag lenke til laget' }).click()
  const sheet = kari.getByRole('dialog')
  await sheet.getByRole('textbox', { name: 'Hvem får lenken?' }).fill('Styret i språkkafeen')
  await sheet.getByRole('button', { name: 'Lag lenken' }).click()
  await expect(sheet.getByRole('img', { name: 'QR-kode med lenken' })).toBeVisible()
  const link = await sheet.getByRole('textbox', { name: 'Lenke' }).inputValue()
  await sheet.getByRole('button', { name: 'Ferdig' }).click()
  await expect(kari.getByText(/^Ikke åpnet ennå · virker til/)).toBeVisible()

  const partner = await phones.fresh()
  await partner.goto(link)
  await expect(
    partner.getByRole('heading', { level: 1, name: 'Samarbeidsavtale mellom Lindesnes kommune og Mandal språkkafé' }),
  ).toBeVisible()
  expect(partner.url(), 'the token is gone from the address').toBe(`${endpoint().origin}/avtale`)
  await expect(purpose(partner)).toContainText('Vi møtes på [ikke fylt ut: lokalet].')
  for (const words of PRIVATE) await expect(partner.getByText(words)).toHaveCount(0)
  expect(await partner.evaluate(() => indexedDB.databases()), 'no workbook').toEqual([])

  await purpose(partner)
    .getByRole('button', { name: /^Kommenter/ })
    .click()
  await partner.getByRole('textbox', { name: 'Hva vil du si?' }).fill('Kan vi møtes på biblioteket?')
  await partner.getByRole('textbox', { name: 'Initialene dine' }).fill('AB')
  await partner.reload()
  await expect(partner.getByRole('textbox', { name: 'Hva vil du si?' }), 'kept').toHaveValue(
    'Kan vi møtes på biblioteket?',
  )
  await look(partner, 'Avtalen, en merknad')
  await partner.context().setOffline(true)
  await partner.getByRole('button', { name: 'Send til kommunen' }).click()
  await expect(purpose(partner).getByText('Ikke sendt ennå. Ligger på denne enheten.')).toBeVisible()
  await expect(partner.getByText('1 merknad er ikke sendt ennå.')).toBeVisible()
  await partner.context().setOffline(false)
  await expect(purpose(partner).getByText('Merknad', { exact: true })).toBeVisible()
  await expect(partner.getByText(/ikke sendt/i)).toHaveCount(0)
  await purpose(partner)
    .getByRole('button', { name: /^Vi er enige/ })
    .click()
  await purpose(partner)
    .getByRole('button', { name: /^Vi er enige likevel/ })
    .click()
  await expect(purpose(partner).getByText('Kommunen ser at dere er enige.')).toBeVisible()

  await kari.goto(`${endpoint().origin}/avtaler/${AGREEMENT}?avsnitt=${PURPOSE}`)
  await expect(kari.getByText('Kan vi møtes på biblioteket?')).toBeVisible()

  // On a device with a workbook, the workbook is left as it is.
  const tab = await phones.tab(kari, '/')
  await tab.goto(link)
  await expect(tab.getByText('Du leser som Styret i språkkafeen.')).toBeVisible()
  await tab.goto(endpoint().origin)
  await expect(tab.getByRole('heading', { level: 1, name: 'God dag' })).toBeVisible()
  await tab.close()

  await kari.goto(`${endpoint().origin}/avtaler/${AGREEMENT}`)
  await kari.getByRole('button', { name: 'Trekk tilbake: Styret i språkkafeen' }).click()
  await kari.getByRole('button', { name: 'Trekk tilbake lenken' }).click()
  await expect(kari.getByText('Ingen har lenke til avtalen ennå.')).toBeVisible()
  await partner.reload()
  await expect(partner.getByRole('heading', { name: 'Lenken virker ikke lenger' })).toBeVisible()
  await expect(partner.getByText('Vi møtes på')).toHaveCount(0)
})
