import { endpointForAll, expect, isKeptOffline, savedFile, test } from './brobygger.ts'
import type { Page } from './brobygger.ts'
import { fillVisit } from './fill-visit.ts'

const endpoint = endpointForAll()
let filled: Promise<string> | null = null

/** The space, with something of every sort in it that everyone may see. */
function filledSpace(): Promise<string> {
  return (filled ??= fillVisit(endpoint()))
}

async function enquiries(): Promise<Record<string, unknown>[]> {
  const { records } = (await (await endpoint().client()).ask('sync', { version: 1, cursor: null, limit: 5_000 })) as {
    records: { kind: string; fields: Record<string, unknown> }[]
  } // as PROTOCOL.md says
  return records.filter(({ kind }) => kind === 'enquiry').map(({ fields }) => fields)
}

function place(page: Page, name: string) {
  return page.getByRole('navigation', { name: 'Meny' }).getByRole('link', { name })
}

/** The line at the top that says how fresh it is, when it says so. */
function freshLine(page: Page, words: RegExp) {
  return page.getByRole('button', { name: words })
}

/** In the page: the next enquiry that gets through arrives, and the answer to it is lost. */
function loseNextAnswer() {
  const { fetch } = globalThis
  globalThis.fetch = async (input, init) => {
    const answer = await fetch(input, init)
    if (!String(input).endsWith('/enquiries')) return answer
    Object.assign(globalThis, { fetch, isAnswerLost: true })
    throw new TypeError('The answer is lost.')
  }
}

// Catches parts that are not kept for offline, a copy that is not kept, a draft lost with the tab, and an enquiry sent twice.
test('visited once, all of it is there without a network; what is written there arrives later, once', async ({
  phones,
}) => {
  const space = await filledSpace()
  const page = await phones.fresh()
  await page.goto(`${endpoint().origin}/${space}/?sprak=nb`)
  await page.getByRole('link', { name: 'Ha det på telefonen, også uten nett' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hva skjer i Lindesnes' })).toBeVisible()
  await isKeptOffline(page)
  await expect(freshLine(page, /^Oppdatert i dag kl\. .* · virker uten nett$/)).toBeVisible()
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([
    'brobygger-visit',
  ])

  await endpoint().stop()
  await page.reload()
  await expect(freshLine(page, /^Får ikke kontakt – fra i dag kl\./)).toBeVisible()
  await page.context().setOffline(true)
  await page.reload()
  await expect(freshLine(page, /^Uten nett – fra i dag kl\./)).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: /^I dag/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /Svømming.*Avlyst/ })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Søk etter aktiviteter' }).fill('språkkafeer')
  await expect(page.getByText('Treff: 1').last()).toBeVisible()
  await expect(page.getByRole('link', { name: /Svømming/ })).toHaveCount(0)
  await page.getByRole('link', { name: /Kafé på biblioteket/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kafé på biblioteket' })).toBeVisible()
  await expect(page.getByText('I dag kl. 17–19')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ring: Kafé på biblioteket' })).toHaveAttribute('href', 'tel:38000001')
  await page.getByRole('button', { name: 'Kalender: Kafé på biblioteket' }).click()
  expect(await savedFile(page)).toContain('SUMMARY:Kafé på biblioteket')

  await page.getByRole('button', { name: 'العربية' }).click()
  await expect(page.locator('html[lang="ar"][dir="rtl"]')).toBeVisible()
  await expect(page.getByText('مقهى لغوي')).toBeVisible()
  await expect(page.getByText('Kaffe og prat.')).toHaveAttribute('lang', 'nb')
  await page.getByRole('button', { name: 'Українська' }).click()
  await expect(page.locator('html[lang="uk"][dir="ltr"]')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Мовне кафе')).toBeVisible()
  await page.getByRole('button', { name: 'Bokmål' }).click()

  await page.getByRole('link', { name: 'Meld feil' }).click()
  await page.getByRole('textbox', { name: 'Hva er feil?' }).fill('Døra er låst.')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Hva er feil?' }), 'kept').toHaveValue('Døra er låst.')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('Venter på nett')).toBeVisible()
  await page.reload()
  await place(page, 'Kontakt').click()
  await expect(page.getByText('Venter på nett')).toBeVisible()
  await expect(freshLine(page, /^Meldinger som venter: 1/)).toBeVisible()

  await page.evaluate(loseNextAnswer)
  await endpoint().start()
  await page.context().setOffline(false)
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect.poll(async () => (await enquiries()).length).toBe(1)
  await expect.poll(() => page.evaluate(() => 'isAnswerLost' in globalThis)).toBe(true)
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(page.getByText(/^Sendt i dag kl\./)).toBeVisible()
  expect(await enquiries()).toMatchObject([
    { type: 'error', text: 'Døra er låst.', about: 'act_today', writtenIn: 'nb' },
  ])
  await expect(freshLine(page, /^Oppdatert i dag kl\./)).toBeVisible()
})

test(
  'the app opens what was visited; a workbook on the same phone is left alone',
  { tag: '@firefox-longer' },
  async ({ phones }) => {
    const space = await filledSpace()
    const page = await phones.fresh()
    await page.goto(endpoint().origin)
    await page.getByRole('link', { name: /^Se hva som skjer/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Hva skjer i Lindesnes' })).toBeVisible()
    await page.goto(endpoint().origin)
    await expect(page.getByRole('heading', { level: 1, name: 'Hva skjer i Lindesnes' })).toBeVisible()
    await place(page, 'Kontakt').click()
    await page.getByRole('link', { name: 'Jeg har en invitasjon' }).click()
    await expect(page.getByRole('button', { name: /Jeg har en invitasjon/ })).toBeVisible()

    const kari = await phones.joined(endpoint(), 'Kari')
    await isKeptOffline(kari)
    await kari.goto(`${endpoint().origin}/her/${space}/kontakt`)
    await kari.getByRole('link', { name: 'Til arbeidsboka' }).click()
    await expect(kari.getByRole('heading', { level: 1, name: 'God dag' })).toBeVisible()
  },
)
