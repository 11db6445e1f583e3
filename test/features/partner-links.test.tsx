import { render, screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { openDatabase } from '#db/database.ts'
import { createDevice } from '#db/device.ts'
import { createDrafts } from '#db/drafts.ts'
import { settle } from '#db/here.ts'
import { openLifeboat } from '#db/lifeboat.ts'
import { PartnerLinks } from '#features/agreements/partner/PartnerLinks.tsx'
import { session } from '#session.ts'
import { AGREEMENT, openPartnerWorld } from '../server/partner-world.ts'
import type { PartnerWorld } from '../server/partner-world.ts'

let world: PartnerWorld
let isReachable: boolean
let databases = 0

beforeEach(async () => {
  world = await openPartnerWorld()
  world.clock.now = Date.now()
  isReachable = true
  localStorage.clear()
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const { signal: _, cache: __, ...rest } = init // a request built here does not travel
    if (!isReachable) throw new TypeError('Failed to fetch')
    return world.endpoint.fetch(new Request(`http://bro.test${path}`, rest))
  })
  const device = createDevice({
    storage: openDatabase(`links-${(databases += 1)}`),
    lifeboat: openLifeboat(null),
    tab: 'tab',
    now: () => Date.now(),
    announce: () => undefined,
    later: (ms, work) => void setTimeout(work, ms),
  })
  settle(
    device,
    createDrafts(device, null, (ms, work) => void setTimeout(work, ms)),
  )
  await device.start()
  await device.commit({ meta: { begun: 'joined', space: world.space, key: world.kari.key } }, { durability: 'strict' })
  say({ role: 'coordinator', joined: true })
})

function say({ role, joined }: { role: 'coordinator' | 'reader'; joined: boolean }) {
  session.setState(({ sync }) => ({ role, notices: [], sync: { ...sync, joined } }))
}

function open(agreement = AGREEMENT) {
  render(<PartnerLinks agreement={agreement} />)
  return userEvent.setup()
}

test('a link is made for somebody by name, and leads to the agreement', async () => {
  const user = open()
  await screen.findByText('Ingen har lenke til avtalen ennå.')
  await user.click(screen.getByRole('button', { name: 'Lag lenke til laget' }))
  const sheet = within(screen.getByRole('dialog'))
  await user.click(sheet.getByRole('button', { name: 'Lag lenken' }))
  expect(sheet.getByText(/Skriv hvem lenken er til/)).toBeTruthy()
  await user.type(sheet.getByRole('textbox', { name: 'Hvem får lenken?' }), 'Styret')
  await user.click(sheet.getByRole('radio', { name: 'En måned' }))
  await user.click(sheet.getByRole('button', { name: 'Lag lenken' }))
  const link = await sheet.findByRole<HTMLTextAreaElement>('textbox', { name: 'Lenke' })
  expect(link.value).toContain('/avtale#')
  expect((await world.partner(link.value.split('#')[1] ?? '').read()).body.document.id).toBe(AGREEMENT)
  const [made] = await world.list()
  expect(Math.round(((made?.expiresAt ?? 0) - world.clock.now) / 86_400_000)).toBe(30)
  await user.click(sheet.getByRole('button', { name: 'Ferdig' }))
  expect(await screen.findByText(/^Sist åpnet .* · virker til/)).toBeTruthy()
})

test('a link is withdrawn when somebody says so twice', async () => {
  const partner = await world.invite()
  const user = open()
  await user.click(await screen.findByRole('button', { name: 'Trekk tilbake: Styret i språkkafeen' }))
  await user.click(screen.getByRole('button', { name: 'Behold den' }))
  await user.click(screen.getByRole('button', { name: 'Trekk tilbake: Styret i språkkafeen' }))
  expect((await partner.read()).status).toBe(200)
  await user.click(screen.getByRole('button', { name: 'Trekk tilbake lenken' }))
  await screen.findByText('Ingen har lenke til avtalen ennå.')
  expect((await partner.read()).status).toBe(401)
})

test('a link that is out of time is said to be', async () => {
  await world.make({ expiresInDays: 1 })
  vi.useFakeTimers({ now: Date.now() + 3 * 86_400_000, toFake: ['Date'] })
  open()
  expect(await screen.findByText(/gikk ut/)).toBeTruthy()
  vi.useRealTimers()
})

test('without a network one is told so, and what was typed is kept', async () => {
  const user = open()
  await user.click(await screen.findByRole('button', { name: 'Lag lenke til laget' }))
  const sheet = within(screen.getByRole('dialog'))
  await user.type(sheet.getByRole('textbox', { name: 'Hvem får lenken?' }), 'Styret')
  isReachable = false
  await user.click(sheet.getByRole('button', { name: 'Lag lenken' }))
  await sheet.findByText(/Brobygger får ikke svar fra kommunen/)
  await user.click(sheet.getByRole('button', { name: 'Lukk' }))
  await user.click(screen.getByRole('button', { name: 'Lag lenke til laget' }))
  expect(screen.getByDisplayValue('Styret')).toBeTruthy()
  isReachable = true
  await user.click(screen.getByRole('button', { name: 'Lag lenken' }))
  expect(await screen.findByRole('textbox', { name: 'Lenke' })).toBeTruthy()
})

test('an agreement the municipality does not have yet gets no link, and the reason is said', async () => {
  const user = open('agr_new')
  await user.click(await screen.findByRole('button', { name: 'Lag lenke til laget' }))
  await user.type(screen.getByRole('textbox', { name: 'Hvem får lenken?' }), 'Styret')
  await user.click(screen.getByRole('button', { name: 'Lag lenken' }))
  expect(await screen.findByText(/Avtalen er ikke delt med kommunen ennå/)).toBeTruthy()
})

test('who works alone is told when links will work; a reader is told nothing of them', async () => {
  say({ role: 'coordinator', joined: false })
  open()
  expect(screen.getByText(/Lenker virker når arbeidsboka er delt/)).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
  say({ role: 'reader', joined: true })
  await waitFor(() => expect(screen.queryByText('Lagets lenke')).toBeNull())
})
