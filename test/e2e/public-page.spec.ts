import type { Browser } from '@playwright/test'
import demo from '../../src/content/demo.json' with { type: 'json' }
import { barriers } from './axe.ts'
import { endpointForAll, expect, isKeptOffline, test } from './brobygger.ts'
import type { Page } from './brobygger.ts'

const endpoint = endpointForAll()
const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date())

let filled: Promise<string> | null = null

/** The address of the page, with something of every sort on it. */
function fill(): Promise<string> {
  filled ??= fillOnce()
  return filled
}

async function fillOnce(): Promise<string> {
  const client = await endpoint().client()
  for (const [index, { fields }] of demo.activities.slice(0, 6).entries())
    await client.change('activity', `act_${index}`, fields)
  await client.change('municipality', 'mun_own', {
    ...demo.municipality,
    contactName: 'Servicetorget',
    contactPhone: '38 00 00 00',
    contactEmail: 'post@eksempel.test',
    contactHours: 'Mandag til fredag kl. 9–15',
    accessibility: 'uustatus.no',
  })
  await client.change('organisation', 'org_1', { ...demo.organisations[0]?.fields })
  await client.change('need', 'ned_1', {
    title: 'Leksehjelpere',
    description: 'To timer i uka',
    public: true,
    type: 'homework-help',
  })
  await client.change('activity', 'act_today', {
    ...{
      title: 'Kafé i dag',
      public: true,
      summary: 'Kaffe og prat.',
      confirmedOn: TODAY,
      place: 'Biblioteket',
      address: 'Storgata 1, 4514 Mandal',
    },
    ...{ [`dates/${TODAY}`]: '17:00-19:00', 'languages/ar': true, contactPhone: '38 00 00 01' },
  })
  await client.change('agreement', 'agr_1', {
    ...{ title: 'Språkkafé sammen', type: 'cooperation', state: 'signed', public: true, signedOn: '2026-09-01' },
    ...{ summary: 'Kommunen har lokalet, og laget har vertene.', 'parties/org_1': true },
  })
  await client.change('activity', 'act_off', {
    title: 'Avlyst kurs',
    public: true,
    [`dates/${TODAY}`]: '18:00',
    [`cancelled/${TODAY}`]: 'Syk lærer',
  })
  return `${endpoint().origin}/${client.space}/`
}

async function withoutScripts(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  return context.newPage()
}

async function enquiries(): Promise<Record<string, unknown>[]> {
  const { records } = (await (await endpoint().client()).ask('sync', { version: 1, cursor: null, limit: 5_000 })) as {
    records: { kind: string; fields: Record<string, unknown> }[]
  } // as PROTOCOL.md says
  return records.filter(({ kind }) => kind === 'enquiry').map(({ fields }) => fields)
}

// Catches a page that needs a script, a form the Content-Security-Policy stops, and a report that nobody gets.
test('somebody without scripts finds what is on, reports an error, and it arrives', async ({ browser }) => {
  const home = await fill()
  const page = await withoutScripts(browser)
  const refused: string[] = []
  page.on('console', (message) => refused.push(message.text()))
  await page.goto(`${home}?sprak=nb`)
  await expect(page.getByRole('heading', { level: 1, name: 'Frivillighet i Oslo' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ring 38 00 00 00' })).toHaveAttribute('href', 'tel:38000000')
  await expect(page.getByText('Syk lærer')).toBeVisible()
  await page.getByRole('link', { name: 'Kafé i dag' }).click()
  await expect(page.getByText('I dag kl. 17–19')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Meld feil' }).click()
  await expect(page.getByText('Det gjelder: Kafé i dag')).toBeVisible()
  await page.getByRole('textbox', { name: 'Hva er feil?' }).fill('Døra er låst.\nRing på.')
  await page.getByRole('textbox', { name: 'Telefon eller e-post' }).fill('38 00 00 09')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('heading', { name: 'Takk, meldingen er kommet fram' })).toBeVisible()
  expect(await enquiries()).toMatchObject([
    {
      type: 'error',
      about: 'act_today',
      text: 'Døra er låst.\nRing på.',
      contact: '38 00 00 09',
      writtenIn: 'nb',
      state: 'new',
    },
  ])
  await page.getByRole('link', { name: 'Til forsiden' }).click()
  await page.getByRole('button', { name: 'Ja' }).click()
  await expect(page.getByRole('heading', { name: 'Takk for svaret' })).toBeVisible()
  expect(refused).toEqual([])
  await page.context().close()
})

// Catches a barrier that is only in one language, or only in a page that one comes to. What looks for them is a script, and needs
// a browser that runs some; the pages themselves may have none.
test('no page has a barrier in any language, nor a script', async ({ browser }) => {
  const home = await fill()
  const page = await (await browser.newContext()).newPage()
  for (const language of ['nb', 'nn', 'en', 'uk', 'ar', 'pl', 'so', 'ti']) {
    await page.goto(`${home}?sprak=${language}`)
    expect.soft(await page.locator('script:not([type="application/ld+json"])').count(), language).toBe(0)
    expect.soft(await barriers(page), language).toEqual([])
  }
  for (const path of ['moteplasser', 'avtaler', 'plakat?om=act_today', 'skriv?type=question', 'aktivitet/gone']) {
    await page.goto(`${home}${path}${path.includes('?') ? '&' : '?'}sprak=nb`)
    expect.soft(await barriers(page), path).toEqual([])
  }
  await page.context().close()
})

// Catches a layout that only turns its text, targets too small for a thumb, and a screen that scrolls sideways.
test('in Arabic it is laid out from right to left, and every page is without barriers in light and dark', async ({
  browser,
}) => {
  const home = await fill()
  const page = await (await browser.newContext()).newPage()
  for (const [path, language, colorScheme] of [
    ['', 'nb', 'light'],
    ['', 'ar', 'dark'],
    ['organisasjoner', 'nb', 'dark'],
    ['aktivitet/act_today', 'ar', 'light'],
    ['skriv?type=offer&om=ned_1', 'nb', 'light'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(`${home}${path}${path.includes('?') ? '&' : '?'}sprak=${language}`)
    expect.soft(await barriers(page), `${path} ${language}`).toEqual([])
    expect
      .soft(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} fits`)
      .toBe(true)
  }
  await page.goto(`${home}?sprak=ar`)
  const row = page.getByRole('listitem').filter({ hasText: 'Kafé i dag' })
  const [time, title] = [await row.getByText('17:00').boundingBox(), await row.getByRole('link').boundingBox()]
  expect((time?.x ?? 0) > (title?.x ?? 0) + (title?.width ?? 0) - 1).toBe(true)
  await expect(row.getByText('نتحدث العربية')).toBeVisible()
  await expect(row.locator('[lang=nb]').first()).toHaveText('Kafé i dag')
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('a:not(.skip,.to),button,input:not([type=hidden]),textarea')]
      .filter((one) => one.getBoundingClientRect().height < 44)
      .map((one) => one.outerHTML),
  )
  expect(small).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await page.context().close()
})

// Catches an app that answers for the public page once it is on the phone.
test('a phone with the app on it still gets the page', async ({ phones }) => {
  const home = await fill()
  const page = await phones.fresh()
  await page.goto(endpoint().origin)
  await isKeptOffline(page)
  await page.reload()
  await page.goto(`${home}?sprak=uk`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Волонтерство: Oslo')
})
