import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { defineConfig } from '@playwright/test'

import { findChromium, findFirefox } from '../browsers.mjs'

/** What may differ between browsers: storage, offline, tabs, typing. All else runs in one. */
const BOTH = 'offline same-time storage tabs two-phones typing update visit'
  .split(' ')
  .map((name) => `**/${name}.spec.ts`)

/** The built app as a person meets it: a phone in Norway. Each test starts the endpoint it needs. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: join(tmpdir(), 'brobygger-e2e'),
  workers: 2, // files side by side, the tests of one file in order
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
    { name: 'chromium', use: { browserName: 'chromium', ...findChromium() } },
    { name: 'firefox', testMatch: BOTH, use: { browserName: 'firefox', ...findFirefox() } },
  ],
})
