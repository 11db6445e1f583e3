import { test as base, expect } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import { startEndpoint } from './endpoint.ts'
import type { Endpoint } from './endpoint.ts'

export { expect }
export type { Page }

/** Phones of their own, each with its own storage. What goes wrong unseen in any of them fails the test. */
export interface Phones {
  /** A phone nobody has opened Brobygger on. */
  fresh(prepare?: (context: BrowserContext) => Promise<void>): Promise<Page>
  /** A phone whose owner has followed an invitation, and is at Hjem. */
  joined(endpoint: Endpoint, name: string, role?: 'coordinator' | 'editor' | 'reader'): Promise<Page>
  /**
   * The phone somebody joined with in a test before, of the same file, else one that joins now; at Hjem, with a network. For tests
   * that leave each other's records alone: a new phone costs as much as what is done with it.
   */
  lasting(endpoint: Endpoint, name: string, role?: 'coordinator' | 'editor' | 'reader'): Promise<Page>
  /** Errors that reach nobody but the message at the bottom, and are what a test is about. */
  forgive(errors: RegExp): void
  /** Another tab of the same phone. */
  tab(page: Page, path?: string): Promise<Page>
}

interface Fixtures {
  phones: Phones
  /**
   * Whether phones keep the app itself from the start, as they do. Else each keeps it when a test asks (`isKeptOffline`), and not
   * before: to keep it is to fetch every part of it, for each phone.
   */
  keepsApp: boolean
}

/** What went wrong unseen, and the hosts that were asked, since the test began. */
let unseen = { faults: new Array<string>(), hosts: new Set<string>() }
/** By endpoint, name and role; until the endpoint is closed. */
const lasting = new Map<string, Page>()

export const test = base.extend<Fixtures>({
  keepsApp: [false, { option: true }],
  async phones({ browser, keepsApp }, give) {
    const contexts: BrowserContext[] = []
    const { faults, hosts } = (unseen = { faults: [], hosts: new Set() })
    const forgiven: RegExp[] = []
    const phones: Phones = {
      async fresh(prepare) {
        const context = await browser.newContext()
        contexts.push(context)
        context.on('request', (request) => {
          const { protocol, hostname } = new URL(request.url())
          if (protocol.startsWith('http')) unseen.hosts.add(hostname)
        })
        context.on('weberror', (error) => unseen.faults.push(String(error.error())))
        await context.addInitScript(watch)
        if (!keepsApp) await context.addInitScript(keepWhenAsked)
        await prepare?.(context)
        return context.newPage()
      },
      async joined(endpoint, name, role = 'editor') {
        const page = await phones.fresh()
        await join(page, await endpoint.invite(name, role))
        return page
      },
      async lasting(endpoint, name, role = 'editor') {
        const key = [endpoint.origin, name, role].join()
        const known = lasting.get(key)
        if (!known) {
          const page = await phones.joined(endpoint, name, role)
          contexts.splice(contexts.indexOf(page.context()), 1)
          lasting.set(key, page)
          return page
        }
        for (const tab of known.context().pages()) if (tab !== known) await tab.close()
        await known.context().setOffline(false)
        await known.setViewportSize({ width: 390, height: 844 })
        await known.goto(endpoint.origin)
        await expect(known.getByRole('heading', { level: 1, name: 'God dag' })).toBeVisible()
        return known
      },
      forgive: (errors) => void forgiven.push(errors),
      async tab(page, path = new URL(page.url()).pathname) {
        const tab = await page.context().newPage()
        await tab.goto(new URL(path, page.url()).href)
        return tab
      },
    }
    await give(phones)
    await Promise.all(contexts.map((context) => context.close()))
    const unexpected = faults.filter((fault) => !forgiven.some((errors) => errors.test(fault)))
    expect(unexpected, 'errors nobody caught').toEqual([])
    expect(
      [...hosts].filter((host) => host !== 'localhost'),
      'other hosts that were asked',
    ).toEqual([])
  },
})

/** One endpoint for all tests of a file. */
export function endpointForAll(): () => Endpoint {
  let endpoint: Endpoint | null = null
  test.beforeAll(async () => {
    endpoint = await startEndpoint()
  })
  test.afterAll(async () => {
    await Promise.all([...lasting.values()].map((page) => page.context().close()))
    lasting.clear()
    await endpoint?.close()
  })
  return () => endpoint!
}

/** What the page has done unseen since it was loaded. */
interface Seen {
  /** All that the sync line has said, in order. */
  lines: string[]
  /** What the Content-Security-Policy refused. */
  refused: string[]
  /** The contents of files handed to the browser to be saved. */
  files: string[]
  /** The bodies of pushes that travelled as plain text. */
  pushes: string[]
}

/** In the page: keeps what a test cannot see from outside, in the same way in every browser. */
function watch() {
  const seen: Seen = { lines: [], refused: [], files: [], pushes: [] }
  Object.assign(globalThis, { seen })
  const look = () => {
    const line = document.querySelector('[title="Vis hva som venter"]')?.textContent ?? ''
    if (line !== '' && line !== seen.lines.at(-1)) seen.lines.push(line)
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    seen.refused.push(`${violatedDirective} ${blockedURI}`),
  )
  const { createObjectURL } = URL
  URL.createObjectURL = (object) => {
    if (object instanceof Blob) void object.text().then((text) => seen.files.push(text))
    return createObjectURL.call(URL, object)
  }
  const { fetch } = globalThis
  globalThis.fetch = (input, init) => {
    if (String(input).endsWith('/sync') && typeof init?.body === 'string') seen.pushes.push(init.body)
    return fetch(input, init)
  }
}

/** In the page: it has no service worker, as on the very first visit, until `keepApp` is called. One that is there stays as it is. */
function keepWhenAsked() {
  if (!('ServiceWorkerContainer' in globalThis)) return
  const { register } = ServiceWorkerContainer.prototype
  const asked = new Promise<void>((keepApp) => void Object.assign(globalThis, { keepApp }))
  ServiceWorkerContainer.prototype.register = async function (...given) {
    if (!this.controller) await asked
    return register.apply(this, given)
  }
}

/** What the page has done unseen since it was loaded. */
export function seenIn(page: Page): Promise<Seen> {
  return page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen) // put there by `watch`
}

/** Follows an invitation to the end: the workbook is here, and one stands at Hjem. */
export async function join(page: Page, link: string) {
  await page.goto(link)
  await page.getByRole('button', { name: 'Bli med' }).click()
  await page.getByRole('button', { name: 'Gå til Hjem' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'God dag' })).toBeVisible()
}

/** Begins without an invitation. */
export async function beginAlone(page: Page, { origin }: Pick<Endpoint, 'origin'>) {
  await page.goto(origin)
  await page.getByRole('button', { name: 'Begynn alene' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'God dag' })).toBeVisible()
}

/** From now on the app opens without a network. */
export async function isKeptOffline(page: Page) {
  await page.evaluate(() => (globalThis as { keepApp?(): void }).keepApp?.()) // put there by `keepWhenAsked`
  const state = () => page.evaluate(() => navigator.serviceWorker.controller?.state)
  await expect.poll(state, { timeout: 60_000 }).toBe('activated') // it fetches all of the app first
}

/** The line at the top that says how sharing stands. */
export function syncLine(page: Page) {
  return page.getByTitle('Vis hva som venter')
}

/** «Synkroniser nå», by hand: quicker than to wait for the next time by itself. */
export async function synchronise(page: Page) {
  await syncLine(page).click()
  const sheet = page.getByRole('dialog', { name: 'Deling' })
  await sheet.getByRole('button', { name: 'Synkroniser nå' }).click()
  await expect(sheet.getByRole('button', { name: 'Synkroniser nå' })).toBeVisible()
  await sheet.getByRole('button', { name: 'Lukk' }).click()
}

/** Goes to a place by the main menu; on a phone some are behind «Mer». */
export async function goTo(
  page: Page,
  place:
    | 'Hjem'
    | 'Organisasjoner'
    | 'Aktiviteter'
    | 'Sjekklister'
    | 'Avtaler'
    | 'Oppgaver'
    | 'Nettside'
    | 'Innstillinger',
) {
  const menu = page.getByRole('navigation', { name: 'Hovedmeny' })
  const link = menu.getByRole('link', { name: place })
  await expect(menu.getByRole('link', { name: 'Hjem' })).toBeVisible() // the menu is there: what it lacks is behind «Mer»
  if (await link.isVisible()) await link.click()
  else {
    await menu.getByRole('link', { name: 'Mer' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Mer' })).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: place }).click()
  }
  const title = place === 'Hjem' ? 'God dag' : place
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Adds an organisation as one does, and stays on its page. */
export async function addOrganisation(page: Page, name: string) {
  await goTo(page, 'Organisasjoner')
  await page.getByRole('link', { name: 'Ny organisasjon' }).click()
  await write(page, 'Navn på organisasjonen', name)
  await expect(page.getByRole('heading', { level: 1, name })).toBeAttached()
}

/** Opens an organisation from the list. */
export async function openOrganisation(page: Page, name: string) {
  await goTo(page, 'Organisasjoner')
  await page.getByRole('list', { name: 'Organisasjoner' }).getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeAttached()
}

/** The id of the record whose page one is on. */
export function openRecord(page: Page): string {
  return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
}

/** A field of the page one is on. */
export function field(page: Page, label: string) {
  return page.getByRole('main').getByRole('textbox', { name: label, exact: true })
}

/** Writes a whole text into a field, leaves it, and waits until the field says «Lagret». */
export async function write(page: Page, label: string, text: string) {
  await field(page, label).fill(text)
  await field(page, label).blur()
  await expect(field(page, label).locator('..').getByText('Lagret', { exact: true })).toBeVisible()
}

/** Chooses under «Flere valg» on an organisation's page. */
export async function choose(page: Page, what: 'Historikk' | 'Slett' | 'Slett for godt') {
  await page.getByRole('button', { name: 'Flere valg' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${what}(?! for)`) })
    .click()
}

/** Whether a word stands anywhere in what the browser keeps for the app. */
export function isAnywhereOn(page: Page, word: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('No answer.')))
      })
    const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)]
    for (const { name } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name ?? ''))
      const stores = [...database.objectStoreNames]
      for (const store of stores)
        texts.push(JSON.stringify(await answer(database.transaction(store).objectStore(store).getAll())))
      database.close()
    }
    return texts.some((text) => text.includes(wanted))
  }, word)
}

/** What the page last handed to the browser to be saved as a file. */
export async function savedFile(page: Page): Promise<string> {
  await expect.poll(async () => (await seenIn(page)).files.length).toBeGreaterThan(0)
  return (await seenIn(page)).files.at(-1) ?? ''
}

/** Goes on writing in a field, letter by letter, and stays in it. */
export async function typeAtEnd(page: Page, label: string, words: string) {
  await field(page, label).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}
