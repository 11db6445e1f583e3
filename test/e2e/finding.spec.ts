import { randomUUID } from 'node:crypto'
import { barriers } from './axe.ts'
import { endpointForAll, expect, goTo, savedFile, seenIn, syncLine, test } from './brobygger.ts'
import type { Page } from './brobygger.ts'
import type { Client } from './endpoint.ts'

const endpoint = endpointForAll()
const COUNT = 600
const KINDS = ['faith', 'minority', 'established']

const list = (page: Page) => page.getByRole('list', { name: 'Organisasjoner' })
const sheet = (page: Page) => page.getByRole('dialog')
const size = (page: Page) => list(page).getByRole('listitem').first().getAttribute('aria-setsize')

async function look(page: Page, what: string) {
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))))
  expect.soft(await barriers(page), what).toEqual([])
  expect.soft(await page.evaluate(isTooWide), `${what} fits`).toBe(false)
}

/** Runs in the page. */
function isTooWide() {
  return document.documentElement.scrollWidth > innerWidth
}

test.setTimeout(120_000) // a busy machine is slow, not wrong
test('one narrows, saves the view, changes all of them, takes it back, and takes them out', async ({ phones }) => {
  await fill(await endpoint().client())
  const page = await phones.joined(endpoint(), 'Kari')
  await expect(syncLine(page)).toHaveText(/^Alt er delt/)
  await goTo(page, 'Organisasjoner')
  await expect(list(page).getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(COUNT))

  await page.getByRole('button', { name: 'Filtrer' }).click()
  await sheet(page).getByRole('button', { name: 'Trossamfunn 200' }).click()
  await sheet(page).getByRole('button', { name: 'Arabisk 100' }).click()
  await look(page, 'Filtrer')
  await sheet(page).getByRole('button', { name: 'Vis 100 organisasjoner' }).click()
  expect(await size(page)).toBe('100')
  await expect(page).toHaveURL(/\?type=faith&sprak=ar$/)
  await page.goBack()
  await expect(list(page).getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(COUNT))
  await page.goForward()
  await expect(page.getByRole('button', { name: 'Filtrer, 2 valgt' })).toBeVisible()

  await page.getByRole('button', { name: 'Lagre utvalget' }).click()
  await page.getByRole('textbox', { name: 'Navn på utvalget' }).fill('Moskeer')
  await look(page, 'Lagret utvalg')
  await page.getByRole('button', { name: 'Ferdig' }).click()
  await expect(page.getByRole('button', { name: 'Moskeer', exact: true })).toHaveAttribute('aria-pressed', 'true')

  await page.getByRole('button', { name: 'Velg flere' }).click()
  await page.getByRole('button', { name: 'Velg alle 100' }).click()
  await look(page, 'Velg flere')
  await page.getByRole('button', { name: 'Endre', exact: true }).click()
  await look(page, 'Endre')
  await sheet(page).getByRole('button', { name: 'Område' }).click()
  await sheet(page).getByRole('textbox', { name: 'Område' }).fill('Lindesnes')
  await sheet(page).getByRole('button', { name: 'Sett' }).click()
  await expect(page.getByText('100 organisasjoner er endret.')).toBeVisible()
  await page.getByRole('button', { name: 'Angre' }).click()

  await page.getByRole('button', { name: 'Hent ut' }).click()
  await look(page, 'Hent ut')
  await sheet(page).getByRole('button', { name: 'CSV-fil' }).click()
  const csv = await savedFile(page)
  expect(csv.split('\r\n').filter(Boolean)).toHaveLength(101)
  expect(csv).not.toContain('Lindesnes')
  await page.getByRole('button', { name: 'Velg ingen' }).click()
  await page.getByRole('checkbox').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByText('1 valgt')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('checkbox')).toHaveCount(0)

  // All 600 as Excel: more than the library packs by itself without a worker, which our policy refuses.
  await page.goto(`${endpoint().origin}/organisasjoner`)
  await page.getByRole('button', { name: 'Velg flere' }).click()
  await page.getByRole('button', { name: 'Velg alle 600' }).click()
  await page.getByRole('button', { name: 'Hent ut' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    sheet(page).getByRole('button', { name: 'Excel-fil' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^organisasjoner-\d{4}-\d\d-\d\d\.xlsx$/)
  expect((await seenIn(page)).refused).toEqual([])

  // Another phone has the view, and the same organisations as before.
  const other = await phones.joined(endpoint(), 'Per')
  await goTo(other, 'Organisasjoner')
  await other.getByRole('button', { name: 'Moskeer', exact: true }).click()
  await expect(list(other).getByRole('listitem').first()).toHaveAttribute('aria-setsize', '100')
  await other.setViewportSize({ width: 320, height: 640 })
  await other.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  expect.soft(await other.evaluate(isTooWide), 'with little room and large text').toBe(false)
  await other.evaluate(() => (document.documentElement.dir = 'rtl'))
  await other.getByRole('button', { name: /^Filtrer/ }).click()
  await look(other, 'Filtrer, fra høyre')
})

/** As another program would that has a register to bring. */
async function fill(client: Client) {
  const ops = Array.from({ length: COUNT }, (_, at) => {
    const fields = {
      name: `Lag nummer ${at}`,
      kind: KINDS[at % KINDS.length],
      area: at % 2 === 0 ? 'Mandal' : 'Holum',
      description: `Vi møtes i gruppe ${at}. ${'Alle er velkommen. '.repeat(20)}`,
      ...(at % 2 === 0 ? { 'languages/ar': true } : { 'languages/uk': true }),
    }
    const set = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value, base: [] }]))
    return { kind: 'organisation', record: `org_${String(at).padStart(6, '0')}`, set }
  })
  for (let from = 0; from < COUNT; from += 200)
    await client.push([{ id: randomUUID(), at: Date.now(), ops: ops.slice(from, from + 200) }])
}
