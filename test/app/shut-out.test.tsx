import { screen, waitFor } from '@testing-library/preact'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { device, drafts, workspace } from '#db/here.ts'
import { keepText } from '#db/kept.ts'
import { rememberVisited } from '#db/visit-kept.ts'
import { write } from '#db/write.ts'
import { seal, sealedAsFile, sealedHere } from '#sync/seal.ts'
import { syncNow } from '#sync/start.ts'
import { heading, open, openMunicipality, press, startPhone } from './municipality.tsx'
import type { Municipality } from './municipality.tsx'

/** A phone is lost with something unsent, and found again; in order. */
describe('a phone whose access is taken away', () => {
  let municipality: Municipality
  const goTo = vi.fn<(address: string | URL) => void>()

  beforeAll(async () => {
    municipality = await openMunicipality()
    await startPhone()
    const user = open(`/bli-med#${await municipality.invite('editor', 'Kari')}`)
    vi.spyOn(location, 'replace').mockImplementation(goTo)
    await press(user, 'Bli med')
    await heading('Da er du med')
    await write({ kind: 'contact', record: 'con_1', set: { name: 'Delt Hemmelig' } })
    await syncNow()
    municipality.isReachable = false
    await write({ kind: 'organisation', record: 'org_2', set: { name: 'Ulest Turlag' } })
    drafts().type({ kind: 'organisation', record: 'org_2', field: 'phone' }, '38 26 11 00', 0)
    drafts().type({ kind: 'organisation', record: 'org_2', field: 'note' }, 'Ulest nøkkel. '.repeat(6_000), 0)
    const elsewhere = { key: 'a', kind: 'organisation', record: 'org_2', field: 'area', text: 'Ulest sted' }
    const rest = { from: '', base: [], caret: 0, at: Date.now(), tab: 'another' }
    await device().commit({ drafts: [{ ...elsewhere, ...rest }] }, { durability: 'strict' })
    keepText('conversation:org_2', 'Ulest $` samtale, $$ 400')
    await device().queue([device().compose([{ kind: 'contact', record: 'con_1', erase: true }])])
    municipality.isReachable = true
    await loseThisPhone(municipality)
    await syncNow()
  })

  /** Catches: a wipe that leaves the database, the lifeboat, drafts or texts; and sealing that anyone can read. */
  test('has nothing left that can be read', async () => {
    await waitFor(() => expect(goTo).toHaveBeenCalledWith('/'))
    const names = (await indexedDB.databases()).map(({ name }) => name)
    expect(names).not.toContain('brobygger')
    const sealed = await sealedHere()
    expect(sealed).toHaveLength(1)
    const texts = await Promise.all(sealed.map((one) => sealedAsFile(one).text()))
    const left = [...texts, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })].join('\n')
    for (const secret of ['Ulest', 'Hemmelig', '38 26 11 00', device().meta().key ?? 'no key'])
      expect(left).not.toContain(secret)
  })

  test('says what became of it', async () => {
    await startPhone()
    rememberVisited('spc_visited')
    open('/')
    expect(await screen.findByText(/har ikke lenger tilgang. Derfor er arbeidsboka tatt bort/)).toBeTruthy()
    expect(await screen.findByText(/6 endringer du ikke fikk delt, ligger låst her/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Lagre som låst fil' })).toBeTruthy()
    expect(location.pathname).toBe('/') // not on to what this phone's owner looked at without an account
  })

  /** Catches: sealing with a key that nobody can make again, or sealing what no longer is what was written. */
  test('shares what was sealed once it is let in again, erases nothing for good, and keeps what does not open', async () => {
    const { space } = municipality
    for (const other of ['dev_a', 'dev_b'])
      await seal('unknown', { space, device: other, count: 1, at: 1 }, new ArrayBuffer(8))
    const user = open(`/bli-med#${await municipality.invite('editor', 'Kari')}`)
    await press(user, 'Bli med')
    await heading('Da er du med')
    await waitFor(() => expect(workspace().shared('org_2')?.fields['phone']).toBe('38 26 11 00'))
    expect(workspace().shared('org_2')?.fields['name']).toBe('Ulest Turlag')
    await waitFor(() => expect(workspace().shared('org_2')?.fields['area']).toBe('Ulest sted'))
    expect(drafts().tooLong()[0]?.text).toContain('Ulest nøkkel. Ulest')
    expect(localStorage.getItem('brobygger:kept:conversation:org_2')).toBe('Ulest $` samtale, $$ 400')
    expect(workspace().shared('con_1')?.fields['name']).toBe('Delt Hemmelig')
    await waitFor(async () =>
      expect((await sealedHere()).map((each) => each.device).toSorted()).toEqual(['dev_a', 'dev_b']),
    )
    expect(localStorage.getItem('brobygger.sealed-left')).toBe('1')
    open('/bli-med')
    expect(screen.queryByText(/ikke lenger tilgang/)).toBeNull()
    await syncNow() // nothing is on its way when the page goes
  })
})

/** What the coordinator does in the list of members. */
async function loseThisPhone({ endpoint, space, invite }: Municipality): Promise<void> {
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
  const id = device().meta().device
  const own = members.find(({ devices }) => devices.some((each) => each.id === id))
  await ask(`/api/spaces/${space}/members/${own?.id}/devices/${id}`, 'DELETE', key)
}
