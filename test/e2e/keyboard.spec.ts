import type { Locator } from '@playwright/test'
import { beginAlone, endpointForAll, expect, field, syncLine, test } from './brobygger.ts'
import type { Page } from './brobygger.ts'

const endpoint = endpointForAll()
/** More places than any screen has before what one looks for. */
const MOST_STEPS = 60

test('by keyboard alone one adds, searches, opens, edits, deletes and regrets, and always sees where one is', async ({
  phones,
}) => {
  const page = await phones.fresh()
  await beginAlone(page, endpoint())
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Hopp til innholdet' })).toBeFocused()
  await expectFocusSeen(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  for (const name of ['Mandal språkkafé', 'Holum bygdekvinnelag']) {
    await enter(page, page.getByRole('navigation').getByRole('link', { name: 'Organisasjoner' }))
    await expect(page.getByRole('heading', { level: 1, name: 'Organisasjoner' })).toBeFocused()
    await enter(page, page.getByRole('link', { name: 'Ny organisasjon' }))
    await expect(field(page, 'Navn på organisasjonen')).toBeFocused()
    await page.keyboard.type(name)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('heading', { level: 1, name })).toBeAttached()
  }
  await enter(page, page.getByRole('navigation').getByRole('link', { name: 'Organisasjoner' }))
  await tabTo(page, page.getByRole('searchbox'))
  await page.keyboard.type('spraakkafe')
  await expect(page.getByRole('list', { name: 'Organisasjoner' }).getByRole('link')).toHaveCount(1)
  await enter(page, page.getByRole('link', { name: 'Mandal språkkafé' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Mandal språkkafé' })).toBeFocused()
  await tabTo(page, field(page, 'Telefon'))
  await page.keyboard.type('38 00 00 00')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Ring Mandal språkkafé' })).toHaveAttribute('href', 'tel:38000000')
  await enter(page, page.getByRole('button', { name: 'Språk' }))
  await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Ukrainsk' }))
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Språk' })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Språk' })).toContainText('Ukrainsk')

  await enter(page, page.getByRole('button', { name: 'Flere valg' }))
  await enter(page, page.getByRole('dialog').getByRole('button', { name: /^Slett(?! for)/ }))
  await expect(page.getByText('«Mandal språkkafé» er slettet.')).toBeVisible()
  await enter(page, page.getByRole('button', { name: 'Angre' }))
  await expect(page.getByRole('link', { name: 'Mandal språkkafé' })).toBeVisible()
})

test('by keyboard alone one sees what waits, and takes back a deletion with Ctrl+Z', async ({ phones }) => {
  const page = await phones.joined(endpoint(), 'Kari')
  await enter(page, syncLine(page))
  await expect(page.getByRole('dialog', { name: 'Deling' })).toBeVisible()
  await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Synkroniser nå' }))
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(syncLine(page)).toBeFocused()

  await enter(page, page.getByRole('navigation').getByRole('link', { name: 'Organisasjoner' }))
  await enter(page, page.getByRole('link', { name: 'Ny organisasjon' }))
  await expect(field(page, 'Navn på organisasjonen')).toBeFocused()
  await page.keyboard.type('Røde Kors Mandal')
  await page.keyboard.press('Tab')
  await enter(page, page.getByRole('button', { name: 'Flere valg' }))
  await enter(page, page.getByRole('dialog').getByRole('button', { name: /^Slett(?! for)/ }))
  await expect(page.getByText('«Røde Kors Mandal» er slettet.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Organisasjoner' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('«Røde Kors Mandal» er slettet.')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Røde Kors Mandal' })).toBeVisible()
})

/** Goes with Tab or Shift+Tab until it has the focus; on the way there the focus can always be seen. */
async function tabTo(page: Page, wanted: Locator) {
  await expect(wanted).toBeVisible()
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const way = await wanted.evaluate(wayTo)
    if (way === 'here') return
    await page.keyboard.press(way)
    await expectFocusSeen(page)
  }
  await expect(wanted).toBeFocused()
}

/** In the page: which key leads from the focus to an element. */
function wayTo(wanted: Element) {
  if (wanted === document.activeElement) return 'here'
  const isBefore =
    document.activeElement && document.activeElement.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING
  return isBefore ? 'Shift+Tab' : 'Tab'
}

async function enter(page: Page, wanted: Locator) {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}

/** What has the focus is in sight, not beneath anything, and marked with a line around it or around the row it is in. */
async function expectFocusSeen(page: Page) {
  await expect.poll(() => page.evaluate(hiddenFocus)).toBe('')
}

/** In the page: what is wrong with how the focus is shown; empty when all is well. */
function hiddenFocus(): string {
  const focused = document.activeElement
  if (!focused || focused === document.body || !document.hasFocus()) return '' // it is with the browser's own buttons
  const name = `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent?.slice(0, 40) ?? ''}`
  const { top, bottom, left, right } = focused.getBoundingClientRect()
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return `${name} is out of sight`
  const middle = document.elementFromPoint((left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2)
  if (!middle || !(focused.contains(middle) || middle.contains(focused) || middle.closest('label')))
    return `${name} is beneath ${middle?.tagName} ${middle?.className}`
  for (let around: Element | null = focused; around && around !== document.body; around = around.parentElement) {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(around)
    if ((outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none') return ''
    if (!around.matches(':focus-within')) break
  }
  return `${name} is not marked`
}
