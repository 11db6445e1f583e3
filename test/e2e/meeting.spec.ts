import { join } from 'node:path'
import { endpointForAll, expect, isKeptOffline, syncLine, synchronise, test } from './brobygger.ts'
import type { Page } from './brobygger.ts'

const endpoint = endpointForAll()
const PHOTO = join(import.meta.dirname, '..', '..', 'public', 'icons', 'icon-512.png')
const NEEDS = ['Lokaler', 'Penger', 'Rekruttering', 'Språk', 'Samarbeid', 'Annet']
const NAMES = Array.from({ length: 19 }, (_, at) => `Forening ${String.fromCodePoint(65 + at)}`)

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const input = (page: Page) => page.getByRole('group', { name: 'Innspill' })

/** The phone's battery is taken out while one writes; the app is opened again where one was. */
async function kill(page: Page): Promise<Page> {
  await page.waitForTimeout(500) // half a second after a letter it is on disk
  const { url, context } = { url: page.url(), context: page.context() }
  await page.close({ runBeforeUnload: false })
  const next = await context.newPage()
  await next.goto(url)
  return next
}

async function attachPhoto(page: Page, count: number) {
  await page.locator('.photo-button input[type=file]').last().setInputFiles(PHOTO)
  await expect(page.getByRole('list', { name: 'Bilder' }).getByRole('button')).toHaveCount(count)
}

// Catches: anything in the room that needs the network, typing that lives on the screen only, an input that is in no meeting
// until it is closed, and photos that are only named.
test('a dialogue meeting without coverage from start to end, killed twice: nothing is missing, and the second phone has it all', async ({
  phones,
}) => {
  test.setTimeout(240_000) // some two hundred taps
  const client = await endpoint().client()
  for (const [at, name] of NAMES.entries()) await client.change('organisation', `org_${at}`, { name })
  let kari = await phones.joined(endpoint(), 'Kari')
  const ola = await phones.joined(endpoint(), 'Ola')
  await kari.goto(`${endpoint().origin}/moter`)
  await kari.getByRole('link', { name: 'Nytt møte' }).click()
  await button(kari, /^Dialogmøte/).click()
  await expect(kari.getByRole('heading', { level: 1, name: 'Dialogmøte' })).toBeVisible()
  await expect(syncLine(kari)).toHaveText(/^Alt er delt/)
  await isKeptOffline(kari)
  await endpoint().stop()

  await kari.getByRole('navigation', { name: 'Deler av møtet' }).getByRole('link', { name: 'I møtet' }).click()
  await button(kari, 'Start møtet').click()
  await button(kari, 'Til stede: 0').click()
  const sheet = kari.getByRole('dialog', { name: 'Til stede' })
  for (const name of NAMES) await sheet.getByRole('checkbox', { name }).click()
  await sheet.getByRole('searchbox').fill('Ny turgruppe')
  await sheet.getByRole('button', { name: /^Legg til «Ny turgruppe»/ }).click()
  await sheet.getByRole('button', { name: 'Ferdig' }).click()
  await expect(button(kari, 'Til stede: 20')).toBeVisible()
  await button(kari, 'Neste punkt').click()
  await kari.getByRole('textbox', { name: 'Notater' }).fill('Alle sa hvem de er.')

  for (let at = 0; at < 12; at += 1) {
    await button(kari, 'Nytt innspill').click()
    await input(kari)
      .getByRole('group', { name: 'Hvem sier det?' })
      .getByRole('button')
      .nth(at % 6)
      .click()
    await input(kari)
      .getByRole('button', { name: NEEDS[at % NEEDS.length] ?? '' })
      .click()
    const words = input(kari).getByRole('textbox', { name: 'Hva ble sagt?' })
    await words.fill(`Dette er innspill ${at}`)
    if (at === 4 || at === 9) {
      await words.press('End')
      await kari.keyboard.type(' til siste bokstav')
      kari = await kill(kari)
      await expect(input(kari).getByRole('textbox', { name: 'Hva ble sagt?' })).toHaveValue(
        `Dette er innspill ${at} til siste bokstav`,
      )
    }
    if (at < 5) {
      await input(kari).getByRole('button', { name: 'Oppgave', exact: true }).click()
      const task = kari.getByRole('group', { name: 'Oppgave', exact: true })
      await task.getByRole('textbox', { name: 'Hvem gjør det?' }).fill('Kultur')
      await task.getByRole('button', { name: 'Om en uke' }).click()
    } else if (at < 8) await input(kari).getByRole('button', { name: 'Beslutning', exact: true }).click()
    await input(kari).getByRole('button', { name: 'Ferdig' }).last().click()
  }
  // Straight from the keyboard, letter by letter: nothing is there yet for them to go into.
  await writeAtOnce(kari, 'Nytt innspill', 'Hva ble sagt?', 'Sagt rett fram')
  await writeAtOnce(kari, 'Ny beslutning', 'Hva ble bestemt?', 'Bestemt rett fram')
  await writeAtOnce(kari, 'Ny oppgave', 'Hva skal gjøres?', 'Gjøres rett fram')
  await attachPhoto(kari, 1)
  await attachPhoto(kari, 2)
  await expect(syncLine(kari)).toHaveText(/^Lagret på \S+ · \d+ endringer/)
  await button(kari, 'Avslutt møtet').click()
  await expect(kari).toHaveURL(/del=etter/)

  await endpoint().start()
  const room = new URL(kari.url()).pathname
  await kari.goto(`${endpoint().origin}${room}?del=rom`)
  await hasAll(kari)
  await synchronise(kari)
  await expect(syncLine(kari)).toHaveText(/^Alt er delt/)
  await ola.goto(`${endpoint().origin}${room}?del=rom`)
  await synchronise(ola)
  await hasAll(ola)
})

async function writeAtOnce(page: Page, begin: string, label: string, words: string) {
  await page.getByRole('button', { name: begin, exact: true }).click()
  await expect(page.getByRole('textbox', { name: label })).toBeFocused()
  await page.keyboard.type(words)
  await expect(page.getByRole('textbox', { name: label })).toHaveValue(words)
  await button(page, 'Ferdig').last().click()
}

async function hasAll(page: Page) {
  await expect(page.getByText(/^Møtet ble avsluttet/)).toBeVisible()
  await expect(button(page, 'Til stede: 20')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Notater' })).toHaveValue('Alle sa hvem de er.')
  for (const words of ['innspillet: Sagt', 'beslutningen: Bestemt', 'oppgaven: Gjøres'])
    await expect(button(page, `Rett ${words} rett fram`)).toHaveCount(1)
  await expect(button(page, /^Rett innspillet: Forening|^Rett innspillet: Ny turgruppe/)).toHaveCount(12)
  await expect(
    page.getByText(/^Lokaler 2 · Penger 2 · Rekruttering 2 · Språk 2 · Samarbeid 2 · Annet [23]/),
  ).toBeVisible()
  await expect(button(page, /^Rett oppgaven: Dette er innspill/)).toHaveCount(5)
  await expect(page.getByText(/^Kultur · frist/)).toHaveCount(5)
  await expect(button(page, /^Rett beslutningen: Dette er innspill/)).toHaveCount(3)
  await expect(page.getByRole('list', { name: 'Bilder' }).getByRole('img')).toHaveCount(2)
}
