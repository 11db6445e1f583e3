/** What one feels when narrowing a directory of tens of thousands: from the tap on a filter to the list painted. */
import { joinAndFetch } from './first-sync.mjs'
import { openPhone, sleep, summarise } from './harness.mjs'

/** Everyone is indexed in idle moments. */
const CALM_MS = 8_000
const AFTER_TAP_MS = 400

/** @typedef {typeof globalThis & { taps: { inSheet: number[], overList: number[] } }} Watched */

/**
 * Taps on filters in the sheet, one after the other on and off again, and on those right over the list, with the processor
 * four times slower; ms.
 * @param {{ origin: string, count: number, invitations: string[] }} endpoint
 */
export async function measureFilters({ origin, count, invitations }) {
  const phone = await openPhone()
  const { page } = phone
  await page.addInitScript(watchTaps)
  await joinAndFetch(page, origin, invitations.shift() ?? '', count)
  await sleep(CALM_MS)
  await page.click('.filter-bar button[aria-haspopup="dialog"]')
  const chips = page.locator('.filter-panel .chips > button')
  await chips.first().waitFor()
  await sleep(AFTER_TAP_MS)
  await phone.slowDown(4)
  const wanted = Math.min(await chips.count(), 24)
  for (let at = 0; at < wanted; at += 1) {
    for (let tap = 0; tap < 2; tap += 1) {
      await chips.nth(at).click({ force: true })
      await sleep(AFTER_TAP_MS)
    }
    // Every third stays, so that later ones meet several filters at once.
    if (at % 3 === 0) await chips.nth(at).click({ force: true })
    await sleep(AFTER_TAP_MS)
  }
  await page.click('.sheet footer button:first-child') // «Nullstill»
  await page.click('.sheet footer button:last-child')
  await sleep(AFTER_TAP_MS)
  const over = page.locator('.filter-bar .chips[data-one-line] > button').last()
  for (let tap = 0; tap < 40; tap += 1) {
    await over.click({ force: true })
    await sleep(AFTER_TAP_MS * 2)
  }
  await phone.slowDown(1)
  const taps = await page.evaluate(() => /** @type {Watched} */ (globalThis).taps)
  await phone.close()
  return { inSheet: summarise(taps.inSheet), overList: summarise(taps.overList) }
}

/** Runs in the page: from a tap on a filter to the frame in which its chip has changed. */
function watchTaps() {
  const watched = /** @type {Watched} */ (globalThis)
  watched.taps = { inSheet: [], overList: [] }
  addEventListener(
    'click',
    ({ target, timeStamp }) => {
      const chip = target instanceof Element ? target.closest('button[aria-pressed]') : null
      if (!chip) return
      const taps = chip.closest('.filter-panel') ? watched.taps.inSheet : watched.taps.overList
      const observer = new MutationObserver(() => {
        observer.disconnect()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel() // its message comes after the frame
          port1.addEventListener('message', () => taps.push(performance.now() - timeStamp))
          port1.start()
          port2.postMessage(null)
        })
      })
      observer.observe(chip, { attributes: true, attributeFilter: ['aria-pressed'] })
    },
    true,
  )
}
