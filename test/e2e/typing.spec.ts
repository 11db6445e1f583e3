import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addOrganisation, beginAlone, endpointForAll, expect, field, openOrganisation, test } from './brobygger.ts'
import type { Page } from './brobygger.ts'

const endpoint = endpointForAll()
const TEXT = 'Kaffen er god, men lokalet er kaldt, og nøkkelen henger hos vaktmesteren. '.repeat(20)
/** What may be lost at most, ms. */
const HALF_A_SECOND = 500
const FEW_LETTERS = 20

/** Types without a pause until the page is gone. `by(moment)`: how much was on the screen at a moment, ms since 1970. */
function typeOn(page: Page, text: string) {
  const strokes: { at: number; length: number }[] = []
  const typing = (async () => {
    for (const letter of text) {
      await page.keyboard.type(letter)
      strokes.push({ at: Date.now(), length: strokes.length + 1 })
    }
  })().catch(() => undefined) // the page is gone: that is what is tried here
  const by = (moment: number) => strokes.findLast(({ at }) => at <= moment)?.length ?? 0
  const since = () => (strokes.at(-1)?.at ?? 0) - (strokes[0]?.at ?? 0)
  return {
    /** For so long, and until there is something to lose: a busy machine types slowly. */
    for: (ms: number) => expect.poll(() => since() > ms && by(Date.now() - HALF_A_SECOND) > FEW_LETTERS).toBe(true),
    by,
    ended: typing,
  }
}

/** What came back holds all but the last half second, and nothing else. */
async function expectAllButHalfASecond(page: Page, typed: ReturnType<typeof typeOn>, goneAt: number) {
  const atLeast = typed.by(goneAt - HALF_A_SECOND)
  expect(atLeast, 'something was typed before').toBeGreaterThan(FEW_LETTERS)
  await expect(field(page, 'Notat')).not.toHaveValue('')
  const found = await field(page, 'Notat').inputValue()
  expect(TEXT.trim().startsWith(found.trim())).toBe(true)
  expect(found.trimEnd().length).toBeGreaterThanOrEqual(TEXT.slice(0, atLeast).trimEnd().length)
}

// Catches: keeping what is typed only when the page says goodbye, or at a pause.
test('a tab that is killed while one types, without any goodbye, loses at most the last half second', async ({
  phones,
}) => {
  const page = await phones.fresh(async (context) => void (await context.addInitScript(sayNoGoodbye)))
  await beginAlone(page, endpoint())
  await addOrganisation(page, 'Mandal språkkafé')
  await field(page, 'Notat').click()
  const typed = typeOn(page, TEXT)
  await typed.for(2_000)
  const goneAt = Date.now()
  await page.close()
  await typed.ended

  const again = await page.context().newPage()
  await again.goto(`${endpoint().origin}/organisasjoner`)
  await openOrganisation(again, 'Mandal språkkafé')
  await expectAllButHalfASecond(again, typed, goneAt)
})

/** In the page: the app never hears that it is left, as when the system kills it. */
function sayNoGoodbye() {
  for (const goodbye of ['pagehide', 'visibilitychange', 'beforeunload', 'unload', 'freeze', 'blur', 'focusout'])
    addEventListener(goodbye, (event) => event.stopImmediatePropagation(), { capture: true })
}

// Catches: saying «Lagret» before it is on disk, and writing in a way that the browser's own buffers lose.
test('when the whole browser is killed, what was saved is there, and of what one was typing all but the last half second', async ({
  playwright,
  browserName,
  launchOptions,
  channel,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'brobygger-profile-'))
  const launch = () =>
    playwright[browserName].launchPersistentContext(profile, {
      ...launchOptions,
      ...(channel ? { channel } : {}),
      locale: 'nb-NO',
    })
  try {
    const context = await launch()
    const page = context.pages()[0] ?? (await context.newPage())
    await beginAlone(page, endpoint())
    await addOrganisation(page, 'Mandal språkkafé')
    await expect(page.getByText('Lagret', { exact: true })).toBeVisible()
    await field(page, 'Notat').click()
    const typed = typeOn(page, TEXT)
    await typed.for(2_000)
    const closed = context.waitForEvent('close')
    const goneAt = Date.now()
    killBrowserOf(profile)
    await Promise.all([closed, typed.ended])

    const later = await launch()
    const again = later.pages()[0] ?? (await later.newPage())
    await again.goto(`${endpoint().origin}/organisasjoner`)
    await openOrganisation(again, 'Mandal språkkafé')
    await expectAllButHalfASecond(again, typed, goneAt)
    await later.close()
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
})

/** Kills the processes that were started with this profile, and no others. */
function killBrowserOf(profile: string) {
  const listed = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).stdout
  for (const line of listed.split('\n').filter((one) => one.includes(profile))) {
    try {
      process.kill(Number.parseInt(line, 10), 'SIGKILL')
    } catch {
      // it went with its parent
    }
  }
}
