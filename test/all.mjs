/**
 * The test command: everything that can be known to hold, in order, with a count at the end.
 * A step that fails does not stop the ones that do not need it. Exits with 1 when anything failed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

import { auditDependencies } from './audit.mjs'
import { ensureBrowsers, findChromium, findFirefox, findShell } from './browsers.mjs'
import { checkBundleSize } from './bundle-size.mjs'
import { ensurePostgres, findPostgres } from './postgres.mjs'

/** @typedef {{ passed: number, failed: number, note?: string }} Result */

const root = join(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'brobygger-test-'))
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))

/** @type {{ heading: string, seconds: number, result: Result }[]} */
const done = []

step('Types', () => each(run('tsc', '-p', 'tsconfig.json'), run('tsc', '-p', 'test/tsconfig.json')))
step('Lint', () => each(run('oxlint')))
step('Format', () => each(run('oxfmt', '--check', '.')))
step('Nothing unused', () => each(run('knip')))
step('PostgreSQL to test with', postgres)
step('Known holes in dependencies', () => auditDependencies(root))
step('Unit and screen tests', unitTests)
const built = step('Build', () => each(run('vite', 'build'), run('vite', 'build', '--ssr', 'src/server/main.ts')))
step('Bundle size', () => (built ? bundleSize() : notRun('the build failed')))
step('The built app in real browsers', () => (built ? browserTests() : notRun('the build failed')))
summarise()

/**
 * @param {string} heading
 * @param {() => Result} work
 * @returns {boolean} whether all of it passed
 */
function step(heading, work) {
  console.log(`\n== ${heading}`)
  const start = performance.now()
  /** @type {Result} */
  let result
  try {
    result = work()
  } catch (error) {
    result = { passed: 0, failed: 1, note: error instanceof Error ? error.message : String(error) }
  }
  const seconds = (performance.now() - start) / 1000
  done.push({ heading, seconds, result })
  console.log(line(heading, seconds, result))
  return result.failed === 0
}

/** @param {string} heading @param {number} seconds @param {Result} result */
function line(heading, seconds, { passed, failed, note }) {
  return `${failed ? 'FAILED' : 'ok'}  ${heading}: ${passed} of ${passed + failed} in ${seconds.toFixed(1)} s${note ? `. ${note}` : ''}`
}

function summarise() {
  console.log('\n== Summary')
  for (const { heading, seconds, result } of done) console.log(line(heading, seconds, result))
  const passed = done.reduce((sum, { result }) => sum + result.passed, 0)
  const failed = done.reduce((sum, { result }) => sum + result.failed, 0)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}

/** @param {boolean[]} outcomes @returns {Result} */
function each(...outcomes) {
  const passed = outcomes.filter(Boolean).length
  return { passed, failed: outcomes.length - passed }
}

/** What could not be tried has failed. @param {string} reason @returns {Result} */
function notRun(reason) {
  return { passed: 0, failed: 1, note: `Not run: ${reason}` }
}

/** Runs one of the project's own tools to its end. @param {string} tool @param {string[]} args */
function run(tool, ...args) {
  console.log(`> ${[tool, ...args].join(' ')}`)
  const { status, error } = spawnSync(tool, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter) },
  })
  if (error) console.error(error.message)
  return status === 0
}

/** The endpoint's tests against PostgreSQL start one themselves; without it they fail. @returns {Result} */
function postgres() {
  const advice = ensurePostgres()
  return advice === null ? { passed: 1, failed: 0, note: findPostgres() ?? '' } : { passed: 0, failed: 1, note: advice }
}

/** @returns {Result} */
function unitTests() {
  const file = join(reports, 'unit.json')
  const ok = run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`)
  const report = JSON.parse(readFileSync(file, 'utf8'))
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report.testResults
  const unreadable = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return withExit(ok, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unreadable.length,
    ...skippedNote(report.numPendingTests + report.numTodoTests),
  })
}

/** @returns {Result} */
function bundleSize() {
  const broken = checkBundleSize()
  return { passed: 2 - broken.length, failed: broken.length, note: broken.join('; ') }
}

/** @returns {Result} */
function browserTests() {
  const advice = ensureBrowsers()
  const [whole, firefox] = [findChromium(), findFirefox()]
  const lacking = [whole, firefox].filter((found) => found === null).length
  if (lacking === 2) return { passed: 0, failed: lacking, note: advice ?? '' }
  const shell = findShell() ?? whole
  const paths = [whole, shell, firefox].map((found) => found?.launchOptions.executablePath ?? 'none')
  console.log(`> Chromium: ${paths[0]}, for most tests ${paths[1]}; Firefox: ${paths[2]}`)

  const file = join(reports, 'e2e.json')
  process.env.E2E_REPORT = file
  const projects = [whole && ['chromium', 'chromium-whole'], firefox && ['firefox']]
  const chosen = projects.flatMap((names) => names ?? []).map((name) => `--project=${name}`)
  const ok = run('playwright', 'test', '--config=test/e2e/playwright.config.ts', ...chosen)
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'))
  const result = withExit(ok, {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + (stats.expected + stats.unexpected === 0 ? Math.max(1, errors.length) : 0),
    ...skippedNote(stats.skipped),
  })
  return advice ? { ...result, failed: result.failed + lacking, note: advice } : result
}

/** A tool that ends badly though every test passed has failed once. @param {boolean} ok @param {Result} result @returns {Result} */
function withExit(ok, result) {
  return ok || result.failed > 0 ? result : { ...result, failed: 1 }
}

/** @param {number} count */
function skippedNote(count) {
  return count > 0 ? { note: `${count} skipped` } : {}
}
