import { screen, waitFor, within } from '@testing-library/preact'
import type { UserEvent } from '@testing-library/user-event'
import { beforeAll, describe, expect, test } from 'vitest'
import { heading, open, openMunicipality, press, startPhone, syncLineSays } from '../app/municipality.tsx'
import type { Municipality } from '../app/municipality.tsx'

const openHistory = async (user: UserEvent) => {
  await press(user, 'Flere valg')
  await press(user, /^Historikk/)
  return screen.findByRole('dialog', { name: 'Historikk' })
}

/** One phone, one organisation; in order. */
describe('the history of an organisation', () => {
  let municipality: Municipality
  let path: string

  beforeAll(async () => {
    municipality = await openMunicipality()
    const invitation = await municipality.invite('editor', 'Kari')
    await startPhone()
    const user = open(`/bli-med#${invitation}`)
    await press(user, 'Bli med')
    await heading('Da er du med')
    await press(user, 'Gå til Hjem')
  })

  test('tells who wrote what, in words and not ids', async () => {
    const user = open('/organisasjoner?ny=1')
    await user.type(await screen.findByLabelText('Navn på organisasjonen'), 'Turlaget{Enter}')
    await user.type(screen.getByLabelText('Telefon'), '911 22 333')
    await user.click(screen.getByRole('button', { name: /^Språk/ }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Ukrainsk' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Ferdig' }))
    path = location.pathname
    await syncLineSays('Alt er delt')
    const history = within(await openHistory(user))
    expect(await history.findByText('la til ukrainsk')).toBeTruthy()
    expect(history.getByText('911 22 333')).toBeTruthy()
    expect(history.getByText('Turlaget')).toBeTruthy()
    expect(history.getAllByRole('heading', { name: 'Kari' })).toHaveLength(3)
    expect(history.queryByRole('button', { name: /Ta tilbake/ })).toBeNull()
  })

  test('lets a former value hold again', async () => {
    const user = open(path)
    const phone = await screen.findByLabelText<HTMLInputElement>('Telefon')
    await user.clear(phone)
    await user.type(phone, '400 00 000')
    await user.click(screen.getByLabelText('Område'))
    await syncLineSays('Alt er delt')
    const history = within(await openHistory(user))
    await user.click(await history.findByRole('button', { name: 'Ta tilbake telefon: 911 22 333' }))
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Telefon').value).toBe('911 22 333'))
    expect(await history.findByRole('button', { name: 'Ta tilbake telefon: 400 00 000' })).toBeTruthy()
  })

  test('without a network says that it needs one, and comes when there is one', async () => {
    municipality.isReachable = false
    const user = open(path)
    await screen.findByLabelText('Telefon')
    const history = within(await openHistory(user))
    expect(await history.findByText(/Dette må du ha nett for å gjøre|får ikke svar/)).toBeTruthy()
    municipality.isReachable = true
    await user.click(history.getByRole('button', { name: 'Prøv igjen' }))
    expect(await history.findByText('Turlaget')).toBeTruthy()
  })
})
