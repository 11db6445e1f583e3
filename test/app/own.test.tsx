import { screen, waitFor, within } from '@testing-library/preact'
import { beforeAll, describe, expect, test } from 'vitest'
import { workspace } from '#db/here.ts'
import { syncNow } from '#sync/start.ts'
import { heading, open, openMunicipality, press, startPhone, syncLineSays } from './municipality.tsx'
import type { Municipality } from './municipality.tsx'

const set = (kind: string, record: string, fields: Record<string, string | boolean>) => ({
  kind,
  record,
  set: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value, base: [] }])),
})

/** A phone of somebody in the language café, who keeps its entry true; in order. */
describe("an organisation's own person", () => {
  let municipality: Municipality

  beforeAll(async () => {
    municipality = await openMunicipality()
    const { endpoint, space } = municipality
    const raw = {
      id: 'mut-own-1',
      at: Date.now(),
      ops: [
        set('organisation', 'org_1', {
          name: 'Mandal språkkafé',
          phone: '38 26 11 00',
          orgnr: '974760673',
          note: 'Internt',
        }),
        set('organisation', 'org_2', { name: 'Turlaget' }),
        set('activity', 'act_1', {
          title: 'Språkkafé',
          'organisations/org_1': true,
          'times/t1': '2 17:00-19:00',
          keys: 'Hos Per',
        }),
        set('activity', 'act_2', { title: 'Tur til Uranienborg', 'organisations/org_2': true }),
      ],
    }
    await endpoint.push(space, [{ raw, device: 'x', by: 'Kari', role: 'coordinator' }])
    await startPhone()
    const invited = { space, role: 'partner', organisation: 'org_1', name: 'Anne' } as const
    const { invitation } = await endpoint.createInvitation(invited)
    const user = open(`/bli-med#${invitation}`)
    await press(user, 'Bli med')
    await heading('Da er du med')
    await syncNow()
  })

  test('sees its own entry and activities, and no other place', async () => {
    open('/')
    await heading('Oppføringen deres')
    expect(await screen.findByRole('link', { name: /Mandal språkkafé/ })).toBeTruthy()
    expect(screen.getByRole('link', { name: /Språkkafé/, description: '' })).toBeTruthy()
    expect(screen.queryByText(/Turlaget|Uranienborg/)).toBeNull()
    expect(screen.queryByRole('heading', { name: 'God dag' })).toBeNull() // what only those who do the work begin their day with
    const places = within(screen.getByRole('navigation'))
      .getAllByRole('link')
      .map((link) => link.textContent.trim())
    expect(places).toEqual(['Hjem', 'Aktiviteter', 'Innstillinger', 'Mer'])
    expect(
      workspace()
        .all('organisation')
        .map(({ record }) => record),
    ).toEqual(['org_1'])
  })

  // Catches: a screen whose every word the endpoint refuses, open to whoever has its address.
  test.each([
    '/moter',
    '/oppgaver',
    '/sjekklister',
    '/avtaler',
    '/nettside',
    '/organisasjoner/hent',
    '/organisasjoner/ring',
  ])('does not come to %s', async (path) => {
    open(path)
    expect(await screen.findByRole('heading', { level: 1, name: /finnes ikke|ikke her/ })).toBeTruthy()
  })

  test('corrects its telephone number and says that all is right; the municipality has it', async () => {
    const user = open('/organisasjoner/org_1')
    const phone = await screen.findByRole('textbox', { name: /Telefon/ })
    await user.clear(phone)
    await user.type(phone, '91 23 45 67')
    await user.tab()
    await press(user, 'Bekreft at dette stemmer')
    await syncLineSays('Alt er delt')
    const row = () => municipality.store.record(municipality.space, 'org_1')
    await waitFor(async () => expect((await row())?.body).toContain('"confirmedBy":"Mandal språkkafé"'))
    expect((await row())?.body).toContain('91 23 45 67')
  })

  // Catches: showing what one may not change as if one could, which ends as a refused edit.
  test('is offered nothing that the municipality would refuse', async () => {
    open('/organisasjoner/org_1')
    await screen.findByRole('textbox', { name: /Telefon/ })
    expect(screen.queryByRole('textbox', { name: /Organisasjonsnummer|Notat|Kilde/ })).toBeNull()
    expect(screen.queryByRole('switch')).toBeNull()
    expect(screen.queryByText(/Kontaktpersoner|Internt/)).toBeNull()
    expect(screen.queryByRole('button', { name: /Flere valg|Mer om|Meny/ })).toBeNull()
  })
})
