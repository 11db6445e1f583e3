import { screen, within } from '@testing-library/preact'
import { beforeAll, describe, expect, test } from 'vitest'
import { device, workspace } from '#db/here.ts'
import { write } from '#db/write.ts'
import { syncNow } from '#sync/start.ts'
import { heading, open, openMunicipality, press, startPhone, syncLineSays } from './municipality.tsx'
import type { Municipality } from './municipality.tsx'

/** A phone whose access is withdrawn while it has something unsent; in order. */
describe('a phone that is shut out', () => {
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
    await shutOut(municipality)
    await syncNow()
  })

  test('says so, and that what waits is only here', async () => {
    const user = open()
    await syncLineSays('Uten tilgang · 1 endring er bare her')
    await press(user, /Uten tilgang/)
    const dialog = await screen.findByRole('dialog', { name: 'Deling' })
    expect(await within(dialog).findByText(/trukket tilbake tilgangen til denne telefonen/)).toBeTruthy()
    expect(within(dialog).getByRole('button', { name: 'Lagre det som ikke er delt, som fil' })).toBeTruthy()
    expect(within(dialog).queryByRole('button', { name: 'Synkroniser nå' })).toBeNull()
  })

  test('keeps what it has, also when it tries again', async () => {
    await syncNow()
    expect(workspace().record('org_1')?.fields['name']).toBe('Turlaget')
    expect(workspace().outbox()).toHaveLength(1)
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

/** What the coordinator does in the list of members. */
async function shutOut({ endpoint, space, invite }: Municipality): Promise<void> {
  const ask = async (path: string, method: string, key: string | null, body?: unknown) =>
    endpoint.fetch(
      new Request(`http://bro.test${path}`, {
        method,
        headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    )
  const joined = await ask('/api/join', 'POST', null, {
    invitation: await invite('coordinator'),
    device: { name: 'Kontoret' },
  })
  const { key } = (await joined.json()) as { key: string }
  const answer = await ask(`/api/spaces/${space}/members`, 'GET', key)
  const { members } = (await answer.json()) as { members: { id: string; devices: { id: string }[] }[] }
  const own = members.find(({ devices }) => devices.some(({ id }) => id === device().meta().device))
  await ask(`/api/spaces/${space}/members/${own?.id}`, 'DELETE', key)
}
