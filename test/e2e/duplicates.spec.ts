import { barriers } from './axe.ts'
import { endpointForAll, expect, field, goTo, synchronise, syncLine, test } from './brobygger.ts'
import type { Page } from './brobygger.ts'

const endpoint = endpointForAll()
let told = 0

/** Puts records at the endpoint, as other people's phones would. */
async function tell(...records: { kind: string; record: string; fields: Record<string, unknown> }[]) {
  const client = await endpoint().client()
  const ops = records.map(({ kind, record, fields }) => ({
    kind,
    record,
    set: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value, base: [] }])),
  }))
  await client.push([{ id: `told-${(told += 1)}`, at: Date.now(), ops }])
}

async function fits(page: Page) {
  expect(await barriers(page)).toEqual([])
}

test('two entries made one on one phone are one on the other, with the contact persons of both; «Angre» makes them two again', async ({
  phones,
}) => {
  await tell(
    { kind: 'organisation', record: 'org_1', fields: { name: 'Mandal språkkafé', phone: '911 22 333' } },
    { kind: 'organisation', record: 'org_2', fields: { name: 'SPRÅKKAFEEN I MANDAL', phone: '38 26 11 00' } },
    { kind: 'contact', record: 'con_1', fields: { organisation: 'org_1', name: 'Leder' } },
    { kind: 'contact', record: 'con_2', fields: { organisation: 'org_2', name: 'Kasserer' } },
  )
  const first = await phones.joined(endpoint(), 'Kari')
  const second = await phones.joined(endpoint(), 'Per')
  await goTo(second, 'Organisasjoner')
  await expect(second.getByRole('link', { name: /i mandal/i })).toBeVisible()

  await goTo(first, 'Organisasjoner')
  await first.getByRole('link', { name: '1 mulig dublett' }).click()
  await expect(first.getByRole('heading', { level: 1, name: 'Mulige dubletter' })).toBeVisible() // this phone keeps no part for later
  await first.context().setOffline(true)
  await first.getByRole('link', { name: /SPRÅKKAFEEN I MANDAL/ }).click()
  await fits(first)
  await first.getByRole('group', { name: 'Telefon' }).getByText('38 26 11 00').click()
  await first.getByRole('button', { name: 'Slå sammen' }).click()
  await expect(first.getByText('«Mandal språkkafé» er slått sammen.')).toBeVisible()
  await first.getByRole('button', { name: 'Angre' }).click()
  await first.getByRole('link', { name: /SPRÅKKAFEEN I MANDAL/ }).click()
  await first.getByRole('group', { name: 'Telefon' }).getByText('38 26 11 00').click()
  await first.getByRole('button', { name: 'Slå sammen' }).click()
  await expect(first.getByRole('heading', { name: 'Ingen dubletter' })).toBeVisible()
  await first.context().setOffline(false)
  await synchronise(first)
  await expect(syncLine(first)).toHaveText(/^Alt er delt/)

  await expect(second.getByRole('link', { name: /SPRÅKKAFEEN/ })).toHaveCount(0)
  await second.getByRole('link', { name: /Mandal språkkafé/ }).click()
  await expect(field(second, 'Telefon')).toHaveValue('38 26 11 00')
  for (const name of ['Leder', 'Kasserer'])
    await expect(second.getByRole('button', { name: `Endre ${name}` })).toBeVisible()
})
