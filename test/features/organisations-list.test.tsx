import { act, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { session } from '#session.ts'
import { contact, inDispute, openDirectory, organisation } from './directory.tsx'

const names = () =>
  within(screen.getByRole('list', { name: 'Organisasjoner' }))
    .getAllByRole('link')
    .map((link) => link.querySelector('b span span')?.textContent)
const search = () => screen.getByRole('searchbox', { name: /^Søk i/ })
const today = () => new Date().toISOString().slice(0, 10)

describe('the directory', () => {
  test('has everyone in Norwegian order of names, and says how many', async () => {
    await openDirectory({
      records: ['Ålesund turlag', 'Ås kor', 'Østre menighet', 'bakgården', 'Ærlig talt', 'Zen'].map((name, at) =>
        organisation(`org_${at}`, { name }),
      ),
    })
    expect(names()).toEqual(['bakgården', 'Zen', 'Ærlig talt', 'Østre menighet', 'Ålesund turlag', 'Ås kor'])
    expect(search()).toHaveProperty('placeholder', 'Søk i 6 organisasjoner')
  })

  test('says what each one is and contributes', async () => {
    await openDirectory({
      records: [
        organisation('org_1', {
          name: 'Sentralen',
          kind: 'volunteer-centre',
          'contributes/language-cafe': true,
          'contributes/homework-help': true,
        }),
      ],
    })
    expect(screen.getByRole('link', { name: /Sentralen/ }).textContent).toContain(
      'Frivilligsentral · språkkafé, leksehjelp',
    )
  })

  test('says the register’s category of one of whom nobody has said more', async () => {
    await openDirectory({
      records: [organisation('org_1', { name: 'Turnlaget', 'icnpo/1300': true, area: 'Holum' })],
    })
    expect(screen.getByRole('link', { name: /Turnlaget/ }).textContent).toContain(
      'Rekreasjon og sosiale foreninger · Holum',
    )
  })

  test('marks what someone should look at: versions, a wrong number, and entries nobody has confirmed for long', async () => {
    await openDirectory({
      records: [
        organisation(
          'org_1',
          { name: 'A', phone: '911 22 333', confirmedOn: today() },
          { phone: inDispute('911 22 334') },
        ),
        organisation('org_2', { name: 'B', phone: '91', confirmedOn: today() }),
        organisation('org_3', { name: 'C', confirmedOn: '2024-05-02' }),
        organisation('org_4', { name: 'D' }),
        organisation('org_5', { name: 'E', confirmedOn: today() }),
      ],
    })
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent)
    expect(rows).toEqual(['ATo versjoner', 'BSjekk telefon', 'CBekreftet 2. mai 2024', 'DAldri bekreftet', 'E'])
  })

  // Goes red with: saying that nothing is found, or counting only the first rows, while the disk is still being read.
  test('shows the first rows while the rest is read, and what one types meanwhile is looked for then', async () => {
    const all = ['A', 'B', 'C'].map((name) => organisation(`org_${name}`, { name: `${name} kor` }))
    const { user } = await openDirectory({ records: all })
    await act(() => session.setState({ phase: 'starting', glance: { total: 3, records: all.slice(0, 2) } }))
    expect(names()).toEqual(['A kor', 'B kor'])
    expect(search()).toHaveProperty('placeholder', 'Søk i 3 organisasjoner')
    expect(screen.queryByRole('group', { name: 'Vis bare' })).toBeNull()
    await user.type(search(), 'C')
    expect(screen.getAllByText(/Gjør søket klart/).length).toBeGreaterThan(0)
    await act(() => session.setState({ phase: 'ready', glance: null }))
    await waitFor(() => expect(names()).toEqual(['C kor']))
    expect(search()).toHaveProperty('value', 'C')
  })

  test('when empty says what belongs here, and starts it', async () => {
    const { user } = await openDirectory()
    expect(screen.getByText(/Her samler du lag/)).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Ny organisasjon' }))
    expect(await screen.findByRole('textbox', { name: 'Navn på organisasjonen' })).toBe(document.activeElement)
  })

  test('is taken off the list when a colleague deletes it, and comes when a colleague adds one', async () => {
    const { hear } = await openDirectory({
      records: [organisation('org_1', { name: 'Turlaget' }), organisation('org_2', { name: 'Koret' })],
    })
    await hear(
      organisation('org_1', { name: 'Turlaget', deletedAt: 1 }),
      organisation('org_3', { name: 'Amatørteateret' }),
    )
    await waitFor(() => expect(names()).toEqual(['Amatørteateret', 'Koret']))
  })
})

describe('searching', () => {
  const records = [
    organisation('org_1', {
      name: 'Mandal frivilligsentral',
      kind: 'volunteer-centre',
      'languages/uk': true,
      address: 'Torjusheigata 4',
      note: 'Har nøkkel',
    }),
    organisation('org_2', { name: 'Språkkafeen på biblioteket', formerNames: 'Kaffe og prat', orgnr: '971274190' }),
    organisation('org_3', {
      name: 'Øyas turlag',
      phone: '38 26 11 00',
      web: 'oyasturlag.no',
      description: 'Går tur hver søndag. Alle kan bli med.',
    }),
    contact('con_1', 'org_3', { name: 'Åse Hægeland', phone: '911 22 333' }),
  ]

  test.each([
    ['kafe', 'Språkkafeen på biblioteket'],
    ['kaffe og', 'Språkkafeen på biblioteket'],
    ['971 274 190', 'Språkkafeen på biblioteket'],
    ['oyas', 'Øyas turlag'],
    ['38261100', 'Øyas turlag'],
    ['søndag', 'Øyas turlag'],
    ['hægeland', 'Øyas turlag'],
    ['91122333', 'Øyas turlag'],
    ['torjus', 'Mandal frivilligsentral'],
    ['ukrainsk', 'Mandal frivilligsentral'],
    ['ukrainian', 'Mandal frivilligsentral'],
    ['nøkkel', 'Mandal frivilligsentral'],
    ['frivillisentral', 'Mandal frivilligsentral'],
  ])('«%s» finds %s', async (query, name) => {
    const { user } = await openDirectory({ records })
    await user.type(search(), query)
    await waitFor(() => expect(names()).toEqual([name]))
    expect(screen.getByRole('status', { name: '' }).textContent).toBe('1 treff')
  })

  test('says why, when one cannot see it', async () => {
    const { user } = await openDirectory({ records })
    await user.type(search(), 'hægeland')
    expect(await screen.findByText('Kontaktperson: Åse Hægeland')).toBeTruthy()
  })

  test('finds what was written a moment ago, and by its new name only', async () => {
    const { user, hear } = await openDirectory({ records })
    await user.type(search(), 'turlag')
    await waitFor(() => expect(names()).toEqual(['Øyas turlag']))
    await hear(organisation('org_3', { name: 'Øyas gåklubb' }), organisation('org_4', { name: 'Fjellets turlag' }))
    await waitFor(() => expect(names()).toEqual(['Fjellets turlag']))
  })

  test('without a hit offers to add it with that name', async () => {
    const { user, device } = await openDirectory({ records })
    await user.type(search(), 'Bridgeklubben')
    await user.click(await screen.findByRole('button', { name: 'Legg til «Bridgeklubben»' }))
    expect(await screen.findByRole('textbox', { name: 'Navn på organisasjonen' })).toHaveProperty(
      'value',
      'Bridgeklubben',
    )
    expect(device.workspace.all('organisation').some((record) => record.fields['name'] === 'Bridgeklubben')).toBe(true)
  })

  test('is still there when one comes back, and does not fill the history with letters', async () => {
    const { user } = await openDirectory({ records })
    const before = history.length
    await user.type(search(), 'turlag')
    await user.click(await screen.findByRole('link', { name: /Øyas turlag/ }))
    expect(history.length).toBe(before + 1)
    await user.click(await screen.findByRole('link', { name: 'Organisasjoner' }))
    expect(search()).toHaveProperty('value', 'turlag')
    expect(location.search).toBe('?q=turlag')
  })
})

describe('showing only some', () => {
  const records = [
    organisation('org_1', { name: 'Aldri bekreftet' }),
    organisation('org_2', { name: 'Bekreftet i fjor', confirmedOn: '2024-01-01' }),
    organisation(
      'org_3',
      { name: 'Claras kor', confirmedOn: today(), phone: '911 22 333' },
      { phone: inDispute('911 22 334') },
    ),
    organisation('org_4', { name: 'Dagens lag', confirmedOn: today() }),
  ]

  test.each([
    ['aldri', 'Aldri bekreftet'],
    ['gammel', 'Bekreftet i fjor'],
    ['versjoner', 'Claras kor'],
  ])('the address says which: %s', async (only, name) => {
    await openDirectory({ records, path: `/organisasjoner?vis=${only}` })
    expect(names()).toEqual([name])
  })

  test('one tap narrows, another shows everyone again', async () => {
    const { user } = await openDirectory({ records })
    await user.click(await screen.findByRole('button', { name: /^Aldri bekreftet\s*1/ }))
    await waitFor(() => expect(names()).toEqual(['Aldri bekreftet']))
    await waitFor(() => expect(location.search).toBe('?vis=aldri'))
    await user.click(screen.getByRole('button', { name: /^Aldri bekreftet\s*1/ }))
    await waitFor(() => expect(names()).toHaveLength(4))
  })

  test('together with a search, both hold; with nobody left, there is a way out', async () => {
    const { user } = await openDirectory({ records, path: '/organisasjoner?vis=aldri' })
    await user.type(search(), 'kor')
    await user.click(await screen.findByRole('button', { name: 'Vis alle' }))
    await waitFor(() => expect(names()).toHaveLength(4))
    expect(search()).toHaveProperty('value', '')
  })
})
