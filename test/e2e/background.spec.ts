import { addOrganisation, endpointForAll, expect, field, isKeptOffline, syncLine, test, write } from './brobygger.ts'
import type { Page } from './brobygger.ts'

test.use({ keepsApp: true })
const endpoint = endpointForAll()

/** Does what the browser does when there is a network again; no page of the app need be open. */
async function wakeServiceWorker(page: Page) {
  const { origin } = endpoint()
  const cdp = await page.context().newCDPSession(page)
  const registration = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin))
      if (ours) resolve(ours.registrationId)
    })
  })
  await cdp.send('ServiceWorker.enable')
  const registrationId = await registration
  await cdp.send('ServiceWorker.dispatchSyncEvent', { origin, registrationId, tag: 'deliver', lastChance: false })
}

// Catches: edits that wait until somebody opens the app again, and one that has two effects because it was sent twice.
test('what was written without a network is delivered when there is one, also with the app closed; once', async ({
  phones,
}) => {
  const kari = await phones.joined(endpoint(), 'Kari')
  await addOrganisation(kari, 'Mandal språkkafé')
  await expect(syncLine(kari)).toHaveText(/^Alt er delt/)
  await isKeptOffline(kari)
  await endpoint().stop()
  await write(kari, 'Telefon', '38 00 00 00')
  const tags = () =>
    kari.evaluate(async () => {
      const { sync } = (await navigator.serviceWorker.ready) as unknown as { sync: { getTags(): Promise<string[]> } } // Chromium's alone
      return sync.getTags()
    })
  await expect.poll(tags).toContain('deliver')
  const address = kari.url()
  const empty = await kari.context().newPage()
  await kari.close()

  await endpoint().start()
  const client = await endpoint().client()
  const phone = async () => {
    const { records } = (await client.ask('sync', { version: 1, cursor: null })) as {
      records: { kind: string; record: string; fields: Record<string, unknown> }[]
    } // as PROTOCOL.md says
    return records.find(({ kind }) => kind === 'organisation')
  }
  await wakeServiceWorker(empty)
  await expect.poll(async () => (await phone())?.fields['phone']).toBe('38 00 00 00')

  await empty.goto(address)
  await expect(syncLine(empty)).toHaveText(/^Alt er delt/)
  await expect(field(empty, 'Telefon')).toHaveValue('38 00 00 00')
  const { entries } = (await client.ask(`history/organisation/${(await phone())?.record}`)) as {
    entries: { field: string }[]
  } // as PROTOCOL.md says
  expect(entries.filter(({ field: name }) => name === 'phone')).toHaveLength(1)
})
