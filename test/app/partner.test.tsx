import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import type { UserEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { App } from '#app/App.tsx'
import { chooseLocale } from '#i18n/locale.ts'
import { hashToken } from '#server/keys.ts'
import { session } from '#session.ts'
import { erase, mutation, set } from '../server/client.ts'
import { AGREEMENT, openPartnerWorld, PURPOSE } from '../server/partner-world.ts'
import type { Partner, PartnerWorld } from '../server/partner-world.ts'

let world: PartnerWorld
let partner: Partner
/** How the network is: there, not there, such that what is sent arrives and the answer does not, or that all sent is refused. */
let network: 'there' | 'gone' | 'loses answers' | 'refuses'

beforeEach(async () => {
  network = 'there'
  localStorage.clear()
  sessionStorage.clear()
  world = await openPartnerWorld()
  partner = await world.invite()
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const { signal: _, cache: __, ...rest } = init // a request built here does not travel
    if (network === 'gone') throw new TypeError('Failed to fetch')
    if (network === 'refuses' && rest.method === 'POST') return Response.json({ code: 'malformed' }, { status: 400 })
    const answer = await world.endpoint.fetch(new Request(`http://bro.test${path}`, rest))
    if (network === 'loses answers' && rest.method === 'POST') throw new TypeError('Failed to fetch')
    return answer
  })
})

/** Follows the link, in a browser that has never seen Brobygger; again when it was closed. */
function open(hash = `#${partner.token}`): UserEvent {
  cleanup()
  history.replaceState(null, '', `/avtale${hash}`)
  render(<App />)
  return userEvent.setup()
}

const purpose = () => screen.findByRole('region', { name: /formål/ })
const inPurpose = async (name: RegExp) => within(await purpose()).getByRole('button', { name })
const points = async () =>
  (await world.kari.sync()).body.records.flatMap((record) =>
    record.kind === 'agreementPoint' && 'fields' in record ? [record.fields] : [],
  )

async function write(user: UserEvent, text: string, initials = 'AB') {
  await user.click(await inPurpose(/^Kommenter/))
  await user.type(screen.getByRole('textbox', { name: 'Hva vil du si?' }), text)
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Initialene dine' })
  await user.clear(box)
  await user.type(box, initials)
}

const send = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Send til kommunen' }))

/* First: the link is kept for as long as the tab lives, and here all tests share one. */
test('without its link the page says what to do, and asks nobody', async () => {
  network = 'gone'
  open('')
  expect(await screen.findByRole('heading', { name: 'Åpne lenken en gang til' })).toBeTruthy()
})

describe('a partner with a link', () => {
  test('reads the draft where there is no workbook, and none is made', async () => {
    open()
    await screen.findByRole('heading', { level: 1, name: 'Samarbeid om språkkafé' })
    expect(location.href).not.toContain(partner.token)
    expect((await purpose()).textContent).toContain('Vi vil møtes på [ikke fylt ut: lokalet].')
    expect(screen.getByText(/Du leser som Styret i språkkafeen/)).toBeTruthy()
    expect(session.getState().phase).toBe('starting')
    expect(await indexedDB.databases()).toEqual([])
    expect(Object.keys(localStorage)).toEqual([])
  })

  test('comments; it reaches the municipality, and the page says that it has', async () => {
    const user = open()
    await write(user, 'Når åpner vi?')
    await send(user)
    await waitFor(async () => expect(await points()).toMatchObject([{ text: 'Når åpner vi?', initials: 'AB' }]))
    const said = within(await purpose())
    await waitFor(() => expect(said.getByText('Merknad')).toBeTruthy())
    await world.kari.push(mutation(set((await partner.read()).body.points[0]?.id ?? '', { answer: 'I august.' })))
    open()
    expect((await purpose()).textContent).toContain('Svar fra kommunen: I august.')
  })

  test('says something that must be settled', async () => {
    const user = open()
    await write(user, 'Hvem har nøkkelen?')
    await user.click(screen.getByRole('radio', { name: 'Noe vi må avklare' }))
    await send(user)
    await waitFor(async () => expect(await points()).toMatchObject([{ type: 'open', move: 'municipality' }]))
    expect(await within(await purpose()).findByText('Kommunen skal svare')).toBeTruthy()
  })

  test('finds its initials filled in where the link names a person', async () => {
    const { body } = await world.make({ name: 'Ola Nordmann, Caritas' })
    const user = open(`#${body.token}`)
    await user.click(await inPurpose(/^Kommenter/))
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Initialene dine' })).toHaveProperty('value', 'ON'))
  })

  test('is told what is missing, and nothing is lost', async () => {
    const user = open()
    await user.click(await inPurpose(/^Kommenter/))
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    await send(user)
    expect(screen.getByText('Skriv hva du vil si først.')).toBeTruthy()
    expect(screen.getByText(/Skriv initialene dine/)).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: 'Hva vil du si?' }), 'Hei')
    await user.click(screen.getByRole('button', { name: 'Lukk, og ta vare på teksten' }))
    await user.click(await inPurpose(/^Kommenter/))
    expect(screen.getByDisplayValue('Hei')).toBeTruthy()
    expect(await points()).toEqual([])
  })

  // Catches: typing kept only in the component; a remark called sent before it has arrived, or dropped when it could not be sent.
  test('writes without a network: it is kept through a closed page, and sent when there is one', async () => {
    const user = open()
    await write(user, 'Første.')
    open()
    expect(await screen.findByDisplayValue('Første.')).toBeTruthy()
    network = 'gone'
    await userEvent.setup().click(screen.getByRole('button', { name: 'Send til kommunen' }))
    expect(await within(await purpose()).findByText('Ikke sendt ennå. Ligger på denne enheten.')).toBeTruthy()
    expect(await screen.findByText('1 merknad er ikke sendt ennå.')).toBeTruthy()
    open()
    expect(await screen.findByRole('heading', { name: 'Får ikke tak i avtalen' })).toBeTruthy()
    network = 'there'
    await userEvent.setup().click(screen.getByRole('button', { name: 'Prøv igjen' }))
    await waitFor(async () => expect(await points()).toMatchObject([{ text: 'Første.' }]))
    await waitFor(() => expect(screen.queryByText(/ikke sendt/i)).toBeNull())
  })

  // Catches: what is said while something is being sent is left lying.
  test('says two things in a row, and both arrive', async () => {
    const user = open()
    await write(user, 'Første.')
    await send(user)
    await write(user, 'Andre.')
    await send(user)
    await waitFor(() => expect(screen.queryByText(/ikke sendt|Sender …/)).toBeNull())
    expect((await points()).map((point) => point['text']).toSorted()).toEqual(['Andre.', 'Første.'])
  })

  // Catches: a new id at each try.
  test('whose answers are lost is told that it is not known to be sent, and it arrives once', async () => {
    const user = open()
    await write(user, 'En gang.')
    network = 'loses answers'
    await send(user)
    await screen.findByText('1 merknad er ikke sendt ennå.')
    network = 'there'
    await user.click(await screen.findByRole('button', { name: 'Send nå' }))
    await waitFor(() => expect(screen.queryByText(/ikke sendt/i)).toBeNull())
    expect(await points()).toMatchObject([{ text: 'En gang.' }])
  })

  test('agrees to what it has read, and only to that', async () => {
    const user = open()
    await user.click(await inPurpose(/^Vi er enige/))
    // There is a blank in it: one is asked first.
    expect((await purpose()).textContent).toContain('1 felt i dette avsnittet er ikke fylt ut.')
    await user.click(await inPurpose(/^Vent til/))
    await user.click(await inPurpose(/^Vi er enige/))
    expect((await partner.read()).body.document.sections.some(({ agreed }) => agreed.organisation)).toBe(false)
    await user.click(await inPurpose(/^Vi er enige likevel/))
    expect(await screen.findByText('Kommunen ser at dere er enige.')).toBeTruthy()
    expect(within(await purpose()).getByText('✓ Laget er enig')).toBeTruthy()
    await user.click(await inPurpose(/^Vi er ikke enige likevel/))
    expect(await screen.findByText('Merket er tatt bort.')).toBeTruthy()
    await world.kari.push(mutation(set(AGREEMENT, { 'blanks/place': 'biblioteket' })))
    await user.click(await inPurpose(/^Vi er enige/))
    await user.click(await inPurpose(/^Vi er enige likevel/))
    expect(await screen.findByText(/Teksten er endret siden du leste den/)).toBeTruthy()
    expect((await purpose()).textContent).toContain('Vi vil møtes på biblioteket.')
    expect((await partner.read()).body.document.sections.some(({ agreed }) => agreed.organisation)).toBe(false)
  })

  test('reads who said that it agrees, where it did not say so itself', async () => {
    const hash = (await partner.read()).body.document.sections.find(({ id }) => id === PURPOSE)?.hash ?? ''
    await world.kari.push(mutation(set(PURPOSE, { agreedByOrganisation: hash })))
    open()
    expect((await purpose()).textContent).toMatch(/✓ Laget er enigNotert av kommunen/)
    cleanup()
    await partner.agree({ hash, agreed: false })
    await partner.agree({ hash })
    open()
    expect((await purpose()).textContent).toContain('✓ Laget er enig')
    expect((await purpose()).textContent).not.toContain('Notert')
  })

  test('whose section is taken out meanwhile keeps what it was writing about it, under the whole', async () => {
    const user = open()
    await write(user, 'Om formålet.')
    await world.kari.push(mutation(set(PURPOSE, { deletedAt: 5 })))
    open()
    const whole = await screen.findByRole('region', { name: 'Om hele avtalen' })
    expect(within(whole).getByDisplayValue('Om formålet.')).toBeTruthy()
  })

  test('whose link is withdrawn is told so, and gets what it wrote to take along', async () => {
    const user = open()
    await write(user, 'Rakk det ikke.')
    await world.kari.ask('DELETE', `/partners/${partner.id}`)
    await send(user)
    expect(await screen.findByRole('heading', { name: 'Lenken virker ikke lenger' })).toBeTruthy()
    expect(screen.getByDisplayValue('Rakk det ikke.')).toBeTruthy()
    expect(document.body.textContent).not.toContain('Vi vil møtes')
  })

  // Catches: «never sent» said of what may have arrived.
  test('whose link is withdrawn is told apart what was never sent and what may have arrived', async () => {
    const user = open()
    await write(user, 'Kanskje.')
    network = 'loses answers'
    await send(user)
    await screen.findByText('1 merknad er ikke sendt ennå.')
    network = 'there'
    await world.kari.ask('DELETE', `/partners/${partner.id}`)
    localStorage.setItem(
      Object.keys(localStorage)[0] ?? '',
      (localStorage.getItem(Object.keys(localStorage)[0] ?? '') ?? '').replace('"drafts":{}', '"drafts":{"":"Aldri."}'),
    )
    open()
    expect(await screen.findByDisplayValue('Kanskje.')).toBe(
      screen.getByRole('textbox', { name: /^Vi vet ikke om dette kom fram/ }),
    )
    expect(screen.getByDisplayValue('Aldri.')).toBe(screen.getByRole('textbox', { name: /aldri sendt/ }))
  })

  test('who opens it again without a network sees what waits and what is begun', async () => {
    const user = open()
    await write(user, 'Venter.')
    network = 'gone'
    await send(user)
    await user.click(screen.getByRole('button', { name: 'Kommenter hele avtalen' }))
    await user.type(screen.getByRole('textbox', { name: 'Hva vil du si?' }), 'Begynt.')
    open()
    expect(await screen.findByRole('heading', { name: 'Får ikke tak i avtalen' })).toBeTruthy()
    expect(screen.getByText('Venter.')).toBeTruthy()
    expect(screen.getByText('1 merknad er ikke sendt ennå.')).toBeTruthy()
    expect(screen.getByDisplayValue('Begynt.')).toBeTruthy()
  })

  test('whose page is older than the answer is asked to load it again', async () => {
    const answer = await partner.read()
    const { points: _, ...body } = answer.body
    vi.stubGlobal('fetch', async () => Response.json({ ...body, points: [{ type: 'question' }] }))
    open()
    expect(await screen.findByText(/Last siden på nytt\.$/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Last siden på nytt' })).toBeTruthy()
    expect(screen.queryByText(/Vi får ikke svar/)).toBeNull()
  })

  // Catches: a text that is cut without a word, or refused with nothing to do but to give it up.
  test('is told that a text is too long, and it is neither sent nor cut', async () => {
    const user = open()
    await write(user, 'x')
    fireEvent.input(screen.getByRole('textbox', { name: 'Hva vil du si?' }), { target: { value: 'å'.repeat(4_003) } })
    expect(await screen.findByText(/^Teksten er 3 tegn for lang/)).toBeTruthy()
    await send(user)
    expect(screen.getByDisplayValue('å'.repeat(4_003))).toBeTruthy()
    expect(await points()).toEqual([])
    fireEvent.input(screen.getByRole('textbox', { name: 'Hva vil du si?' }), { target: { value: 'å'.repeat(4_000) } })
    await send(user)
    await waitFor(async () => expect(await points()).toHaveLength(1))
  })

  test('changes what could not be taken, and says it anew', async () => {
    network = 'refuses'
    const user = open()
    await write(user, 'Rart.')
    await send(user)
    await user.click(await screen.findByRole('button', { name: 'Endre teksten' }))
    network = 'there'
    await user.type(screen.getByDisplayValue('Rart.'), ' Bedre.')
    await send(user)
    await waitFor(async () => expect(await points()).toMatchObject([{ text: 'Rart. Bedre.', section: PURPOSE }]))
    expect(screen.queryByText(/kunne ikke ta imot/)).toBeNull()
  })

  // Catches: a refusal that is for ever because it is kept under the remark's id.
  test('whose remark was refused has it sent under another name, of the whole', async () => {
    const user = open()
    await write(user, 'Likevel.')
    network = 'gone'
    await send(user)
    await screen.findByText('1 merknad er ikke sendt ennå.')
    const id = /"id":"([^"]+)"/.exec(localStorage.getItem(Object.keys(localStorage)[0] ?? '') ?? '')?.[1]
    const record = `agp_${hashToken(`${world.space}\n${partner.id}\n${id}`)}`
    await world.kari.push(mutation(erase(record)))
    network = 'there'
    await user.click(await screen.findByRole('button', { name: 'Send nå' }))
    await waitFor(async () => expect(await points()).toMatchObject([{ text: 'Likevel.', section: null }]))
    await waitFor(() => expect(screen.queryByText(/ikke sendt|kunne ikke ta imot/)).toBeNull())
  })

  test('is told in words when the agreement is decided meanwhile', async () => {
    const user = open()
    await purpose()
    await world.kari.push(mutation(set(AGREEMENT, { state: 'signed' })))
    await user.click(await inPurpose(/^Vi er enige/))
    await user.click(await inPurpose(/^Vi er enige likevel/))
    expect(await screen.findByText(/^Avtalen er ikke lenger et utkast/)).toBeTruthy()
    expect(within(await purpose()).queryByRole('button', { name: /^Vi er enige/ })).toBeNull()
  })

  test('whose browser keeps nothing is told not to close the page', async () => {
    const user = open()
    await purpose()
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: full, removeItem() {}, clear() {} })
    await write(user, 'Hei.')
    expect(await screen.findByText(/Ikke lukk siden før det er sendt/)).toBeTruthy()
    await send(user)
    await waitFor(async () => expect(await points()).toHaveLength(1))
    vi.unstubAllGlobals()
  })

  test('is spoken to in the language it chooses', async () => {
    const user = open()
    await user.click(await screen.findByRole('button', { name: 'Nynorsk' }))
    expect(await screen.findByText(/Du les som Styret i språkkafeen/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'English' }))
    expect(await screen.findByText(/You are reading as Styret i språkkafeen/)).toBeTruthy()
    await chooseLocale('nb')
  })
})
