import { screen, waitFor, within } from '@testing-library/preact'
import ICAL from 'ical.js'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { countDueTasks, keepBadge } from '#app/badge.ts'
import { callMe } from '#db/my-name.ts'
import { reminderFile } from '#ui/reminder-file.ts'
import { dayOf } from '#i18n/dates.ts'
import { daysLater } from '#model/calendar-days.ts'
import { sundayOf } from '#model/task.ts'
import { told } from './place.tsx'
import { openTasks, task } from './tasks-place.tsx'

const today = dayOf(Date.now())
const inDays = (count: number) => daysLater(today, count)
const hall = task('tsk_1', {
  text: 'Svar om lokale',
  owner: 'Kari',
  due: inDays(-2),
  concerns: 'org_1',
  meeting: 'mtg_1',
})
const letter = task('tsk_2', { text: 'Send brev om tilskudd', owner: 'Per', due: inDays(20) })
const call = task('tsk_3', { text: 'Ring biblioteket' })
const choir = told('organisation', 'org_1', { name: 'Koret' })
const meeting = told('meeting', 'mtg_1', { title: 'Dialogmøte høst', on: inDays(-30) })
const everything = [hall, letter, call, choir, meeting]

/** Heading → the words of its rows, in order. */
function groups(): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const section of document.querySelectorAll('section')) {
    const rows = [...section.querySelectorAll('.task-open')].map((row) => row.textContent ?? '')
    if (rows.length > 0) found[section.querySelector('h2')?.textContent ?? ''] = rows
  }
  return found
}
const row = (text: string) => {
  const found = screen.getByRole('link', { name: text }).closest<HTMLElement>('[role=listitem]')
  if (!found) throw new Error(`No row «${text}».`)
  return found
}
const chips = () => within(screen.getByRole('group', { name: 'Hvilke oppgaver' }))

afterEach(() => {
  callMe(null)
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'setAppBadge')
  Reflect.deleteProperty(navigator, 'clearAppBadge')
})

describe('the tasks', () => {
  test('stand by when they are to be done, each with its deadline in words, its owner and where it came from', async () => {
    await openTasks({ records: [...everything, task('tsk_4', { text: 'I kveld', due: today, owner: 'Per' })] })
    expect(groups()).toEqual({
      'Over fristen': ['Svar om lokale'],
      'I dag': ['I kveld'],
      Senere: ['Send brev om tilskudd'],
      'Uten frist': ['Ring biblioteket'],
    })
    expect(row('Svar om lokale').textContent).toContain('2 dager over fristen · Kari')
    expect(row('I kveld').textContent).toContain('i dag · Per')
    expect(within(row('Svar om lokale')).getByRole('link', { name: 'Koret' }).getAttribute('href')).toBe(
      '/organisasjoner/org_1',
    )
    expect(within(row('Svar om lokale')).getByRole('link', { name: 'Fra Dialogmøte høst' }).getAttribute('href')).toBe(
      '/moter/mtg_1',
    )
  })

  test('of this week are told by how far away they are', async () => {
    const soon = [1, 3].map((count) => task(`tsk_${count}`, { text: `Om ${count}`, due: inDays(count) }))
    await openTasks({ records: soon })
    expect(row('Om 1').textContent).toContain('i morgen')
    expect(row('Om 3').textContent).toContain('om 3 dager')
    expect(groups()['Denne uka'] ?? []).toEqual(
      [1, 3].filter((count) => inDays(count) <= sundayOf(today)).map((count) => `Om ${count}`),
    )
  })

  test('ticked, one stays where it was, can be taken back, and is under «Gjort» the next time', async () => {
    const { user, device, reopen } = await openTasks({ records: everything, name: null })
    await user.click(screen.getByRole('checkbox', { name: 'Gjort: Svar om lokale' }))
    expect(await screen.findByText('«Svar om lokale» er gjort.')).toBeTruthy()
    expect(groups()['Over fristen']).toEqual(['Svar om lokale'])
    expect(device.workspace.record('tsk_1')?.fields['doneAt']).toBeTypeOf('number')
    expect(device.workspace.record('tsk_1')?.fields['doneBy']).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Angre' }))
    await waitFor(() => expect(device.workspace.record('tsk_1')?.fields['doneAt']).toBeNull())
    await user.click(screen.getByRole('checkbox', { name: 'Gjort: Svar om lokale' }))
    await waitFor(() => expect(device.workspace.record('tsk_1')?.fields['doneAt']).not.toBeNull())
    const again = await reopen()
    expect(groups()['Over fristen']).toBeUndefined()
    await again.user.click(screen.getByRole('button', { name: /^Gjort/ }))
    expect(row('Svar om lokale').textContent).toContain('Gjort i dag')
  })

  test('are found by any word of them, their owner, organisation or meeting', async () => {
    const many = Array.from({ length: 8 }, (_, at) => task(`tsk_m${at}`, { text: `Annet ${at}` }))
    const { user } = await openTasks({ records: [...everything, ...many] })
    for (const [typed, found] of [
      ['lokale', 'Svar om lokale'],
      ['koret', 'Svar om lokale'],
      ['dialogmøte', 'Svar om lokale'],
      ['per brev', 'Send brev om tilskudd'],
    ] as const) {
      await user.clear(screen.getByRole('searchbox'))
      await user.type(screen.getByRole('searchbox'), typed)
      expect(Object.values(groups()).flat(), typed).toEqual([found])
    }
    await user.clear(screen.getByRole('searchbox'))
    await user.type(screen.getByRole('searchbox'), 'finnes ikke')
    await user.click(await screen.findByRole('button', { name: 'Vis alle oppgaver' }))
    expect(Object.values(groups()).flat()).toHaveLength(11)
  })

  test('of one owner or one organisation are one tap away, and still there after a reload', async () => {
    const { user, reopen } = await openTasks({ records: everything })
    await user.click(chips().getByRole('button', { name: 'Ansvarlig' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^Per/ }))
    expect(Object.values(groups()).flat()).toEqual(['Send brev om tilskudd'])
    const again = await reopen()
    expect(Object.values(groups()).flat()).toEqual(['Send brev om tilskudd'])
    await again.user.click(chips().getByRole('button', { name: 'Per' }))
    await again.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^Uten ansvarlig/ }))
    expect(Object.values(groups()).flat()).toEqual(['Ring biblioteket'])
    await again.user.click(chips().getByRole('button', { name: /^Alle/ }))
    await again.user.click(chips().getByRole('button', { name: 'Organisasjon' }))
    await again.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^Koret/ }))
    expect(Object.values(groups()).flat()).toEqual(['Svar om lokale'])
    expect(location.search).toContain('organisasjon=org_1')
  })

  test('about an organisation are found also when it was another entry that was merged into it', async () => {
    await openTasks({
      path: '/oppgaver?organisasjon=org_2',
      records: [
        ...everything,
        told('organisation', 'org_1', { name: 'Koret', deletedAt: 1 }),
        told('organisation', 'org_2', { name: 'Mandal kor', 'merged/org_1': true }),
      ],
    })
    expect(Object.values(groups()).flat()).toEqual(['Svar om lokale'])
  })

  test('are not seen by one who may only read, and it says so', async () => {
    await openTasks({ role: 'reader', records: everything })
    expect(screen.getByText('Bare koordinator og medarbeidere ser oppgaver.')).toBeTruthy()
    expect(screen.queryByText('Svar om lokale')).toBeNull()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('when there are none, it says what belongs here', async () => {
    await openTasks()
    expect(screen.getByRole('heading', { name: 'Ingen oppgaver ennå' })).toBeTruthy()
    expect(screen.getByRole('textbox', { name: 'Ny oppgave' })).toBeTruthy()
  })
})

describe('whose they are', () => {
  test('nobody is guessed: it asks once, in place, and remembers', async () => {
    const { user, reopen } = await openTasks({ records: everything, name: null })
    expect(Object.values(groups()).flat()).toHaveLength(3)
    await user.click(chips().getByRole('button', { name: 'Mine' }))
    expect(Object.values(groups()).flat()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Kari' }))
    expect(Object.values(groups()).flat()).toEqual(['Svar om lokale'])
    expect(screen.getByText('Dette er oppgavene til Kari.')).toBeTruthy()
    await reopen('/oppgaver')
    expect(Object.values(groups()).flat()).toEqual(['Svar om lokale'])
    expect(screen.queryByText('Hva heter du?')).toBeNull()
  })

  test('a name nobody has used can be typed; what one then ticks is done by that name', async () => {
    const { user, device } = await openTasks({ records: everything, name: null })
    await user.click(chips().getByRole('button', { name: 'Mine' }))
    await user.type(screen.getByLabelText('Navnet ditt'), 'Berit')
    await user.click(screen.getByRole('button', { name: 'Bruk dette navnet' }))
    expect(await screen.findByText('Du har ingen oppgaver nå')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Vis alles oppgaver' }))
    await user.click(screen.getByRole('checkbox', { name: 'Gjort: Ring biblioteket' }))
    await waitFor(() => expect(device.workspace.record('tsk_3')?.fields['doneBy']).toBe('Berit'))
  })
})

describe('a new task', () => {
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Ny oppgave' })

  test('is written in place, with owner, deadline and organisation a tap away', async () => {
    const { user, device } = await openTasks({ records: everything })
    await user.type(field(), 'Bestill tolk')
    await user.click(
      within(screen.getByRole('group', { name: 'Ny oppgave' })).getByRole('button', { name: 'Ansvarlig' }),
    )
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Per' }))
    await user.click(within(screen.getByRole('group', { name: 'Ny oppgave' })).getByRole('button', { name: 'Frist' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^Om to uker/ }))
    await user.click(
      within(screen.getByRole('group', { name: 'Ny oppgave' })).getByRole('button', { name: 'Organisasjon' }),
    )
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Koret' }))
    expect(screen.queryByRole('link', { name: 'Bestill tolk' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Legg til oppgave' }))
    expect(await screen.findByRole('link', { name: 'Bestill tolk' })).toBeTruthy()
    expect(field().value).toBe('')
    const made = device.workspace.all('task').find(({ fields }) => fields['text'] === 'Bestill tolk')
    expect(made?.fields).toEqual({ text: 'Bestill tolk', owner: 'Per', due: inDays(14), concerns: 'org_1' })
  })

  test('among mine is mine, and Enter is enough', async () => {
    const { user, device } = await openTasks({ records: everything, name: 'Kari' })
    await user.type(field(), 'Kjøp kaffe{Enter}')
    expect(await screen.findByRole('link', { name: 'Kjøp kaffe' })).toBeTruthy()
    await user.type(field(), 'Og kaker{Enter}')
    expect(await screen.findByRole('link', { name: 'Og kaker' })).toBeTruthy()
    await device.settled()
    const owners = device.workspace.all('task').filter(({ fields }) => fields['owner'] === 'Kari')
    expect(owners).toHaveLength(3)
  })

  test('is not lost when the app is closed before one has pressed anything', async () => {
    const { user, reopen } = await openTasks({ records: everything })
    await user.type(field(), 'Halvferdig tanke')
    await reopen()
    expect(await screen.findByRole('link', { name: 'Halvferdig tanke' })).toBeTruthy()
  })

  test('has the name of who does it when the app was closed while one typed it', async () => {
    const { user, reopen } = await openTasks({ records: everything })
    const owner = async (who: typeof user) => {
      await who.type(field(), 'Tanke')
      const chips = within(screen.getByRole('group', { name: 'Ny oppgave' }))
      await who.click(chips.getByRole('button', { name: 'Ansvarlig' }))
      return within(screen.getByRole('dialog')).getByRole<HTMLInputElement>('textbox', { name: 'Ansvarlig' })
    }
    await user.type(await owner(user), 'Olav Ny')
    const again = (await reopen()).user
    expect((await owner(again)).value).toBe('Olav Ny')
    await again.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Ferdig' }))
    const chips = within(screen.getByRole('group', { name: 'Ny oppgave' }))
    await again.click(await chips.findByRole('button', { name: 'Olav Ny' }))
    const empty = within(screen.getByRole('dialog')).getByRole('textbox', { name: 'Ansvarlig' })
    expect(empty).toHaveProperty('value', '')
  })

  test('emptied again is no task', async () => {
    const { user, reopen } = await openTasks({ records: everything })
    await user.type(field(), 'Feil')
    await user.tab()
    await user.clear(field())
    await reopen()
    expect(Object.values(groups()).flat()).toHaveLength(3)
  })
})

describe('one task', () => {
  const path = '/oppgaver/tsk_1'

  test('is read and written where it stands', async () => {
    const { user, device } = await openTasks({ path, records: everything })
    const text = screen.getByRole('textbox', { name: 'Hva skal gjøres?' })
    await user.type(text, ' før jul')
    await user.click(screen.getByRole('textbox', { name: 'Ansvarlig' }))
    await user.click(screen.getByRole('button', { name: 'Per' }))
    await user.click(screen.getByLabelText('Frist'))
    await user.click(screen.getByRole('button', { name: 'Om en uke' }))
    await user.click(screen.getByRole('textbox', { name: 'Notat' }))
    await user.keyboard('De vil ha onsdager.')
    await user.tab()
    await waitFor(() =>
      expect(device.workspace.record('tsk_1')?.fields).toMatchObject({
        text: 'Svar om lokale før jul',
        owner: 'Per',
        due: inDays(7),
        note: 'De vil ha onsdager.',
      }),
    )
    expect(screen.getByRole('link', { name: /^Gitt på Dialogmøte høst/ }).getAttribute('href')).toBe('/moter/mtg_1')
  })

  test('gets another organisation, or none', async () => {
    const { user, device } = await openTasks({
      path,
      records: [...everything, told('organisation', 'org_9', { name: 'Røde Kors' })],
    })
    await user.click(screen.getByRole('button', { name: /^Organisasjon/ }))
    await user.type(within(screen.getByRole('dialog')).getByRole('searchbox'), 'røde')
    await user.click(await within(screen.getByRole('dialog')).findByRole('button', { name: 'Røde Kors' }))
    await waitFor(() => expect(device.workspace.record('tsk_1')?.fields['concerns']).toBe('org_9'))
    await user.click(screen.getByRole('button', { name: /^Organisasjon/ }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Ingen organisasjon' }))
    await waitFor(() => expect(device.workspace.record('tsk_1')?.fields['concerns']).toBeNull())
  })

  test('is deleted, and that can be undone', async () => {
    const { user } = await openTasks({ path, records: everything })
    await user.click(screen.getByRole('button', { name: 'Slett oppgaven' }))
    expect(await screen.findByText('Oppgaven er slettet.')).toBeTruthy()
    expect(location.pathname).toBe('/oppgaver')
    expect(screen.queryByRole('link', { name: 'Svar om lokale' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Angre' }))
    expect(await screen.findByRole('link', { name: 'Svar om lokale' })).toBeTruthy()
  })

  test('given two deadlines at the same time, both stand until someone chooses', async () => {
    const at = Date.now() - 60_000
    const { user, device, reopen } = await openTasks({
      path,
      isWide: true,
      records: [
        choir,
        task(
          'tsk_1',
          { text: 'Svar om lokale', due: '2026-03-01' },
          {
            due: {
              id: 'kari-1',
              by: 'Kari',
              at,
              others: [{ id: 'per-1', value: '2026-04-01', by: 'Per', at: at - 1_000 }],
            },
          },
        ),
      ],
    })
    expect(screen.getByRole('heading', { name: 'To versjoner av samme opplysning' })).toBeTruthy()
    expect(screen.getByText(/^1. mars/)).toBeTruthy()
    expect(within(row('Svar om lokale')).getByText('To versjoner')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Bruk versjonen fra Per' }))
    await waitFor(() => expect(device.workspace.record('tsk_1')?.fields['due']).toBe('2026-04-01'))
    expect(screen.queryByRole('heading', { name: 'To versjoner av samme opplysning' })).toBeNull()
    await reopen('/oppgaver')
    expect(screen.queryByText('To versjoner')).toBeNull()
  })

  test('must not name a national identity number: it is said in place, and kept all the same', async () => {
    const { user, device } = await openTasks({ path, records: everything })
    await user.click(screen.getByRole('textbox', { name: 'Notat' }))
    await user.keyboard('Gjelder 130972 48022')
    await user.tab()
    expect(await screen.findByText(/^Dette ligner på et fødselsnummer/)).toBeTruthy()
    await waitFor(() => expect(device.workspace.record('tsk_1')?.fields['note']).toBe('Gjelder 130972 48022'))
  })

  test('that is not here, or was deleted, says so', async () => {
    await openTasks({ path: '/oppgaver/tsk_ukjent', records: everything })
    expect(screen.getByText('Denne oppgaven finnes ikke her')).toBeTruthy()
  })

  test('deleted by a colleague can be brought back', async () => {
    const { user, device } = await openTasks({
      path,
      records: [task('tsk_1', { text: 'Svar om lokale', deletedAt: 5 })],
    })
    await user.click(screen.getByRole('button', { name: 'Hent den tilbake' }))
    await waitFor(() => expect(device.workspace.record('tsk_1')?.fields['deletedAt']).toBeNull())
  })
})

describe('reminders', () => {
  const reminder = (known: object = {}) => ({
    id: 'tsk_1',
    due: '2026-11-30',
    summary: 'Ring Røde Kors',
    description: '',
    url: null,
    sequence: 7,
    ...known,
  })
  const parsed = async (...reminders: ReturnType<typeof reminder>[]) => {
    const text = await reminderFile(reminders, 'Oppgaver', Date.UTC(2026, 10, 1))
    return { text, calendar: new ICAL.Component(ICAL.parse(text)) }
  }

  test('are a file calendars take: an event at nine in Norway with an alarm, and a thing to do', async () => {
    const { text, calendar } = await parsed(reminder())
    const event = calendar.getFirstSubcomponent('vevent')
    const todo = calendar.getFirstSubcomponent('vtodo')
    expect(String(event?.getFirstPropertyValue('dtstart'))).toBe('2026-11-30T08:00:00Z')
    expect(String(event?.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger'))).toBe('PT0S')
    expect(String(todo?.getFirstPropertyValue('due'))).toBe('2026-11-30')
    expect(todo?.getFirstProperty('dtstart')).toBeNull()
    expect([event, todo].map((one) => one?.getFirstPropertyValue('uid'))).toEqual([
      'tsk_1-event@brobygger',
      'tsk_1@brobygger',
    ])
    for (const one of [event, todo]) {
      expect(one?.getFirstPropertyValue('sequence')).toBe(7)
      expect(one?.getFirstPropertyValue('summary')).toBe('Ring Røde Kors')
    }
    expect(text.split('\r\n').every((line) => !line.includes('\n'))).toBe(true)
  })

  test('come at nine also in summer', async () => {
    const { calendar } = await parsed(reminder({ due: '2026-06-15' }))
    const start = calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('dtstart')
    expect(String(start)).toBe('2026-06-15T07:00:00Z')
  })

  // Goes red with: the thing to do put in as a replacement text, where `$1` and `$&` mean something.
  test('say a sum of money as it was typed', async () => {
    const { calendar } = await parsed(reminder({ summary: 'Søk om $100, $1 og $& av fondet' }))
    const todo = calendar.getFirstSubcomponent('vtodo')
    expect(todo?.getFirstPropertyValue('summary')).toBe('Søk om $100, $1 og $& av fondet')
  })

  test('whatever the words are, they are read back as written', async () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      .filter((text) => !/\p{Cc}|\p{Cs}/u.test(text))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 3 }), async (all) => {
        const { calendar } = await parsed(
          ...all.map(([summary, description], at) => reminder({ id: `tsk_${at}`, summary, description })),
        )
        for (const name of ['vevent', 'vtodo']) {
          const read = calendar.getAllSubcomponents(name)
          expect(read.map((one) => one.getFirstPropertyValue('summary'))).toEqual(all.map(([summary]) => summary))
          expect(read.map((one) => one.getFirstPropertyValue('description'))).toEqual(all.map(([, text]) => text))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('are of mine that are not done and have a deadline', async () => {
    const files: Blob[] = []
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: (file: Blob) => (files.push(file), 'blob:1'), revokeObjectURL() {} }),
    )
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
    const { user } = await openTasks({
      records: [
        ...everything,
        task('tsk_5', { text: 'Gjort alt', owner: 'Kari', due: today, doneAt: 1 }),
        task('tsk_6', { text: 'Uten frist', owner: 'Kari' }),
      ],
      name: 'Kari',
    })
    await user.click(screen.getByRole('button', { name: 'Påminnelser' }))
    expect(screen.getByRole('heading', { name: 'Du har 1 oppgave med frist' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Lagre kalenderfila' }))
    await waitFor(() => expect(files).toHaveLength(1))
    const calendar = new ICAL.Component(ICAL.parse((await files[0]?.text()) ?? ''))
    const summaries = calendar.getAllSubcomponents('vevent').map((one) => one.getFirstPropertyValue('summary'))
    expect(summaries).toEqual(['Svar om lokale'])
  })
})

describe('the number on the icon', () => {
  test('is how many of mine are due or overdue, and follows what happens', async () => {
    const shown: (number | null)[] = []
    Object.assign(navigator, {
      setAppBadge: async (count: number) => void shown.push(count),
      clearAppBadge: async () => void shown.push(null),
    })
    const { user, hear } = await openTasks({ records: everything, name: 'Kari' })
    keepBadge()
    expect(shown).toEqual([1])
    await hear(task('tsk_7', { text: 'Til i dag', owner: 'kari', due: today }))
    expect(shown.at(-1)).toBe(2)
    await user.click(screen.getByRole('checkbox', { name: 'Gjort: Svar om lokale' }))
    await waitFor(() => expect(shown.at(-1)).toBe(1))
    callMe(null)
    expect(shown.at(-1)).toBeNull()
    expect(countDueTasks(today)).toBe(0)
  })
})

describe('at Hjem', () => {
  test('the first three of mine stand, and can be ticked there', async () => {
    const more = [1, 2, 3].map((count) =>
      task(`tsk_h${count}`, { text: `Mitt ${count}`, owner: 'Kari', due: inDays(count) }),
    )
    const { user, device } = await openTasks({ path: '/hjem', records: [...everything, ...more], name: 'Kari' })
    const list = within(await screen.findByRole('list', { name: 'Mine oppgaver' }))
    expect(list.getAllByRole('checkbox').map((box) => box.getAttribute('aria-label'))).toEqual([
      'Gjort: Svar om lokale',
      'Gjort: Mitt 1',
      'Gjort: Mitt 2',
    ])
    expect(screen.getByRole('link', { name: 'Se alle oppgavene dine' })).toBeTruthy()
    await user.click(list.getByRole('checkbox', { name: 'Gjort: Mitt 1' }))
    await waitFor(() => expect(device.workspace.record('tsk_h1')?.fields['doneBy']).toBe('Kari'))
  })

  test('nothing stands when there is nothing to do, or for one who may only read', async () => {
    await openTasks({ path: '/hjem', records: [task('tsk_1', { text: 'Gjort', doneAt: 1 })] })
    expect(screen.queryByRole('list')).toBeNull()
    await openTasks({ path: '/hjem', role: 'reader', records: everything })
    expect(screen.queryByRole('list')).toBeNull()
  })
})
