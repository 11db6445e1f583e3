import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'

import { defineConfig } from '@playwright/test'

import { findChromium, findFirefox, findShell } from '../browsers.mjs'

const specs = (names: string) => names.split(' ').map((name) => `**/${name}.spec.ts`)

/** What may differ between browsers: offline, two phones, typing, a new version. All else runs in Chromium alone. */
const BOTH = specs('offline same-time typing update visit')
/** What may differ too, and is tried in Firefox by the longer proof (`npm run prove`) only: these, and tests with this tag. */
const LONGER = specs('storage tabs two-phones')
const IN_LONGER = /(storage|tabs|two-phones)\.spec\.ts |@firefox-longer/
/**
 * What may differ between Chromium and its headless shell: the app kept, delivered with no page open, and replaced by a newer one; and
 * whether a page that is loaded anew knows that there is no network, which in the shell it does not.
 */
const WHOLE = specs('offline background update visit')

/**
 * Of Chromium's own window, the list under its address field is two more pages for every window, which cost as much as the app
 * in each tap; nobody sees them. The other names are what Playwright turns off, which a list of one's own replaces.
 */
const NOT_NEEDED = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['LensOverlay', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'Translate', 'AutoDeElevate'],
  ...['BlockOriginHeaderModificationOnRedirect', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled'],
]

function chromium(found = findChromium()) {
  if (!found) return {}
  const { executablePath, args = [] } = found.launchOptions
  return { launchOptions: { executablePath, args: [...args, `--disable-features=${NOT_NEEDED.join(',')}`] } }
}

/** The built app as a person meets it: a phone in Norway. Each test starts the endpoint it needs. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: join(tmpdir(), 'brobygger-e2e'),
  workers: availableParallelism() + 1, // files side by side, the tests of one file in order; what waits leaves its core to others
  // Real browsers on a busy machine: a second try is told in the list, never silent.
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? join(tmpdir(), 'brobygger-e2e.json') }]],
  use: {
    actionTimeout: 20_000,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    viewport: { width: 390, height: 844 },
    hasTouch: true, // a pointer that is a thumb, where the browser can pretend
    serviceWorkers: 'allow',
  },
  projects: [
    // The slower first: begun last, one file would be alone at the end. And in no more processes than it takes to be done before
    // the others: each begins with a browser of its own.
    {
      name: 'firefox',
      testMatch: BOTH,
      grepInvert: IN_LONGER,
      workers: availableParallelism(),
      use: { browserName: 'firefox', ...findFirefox() },
    },
    { name: 'chromium-whole', testMatch: WHOLE, workers: 1, use: { browserName: 'chromium', ...chromium() } },
    {
      name: 'chromium',
      testIgnore: WHOLE,
      use: { browserName: 'chromium', ...chromium(findShell() ?? findChromium()) },
    },
    {
      name: 'firefox-longer',
      testMatch: [...BOTH, ...LONGER],
      grep: IN_LONGER,
      use: { browserName: 'firefox', ...findFirefox() },
    },
  ],
})
