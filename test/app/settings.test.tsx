import { cleanup, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { drafts, workspace } from '#db/here.ts'
import { write } from '#db/write.ts'
import { chooseLocale } from '#i18n/locale.ts'
import { syncNow } from '#sync/start.ts'
import { unsentAsFile } from '#sync/waiting.ts'
import { follow, heading, open, openMunicipality, press, startPhone, syncLineSays } from './municipality.tsx'
import type { Municipality } from './municipality.tsx'

/** The coordinator's phone, from joining to leaving; in order. */
describe('settings', () => {
  let municipality: Municipality

  beforeAll(async () => {
    municipality = await openMunicipality()
    await startPhone()
    const user = open(`/bli-med#${await municipality.invite('coordinator', 'Ingrid')}`)
    await press(user, 'Bli med')
    await heading('Da er du med')
  })
  afterEach(() => {
    municipality.isReachable = true
  })

  test('the municipality is found by any part of its name, and chosen', async () => {
    const user = open('/innstillinger/kommune')
    await press(user, 'Velg kommune')
    await user.type(await screen.findByRole('searchbox', { name: /Søk i alle 357/ }), 'karasjohka')
    await user.click(await screen.findByRole('button', { name: /Kárášjohka/ }))
    expect(await screen.findByRole('heading', { level: 3, name: /Kárášjohka/ })).toBeTruthy()
    expect(screen.getByText('Kommunenummer 5610')).toBeTruthy()
  })

  test('the contact point is typed in place, and a doubtful number is said to be so but kept', async () => {
    const user = open('/innstillinger/kommune')
    await user.type(await screen.findByRole('textbox', { name: 'Telefon' }), '91')
    await user.tab()
    expect(await screen.findByText(/Dette ligner ikke på et telefonnummer/)).toBeTruthy()
    await waitFor(() => expect(workspace().record('mun_own')?.fields['contactPhone']).toBe('91'))
  })

  test('someone is invited by name and role, with a link that works once and is shown once', async () => {
    let user = open('/innstillinger/medlemmer')
    expect(await screen.findByRole('button', { name: /Ingrid.*denne enheten/ })).toBeTruthy()
    await press(user, 'Inviter noen')
    await press(user, 'Lag invitasjon')
    expect(screen.getByText(/Skriv navnet/)).toBeTruthy()
    await user.type(screen.getByLabelText('Hva heter den du inviterer?'), 'Olav')
    cleanup() // the app was closed
    user = open('/innstillinger/medlemmer')
    await press(user, 'Inviter noen')
    expect(screen.getByLabelText('Hva heter den du inviterer?')).toHaveProperty('value', 'Olav')
    await user.click(screen.getByRole('radio', { name: /Leser/ }))
    await press(user, 'Lag invitasjon')
    const dialog = await screen.findByRole('dialog', { name: 'Invitasjon til Olav' })
    expect(within(dialog).getByText(/virker én gang, til/)).toBeTruthy()
    expect(within(dialog).getByLabelText('Lenke')).toHaveProperty(
      'value',
      expect.stringMatching(/\/bli-med#[\w-]{20,}$/),
    )
    expect(await within(dialog).findByRole('img', { name: 'QR-kode med invitasjonen' })).toBeTruthy()
    await press(user, 'Ferdig')
    expect(await screen.findByText(/Leser · virker til/)).toBeTruthy()
    await press(user, 'Inviter noen')
    expect(screen.getByLabelText('Hva heter den du inviterer?')).toHaveProperty('value', '')
  })

  test('an open invitation is withdrawn', async () => {
    const user = open('/innstillinger/medlemmer')
    await press(user, 'Trekk tilbake: Olav')
    expect(await screen.findByText('Invitasjonen til Olav er trukket tilbake.')).toBeTruthy()
    await waitFor(() => expect(screen.queryByText(/Leser · virker til/)).toBeNull())
  })

  test('a member is taken out only after a question', async () => {
    const join = { invitation: await municipality.invite('editor', 'Kari'), device: { name: 'Karis telefon' } }
    await fetch('/api/join', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(join),
    })
    const user = open('/innstillinger/medlemmer')
    await press(user, /Kari.*Karis telefon/)
    await press(user, 'Ta bort Kari')
    expect(screen.getByText(/Kari mister tilgangen på alle enheter/)).toBeTruthy()
    await press(user, 'Nei, behold')
    await press(user, 'Ta bort Kari')
    await press(user, 'Ja, ta bort')
    expect(await screen.findByText('Kari har ikke lenger tilgang.')).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('button', { name: /Karis telefon/ })).toBeNull())
  })

  test('a colleague is given another role, with a way back', async () => {
    const join = { invitation: await municipality.invite('editor', 'Liv'), device: { name: 'Livs telefon' } }
    await fetch('/api/join', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(join),
    })
    const user = open('/innstillinger/medlemmer')
    await press(user, /Liv.*Livs telefon/)
    await user.click(await screen.findByRole('radio', { name: /^Leser/ }))
    expect(screen.getByText(/Det Liv ikke lenger skal se, blir borte/)).toBeTruthy()
    await press(user, 'Gi denne rollen')
    expect(await screen.findByText('Liv er nå leser.')).toBeTruthy()
    expect(await screen.findByRole('button', { name: /Liv.*Leser/ })).toBeTruthy()
    await press(user, 'Angre')
    await waitFor(async () =>
      expect((await municipality.store.members(municipality.space)).find(({ name }) => name === 'Liv')?.role).toBe(
        'editor',
      ),
    )
  })

  test('a lost phone is shut out after a question that says what happens to it', async () => {
    const user = open('/innstillinger/medlemmer')
    await press(user, /Liv.*Livs telefon/)
    await press(user, 'Mistet Livs telefon')
    expect(screen.getByText(/slutter å virke med en gang.*tar Brobygger bort alt/)).toBeTruthy()
    await press(user, 'Ja, steng den ute')
    expect(await screen.findByText('Livs telefon har ikke lenger tilgang.')).toBeTruthy()
  })

  test("an organisation's own person is invited for that organisation", async () => {
    await write({ kind: 'organisation', record: 'org_kafe', set: { name: 'Mandal språkkafé' } })
    await syncNow()
    const user = open('/innstillinger/medlemmer')
    await press(user, 'Inviter noen')
    await user.type(screen.getByLabelText('Hva heter den du inviterer?'), 'Anne')
    await user.click(screen.getByRole('radio', { name: /^Organisasjon/ }))
    await press(user, 'Lag invitasjon')
    expect(screen.getByText(/Velg hvilken organisasjon/)).toBeTruthy()
    await user.type(screen.getByRole('searchbox'), 'språkkafé')
    await user.click(await screen.findByRole('checkbox', { name: /Mandal språkkafé/ }))
    await user.click(screen.getByRole('radio', { name: 'Ett døgn' }))
    await press(user, 'Lag invitasjon')
    expect(await screen.findByRole('dialog', { name: 'Invitasjon til Anne' })).toBeTruthy()
    await press(user, 'Ferdig')
    expect(await screen.findByText(/Oppdaterer opplysningene om Mandal språkkafé · virker til/)).toBeTruthy()
    await press(user, 'Trekk tilbake: Anne')
  })

  test('the last coordinator cannot be shut out, and is told why before anything is pressed', async () => {
    const user = open('/innstillinger/medlemmer')
    await press(user, /Ingrid/)
    expect(await screen.findByText(/Du er den eneste koordinatoren/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Ta bort Telefon/ })).toBe(null)
  })

  test('without a network the list of members says that it must wait', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    municipality.isReachable = false
    open('/innstillinger/medlemmer')
    expect(await screen.findByText(/må hentes når du har nett/)).toBeTruthy()
    // Catches: a form that opens, is filled in, and then says that it needs a network.
    expect(screen.getByText('Du må ha nett for å invitere noen.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Inviter noen' })).toHaveProperty('disabled', true)
    vi.restoreAllMocks()
    municipality.isReachable = true
    window.dispatchEvent(new Event('online'))
    await waitFor(() => expect(screen.getByRole('button', { name: 'Inviter noen' })).toHaveProperty('disabled', false))
    window.dispatchEvent(new Event('offline'))
    await waitFor(() => expect(screen.getByRole('button', { name: 'Inviter noen' })).toHaveProperty('disabled', true))
  })

  test('the language is chosen, at once and for the next time', async () => {
    const user = open('/innstillinger/sprak')
    await user.click(await screen.findByRole('radio', { name: 'Nynorsk' }))
    await heading('Språk')
    expect(await screen.findByRole('link', { name: 'Organisasjonar' })).toBeTruthy()
    expect(localStorage.getItem('brobygger.language')).toBe('nn')
    await chooseLocale('nb')
  })

  test('light or dark is chosen, at once and for the next time', async () => {
    const user = open('/innstillinger/utseende')
    await user.click(await screen.findByRole('radio', { name: 'Mørkt' }))
    expect(document.documentElement.dataset['colorScheme']).toBe('dark')
    expect(localStorage.getItem('brobygger.appearance')).toBe('dark')
  })

  test('leaving with something unsent is refused until it is shared or saved as a file', async () => {
    municipality.isReachable = false
    await write({ kind: 'organisation', record: 'org_1', set: { name: 'Turlaget' } })
    const user = open('/innstillinger/forlat')
    expect(await screen.findByText(/1 endring er ikke delt/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Forlat arbeidsboka nå' })).toHaveProperty('disabled', true)
    municipality.isReachable = true
    await press(user, 'Del det først')
    await syncLineSays('Alt er delt')
    expect(screen.getByRole('button', { name: 'Forlat arbeidsboka nå' })).toHaveProperty('disabled', false)
  })

  /** Catches: looking in the outbox only, where a text too long to share never comes. */
  test('a text too long to share is unsent too: leaving is refused until it is in the file, and the sync line says where it is', async () => {
    const note = { kind: 'organisation', record: 'org_1', field: 'note' } as const
    drafts().type(note, 'Nøkkelen. '.repeat(6_000), 0)
    const user = open('/innstillinger/forlat')
    expect(await screen.findByRole('button', { name: 'Forlat arbeidsboka nå' })).toHaveProperty('disabled', true)
    expect(await (await unsentAsFile()).text()).toContain('Nøkkelen. Nøkkelen.')
    await press(user, /1 tekst må rettes før den kan deles/)
    const dialog = await screen.findByRole('dialog', { name: 'Deling' })
    expect(within(dialog).getByRole('link', { name: /Turlaget.*Notat/ })).toBeTruthy()
    expect(within(dialog).queryByText(/er delt med kommunen/)).toBeNull()
    await press(user, 'Lukk')
    drafts().type(note, '', 0)
    await drafts().leave(note)
    await syncLineSays('Alt er delt')
  })

  test('what the sync sheet lists is what waits, by name', async () => {
    municipality.isReachable = false
    await write({ kind: 'organisation', record: 'org_1', set: { phone: '38261100' } })
    await syncNow()
    const user = open()
    await press(user, /1 endring venter/)
    const dialog = await screen.findByRole('dialog', { name: 'Deling' })
    expect(await within(dialog).findByRole('link', { name: /Turlaget.*Telefon · siden kl\./ })).toBeTruthy()
    municipality.isReachable = true
    await press(user, 'Synkroniser nå')
    await syncLineSays('Alt er delt')
    expect(within(dialog).getByText(/er delt med kommunen/)).toBeTruthy()
    await press(user, 'Lukk')
    await follow(user, 'Innstillinger')
    await heading('Innstillinger')
  })

  test('the coordinator hands over in one act, after a question, and is told who she is now', async () => {
    const join = { invitation: await municipality.invite('editor', 'Siv'), device: { name: 'Sivs telefon' } }
    await fetch('/api/join', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(join),
    })
    const user = open('/innstillinger/medlemmer')
    await press(user, /Siv.*Sivs telefon/)
    await press(user, 'La Siv overta etter meg')
    expect(screen.getByText(/Siv blir koordinator, og du blir medarbeider/)).toBeTruthy()
    await press(user, 'Nei, behold den')
    await press(user, 'La Siv overta etter meg')
    await press(user, 'Ja, gi fra meg rollen')
    expect(await screen.findByText('Siv er nå koordinator. Du er medarbeider.')).toBeTruthy()
    expect(await screen.findByText(/Koordinatoren bestemmer hvem som har tilgang. Du er medarbeider/)).toBeTruthy()
    const roles = (await municipality.store.members(municipality.space)).map(({ name, role }) => [name, role])
    expect(Object.fromEntries(roles)).toMatchObject({ Ingrid: 'editor', Siv: 'coordinator' })
  })
})
