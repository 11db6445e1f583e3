import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/preact'
import { LocationProvider } from 'preact-iso'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { closeFile, openFile } from '#features/imports/file-job.ts'
import { FileScreen } from '#features/imports/FileScreen.tsx'
import { closeResult } from '#features/imports/import-run.ts'
import { closePreview } from '#features/imports/register-job.ts'
import { RegisterScreen } from '#features/imports/RegisterScreen.tsx'
import { fetchWords } from '#i18n/locale.ts'
import type { Json } from '#model/fields.ts'
import { Failure } from '#model/failure.ts'
import type { RegisterGone, RegisterOrganisation, RegisterState } from '#model/register.ts'
import { session } from '#session.ts'
import { openDirectory, organisation } from './directory.tsx'
import type { Place, PlaceOptions } from './place.tsx'

// Looking for what is hidden is slow with 357 municipalities to choose from, and nothing here is.
configure({ defaultHidden: true, asyncUtilTimeout: 4_000 })

const NONE: RegisterState = {
  state: 'none',
  municipality: null,
  done: 0,
  total: null,
  startedAt: null,
  finishedAt: null,
  waitUntil: null,
  problem: null,
  withoutCodes: 0,
  leftOut: 0,
}

/** The endpoint, as the phone meets it: what it has fetched, and what it answers next. */
let endpoint = { state: NONE, has: [] as RegisterOrganisation[], gone: [] as RegisterGone['gone'], isReached: true }
function reached() {
  if (!endpoint.isReached) throw new Failure('offline')
}
const done = (): RegisterState => ({
  ...NONE,
  state: 'done',
  municipality: '4205',
  done: endpoint.has.length,
  total: endpoint.has.length,
  finishedAt: Date.now(),
})

vi.mock('#sync/register.ts', () => ({
  startRegister: async () => {
    reached()
    return (endpoint.state = endpoint.state.state === 'none' ? done() : endpoint.state)
  },
  registerState: async () => {
    reached()
    return endpoint.state
  },
  cancelRegister: async () => (endpoint.state = { ...endpoint.state, state: 'cancelled' }),
  async *registerOrganisations(after: string | null) {
    for (const one of endpoint.has.filter(({ orgnr }) => orgnr > (after ?? ''))) {
      reached()
      yield { organisations: [one], next: one.orgnr }
    }
  },
  registerGone: async () => endpoint.gone,
}))

const NUMBERS = ['123456785', '938801363', '971274190', '974760673']
function registered(place: number, name: string, more: Partial<RegisterOrganisation> = {}): RegisterOrganisation {
  return {
    orgnr: NUMBERS[place] ?? '',
    name,
    formerNames: [],
    form: 'FLI',
    email: null,
    phone: null,
    web: null,
    address: 'Storgata 1, 4514 MANDAL',
    place: 'MANDAL',
    malform: null,
    purpose: 'Møteplass for alle.',
    icnpo: ['4100'],
    isEnding: false,
    ...more,
  }
}

async function open(options: PlaceOptions = {}, isJoined = true): Promise<Place> {
  const directory = await openDirectory(options)
  cleanup()
  await fetchWords('imports', 'files', 'fields')
  session.setState(({ sync }) => ({ sync: { ...sync, joined: isJoined } }))
  draw()
  await new Promise((resolve) => setTimeout(resolve, 20)) // the endpoint has answered
  return directory
}

function draw() {
  render(
    <LocationProvider>
      <main>
        <RegisterScreen />
      </main>
    </LocationProvider>,
  )
}

beforeEach(() => {
  endpoint = { state: NONE, has: [], gone: [], isReached: true }
  closePreview()
  closeResult('register')
  closeResult('file')
  closeFile()
})

const LINDESNES = {
  kind: 'municipality',
  record: 'mun_own',
  mark: 'm',
  fields: { name: 'Lindesnes', number: '4205' },
  marks: {},
}
const names = ({ device }: Place) =>
  device.workspace
    .all('organisation')
    .map(({ fields }) => fields['name'])
    .sort()
const fieldOf = ({ device }: Place, place: number, field: string): Json =>
  device.workspace.record(`org_brreg-${NUMBERS[place] ?? ''}`)?.fields[field] ?? null

/** Fetches and waits for the preview. */
async function fetchNow({ user }: Place) {
  const button = await screen.findByRole('button', { name: /^(Hent|Se hva som er nytt)$/ })
  await waitFor(() => expect(button).toHaveProperty('disabled', false))
  await user.click(button)
}

/** What was fetched is put in, and the screen is as when one comes anew. */
async function putIn(directory: Place, action: string) {
  await fetchNow(directory)
  await directory.user.click(await screen.findByRole('button', { name: action }))
  await directory.user.click(await screen.findByRole('button', { name: 'Lukk' }))
}

describe('what the register has', () => {
  test('is seen before it is put in, with names as people write them, and all of it can be taken back', async () => {
    endpoint.has = [
      registered(0, 'MANDAL SPRÅKKAFÉ'),
      registered(1, 'HOLUM IL'),
      registered(2, 'ØYSLEBØ KOR', { isEnding: true }),
    ]
    const directory = await open({ records: [LINDESNES] })
    const { user, device } = directory
    expect(await screen.findByRole('combobox', { name: 'Kommune' })).toHaveProperty('value', '4205')
    await fetchNow(directory)
    const list = await screen.findByRole('list', { name: 'Nye' })
    expect(
      within(list)
        .getByRole('checkbox', { name: /Mandal språkkafé/ })
        .getAttribute('aria-checked'),
    ).toBe('true')
    expect(
      within(list)
        .getByRole('checkbox', { name: /Øyslebø kor.*Avvikles/ })
        .getAttribute('aria-checked'),
    ).toBe('false')
    expect(screen.getByText('1 avvikles, og tas ikke med hvis du ikke velger den.')).toBeTruthy()
    expect(within(list).getAllByRole('checkbox')[0]?.textContent, 'what somebody must look at first').toContain(
      'Avvikles',
    )
    expect(device.workspace.all('organisation')).toHaveLength(0)
    await user.click(screen.getByRole('button', { name: 'Legg inn 2 organisasjoner' }))
    expect(await screen.findByText('2 organisasjoner er lagt inn.')).toBeTruthy()
    expect(names(directory)).toEqual(['Holum IL', 'Mandal språkkafé'])
    expect(fieldOf(directory, 0, 'source')).toBe('Enhetsregisteret')
    expect(fieldOf(directory, 0, 'public')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Angre hele importen' }))
    expect(await screen.findByText('Importen er angret.')).toBeTruthy()
    expect(names(directory)).toEqual([])
  })

  test('one can be left out, or all, and only the others come', async () => {
    endpoint.has = [registered(0, 'MANDAL SPRÅKKAFÉ'), registered(1, 'HOLUM IL')]
    const directory = await open({ records: [LINDESNES] })
    const { user } = directory
    await fetchNow(directory)
    await user.click(await screen.findByRole('button', { name: 'Velg ingen' }))
    expect(screen.getByRole('button', { name: 'Legg inn 0 organisasjoner' })).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('checkbox', { name: /Holum IL/ }))
    await user.click(screen.getByRole('button', { name: 'Legg inn 1 organisasjon' }))
    await screen.findByText('1 organisasjon er lagt inn.')
    expect(names(directory)).toEqual(['Holum IL'])
  })

  test('again says that there is nothing new, and how much here is as we wrote it', async () => {
    endpoint.has = [registered(0, 'MANDAL SPRÅKKAFÉ', { phone: '38 00 00 00' })]
    const directory = await open({ records: [LINDESNES] })
    await putIn(directory, 'Legg inn 1 organisasjon')
    await directory.device.queue([
      directory.device.compose([
        { kind: 'organisation', record: `org_brreg-${NUMBERS[0] ?? ''}`, set: { name: 'Kaféen', phone: null } },
      ]),
    ])
    await fetchNow(directory)
    expect(await screen.findByRole('heading', { name: 'Ingen endringer' })).toBeTruthy()
    expect(screen.getByText(/^2 opplysninger er annerledes i kilden/)).toBeTruthy()
  })

  test('shows what has changed, from what to what', async () => {
    endpoint.has = [registered(0, 'MANDAL SPRÅKKAFÉ', { phone: '38 00 00 00' })]
    const directory = await open({ records: [LINDESNES] })
    await putIn(directory, 'Legg inn 1 organisasjon')
    endpoint.has = [registered(0, 'MANDAL SPRÅKKAFÉ', { phone: '38 00 00 01', icnpo: ['4100', '13100'] })]
    await fetchNow(directory)
    expect(await screen.findByText('Telefon: 38 00 00 00 → 38 00 00 01')).toBeTruthy()
    expect(screen.getByText('Kategori: ny, Barne- og ungdomsorganisasjoner')).toBeTruthy()
    await directory.user.click(screen.getByRole('button', { name: 'Oppdater 1 organisasjon' }))
    await screen.findByText('1 er oppdatert.')
    expect(fieldOf(directory, 0, 'phone')).toBe('38 00 00 01')
  })

  test('asks about one that looks like an entry here, and fills that in when it is the same', async () => {
    endpoint.has = [registered(0, 'MANDAL SPRÅKKAFÉ', { phone: '38 00 00 00' })]
    const records = [
      LINDESNES,
      organisation('org_hand', { name: 'Mandal språkkafe', area: 'Mandal', phone: '38 11 11 11' }),
    ]
    const directory = await open({ records })
    const { user, device } = directory
    await fetchNow(directory)
    const row = await screen.findByRole('button', {
      name: /Mandal språkkafé.*Ligner på «Mandal språkkafe».*Tas ikke med/,
    })
    expect(screen.getByRole('button', { name: 'Legg inn 0 organisasjoner' })).toHaveProperty('disabled', true)
    await user.click(row)
    await user.click(screen.getByRole('radio', { name: /^Ja, det er «Mandal språkkafe»/ }))
    await user.click(screen.getByRole('button', { name: 'Ferdig' }))
    await user.click(screen.getByRole('button', { name: 'Oppdater 1 organisasjon' }))
    await screen.findByText('1 er oppdatert.')
    expect(device.workspace.all('organisation')).toHaveLength(1)
    expect(device.workspace.record('org_hand')?.fields).toMatchObject({
      name: 'Mandal språkkafe',
      phone: '38 11 11 11',
      orgnr: NUMBERS[0],
      description: 'Møteplass for alle.',
    })
  })

  test('that is gone from it is deleted when chosen, what must be forgotten is erased, and what we deleted stays so', async () => {
    endpoint.has = [0, 1, 2, 3].map((place) => registered(place, `LAG ${place}`))
    const directory = await open({ records: [LINDESNES] })
    const { user, device } = directory
    await putIn(directory, 'Legg inn 4 organisasjoner')
    const id = `org_brreg-${NUMBERS[3] ?? ''}`
    await device.queue([device.compose([{ kind: 'organisation', record: id, set: { deletedAt: 5 } }])])
    endpoint.has = [registered(3, 'LAG 3')]
    endpoint.gone = (['removed', 'deleted', 'moved'] as const).map((why, place) => ({
      orgnr: NUMBERS[place] ?? '',
      why,
    }))
    await fetchNow(directory)
    const list = await screen.findByRole('list', { name: 'Borte' })
    expect(
      within(list)
        .getAllByRole('checkbox')
        .map((row) => row.getAttribute('aria-checked')),
    ).toEqual(['false', 'true', 'false'])
    expect(screen.getByText(/Det kan ikke angres/)).toBeTruthy()
    // «Velg alle» takes what can be taken back; what is erased is chosen by itself, and asked about.
    await user.click(screen.getByRole('button', { name: 'Velg alle' }))
    expect(
      within(list)
        .getAllByRole('checkbox')
        .map((row) => row.getAttribute('aria-checked')),
    ).toEqual(['false', 'true', 'true'])
    await user.click(within(list).getByRole('checkbox', { name: /Lag 2/ }))
    await user.click(within(list).getByRole('checkbox', { name: /Lag 0/ }))
    await user.click(screen.getByRole('button', { name: /^Slettet her\s*1/ }))
    expect(screen.getByRole('checkbox', { name: /Lag 3/ }).getAttribute('aria-checked')).toBe('false')
    await user.click(screen.getByRole('button', { name: 'Ta inn 2 endringer' }))
    const question = await screen.findByRole('dialog', { name: '1 slettes for godt på alle enheter' })
    expect(names(directory), 'nothing is done before one has answered').toHaveLength(3)
    await user.click(within(question).getByRole('button', { name: 'Slett for godt' }))
    await screen.findByText('1 er slettet for godt.')
    expect(names(directory)).toEqual(['Lag 2'])
    expect(device.workspace.record(`org_brreg-${NUMBERS[0] ?? ''}`)).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Angre resten av importen' }))
    await screen.findByText('Importen er angret.')
    expect(names(directory)).toEqual(['Lag 1', 'Lag 2'])
  })
})

test('a file one is looking through is as one left it after an import from the register, and neither shows what came of the other', async () => {
  endpoint.has = [registered(0, 'LAG 0')]
  const directory = await open({ records: [LINDESNES] })
  const { user } = directory
  const drawFile = () => {
    cleanup()
    render(
      <LocationProvider>
        <FileScreen />
      </LocationProvider>,
    )
  }
  drawFile()
  await openFile(new File(['Navn;Bydel\nKoret;Holum\nTurlaget;Holum'], 'lag.csv'))
  await user.click(await screen.findByRole('button', { name: 'Se hva som blir lagt inn' }))
  await user.click(await screen.findByRole('checkbox', { name: /Koret/ }))
  cleanup()
  draw()
  await fetchNow(directory)
  await user.click(await screen.findByRole('button', { name: 'Legg inn 1 organisasjon' }))
  await screen.findByText('1 organisasjon er lagt inn.')
  drawFile()
  expect(screen.queryByText('1 organisasjon er lagt inn.')).toBeNull()
  expect(screen.getByRole('checkbox', { name: /Koret/ }).getAttribute('aria-checked')).toBe('false')
  await user.click(screen.getByRole('button', { name: 'Legg inn 1 organisasjon' }))
  await screen.findByText('1 organisasjon er lagt inn.')
  await user.click(screen.getByRole('button', { name: 'Lukk' }))
  cleanup()
  draw()
  await user.click(await screen.findByRole('button', { name: 'Lukk' }))
  expect(names(directory)).toEqual(['Lag 0', 'Turlaget'])
})

describe('on the way', () => {
  test('says how far it is, waits when the register asks for it, and can be cancelled', async () => {
    endpoint.state = { ...NONE, state: 'fetching', municipality: '4205', done: 40, total: 212 }
    const { user } = await open({ records: [LINDESNES] })
    expect(await screen.findByText('Hentet 40 av 212')).toBeTruthy()
    endpoint.state = { ...endpoint.state, state: 'waiting', waitUntil: Date.now() + 60_000 }
    expect(await screen.findByText(/^Registeret ber oss vente til/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Avbryt' }))
    expect(await screen.findByText('Hentingen ble avbrutt.')).toBeTruthy()
  })

  test('without a network says so, and goes on by itself; what was read is not read again', async () => {
    endpoint.has = [registered(0, 'LAG 0'), registered(1, 'LAG 1')]
    endpoint.state = { ...NONE, state: 'fetching', municipality: '4205', done: 1, total: 2 }
    await open({ records: [LINDESNES] })
    await screen.findByText('Hentet 1 av 2')
    endpoint.isReached = false
    expect(await screen.findByText(/^Ikke noe nett akkurat nå/)).toBeTruthy()
    Object.assign(endpoint, { isReached: true, state: done() })
    dispatchEvent(new Event('online'))
    expect(await screen.findByRole('button', { name: 'Legg inn 2 organisasjoner' })).toBeTruthy()
  })

  test('left and come back to, what was chosen is as one left it', async () => {
    endpoint.has = [registered(0, 'LAG 0'), registered(1, 'LAG 1')]
    const directory = await open({ records: [LINDESNES] })
    await fetchNow(directory)
    await directory.user.click(await screen.findByRole('checkbox', { name: /Lag 1/ }))
    cleanup()
    draw()
    expect(await screen.findByRole('button', { name: 'Legg inn 1 organisasjon' })).toBeTruthy()
  })

  test.each([
    ['unreachable', 'Registeret svarer ikke.'],
    ['busy', 'Registeret har for mye å gjøre akkurat nå.'],
    ['unreadable', 'Registeret svarte noe vi ikke forstår.'],
    ['too-many', 'Det er flere organisasjoner enn registeret gir oss.'],
  ] as const)('a register that is %s: what is wrong, and what to do', async (problem, words) => {
    endpoint.state = { ...NONE, state: 'failed', municipality: '4205', problem }
    await open({ records: [LINDESNES] })
    expect(await screen.findByText(new RegExp(`^${words}`))).toBeTruthy()
  })

  // Goes red with: showing what was fetched last week as if it had just come.
  test('what could not be begun for lack of network is not answered with what was fetched before', async () => {
    endpoint.has = [registered(0, 'LAG 0')]
    endpoint.state = done()
    const { user } = await open({ records: [LINDESNES] })
    const again = await screen.findByRole('button', { name: 'Hent på nytt' })
    endpoint.isReached = false
    await user.click(again)
    expect(await screen.findByText(/^Dette må du ha nett for å gjøre/)).toBeTruthy()
    endpoint.isReached = true
    dispatchEvent(new Event('online'))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(screen.queryByRole('list', { name: 'Nye' })).toBeNull()
  })
})

// Goes red with: comparing with a directory that is not all here, and so taking what is there for new.
test('a phone that has not got all the municipality has yet waits for it', async () => {
  endpoint.has = [registered(0, 'LAG 0')]
  const directory = await open({ records: [LINDESNES] })
  session.setState(({ sync }) => ({ sync: { ...sync, sharedAt: null } }))
  await fetchNow(directory)
  expect(await screen.findByText('Venter til alt kommunen har fra før, er her.')).toBeTruthy()
  await directory.hear(organisation(`org_brreg-${NUMBERS[0] ?? ''}`, { name: 'Lag 0', orgnr: NUMBERS[0] ?? '' }))
  session.setState(({ sync }) => ({ sync: { ...sync, sharedAt: Date.now() } }))
  dispatchEvent(new Event('online'))
  expect(await screen.findByRole('list', { name: 'Endret' })).toBeTruthy()
})

// Goes red with: «du kan gjøre andre ting imens» of what stops when one leaves.
test('one may leave while the municipality’s Brobygger fetches, and stays while this device compares', async () => {
  endpoint.has = [registered(0, 'LAG 0')]
  endpoint.state = { ...NONE, state: 'fetching', municipality: '4205', done: 1, total: 2 }
  await open({ records: [LINDESNES] })
  expect(await screen.findByText(/^Du kan gjøre andre ting imens/)).toBeTruthy()
  endpoint.gone = new Promise(() => undefined) as never // the answer does not come
  endpoint.state = done()
  expect(await screen.findByText('Bli her til det er ferdig.')).toBeTruthy()
  expect(screen.queryByText(/^Du kan gjøre andre ting imens/)).toBeNull()
})

test('at each step the focus goes to the heading, where a screen reader goes on', async () => {
  endpoint.has = [registered(0, 'LAG 0')]
  const directory = await open({ records: [LINDESNES] })
  const { user } = directory
  const isAtHeading = () => waitFor(() => expect(document.activeElement?.tagName).toBe('H1'))
  await fetchNow(directory)
  const put = await screen.findByRole('button', { name: 'Legg inn 1 organisasjon' })
  await isAtHeading()
  await user.click(put)
  const close = await screen.findByRole('button', { name: 'Lukk' })
  await isAtHeading()
  await user.click(close)
  await screen.findByRole('combobox', { name: 'Kommune' })
  await isAtHeading()
})

describe('who may', () => {
  test('a device that is alone is told how to share first', async () => {
    await open({}, false)
    expect(screen.getByRole('link', { name: 'Bli med' })).toHaveProperty('pathname', '/bli-med')
  })

  test('a reader cannot', async () => {
    await open({ role: 'reader' })
    expect(screen.getByText('Bare koordinator og medarbeidere kan hente organisasjoner.')).toBeTruthy()
  })

  test('the coordinator, and nobody else, says whether it is fetched each week', async () => {
    const { user, device } = await open({ records: [LINDESNES] })
    const weekly = await screen.findByRole('switch', { name: 'Hent på nytt hver uke' })
    expect(weekly).toHaveProperty('checked', false)
    await user.click(weekly)
    await waitFor(() => expect(device.workspace.record('mun_own')?.fields['registerWeekly']).toBe(true))
    cleanup()
    await open({ role: 'editor', records: [LINDESNES] })
    await screen.findByRole('combobox', { name: 'Kommune' })
    expect(screen.queryByRole('switch')).toBeNull()
  })

  test('an import of last week is taken back after the app was opened anew, and what we wrote since stays', async () => {
    endpoint.has = [registered(0, 'LAG 0'), registered(1, 'LAG 1')]
    const directory = await open({ records: [LINDESNES] })
    await putIn(directory, 'Legg inn 2 organisasjoner')
    const { device } = directory
    const id = `org_brreg-${NUMBERS[0] ?? ''}`
    await device.queue([device.compose([{ kind: 'organisation', record: id, set: { note: 'Ring først.' } }])])
    cleanup()
    const again = await directory.reopen()
    cleanup()
    draw()
    await again.user.click(await screen.findByRole('button', { name: 'Angre importen fra Lindesnes' }))
    expect(await screen.findByText(/1 som noen har endret, er beholdt$/)).toBeTruthy()
    expect(session.getState().notices.at(-1)?.text).toMatch(/^Importen er angret\. 1 organisasjon er endret/)
    expect(names(again)).toEqual(['Lag 0'])
  })
})
