import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Json } from '#model/fields.ts'
import { daysLater } from '#model/calendar-days.ts'
import { openMeetings, told } from './meetings.tsx'
import type { MeetingsPlace } from './meetings.tsx'

const ROOM = '/moter/mtg_1?del=rom'
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const box = (name: string | RegExp) => screen.findByRole('textbox', { name })
const today = () => new Date().toLocaleDateString('sv-SE')

const ORGANISATIONS = [
  told('organisation', 'org_1', { name: 'Mandal sanitetsforening' }),
  told('organisation', 'org_2', { name: 'Somalisk forening' }),
  told('organisation', 'org_3', { name: 'Ukrainsk forening' }),
]

/** A meeting with three points on its agenda. */
function meeting(fields: Record<string, Json> = {}, second: Record<string, Json> = {}) {
  return [
    ...ORGANISATIONS,
    told('meeting', 'mtg_1', { title: 'Dialogmøte', 'invited/org_2': true, 'answers/org_2': 'yes', ...fields }),
    told('agendaItem', 'agi_1', { meeting: 'mtg_1', order: 'A', title: 'Velkommen', type: 'item', minutes: 5 }),
    told('agendaItem', 'agi_2', {
      meeting: 'mtg_1',
      order: 'B',
      title: 'Kafédialog',
      type: 'round',
      minutes: 15,
      question: 'Hva hindrer mer aktivitet?',
      ...second,
    }),
    told('agendaItem', 'agi_3', { meeting: 'mtg_1', order: 'C', title: 'Veien videre', type: 'item', minutes: 5 }),
  ]
}

/** One that goes on, at the round. */
function goesOn(second: Record<string, Json> = {}, fields: Record<string, Json> = {}) {
  const now = Date.now()
  return meeting({ startedAt: now - 600_000, item: 'agi_2', ...fields }, { startedAt: now - 60_000, ...second })
}

let awake: { released: number; asked: number }
beforeEach(() => {
  awake = { released: 0, asked: 0 }
  Object.defineProperty(navigator, 'wakeLock', {
    configurable: true,
    value: {
      async request() {
        awake.asked += 1
        return { released: false, release: async () => void (awake.released += 1) }
      },
    },
  })
})
afterEach(() => {
  Reflect.deleteProperty(navigator, 'wakeLock')
  localStorage.clear()
})

describe('the meeting in the room', () => {
  // Goes red with: a clock kept on the screen only, an item left running, a lock that is never let go.
  test('is started, taken from point to point and ended; times are kept, and the screen is awake meanwhile', async () => {
    const { user, fields } = await openMeetings({ path: ROOM, records: meeting() })
    expect(awake.asked).toBe(0)
    await user.click(await button('Start møtet'))
    expect(await screen.findByRole('heading', { name: 'Velkommen' })).toBeTruthy()
    expect(fields('mtg_1')['startedAt']).toEqual(expect.any(Number))
    await waitFor(() => expect(awake.asked).toBe(1))
    await user.click(await button('Neste punkt'))
    expect(await screen.findByRole('heading', { name: 'Hva hindrer mer aktivitet?' })).toBeTruthy()
    expect(fields('agi_1')).toMatchObject({ startedAt: null, usedSeconds: expect.any(Number) })
    expect(fields('agi_2')['startedAt']).toEqual(expect.any(Number))
    await user.click(await button(/Veien videre/))
    expect(fields('mtg_1')['item']).toBe('agi_3')
    expect(screen.queryByRole('button', { name: 'Neste punkt' })).toBeNull()
    await user.click(await button('Avslutt møtet'))
    await waitFor(() => expect(location.search).toBe('?del=etter'))
    expect(fields('mtg_1')['endedAt']).toEqual(expect.any(Number))
    expect(fields('agi_3')['startedAt']).toBeNull()
    await waitFor(() => expect(awake.released).toBe(1))
    await user.click(await button('Angre'))
    await waitFor(() => expect(fields('mtg_1')['endedAt']).toBeNull())
  })

  test('says how long a point has taken, and how much over, also on another phone', async () => {
    const place = await openMeetings({ path: ROOM, records: goesOn({ usedSeconds: 480 }) })
    const timer = await screen.findByRole('timer')
    expect(timer.textContent).toBe('9 av 15 min')
    expect(screen.getByText(/^Igjen: 11 min · ferdig ca\. kl\./)).toBeTruthy()
    await place.device.commit(
      { records: goesOn({ usedSeconds: 1_020 }).map((one) => ({ id: one.record, text: JSON.stringify(one) })) },
      { durability: 'strict' },
    )
    await waitFor(() => expect(screen.getByRole('timer').textContent).toBe('3 min over'))
  })

  test('without an agenda has one point to write under', async () => {
    const { user, all } = await openMeetings({
      path: ROOM,
      records: [told('meeting', 'mtg_1', { title: 'Møte' })],
    })
    await user.click(await button('Start møtet'))
    await user.type(await box('Notater'), 'Vi ble enige.')
    await user.tab()
    await waitFor(() => expect(all('agendaItem').map(({ fields }) => fields['notes'])).toEqual(['Vi ble enige.']))
  })
})

describe('who came', () => {
  test('is ticked, the invited first; one nobody knew is added on the spot; how many, and guests', async () => {
    const { user, fields, all } = await openMeetings({ path: ROOM, records: goesOn() })
    await user.click(await button('Til stede: 0'))
    const sheet = within(await screen.findByRole('dialog', { name: 'Til stede' }))
    expect(sheet.getAllByRole('checkbox').map((one) => one.textContent?.trim())).toEqual([
      'Somalisk foreningKommer',
      'Mandal sanitetsforening',
      'Ukrainsk forening',
    ])
    await user.click(sheet.getByRole('checkbox', { name: /Somalisk/ }))
    expect(fields('mtg_1')['present/org_2']).toBe(true)
    await user.type(sheet.getByRole('searchbox'), 'Ny turgruppe')
    await user.click(await sheet.findByRole('button', { name: /Legg til «Ny turgruppe»/ }))
    const added = all('organisation').find((one) => one.fields['name'] === 'Ny turgruppe')
    expect(fields('mtg_1')[`present/${added?.record}`]).toBe(true)
    await user.click(sheet.getByRole('button', { name: /^Hvor mange/ }))
    await user.click(sheet.getByRole('button', { name: 'En til fra Somalisk forening' }))
    await user.click(sheet.getByRole('button', { name: 'En til fra Somalisk forening' }))
    expect(fields('mtg_1')['people/org_2']).toBe(2)
    expect(sheet.getByText('2 organisasjoner · 2 personer')).toBeTruthy()
    await user.type(sheet.getByRole('textbox', { name: 'Andre gjester' }), 'Ordføreren og to fra NAV')
    await user.click(sheet.getByRole('button', { name: 'Ferdig' }))
    await waitFor(() => expect(fields('mtg_1')['guests']).toBe('Ordføreren og to fra NAV'))
    expect(await button('Til stede: 2')).toBeTruthy()
  })

  // Goes red with: a name taken as it was pasted: the endpoint refuses it, and with it that somebody came.
  test('is added also by a name with a tab in it', async () => {
    const { user, all } = await openMeetings({ path: ROOM, records: goesOn() })
    await user.click(await button('Til stede: 0'))
    await user.click(await screen.findByRole('searchbox'))
    await user.paste('Lag\tfor alle')
    await user.click(await button(/^Legg til «Lag/))
    await waitFor(() => expect(all('organisation').map(({ fields }) => fields['name'])).toContain('Lag for alle'))
  })

  test('is taken out again, and that can be undone', async () => {
    const { user, fields } = await openMeetings({ path: ROOM, records: goesOn({}, { 'present/org_1': true }) })
    await user.click(await button('Til stede: 1'))
    await user.click(await button(/^Hvor mange/))
    await user.click(await button('Ikke her likevel: Mandal sanitetsforening'))
    expect(fields('mtg_1')['present/org_1']).toBe(false)
    await user.click(await button('Angre'))
    await waitFor(() => expect(fields('mtg_1')['present/org_1']).toBe(true))
  })
})

describe('an input', () => {
  const begin = async ({ user }: MeetingsPlace) => user.click(await button('Nytt innspill'))
  const group = async () => within(await screen.findByRole('group', { name: 'Innspill' }))

  // Goes red with: a record that gets its meeting only when it is closed, and words kept on the screen only.
  test('half typed is there again after the app was killed, open where one was', async () => {
    const place = await openMeetings({ path: ROOM, records: goesOn() })
    await begin(place)
    await place.user.type(await box('Hva ble sagt?'), 'De får ikke leie gym')
    const again = await place.kill()
    const text = await box('Hva ble sagt?')
    expect((text as HTMLTextAreaElement).value).toBe('De får ikke leie gym')
    await again.user.type(text, 'salen')
    await again.user.click((await group()).getByRole('button', { name: 'Ferdig' }))
    await waitFor(() =>
      expect(again.all('input').map(({ fields }) => fields)).toMatchObject([
        { meeting: 'mtg_1', item: 'agi_2', text: 'De får ikke leie gymsalen' },
      ]),
    )
    expect(await button('Rett innspillet: De får ikke leie gymsalen')).toBeTruthy()
  })

  test('with organisation and need becomes a task with owner and date, and a decision, with a tap each', async () => {
    const place = await openMeetings({ path: ROOM, records: goesOn({}, { 'present/org_2': true }) })
    const { user, all } = place
    await begin(place)
    await user.click((await group()).getByRole('button', { name: 'Somalisk forening' }))
    await user.click((await group()).getByRole('button', { name: 'Penger' }))
    await user.type(await box('Hva ble sagt?'), 'Vil lære å søke tilskudd')
    await user.click((await group()).getByRole('button', { name: 'Oppgave' }))
    const [input] = all('input')
    expect(input?.fields).toMatchObject({ saidBy: 'org_2', need: 'money', text: 'Vil lære å søke tilskudd' })
    await user.type(await box('Hvem gjør det?'), 'Kultur')
    await user.click(await button('Om to uker'))
    const task = within(await screen.findByRole('group', { name: 'Oppgave' }))
    await user.click(task.getByRole('button', { name: 'Ferdig' }))
    await waitFor(() =>
      expect(all('task')[0]?.fields).toMatchObject({
        text: 'Vil lære å søke tilskudd',
        owner: 'Kultur',
        due: daysLater(today(), 14),
        origin: input?.record,
        meeting: 'mtg_1',
        item: 'agi_2',
        concerns: 'org_2',
      }),
    )
    await user.click((await group()).getByRole('button', { name: 'Beslutning' }))
    await waitFor(() =>
      expect(all('decision')[0]?.fields).toMatchObject({
        text: 'Vil lære å søke tilskudd',
        input: input?.record,
        meeting: 'mtg_1',
        item: 'agi_2',
      }),
    )
    await user.click(
      within(await screen.findByRole('group', { name: 'Beslutning' })).getByRole('button', { name: 'Ferdig' }),
    )
    await user.click((await group()).getByRole('button', { name: 'Ferdig' }))
    expect((await button(/^Rett innspillet: Somalisk forening/)).textContent).toContain('Oppgave: Kultur')
    expect(screen.getByText('Penger 1')).toBeTruthy()
  })

  // Goes red with: an input put in its order as soon as it is a record, which takes the field from under the fingers.
  test('stays where it was begun while one writes, also when what a colleague noted is later by their clock', async () => {
    const theirs = { meeting: 'mtg_1', item: 'agi_2', text: 'Fra en telefon som går for fort' }
    const place = await openMeetings({ path: ROOM, records: [...goesOn(), told('input', 'inp_ffff', theirs)] })
    await begin(place)
    const field = await box('Hva ble sagt?')
    await place.user.type(field, 'De får ikke leie gymsalen')
    expect(await (await group()).findByRole('button', { name: 'Oppgave' })).toBeTruthy()
    const row = screen.getByRole('group', { name: 'Innspill' })
    expect([row.parentElement?.firstElementChild === row, document.activeElement === field]).toEqual([true, true])
    expect(screen.queryByRole('button', { name: /^Vis/ })).toBeNull()
    await place.user.click((await group()).getByRole('button', { name: 'Ferdig' }))
    await button('Rett innspillet: De får ikke leie gymsalen')
    const lines = screen.getAllByRole('button', { name: /^Rett innspillet/ }).map((line) => line.textContent)
    expect(lines).toEqual([theirs.text, 'De får ikke leie gymsalen'])
  })

  // Goes red with: a task of more words than a task may have, which the endpoint refuses.
  test('of very many words becomes a task of as many as a task may have', async () => {
    const place = await openMeetings({ path: ROOM, records: goesOn() })
    const { user, all } = place
    await begin(place)
    await user.click(await box('Hva ble sagt?'))
    await user.paste('Ord og ord. '.repeat(420))
    await user.click(await (await group()).findByRole('button', { name: 'Oppgave' }))
    await waitFor(() => expect(all('task')).toHaveLength(1))
    const words = String(all('task')[0]?.fields['text'])
    expect([words.length > 3_900, words.length <= 4_000]).toEqual([true, true])
  })

  test('is deleted and brought back; one that was begun and never written leaves nothing', async () => {
    const place = await openMeetings({
      path: ROOM,
      records: [...goesOn(), told('input', 'inp_1', { meeting: 'mtg_1', item: 'agi_2', text: 'Trenger rom' })],
    })
    const { user, all } = place
    await user.click(await button('Rett innspillet: Trenger rom'))
    await user.click((await group()).getByRole('button', { name: 'Slett' }))
    await waitFor(() => expect(all('input')).toHaveLength(0))
    await user.click(await button('Angre'))
    await waitFor(() => expect(all('input')).toHaveLength(1))
    await begin(place)
    await user.type(await box('Hva ble sagt?'), 'a{Backspace}')
    await user.click((await group()).getByRole('button', { name: 'Ferdig' }))
    await waitFor(() => expect(all('input').map(({ record }) => record)).toEqual(['inp_1']))
  })
})

// Goes red with: a deleted meeting that is nowhere. Who deleted it had not seen what a colleague wrote in it without a network.
test('a meeting deleted while someone wrote in it is listed, says so, and comes back with what was noted', async () => {
  const deleted = { ...told('meeting', 'mtg_1', { title: 'Dialogmøte', startedAt: 1, item: 'agi_1' }) }
  const notes = told('agendaItem', 'agi_1', {
    meeting: 'mtg_1',
    order: 'A',
    title: 'Runde',
    notes: 'Alle vil ha lokaler.',
  })
  const place = await openMeetings({
    path: '/moter',
    records: [{ ...deleted, fields: { ...deleted.fields, deletedAt: 1_700_000_000_000 } }, notes],
  })
  const list = await screen.findByRole('list', { name: 'Slettet, men noe er notert' })
  await place.user.click(within(list).getByRole('link', { name: /Dialogmøte/ }))
  expect(await screen.findByText('Det som er notert i det, er tatt vare på.')).toBeTruthy()
  await place.user.click(await button('Hent møtet tilbake'))
  await waitFor(() => expect(place.fields('mtg_1')['deletedAt']).toBeNull())
  expect(screen.queryByRole('list', { name: 'Slettet, men noe er notert' })).toBeNull()
})

test('one who is in a meeting that a colleague deletes sees who did it, and can bring it back', async () => {
  const { user, device } = await openMeetings({ path: ROOM, records: goesOn({ notes: 'Alle vil ha lokaler.' }) })
  expect(await box('Notater')).toHaveProperty('value', 'Alle vil ha lokaler.')
  const live = device.workspace.record('mtg_1')!
  const gone = {
    ...live,
    fields: { ...live.fields, deletedAt: 1_700_000_000_000 },
    marks: { ...live.marks, deletedAt: { id: 'm9', by: 'Kari', at: 1_700_000_000_000, others: [] } },
  }
  await device.commit({ records: [{ id: 'mtg_1', text: JSON.stringify(gone) }] }, { durability: 'strict' })
  expect(await screen.findByText(/^Kari slettet møtet/)).toBeTruthy()
  await user.click(await button('Hent møtet tilbake'))
  expect(await box('Notater')).toHaveProperty('value', 'Alle vil ha lokaler.')
})

// Goes red with: photos that go with a point a colleague took off the agenda meanwhile.
test('photos of a point that is gone are shown under the last one', async () => {
  const gone = told('agendaItem', 'agi_9', {
    meeting: 'mtg_1',
    order: 'D',
    title: 'Tavlen',
    deletedAt: 1_700_000_000_000,
  })
  const photo = told('attachment', 'att_1', { record: 'agi_9', sha256: 'a'.repeat(64), type: 'image/jpeg' })
  await openMeetings({ path: ROOM, records: [...goesOn({}, { item: 'agi_3' }), gone, photo] })
  expect(within(await screen.findByRole('list', { name: 'Bilder' })).getAllByRole('button')).toHaveLength(1)
})

// Goes red with: notes that can be taken away with their point before the meeting is in the archive.
test('a point with notes stays on the agenda until the meeting is in the archive', async () => {
  const { user, all } = await openMeetings({
    path: '/moter/mtg_1?del=for',
    records: goesOn({ notes: 'Alle vil ha lokaler.' }),
  })
  await user.click(await button(/^Flytt «Kafédialog»/))
  await user.click(await button('Fjern «Kafédialog»'))
  expect(await screen.findByText(/^Punktet har notater eller bilder/)).toBeTruthy()
  expect(all('agendaItem')).toHaveLength(3)
})

// Goes red with: a name of a point of which only the later writer's is ever seen.
test('two names given to a point at the same time both stand, before the meeting and in it', async () => {
  const records = goesOn({ type: 'item' }).map((live) => (live.record === 'agi_2' ? disputed(live) : live))
  const place = await openMeetings({ path: '/moter/mtg_1?del=for', records })
  expect(await screen.findByText('Prat over kaffe')).toBeTruthy()
  const { user, fields } = await place.kill(ROOM)
  expect(await screen.findByText('Prat over kaffe')).toBeTruthy()
  await user.click(await button('Bruk versjonen fra Ola'))
  await waitFor(() => expect(fields('agi_2')['title']).toBe('Prat over kaffe'))
  expect(screen.queryByRole('button', { name: 'Bruk versjonen fra Ola' })).toBeNull()
})

function disputed(live: ReturnType<typeof told>) {
  const others = [{ id: 'm2', value: 'Prat over kaffe', by: 'Ola', at: 1 }]
  return { ...live, marks: { ...live.marks, title: { id: 'm1', by: 'Kari', at: 2, others } } }
}

test('a task and a decision can be given without an input', async () => {
  const { user, all } = await openMeetings({ path: ROOM, records: goesOn() })
  await user.click(await button('Ny oppgave'))
  await user.type(await box('Hva skal gjøres?'), 'Bestill gymsalen')
  await user.click(await button('Ny beslutning'))
  await user.type(await box('Hva ble bestemt?'), 'Vi møtes hver måned')
  await user.click(
    within(await screen.findByRole('group', { name: 'Beslutning' })).getByRole('button', { name: 'Ferdig' }),
  )
  await waitFor(() => expect(all('decision')[0]?.fields).toMatchObject({ text: 'Vi møtes hver måned', item: 'agi_2' }))
  expect(all('task')[0]?.fields).toMatchObject({
    text: 'Bestill gymsalen',
    origin: 'mtg_1',
    meeting: 'mtg_1',
    item: 'agi_2',
  })
})

// Goes red with: only the words of a task counting as something in it.
test('a task of which only the owner is known yet stays when one goes on', async () => {
  const { user, all } = await openMeetings({ path: ROOM, records: goesOn() })
  await user.click(await button('Ny oppgave'))
  await user.type(await box('Hvem gjør det?'), 'Kultur')
  await user.click(await button('Ny beslutning'))
  await waitFor(() => expect(all('task')[0]?.fields).toMatchObject({ owner: 'Kultur' }))
  expect(await button(/^Rett oppgaven/)).toBeTruthy()
})

describe('what must not stand in notes', () => {
  test('is said quietly once on a device', async () => {
    const place = await openMeetings({ path: ROOM, records: goesOn() })
    expect(await screen.findByText(/ikke om enkeltpersoner/)).toBeTruthy()
    await place.user.click(await button('Greit'))
    expect(screen.queryByText(/ikke om enkeltpersoner/)).toBeNull()
    await place.kill()
    await box('Notater')
    expect(screen.queryByText(/ikke om enkeltpersoner/)).toBeNull()
  })

  test('a national identity number is warned about where it stands, and kept', async () => {
    const { user, fields } = await openMeetings({ path: ROOM, records: goesOn() })
    await user.type(await box('Notater'), 'Ring 01010012356')
    await user.tab()
    expect(await screen.findByText(/ligner på et fødselsnummer/)).toBeTruthy()
    await waitFor(() => expect(fields('agi_2')['notes']).toBe('Ring 01010012356'))
  })
})
