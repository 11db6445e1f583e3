import { screen, waitFor, within } from '@testing-library/preact'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { write } from '#db/write.ts'
import { letters, markSent } from '#features/meetings/after/sending.ts'
import { fileName } from '#model/file-name.ts'
import { dayOf, shortDay } from '#i18n/dates.ts'
import type { Json } from '#model/fields.ts'
import { largeMeeting, record } from './large-meeting.ts'
import { openAfter } from './meeting-after-place.tsx'

/** There is no e-mail here: the tap is what counts. */
document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a[href^="mailto:"]')) event.preventDefault()
})
afterEach(() => vi.restoreAllMocks())

const today = dayOf(Date.now())

/** The large meeting, with something more known of it. */
function meetingWith(fields: Record<string, Json>) {
  return largeMeeting().map((one) => (one.record === 'mtg_1' ? { ...one, fields: { ...one.fields, ...fields } } : one))
}
const section = (name: string) => {
  const found = screen.getByRole('heading', { name, level: 2 }).closest('section')
  if (!found) throw new Error(`No section ${name}.`)
  return within(found)
}
const paper = () => screen.getByRole('article', { name: 'Referat' })

describe('the minutes', () => {
  test('are there at once, made of what was noted; the rest of them with a tap', async () => {
    const { user } = await openAfter(largeMeeting())
    expect(await screen.findByRole('heading', { name: 'Referat: Dialogmøte høst' })).toBeTruthy()
    expect(screen.getByText(/^Settes sammen av notatene/)).toBeTruthy()
    expect(within(paper()).queryByText('Neste møte')).toBeNull() // the beginning of them only
    await user.click(screen.getByRole('button', { name: 'Vis hele referatet' }))
    expect(within(paper()).getByText(/^Dialogmøte vinter, onsdag 20. januar 2027/)).toBeTruthy()
    expect(within(paper()).getAllByRole('row')).toHaveLength(6)
  })

  test('follow the notes while nobody has edited them', async () => {
    const { hear } = await openAfter(largeMeeting())
    await screen.findByRole('heading', { name: 'Referat: Dialogmøte høst' })
    await hear(record('meeting', 'mtg_1', { title: 'Stormøte', endedAt: 1 }))
    expect(await screen.findByRole('heading', { name: 'Referat: Stormøte' })).toBeTruthy()
  })

  test('are in Nynorsk when one chooses so, and inputs by need', async () => {
    const { user } = await openAfter(largeMeeting())
    await user.selectOptions(await screen.findByLabelText('Referatets språk'), 'Nynorsk')
    expect(await within(paper()).findByText('Til stades')).toBeTruthy()
    expect(paper().lang).toBe('nn')
    await user.selectOptions(section('Referat').getByLabelText('Innspill'), 'Etter hva de gjelder')
    await user.click(screen.getByRole('button', { name: 'Vis hele referatet' }))
    expect(within(paper()).getByRole('heading', { name: 'Pengar' })).toBeTruthy()
  })

  test('are edited as a text, which then stands, also when more is noted and the app is opened again', async () => {
    const place = await openAfter(largeMeeting())
    await place.user.click(await screen.findByRole('button', { name: 'Rediger teksten' }))
    const box = await screen.findByLabelText<HTMLTextAreaElement>('Referatets tekst')
    expect(box.value).toContain('## 3. Runde: Hva hindrer mer aktivitet?')
    await waitFor(() => expect(document.activeElement).toBe(box))
    box.setSelectionRange(box.value.length, box.value.length)
    await place.user.keyboard('\n\n## Takk\n\n- Alle som kom')
    await place.user.click(screen.getByRole('button', { name: 'Ferdig' }))
    expect(await screen.findByText('Redigert. Nye notater kommer ikke med av seg selv.')).toBeTruthy()
    const { user, device, hear } = await place.reopen()
    await hear(record('decision', 'dec_4', { meeting: 'mtg_1', text: 'Noe nytt' }))
    await user.click(await screen.findByRole('button', { name: 'Vis hele referatet' }))
    expect(within(paper()).getByRole('heading', { name: 'Takk' })).toBeTruthy()
    expect(within(paper()).queryByText('Noe nytt')).toBeNull()

    await user.click(screen.getByRole('button', { name: 'Sett sammen på nytt' }))
    expect(await within(paper()).findByText('Noe nytt')).toBeTruthy()
    expect(within(paper()).queryByRole('heading', { name: 'Takk' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Hent tilbake den redigerte teksten' }))
    expect(await within(paper()).findByRole('heading', { name: 'Takk' })).toBeTruthy()
    expect(device.workspace.record('mtg_1')?.fields['minutes']).toMatch(/## Takk\n\n- Alle som kom$/)
  })

  test('opened to be edited and left as they were, are still made of the notes', async () => {
    const { user, device } = await openAfter(largeMeeting())
    await user.click(await screen.findByRole('button', { name: 'Rediger teksten' }))
    await screen.findByLabelText('Referatets tekst')
    await user.click(screen.getByRole('button', { name: 'Ferdig' }))
    expect(await screen.findByText(/^Settes sammen av notatene/)).toBeTruthy()
    expect(device.workspace.record('mtg_1')?.fields['minutes']).toBeNull()
  })

  test('say that a text they are made of stands in two versions', async () => {
    const at = Date.now()
    const other = { id: 'per-1', value: 'Nei', by: 'Per', at }
    const disputed = {
      ...record('decision', 'dec_9', { meeting: 'mtg_1', text: 'Ja' }),
      marks: { text: { id: 'kari-1', by: 'Kari', at, others: [other] } },
    }
    await openAfter([...largeMeeting(), disputed])
    expect(await screen.findByText(/^1 tekst finnes i to versjoner/)).toBeTruthy()
  })
})

describe('sending', () => {
  test('gives the Word file of the edited text, called by the meeting and its day', async () => {
    const saved: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${saved.push(blob as Blob)}`) // files are blobs
    const names: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download)
    })
    const { user } = await openAfter(meetingWith({ minutes: '# Mitt referat\n\nSlik ble det.' }))
    await user.click(await screen.findByRole('button', { name: 'Send referatet' }))
    await user.click(screen.getByRole('button', { name: /^Lagre Word-fila/ }))
    await waitFor(() => expect(names).toEqual(['referat-dialogmøte-høst-2026-11-26.docx']), { timeout: 10_000 })
    const parts = unzipSync(new Uint8Array((await saved[0]?.arrayBuffer()) ?? new ArrayBuffer(0)))
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Slik ble det.')
    expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain('Lindesnes kommune')
  })

  test('a long text is copied, since it has no room in a letter, and that is said', async () => {
    const { user } = await openAfter(largeMeeting())
    const copy = vi.spyOn(navigator.clipboard, 'writeText')
    await user.click(await screen.findByRole('button', { name: 'Send referatet' }))
    const link = screen.getByRole('link', { name: /^Skriv e-post/ })
    expect(link.textContent).toContain('Til 20 adresser')
    expect(link.textContent).toContain('for langt for en e-postlenke')
    expect(link.getAttribute('href')).toMatch(/^mailto:\?bcc=post0%40lag\.test,/)
    expect(link.getAttribute('href')).not.toContain('body=')
    await user.click(link)
    expect(await screen.findByText('Referatet er kopiert. Lim det inn i e-posten.')).toBeTruthy()
    expect(copy.mock.calls[0]?.[0]).toContain('# Referat: Dialogmøte høst')
  })

  // Goes red with: addresses left out of every letter.
  test('more addresses than a letter has room for: letters enough to reach all of them, and they can be copied', async () => {
    const many = largeMeeting().map((one) =>
      one.kind === 'organisation'
        ? { ...one, fields: { ...one.fields, email: `${one.record}@${'et-langt-navn.'.repeat(8)}no` } }
        : one,
    )
    const { user } = await openAfter(many)
    await user.click(await screen.findByRole('button', { name: 'Send referatet' }))
    const links = screen.getAllByRole('link', { name: /^Skriv e-post, \d+ av \d+/ })
    const hrefs = links.map((link) => link.getAttribute('href') ?? '')
    expect(hrefs.join(',').match(/%40/g)).toHaveLength(20)
    expect(hrefs.filter((href) => href.length > 1_900)).toEqual([])
    expect(screen.getByRole('button', { name: /^Kopier e-postadressene/ })).toBeTruthy()
  })

  test('a letter has what there is room for, and never a receiver another can see', () => {
    expect(letters(['a@b.no'], 'Referat & mer', 'Hei\npå deg')).toEqual([
      {
        href: 'mailto:?bcc=a%40b.no&subject=Referat%20%26%20mer&body=Hei%0D%0Ap%C3%A5%20deg',
        receivers: 1,
        isCopied: false,
      },
    ])
    const many = Array.from({ length: 200 }, (_, at) => `post${at}@et-langt-navn.no`)
    const parts = letters(many, 'Referat', 'Hei')
    expect(parts.reduce((sum, { receivers }) => sum + receivers, 0)).toBe(200)
    expect(parts.every(({ href }) => href.length < 1_900 && href.endsWith('&body=Hei') && !href.includes('to='))).toBe(
      true,
    )
    const [long] = letters([], 'Referat', `${'å'.repeat(5_000)}\uD800`)
    expect(long).toEqual({ href: 'mailto:?subject=Referat', receivers: 0, isCopied: true })
    // A sign that is cut in two by the length of the subject cannot be part of an address.
    expect(letters([], `${'a'.repeat(199)}🎺`, 'Hei')[0]?.href).toContain('a&body=Hei')
    expect(fileName('Referat: A/B «C»?', null, 'referat')).toBe('referat-a-b-c')
    expect(fileName('???', null, 'referat')).toBe('referat')
  })

  test('is noted for everyone present with a tap, which keeps what was sent, and can be undone', async () => {
    const { user, device } = await openAfter(meetingWith({ 'invited/org_10': true, 'sentOn/org_11': '2026-11-27' }))
    await screen.findByRole('heading', { name: 'Referat: Dialogmøte høst' })
    expect(section('Sendt til').getByText('1 av 20 til stede har fått referatet.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Sendt til alle til stede i dag' }))
    expect(await screen.findByText('Alle som var til stede, har fått referatet.')).toBeTruthy()
    const fields = () => device.workspace.record('mtg_1')?.fields ?? {}
    expect(fields()['sentOn/org_10']).toBe(today)
    expect(fields()['sentOn/org_11']).toBe('2026-11-27')
    expect(fields()['minutes']).toContain('# Referat: Dialogmøte høst')
    expect(screen.getByText(/^Teksten er lagret, og lik notatene/)).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    expect(await screen.findByText('1 av 20 til stede har fått referatet.')).toBeTruthy()
    expect(fields()['minutes'] ?? null).toBeNull()
  })

  test('taken back as sent keeps what somebody has written in it meanwhile', async () => {
    const { device } = await openAfter(meetingWith({}))
    const live = () => device.workspace.record('mtg_1')!
    const undo = await markSent(live(), ['others'], today, '# Referat')
    await write({ kind: 'meeting', record: 'mtg_1', set: { minutes: '# Referat, rettet' } })
    await undo()
    expect(live().fields).toMatchObject({ minutes: '# Referat, rettet', 'sentOn/others': null })
  })

  test('is noted one by one, and for others', async () => {
    const { user, device } = await openAfter(largeMeeting())
    await screen.findByRole('heading', { name: 'Referat: Dialogmøte høst' })
    await user.click(section('Sendt til').getByRole('button', { name: 'Hagelaget' }))
    expect(await screen.findByRole('button', { name: `Hagelaget · ${shortDay(today)}` })).toBeTruthy()
    await user.click(section('Sendt til').getByRole('button', { name: 'Andre' }))
    await waitFor(() => expect(device.workspace.record('mtg_1')?.fields['sentOn/others']).toBe(today))
    expect(screen.getByText(/^Har ikke fått det: Kvinnenettverket, .* og 7 til$/)).toBeTruthy()
  })
})

describe('what was raised', () => {
  test('that waits for an answer and that nobody has comes first, and is answered where it stands', async () => {
    const { user, device } = await openAfter(largeMeeting())
    await screen.findByRole('heading', { name: 'Referat: Dialogmøte høst' })
    const inputs = section('Innspill')
    expect(inputs.getByText('10 innspill venter på svar')).toBeTruthy()
    const lines = () => inputs.getAllByRole('button', { expanded: false }).map((line) => line.textContent ?? '')
    expect(lines()[0]).toContain('Venter på svar')
    expect(lines().findIndex((line) => line.includes('Noen har den'))).toBeGreaterThan(6)
    expect(lines().at(-1)).toContain('Besvart')
    await user.click(inputs.getAllByRole('button', { expanded: false })[0]!)
    await user.type(inputs.getByLabelText('Svar'), 'Dere får rommet i mars.')
    await user.click(inputs.getByRole('button', { name: 'Besvart i dag' }))
    expect(await screen.findByText('9 innspill venter på svar')).toBeTruthy()
    const answered = device.workspace.all('input').find((one) => one.fields['answer'] === 'Dere får rommet i mars.')
    expect(answered?.fields['answeredOn']).toBe(today)
  })

  test('becomes a task of the organisation it came from', async () => {
    const { user, device } = await openAfter(largeMeeting())
    await screen.findByRole('heading', { name: 'Referat: Dialogmøte høst' })
    const inputs = section('Innspill')
    await user.click(inputs.getByRole('button', { name: /^Speidergruppa/ }))
    await user.click(inputs.getByRole('button', { name: 'Lag oppgave' }))
    await waitFor(() => expect(device.workspace.all('task')).toHaveLength(6))
    const made = device.workspace.all('task').find((one) => one.fields['concerns'] === 'org_18')
    expect(made?.fields).toMatchObject({ meeting: 'mtg_1', origin: 'inp_18' })
  })

  test('tasks are ticked, and that can be undone; who and when is typed in place', async () => {
    const { user, device } = await openAfter(largeMeeting())
    await screen.findByRole('heading', { name: 'Referat: Dialogmøte høst' })
    const doneAt = () => device.workspace.record('tsk_4')?.fields['doneAt'] ?? null
    await user.click(screen.getByRole('checkbox', { name: 'Gjort: Send ut lenke' }))
    await waitFor(() => expect(doneAt()).not.toBeNull())
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    await waitFor(() => expect(doneAt()).toBeNull())
    await user.click(section('Oppgaver').getByRole('button', { name: /^Send ut lenke/ }))
    await user.type(screen.getByLabelText('Hvem gjør det'), 'Biblioteket')
    await user.tab()
    await waitFor(() => expect(device.workspace.record('tsk_4')?.fields['owner']).toBe('Biblioteket'))
  })

  test('a decision is added and changed where it stands', async () => {
    const { user, device } = await openAfter(largeMeeting())
    await screen.findByRole('heading', { name: 'Referat: Dialogmøte høst' })
    await user.click(section('Beslutninger').getByRole('button', { name: 'Ny beslutning' }))
    await user.type(await screen.findByLabelText('Beslutning'), 'Vi prøver en gang til.')
    await user.tab()
    await waitFor(() =>
      expect(device.workspace.all('decision').map((one) => one.fields['text'])).toContain('Vi prøver en gang til.'),
    )
  })
})

describe('the archive', () => {
  test('nothing is deleted before the minutes are archived, and it is said what to do', async () => {
    const { user, device } = await openAfter(largeMeeting())
    await screen.findByRole('heading', { name: 'Referat: Dialogmøte høst' })
    expect(section('Arkiv').getByText(/^Ikke journalført ennå/)).toBeTruthy()
    await user.click(section('Beslutninger').getByRole('button', { name: /^1. Vi møtes/ }))
    await user.click(section('Beslutninger').getByRole('button', { name: 'Slett' }))
    expect(await screen.findByText(/^Ikke slettet: Skriv først hvor referatet er journalført/)).toBeTruthy()
    expect(device.workspace.record('dec_1')?.fields['deletedAt'] ?? null).toBeNull()
    await user.type(screen.getByLabelText('Journalført som'), '26/01234-7')
    await user.tab()
    expect(await screen.findByText('Referatet er journalført. Møtet kan slettes.')).toBeTruthy()
    await user.click(section('Beslutninger').getByRole('button', { name: 'Slett' }))
    await waitFor(() => expect(device.workspace.all('decision')).toHaveLength(2))
  })
})

describe('the next meeting of the series', () => {
  test('is a link when it is planned', async () => {
    await openAfter(largeMeeting())
    await screen.findByRole('heading', { name: 'Referat: Dialogmøte høst' })
    const link = section('Neste møte i serien').getByRole('link')
    expect(link.getAttribute('href')).toBe('/moter/mtg_2?del=for')
  })

  test('is made with the same place, agenda and guests, and begins with what happened since', async () => {
    const records = meetingWith({ 'invited/org_12': true }).filter(({ record: id }) => !['mtg_2', 'agi_1'].includes(id))
    const { user, device } = await openAfter(records)
    await screen.findByRole('heading', { name: 'Referat: Dialogmøte høst' })
    await user.click(screen.getByRole('button', { name: 'Lag neste møte' }))
    await waitFor(() => expect(device.workspace.all('meeting')).toHaveLength(2))
    const made = device.workspace.all('meeting').find((one) => one.record !== 'mtg_1')
    expect(made?.fields).toMatchObject({
      series: 'ser_1',
      place: 'Gymsalen på Furulunden skole, inngang B',
      'invited/org_12': true,
    })
    expect(Object.keys(made?.fields ?? {}).some((field) => /^(on|minutes|startedAt|present|sentOn)/.test(field))).toBe(
      false,
    )
    const agenda = device.workspace
      .all('agendaItem')
      .filter((one) => one.fields['meeting'] === made?.record)
      .sort((one, two) => (String(one.fields['order']) < String(two.fields['order']) ? -1 : 1))
    expect(agenda.map((one) => one.fields['title'])).toEqual([
      'Siden sist',
      'Velkommen',
      'Runde: Hva hindrer mer aktivitet?',
      'Pause',
      'Lokaler og utlån',
      'Tilskudd i 2027',
      'Veien videre',
    ])
    expect(agenda.every((one) => one.fields['notes'] === undefined)).toBe(true)
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    await waitFor(() => expect(device.workspace.all('meeting')).toHaveLength(1))
  })

  test('begins with every input and task, and what came of it', async () => {
    const { user, device } = await openAfter(largeMeeting(), { path: '/siden-sist/mtg_2' })
    const list = within(screen.getByRole('list', { name: 'Innspill' }))
    const inputs = list.getAllByRole('listitem')
    expect(inputs).toHaveLength(12)
    expect(inputs[0]?.textContent).toContain('Mandal frivilligsentral')
    expect(inputs[0]?.textContent).toContain('Noen har den')
    expect(inputs[4]?.textContent).toContain('Venter på svar')
    expect(inputs.at(-2)?.textContent).toContain('Kurs 14. januar på biblioteket.')
    const tasks = within(screen.getByRole('list', { name: 'Oppgaver' })).getAllByRole('listitem')
    expect(tasks).toHaveLength(5)
    expect(tasks.at(-1)?.textContent).toContain('Gjort')
    expect(screen.getByText(/14 venter ennå/)).toBeTruthy()
    expect(screen.getByRole('link', { name: /^Dialogmøte høst/ }).getAttribute('href')).toBe('/moter/mtg_1?del=etter')

    await user.click(list.getByRole('button', { name: /^Mandal frivilligsentral/ }))
    await user.type(list.getByLabelText('Svar'), 'Nøkkelen ligger klar.')
    await user.tab()
    expect(await screen.findByText(/13 venter ennå/)).toBeTruthy()
    expect(device.workspace.record('inp_10')?.fields['answer']).toBe('Nøkkelen ligger klar.')
    await user.click(screen.getByRole('checkbox', { name: 'Gjort: Skaff tolk' }))
    expect(await screen.findByText(/12 venter ennå/)).toBeTruthy()
  })
})

describe('one who only reads', () => {
  const seen = (minutes: string | null) => [
    record('meeting', 'mtg_1', { title: 'Dialogmøte høst', endedAt: 1, minutes }),
    record('decision', 'dec_1', { meeting: 'mtg_1', text: 'Vi møtes igjen.' }),
  ]

  test('sees the minutes and what was decided, and can change nothing', async () => {
    await openAfter(seen('# Referat\n\nSlik ble det.'), { role: 'reader' })
    expect(screen.getByText('Slik ble det.')).toBeTruthy()
    expect(screen.getByText('Vi møtes igjen.')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('is told when they are not written yet', async () => {
    await openAfter(seen(null), { role: 'reader' })
    expect(screen.getByText(/^Referatet er ikke ferdig ennå/)).toBeTruthy()
  })
})
