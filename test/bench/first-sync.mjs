/**
 * First sync: from the first request a phone that has joined makes, until all organisations are on disk and the
 * directory's first rows are painted. Beside it, in the same browser and from the same endpoint: the same segments fetched and put as bare strings, and their records put as rows.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { firstRows, openPhone, sleep, summarise } from './harness.mjs'

/** The browser and the service worker have their own things to do at first. */
const CALM_MS = 1_500
/** Dexie's own build for pages without modules: sets `Dexie`. */
const dexie = readFileSync(createRequire(import.meta.url).resolve('dexie/dist/dexie.min.js'), 'utf8')

/**
 * @param {{ origin: string, space: string, count: number, invitations: string[] }} endpoint
 * @param {number} runs
 */
export async function measureFirstSync({ origin, space, count, invitations }, runs) {
  /** @type {{ app: number[], rows: number[], strings: number[] }} */
  const times = { app: [], rows: [], strings: [] }
  let bytes = 0
  for (let run = 0; run < runs; run += 1) {
    const phone = await openPhone()
    times.app.push(await joinAndFetch(phone.page, origin, invitations.shift() ?? '', count))
    await phone.page.goto(`${origin}/robots.txt`)
    await phone.page.evaluate(dexie)
    const key = await phone.page.evaluate(() => JSON.parse(localStorage.getItem('brobygger:device') ?? '{}').key)
    const given = { path: `/api/spaces/${space}`, key }
    const strings = await phone.page.evaluate(putStrings, given)
    times.strings.push(strings.ms)
    bytes = strings.bytes
    times.rows.push(await phone.page.evaluate(putRows))
    await phone.close()
  }
  return { app: summarise(times.app), rows: summarise(times.rows), strings: summarise(times.strings), bytes }
}

/**
 * Joins as a person would, goes to the directory, and checks that what is shown is on disk.
 * @param {import('@playwright/test').Page} page @param {string} origin @param {string} invitation @param {number} count
 * @returns {Promise<number>} ms
 */
export async function joinAndFetch(page, origin, invitation, count) {
  await page.goto(`${origin}/bli-med#${invitation}`)
  await page.waitForSelector('form button[type=submit]')
  await sleep(CALM_MS)
  await page.evaluate(() => {
    // The form is gone as soon as one has joined: then to the directory, as the button «Til arbeidsboka» and the menu would.
    const observer = new MutationObserver(() => {
      if (document.querySelector('form')) return
      observer.disconnect()
      history.pushState(null, '', '/organisasjoner')
      dispatchEvent(new PopStateEvent('popstate'))
    })
    observer.observe(document, { subtree: true, childList: true })
  })
  await page.click('form button[type=submit]')
  const shown = await firstRows(page)
  const stored = await page.evaluate(countStored)
  if (shown.count !== count || stored !== count)
    throw new Error(`${shown.count} shown and ${stored} on disk, of ${count}`)
  return shown.at - (await page.evaluate(firstRequest))
}

/** Runs in the page: when it first asked for what its space holds. */
function firstRequest() {
  const asked = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/spaces/'))
  return Math.min(...asked.map(({ startTime }) => startTime))
}

/** Runs in the page: how many records the app's segments hold. @returns {Promise<number>} */
async function countStored() {
  const db = await new Promise((resolve, reject) => {
    const request = indexedDB.open('brobygger')
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
  const rows = await new Promise((resolve) => {
    const request = db.transaction('segments').objectStore('segments').getAll()
    request.addEventListener('success', () => resolve(request.result))
  })
  db.close()
  return rows.reduce(
    (/** @type {number} */ sum, /** @type {{ text: string }} */ row) => sum + JSON.parse(row.text).length,
    0,
  )
}

/** @typedef {{ path: string, key: string }} Given */

/** Runs in the page: fetches the segments, four side by side, and puts each as it comes as a bare string. @param {Given} given */
async function putStrings({ path, key }) {
  const { Dexie } = /** @type {{ Dexie: typeof import('dexie').Dexie }} */ (/** @type {unknown} */ (globalThis))
  const db = new Dexie('bare-strings')
  db.version(1).stores({ segments: 'hash' })
  await db.open()
  const headers = { authorization: `Bearer ${key}` }
  const from = performance.now()
  const { segments } = await (await fetch(`${path}/snapshot`, { headers })).json()
  let bytes = 0
  const work = async () => {
    for (let next = segments.shift(); next; next = segments.shift()) {
      const text = await (await fetch(`${path}/segments/${next.hash}`, { headers, cache: 'no-store' })).text()
      bytes += text.length
      await db.table('segments').put({ hash: next.hash, text })
    }
  }
  await Promise.all([work(), work(), work(), work()])
  return { ms: performance.now() - from, bytes }
}

/** Runs in the page: takes the same bytes from `bare-strings` and puts every record as a row; only the putting is timed. */
async function putRows() {
  const { Dexie } = /** @type {{ Dexie: typeof import('dexie').Dexie }} */ (/** @type {unknown} */ (globalThis))
  const strings = new Dexie('bare-strings')
  strings.version(1).stores({ segments: 'hash' })
  const parts = (await strings.table('segments').toArray()).map((/** @type {{ text: string }} */ { text }) =>
    JSON.parse(text),
  )
  strings.close()
  const db = new Dexie('rows')
  db.version(1).stores({ records: 'record' })
  await db.open()
  const from = performance.now()
  for (const records of parts) await db.table('records').bulkPut(records)
  return performance.now() - from
}
