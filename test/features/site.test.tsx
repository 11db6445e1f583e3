import { unzipSync } from 'fflate'
import { screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test, vi } from 'vitest'
import { dayOf } from '#i18n/dates.ts'
import { daysLater } from '#model/calendar-days.ts'
import { told } from './place.tsx'
import { openSite } from './site-place.tsx'

const today = dayOf(Date.now())
const HOUR = 3_600_000
const enquiry = (id: string, fields: Parameters<typeof told>[2]) =>
  told('enquiry', id, { type: 'question', state: 'new', receivedAt: Date.now() - HOUR, ...fields })

const locked = enquiry('enq_1', {
  type: 'error',
  text: 'Døra er låst.\nRing på.',
  about: 'act_1',
  contact: 'Kari, 900 00 000 eller kari@eksempel.no',
  writtenIn: 'uk',
  retainUntil: '2031-03-01',
})
const help = enquiry('enq_2', { type: 'offer', text: 'Jeg kan hjelpe', receivedAt: Date.now() - 2 * HOUR })
const going = enquiry('enq_3', { text: 'Når er dere åpne?', state: 'underway', receivedAt: Date.now() })
const done = enquiry('enq_4', { text: 'Hvem er dere?', state: 'answered', answeredOn: '2026-01-02' })
const cafe = told('activity', 'act_1', { title: 'Språkkafé', public: true })

const rows = () =>
  within(screen.getByRole('list', { name: 'Henvendelser' }))
    .getAllByRole('link')
    .map((row) => row.textContent ?? '')
const fieldsOf = (place: Awaited<ReturnType<typeof openSite>>, id: string) => place.device.workspace.record(id)?.fields

describe('the inbox', () => {
  // Catches: an order by time alone, what is done among the new, and a row that does not say what it is about.
  test('shows new ones first, then what is under way, and keeps what is done behind a button', async () => {
    const { user } = await openSite({ records: [going, help, done, locked, cafe] })
    expect(rows()).toEqual([
      expect.stringMatching(/^Døra er låst\. Ring på\.Melder en feil · Kom i (dag|går) · om SpråkkaféNy$/),
      expect.stringMatching(/^Jeg kan hjelpeVil bidra · Kom i (dag|går)Ny$/),
      expect.stringMatching(/^Når er dere åpne\?Spør om noe · Kom i (dag|går)I gang$/),
    ])
    await user.click(screen.getByRole('button', { name: 'Vis 1 som er ferdig' }))
    expect(rows()).toHaveLength(4)
    expect(rows()[3]).toContain('Besvart')
  })

  test('teaches while there is nothing in it', async () => {
    await openSite()
    expect(screen.getByRole('heading', { name: 'Ingen henvendelser ennå' })).toBeTruthy()
    expect(screen.getByRole('link', { name: /^Behov.*Ingen er offentlige ennå/ })).toBeTruthy()
  })

  // Catches: contacts shown to one who may only read, from before they became one.
  test('is not for one who may only read, nor is what stands in it', async () => {
    const { reopen } = await openSite({ records: [locked], role: 'reader' })
    expect(screen.queryByText('Henvendelser')).toBeNull()
    await reopen('/nettside/enq_1')
    expect(screen.getByRole('heading', { name: 'Henvendelser er for dem som svarer' })).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/900 00 000|låst/)
  })

  test('is told of at Hjem only while somebody waits', async () => {
    const place = await openSite({ path: '/', records: [locked, help, going, done] })
    const row = await screen.findByRole('link', { name: /2 nye henvendelser/ })
    expect(row.getAttribute('href')).toBe('/nettside')
    await place.hear(
      { ...locked, fields: { ...locked.fields, state: 'closed' } },
      { ...help, fields: { ...help.fields, state: 'closed' } },
    )
    await waitFor(() => expect(screen.queryByText(/nye? henvendelse/)).toBeNull())
  })
})

describe('an enquiry', () => {
  test('says all they wrote, how to reach them, what it is about and when it is erased', async () => {
    await openSite({ path: '/nettside/enq_1', records: [locked, cafe] })
    expect(screen.getByRole('heading', { level: 1, name: 'Melder en feil' })).toBeTruthy()
    const text = document.querySelector('.enquiry-text')
    expect(text?.textContent).toBe('Døra er låst.\nRing på.')
    expect(text?.getAttribute('lang')).toBe('uk')
    expect(screen.getByText('De leste siden på ukrainsk.')).toBeTruthy()
    expect(document.querySelector('.enquiry-contact')?.textContent).toBe('Kari, 900 00 000 eller kari@eksempel.no')
    expect(screen.getByRole('link', { name: 'Ring 900 00 000' }).getAttribute('href')).toBe('tel:90000000')
    expect(screen.getByRole('link', { name: 'Skriv til kari@eksempel.no' }).getAttribute('href')).toBe(
      'mailto:kari@eksempel.no',
    )
    expect(screen.getByRole('link', { name: /Språkkafé/ }).getAttribute('href')).toBe('/aktiviteter/act_1')
    expect(screen.getByText('Slettes for godt etter 1. mars 2031.')).toBeTruthy()
  })

  // Catches: a state that forgets the day, an answer lost with the tab, and an e-mail without the answer.
  test('is answered: the answer is kept, the day follows the state, and an e-mail can be begun with it', async () => {
    const place = await openSite({ path: '/nettside/enq_1', records: [locked] })
    await place.user.type(screen.getByRole('textbox', { name: 'Hva dere svarte' }), 'Takk. Døra er åpen nå & i morgen.')
    await place.user.click(screen.getByRole('radio', { name: 'Besvart' }))
    await waitFor(() => expect(fieldsOf(place, 'enq_1')).toMatchObject({ state: 'answered', answeredOn: today }))
    const again = await place.reopen()
    expect(fieldsOf(again, 'enq_1')).toMatchObject({ answer: 'Takk. Døra er åpen nå & i morgen.' })
    const mail = await screen.findByRole('link', { name: 'Send svaret på e-post' })
    expect(mail.getAttribute('href')).toBe(
      `mailto:kari@eksempel.no?subject=Svar%20fra%20kommunen&body=${encodeURIComponent('Takk. Døra er åpen nå & i morgen.')}`,
    )
    await again.user.click(screen.getByRole('radio', { name: 'Ny' }))
    await waitFor(() => expect(fieldsOf(again, 'enq_1')).toMatchObject({ state: 'new', answeredOn: null }))
  })

  test('with an answer written down is answered, which can be undone', async () => {
    const place = await openSite({ path: '/nettside/enq_1', records: [locked] })
    expect(screen.getByText(/^Dette noteres for dere selv/)).toBeTruthy()
    await place.user.type(screen.getByRole('textbox', { name: 'Hva dere svarte' }), 'Ringte.')
    await place.user.tab()
    await waitFor(() => expect(fieldsOf(place, 'enq_1')).toMatchObject({ state: 'answered', answeredOn: today }))
    await place.user.click(await screen.findByRole('button', { name: 'Angre' }))
    await waitFor(() =>
      expect(fieldsOf(place, 'enq_1')).toMatchObject({ state: 'new', answeredOn: null, answer: 'Ringte.' }),
    )
  })

  test('becomes a task that knows where it came from, once', async () => {
    const place = await openSite({ path: '/nettside/enq_1', records: [locked] })
    await place.user.click(screen.getByRole('button', { name: 'Lag oppgave' }))
    const link = await screen.findByRole('link', { name: 'Åpne oppgaven' })
    const [task] = place.device.workspace.all('task')
    expect(task?.fields).toMatchObject({ text: 'Svar på henvendelse: Døra er låst. Ring på.', origin: 'enq_1' })
    expect(link.getAttribute('href')).toBe(`/oppgaver/${task?.record}`)
    expect(screen.queryByRole('button', { name: 'Lag oppgave' })).toBeNull()
  })

  test('is deleted, and brought back', async () => {
    const place = await openSite({ path: '/nettside/enq_1', records: [locked, help] })
    await place.user.click(screen.getByRole('button', { name: 'Slett henvendelsen' }))
    const undo = await screen.findByRole('button', { name: 'Angre' })
    await waitFor(() => expect(rows()).toHaveLength(1))
    await place.user.click(undo)
    await waitFor(() => expect(rows()).toHaveLength(2))
  })

  test('without a contact says so, and offers no e-mail', async () => {
    await openSite({
      path: '/nettside/enq_2',
      records: [{ ...help, fields: { ...help.fields, answer: 'Ja takk', about: 'act_gone' } }],
    })
    expect(screen.getByText('De har ikke skrevet hvordan de kan nås.')).toBeTruthy()
    expect(screen.getByText('Det den gjelder, finnes ikke her lenger.')).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Send svaret på e-post' })).toBeNull()
  })
})

describe('an enquiry with what looks like a national identity number', () => {
  test('says so where it is read, and what to do', async () => {
    await openSite({
      path: '/nettside/enq_5',
      records: [enquiry('enq_5', { text: 'Jeg er 130972 48022', contact: 'Kari' }), enquiry('enq_6', { text: 'Hei' })],
    })
    expect(screen.getByText(/^Teksten har noe som ligner på et fødselsnummer/)).toBeTruthy()
  })
})

describe('the page', () => {
  const path = '/nettside/side'

  test('has an address to open and copy, a poster, feeds, and a line for other sites', async () => {
    const { user } = await openSite({ path })
    const writeText = vi.spyOn(navigator.clipboard, 'writeText')
    const address = `${location.origin}/spc_1/`
    expect(screen.getByRole('textbox', { name: 'Adressen' })).toHaveProperty('value', address)
    expect(screen.getByRole('link', { name: 'Åpne siden' }).getAttribute('href')).toBe(address)
    expect(screen.getByRole('link', { name: 'Plakat til utskrift' }).getAttribute('href')).toBe(
      `${address}plakat?sprak=nb`,
    )
    await user.click(screen.getByRole('button', { name: 'Kopier linjen' }))
    expect(writeText).toHaveBeenCalledWith(`<script async src="${address}week.js?sprak=nb"></script>`)
    expect(screen.getByRole('link', { name: `${address}activities.ics` })).toBeTruthy()
  })

  test('says while the workbook is alone that there is none yet', async () => {
    await openSite({ path, space: null })
    expect(screen.getByRole('heading', { name: 'Nettsiden lages når arbeidsboka deles' })).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Åpne siden' })).toBeNull()
  })

  // Catches: counts of what is internal, of what the page hides after a year, and of needs that are over.
  test('counts what everyone can see, and says what it hides', async () => {
    await openSite({
      path,
      records: [
        told('organisation', 'org_1', { name: 'Koret', public: true }),
        told('organisation', 'org_2', { name: 'Laget' }),
        cafe,
        told('activity', 'act_2', { title: 'Gammel', public: true, confirmedOn: daysLater(today, -366) }),
        told('activity', 'act_3', { title: 'Intern' }),
        told('need', 'ned_1', { title: 'Verter', public: true, endsOn: today }),
        told('need', 'ned_2', { title: 'Over', public: true, endsOn: daysLater(today, -1) }),
        told('found', 'fnd_2026-10', { yes: 12, no: 3 }),
        told('found', 'fnd_2026-11', { yes: 1 }),
      ],
    })
    expect(screen.getByRole('link', { name: '1 offentlig organisasjon' }).getAttribute('href')).toBe(
      '/organisasjoner?offentlig=ja',
    )
    expect(screen.getByRole('link', { name: '1 offentlig aktivitet' })).toBeTruthy()
    expect(screen.getByRole('link', { name: /^1 vises ikke/ }).getAttribute('href')).toBe('/aktiviteter/ring')
    expect(screen.getByRole('link', { name: '1 offentlig behov' })).toBeTruthy()
    const months = within(screen.getByRole('list', { name: '«Fant du det du lette etter?»' })).getAllByRole('listitem')
    expect(months.map((month) => month.textContent)).toEqual([
      'November 20261 fant det · 0 fant det ikke',
      'Oktober 202612 fant det · 3 fant det ikke',
    ])
  })

  test('has what the municipality says of itself, typed in where it stands', async () => {
    const place = await openSite({ path })
    await place.user.type(screen.getByRole('textbox', { name: 'Når dere svarer' }), 'Mandag kl. 9–15')
    await place.user.type(screen.getByRole('textbox', { name: 'Tilskudd og frister' }), 'Søk innen 1. mars.')
    await place.user.tab()
    await waitFor(() =>
      expect(fieldsOf(place, 'mun_own')).toMatchObject({
        contactHours: 'Mandag kl. 9–15',
        grants: 'Søk innen 1. mars.',
      }),
    )
  })

  test('is the coordinator’s to change: an editor reads it', async () => {
    await openSite({ path, role: 'editor', records: [told('municipality', 'mun_own', { contactHours: 'Alltid' })] })
    expect(screen.getByText('Alltid')).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: 'Når dere svarer' })).toBeNull()
    expect(screen.queryByRole('heading', { name: 'Skoleferier' })).toBeNull()
  })
})

describe('a need', () => {
  test('comes to be with its first letter, is internal until one says otherwise, and is deleted so that it can be brought back', async () => {
    const place = await openSite({ path: '/nettside/behov' })
    await place.user.click(screen.getByRole('button', { name: 'Nytt behov' }))
    await place.user.type(await screen.findByRole('textbox', { name: 'Hva trengs det hjelp til?' }), 'Leksehjelpere')
    await place.user.type(screen.getByRole('textbox', { name: 'Hvordan man kan hjelpe' }), 'To timer i uka')
    await place.user.tab()
    await waitFor(() => expect(place.device.workspace.all('need')).toHaveLength(1))
    const id = place.device.workspace.all('need')[0]?.record ?? ''
    await waitFor(() => expect(fieldsOf(place, id)).toMatchObject({ title: 'Leksehjelpere', how: 'To timer i uka' }))
    expect(fieldsOf(place, id)).not.toHaveProperty('public')
    await place.user.click(screen.getByRole('switch', { name: 'Offentlig' }))
    await waitFor(() => expect(fieldsOf(place, id)).toMatchObject({ public: true }))
    await place.user.click(screen.getByRole('button', { name: 'Bekreft at dette stemmer' }))
    await waitFor(() => expect(fieldsOf(place, id)).toMatchObject({ confirmedOn: today }))
    await place.user.click(screen.getByRole('button', { name: 'Slett behovet' }))
    expect(await screen.findByText('«Leksehjelpere» er slettet.')).toBeTruthy()
    expect(await screen.findByRole('heading', { name: 'Hva trenger dere hjelp til?' })).toBeTruthy()
    await place.user.click(screen.getAllByRole('button', { name: 'Angre' }).at(-1)!)
    expect(await screen.findByRole('link', { name: /Leksehjelpere.*Offentlig/ })).toBeTruthy()
  })

  // Catches: a code of two letters to be typed, or shown, where there is a language to choose.
  test('the language a need is written in is chosen by its name', async () => {
    const place = await openSite({
      path: '/nettside/ned_1',
      records: [told('need', 'ned_1', { title: 'Vaffelsteker', writtenIn: 'uk' })],
    })
    await place.user.click(screen.getByRole('button', { name: /^Språket det er skrevet på.*Ukrainsk/ }))
    await place.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Arabisk' }))
    await waitFor(() => expect(fieldsOf(place, 'ned_1')?.['writtenIn']).toBe('ar'))
  })

  test('for one who may only read is what is filled in, and nothing to press', async () => {
    await openSite({
      path: '/nettside/ned_1',
      role: 'reader',
      records: [told('need', 'ned_1', { title: 'Verter', how: 'Lag kaffe', type: 'language-cafe', public: true })],
    })
    expect(screen.getByRole('heading', { level: 1, name: 'Verter' })).toBeTruthy()
    expect(screen.getByText('Lag kaffe')).toBeTruthy()
    expect(screen.getByText('Språkkafé')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.queryByRole('switch')).toBeNull()
  })
})

describe('the page as files', () => {
  // Catches: a zip that is empty or broken, one that needs an endpoint, and what is not public in it.
  test('is a zip of pages and feeds, also for a workbook that nobody shares', async () => {
    const saved: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => `blob:${saved.push(file as Blob)}`) // files are blobs
    const secret = told('activity', 'act_2', { title: 'Hemmelig', public: false })
    const { user } = await openSite({ records: [cafe, secret], path: '/nettside/side', space: null })
    await user.click(screen.getByRole('button', { name: 'Last ned siden' }))
    await waitFor(() => expect(screen.getByText('Filen er lastet ned.')).toBeTruthy(), { timeout: 20_000 })
    const files = unzipSync(new Uint8Array((await saved[0]?.arrayBuffer()) ?? []))
    const texts = Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
    )
    expect(texts['index.html']).toContain('href="aktivitet-act_1.html"')
    expect(texts['aktivitet-act_1.ar.html']).toContain('Språkkafé')
    expect(texts['activities.ics']).toContain('BEGIN:VCALENDAR')
    expect(Object.values(texts).join('')).not.toContain('Hemmelig')
  })
})
