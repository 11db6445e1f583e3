import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { write } from '#db/write.ts'
import { dayOf } from '#i18n/dates.ts'
import { daysLater } from '#model/calendar-days.ts'
import { openPrivacy } from './privacy-place.tsx'
import { told } from './place.tsx'

const DAY = 86_400_000
const today = dayOf(Date.now())
const choir = told('organisation', 'org_1', { name: 'Koret' })
const kari = told('contact', 'con_1', {
  organisation: 'org_1',
  name: 'Kari Nordmann',
  role: 'Leder',
  phone: '911 22 233',
  retainUntil: '2024-01-02',
})
const per = told('contact', 'con_2', { organisation: 'org_1', name: 'Per Hansen', retainUntil: '2023-01-02' })
const meeting = told('meeting', 'mtg_1', { title: 'Dialogmøte', on: '2020-03-05', guests: 'Kari Nordmann' })
const item = told('agendaItem', 'agi_1', { meeting: 'mtg_1', title: 'Runde', notes: 'Det Kari sa.' })
const input = told('input', 'inp_1', { meeting: 'mtg_1', item: 'agi_1', text: 'Vi mangler lokaler' })
const photo = told('attachment', 'att_1', { record: 'inp_1', caption: 'Tavla' })
const open = told('task', 'tsk_1', { meeting: 'mtg_1', text: 'Finn lokaler' })
const finished = told('task', 'tsk_2', { meeting: 'mtg_1', text: 'Send referat', doneAt: Date.now() - DAY })

const list = (name: RegExp) => within(screen.getByRole('list', { name }))
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const dialog = () => within(screen.getByRole('dialog'))

describe('what has been kept as long as it should', () => {
  test('stands by kind, the longest overdue first, with why and since when', async () => {
    await openPrivacy({ records: [choir, kari, per] })
    expect(await screen.findByText('2 oppføringer bør slettes eller beholdes lenger')).toBeTruthy()
    expect(
      list(/Kontaktperson · 2/)
        .getAllByRole('link')
        .map((row) => row.textContent?.trim()),
    ).toEqual([
      'Per HansenKoretFristen var 2. januar 2023Noen har satt fristen.',
      'Kari NordmannLeder · KoretFristen var 2. januar 2024Noen har satt fristen.',
    ])
  })

  test('is kept until a day, and that can be undone', async () => {
    const { user, device } = await openPrivacy({ records: [choir, kari] })
    await user.click(await screen.findByRole('button', { name: 'Behold Kari Nordmann lenger' }))
    const day = dialog().getByLabelText('Behold til')
    await user.clear(day)
    await user.type(day, '2020-01-01')
    await user.click(dialog().getByRole('button', { name: 'Behold' }))
    expect(dialog().getByText('Velg en dag fram i tid.')).toBeTruthy()
    await user.clear(day)
    await user.type(day, '2099-01-01')
    await user.click(dialog().getByRole('button', { name: 'Behold' }))
    expect(await screen.findByText('Ingenting har gått over fristen.')).toBeTruthy()
    expect(device.workspace.record('con_1')?.fields['retainUntil']).toBe('2099-01-01')
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    expect(await screen.findByText('1 oppføring bør slettes eller beholdes lenger')).toBeTruthy()
  })

  // Catches: an undo that takes a colleague's later word with it.
  test('stays as a colleague has decided since, also when one undoes', async () => {
    const { user, device } = await openPrivacy({ records: [choir, kari] })
    await user.click(await screen.findByRole('button', { name: 'Behold Kari Nordmann lenger' }))
    await user.click(dialog().getByRole('button', { name: 'Behold' }))
    const undo = await screen.findByRole('button', { name: 'Angre' })
    await write({ kind: 'contact', record: 'con_1', set: { retainUntil: '2099-01-01' } })
    await user.click(undo)
    expect(device.workspace.record('con_1')?.fields['retainUntil']).toBe('2099-01-01')
  })

  // Catches: a tap that erases without a question, and a «delete» that leaves the values behind.
  test('is erased for good only after a question', async () => {
    const { user, device } = await openPrivacy({ records: [choir, kari, per] })
    await user.click(await screen.findByRole('button', { name: 'Slett Kari Nordmann for godt' }))
    expect(dialog().getByText(/Det kan ikke angres/)).toBeTruthy()
    await user.click(dialog().getByRole('button', { name: 'Avbryt' }))
    expect(device.workspace.record('con_1')).not.toBeNull()
    await user.click(button('Slett Kari Nordmann for godt'))
    await user.click(dialog().getByRole('button', { name: 'Slett for godt' }))
    await waitFor(() => expect(device.workspace.record('con_1')).toBeNull())
    expect(device.workspace.outbox().flatMap(({ mutation }) => mutation.ops)).toEqual([
      { kind: 'contact', record: 'con_1', erase: true },
    ])
    expect(await screen.findByText(/1 oppføring er slettet for godt/)).toBeTruthy()
  })

  test('is erased all at once, of one kind', async () => {
    const { user, device } = await openPrivacy({ records: [choir, kari, per] })
    await user.click(await screen.findByRole('button', { name: 'Slett alle 2 for godt' }))
    await user.click(dialog().getByRole('button', { name: 'Slett for godt' }))
    await waitFor(() => expect(device.workspace.all('contact')).toEqual([]))
    expect(device.workspace.record('org_1')).not.toBeNull()
  })

  test('is warned of before its time is up', async () => {
    const soon = { ...kari, fields: { ...kari.fields, retainUntil: daysLater(today, 12) } }
    const later = { ...per, fields: { ...per.fields, retainUntil: daysLater(today, 60) } }
    await openPrivacy({ records: [choir, soon, later] })
    expect(await screen.findByText('Ingenting har gått over fristen.')).toBeTruthy()
    expect(list(/Fristen går ut i løpet av 30 dager/).getAllByRole('listitem')).toHaveLength(1)
    expect(screen.queryByText('Per Hansen')).toBeNull()
  })

  test('of every kind that names persons', async () => {
    await openPrivacy({
      records: [
        told('conversation', 'cnv_1', { organisation: 'org_1', on: '2020-01-01', with: 'Kari', text: 'Ringte' }),
        told('evidence', 'evd_1', { type: 'person', person: 'Amina Ali, brobygger', on: '2020-01-01' }),
        told('task', 'tsk_1', { text: 'Ring Kari', doneAt: Date.UTC(2020, 0, 1) }),
        told('enquiry', 'enq_1', {
          text: 'Hei',
          contact: 'Kari',
          receivedAt: Date.UTC(2020, 0, 1),
          retainUntil: '2020-12-01',
        }),
        told('agreement', 'agr_1', {
          title: 'Avtale',
          state: 'ended',
          until: '2020-01-01',
          archiveReference: '20/1',
          archivedOn: '2020-01-02',
        }),
      ],
    })
    expect(await screen.findByText('5 oppføringer bør slettes eller beholdes lenger')).toBeTruthy()
    for (const kind of ['Samtale', 'Person i sjekkliste', 'Oppgave', 'Henvendelse', 'Avtale'])
      expect(list(new RegExp(`^${kind} · 1`)).getAllByRole('listitem')).toHaveLength(1)
    expect(screen.getByText(/Slettes av seg selv når ingen har skrevet i den på 30 dager/)).toBeTruthy()
  })

  test('is told of at Hjem, with the way to it', async () => {
    await openPrivacy({ path: '/', records: [choir, kari, meeting, item] })
    const row = await screen.findByRole('link', { name: /1 oppføring har gått over fristen/ })
    expect(row.getAttribute('href')).toBe('/innstillinger/personvern')
  })

  test('is nothing for one who may only read', async () => {
    await openPrivacy({ role: 'reader', records: [choir] })
    expect(await screen.findByText(/Koordinator og medarbeidere tar hånd om/)).toBeTruthy()
    expect(screen.queryByText(/Innsyn for en person/)).toBeNull()
  })
})

// Catches: «found nothing about this person» from a device that may not have it, and an erasure the endpoint refuses.
test("an organisation's own person is promised nothing", async () => {
  const removed = { ...choir, kind: 'activity', record: 'act_1', fields: { deletedAt: Date.now() - 40 * DAY } }
  await openPrivacy({ role: 'partner', records: [choir, removed] })
  expect(await screen.findByText(/tar hånd om/)).toBeTruthy()
  expect(screen.queryByText(/Innsyn for en person/)).toBeNull()
  expect(screen.queryByRole('button', { name: /for godt/ })).toBeNull()
})

describe('what must be in the archive', () => {
  // Catches: notes erased before anybody has put them in the archive (arkivlova).
  test('waits there, and cannot be erased', async () => {
    await openPrivacy({ records: [meeting, item, input, photo] })
    expect(await screen.findByText('Ingenting har gått over fristen.')).toBeTruthy()
    const waiting = list(/Venter på journalføring/)
    expect(waiting.getByRole('link').getAttribute('href')).toBe('/moter/mtg_1')
    expect(screen.queryByRole('button', { name: /Slett Dialogmøte/ })).toBeNull()
  })

  // Catches: a meeting that goes and leaves what was said at it; and an open follow-up that is lost with it.
  test('goes with all its parts once it is there; open tasks stay', async () => {
    const archived = { ...meeting, fields: { ...meeting.fields, archiveReference: '20/123' } }
    const { user, device } = await openPrivacy({ records: [archived, item, input, photo, open, finished] })
    await user.click(await screen.findByRole('button', { name: 'Slett Dialogmøte for godt' }))
    expect(dialog().getByText(/Åpne oppgaver blir værende/)).toBeTruthy()
    await user.click(dialog().getByRole('button', { name: 'Slett for godt' }))
    await waitFor(() => expect(device.workspace.record('mtg_1')).toBeNull())
    for (const id of ['agi_1', 'inp_1', 'att_1', 'tsk_2']) expect(device.workspace.record(id)).toBeNull()
    expect(device.workspace.record('tsk_1')).not.toBeNull()
  })

  test('holds what was deleted from it too', async () => {
    const deletedAt = Date.now() - 100 * DAY
    await openPrivacy({ records: [meeting, { ...input, fields: { ...input.fields, deletedAt } }] })
    expect(await screen.findByText('1 oppføring venter på journalføring')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /for godt/ })).toBeNull()
  })
})

describe('what was deleted', () => {
  test('still lies there, is said to, and goes for good', async () => {
    const deleted = (days: number) => ({ deletedAt: Date.now() - days * DAY })
    const { user, device } = await openPrivacy({
      records: [
        { ...kari, fields: { ...kari.fields, ...deleted(40) } },
        { ...per, fields: { ...per.fields, ...deleted(2) } },
        told('organisation', 'org_2', { name: 'Slått sammen', ...deleted(90) }),
      ],
    })
    expect(await screen.findByText('1 oppføring har ligget i 30 dager eller mer')).toBeTruthy()
    expect(screen.getByText('1 oppføring er slettet de siste 30 dagene')).toBeTruthy()
    await user.click(screen.getAllByRole('button', { name: 'Slett 1 for godt' })[0]!) // there are two: the first is the older
    await user.click(dialog().getByRole('button', { name: 'Slett for godt' }))
    await waitFor(() => expect(device.workspace.record('con_1')).toBeNull())
    expect(device.workspace.record('con_2')).not.toBeNull()
    expect(device.workspace.record('org_2')).not.toBeNull()
  })
})

describe('what looks like a national identity number', () => {
  // Catches: one that stands where nobody looks, and a place that is told with the number in it.
  test('is pointed out wherever it stands, also in a version beside another and in what was deleted', async () => {
    const beside = {
      id: 'a',
      by: 'Per',
      at: 2,
      others: [{ id: 'b', value: 'Hun har 130972 48022', by: 'Kari', at: 1 }],
    }
    await openPrivacy({
      records: [
        told('task', 'tsk_1', { text: 'Ring', note: 'Gjelder 13097248022' }),
        told('meeting', 'mtg_1', { title: 'Møte', on: '2099-01-01', guests: 'To til' }, { guests: beside }),
        told('contact', 'con_1', { name: 'Per', role: '13097248022', deletedAt: Date.now() }),
        told('organisation', 'org_1', { name: 'Koret', orgnr: '971274190', phone: '12345678901' }),
      ],
    })
    const places = await screen.findByRole('list', { name: 'Ligner på et fødselsnummer' })
    expect(
      within(places)
        .getAllByRole('listitem')
        .map((row) => row.textContent?.trim()),
    ).toEqual(['Oppgave: Ringnotat', 'Møte: Møteandre til stede', 'Kontaktperson: Perrolle'])
    expect(places.textContent).not.toMatch(/\d{6}/)
    await write({ kind: 'task', record: 'tsk_1', set: { note: 'Gjelder en person' } })
    await waitFor(() => expect(places.textContent).not.toMatch(/Ring/))
  })
})

describe('access for a person', () => {
  afterEach(() => vi.restoreAllMocks())

  const path = '/innstillinger/innsyn'
  const other = told('contact', 'con_9', { organisation: 'org_1', name: 'Kari Nordmann', email: 'enannen@eksempel.no' })
  const owner = told('task', 'tsk_9', { text: 'Send brev', owner: 'Kari Nordmann' })
  const enquiry = told('enquiry', 'enq_9', {
    text: 'Kan jeg hjelpe?',
    contact: 'ring 91122233',
    receivedAt: Date.now(),
    retainUntil: '2099-01-01',
  })
  const section = told('agreementSection', 'ags_9', { text: 'Kontakt er Kari Nordmann.\nDet andre er ikke hennes.' })
  const records = [
    choir,
    kari,
    other,
    owner,
    enquiry,
    section,
    meeting,
    per,
    told('municipality', 'mun_own', { name: 'Lindesnes' }),
  ]

  async function search(fields: Record<string, string>) {
    const place = await openPrivacy({ path, records })
    for (const [label, text] of Object.entries(fields)) await place.user.type(await screen.findByLabelText(label), text)
    await place.user.click(button('Finn'))
    return place
  }

  // Catches: a kind that is not looked into.
  test('finds what is about them first, then where they are named', async () => {
    await search({ Navn: 'kari nordmann' })
    expect(await screen.findByText('Fant 5 steder')).toBeTruthy()
    expect(screen.getAllByRole('checkbox').map((row) => row.textContent?.trim())).toEqual([
      'Kontaktperson: Kari NordmannKoret',
      'Kontaktperson: Kari NordmannKoret',
      expect.stringMatching(/^Møte: Dialogmøte.*Kari Nordmann/),
      expect.stringMatching(/^Oppgave: Send brev.*ansvarlig: Kari Nordmann/),
      expect.stringMatching(/^Avsnitt i avtale/),
    ])
  })

  test('offers the number their entry has, which finds more', async () => {
    const { user } = await search({ Navn: 'Kari Nordmann' })
    await user.click(await screen.findByRole('button', { name: 'Søk også på 911 22 233' }))
    expect(await screen.findByText('Fant 6 steder')).toBeTruthy()
    expect(screen.getByRole('checkbox', { name: /^Henvendelse: Kan jeg hjelpe/ })).toBeTruthy()
  })

  // Catches: another person of the same name in the file, a report without purpose or readers, and one that claims to be whole.
  test('becomes a file without the others, that says what, why, who sees it and what is missing', async () => {
    const files: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) files.push(file)
      return 'blob:file'
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue() // nowhere to save it here
    const { user } = await search({ Navn: 'Kari Nordmann' })
    await user.click((await screen.findAllByRole('checkbox'))[1]!) // the namesake
    const paper = within(screen.getByRole('article', { name: 'Innsyn i personopplysninger' }))
    const text = () => screen.getByRole('article').textContent ?? ''
    await waitFor(() => expect(text()).not.toContain('enannen'))
    expect(text()).toContain('Gjelder: Kari Nordmann')
    expect(text()).toContain('Behandlingsansvarlig: Lindesnes')
    expect(paper.getByRole('heading', { name: 'Kontaktperson: Kari Nordmann' })).toBeTruthy()
    expect(text()).toMatch(/Telefon: 911 22 233/)
    expect(text()).toMatch(/Hvem som kan se det: koordinator, medarbeidere\s/)
    expect(text()).toMatch(/Hvor lenge: 2 år etter at den ble gjort\./)
    expect(text()).toMatch(/Rettslig grunnlag: .*artikkel 6/)
    expect(text()).toMatch(/Historikken: .* er ikke hentet/)
    expect(text()).toMatch(/Datatilsynet/)
    await user.click(button(/Lagre som JSON/))
    const json = JSON.parse((await files[0]?.text()) ?? '') as {
      entries: { id: string; values: unknown[] }[]
      isHistoryWhole: boolean
    }
    expect(json.entries.map(({ id }) => id)).toEqual(['con_1', 'mtg_1', 'tsk_9', 'ags_9'])
    expect(json.isHistoryWhole).toBe(false)
    expect(JSON.stringify(json)).not.toContain('Per Hansen')
    await user.click(button(/Lagre som Word/))
    await waitFor(() => expect(files).toHaveLength(2))
  })

  test('says what to write when nothing is, and when there is nothing', async () => {
    const { user } = await search({})
    expect(await screen.findByText('Skriv minst navn, telefon eller e-post.')).toBeTruthy()
    await user.type(screen.getByLabelText('Navn'), 'Ola Ukjent')
    await user.click(button('Finn'))
    expect(await screen.findByText('Fant ingenting om denne personen.')).toBeTruthy()
    expect(screen.getByText('Vi fant ingen opplysninger om deg.')).toBeTruthy()
  })
})

describe('the record of processing', () => {
  test('says for each purpose why, who, what, who sees it and how long, from the tables of the app', async () => {
    await openPrivacy({
      path: '/innstillinger/protokoll',
      records: [told('municipality', 'mun_own', { name: 'Lindesnes', number: '4205' })],
    })
    const text = (await screen.findByRole('article', { name: 'Behandlingsprotokoll: Brobygger' })).textContent ?? ''
    expect(text).toContain('Behandlingsansvarlig: Lindesnes, 4205')
    expect(text).toMatch(/Kontaktperson: 2 år etter at den ble lagt inn/)
    expect(text).toMatch(/Henvendelse: slettes av seg selv etter 363 dager/)
    expect(text).toMatch(/Møte: 2 år etter at møtet ble holdt\. Ikke før det er journalført/)
    expect(text).toMatch(/Bare på denne enheten/)
    for (const heading of ['Oversikt over frivilligheten', 'Avtaler', 'Henvendelser fra nettsiden', 'Sikkerhet'])
      expect(screen.getByRole('heading', { name: heading })).toBeTruthy()
  })
})
