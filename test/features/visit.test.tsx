import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { browserSays, openPlace } from './visit-place.tsx'
import type { VisitPlace } from './visit-place.tsx'

let place: VisitPlace

beforeEach(async () => {
  place = await openPlace()
  browserSays({})
  const { today, tell } = place
  await tell('municipality', 'mun_own', {
    name: 'Lindesnes',
    contactName: 'Servicetorget',
    contactPhone: '38 00 00 00',
  })
  await tell('organisation', 'org_1', { name: 'Mandal språkkafé', kind: 'established', phone: '38 00 00 02' })
  await tell('activity', 'act_cafe', {
    ...{ title: 'Kafé på biblioteket', type: 'language-cafe', summary: 'Kaffe og prat.', confirmedOn: today },
    ...{ [`dates/${today}`]: '17:00-19:00', place: 'Biblioteket', address: 'Storgata 1', point: '58.03,7.45' },
    ...{ price: 'free', joining: 'drop-in', welcomesChildren: true, wheelchair: 'yes', contactPhone: '38 00 00 01' },
    ...{ 'languages/ar': true, 'levels/A1': true, 'targetGroups/women': true, 'organisations/org_1': true },
  })
  await tell('activity', 'act_swim', {
    ...{ title: 'Svømming', type: 'swimming', price: 'paid', priceNote: '50 kroner', point: '58.10,7.45' },
    ...{ [`dates/${today}`]: '18:00', [`cancelled/${today}`]: 'Syk lærer' },
  })
  await tell('need', 'ned_1', { title: 'Leksehjelpere', how: 'To timer i uka.', resources: 'Kaffe.' })
})
afterEach(() => void vi.restoreAllMocks())

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const rows = () => screen.getAllByRole('listitem').map((row) => row.textContent)
const line = () => document.querySelector('.sync-line button')?.textContent ?? ''
const comeOnline = () => dispatchEvent(new Event('online'))

describe('what is on', () => {
  test('stands by day, what is off is told, and everything one must know is on its page', async () => {
    const user = await place.open()
    await heading('Hva skjer i Lindesnes')
    expect(screen.getByRole('heading', { level: 2, name: /^I dag/ })).toBeTruthy()
    expect(rows()).toEqual([
      expect.stringMatching(/17\.00.*19\.00.*Kafé på biblioteket.*Biblioteket · Språkkafé · Gratis · Bare møt opp/),
      expect.stringMatching(/18\.00.*Svømming.*Avlyst/),
    ])
    await user.click(screen.getByRole('link', { name: /Svømming/ }))
    await heading('Svømming')
    expect(screen.getByText(/Avlyst i dag kl\. 18/)).toBeTruthy()
    expect(screen.getAllByText('Syk lærer')[0]?.getAttribute('lang')).toBe('nb')
    await user.click(screen.getByRole('link', { name: 'Aktiviteter', current: false }))
    await user.click(await screen.findByRole('link', { name: /Kafé/ }))
    await heading('Kafé på biblioteket')
    const facts = document.querySelector('dl')?.textContent
    for (const fact of [
      'Storgata 1',
      'Gratis',
      'Bare møt opp',
      'Kvinner · Barn kan være med',
      'A1',
      'Arabisk',
      'Mandal språkkafé',
    ])
      expect(facts).toContain(fact)
    expect(screen.getByRole('link', { name: 'Ring: Kafé på biblioteket' }).getAttribute('href')).toBe('tel:38000001')
  })

  // Catches a list that is narrowed by what was chosen before, and a search that knows titles only.
  test('is found by people’s own words, and narrowed', async () => {
    const user = await place.open()
    await heading('Hva skjer i Lindesnes')
    const search = screen.getByRole('searchbox', { name: 'Søk etter aktiviteter' })
    await user.type(search, 'norskkurs')
    await waitFor(() => expect(rows()).toEqual([expect.stringContaining('Kafé')]))
    await user.clear(search)
    await user.type(search, 'qqqq')
    await screen.findByText('Ingenting passer', { selector: 'h2' })
    await user.clear(search)
    await user.click(await screen.findByRole('button', { name: /^Gratis/ }))
    await waitFor(() => expect(rows()).toEqual([expect.stringContaining('Kafé')]))
    await user.click(screen.getByRole('button', { name: /^Filtrer/ }))
    const sheet = within(screen.getByRole('dialog'))
    await user.click(sheet.getByRole('button', { name: /^Gratis/ }))
    await user.click(sheet.getByRole('button', { name: /^Svømming/ }))
    await user.click(sheet.getByRole('button', { name: 'Vis treff: 1' }))
    expect(rows()).toEqual([expect.stringContaining('Svømming')])
  })

  test('is told nearest first when one says where one is', async () => {
    vi.spyOn(navigator, 'geolocation', 'get').mockReturnValue({
      ...navigator.geolocation,
      getCurrentPosition: (found) => found({ coords: { latitude: 58.1, longitude: 7.45 } } as GeolocationPosition), // all that is looked at
    })
    const user = await place.open()
    await heading('Hva skjer i Lindesnes')
    await user.click(screen.getByRole('button', { name: 'Nær meg' }))
    await waitFor(() => expect(rows()[0]).toMatch(/Svømming.*50 m/))
    expect(rows()[1]).toMatch(/Kafé.*7\.8 km/)
  })

  test('is remembered on this phone: favourites, also when the app was closed', async () => {
    const user = await place.open('/aktiviteter/act_cafe')
    await heading('Kafé på biblioteket')
    await user.click(screen.getByRole('button', { name: 'Favoritt: Kafé på biblioteket' }))
    const again = await place.open()
    await again.click(await screen.findByRole('button', { name: /^Favoritter/ }))
    expect(rows()).toEqual([expect.stringContaining('Kafé')])
  })

  test('has those behind it, and what help is wanted', async () => {
    const user = await place.open('/organisasjoner')
    await heading('Lag og organisasjoner')
    await user.type(screen.getByRole('searchbox', { name: 'Søk etter organisasjoner' }), 'mandal')
    await user.click(await screen.findByRole('link', { name: /Mandal språkkafé/ }))
    await heading('Mandal språkkafé')
    expect(screen.getByRole('link', { name: /Kafé på biblioteket/ })).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Bidra' }))
    await heading('Slik kan du bidra')
    expect(screen.getByText('To timer i uka.')).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Jeg vil bidra: Leksehjelpere' }))
    await heading('Jeg vil bidra')
    expect(screen.getByText('Leksehjelpere')).toBeTruthy()
  })

  // Catches a reader that drops what was agreed, and one that shows what has run out.
  test('tells where people meet, and what was agreed and is in force', async () => {
    const agreed = { type: 'cooperation', state: 'signed', 'parties/org_1': true }
    await place.tell('agreement', 'agr_1', { ...agreed, title: 'Om kafeen', until: '2999-01-31' })
    await place.tell('agreement', 'agr_2', { ...agreed, title: 'Den gamle', until: '2020-01-01' })
    const user = await place.open('/bidra')
    await heading('Slik kan du bidra')
    const agreement = within(await screen.findByRole('article', { name: 'Om kafeen' }))
    expect(agreement.getByText(/Parter:/).textContent).toBe('Parter: Lindesnes · Mandal språkkafé')
    expect(agreement.getByText('Gjelder til 31. januar 2999')).toBeTruthy()
    expect(screen.queryByText('Den gamle')).toBeNull()
    await user.click(screen.getByRole('link', { name: 'Kontakt' }))
    await user.click(await screen.findByRole('link', { name: /^Biblioteket.*Storgata 1 · Kafé på biblioteket/ }))
    await waitFor(() => expect(rows()).toEqual([expect.stringContaining('Kafé på biblioteket')]))
  })

  test('is not confirmed on a day to come, and an e-mail address is a way to reach somebody', async () => {
    await place.tell('municipality', 'mun_own', { contactName: null, contactPhone: null, contactEmail: 'a@b.no' })
    await place.tell('activity', 'act_later', { title: 'Kor', confirmedOn: '2999-01-01' })
    await place.open('/aktiviteter/act_later')
    await heading('Kor')
    expect(document.querySelector('.page:has(h1)')?.textContent).toContain('Ikke bekreftet')
    expect(screen.queryByText(/2999/)).toBeNull()
    // Nobody ever said that it is right, and one is told whom to ask.
    expect(screen.getByText(/^Ingen har bekreftet dette ennå/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Send e-post' }).getAttribute('href')).toBe('mailto:a@b.no')
    await place.open('/kontakt')
    await screen.findByRole('link', { name: 'Send e-post' })
    expect(screen.queryByText(/^Kommunen har ikke sagt/)).toBeNull()
  })
})

describe('languages', () => {
  // Catches a layout that does not turn, and a choice that is forgotten.
  test('the phone’s own comes first, another is a tap away and kept', async () => {
    browserSays({ languages: ['ar-SY', 'nb'] })
    const user = await place.open()
    await heading('ماذا يحدث في Lindesnes')
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl'])
    expect(screen.getByText('نتحدث العربية')).toBeTruthy()
    expect(screen.getByText('Kafé på biblioteket').getAttribute('lang')).toBe('nb')
    await user.click(screen.getByRole('button', { name: 'Українська' }))
    await heading('Що відбувається: Lindesnes')
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['uk', 'ltr'])
    await place.open()
    await heading('Що відбувається: Lindesnes')
    await place.open('?sprak=so') // a choice made on the public page
    await heading('Waxa ka socda Lindesnes')
  })

  test('things are found by their names in the language one reads', async () => {
    browserSays({ languages: ['uk'] })
    const user = await place.open()
    await user.type(await screen.findByRole('searchbox'), 'плавання')
    await waitFor(() => expect(rows()).toEqual([expect.stringContaining('Svømming')]))
  })
})

describe('how fresh it is', () => {
  test('is said as it is, with a network and without', async () => {
    await place.open()
    await heading('Hva skjer i Lindesnes')
    await waitFor(() => expect(line()).toMatch(/^Oppdatert i dag kl\./))
    place.network.isThere = false
    await place.open()
    await heading('Hva skjer i Lindesnes')
    await waitFor(() => expect(line()).toMatch(/^Får ikke kontakt – fra i dag kl\./))
    expect(rows()).toHaveLength(2)
    browserSays({ isOnline: false })
    // Catches «Vi fikk ikke hentet noe» while what this phone has is being put on the screen.
    const headings = new Set<string>()
    const watch = new MutationObserver(() => {
      for (const { textContent } of document.querySelectorAll('h1')) headings.add(textContent)
    })
    watch.observe(document.body, { childList: true, subtree: true })
    let clock = 0
    const slow = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 20)) // as a phone with very much to look at
    await place.open()
    await waitFor(() => expect(line()).toMatch(/^Uten nett – fra i dag kl\./))
    await heading('Hva skjer i Lindesnes')
    watch.disconnect()
    slow.mockRestore()
    expect([...headings]).toEqual(['Hva skjer i Lindesnes'])
    browserSays({})
    place.network.isThere = true
    await place.tell('activity', 'act_new', { title: 'Kor', [`dates/${place.today}`]: '20:00' })
    comeOnline()
    await screen.findByText('Kor')
    expect(line()).toMatch(/^Oppdatert i dag kl\./)
  })

  // Catches a bad answer that takes the place of a good copy, on the screen or on disk.
  test.each([
    ['{"version":1}', /^Fikk et svar vi ikke forstår – fra i dag/],
    ['{"version":1,"organisations":[', /^Fikk et svar vi ikke forstår – fra i dag/],
  ])('an answer like %s is told, and what one has stays', async (text, words) => {
    await place.open()
    await heading('Hva skjer i Lindesnes')
    await waitFor(() => expect(line()).toMatch(/^Oppdatert/))
    place.network.instead = () => new Response(text, { headers: { 'content-type': 'application/json', etag: '"x"' } })
    comeOnline()
    await waitFor(() => expect(line()).toMatch(words))
    expect(rows()).toHaveLength(2)
    place.network.isThere = false
    await place.open()
    await heading('Hva skjer i Lindesnes')
    expect(rows()).toHaveLength(2)
  })

  test('where nothing ever came, one is told why and what to do', async () => {
    place.network.isThere = false
    browserSays({ isOnline: false })
    const user = await place.open()
    await heading('Vi fikk ikke hentet noe')
    expect(screen.getByText(/^Du er uten nett/)).toBeTruthy()
    place.network.isThere = true
    browserSays({})
    await user.click(screen.getByRole('button', { name: 'Prøv igjen' }))
    await heading('Hva skjer i Lindesnes')
  })
})

describe('writing to the municipality', () => {
  const box = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Hva er feil?' })
  const contact = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Telefon eller e-post/ })
  const press = async (name: string | RegExp) => (await screen.findByRole('button', { name })).click()
  const form = '/skriv?type=error&om=act_cafe'

  // Catches a draft or a message that is lost with the tab, one that is sent twice, and a contact that is kept for no reason.
  test('waits without a network, survives the app being closed, and arrives once', async () => {
    await place.open()
    await heading('Hva skjer i Lindesnes')
    place.network.isThere = false
    browserSays({ isOnline: false })
    const user = await place.open(form)
    await user.type(await box(), 'Døra er låst.')
    await user.type(contact(), '38 00 00 09')
    await place.open(form)
    expect([(await box()).value, contact().value]).toEqual(['Døra er låst.', '38 00 00 09'])
    expect(await screen.findByText('Kafé på biblioteket')).toBeTruthy()
    await press('Send')
    await screen.findByText('Venter på nett')
    await place.open('/kontakt')
    await screen.findByText('Venter på nett')
    expect(line()).toMatch(/^Meldinger som venter: 1/)
    browserSays({})
    place.network.isThere = true
    comeOnline()
    await screen.findByText(/^Sendt i dag kl\./)
    comeOnline()
    await place.open('/kontakt')
    await screen.findByText(/^Sendt i dag kl\./)
    expect(await place.arrived()).toMatchObject([
      { type: 'error', text: 'Døra er låst.', contact: '38 00 00 09', about: 'act_cafe', writtenIn: 'nb' },
    ])
    const { visitStore } = await import('#features/visit/here.ts')
    expect(await visitStore().enquiries()).toMatchObject([{ contact: '' }])
    await place.open(form)
    expect((await box()).value).toBe('')
  })

  // Catches a form that writes what it knew over what another tab has kept since.
  test('what is typed in another tab on the same form is shown, and typed on in', async () => {
    const user = await place.open(form)
    await user.type(await box(), 'Døra er låst.')
    const field = await box()
    const name = Object.keys(localStorage).find((one) => one.startsWith('brobygger:visit:draft')) ?? ''
    localStorage.setItem(name, JSON.stringify({ text: 'Ingen svarer.', contact: '38 00 00 09' }))
    dispatchEvent(new StorageEvent('storage', { key: name }))
    await waitFor(() => expect([field.value, contact().value]).toEqual(['Ingen svarer.', '38 00 00 09']))
    await user.type(field, ' Ring på.')
    await place.open(form)
    expect([(await box()).value, contact().value]).toEqual(['Ingen svarer. Ring på.', '38 00 00 09'])
  })

  // Catches a list that believes an emptied database, and messages that are kept nowhere else.
  test('what waits arrives although the browser empties the database, while the app is open and while it is closed', async () => {
    const emptied = () =>
      new Promise((done) => indexedDB.deleteDatabase('brobygger-visit').addEventListener('success', done))
    place.network.isThere = false
    browserSays({ isOnline: false })
    const user = await place.open(form)
    await user.type(await box(), 'Døra er låst.')
    await press('Send')
    await screen.findByText('Venter på nett')
    await emptied()
    comeOnline()
    await place.open('/kontakt')
    await screen.findByText('Venter på nett')
    const { deliverAll } = await import('#features/visit/enquiries.ts')
    const { visitStore } = await import('#features/visit/here.ts')
    await deliverAll()
    expect(await visitStore().enquiries()).toHaveLength(1)
    await emptied()
    localStorage.clear()
    await deliverAll() // in memory still
    await screen.findByText('Døra er låst.')
    expect(await visitStore().enquiries()).toHaveLength(1)
    browserSays({})
    place.network.isThere = true
    comeOnline()
    await screen.findByText(/^Sendt i dag kl\./)
    expect(await place.arrived()).toMatchObject([{ text: 'Døra er låst.' }])
    await waitFor(() => expect(JSON.stringify({ ...localStorage })).not.toContain('Døra'))
  })

  test('what is refused is told, and its text can be put right, or thrown away and brought back', async () => {
    place.network.instead = (path) =>
      path.endsWith('/enquiries')
        ? new Response('{"code":"malformed"}', { status: 400, headers: { 'content-type': 'application/problem+json' } })
        : null
    const user = await place.open(form)
    await user.type(await box(), 'Døra er låst.')
    await press('Send')
    await screen.findByText('Ikke tatt imot')
    await place.open('/kontakt')
    await press('Slett')
    await screen.findByText('Slettet')
    expect(screen.queryByText('Døra er låst.')).toBeNull()
    await press('Angre')
    await screen.findByText('Døra er låst.')
    place.network.instead = null
    await press('Rett og send på nytt')
    expect((await box()).value).toBe('Døra er låst.')
    await press('Send')
    await heading('Takk, meldingen er kommet fram')
    expect(await place.arrived()).toHaveLength(1)
  })

  // Catches a second press that sends a second message, and a form that is emptied of what was typed after the first.
  test('pressing twice sends once, and what is typed meanwhile is a draft', async () => {
    const user = await place.open(form)
    await user.type(await box(), 'Døra er låst.')
    const send = await screen.findByRole('button', { name: 'Send' })
    send.click()
    send.click()
    fireEvent.input(await box(), { target: { value: 'Døra er låst. Ring på.' } })
    await heading('Takk, meldingen er kommet fram')
    const { visitStore } = await import('#features/visit/here.ts')
    expect(await visitStore().enquiries()).toHaveLength(1)
    expect(await place.arrived()).toMatchObject([{ text: 'Døra er låst.' }])
    await place.open(form)
    expect((await box()).value).toBe('Døra er låst. Ring på.')
  })

  // Catches a refused message that is deleted although its text is kept nowhere else.
  test('a refused message stays where a draft cannot be kept', async () => {
    place.network.instead = (path) =>
      path.endsWith('/enquiries')
        ? new Response('{"code":"malformed"}', { status: 400, headers: { 'content-type': 'application/problem+json' } })
        : null
    const user = await place.open(form)
    await user.type(await box(), 'Døra er låst.')
    await press('Send')
    await screen.findByText('Ikke tatt imot')
    await place.open('/kontakt')
    const shelf = localStorage
    onTestFinished(() => void vi.stubGlobal('localStorage', shelf))
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => shelf.getItem(name),
      removeItem: (name: string) => shelf.removeItem(name),
      setItem() {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    await press('Rett og send på nytt')
    expect((await box()).value).toBe('Døra er låst.')
    expect(screen.getByText(/^Nettleseren lar oss ikke ta vare på teksten/)).toBeTruthy()
    await place.open('/kontakt') // closed and opened again
    await screen.findByText('Døra er låst.')
  })

  // Catches deliveries that stop at the first municipality that asks to wait.
  test('one municipality that asks to wait does not hold up another', async () => {
    place.network.instead = (path) =>
      path.includes('spc_busy/enquiries')
        ? new Response('{"code":"too-many"}', { status: 429, headers: { 'content-type': 'application/problem+json' } })
        : null
    await place.open('/kontakt')
    const { send } = await import('#features/visit/enquiries.ts')
    const written = { type: 'question', about: null, aboutName: null, contact: '', writtenIn: 'nb' } as const
    await send({ ...written, space: 'spc_busy', text: 'Til de andre' })
    await send({ ...written, space: place.world.space, text: 'Til dere' })
    comeOnline()
    await screen.findByText(/^Sendt i dag kl\./)
    expect(await place.arrived()).toMatchObject([{ text: 'Til dere' }])
  })

  test('an empty text, and one that is too long, are not sent; what was typed stays', async () => {
    const user = await place.open(form)
    await box()
    await press('Send')
    await screen.findByText('Skriv hva det gjelder før du sender.')
    await user.click(await box())
    await user.paste('x'.repeat(4_001))
    await press('Send')
    await screen.findByText('Teksten er for lang. Gjør den kortere, og send igjen.')
    expect((await box()).value).toHaveLength(4_001)
    await user.clear(await box())
    await user.type(await box(), 'Kort')
    await user.click(contact())
    await user.paste('y'.repeat(301))
    await press('Send')
    await screen.findByText('Teksten er for lang. Gjør den kortere, og send igjen.')
    await waitFor(() => expect(document.activeElement).toBe(contact()))
    expect(await place.arrived()).toEqual([])
  })

  // Catches a form that is emptied although nothing was kept.
  test('where nothing can be kept nor sent, the text stays in the form', async () => {
    const user = await place.open(form)
    await user.type(await box(), 'Døra er låst.')
    await waitFor(() => expect(line()).toMatch(/^Oppdatert/))
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    place.network.isThere = false
    await press('Send')
    await screen.findByText(/^Meldingen kunne verken lagres eller sendes/)
    expect((await box()).value).toBe('Døra er låst.')
    place.network.isThere = true
    await press('Send')
    await heading('Takk, meldingen er kommet fram')
    expect(await place.arrived()).toHaveLength(1)
  })
  // Catches another message where the answer to the first was lost.
  test('where nothing can be kept and the answer is lost, what is sent again arrives once', async () => {
    const user = await place.open(form)
    await user.type(await box(), 'Døra er låst.')
    await waitFor(() => expect(line()).toMatch(/^Oppdatert/))
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    place.network.losesAnswers = true
    await press('Send')
    await screen.findByText(/^Meldingen kunne verken lagres eller sendes/)
    place.network.losesAnswers = false
    await press('Send')
    await heading('Takk, meldingen er kommet fram')
    expect(await place.arrived()).toHaveLength(1)
  })
})
