/**
 * Finds a Chromium and a Firefox to test in, and fetches them when the machine has none.
 * Used by the end-to-end tests, the benchmarks and the test command.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

import { chromium, firefox } from '@playwright/test'

const isRoot = process.getuid?.() === 0

const chromiumPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The same browser without its window, as most of the end-to-end tests want it: see `findShell`. */
const shellPlaces = ['/usr/bin/chromium-headless-shell', '/usr/lib/chromium/chromium-headless-shell']

const firefoxPlaces = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/** @typedef {{ executablePath: string, args?: string[] }} LaunchOptions what Playwright's `launch` takes */
/** @typedef {{ launchOptions: LaunchOptions, channel?: string }} Browser what a project's `use` takes in Playwright's settings */

/**
 * @returns {Browser | null} `null` when there is none
 */
export function findChromium() {
  const executablePath = firstExisting(process.env.CHROME_PATH, ownOf(chromium), ...chromiumPlaces)
  if (!executablePath) return null
  return { launchOptions: { executablePath, args: isRoot ? ['--no-sandbox'] : [] } }
}

/**
 * Chromium's headless shell: the engine, storage and network of Chromium without the window, menus and services around them, which
 * nobody sees in a test and which cost a quarter of the time. Playwright's own, the system's, or the one that comes with the
 * development packages (for Linux on x64), which is unpacked the first time.
 * @returns {Browser | null} `null` when there is none that starts here, or `CHROME_PATH` names what to test in
 */
export function findShell() {
  if (process.env.CHROME_PATH) return null
  const executablePath = firstExisting(ownShell(), ...shellPlaces) ?? packedShell()
  return executablePath ? { launchOptions: { executablePath, args: isRoot ? ['--no-sandbox'] : [] } } : null
}

/**
 * Playwright drives its own Firefox its own way, and everyone's Firefox by WebDriver BiDi, channel `moz-firefox`.
 * @returns {Browser | null} `null` when there is none
 */
export function findFirefox() {
  const own = ownOf(firefox)
  if (!process.env.FIREFOX_PATH && existsSync(own)) return { launchOptions: { executablePath: own } }
  const executablePath = firstExisting(process.env.FIREFOX_PATH, ...firefoxPlaces)
  return executablePath ? { channel: 'moz-firefox', launchOptions: { executablePath } } : null
}

/**
 * Fetches what is missing: with Playwright, else, as root on Debian or Ubuntu, with apt-get.
 * @returns {string | null} what to do by hand when a browser is still missing; `null` when both are there
 */
export function ensureBrowsers() {
  if (missing().length === 0) return null
  const playwright = join(import.meta.dirname, '..', 'node_modules', '@playwright', 'test', 'cli.js')
  run(process.execPath, [playwright, 'install', ...missing()], 300_000)
  if (missing().length > 0 && isRoot && existsSync('/etc/debian_version')) {
    const packages = missing().map((name) => (name === 'firefox' ? 'firefox-esr' : name))
    run('apt-get', ['update'], 300_000)
    run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], 900_000)
  }
  if (missing().length === 0) return null
  return (
    `No ${missing().join(' and no ')} found. Install it (on Debian: apt-get install chromium firefox-esr; ` +
    'elsewhere: npx playwright install chromium firefox), or say where it is with CHROME_PATH and FIREFOX_PATH.'
  )
}

function missing() {
  return [!findChromium() && 'chromium', !findFirefox() && 'firefox'].filter((name) => name !== false)
}

/** @param {(string | undefined)[]} places */
function firstExisting(...places) {
  return places.find((place) => place && existsSync(place))
}

/** @param {{ executablePath(): string }} browserType */
function ownOf(browserType) {
  try {
    return browserType.executablePath()
  } catch {
    return '' // Playwright has no build of its own for this system
  }
}

/** What Playwright has fetched beside its Chromium. @returns {string | undefined} */
function ownShell() {
  const [, folder = '', revision] = /^(.*)chromium-(\d+)/.exec(ownOf(chromium)) ?? []
  const place = `${folder}chromium_headless_shell-${revision}`
  if (!revision || !existsSync(place)) return undefined
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|[\\/])(chrome-headless-shell|headless_shell)(\.exe)?$/.test(name))
    .map((name) => join(place, name))[0]
}

/**
 * The shell in the package @sparticuz/chromium, unpacked beside the packages the first time it is asked for.
 * @returns {string | undefined} `undefined` where it cannot be had or does not start
 */
function packedShell() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const packages = join(import.meta.dirname, '..', 'node_modules')
  try {
    const { version } = JSON.parse(readFileSync(join(packages, '@sparticuz', 'chromium', 'package.json'), 'utf8'))
    const place = join(packages, '.cache', 'headless-shell', version)
    if (!existsSync(place)) unpackShell(place)
    return firstExisting(join(place, 'chromium'))
  } catch {
    return undefined // not installed, or nowhere to put it
  }
}

/**
 * Into a folder of its own, which is moved when all is there and starts: nobody meets half of it. One that does not start leaves
 * an empty folder, so that it is not tried again.
 * @param {string} place
 */
function unpackShell(place) {
  mkdirSync(dirname(place), { recursive: true })
  const fresh = mkdtempSync(`${place}-`)
  try {
    const shell = import.meta.resolve('@sparticuz/chromium')
    const unpack = `import shell from '${shell}'; await shell.executablePath()` // into the folder for temporary files
    const env = { ...process.env, TMPDIR: fresh }
    spawnSync(process.execPath, ['--input-type=module', '--eval', unpack], { env, timeout: 120_000 })
    const { status } = spawnSync(join(fresh, 'chromium'), ['--version'], { timeout: 60_000 })
    if (status === 0) renameSync(fresh, place)
    else if (status !== null) mkdirSync(place)
  } catch (error) {
    if (!existsSync(place)) throw error // else another test run was quicker
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** @param {string} command @param {string[]} args @param {number} timeout in milliseconds */
function run(command, args, timeout) {
  console.log(`> ${[command, ...args].join(' ')}`)
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout,
    env: {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      PATH: [process.env.PATH, '/usr/sbin', '/sbin'].join(delimiter),
    },
  })
}
