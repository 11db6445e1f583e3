import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Json } from '#model/fields.ts'
import { inDispute } from './directory.tsx'
import { activity, openActivities } from './activities-place.tsx'
import { told } from './place.tsx'

beforeEach(() => {
  // A Friday in week 48; Tuesday 1 December is in week 49, an odd one.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T10:00:00+01:00') })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const cafe: Record<string, Json> = {
  title: 'Språkkafé på biblioteket',
  type: 'language-cafe',
  place: 'Biblioteket',
  price: 'free',
  joining: 'drop-in',
  'times/a': '5 17:00-19:00',
  confirmedOn: '2026-11-20',
  'languages/uk': true,
}
const walk: Record<string, Json> = {
  title: 'Onsdagstur',
  type: 'walks-and-nature',
  'times/a': '3 11:00',
  price: 'free',
  welcomesChildren: true,
  'levels/B1': true,
}
const records = [activity('act_cafe', cafe), activity('act_walk', walk)]

/** The headings of the list, each with what stands under it. */
const listed = () =>
  [...document.querySelectorAll('.row-sections > section')].map((section) => [
    section.querySelector('h2')?.textContent,
    ...[...section.querySelectorAll('a')].map((link) => link.querySelector('b')?.textContent),
  ])
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const type = (label: string, text: string) => {
  const input = screen.getByLabelText<HTMLInputElement>(label)
  fireEvent.focusIn(input)
  fireEvent.input(input, { target: { value: text } })
  fireEvent.focusOut(input)
}

describe('the list', () => {
  test('tells what happens day by day, and what has no day', async () => {
    const over = activity('act_over', { ...cafe, title: 'Sommerkafé', endsOn: '2026-08-15' })
    await openActivities({ records: [...records, over] })
    expect(listed().slice(0, 3)).toEqual([
      ['I dagfredag 27. november', 'Språkkafé på biblioteket'],
      ['Onsdag 2. desemberneste uke', 'Onsdagstur'],
      ['Fredag 4. desemberneste uke', 'Språkkafé på biblioteket'],
    ])
    expect(listed().at(-1)).toEqual(['Ingen dager de neste fem ukene', 'Sommerkafé'])
    expect(screen.getByText('Sesongen var over 15. august')).toBeTruthy()
  })

  test('says plainly what is cancelled or moved, and greys what nobody confirmed', async () => {
    await openActivities({
      records: [
        activity('act_cafe', { ...cafe, 'cancelled/2026-11-27': 'sykdom' }),
        activity('act_walk', { ...walk, 'moved/2026-12-02': '2026-11-28 12:00' }),
      ],
    })
    expect(listed().slice(0, 2)).toEqual([
      ['I dagfredag 27. november', 'Språkkafé på biblioteketAvlyst'],
      ['I morgenlørdag 28. november', 'OnsdagsturFlyttet fra 2. desember'],
    ])
    const row = screen.getAllByRole('link', { name: /Onsdagstur/ })[0]
    expect(row?.textContent).toContain('Ikke bekreftet')
    expect(screen.getAllByRole('link', { name: /Språkkafé/ })[0]?.textContent).not.toContain('kreftet')
  })

  test('is narrowed by chips that say how many, and the address keeps it', async () => {
    const place = await openActivities({ records })
    expect(button(/^Gratis/).textContent).toBe('Gratis 2')
    await place.user.click(button(/^Uten påmelding/))
    expect(new Set(listed().map(([, title]) => title))).toEqual(new Set(['Språkkafé på biblioteket']))
    await waitFor(() => expect(location.search).toBe('?pamelding=drop-in'))
    await place.reopen()
    expect(button(/^Uten påmelding/).getAttribute('aria-pressed')).toBe('true')
    expect(button(/^Barn kan være med|^Gratis/).textContent).toBe('Gratis 1')
  })

  test('finds by people’s own words and by weekday', async () => {
    const { user } = await openActivities({ records })
    await user.type(screen.getByRole('searchbox'), 'snakke norsk')
    await waitFor(() =>
      expect(new Set(listed().map(([, title]) => title))).toEqual(new Set(['Språkkafé på biblioteket'])),
    )
    await user.clear(screen.getByRole('searchbox'))
    await user.type(screen.getByRole('searchbox'), 'onsdag')
    await waitFor(() => expect(new Set(listed().map(([, title]) => title))).toEqual(new Set(['Onsdagstur'])))
  })

  test('asks where one is only when one presses «Nær meg», and keeps it nowhere', async () => {
    const asked: string[] = []
    const answer: Geolocation['getCurrentPosition'] = (found) => {
      asked.push('position')
      found({ coords: { latitude: 59.91, longitude: 10.75 } } as GeolocationPosition) // all that is asked of it
    }
    vi.spyOn(navigator, 'geolocation', 'get').mockReturnValue({ getCurrentPosition: answer } as Geolocation) // likewise
    const { user } = await openActivities({
      records: [
        activity('act_cafe', { ...cafe, point: '59.92,10.75' }),
        activity('act_walk', { ...walk, point: '59.911,10.75' }),
      ],
    })
    expect(asked).toEqual([])
    await user.click(button('Nær meg'))
    expect(listed()).toEqual([['Nærmest først', 'Onsdagstur', 'Språkkafé på biblioteket']])
    expect(screen.getByText(/ca. 100 m unna/)).toBeTruthy()
    expect(location.search + JSON.stringify(localStorage)).not.toContain('59.91')
  })

  test('teaches while it is empty', async () => {
    await openActivities()
    expect(screen.getByRole('heading', { name: 'Hva skjer hos dere?' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Ny aktivitet' })).toBeTruthy()
  })
})

describe('a new activity', () => {
  // Seen to catch: the hours forgotten when they are typed before the day is chosen.
  test('every Tuesday in odd weeks is a few taps, and stands there again', async () => {
    const place = await openActivities({ path: '/aktiviteter/act_new?ny=1' })
    const { user } = place
    await user.type(screen.getByRole('textbox', { name: 'Navn på aktiviteten' }), 'Strikkekafé')
    type('Fra kl.', '17')
    type('Til kl.', '19.30')
    await user.selectOptions(screen.getByLabelText('Hvilke uker'), 'odd')
    expect(screen.getByText('Nå er det uke 48, et partall.')).toBeTruthy()
    await user.click(button('Tirsdag'))
    const live = await screen.findByRole('status', { name: 'Slik blir det' })
    await waitFor(() => expect(live.textContent).toContain('Hver tirsdag i oddetallsuker kl. 17.00–19.30'))
    expect(live.textContent).toContain(
      'Neste: 1. desember, 15. desember, 29. desember, 5. januar 2027, 19. januar 2027',
    )
    await user.click(button('Torsdag'))
    await waitFor(() => expect(live.textContent).toContain('Hver tirsdag og torsdag i oddetallsuker'))
    await place.reopen('/aktiviteter/act_new')
    expect(screen.getByText('Hver tirsdag og torsdag i oddetallsuker kl. 17.00–19.30')).toBeTruthy()
    await user.click(button('Endre tidene'))
    expect(button('Tirsdag').getAttribute('aria-pressed')).toBe('true')
    expect(screen.getByLabelText<HTMLInputElement>('Til kl.').value).toBe('19.30')
  })

  test('what is not a time of day is said, kept, and changes nothing', async () => {
    const place = await openActivities({ records, path: '/aktiviteter/act_cafe' })
    await place.user.click(button('Endre tidene'))
    type('Fra kl.', 'etter jobb')
    expect(screen.getByText('«etter jobb» er ikke et klokkeslett. Skriv for eksempel 17 eller 17.30.')).toBeTruthy()
    const again = await place.reopen()
    expect(again.device.workspace.record('act_cafe')?.fields['times/a']).toBe('5 17:00-19:00')
    await again.user.click(button('Endre tidene'))
    expect(screen.getByLabelText<HTMLInputElement>('Fra kl.').value).toBe('etter jobb')
    type('Fra kl.', '18')
    await waitFor(() => expect(again.device.workspace.record('act_cafe')?.fields['times/a']).toBe('5 18:00-19:00'))
  })

  // Seen to catch: what is typed while the first time is being written to disk wiped with it.
  test('one may type on at once', async () => {
    const { user, device } = await openActivities({ records, path: '/aktiviteter/act_cafe' })
    await user.click(button('Endre tidene'))
    type('Fra kl.', '16')
    fireEvent.input(screen.getByLabelText('Til kl.'), { target: { value: '18.30' } })
    await waitFor(() => expect(device.workspace.record('act_cafe')?.fields['times/a']).toBe('5 16:00-19:00'))
    await waitFor(() => expect(device.workspace.record('act_cafe')?.fields['times/a']).toBe('5 16:00-18:30'))
  })

  test('the only weekday can be changed without losing weeks and hours', async () => {
    const { user, device } = await openActivities({
      records: [activity('act_cafe', { ...cafe, 'times/a': '5 even 17:00-19:00' })],
      path: '/aktiviteter/act_cafe',
    })
    await user.click(button('Endre tidene'))
    await user.click(button('Fredag'))
    await user.click(button('Lørdag'))
    const times = () =>
      Object.entries(device.workspace.record('act_cafe')?.fields ?? {}).flatMap(([field, value]) =>
        field.startsWith('times/') && value !== null ? value : [],
      )
    await waitFor(() => expect(times()).toEqual(['6 even 17:00-19:00']))
  })

  test('single days and pauses are added in words', async () => {
    const { user, device } = await openActivities({ records, path: '/aktiviteter/act_walk' })
    await user.click(button('Endre tidene'))
    await user.click(button('Enkeltdager'))
    type('Dag', '2026-12-05')
    await user.click(button('Legg til lørdag 5. desember'))
    await screen.findByRole('button', { name: 'Ta bort lørdag 5. desember' })
    await user.click(button('Pauser'))
    type('Første dag uten', '2026-12-20')
    type('Siste dag, om du vet', '2026-12-01')
    expect(screen.getByText('Siste dag er før første dag. Rett en av dem.')).toBeTruthy()
    expect(button('Legg til pausen')).toHaveProperty('disabled', true)
    type('Siste dag, om du vet', '2027-01-03')
    await user.click(button('Legg til pausen'))
    await screen.findByText('20. desember til 3. januar 2027')
    const fields = device.workspace.record('act_walk')?.fields ?? {}
    expect(fields['dates/2026-12-05']).toBe(true)
    expect(Object.entries(fields).find(([field]) => field.startsWith('pauses/'))?.[1]).toBe('2026-12-20/2027-01-03')
  })

  test('a season that ends before it begins is said', async () => {
    await openActivities({
      records: [activity('act_cafe', { ...cafe, startsOn: '2027-01-01', endsOn: '2026-12-01' })],
      path: '/aktiviteter/act_cafe',
    })
    fireEvent.click(button('Endre tidene'))
    expect(screen.getByText(/^Sesongen slutter før den begynner/)).toBeTruthy()
  })
})

describe('an activity', () => {
  test('is cancelled today in one tap more, says so, and can be undone', async () => {
    const { user, device } = await openActivities({ records })
    await user.click(screen.getAllByRole('link', { name: /Språkkafé/ })[0]!) // there is one
    await user.click(await screen.findByRole('button', { name: 'Avlys i dag' }))
    expect(await screen.findByText('Avlyst i dag')).toBeTruthy()
    expect(device.workspace.record('act_cafe')?.fields['cancelled/2026-11-27']).toBe(true)
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    await waitFor(() => expect(screen.queryByText('Avlyst i dag')).toBeNull())
  })

  test('is confirmed in one tap, and that can be undone', async () => {
    const { user, device } = await openActivities({ records, path: '/aktiviteter/act_walk' })
    expect(screen.getByText('Ikke bekreftet')).toBeTruthy()
    await user.click(button('Bekreft at dette stemmer'))
    expect(device.workspace.record('act_walk')?.fields['confirmedOn']).toBe('2026-11-27')
    await screen.findByText('Bekreftet i dag.')
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    await waitFor(() => expect(device.workspace.record('act_walk')?.fields['confirmedOn']).toBe(null))
  })

  test('one time is moved, and says where from', async () => {
    const { user } = await openActivities({ records, path: '/aktiviteter/act_cafe' })
    await user.click(button('Endre Fredag 4. desember kl. 17–19'))
    const sheet = within(screen.getByRole('dialog'))
    fireEvent.input(sheet.getByLabelText('Til dagen'), { target: { value: '2026-12-05' } })
    await user.click(sheet.getByRole('button', { name: 'Flytt til lørdag 5. desember kl. 17–19' }))
    const times = within(await screen.findByRole('list', { name: 'De neste gangene' })).getAllByRole('listitem')
    expect(times[1]?.textContent).toContain('Lørdag 5. desember kl. 17–19')
    expect(times[1]?.textContent).toContain('Flyttet fra 4. desember')
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    await screen.findByText('Fredag 4. desember kl. 17–19')
  })

  test('why a time is cancelled is told, and taking the reason away leaves it cancelled', async () => {
    const { user, device } = await openActivities({
      records: [activity('act_cafe', { ...cafe, 'cancelled/2026-12-04': true })],
      path: '/aktiviteter/act_cafe',
    })
    const open = () => user.click(button('Endre Fredag 4. desember kl. 17–19'))
    const held = () => device.workspace.record('act_cafe')?.fields['cancelled/2026-12-04']
    await open()
    type('Hvorfor?', 'sykdom')
    await waitFor(() => expect(held()).toBe('sykdom'))
    type('Hvorfor?', '')
    await waitFor(() => expect(held()).toBe(true))
  })

  test('continues next season in two taps, without this season’s days', async () => {
    const { user, device } = await openActivities({
      records: [activity('act_cafe', { ...cafe, endsOn: '2026-12-18', public: true })],
      path: '/aktiviteter/act_cafe',
    })
    await user.click(button('Flere valg'))
    await user.click(button(/^Fortsett neste sesong/))
    await screen.findByText('Hver fredag kl. 17–19, fra 8. januar 2027')
    const id = location.pathname.split('/').at(-1) ?? ''
    const fields = device.workspace.record(id)?.fields ?? {}
    expect([fields['continues'], fields['public'] ?? null, fields['startsOn']]).toEqual([
      'act_cafe',
      null,
      '2027-01-08',
    ])
  })

  test('two times people gave at once stand side by side, in words', async () => {
    const { user } = await openActivities({
      records: [activity('act_cafe', cafe, { 'times/a': inDispute('4 18:00-20:00') })],
      path: '/aktiviteter/act_cafe',
    })
    await user.click(button('Endre tidene'))
    expect(screen.getByText('Hver torsdag kl. 18–20')).toBeTruthy()
    expect(screen.getAllByText('Hver fredag kl. 17–19').length).toBeGreaterThan(0)
  })

  test('is a favourite on this device alone', async () => {
    const place = await openActivities({ records, path: '/aktiviteter/act_cafe' })
    await place.user.click(button('Språkkafé på biblioteket er en favoritt'))
    expect([...place.device.workspace.everyone()].map(({ fields }) => Object.keys(fields)).flat()).not.toContain(
      'favourite',
    )
    await place.reopen('/aktiviteter')
    await place.user.click(button(/^Mine favoritter/))
    expect(new Set(listed().map(([, title]) => title))).toEqual(new Set(['Språkkafé på biblioteket']))
  })

  test('a reader sees all a visitor needs, and nothing to change or that is not for visitors', async () => {
    await openActivities({
      role: 'reader',
      path: '/aktiviteter/act_cafe',
      records: [
        activity('act_cafe', { ...cafe, contactPhone: '38 00 00 00', address: 'Storgata 1', wheelchair: 'yes' }),
      ],
    })
    expect(screen.getByRole('link', { name: /^Ring om/ }).getAttribute('href')).toBe('tel:38000000')
    expect(screen.getByRole('link', { name: /i kartet$/ }).getAttribute('href')).toContain('openstreetmap.org')
    for (const text of ['Hver fredag kl. 17–19', 'Bare å møte opp', 'Gratis', 'Ukrainsk', 'Biblioteket', 'Storgata 1'])
      expect(screen.getByText(text)).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBeNull()
    for (const name of [/Endre/, /Bekreft/, /Avlys/, 'Flere valg'])
      expect(screen.queryByRole('button', { name })).toBeNull()
    expect(screen.queryByText('Bare for dere som jobber med det')).toBeNull()
  })

  test('that is deleted says so and can be taken back', async () => {
    const { user } = await openActivities({ records, path: '/aktiviteter/act_cafe' })
    await user.click(button('Flere valg'))
    await user.click(button(/^Slett/))
    await screen.findByText('Språkkafé på biblioteket er slettet.')
    expect(location.pathname).toBe('/aktiviteter')
    expect(listed().flat()).not.toContain('Språkkafé på biblioteket')
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    await waitFor(() => expect(listed().flat()).toContain('Språkkafé på biblioteket'))
  })
})

describe('«Ring og bekreft»', () => {
  test('names those nobody confirmed for ninety days, with whom to call', async () => {
    const holder = {
      kind: 'organisation',
      record: 'org_1',
      mark: 'm',
      marks: {},
      fields: { name: 'Turlaget', phone: '38 11 22 33' },
    }
    const { user } = await openActivities({
      path: '/aktiviteter/ring',
      records: [activity('act_cafe', cafe), activity('act_walk', { ...walk, 'organisations/org_1': true }), holder],
    })
    expect(screen.getByText('1 aktivitet er ikke bekreftet på 90 dager')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Ring om Onsdagstur' }).getAttribute('href')).toBe('tel:38112233')
    await user.click(button('Onsdagstur stemmer'))
    expect(await screen.findByText('Alt er bekreftet')).toBeTruthy()
  })
})

describe('what everyone can see', () => {
  // Catches: a link to a page that does not show it, or to none; and a shared text without the way there.
  test('has a link to the page, a poster, and the address in what one shares', async () => {
    const open = activity('act_cafe', { ...cafe, public: true })
    const { device, reopen } = await openActivities({ records: [open], path: '/aktiviteter/act_cafe' })
    expect(screen.queryByRole('link', { name: 'Plakat med QR-kode' })).toBeNull() // this device shares with nobody
    await device.commit({ meta: { space: 'spc_1' } }, { durability: 'strict' })
    const { user, hear } = await reopen()
    const at = `${location.origin}/spc_1/`
    const href = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
    expect(href('Se på nettsiden')).toBe(`${at}aktivitet/act_cafe?sprak=nb`)
    expect(href('Plakat med QR-kode')).toBe(`${at}plakat?om=act_cafe&sprak=nb`)
    const copied = vi.spyOn(navigator.clipboard, 'writeText')
    await user.click(button('Del Språkkafé på biblioteket'))
    await screen.findByText('Teksten er kopiert. Lim den inn der du vil.')
    expect(copied.mock.calls[0]?.[0]).toContain(`\n${at}aktivitet/act_cafe`)
    // At the switch it says what everyone would ask for in vain.
    expect(screen.getByText(/^Det står ikke hvem man kan spørre.*kontakt er heller ikke lagt inn/)).toBeTruthy()
    expect(href('Legg inn kommunens kontakt')).toBe('/innstillinger/kommune')
    // A number nobody can dial is shown to nobody.
    await hear(told('municipality', 'mun_own', { contactPhone: '9' }))
    expect(screen.getByText(/kontakt er heller ikke lagt inn/)).toBeTruthy()
    await hear(told('municipality', 'mun_own', { contactPhone: '38 00 00 00' }))
    await screen.findByText('Det står ikke hvem man kan spørre. Kommunens kontakt vises så lenge.')
    expect(screen.queryByRole('link', { name: 'Legg inn kommunens kontakt' })).toBeNull()
    await user.click(screen.getByRole('switch', { name: 'Vises for alle' }))
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Se på nettsiden' })).toBeNull())
    await user.click(button('Del Språkkafé på biblioteket'))
    await waitFor(() => expect(copied).toHaveBeenCalledTimes(2))
    expect(copied.mock.calls[1]?.[0]).not.toContain('spc_1')
  })
})
