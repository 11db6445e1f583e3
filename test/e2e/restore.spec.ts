import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  addOrganisation,
  choose,
  endpointForAll,
  expect,
  field,
  goTo,
  openOrganisation,
  syncLine,
  synchronise,
  test,
  write,
} from './brobygger.ts'

const endpoint = endpointForAll()

// Catches: an epoch that stays the same, a phone that takes yesterday's directory for today's, one that brings only its own edits or what was deleted, and one that says all is shared before it has healed.
test("yesterday's backup is put back, and three phones heal it to today's state", async ({ phones }, { outputDir }) => {
  const kari = await phones.joined(endpoint(), 'Kari', 'coordinator')
  const ola = await phones.joined(endpoint(), 'Ola')
  const eva = await phones.joined(endpoint(), 'Eva')
  for (const name of ['Mandal språkkafé', 'Holum bygdekvinnelag', 'Øyslebø idrettslag'])
    await addOrganisation(kari, name)
  await expect(syncLine(kari)).toHaveText(/^Alt er delt/)
  mkdirSync(outputDir, { recursive: true })
  const backup = join(outputDir, 'yesterday.db')
  expect(endpoint().command('backup', backup)).toContain(backup)

  await openOrganisation(kari, 'Mandal språkkafé')
  await write(kari, 'Telefon', '38 00 00 00')
  await openOrganisation(ola, 'Holum bygdekvinnelag')
  await write(ola, 'Navn på organisasjonen', 'Holum sanitetsforening')
  await addOrganisation(ola, 'Vigeland frivilligsentral')
  await openOrganisation(eva, 'Øyslebø idrettslag')
  await choose(eva, 'Slett')
  await expect(eva.getByRole('heading', { level: 1, name: 'Organisasjoner' })).toBeVisible()
  for (const phone of [kari, ola, eva]) {
    await synchronise(phone)
    await expect(syncLine(phone)).toHaveText(/^Alt er delt/)
  }
  await synchronise(kari) // who has seen what the others did since

  await endpoint().stop()
  await openOrganisation(eva, 'Mandal språkkafé')
  await write(eva, 'Område', 'Mandal')
  expect(endpoint().command('restore', backup)).toContain(backup)
  await endpoint().start()
  for (const phone of [kari, ola, eva]) {
    await synchronise(phone)
    await expect(syncLine(phone)).toHaveText(/^Alt er delt/)
  }

  const fresh = await phones.joined(endpoint(), 'Nina')
  for (const phone of [kari, ola, eva, fresh]) {
    if (phone !== fresh) await synchronise(phone)
    await goTo(phone, 'Organisasjoner')
    const list = phone.getByRole('list', { name: 'Organisasjoner' }).getByRole('link')
    await expect(list).toHaveText([/Holum sanitetsforening/, /Mandal språkkafé/, /Vigeland frivilligsentral/])
    await openOrganisation(phone, 'Mandal språkkafé')
    await expect(field(phone, 'Telefon')).toHaveValue('38 00 00 00')
    await expect(field(phone, 'Område')).toHaveValue('Mandal')
  }
})
