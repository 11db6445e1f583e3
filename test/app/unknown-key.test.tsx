import { screen, within } from '@testing-library/preact'
import { beforeAll, describe, expect, test } from 'vitest'
import { device, workspace } from '#db/here.ts'
import { write } from '#db/write.ts'
import { sealedHere } from '#sync/seal.ts'
import { syncNow } from '#sync/start.ts'
import { heading, open, openMunicipality, press, startPhone, syncLineSays } from './municipality.tsx'
import type { Municipality } from './municipality.tsx'

/** A phone the endpoint has never heard of (a backup was restored) while it has something unsent; in order. */
describe('a phone that is unknown', () => {
  let municipality: Municipality

  beforeAll(async () => {
    municipality = await openMunicipality()
    await startPhone()
    const user = open(`/bli-med#${await municipality.invite('editor', 'Kari')}`)
    await press(user, 'Bli med')
    await heading('Da er du med')
    municipality.isReachable = false
    await write({ kind: 'organisation', record: 'org_1', set: { name: 'Turlaget' } })
    municipality.isReachable = true
    const own = device().meta().device ?? ''
    await municipality.store.write(municipality.space, 0, async (writing) => writing.deleteDevice(own))
    await syncNow()
  })

  test('says so, and that what waits is only here', async () => {
    const user = open()
    await syncLineSays('Uten tilgang · 1 endring er bare her')
    await press(user, /Uten tilgang/)
    const dialog = await screen.findByRole('dialog', { name: 'Deling' })
    expect(
      await within(dialog).findByText(
        /kjenner ikke denne telefonen:.*sikkerhetskopi fra før denne telefonen ble med.*ny invitasjon/,
      ),
    ).toBeTruthy()
    expect(within(dialog).getByRole('button', { name: 'Lagre det som ikke er delt, som fil' })).toBeTruthy()
    expect(within(dialog).queryByRole('button', { name: 'Synkroniser nå' })).toBeNull()
  })

  // Catches: emptying a phone because a restored backup has not heard of it.
  test('keeps what it has, also when it tries again', async () => {
    await syncNow()
    expect(workspace().record('org_1')?.fields['name']).toBe('Turlaget')
    expect(workspace().outbox()).toHaveLength(1)
    expect(await sealedHere()).toEqual([])
  })

  test('comes back in with a new invitation, and shares what waited', async () => {
    const user = open(`/bli-med#${await municipality.invite('editor', 'Kari')}`)
    await press(user, 'Bli med')
    await heading('Da er du med')
    await press(user, 'Gå til Hjem')
    await syncLineSays('Alt er delt')
    expect(workspace().shared('org_1')?.fields['name']).toBe('Turlaget')
  })
})
