/**
 * Finds a Chromium and a Firefox to test in, and fetches them when the machine has none.
 * Used by the end-to-end tests, the benchmarks and the test command.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

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
