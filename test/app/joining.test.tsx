import { screen, waitFor } from '@testing-library/preact'
import { beforeAll, describe, expect, test } from 'vitest'
import { heading, open, openMunicipality, press, startPhone, syncLineSays } from './municipality.tsx'
import type { Municipality } from './municipality.tsx'

/** One phone that has some trouble getting in; in order. */
describe('a phone with an invitation', () => {
  let municipality: Municipality
  let invitation: string

  beforeAll(async () => {
    municipality = await openMunicipality()
    invitation = await municipality.invite('editor', 'Kari')
    await startPhone()
  })

  test('that lost its last part is told so, and where to paste it', async () => {
    open('/bli-med')
    expect(await heading('Invitasjonen din')).toBeTruthy()
  })

  test('that is not known here is told so, and offered another try', async () => {
    const user = open('/bli-med#ikke-en-ekte-invitasjon-0000')
    await press(user, 'Bli med')
    expect(await screen.findByText(/Invitasjonen er ikke kjent her/)).toBeTruthy()
    await press(user, 'Lim inn lenken du har fått')
    await heading('Invitasjonen din')
  })

  test('without a network is told so, keeps the invitation, and gets in when there is one', async () => {
    municipality.isReachable = false
    const user = open(`/bli-med#${invitation}`)
    expect(location.hash).toBe('')
    await user.clear(await screen.findByLabelText('Hva skal denne telefonen hete?'))
    await user.type(screen.getByLabelText('Hva skal denne telefonen hete?'), 'Karis telefon')
    await press(user, 'Bli med')
    expect(await screen.findByText(/Invitasjonen er tatt vare på her så lenge/)).toBeTruthy()
    municipality.isReachable = true
    await press(user, 'Prøv igjen')
    await heading('Da er du med')
    expect(screen.getByText(/Arbeidsboka er tom ennå/)).toBeTruthy()
    expect(sessionStorage.getItem('brobygger.invitation')).toBeNull()
    await press(user, 'Gå til Hjem')
    await syncLineSays('Alt er delt')
  })

  test('is an editor: it is not asked to set the municipality up or to invite', async () => {
    open()
    expect(await screen.findByRole('link', { name: /Legg inn den første organisasjonen/ })).toBeTruthy()
    expect(screen.queryByRole('link', { name: /Inviter en kollega/ })).toBeNull()
    expect(screen.queryByRole('link', { name: /Fyll ut hvem kommunen er/ })).toBeNull()
  })

  test('a used one cannot be used again', async () => {
    const answer = await fetch('/api/join', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ invitation, device: { name: 'En annen' } }),
    })
    expect(answer.ok).toBe(false)
  })

  test('an address that leads nowhere says so, and leads home', async () => {
    const user = open('/finnes-ikke')
    await heading('Denne siden finnes ikke')
    await user.click(screen.getByRole('link', { name: 'Gå til Hjem' }))
    await heading('God dag')
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'))
  })
})
