import {
  addOrganisation,
  endpointForAll,
  expect,
  field,
  isKeptOffline,
  openOrganisation,
  openRecord,
  seenIn,
  syncLine,
  test,
  typeAtEnd,
  write,
} from './brobygger.ts'

const endpoint = endpointForAll()

test('what one tab writes shows in the other, also without a network', async ({ phones }) => {
  const one = await phones.lasting(endpoint(), 'Kari')
  await addOrganisation(one, 'Mandal språkkafé')
  await isKeptOffline(one)
  const two = await phones.tab(one)
  await write(one, 'Telefon', '38 00 00 00')
  await expect(field(two, 'Telefon')).toHaveValue('38 00 00 00')
  await expect(syncLine(two)).toHaveText(/^Alt er delt/)

  await one.context().setOffline(true)
  await write(two, 'E-post', 'kafe@eksempel.no')
  await expect(field(one, 'E-post')).toHaveValue('kafe@eksempel.no')
  await expect(syncLine(one)).toHaveText(/1 endring venter$/)
  await expect(syncLine(two)).toHaveText(/1 endring venter$/)
  await one.context().setOffline(false)
  await expect(syncLine(one)).toHaveText(/^Alt er delt/)
  await expect(syncLine(two)).toHaveText(/^Alt er delt/)
})

// Catches: two leaders that both push, de-duplication by a counter, and a tab that takes the other's draft for one left behind.
test('one types in two tabs of the same phone at once: nothing is lost, and each edit has one effect', async ({
  phones,
}) => {
  const one = await phones.lasting(endpoint(), 'Kari')
  await addOrganisation(one, 'Holum bygdekvinnelag')
  const record = openRecord(one)
  const two = await phones.tab(one)
  const first = ['Nøkkelen henger ', 'hos vaktmesteren ', 'bak døra.']
  const second = ['Strikker og ', 'baker, og tar imot ', 'nye hver torsdag.']
  for (const [at, words] of first.entries()) {
    await typeAtEnd(one, 'Notat', words)
    await typeAtEnd(two, 'Hva de gjør', second[at] ?? '')
  }
  await Promise.all([field(one, 'Notat').blur(), field(two, 'Hva de gjør').blur()])
  for (const page of [one, two]) {
    await expect(field(page, 'Notat')).toHaveValue(first.join(''))
    await expect(field(page, 'Hva de gjør')).toHaveValue(second.join(''))
    await expect(syncLine(page)).toHaveText(/^Alt er delt/)
    await expect(page.getByRole('heading', { name: /versjoner/ })).toHaveCount(0)
  }
  const { entries } = (await (await endpoint().client()).ask(`history/organisation/${record}`)) as {
    entries: { id: string; field: string; value: unknown }[]
  }
  const notes = entries.filter((entry) => entry.field === 'note')
  expect(notes.map((entry) => entry.value).at(0)).toBe(first.join(''))
  expect(new Set(notes.map((entry) => entry.id)).size, 'each edit is in the history once').toBe(notes.length)

  const ola = await phones.joined(endpoint(), 'Ola')
  await openOrganisation(ola, 'Holum bygdekvinnelag')
  await expect(field(ola, 'Notat')).toHaveValue(first.join(''))
  await expect(field(ola, 'Hva de gjør')).toHaveValue(second.join(''))
})

test('two open tabs share an edit once between them', async ({ phones }) => {
  const one = await phones.lasting(endpoint(), 'Kari')
  await addOrganisation(one, 'Røde Kors Mandal')
  const two = await phones.tab(one)
  await expect(syncLine(two)).toHaveText(/^Alt er delt/)
  await write(one, 'Område', 'Malmøstrand')
  await expect(syncLine(one)).toHaveText(/^Alt er delt/)
  await expect(syncLine(two)).toHaveText(/^Alt er delt/)
  await expect(field(two, 'Område')).toHaveValue('Malmøstrand')
  const pushes = [...(await seenIn(one)).pushes, ...(await seenIn(two)).pushes]
  expect(pushes.filter((push) => push.includes('Malmøstrand'))).toHaveLength(1)
})
