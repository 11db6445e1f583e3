/** What one feels on a phone with everything on it: starting, searching, saving. */
import { firstRows, openPhone, sleep, summarise } from './harness.mjs'
import { joinAndFetch } from './first-sync.mjs'

/** What people type, letter by letter: names, places, parts of words, several words, and a slip of the finger. */
const QUERIES = [
  'språkkafe',
  'mandal',
  'norsktrening',
  'rode kors',
  'leksehjelp as',
  'frivilligsentrl',
  'kari hansen',
  '911',
]
const SAVES = 40
/** So often a quick person leaves a field: what was saved before has been exchanged with the endpoint by then. */
const QUICK_PERSON_MS = 700

/** @typedef {typeof globalThis & { saves: number[], putRaw: () => Promise<number> }} Watched */

/**
 * @param {{ origin: string, count: number, invitations: string[] }} endpoint
 * @param {number} runs
 */
export async function measurePhone({ origin, count, invitations }, runs) {
  const first = await openPhone()
  const { profile, version } = first
  await joinAndFetch(first.page, origin, invitations.shift() ?? '', count)
  await sleep(2_000)
  await first.close()
  const cold = summarise(await coldStarts(profile, origin, runs, 1))
  const coldSlow = summarise(await coldStarts(profile, origin, runs, 4))
  const phone = await openPhone(profile)
  await phone.page.goto(`${origin}/organisasjoner`)
  await firstRows(phone.page)
  const keystroke = summarise(await keystrokes(phone))
  await phone.page.addInitScript(watchSaves)
  const save = await saves(phone.page, origin, 0)
  const calmSave = await saves(phone.page, origin, QUICK_PERSON_MS)
  await phone.close()
  return { cold, coldSlow, keystroke, save, calmSave, version }
}

/** From asking for the directory's address in a browser just opened, to its first rows painted; ms. @param {string} profile @param {string} origin @param {number} runs @param {number} rate */
async function coldStarts(profile, origin, runs, rate) {
  const times = []
  for (let run = 0; run < runs; run += 1) {
    const phone = await openPhone(profile)
    await sleep(500)
    if (rate > 1) await phone.slowDown(rate)
    await phone.page.goto(`${origin}/organisasjoner`)
    times.push((await firstRows(phone.page)).at)
    await phone.close()
  }
  return times
}

/** Script run because of one letter, from the event until all is drawn; ms at a four times slower processor, by the browser's own count. @param {import('./harness.mjs').Phone} phone */
export async function keystrokes({ page, cdp, slowDown }) {
  const field = page.getByRole('searchbox')
  await field.fill('a')
  await page.waitForFunction(() => document.querySelectorAll('.rows [role="listitem"]').length > 0)
  await sleep(6_000) // the index is built in idle moments
  await field.fill('')
  await cdp.send('Performance.enable')
  await slowDown(4)
  const times = []
  for (const query of QUERIES) {
    await field.fill('')
    await sleep(300)
    for (const letter of query) {
      const before = await scriptMs(cdp)
      await page.keyboard.insertText(letter)
      await sleep(150)
      times.push((await scriptMs(cdp)) - before)
    }
  }
  await slowDown(1)
  await field.fill('')
  return times
}

/** @param {import('@playwright/test').CDPSession} cdp */
async function scriptMs(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1_000
}

/**
 * From leaving a field to its edit being durably on disk (the strict transaction is complete); and after each, the very row it wrote
 * put by nothing but the browser into a store of its own, as durably. ms.
 * @param {import('@playwright/test').Page} page @param {string} origin @param {number} apart ms from one to the next, at least
 */
async function saves(page, origin, apart) {
  await page.goto(`${origin}/organisasjoner`)
  await firstRows(page)
  await page.locator('.rows [role="listitem"] a').nth(3).click()
  const name = page.locator('.title-field textarea')
  await name.waitFor()
  const raw = []
  for (let save = 0; save < SAVES; save += 1) {
    const next = sleep(apart)
    await name.focus()
    await name.fill(`Språkkafé nummer ${save}, ${apart}`)
    await sleep(50)
    await name.blur()
    await page.waitForFunction((so) => /** @type {Watched} */ (globalThis).saves.length > so, save)
    raw.push(await page.evaluate(() => /** @type {Watched} */ (globalThis).putRaw()))
    await next
  }
  const app = await page.evaluate(() => /** @type {Watched} */ (globalThis).saves)
  return { app: summarise(app), raw: summarise(raw) }
}

/** Runs in the page: from the last time a field was left to the next strict transaction's end; and what puts the row it wrote again. */
function watchSaves() {
  let left = 0
  /** @type {unknown} */
  let row = null
  const watched = /** @type {Watched} */ (globalThis)
  watched.saves = []
  addEventListener('focusout', () => (left = performance.now()), true)
  const { transaction: open } = IDBDatabase.prototype
  const { put } = IDBObjectStore.prototype
  IDBDatabase.prototype.transaction = function transaction(...given) {
    const made = open.apply(this, given)
    if (given[2]?.durability === 'strict') {
      made.addEventListener('complete', () => {
        if (left > 0) watched.saves.push(performance.now() - left)
        left = 0
      })
    }
    return made
  }
  IDBObjectStore.prototype.put = function putAndNote(...given) {
    if (this.name === 'outbox') row = given[0]
    return put.apply(this, given)
  }
  const bare = new Promise((resolve) => {
    const request = indexedDB.open('bare-rows', 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows', { autoIncrement: true }))
    request.addEventListener('success', () => resolve(request.result))
  })
  watched.putRaw = async () => {
    const db = /** @type {IDBDatabase} */ (await bare)
    const from = performance.now()
    const transaction = open.call(db, 'rows', 'readwrite', { durability: 'strict' })
    put.call(transaction.objectStore('rows'), row)
    await new Promise((resolve) => transaction.addEventListener('complete', resolve))
    return performance.now() - from
  }
}
