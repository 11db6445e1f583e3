import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { dayOf, daysBefore } from '#i18n/dates.ts'
import { contact, conversation, openDirectory, organisation } from './directory.tsx'

/** There is no telephone here: the tap is what counts. */
document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a[href^="tel:"]')) event.preventDefault()
})

/** Nobody presses in haste here, but where a test says so. */
let seconds = 0
beforeEach(() => void vi.spyOn(performance, 'now').mockImplementation(() => (seconds += 1) * 1_000))

const path = '/organisasjoner/ring'
const today = dayOf(Date.now())
const turn = () => screen.getByRole('article').getAttribute('aria-label')
const call = (name: string) => {
  const whom = screen.getByRole('region', { name: 'Hvem du kan ringe' })
  return within(whom).getByRole('link', { name: `Ring ${name}` })
}
const button = (name: string) => screen.getByRole('button', { name })

const choir = organisation('org_choir', { name: 'Koret', phone: '38 26 11 00' })
const club = organisation('org_club', {
  name: 'Syklubben',
  confirmedOn: '2023-01-02',
  confirmedBy: 'Per',
  kind: 'minority',
  area: 'Vigeland',
})
const centre = organisation('org_centre', { name: 'Sentralen', confirmedOn: '2024-05-02', confirmedBy: 'Per' })
const fresh = organisation('org_fresh', { name: 'Fersk', confirmedOn: daysBefore(today, 3) })
const kari = contact('con_1', 'org_choir', { name: 'Kari Nordmann', role: 'Leder', phone: '911 22 333' })
const all = [choir, club, centre, fresh, kari]

describe('«Ring og bekreft»', () => {
  test('takes those never confirmed first, then the longest ago, and leaves the fresh alone', async () => {
    const { user } = await openDirectory({ path, records: all })
    const order: (string | null)[] = []
    for (let at = 0; at < 3; at += 1) {
      order.push(turn())
      await user.click(button('Stemmer – bekreft'))
    }
    expect(order).toEqual(['Koret', 'Syklubben', 'Sentralen'])
    expect(screen.getByRole('heading', { name: 'Alt er ferskt' })).toBeTruthy()
  })

  test('says who they are, who confirmed it when, and that one without a number is simply not registered', async () => {
    const { user } = await openDirectory({ path, records: all })
    expect(screen.getByText('Aldri bekreftet')).toBeTruthy()
    await user.click(button('Hopp over'))
    expect(screen.getByText('Sist bekreftet 2. januar 2023 av Per')).toBeTruthy()
    expect(screen.getByText(/Vigeland · Uten organisasjonsnummer$/)).toBeTruthy()
  })

  test('names the one the endpoint saw confirm it, when only a role was written', async () => {
    const mark = { id: 'm-2', by: 'Anne Berg', at: Date.now(), others: [] }
    const seen = organisation(
      'org_1',
      { name: 'A', confirmedOn: '2024-05-02', confirmedBy: 'Kollega' },
      { confirmedOn: mark, confirmedBy: mark },
    )
    await openDirectory({ path, records: [seen] })
    expect(screen.getByText('Sist bekreftet 2. mai 2024 av Anne Berg')).toBeTruthy()
  })

  test('calls persons first, then the organisation, with one tap', async () => {
    await openDirectory({ path, records: all })
    const whom = within(screen.getByRole('region', { name: 'Hvem du kan ringe' }))
    expect(whom.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['tel:91122333', 'tel:38261100'])
    expect(whom.getByRole('link', { name: 'Ring Kari Nordmann' }).textContent).toContain('Leder · 911 22 333')
  })

  test('where nobody can be called, says so and shows whom to write to', async () => {
    await openDirectory({ path, records: [organisation('org_1', { name: 'A', email: 'post@a.no' })] })
    expect(screen.getByRole('link', { name: 'Send e-post til A' }).getAttribute('href')).toBe('mailto:post@a.no')
    expect(screen.getByText(/^Vi har ikke noe telefonnummer/)).toBeTruthy()
  })

  test('confirming after a call notes the call too, and both can be taken back', async () => {
    const { user, device } = await openDirectory({ path, records: all })
    await user.click(call('Kari Nordmann'))
    await user.click(button('Stemmer – bekreft'))
    expect(device.workspace.record('org_choir')?.fields).toMatchObject({
      confirmedOn: today,
      confirmedBy: 'Koordinator',
    })
    expect(device.workspace.all('conversation').map(({ fields }) => fields)).toEqual([
      {
        organisation: 'org_choir',
        way: 'call',
        on: today,
        with: 'Kari Nordmann',
        by: 'Koordinator',
        text: 'Opplysningene stemmer.',
      },
    ])
    expect(turn()).toBe('Syklubben')
    await user.click(button('Angre'))
    await waitFor(() => expect(turn()).toBe('Koret'))
    expect(device.workspace.record('org_choir')?.fields['confirmedOn']).toBeNull()
    await waitFor(() => expect(device.workspace.all('conversation')).toEqual([]))
  })

  test('of a person without a name, none is noted', async () => {
    const nameless = contact('con_1', 'org_choir', { phone: '911 22 333' })
    const { user, device } = await openDirectory({ path, records: [choir, nameless] })
    await user.click(call('Uten navn'))
    await user.click(button('Stemmer – bekreft'))
    expect(device.workspace.all('conversation')[0]?.fields['way']).toBe('call')
    expect(device.workspace.all('conversation')[0]?.fields['with'] ?? null).toBeNull()
  })

  test('confirming without a call notes none', async () => {
    const { user, device } = await openDirectory({ path, records: all })
    await user.click(button('Stemmer – bekreft'))
    expect(device.workspace.record('org_choir')?.fields['confirmedOn']).toBe(today)
    expect(device.workspace.all('conversation')).toEqual([])
  })

  test('what is written about the call stands as written', async () => {
    const { user, device } = await openDirectory({ path, records: all })
    await user.click(call('Kari Nordmann'))
    await user.type(screen.getByLabelText('Hva som ble sagt'), 'Ny leder fra jul.')
    await user.click(button('Stemmer – bekreft'))
    await waitFor(() => expect(device.workspace.all('conversation')[0]?.fields['text']).toBe('Ny leder fra jul.'))
    expect(device.workspace.all('conversation')).toHaveLength(1)
  })

  test('one who does not answer is noted and comes again after the others, also when the app is opened anew', async () => {
    const { user, device, reopen } = await openDirectory({ path, records: all })
    await user.click(button('Fikk ikke svar'))
    expect(device.workspace.all('conversation')[0]?.fields).toMatchObject({ way: 'call', on: today, answered: false })
    expect(turn()).toBe('Syklubben')
    await reopen(path)
    expect(turn()).toBe('Syklubben')
    await user.click(button('Hopp over'))
    await user.click(button('Hopp over'))
    expect(screen.getByText(/^3 står igjen/)).toBeTruthy()
    await user.click(button('Ta dem igjen'))
    expect(turn()).toBe('Koret')
    expect(screen.getByText('Svarte ikke i dag')).toBeTruthy()
  })

  test('that nobody answered can be taken back', async () => {
    const { user, device } = await openDirectory({ path, records: all })
    await user.click(button('Fikk ikke svar'))
    await user.click(button('Angre'))
    await waitFor(() => expect(turn()).toBe('Koret'))
    await waitFor(() => expect(device.workspace.all('conversation')).toEqual([]))
    expect(screen.queryByText('Svarte ikke i dag')).toBeNull()
  })

  test('what is said after that is taken back is not said of the same call', async () => {
    const { user, device } = await openDirectory({ path, records: all })
    await user.click(call('Kari Nordmann'))
    await user.click(button('Fikk ikke svar'))
    await user.click(button('Angre'))
    await waitFor(() => expect(turn()).toBe('Koret'))
    expect(screen.queryByRole('region', { name: 'Noter fra samtalen' })).toBeNull()
    await user.click(button('Stemmer – bekreft'))
    expect(turn()).toBe('Syklubben')
    expect(device.workspace.all('conversation'), 'the call that was taken back stays deleted').toEqual([])
  })

  test('several are taken back one after another', async () => {
    const { user } = await openDirectory({ path, records: all })
    await user.click(button('Stemmer – bekreft'))
    await user.click(button('Stemmer – bekreft'))
    await user.click(button('Angre'))
    await waitFor(() => expect(turn()).toBe('Syklubben'))
    await user.click(button('Angre'))
    await waitFor(() => expect(turn()).toBe('Koret'))
    expect(screen.queryByRole('button', { name: 'Angre' })).toBeNull()
  })

  test('one that no longer exists is deleted, and can be taken back', async () => {
    const { user, device } = await openDirectory({ path, records: all })
    await user.click(button('Finnes ikke lenger'))
    expect(device.workspace.all('organisation')).toHaveLength(3)
    expect(turn()).toBe('Syklubben')
    await user.click(button('Angre'))
    await waitFor(() => expect(turn()).toBe('Koret'))
    expect(device.workspace.all('organisation')).toHaveLength(4)
  })

  test('says how far one has come today', async () => {
    const { user } = await openDirectory({ path, records: all })
    expect(screen.getByText('0 av 3 ferdig i dag')).toBeTruthy()
    await user.click(button('Stemmer – bekreft'))
    expect(screen.getByText('1 av 3 ferdig i dag')).toBeTruthy()
  })

  test('what is wrong is corrected where it stands', async () => {
    const { user, device } = await openDirectory({ path, records: [choir] })
    const phone = screen.getByLabelText('Telefon')
    await user.clear(phone)
    await user.type(phone, '400 00 000')
    await user.click(button('Stemmer – bekreft'))
    await waitFor(() =>
      expect(device.workspace.record('org_choir')?.fields).toMatchObject({ phone: '400 00 000', confirmedOn: today }),
    )
  })

  test('what a colleague confirms meanwhile is not asked again, and does not turn the page while one may be calling', async () => {
    const { user, hear } = await openDirectory({ path, records: all })
    const confirmed = (live: typeof choir) => ({ ...live, fields: { ...live.fields, confirmedOn: today } })
    await hear(confirmed(choir), confirmed(club))
    expect(await screen.findByText('2 av 3 ferdig i dag')).toBeTruthy()
    expect(turn()).toBe('Koret')
    await user.click(button('Hopp over'))
    expect(turn()).toBe('Sentralen')
  })

  test('one that disappears while it is shown makes room for the next', async () => {
    const { hear } = await openDirectory({ path, records: all })
    await hear({ ...choir, fields: { ...choir.fields, deletedAt: 1 } })
    await waitFor(() => expect(turn()).toBe('Syklubben'))
  })

  test('works by keyboard alone: Ctrl+Enter confirms, and the focus goes to the next one', async () => {
    const { user, device } = await openDirectory({ path, records: all })
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(device.workspace.record('org_choir')?.fields['confirmedOn']).toBe(today)
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: 'Syklubben' })),
    )
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(turn()).toBe('Koret'))
  })

  test('one press confirms one: neither a double tap nor a key held down reaches the next', async () => {
    const { user, device } = await openDirectory({ path, records: all })
    vi.spyOn(performance, 'now').mockReturnValue(0)
    await user.dblClick(button('Stemmer – bekreft'))
    expect(turn()).toBe('Syklubben')
    for (const name of ['Stemmer – bekreft', 'Fikk ikke svar', 'Hopp over']) await user.click(button(name))
    expect(turn()).toBe('Syklubben')
    expect(device.workspace.record('org_club')?.fields['confirmedOn']).toBe('2023-01-02')
    vi.spyOn(performance, 'now').mockReturnValue(500)
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(turn()).toBe('Sentralen')
    vi.spyOn(performance, 'now').mockReturnValue(5_000)
    await act(() => void fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true, repeat: true }))
    expect(turn()).toBe('Sentralen')
    expect(device.workspace.record('org_centre')?.fields['confirmedOn']).toBe('2024-05-02')
  })

  test('an empty directory says what will be here, and one who may only read is told who calls', async () => {
    await openDirectory({ path })
    expect(screen.getByRole('heading', { name: 'Ingen å ringe ennå' })).toBeTruthy()
    cleanup()
    await openDirectory({ path, role: 'reader', records: all })
    expect(screen.getByText('Koordinator og medarbeidere ringer og bekrefter.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Stemmer – bekreft' })).toBeNull()
  })

  test('is found from those older than 90 days', async () => {
    await openDirectory({ path: '/organisasjoner?vis=gammel', records: all })
    expect(screen.getByRole('link', { name: 'Ring og bekreft dem' }).getAttribute('href')).toBe(path)
    cleanup()
    await openDirectory({ path: '/organisasjoner?vis=gammel&omrade=Vigeland', records: all })
    expect(await screen.findByText('Syklubben')).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Ring og bekreft dem' }), 'the queue is not of these only').toBeNull()
  })

  test('who was called in vain by a colleague today comes last', async () => {
    const tried = conversation('cnv_1', 'org_choir', { way: 'call', on: today, by: 'Kollega', answered: false })
    await openDirectory({ path, records: [...all, tried] })
    expect(turn()).toBe('Syklubben')
  })
})
