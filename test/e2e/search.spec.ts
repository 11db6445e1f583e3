import { randomUUID } from 'node:crypto'
import { endpointForAll, expect, field, goTo, syncLine, test } from './brobygger.ts'
import type { Client } from './endpoint.ts'

const endpoint = endpointForAll()
const COUNT = 3_000
const PLACES = [
  'Mandal',
  'Holum',
  'Øyslebø',
  'Laudal',
  'Bjelland',
  'Spangereid',
  'Vigeland',
  'Åseral',
  'Marnardal',
  'Konsmo',
]
const SORTS = ['idrettslag', 'bygdekvinnelag', 'skolekorps', 'sangkor', 'språkkafé', 'historielag']

test('a directory of 3 000 comes whole, scrolls from end to end, and is searched as one types', async ({ phones }) => {
  await fill(await endpoint().client())
  const page = await phones.joined(endpoint(), 'Kari')
  await expect(syncLine(page)).toHaveText(/^Alt er delt/)
  await expect(page.getByText(/^3\s?000 organisasjoner/)).toBeVisible()
  await goTo(page, 'Organisasjoner')
  const list = page.getByRole('list', { name: 'Organisasjoner' })
  await expect(list.getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(COUNT))

  await list.getByRole('link').first().focus()
  await page.keyboard.press('End')
  await expect(list.locator(`[aria-posinset="${COUNT}"]`)).toBeVisible()
  await expect(list.locator(`[aria-posinset="${COUNT}"]`)).toContainText('Åseral')
  await page.keyboard.press('PageUp')
  await expect(list.locator(':focus')).toBeVisible()
  await page.keyboard.press('Home')
  await expect(list.locator('[aria-posinset="1"]')).toBeVisible()
  for (let turn = 0; turn < 5; turn += 1) {
    await page.mouse.move(200, 400)
    await page.mouse.wheel(0, 20_000)
    await expect.poll(() => list.getByRole('link').evaluateAll(isAnyInSight)).toBe(true)
  }

  const search = page.getByRole('searchbox', { name: /^Søk i 3\s?000 organisasjoner/ })
  await search.pressSequentially('kafe mandal')
  await expect(page.getByText('50 treff').first()).toBeVisible()
  await expect(list.getByRole('link').first()).toHaveText(/^Mandal språkkafé/)
  await page.getByRole('button', { name: 'Tøm søket' }).click()
  await search.pressSequentially('oysleboo skolekorps')
  await expect(list.getByRole('link').first()).toHaveText(/^Øyslebø skolekorps/)
  await search.fill('Mandal språkkafé 1240')
  await expect(list.getByRole('link')).toHaveCount(1)
  await list.getByRole('link').click()
  await expect(field(page, 'Navn på organisasjonen')).toHaveValue('Mandal språkkafé 1240')
  await page.goBack()
  await expect(search, 'the search is there when one comes back').toHaveValue('Mandal språkkafé 1240')
})

/** Runs in the page. */
function isAnyInSight(rows: Element[]) {
  return rows.some((row) => row.getBoundingClientRect().bottom > 0 && row.getBoundingClientRect().top < innerHeight)
}

/** As another program would that has a register to bring. */
async function fill(client: Client) {
  const organisations = Array.from({ length: COUNT }, (_, at) => {
    const name = `${PLACES[at % PLACES.length]} ${SORTS[Math.floor(at / PLACES.length) % SORTS.length]} ${at}`
    return {
      kind: 'organisation',
      record: `org_${String(at).padStart(6, '0')}`,
      set: { name: { value: name, base: [] }, area: { value: PLACES[at % PLACES.length], base: [] } },
    }
  })
  for (let from = 0; from < COUNT; from += 500) {
    const ops = organisations.slice(from, from + 500)
    await client.push([{ id: randomUUID(), at: Date.now(), ops }])
  }
}
