/** What all measurements share: the built app and endpoint, a phone to try it on, and a way to sum up several runs. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium } from '@playwright/test'
import { build } from 'vite'

import { ensureBrowsers, findChromium } from '../browsers.mjs'
import { organisations } from './organisations.mjs'

export const root = join(import.meta.dirname, '..', '..')

/** @typedef {{ min: number, median: number, p95: number, p99: number, runs: number }} Summary */
/** @typedef {{ createEndpoint: typeof import('#server/endpoint.ts').createEndpoint, openEmbeddedStore: typeof import('#server/store-embedded.ts').openEmbeddedStore, openPostgresStore: typeof import('#server/store-postgres.ts').openPostgresStore }} EndpointParts */
/** @typedef {Awaited<ReturnType<typeof startEndpoint>>} RunningEndpoint */
/** @typedef {Awaited<ReturnType<typeof openPhone>>} Phone */

/** @type {(() => unknown)[]} */
const toUndo = []

/** Remembers how to leave nothing behind. @param {() => unknown} undo */
export function afterwards(undo) {
  toUndo.push(undo)
}

export async function cleanUp() {
  for (const undo of toUndo.splice(0).reverse()) await undo()
}

/** A folder that is gone when all is done. @param {string} [parent] */
export function temporaryFolder(parent = tmpdir()) {
  const folder = mkdtempSync(join(parent, 'brobygger-bench-'))
  afterwards(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** @param {number[]} times @returns {Summary} */
export function summarise(times) {
  const sorted = times.toSorted((one, two) => one - two)
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { min: at(0.000001), median: at(0.5), p95: at(0.95), p99: at(0.99), runs: sorted.length }
}

/** Builds the app and the endpoint when they are missing or older than the source. */
export function ensureBuilt() {
  const built = join(root, 'dist', 'server', 'main.js')
  if (
    existsSync(built) &&
    existsSync(join(root, 'dist', 'app', 'index.html')) &&
    statSync(built).mtimeMs > newestSource()
  )
    return
  console.log('Building …')
  const { status } = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('The build failed.')
}

function newestSource() {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  return Math.max(...names.map((name) => statSync(join(root, 'src', name)).mtimeMs))
}

/** The endpoint as functions in this process. @returns {Promise<EndpointParts>} */
export async function loadEndpoint() {
  const outDir = temporaryFolder()
  await build({
    root,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: {
          endpoint: join(root, 'src/server/endpoint.ts'),
          store: join(root, 'src/server/store-embedded.ts'),
          postgres: join(root, 'src/server/store-postgres.ts'),
        },
        output: {
          entryFileNames: '[name].mjs',
          codeSplitting: true,
          paths: { libsql: createRequire(import.meta.url).resolve('libsql') },
        },
      },
    },
  })
  const made = ['endpoint', 'store', 'postgres'].map((name) => import(join(outDir, `${name}.mjs`)))
  return Object.assign({}, ...(await Promise.all(made)))
}

/**
 * Fills a fresh data folder with organisations, each pushed as an edit of its own, and makes invitations.
 * @param {EndpointParts} parts
 * @param {number} count
 * @param {number} invited
 */
export async function fillSpace({ createEndpoint, openEmbeddedStore }, count, invited) {
  const dataDir = temporaryFolder()
  const endpoint = createEndpoint({ store: await openEmbeddedStore(join(dataDir, 'brobygger.db')) })
  const { space } = await endpoint.createSpace()
  const next = organisations(count)
  for (let left = count; left > 0; left -= 200) {
    const pushed = Array.from({ length: Math.min(left, 200) }, () => ({
      raw: next(),
      device: 'bench',
      by: 'Målestokk',
      role: /** @type {const} */ ('editor'),
    }))
    const refused = (await endpoint.push(space, pushed)).find((result) => !result.ok)
    if (refused) throw new Error(`An organisation was refused: ${JSON.stringify(refused)}`)
  }
  const invitations = []
  for (let made = 0; made < invited; made += 1)
    invitations.push((await endpoint.createInvitation({ space, role: 'editor' })).invitation)
  await endpoint.close()
  return { dataDir, space, invitations }
}

/** The built endpoint as a process of its own, on a free port. @param {string} dataDir @param {string} [databaseUrl] */
export async function startEndpoint(dataDir, databaseUrl) {
  const child = spawn(process.execPath, [join(root, 'dist', 'server', 'main.js')], {
    env: {
      ...process.env,
      PORT: process.env.BENCH_PORT ?? '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      ORIGIN: undefined,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  afterwards(stop)
  /** @type {string} */
  const origin = await new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      const [, address] = /^Brobygger: (http:\S+?)\/?$/m.exec(said) ?? []
      if (address) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`The endpoint ended with ${code} before it answered.`)))
  })
  return { origin, stop }
}

/** A browser of one's own whose data is on disk, as on a phone; opened anew with the same `profile` it has what it had. @param {string} [profile] */
export async function openPhone(profile = temporaryFolder()) {
  const advice = findChromium() ? null : ensureBrowsers()
  const found = findChromium()
  if (!found) throw new Error(advice ?? 'There is no Chromium.')
  const context = await chromium.launchPersistentContext(profile, {
    ...found.launchOptions,
    headless: true,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    viewport: { width: 390, height: 844 },
  })
  let isOpen = true
  const close = async () => {
    if (isOpen) await context.close()
    isOpen = false
  }
  afterwards(close)
  await context.addInitScript(watchRows)
  const page = context.pages()[0] ?? (await context.newPage())
  const cdp = await context.newCDPSession(page)
  const slowDown = (/** @type {number} */ rate) => cdp.send('Emulation.setCPUThrottlingRate', { rate })
  return { context, page, cdp, profile, close, slowDown, version: context.browser()?.version() ?? '' }
}

/** Runs in every page: `firstRows` resolves when the first rows of the directory have been painted. */
function watchRows() {
  const firstRows = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const row = document.querySelector('.rows [role="listitem"]')
      if (!row) return
      observer.disconnect()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel() // its message comes after the frame
        port1.addEventListener('message', () =>
          resolve({ at: performance.now(), count: Number(row.getAttribute('aria-setsize')) }),
        )
        port1.start()
        port2.postMessage(null)
      })
    })
    observer.observe(document, { subtree: true, childList: true })
  })
  Object.assign(globalThis, { firstRows })
}

/**
 * Waits until the directory's first rows are on the screen.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<{ at: number, count: number }>} when, in ms since the page was asked for, and how many rows there are
 */
export function firstRows(page) {
  return page.evaluate('globalThis.firstRows')
}

/** @param {number} ms */
export function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/**
 * Writes records into a space before its endpoint is started: each call of `push` is one edit.
 * @param {EndpointParts} parts
 * @param {string} dataDir
 * @param {string} space
 * @param {(push: (records: [kind: string, id: string, fields: Record<string, unknown>][]) => Promise<void>) => Promise<void>} fill
 */
export async function writeInto({ createEndpoint, openEmbeddedStore }, dataDir, space, fill) {
  const endpoint = createEndpoint({ store: await openEmbeddedStore(`${dataDir}/brobygger.db`) })
  let made = 0
  await fill(async (records) => {
    const raw = {
      id: `01900000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`,
      at: 1_790_000_000_000,
      ops: records.map(([kind, record, fields]) => ({
        kind,
        record,
        set: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value, base: [] }])),
      })),
    }
    const [result] = await endpoint.push(space, [{ raw, device: 'bench', by: 'Målestokk', role: 'editor' }])
    if (!result?.ok) throw new Error(`The records were refused: ${JSON.stringify(result)}`)
  })
  await endpoint.close()
}

/** A phone that has joined and has everything. @param {string} origin @param {string} invitation */
export async function joinedPhone(origin, invitation) {
  const phone = await openPhone()
  await phone.page.goto(`${origin}/bli-med#${invitation}`)
  await phone.page.click('form button[type=submit]')
  await phone.page.waitForFunction(() => !document.querySelector('form'))
  await sleep(3_000)
  return phone
}
