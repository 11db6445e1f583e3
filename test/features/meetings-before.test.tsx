import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openMeetings, told } from './meetings.tsx'

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const meeting = (id: string, fields = {}) => told('meeting', id, { title: 'Dialogmøte', type: 'dialogue', ...fields })
const organisation = (id: string, fields = {}) => told('organisation', id, fields)
const ORGANISATIONS = [
  organisation('org_1', { name: 'Mandal språkkafé', kind: 'minority', area: 'Mandal', email: 'post@spraakkafe.no' }),
  organisation('org_2', { name: 'Holum sanitetsforening', area: 'Holum', email: 'holum@sanitet.no', malform: 'nn' }),
  organisation('org_3', { name: 'Vigeland turlag', area: 'Vigeland', phone: '911 22 333' }),
]
afterEach(() => vi.useRealTimers())

describe('the list of meetings', () => {
  test('when empty says what belongs here, and starts it', async () => {
    const { user, all } = await openMeetings()
    expect(screen.getByText(/Her står møtene med lag og foreninger/)).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Nytt møte' }))
    await user.click(await screen.findByRole('button', { name: /^Dialogmøte/ }))
    await heading('Dialogmøte')
    expect(all('meeting')).toHaveLength(1)
    expect(all('agendaItem').length).toBeGreaterThan(8)
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    await waitFor(() => expect(all('meeting')).toHaveLength(0))
  })

  // Goes red with: the next meeting by the time of making, one that goes on among the past, a cancelled one without a word.
  test('has the one that goes on first, then the next, then the others, then those that were', async () => {
    await openMeetings({
      records: [
        meeting('mtg_1', { title: 'Senere', on: inDays(30), from: '18:00' }),
        meeting('mtg_2', { title: 'Snart', on: inDays(3), from: '17:00', place: 'Kulturhuset' }),
        meeting('mtg_3', { title: 'Nå', on: inDays(-1), startedAt: Date.now() - 60_000 }),
        meeting('mtg_4', { title: 'Før', on: inDays(-30), cancelled: true }),
      ],
    })
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
      'Nå',
      'Snart',
      'Kommende',
      'Tidligere',
    ])
    expect(screen.getByText('Pågår nå')).toBeTruthy()
    expect(screen.getByText('Neste · om 3 dager')).toBeTruthy()
    expect(screen.getByText(/dag \d+\. \S+( \d{4})? kl\. 17\.00 · Kulturhuset/)).toBeTruthy()
    expect(within(screen.getByRole('list', { name: 'Tidligere' })).getByText('Avlyst')).toBeTruthy()
  })

  test('one who only reads sees when and where it is and its minutes, and nothing to change', async () => {
    const { user } = await openMeetings({
      role: 'reader',
      records: [meeting('mtg_1', { on: '2026-11-24', from: '17:00', place: 'Kulturhuset', minutes: 'Vi ble enige.' })],
    })
    expect(screen.queryByRole('link', { name: 'Nytt møte' })).toBeNull()
    await user.click(screen.getByRole('link', { name: /Dialogmøte|Åpne/ }))
    expect(await screen.findByText('Vi ble enige.')).toBeTruthy()
    expect(screen.getByText(/24\. november.* kl\. 17\.00 · Kulturhuset/)).toBeTruthy()
    expect(screen.queryByRole('navigation', { name: 'Deler av møtet' })).toBeNull()
    expect(screen.queryAllByRole('textbox')).toEqual([])
  })

  test('an address with ?ny begins that kind of meeting', async () => {
    const { all } = await openMeetings({ path: '/moter?ny=grants' })
    await heading('Informasjonsmøte om tilskudd')
    expect(all('meeting')).toHaveLength(1)
    expect(location.search).toBe('')
  })
})

describe('planning a meeting', () => {
  const AGENDA = ['Velkommen', 'Runde', 'Veien videre'].map((title, at) =>
    told('agendaItem', `agi_${at}`, {
      meeting: 'mtg_1',
      order: String(at + 1),
      title,
      type: 'item',
      minutes: [5, 45, 10][at] ?? 0,
    }),
  )

  test('the agenda says when each point begins, and whether there is time for it', async () => {
    const { user, fields } = await openMeetings({
      path: '/moter/mtg_1',
      records: [meeting('mtg_1', { from: '17:00' }), ...AGENDA],
    })
    expect(screen.getAllByText(/^1[78]\.\d\d$/).map((one) => one.textContent)).toEqual(['17.00', '17.05', '17.50'])
    await user.click(screen.getByRole('button', { name: 'Sett slutt til 18.00' }))
    expect(await screen.findByText(/1 t av 1 t · akkurat nok tid/)).toBeTruthy()
    const minutes = screen.getByRole('textbox', { name: 'Minutter til «Runde»' })
    await user.clear(minutes)
    await user.type(minutes, '60')
    await user.tab()
    expect(await screen.findByText(/1 t 15 min av 1 t · 15 min for mye/)).toBeTruthy()
    expect(fields('agi_1')['minutes']).toBe(60)
  })

  // Goes red with: a number kept as text, a word taken for 0.
  test('minutes that are no number are kept as typed, and it says what would be right', async () => {
    const { user, fields } = await openMeetings({ path: '/moter/mtg_1', records: [meeting('mtg_1'), ...AGENDA] })
    const minutes = screen.getByRole('textbox', { name: 'Minutter til «Runde»' })
    await user.clear(minutes)
    await user.type(minutes, 'lenge')
    await user.tab()
    expect(await screen.findByText(/Skriv et helt tall/)).toBeTruthy()
    expect(minutes).toHaveProperty('value', 'lenge')
    expect(fields('agi_1')['minutes']).toBe(45)
  })

  test('a point is moved by arrows and by buttons, taken away and brought back', async () => {
    const { user, all } = await openMeetings({ path: '/moter/mtg_1', records: [meeting('mtg_1'), ...AGENDA] })
    const order = () =>
      screen.getAllByRole('textbox', { name: /^Punkt \d/ }).map((box) => (box as HTMLTextAreaElement).value) // a text box
    screen.getByRole('button', { name: /^Flytt «Velkommen»/ }).focus()
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(order()).toEqual(['Runde', 'Velkommen', 'Veien videre']))
    expect(await screen.findByText('«Velkommen» er nå plass 2 av 3')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^Flytt «Veien videre»/ }))
    await user.click(screen.getByRole('button', { name: 'Flytt opp' }))
    await waitFor(() => expect(order()).toEqual(['Runde', 'Veien videre', 'Velkommen']))
    await user.click(screen.getByRole('button', { name: 'Fjern «Veien videre»' }))
    await waitFor(() => expect(order()).toEqual(['Runde', 'Velkommen']))
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    await waitFor(() => expect(order()).toEqual(['Runde', 'Veien videre', 'Velkommen']))
    await user.click(screen.getByRole('button', { name: 'Ny runde' }))
    await waitFor(() => expect(all('agendaItem')).toHaveLength(4))
    expect(order().at(-1)).toBe('')
  })

  test('it becomes our own template, from which the next meeting begins', async () => {
    const { user, all } = await openMeetings({
      path: '/moter/mtg_1',
      records: [meeting('mtg_1', { title: 'Forum', purpose: 'Snakke sammen' }), ...AGENDA],
    })
    await user.click(screen.getByRole('button', { name: 'Lagre som vår mal' }))
    await heading('Forum')
    expect(all('meetingTemplate').map(({ fields }) => fields['purpose'])).toEqual(['Snakke sammen'])
    expect(all('agendaItem')).toHaveLength(6)
    await user.click(await screen.findByRole('button', { name: 'Lag møte av malen' }))
    await waitFor(() => expect(all('meeting')).toHaveLength(2))
    expect(all('agendaItem')).toHaveLength(9)
  })

  // Goes red with: deleting whatever there is; asking only for minutes and not for notes and inputs.
  test('it is not deleted while what was noted is not in the archive', async () => {
    const { user, all } = await openMeetings({
      path: '/moter/mtg_1?del=for',
      records: [meeting('mtg_1'), told('input', 'inp_1', { meeting: 'mtg_1', text: 'Vi trenger gymsal' })],
    })
    await user.click(screen.getByRole('button', { name: 'Slett møtet' }))
    expect(screen.getByText(/ikke er journalført/)).toBeTruthy()
    expect(all('meeting')).toHaveLength(1)
  })

  test('nor is a point of its agenda with notes under it', async () => {
    const { user, all } = await openMeetings({
      path: '/moter/mtg_1?del=for',
      records: [
        meeting('mtg_1'),
        told('agendaItem', 'agi_1', { meeting: 'mtg_1', order: 'A', title: 'Lokaler', notes: 'Gymsalen er ledig' }),
      ],
    })
    await user.click(screen.getByRole('button', { name: /^Flytt «Lokaler»/ }))
    await user.click(screen.getByRole('button', { name: 'Fjern «Lokaler»' }))
    expect(await screen.findByText(/^Punktet har notater eller bilder som ikke er journalført/)).toBeTruthy()
    expect(all('agendaItem')).toHaveLength(1)
  })

  test('without notes it is deleted, cancelled, and brought back', async () => {
    const { user, all, fields } = await openMeetings({ path: '/moter/mtg_1', records: [meeting('mtg_1')] })
    await user.click(screen.getByRole('button', { name: 'Avlys møtet' }))
    expect((await screen.findAllByText('Avlyst')).length).toBeGreaterThan(0)
    expect(fields('mtg_1')['cancelled']).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Slett møtet' }))
    await waitFor(() => expect(all('meeting')).toHaveLength(0))
    await user.click(screen.getAllByRole('button', { name: 'Angre' }).at(-1)!)
    await waitFor(() => expect(all('meeting')).toHaveLength(1))
  })
})

describe('inviting', () => {
  const invitable = () => within(screen.getByRole('list', { name: 'Organisasjoner' })).getAllByRole('checkbox')

  test('one, all that are shown, and one nobody knew; and it says who is easily forgotten', async () => {
    const { user, fields, all } = await openMeetings({
      path: '/moter/mtg_1?vis=inviter',
      records: [meeting('mtg_1'), ...ORGANISATIONS],
    })
    expect(invitable().map((one) => one.textContent?.trim())).toEqual([
      'Holum sanitetsforeningHolum',
      'Mandal språkkaféMinoritetsorganisasjon · Mandal',
      'Vigeland turlagVigeland',
    ])
    await user.click(screen.getByRole('checkbox', { name: /^Holum/ }))
    await waitFor(() => expect(screen.getByRole('checkbox', { name: /^Holum/, checked: true })).toBeTruthy())
    expect(fields('mtg_1')['invited/org_2']).toBe(true)
    await user.type(screen.getByRole('searchbox'), 'Ukrainsk forening')
    await user.click(await screen.findByRole('button', { name: 'Legg til «Ukrainsk forening» og inviter' }))
    await waitFor(() => expect(all('organisation')).toHaveLength(4))
    await user.click(await screen.findByRole('link', { name: 'Ferdig · 2 invitert' }))
    expect(await screen.findByText('Ingen minoritetsorganisasjon er invitert ennå.')).toBeTruthy()
    expect(screen.getByText(/Trenger noen tolk/)).toBeTruthy()
  })

  test('by what they are: only those of a kind, all at once, with a way back', async () => {
    const { user, fields } = await openMeetings({
      path: '/moter/mtg_1?vis=inviter',
      records: [meeting('mtg_1'), ...ORGANISATIONS],
    })
    await user.click(screen.getByRole('button', { name: 'Type' }))
    await user.click(await screen.findByRole('button', { name: /^Minoritetsorganisasjon/ }))
    await user.click(screen.getByRole('button', { name: 'Vis 1' }))
    expect(invitable()).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Inviter 1' }))
    await waitFor(() => expect(fields('mtg_1')['invited/org_1']).toBe(true))
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    await waitFor(() => expect(fields('mtg_1')['invited/org_1']).not.toBe(true))
  })

  // Goes red with: counting the meeting nobody ticked anyone at, one invitation only, those who came once.
  test('those who never come are shown by themselves', async () => {
    const past = (id: string, present: string) =>
      meeting(id, {
        on: '2025-05-01',
        endedAt: 1,
        'invited/org_1': true,
        'invited/org_2': true,
        [`present/${present}`]: true,
      })
    const { user } = await openMeetings({
      path: '/moter/mtg_9?vis=inviter',
      records: [
        meeting('mtg_9'),
        past('mtg_1', 'org_3'),
        past('mtg_2', 'org_2'),
        ...['mtg_3', 'mtg_4'].map((id) =>
          meeting(id, { on: '2025-06-01', endedAt: 1, 'invited/org_3': true, 'invited/org_1': true }),
        ),
        ...ORGANISATIONS,
      ],
    })
    await user.click(screen.getByRole('button', { name: /^Kommer aldri/ }))
    await waitFor(() => expect(invitable()).toHaveLength(1))
    expect(invitable()[0]?.textContent).toContain('Mandal språkkafé')
    expect(invitable()[0]?.textContent).toContain('til stede på 0 av 2 møter')
  })

  test('an answer is one tap, and another tap takes it away', async () => {
    const { user, fields } = await openMeetings({
      path: '/moter/mtg_1?vis=svar',
      records: [meeting('mtg_1', { 'invited/org_1': true, 'invited/org_3': true, seats: 40 }), ...ORGANISATIONS],
    })
    await user.click(screen.getByRole('button', { name: 'Vigeland turlag: Kommer' }))
    expect(await screen.findByText('1 av 2 har svart · 1 av 40 plasser')).toBeTruthy()
    expect(fields('mtg_1')['answers/org_3']).toBe('yes')
    await user.click(screen.getByRole('button', { name: /^Har ikke svart/ }))
    expect(screen.queryByRole('button', { name: 'Vigeland turlag: Kommer' })).toBeNull()
    await user.click(screen.getByRole('button', { name: /^Kommer 1/ }))
    await user.click(screen.getByRole('button', { name: 'Vigeland turlag: Kommer' }))
    await waitFor(() => expect(fields('mtg_1')['answers/org_3']).toBe(null))
  })
})

describe('the invitation', () => {
  const INVITED = { 'invited/org_1': true, 'invited/org_2': true, 'invited/org_3': true }

  // Goes red with: addresses in `to`, Bokmål to all, a blank that quietly disappears.
  test('is in each one’s written form, filled in, with what is missing marked; many get it as blind copies', async () => {
    await openMeetings({
      path: '/moter/mtg_1?vis=send',
      records: [
        meeting('mtg_1', { ...INVITED, on: '2026-11-24', from: '17:00', until: '19:30', place: 'Kulturhuset' }),
        told('municipality', 'mun_own', { name: 'Lindesnes' }),
        ...ORGANISATIONS,
      ],
    })
    expect(screen.getByText(/Når: tirsdag 24\. november 2026, kl\. 17\.00–19\.30/)).toBeTruthy()
    expect(screen.getByText(/Når: tysdag 24\. november 2026, kl\. 17\.00–19\.30/)).toBeTruthy()
    // What is missing is not sent as if it were said, and one tap leads to where it is filled in.
    const [missing] = screen.getAllByText(/^Mangler:/)
    expect(missing?.textContent).toMatch(/^Mangler: svarfrist, kontaktpunkt.*utelatt/)
    const links = within(missing!).getAllByRole('link') // there is one
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/moter/mtg_1?del=for&felt=answerBy',
      '/innstillinger/kommune',
    ])
    expect(screen.queryByText(/Meld dere på innen|\[svarfrist\]|servering/)).toBe(null)
    expect(screen.getByText(/Skriv hvor mange som kommer/)).toBeTruthy()
    const href = decodeURIComponent(
      screen.getByRole('link', { name: 'E-post på nynorsk til 1' }).getAttribute('href') ?? '',
    )
    expect(href).toContain('mailto:?bcc=holum@sanitet.no&subject=Invitasjon: Dialogmøte, tysdag 24. november 2026')
  })

  test('that lacks an answer by leads to the field for it', async () => {
    await openMeetings({ path: '/moter/mtg_1?del=for&felt=answerBy', records: [meeting('mtg_1'), ...ORGANISATIONS] })
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Svarfrist')))
  })

  // Goes red with: the text put in an address as it is. A name cut in the middle of a sign came so from elsewhere.
  test('can be sent also with half a sign in it', async () => {
    await openMeetings({
      path: '/moter/mtg_1?vis=send',
      records: [meeting('mtg_1', { ...INVITED, title: 'Fest \uD83C' }), ...ORGANISATIONS],
    })
    const href = screen.getByRole('link', { name: 'E-post på bokmål til 1' }).getAttribute('href') ?? ''
    expect(decodeURIComponent(href)).toContain('subject=Invitasjon: Fest')
  })

  test('is edited for this meeting, and the template’s text comes back', async () => {
    const { user, fields } = await openMeetings({
      path: '/moter/mtg_1?vis=send',
      records: [meeting('mtg_1', { 'invited/org_1': true }), ...ORGANISATIONS],
    })
    await user.click(screen.getByRole('button', { name: 'Endre teksten' }))
    const box = await screen.findByRole('textbox', { name: 'Tekst' })
    expect(fields('mtg_1')['invitationNb']).toContain('Hvor: {sted}') // what is filled in has names one can read
    await user.clear(box)
    await user.type(box, 'Til {{navn}!')
    await user.click(screen.getByRole('button', { name: 'Vis ferdig utfylt' }))
    expect(await screen.findByText('Til Dialogmøte!')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Endre teksten' }))
    await user.clear(await screen.findByRole('textbox', { name: 'Tekst' }))
    await user.type(screen.getByRole('textbox', { name: 'Tekst' }), 'Kom til {{title}!')
    await user.tab()
    await waitFor(() => expect(fields('mtg_1')['invitationNb']).toBe('Kom til {title}!'))
    await user.click(screen.getByRole('button', { name: 'Vis ferdig utfylt' }))
    expect(await screen.findByText('Kom til Dialogmøte!')).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: 'Tilbake til malens tekst' }))
    await waitFor(() => expect(fields('mtg_1')['invitationNb']).toBe(null))
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    await waitFor(() => expect(fields('mtg_1')['invitationNb']).toBe('Kom til {title}!'))
  })

  test('goes to one by message, and is marked as sent when one says so', async () => {
    const { user, fields } = await openMeetings({
      path: '/moter/mtg_1?vis=send',
      records: [meeting('mtg_1', INVITED), ...ORGANISATIONS],
    })
    await user.click(screen.getByRole('button', { name: /^Vigeland turlag/ }))
    const sheet = within(screen.getByRole('dialog', { name: 'Vigeland turlag' }))
    expect(sheet.getByRole('link', { name: 'SMS til 911 22 333' }).getAttribute('href')).toMatch(
      /^sms:91122333[?&]body=Hei/,
    )
    await user.click(sheet.getByRole('button', { name: 'Merk som sendt' }))
    await waitFor(() => expect(fields('mtg_1')['invitedOn/org_3']).toMatch(/^\d{4}-\d\d-\d\d$/))
    expect(screen.getByText('Sendt til 1 av 3')).toBeTruthy()
  })
})

describe('a fixed meeting place', () => {
  test('says which meeting is next: not one that is cancelled', async () => {
    await openMeetings({
      records: [
        told('series', 'ser_1', { name: 'Forum' }),
        meeting('mtg_1', { series: 'ser_1', on: '2099-01-13', cancelled: true }),
        meeting('mtg_2', { series: 'ser_1', on: '2099-02-10' }),
      ],
    })
    expect(screen.getByText(/^Neste: .*februar/)).toBeTruthy()
  })

  test('proposes days, of which meetings are made; each knows the one before and after', async () => {
    const { user, all } = await openMeetings({
      path: '/moter/ser_1',
      records: [
        told('series', 'ser_1', {
          name: 'Forum',
          template: 'other',
          type: 'other',
          rhythm: 'two-monthly',
          from: '18:00',
          startsOn: '2027-01-12',
          endsOn: '2027-06-30',
        }),
      ],
    })
    expect(screen.getByText('Tirsdag 9. mars 2027')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Ta bort tirsdag 11. mai 2027' }))
    await user.click(screen.getByRole('button', { name: 'Lag 2 møter' }))
    await waitFor(() => expect(all('meeting')).toHaveLength(2))
    expect(
      all('meeting')
        .map(({ fields }) => [fields['title'], fields['on'], fields['from'], fields['series']])
        .sort(),
    ).toEqual([
      ['Forum', '2027-01-12', '18:00', 'ser_1'],
      ['Forum', '2027-03-09', '18:00', 'ser_1'],
    ])
    await user.click(screen.getByRole('link', { name: /9\. mars 2027/ }))
    await heading('Forum')
    expect(screen.getByRole('link', { name: /12\. januar 2027/ })).toBeTruthy()
  })
})

test('the year has what is planned in each month', async () => {
  await openMeetings({
    path: '/moter?vis=ar&ar=2027',
    records: [
      meeting('mtg_1', { on: '2027-03-09', from: '18:00', until: '20:00' }),
      meeting('mtg_2', { on: '2026-03-09' }),
    ],
  })
  await heading('Møteåret 2027')
  expect(screen.getByRole('link', { name: /Dialogmøte/ }).textContent).toBe(
    'DialogmøteTirsdag 9. mars 2027 · 18.00–20.00',
  )
  expect(screen.getAllByText('Ingen møter')).toHaveLength(11)
})
