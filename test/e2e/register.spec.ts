import { startRegisterStandIn } from '../server/register-stand-in.ts'
import { barriers } from './axe.ts'
import { expect, goTo, isAnywhereOn, syncLine, test, write } from './brobygger.ts'
import type { Page } from './brobygger.ts'
import { startEndpoint } from './endpoint.ts'
import type { Endpoint } from './endpoint.ts'

const COUNT = 3_000
/** A busy machine takes its time for three thousand questions. */
const PATIENT = { timeout: 90_000 }

async function openRegister(page: Page) {
  await page.goto(new URL('/organisasjoner/hent', page.url()).href)
  await expect(page.getByRole('heading', { level: 1, name: 'Hent fra registeret' })).toBeVisible()
}

/** The endpoint fetches, and the phone says what is new. */
async function fetchAgain(page: Page) {
  await openRegister(page)
  await page.getByRole('button', { name: 'Hent på nytt', exact: true }).click()
}

/** No barrier that a program can find. */
async function isForAll(page: Page, screen: string) {
  expect.soft(await barriers(page), screen).toEqual([])
}

/** Everything living in the space, as a client without a browser is told. */
async function organisationsIn(endpoint: Endpoint): Promise<Map<string, Record<string, unknown>>> {
  const client = await endpoint.client()
  const living = new Map<string, Record<string, unknown>>()
  for (let cursor: unknown = null, more = true; more;) {
    const answer = await client.ask('sync', { version: 1, cursor, limit: 5_000, push: [] })
    for (const one of answer['records'] as { kind: string; record: string; fields?: Record<string, unknown> }[])
      // as PROTOCOL.md says
      if (one.kind === 'organisation' && one.fields && !one.fields['deletedAt']) living.set(one.record, one.fields)
    cursor = answer['cursor']
    more = answer['more'] === true
  }
  return living
}

// Catches: random ids, forgetting what was fetched before a stop, overwriting what a person wrote, greying out instead of deleting.
test('three thousand organisations come from the register once, however often the network and the endpoint go; what people write stays', async ({
  phones,
}) => {
  test.setTimeout(240_000)
  const register = await startRegisterStandIn({ organisations: COUNT, ms: 0 })
  const endpoint = await startEndpoint({
    ENHETSREGISTERET: register.enhetsregisteret,
    FRIVILLIGHETSREGISTERET: register.frivillighetsregisteret,
  })
  const kari = await phones.joined(endpoint, 'Kari', 'coordinator')
  const ola = await phones.joined(endpoint, 'Ola')
  const orgnrs = [...register.organisations.keys()]
  const idOf = (place: number) => `org_brreg-${orgnrs[place] ?? ''}`

  await test.step('fetching goes on through a cut network and a restart of the endpoint', async () => {
    await goTo(kari, 'Organisasjoner')
    await kari.getByRole('link', { name: 'Hent fra registeret' }).click()
    await isForAll(kari, 'Hent fra registeret')
    await kari.getByRole('combobox', { name: 'Kommune' }).selectOption({ label: 'Lindesnes' })
    await kari.getByRole('button', { name: 'Hent', exact: true }).click()
    await expect.poll(() => register.count('codes'), PATIENT).toBeGreaterThan(400)
    await kari.context().setOffline(true)
    await expect(kari.getByText('Ikke noe nett akkurat nå.')).toBeVisible()
    await endpoint.stop()
    const before = register.count('codes')
    await endpoint.start()
    await kari.context().setOffline(false)
    await expect(kari.getByText(/^Hentet [\d\s]+ av 3\s000$/)).toBeVisible()
    await expect(kari.getByRole('button', { name: /^Legg inn [\d\s]+ organisasjoner$/ })).toBeVisible({
      timeout: 120_000,
    })
    expect(before).toBeLessThan(COUNT)
    expect(register.count('codes'), 'what was fetched before the stop is not asked for again').toBeLessThan(COUNT + 100)
  })

  await test.step('all are put in, and shared when the network comes back', async () => {
    await isForAll(kari, 'Nye')
    await kari.getByRole('button', { name: 'Velg alle' }).click()
    await kari.getByRole('button', { name: /^Legg inn 3\s000 organisasjoner$/ }).click()
    await kari.context().setOffline(true)
    await expect(kari.getByText(/^3\s000 organisasjoner er lagt inn\.$/)).toBeVisible()
    await kari.context().setOffline(false)
    await expect(syncLine(kari)).toHaveText(/^Alt er delt/, PATIENT)
    await goTo(ola, 'Organisasjoner')
    await expect(ola.getByRole('searchbox', { name: /^Søk i 3\s000 organisasjoner$/ })).toBeVisible(PATIENT)
    const there = await organisationsIn(endpoint)
    expect(new Set([...there.values()].map((fields) => fields['orgnr'])).size).toBe(COUNT)
    expect(there.size).toBe(COUNT)
  })

  await test.step('again, there is nothing new', async () => {
    await fetchAgain(kari)
    await expect(kari.getByRole('heading', { name: 'Ingen endringer' })).toBeVisible(PATIENT)
  })

  await test.step('ten names a person wrote stay, ten others follow the register, three that are gone can be chosen', async () => {
    const client = await endpoint.client()
    await ola.goto(`${endpoint.origin}/organisasjoner/${idOf(0)}`)
    await write(ola, 'Navn på organisasjonen', 'Slik vi kaller dem 0')
    await expect(syncLine(ola)).toHaveText(/^Alt er delt/)
    for (let place = 1; place < 10; place += 1)
      await client.change('organisation', idOf(place), { name: `Slik vi kaller dem ${place}` })
    for (let place = 0; place < 20; place += 1)
      register.change(orgnrs[place] ?? '', { navn: `FURULUND TURLAG ${place}` })
    register.remove(orgnrs[20] ?? '', 'removed')
    for (const place of [21, 22]) register.remove(orgnrs[place] ?? '', 'deleted')
    await fetchAgain(kari)
    await kari.getByRole('button', { name: /^Endret\s*10$/ }).click(PATIENT)
    await expect(kari.getByText('Furulund turlag 10').first()).toBeVisible()
    await kari.getByRole('button', { name: /^Borte\s*3$/ }).click()
    await expect(kari.getByText('Det kan ikke angres.')).toBeVisible()
    await isForAll(kari, 'Borte')
    await kari.getByRole('checkbox', { name: /rettslige grunner/ }).click()
    await kari.getByRole('button', { name: 'Ta inn 13 endringer' }).click()
    await kari.getByRole('button', { name: 'Slett for godt' }).click()
    await expect(kari.getByText('10 er oppdatert.')).toBeVisible()
    await expect(kari.getByText('1 er slettet for godt.')).toBeVisible()
    await expect(syncLine(kari)).toHaveText(/^Alt er delt/)
    const there = await organisationsIn(endpoint)
    const names = Array.from({ length: 20 }, (_, place) => there.get(idOf(place))?.['name'])
    expect(names.slice(0, 10)).toEqual(Array.from({ length: 10 }, (_, place) => `Slik vi kaller dem ${place}`))
    expect(names.slice(10)).toEqual(Array.from({ length: 10 }, (_, at) => `Furulund turlag ${at + 10}`))
  })

  await test.step('those that are gone are gone on the other phone too', async () => {
    await goTo(ola, 'Organisasjoner')
    await expect(ola.getByRole('searchbox', { name: /^Søk i 2\s997 organisasjoner$/ })).toBeVisible(PATIENT)
    const address = 'post@lag20.test'
    expect(register.organisations.get(orgnrs[20] ?? '')?.entry['epostadresse']).toBe(address)
    for (const page of [ola, kari]) await expect.poll(() => isAnywhereOn(page, address)).toBe(false)
  })

  await test.step('the whole import is taken back, also after the app was opened anew', async () => {
    await openRegister(kari)
    await kari.getByRole('button', { name: 'Angre importen fra Lindesnes' }).first().click()
    await expect(kari.getByText('Importen er angret.').first()).toBeVisible()
    await expect(ola.getByRole('searchbox', { name: /^Søk i 2\s999 organisasjoner$/ })).toBeVisible(PATIENT)
    const there = await organisationsIn(endpoint)
    expect(there.get(idOf(0))?.['name']).toBe('Slik vi kaller dem 0')
    expect(String(there.get(idOf(10))?.['name'])).not.toContain('Furulund')
    expect(there.has(idOf(20))).toBe(false)
  })
  await endpoint.close()
  await register.close()
})
