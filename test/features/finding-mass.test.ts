import { beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '#db/database.ts'
import { createDevice } from '#db/device.ts'
import type { Device } from '#db/device.ts'
import { createDrafts } from '#db/drafts.ts'
import { settle } from '#db/here.ts'
import { openLifeboat } from '#db/lifeboat.ts'
import { changeAll, removeAll } from '#features/organisations/mass.ts'
import { emailsOf, mailtoHref } from '#features/organisations/emails.ts'
import { listOrganisations } from '#features/organisations/organisations.ts'
import { organisationTable, tableInSteps } from '#features/organisations/organisation-table.ts'
import { csvFile, excelFile } from '#features/organisations/table-file.ts'
import type { TableWords } from '#features/organisations/table-words.ts'
import { messages } from '#i18n/messages.ts'
import { checkMutation } from '#model/mutation.ts'
import { Disk } from '../simulation/disk.ts'
import { contact, organisation } from './directory.tsx'

const COUNT = 1_234
let device: Device
let databases = 0

beforeEach(async () => {
  device = createDevice({
    storage: openDatabase(`finding-mass-${(databases += 1)}`),
    lifeboat: openLifeboat(null),
    tab: 'tab',
    now: () => Date.now(),
    announce: () => undefined,
    later: () => undefined,
  })
  settle(
    device,
    createDrafts(device, null, () => undefined),
  )
  await device.start()
  device.workspace.absorb({
    records: Array.from({ length: COUNT }, (_, at) => {
      const record = organisation(`org_${at}`, { name: `Lag ${at}`, ...(at < 300 ? { area: 'Mandal' } : {}) })
      return { id: record.record, text: JSON.stringify(record) }
    }),
  })
})

/** A device whose disk fails as often as one says. */
async function openFailing(): Promise<Disk> {
  const disk = new Disk()
  device = createDevice({
    storage: disk,
    lifeboat: openLifeboat(null),
    tab: 'tab',
    now: () => Date.now(),
    announce: () => undefined,
    later: () => undefined,
  })
  settle(
    device,
    createDrafts(device, null, () => undefined),
  )
  await device.start()
  device.workspace.absorb({
    records: Array.from({ length: COUNT }, (_, at) => {
      const record = organisation(`org_${at}`, { name: `Lag ${at}` })
      return { id: record.record, text: JSON.stringify(record) }
    }),
  })
  return disk
}

const areas = () => new Set(listOrganisations().map(({ fields }) => fields['area'] ?? null))

describe('a change of many', () => {
  test('is made in atomic edits of at most a hundred, says how far it has come, and is undone whole', async () => {
    const told: number[] = []
    const { count, undo } = await changeAll(listOrganisations(), { area: 'Mandal' }, (done) => told.push(done))
    expect(count, 'those that were not so already').toBe(COUNT - 300)
    expect(areas()).toEqual(new Set(['Mandal']))
    const sizes = device.workspace.outbox().map(({ mutation }) => mutation.ops.length)
    expect(sizes.reduce((sum, size) => sum + size)).toBe(COUNT - 300)
    expect(Math.max(...sizes)).toBe(100)
    expect(told.at(-1)).toBe(COUNT - 300)
    expect(told.length).toBeGreaterThan(1)
    for (const { mutation } of device.workspace.outbox()) expect(checkMutation(mutation)).toMatchObject({ ok: true })
    await undo(() => undefined)
    expect(areas()).toEqual(new Set(['Mandal', null]))
    expect(listOrganisations().filter(({ fields }) => fields['area'] === 'Mandal')).toHaveLength(300)
  })

  test('survives the tab being killed right after', async () => {
    await changeAll(listOrganisations(), { 'tags/v:e5:r': true }, () => undefined)
    const again = createDevice({
      storage: openDatabase(`finding-mass-${databases}`),
      lifeboat: openLifeboat(null),
      tab: 'other',
      now: () => Date.now(),
      announce: () => undefined,
      later: () => undefined,
    })
    await again.start()
    expect(again.workspace.outbox().flatMap(({ mutation }) => mutation.ops)).toHaveLength(COUNT)
  })

  test('stopped by a failing disk tells how many are changed and why, and those are undone', async () => {
    const disk = await openFailing()
    const fail = () => (disk.failures = 1)
    const changed = await changeAll(listOrganisations(), { area: 'Mandal' }, fail)
    const count = () => listOrganisations().filter(({ fields }) => fields['area'] === 'Mandal').length
    expect(changed).toMatchObject({ count: 1_000, cause: { code: 'storage-broken' } })
    expect(count()).toBe(1_000)
    disk.failures = 1
    await expect(changed.undo(() => undefined)).rejects.toMatchObject({ code: 'storage-broken' })
    await changed.undo(() => undefined)
    expect(count()).toBe(0)
    const removed = await removeAll(listOrganisations(), fail)
    expect(removed).toMatchObject({ count: 1_000, cause: { code: 'storage-broken' } })
    await removed.undo(() => undefined)
    expect(listOrganisations()).toHaveLength(COUNT)
  })

  test('to delete is one too', async () => {
    const everyone = listOrganisations()
    const { count, undo } = await removeAll(everyone, () => undefined)
    expect(count).toBe(COUNT)
    expect(listOrganisations()).toHaveLength(0)
    for (const { mutation } of device.workspace.outbox()) expect(checkMutation(mutation)).toMatchObject({ ok: true })
    await undo(() => undefined)
    expect(listOrganisations()).toHaveLength(COUNT)
  })
})

const words: TableWords = {
  t: messages('finding'),
  fields: { label: (field) => field, inSentence: (field) => field, value: () => '' },
  locale: 'nb',
}
const rows = [
  organisation('org_a', {
    name: '=HYPERLINK("http://ondt.no";"Trykk")',
    kind: 'faith',
    'languages/uk': true,
    'languages/ar': true,
    orgnr: '971274190',
    phone: '+47 911 22 333',
    description: 'To linjer\nmed «;» og "sitat"',
    area: '  @SUM(A1)',
    public: true,
    email: 'Post@Lag.no',
  }),
  organisation('org_b', { name: '-2+3+cmd|x', phone: '+4791122333', email: 'ikke en adresse' }),
]
const persons = (id: string) =>
  id === 'org_a' ? [contact('con_1', id, { name: 'Kari', role: 'leder', email: 'post@lag.no' })] : []

describe('a table of organisations', () => {
  test('says what one reads on the screen, and names persons only when asked', () => {
    const [heading = [], first = []] = organisationTable(rows, null, words)
    const cell = (column: string) => first[heading.indexOf(column)]
    expect([cell('kind'), cell('languages'), cell('public')]).toEqual(['Trossamfunn', 'Ukrainsk, arabisk', 'Ja'])
    expect(JSON.stringify(organisationTable(rows, null, words))).not.toContain('Kari')
    expect(organisationTable(rows, persons, words)[1]?.at(-1)).toBe('Kari (leder), post@lag.no')
  })

  test('as CSV starts no formula in a spreadsheet, and leaves telephone numbers alone', async () => {
    const file = csvFile(organisationTable(rows, null, words))
    expect([...new Uint8Array(await file.arrayBuffer()).slice(0, 3)], 'the mark of UTF-8').toEqual([0xef, 0xbb, 0xbf])
    const { default: papa } = await import('papaparse')
    const { data } = papa.parse<string[]>((await file.text()).trim(), { delimiter: ';' })
    const cells = data.slice(1).flat()
    expect(data).toHaveLength(3)
    expect(cells.filter((cell) => /^\s*[=@]/.test(cell) || /^[+-].*[^\d\s+]/.test(cell))).toEqual([])
    expect(cells).toContain('+47 911 22 333')
    expect(cells).toContain('+4791122333')
    expect(cells).toContain('To linjer\nmed «;» og "sitat"')
  })

  test('of many is made in steps, and is the same', async () => {
    const told: number[] = []
    const many = listOrganisations()
    const table = await tableInSteps(many, null, words, (done) => told.push(done))
    expect(table).toEqual(organisationTable(many, null, words))
    expect(told).toEqual([500, 1_000, COUNT])
  })

  test('as Excel has the same texts, also when it is large', async () => {
    const many = Array.from({ length: 1_500 }, (_, at) =>
      organisation(`org_${at}`, { name: `Lag ${at}`, orgnr: '0012' }),
    )
    const file = await excelFile(organisationTable([...rows, ...many], null, words))
    const { default: readExcel } = await import('read-excel-file/universal')
    const [sheet] = await readExcel(file)
    const data = sheet?.data ?? []
    expect(data).toHaveLength(1_503)
    expect(data[1]?.[0]).toBe('=HYPERLINK("http://ondt.no";"Trykk")')
    expect(data[1_502]?.slice(0, 2)).toEqual(['Lag 1499', '0012'])
  })

  test('e-mail addresses come once each; a letter to very many is not a link', () => {
    expect(emailsOf(rows, persons)).toEqual(['Post@Lag.no'])
    expect(mailtoHref(['a@b.no', 'c@d.no'])).toBe('mailto:?bcc=a%40b.no,c%40d.no')
    expect(mailtoHref(Array.from({ length: 200 }, (_, at) => `navn${at}@eksempel.no`))).toBeNull()
    expect(mailtoHref([])).toBeNull()
  })
})
