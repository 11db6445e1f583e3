import { screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { write } from '#db/write.ts'
import { contact, inDispute, openDirectory, organisation } from './directory.tsx'
import { loadAll } from '../db/load-all.ts'

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
const whole = organisation('org_1', {
  name: 'Mandal frivilligsentral',
  kind: 'volunteer-centre',
  area: 'Mandal sentrum',
  phone: '911 22 333',
  email: 'post@sentralen.no',
  web: 'sentralen.no',
  address: 'Torjusheigata 4',
  description: 'Åpent onsdager.',
  note: 'Har nøkkel',
  'languages/uk': true,
})
const path = '/organisasjoner/org_1'

describe('an organisation', () => {
  test('can be called, written to and found with one tap', async () => {
    await openDirectory({
      path,
      records: [whole, { ...organisation('mun_own', { name: 'Lindesnes' }), kind: 'municipality' }],
    })
    const links = Object.fromEntries(
      screen.getAllByRole('link').map((link) => [link.textContent?.trim(), link.getAttribute('href')]),
    )
    expect(links).toMatchObject({
      Ring: 'tel:91122333',
      SMS: 'sms:91122333',
      'E-post': 'mailto:post@sentralen.no',
      Nettsted: 'https://sentralen.no',
      Kart: 'https://www.openstreetmap.org/search?query=Torjusheigata%204%2C%20Lindesnes',
    })
  })

  test('offers only what there is something to do it with; a landline gets no text message', async () => {
    await openDirectory({ path, records: [organisation('org_1', { name: 'A', phone: '38 26 11 00' })] })
    expect(screen.getByRole('link', { name: 'Ring A' })).toBeTruthy()
    for (const name of ['Send SMS til A', 'Send e-post til A', 'Vis A på kartet', 'Nettstedet til A'])
      expect(screen.queryByRole('link', { name })).toBeNull()
  })

  test('is typed in where it stands, and is there when the app is opened again', async () => {
    const { user, reopen } = await openDirectory({ path, records: [whole] })
    await user.clear(field('Adresse'))
    await user.type(field('Adresse'), 'Store Elvegate 1')
    await user.type(field('Tidligere navn'), 'Mandal nærmiljøsentral')
    await user.tab()
    await screen.findAllByText('Lagret')
    await reopen()
    expect(field('Adresse').value).toBe('Store Elvegate 1')
    expect(field('Tidligere navn').value).toBe('Mandal nærmiljøsentral')
  })

  test('says «Lagret» only when it is on disk', async () => {
    const { user, device } = await openDirectory({ path, records: [whole] })
    await user.type(field('Område'), 'x')
    expect(screen.queryByText('Lagret')).toBeNull()
    expect(screen.getByText('Lagrer …')).toBeTruthy()
    await user.tab()
    await screen.findByText('Lagret')
    const { outbox } = await loadAll(device.storage)
    expect(JSON.stringify(outbox)).toContain('Mandal sentrumx')
  })

  test('is renamed in its heading', async () => {
    const { user } = await openDirectory({ path, records: [whole] })
    const name = field('Navn på organisasjonen')
    await user.clear(name)
    await user.type(name, 'Lindesnes frivilligsentral{Enter}')
    expect(await screen.findByRole('heading', { level: 1, name: 'Lindesnes frivilligsentral' })).toBeTruthy()
  })

  test.each([
    ['Telefon', '91', /åtte siffer/],
    ['E-post', 'post@', /navn@eksempel.no/],
    ['Nettsted', 'ikke en adresse', /eksempel.no/],
    ['Organisasjonsnummer', '971274191', /siste sifferet/],
    ['Organisasjonsnummer', '97127419', /Her er det 8/],
  ])('%s «%s» is kept as typed, with a sentence on what would be right', async (label, typed, sentence) => {
    const { user, reopen } = await openDirectory({ path, records: [organisation('org_1', { name: 'A' })] })
    await user.type(field(label), typed)
    expect(screen.queryByText(sentence)).toBeNull()
    await user.tab()
    expect((await screen.findByText(sentence)).textContent).toBeTruthy()
    expect(field(label).getAttribute('aria-invalid')).toBe('true')
    await reopen('/organisasjoner')
    expect(screen.getByRole('link', { name: new RegExp(`Sjekk ${label.toLowerCase()}`) })).toBeTruthy()
  })

  test('takes a place on the map in the ways people write it', async () => {
    const { user, device } = await openDirectory({ path, records: [whole] })
    await user.type(field('Sted på kartet'), '58,0295 7,4538')
    await user.click(field('Adresse'))
    await waitFor(() => expect(device.workspace.record('org_1')?.fields['point']).toBe('58.0295,7.4538'))
  })

  test('has its kind, languages and what it contributes chosen in one tap each', async () => {
    const { user, device } = await openDirectory({ path, records: [whole] })
    await user.click(screen.getByRole('button', { name: /^Språk/ }))
    const sheet = screen.getByRole('dialog', { name: 'Språk' })
    await user.type(within(sheet).getByRole('searchbox'), 'tigr')
    await user.click(within(sheet).getByRole('button', { name: 'Tigrinja' }))
    await user.click(within(sheet).getByRole('button', { name: 'Lukk' }))
    expect(screen.getByRole('button', { name: /^Språk/ }).textContent).toContain('Ukrainsk, tigrinja')
    await user.click(screen.getByRole('button', { name: /^Type/ }))
    await user.click(within(screen.getByRole('dialog', { name: 'Type' })).getByRole('radio', { name: /Trossamfunn/ }))
    await waitFor(() => expect(device.workspace.record('org_1')?.fields['kind']).toBe('faith'))
  })

  test('is shown to everyone or not, and says what everyone then sees', async () => {
    const { user, device } = await openDirectory({ path, records: [whole] })
    const isPublic = screen.getByRole('switch', { name: 'Vises for alle' })
    expect(isPublic).toHaveProperty('checked', false)
    expect(screen.getByText(/Notater og kontaktpersoner vises aldri/)).toBeTruthy()
    await user.click(isPublic)
    await waitFor(() => expect(device.workspace.record('org_1')?.fields['public']).toBe(true))
  })

  test('is confirmed with one tap, and that can be undone', async () => {
    const { user } = await openDirectory({
      path,
      records: [organisation('org_1', { name: 'A', confirmedOn: '2024-05-02', confirmedBy: 'Per' })],
    })
    expect(screen.getByText('Bekreftet 2. mai 2024 · Per')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Bekreft at dette stemmer' }))
    expect(await screen.findByText('Bekreftet i dag · Koordinator')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Bekreft at dette stemmer' })).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    expect(await screen.findByText('Bekreftet 2. mai 2024 · Per')).toBeTruthy()
  })
})

describe('a new organisation', () => {
  test('comes to be with what is written, and leaves nothing when nothing is', async () => {
    const { user, device } = await openDirectory({ path: '/organisasjoner?ny=1' })
    const name = await screen.findByLabelText('Navn på organisasjonen')
    expect(device.workspace.all('organisation')).toHaveLength(0)
    await user.type(name, 'Syklubben')
    await user.type(field('Telefon'), '911 22 333')
    await user.click(screen.getByRole('link', { name: 'Organisasjoner' }))
    expect(await screen.findByRole('link', { name: /Syklubben/ })).toBeTruthy()
    expect(device.workspace.all('organisation')).toHaveLength(1)
  })
})

describe('two versions', () => {
  test('of a number stand with who wrote them, until one is chosen', async () => {
    const { user, device } = await openDirectory({
      path,
      records: [organisation('org_1', { name: 'A', phone: '911 22 333' }, { phone: inDispute('911 22 334') })],
    })
    expect(screen.getByText(/^Kari, kl\./)).toBeTruthy()
    expect(screen.getByText('911 22 334')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Bruk versjonen fra Per' }))
    await waitFor(() => expect(field('Telefon').value).toBe('911 22 334'))
    expect(device.workspace.record('org_1')?.marks['phone']?.others).toEqual([])
  })

  test('of a text can both be kept', async () => {
    const { user } = await openDirectory({
      path,
      records: [
        organisation('org_1', { name: 'A', description: 'Onsdager.' }, { description: inDispute('Tirsdager.') }),
      ],
    })
    await user.click(screen.getByRole('button', { name: 'Bruk begge' }))
    await waitFor(() => expect(field('Hva de gjør').value).toBe('Tirsdager.\n\nOnsdager.'))
  })

  test('of a language say what they mean', async () => {
    const { user, device } = await openDirectory({
      path,
      records: [organisation('org_1', { name: 'A', 'languages/uk': true }, { 'languages/uk': inDispute(false) })],
    })
    expect(screen.getByText('Ukrainsk: med')).toBeTruthy()
    expect(screen.getByText('Ukrainsk: ikke med')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Bruk versjonen fra Per' }))
    await waitFor(() => expect(device.workspace.record('org_1')?.fields['languages/uk']).toBe(false))
  })

  test('of the name are chosen in the heading', async () => {
    const { user } = await openDirectory({
      path,
      records: [organisation('org_1', { name: 'Kor' }, { name: inDispute('Mandal kor') })],
    })
    await user.click(screen.getByRole('button', { name: 'Bruk versjonen fra Per' }))
    await waitFor(() => expect(field('Navn på organisasjonen').value).toBe('Mandal kor'))
  })

  test('a deletion that met an edit is told, and the organisation stays until someone decides', async () => {
    const deletedAt = {
      id: 'kari-2',
      by: 'Kari',
      at: Date.now(),
      others: [{ id: 'per-2', value: Date.now(), by: 'Per', at: Date.now() }],
    }
    const { user, device } = await openDirectory({
      path,
      records: [organisation('org_1', { name: 'A', deletedAt: null }, { deletedAt })],
    })
    expect(screen.getByText(/^Per slettet organisasjonen kl\./)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Behold' }))
    await waitFor(() => expect(screen.queryByText(/slettet organisasjonen/)).toBeNull())
    expect(device.workspace.all('organisation')).toHaveLength(1)
  })

  test('what a colleague writes in the field I am in does not replace my words before I ask', async () => {
    const { user, hear } = await openDirectory({ path, records: [whole] })
    await user.click(field('Område'))
    await hear({
      ...whole,
      fields: { ...whole.fields, area: 'Vigeland' },
      marks: { area: { id: 'kari-3', by: 'Kari', at: Date.now(), others: [] } },
    })
    expect(await screen.findByText('Endret av en kollega')).toBeTruthy()
    expect(field('Område').value).toBe('Mandal sentrum')
    await user.click(screen.getByRole('button', { name: 'Vis' }))
    await waitFor(() => expect(field('Område').value).toBe('Vigeland'))
  })
})

describe('contact persons', () => {
  const kari = contact('con_1', 'org_1', {
    name: 'Kari Nordmann',
    role: 'Leder',
    phone: '911 22 333',
    email: 'kari@sentralen.no',
    retainUntil: '2099-01-01',
  })

  test('are called, texted and written to from their line', async () => {
    await openDirectory({ path, records: [whole, kari] })
    expect(screen.getByRole('link', { name: 'Ring Kari Nordmann' }).getAttribute('href')).toBe('tel:91122333')
    expect(screen.getByRole('link', { name: 'Send SMS til Kari Nordmann' }).getAttribute('href')).toBe('sms:91122333')
    expect(screen.getByRole('link', { name: 'Send e-post til Kari Nordmann' }).getAttribute('href')).toBe(
      'mailto:kari@sentralen.no',
    )
  })

  test('are added where they stand, to be kept for two years', async () => {
    const { user, device } = await openDirectory({ path, records: [whole] })
    await user.click(screen.getByRole('button', { name: 'Ny kontaktperson' }))
    expect(device.workspace.all('contact')).toHaveLength(0)
    await user.type(field('Navn'), 'Per Hansen')
    await user.type(field('Rolle'), 'Kasserer')
    await user.click(screen.getByRole('button', { name: 'Ferdig' }))
    const line = await screen.findByRole('button', { name: 'Endre Per Hansen' })
    await waitFor(() => expect(document.activeElement).toBe(line))
    const [person] = device.workspace.all('contact')
    expect(person?.fields).toMatchObject({ organisation: 'org_1', name: 'Per Hansen', role: 'Kasserer' })
    expect(person?.fields['retainUntil']).toMatch(new RegExp(`^${new Date().getFullYear() + 2}-`))
  })

  test('are changed where they stand', async () => {
    const { user, device } = await openDirectory({ path, records: [whole, kari] })
    await user.click(screen.getByRole('button', { name: 'Endre Kari Nordmann' }))
    const person = within(screen.getByRole('group', { name: 'Kontaktperson: Kari Nordmann' }))
    await user.clear(person.getByLabelText('Telefon'))
    await user.type(person.getByLabelText('Telefon'), '400 00 000')
    await user.click(screen.getByRole('button', { name: 'Ferdig' }))
    await waitFor(() => expect(device.workspace.record('con_1')?.fields['phone']).toBe('400 00 000'))
  })

  test('are deleted, and that can be undone', async () => {
    const { user } = await openDirectory({ path, records: [whole, kari] })
    await user.click(screen.getByRole('button', { name: 'Endre Kari Nordmann' }))
    await user.click(screen.getByRole('button', { name: 'Slett kontaktpersonen' }))
    expect(await screen.findByText('Kari Nordmann er slettet.')).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Ring Kari Nordmann' })).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    expect(await screen.findByRole('link', { name: 'Ring Kari Nordmann' })).toBeTruthy()
  })
})

describe('taking an organisation away', () => {
  const openMenu = async (user: Awaited<ReturnType<typeof openDirectory>>['user'], choice: RegExp) => {
    await user.click(screen.getByRole('button', { name: 'Flere valg' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: choice }))
  }

  test('deleting goes back to the list, and can be undone', async () => {
    const { user } = await openDirectory({ path, records: [whole, organisation('org_2', { name: 'Koret' })] })
    await openMenu(user, /Du kan angre/)
    expect(await screen.findByText('«Mandal frivilligsentral» er slettet.')).toBeTruthy()
    expect(location.pathname).toBe('/organisasjoner')
    expect(screen.queryByRole('link', { name: /Mandal frivilligsentral/ })).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    expect(await screen.findByRole('link', { name: /Mandal frivilligsentral/ })).toBeTruthy()
  })

  test('a deleted one someone has the address of says so, and can be taken back', async () => {
    const { user } = await openDirectory({
      path,
      records: [
        organisation(
          'org_1',
          { name: 'A', deletedAt: Date.now() },
          { deletedAt: { id: 'kari-2', by: 'Kari', at: Date.now(), others: [] } },
        ),
      ],
    })
    expect(screen.getByText(/^Kari slettet denne organisasjonen kl\./)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Ta tilbake' }))
    expect(await screen.findByLabelText('Navn på organisasjonen')).toHaveProperty('value', 'A')
  })

  // Catches: «Du slettet … 1. januar 1970» when the endpoint had lost it, and this phone brought it back whole.
  test('one this phone made and deleted in one edit says the day that was', async () => {
    const { reopen } = await openDirectory({ path: '/organisasjoner' })
    await write({ kind: 'organisation', record: 'org_1', set: { name: 'A', deletedAt: Date.now() } })
    await reopen(path)
    expect(await screen.findByText(/^Du slettet denne organisasjonen kl\./)).toBeTruthy()
  })

  test('erasing asks first, and takes the contact persons with it', async () => {
    const { user, device } = await openDirectory({
      path,
      records: [
        whole,
        contact('con_1', 'org_1', { name: 'Kari' }),
        contact('con_2', 'org_1', { name: 'Per', deletedAt: 1 }),
      ],
    })
    await openMenu(user, /^Slett for godt/)
    expect(screen.getByText(/blir borte fra alle telefoner/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Slett for godt' }))
    await waitFor(() => expect(location.pathname).toBe('/organisasjoner'))
    for (const id of ['org_1', 'con_1', 'con_2']) expect(device.workspace.record(id), id).toBeNull()
  })
})

describe('one who may only read', () => {
  test('sees what there is, without fields, notes, contact persons or buttons that do nothing', async () => {
    await openDirectory({
      path,
      role: 'reader',
      records: [
        organisation('org_1', { ...whole.fields, note: null }, { area: inDispute('Vigeland') }),
        organisation('org_2', { name: 'B' }),
      ],
    })
    expect(screen.getByRole('heading', { level: 1, name: 'Mandal frivilligsentral' })).toBeTruthy()
    expect(screen.getByText('Åpent onsdager.')).toBeTruthy()
    expect(screen.queryAllByRole('textbox')).toEqual([])
    expect(screen.queryAllByRole('switch')).toEqual([])
    expect(screen.queryByText('Kontaktpersoner')).toBeNull()
    expect(screen.getAllByText('Vigeland')).toHaveLength(1)
    expect(screen.queryAllByRole('button')).toEqual([])
  })
})

describe('an address without an organisation', () => {
  test('says so kindly, and shows the way', async () => {
    await openDirectory({ path: '/organisasjoner/org_404', records: [whole] })
    expect(screen.getByRole('heading', { name: 'Denne organisasjonen finnes ikke her' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Se alle organisasjoner' }).getAttribute('href')).toBe('/organisasjoner')
  })
})

describe('on a wide screen', () => {
  test('list and organisation stand side by side, and the list keeps what one searched for', async () => {
    const { user } = await openDirectory({
      path: '/organisasjoner?q=kor',
      isWide: true,
      records: [whole, organisation('org_2', { name: 'Koret' })],
    })
    await user.click(await screen.findByRole('link', { name: /Koret/ }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Koret' })).toBeTruthy()
    expect(screen.getByRole('searchbox')).toHaveProperty('value', 'kor')
    expect(screen.getByRole('link', { name: /Koret/ }).getAttribute('aria-current')).toBe('page')
  })
})
