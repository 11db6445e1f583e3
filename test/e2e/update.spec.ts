import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  addOrganisation,
  beginAlone,
  endpointForAll,
  expect,
  field,
  isKeptOffline,
  openOrganisation,
  syncLine,
  test,
  typeAtEnd,
} from './brobygger.ts'
import type { Page } from './brobygger.ts'
import { DIST } from './endpoint.ts'

test.use({ keepsApp: true })
const endpoint = endpointForAll()
const ROOT = join(import.meta.dirname, '..', '..')
/** The same program, one version later. */
const newer = mkdtempSync(join(tmpdir(), 'brobygger-newer-'))

test.beforeAll(async () => {
  const build = spawn(
    process.execPath,
    [
      join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      '--outDir',
      join(newer, 'app'),
      '--logLevel',
      'error',
    ],
    { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production', BUILD: '2' }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const [code] = (await once(build, 'exit')) as [number | null]
  expect(code, 'the newer version is built').toBe(0)
  cpSync(join(DIST, 'server'), join(newer, 'server'), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(newer, 'node_modules'), 'junction')
})
test.afterAll(() => rmSync(newer, { recursive: true, force: true }))

// Catches: a service worker that takes over by itself, reloading other tabs, and forgetting the parts an open page still needs.
test('a new version waits until one takes it: nothing reloads while one types, the old version works on, and the text is kept', async ({
  phones,
}) => {
  const one = await phones.fresh()
  await beginAlone(one, endpoint())
  await addOrganisation(one, 'Mandal språkkafé')
  await isKeptOffline(one)
  const two = await phones.tab(one, '/innstillinger/om')
  await expect(versionOf(two)).not.toHaveText(/\+2/)
  await leaveMark(one)
  await leaveMark(two)
  await typeAtEnd(one, 'Notat', 'Første setning.')

  await endpoint().stop()
  await endpoint().start(newer)
  await lookAgain(two)
  await expect(two.getByText('Ny versjon er klar')).toBeVisible()
  await expect(one.getByText('Ny versjon er klar')).toBeVisible()
  await typeAtEnd(one, 'Notat', ' Andre setning.')
  await expect(field(one, 'Notat')).toHaveValue('Første setning. Andre setning.')
  expect(await hasMark(two), 'a tab that did not ask goes on').toBe(true)

  await two.getByRole('button', { name: 'Ta den i bruk' }).click()
  await expect(versionOf(two)).toHaveText(/\+2/)
  await typeAtEnd(one, 'Notat', ' Tredje setning.')
  await expect(field(one, 'Notat')).toHaveValue('Første setning. Andre setning. Tredje setning.')
  await expect(one.getByText('Ny versjon er klar')).toBeVisible()
  expect(await hasMark(one), 'one who types is not interrupted').toBe(true)

  const [part] = partsOfOldOnly('Join')
  expect(part, 'a part that only the old version has').toBeDefined()
  await endpoint().stop()
  await syncLine(one).click()
  await one.getByRole('dialog', { name: 'Deling' }).getByRole('link', { name: 'Jeg har en invitasjon' }).click()
  await expect(one.getByRole('heading', { name: 'Invitasjonen din' })).toBeVisible()
  await one.getByRole('button', { name: 'Tilbake' }).click()
  expect(await hasMark(one)).toBe(true)

  await endpoint().start(newer)
  await openOrganisation(one, 'Mandal språkkafé')
  await typeAtEnd(one, 'Notat', ' Fjerde setning.')
  await one.getByRole('button', { name: 'Ta den i bruk' }).click()
  await expect.poll(() => hasMark(one)).toBe(false)
  await expect(field(one, 'Notat')).toHaveValue('Første setning. Andre setning. Tredje setning. Fjerde setning.')
  await one.goto(`${endpoint().origin}/innstillinger/om`)
  await expect(versionOf(one)).toHaveText(/\+2/)
  await expect(one.getByText('Ny versjon er klar')).toHaveCount(0)
})

// Catches: answering index.html for a part that is gone, and forgetting the old version's parts at once.
test(
  'the endpoint still has the parts of the version before, and says 404 for what never was',
  { tag: '@firefox-longer' },
  async () => {
    await endpoint().stop()
    await endpoint().start(newer)
    const [part] = partsOfOldOnly('SettingsPage')
    const old = await fetch(`${endpoint().origin}/assets/${part}`)
    expect([old.status, old.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    const never = await fetch(`${endpoint().origin}/assets/SettingsPage-never.js`)
    expect([never.status, never.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  },
)

function partsOfOldOnly(name: string): string[] {
  const now = readdirSync(join(newer, 'app', 'assets'))
  return readdirSync(join(DIST, 'app', 'assets')).filter(
    (part) => part.startsWith(`${name}-`) && part.endsWith('.js') && !now.includes(part),
  )
}

function versionOf(page: Page) {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: 'Versjon' })
}

/** One looks at the page again after a while: then it asks whether there is something newer. */
function lookAgain(page: Page) {
  return page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')))
}

/** A mark that goes when the page is loaded anew. */
function leaveMark(page: Page) {
  return page.evaluate(() => Object.assign(globalThis, { isMarked: true }).isMarked)
}

function hasMark(page: Page) {
  return page.evaluate(() => 'isMarked' in globalThis)
}
