import { cleanup, screen, waitFor } from '@testing-library/preact'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { device, drafts, workspace } from '#db/here.ts'
import type { Draft } from '#db/storage.ts'
import { write } from '#db/write.ts'
import { syncNow } from '#sync/start.ts'
import { unsentAsFile } from '#sync/waiting.ts'
import { heading, open, openMunicipality, press, startPhone } from './municipality.tsx'
import type { Municipality } from './municipality.tsx'

/** The tabs beside this one that live, as the browser tells by their locks. */
let living: string[]

const typedIn = (tab: string, field: string, text: string): Draft => ({
  ...{ key: `org_1/${field}/${tab}`, kind: 'organisation', record: 'org_1', field, text },
  ...{ from: '', base: [], caret: 0, at: Date.now(), tab },
})

/** What another tab says about the device. */
function say(word: string): void {
  const channel = new BroadcastChannel('brobygger-tabs')
  channel.postMessage({ from: 'another', say: word })
  channel.close()
}

/** This tab and others of the same phone; in order. */
describe('beside other tabs', () => {
  let municipality: Municipality

  beforeAll(async () => {
    living = []
    const locks = {
      query: () => Promise.resolve({ held: living.map((tab) => ({ name: `brobygger-tab-${tab}` })) }),
      request: (_: string, ...rest: unknown[]) =>
        rest.length === 2 ? (rest[1] as (lock: object) => unknown)({}) : new Promise(() => undefined),
    }
    vi.spyOn(navigator, 'locks', 'get').mockReturnValue(locks as never) // what we use of them
    municipality = await openMunicipality()
    await municipality.invite('coordinator', 'Ida')
    await startPhone()
    const user = open(`/bli-med#${await municipality.invite('editor', 'Ingrid')}`)
    await press(user, 'Bli med')
    await heading('Da er du med')
    await write({ kind: 'organisation', record: 'org_1', set: { name: 'Turlaget' } })
    await syncNow()
  })

  // Catches: carrying on what dead tabs left at the start of a tab only.
  test('what one typed that died is delivered by the one that lives', async () => {
    const onDisk = typedIn('dead', 'area', 'Mandal')
    await device().commit({ drafts: [onDisk] }, { durability: 'strict' })
    localStorage.setItem('brobygger:typing:gone', JSON.stringify([typedIn('gone', 'phone', '38 26 11 00')]))
    window.dispatchEvent(new Event('focus'))
    await waitFor(() => expect(workspace().shared('org_1')?.fields['area']).toBe('Mandal'))
    await waitFor(() => expect(workspace().shared('org_1')?.fields['phone']).toBe('38 26 11 00'))
    expect(await device().storage.drafts()).toEqual([])
    expect(localStorage.getItem('brobygger:typing:gone')).toBeNull()
  })

  // Catches: going on at the start of a tab only with what was in the lifeboat alone; and taking it from one that is just saving it.
  test('what one made that died before it was on disk is delivered by the one that lives', async () => {
    const mutation = device().compose([{ kind: 'organisation', record: 'org_1', set: { web: 'turlaget.no' } }])
    const row = { order: Date.now() * 1_000, mutation, state: 'queued' }
    localStorage.setItem(`brobygger:edit:${mutation.id}`, JSON.stringify(row))
    window.dispatchEvent(new Event('focus'))
    window.dispatchEvent(new Event('focus'))
    await new Promise((resume) => setTimeout(resume, 50))
    expect(workspace().outbox()).toEqual([])
    const later = Date.now() + 2_500
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => later)
    window.dispatchEvent(new Event('focus'))
    await waitFor(() => expect(workspace().shared('org_1')?.fields['web']).toBe('turlaget.no'))
    clock.mockRestore()
    expect(localStorage.getItem(`brobygger:edit:${mutation.id}`)).toBeNull()
  })

  // Catches: counting what is typed in this tab only.
  test('leaving warns of what a living one is typing, and saves it', async () => {
    living = ['frozen']
    await device().commit({ drafts: [typedIn('frozen', 'area', 'Vigeland')] }, { durability: 'strict' })
    open('/innstillinger/forlat')
    expect(await screen.findByText(/1 endring er ikke delt/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Forlat arbeidsboka nå' })).toHaveProperty('disabled', true)
    expect(await (await unsentAsFile()).text()).toContain('Vigeland')
    expect(await device().storage.drafts()).toHaveLength(1)
    cleanup()
    await device().commit({ draftsDone: ['org_1/area/frozen'] }, { durability: 'strict' })
    living = []
  })

  // Catches: leaving without a last look at what has come meanwhile.
  test('what is typed elsewhere at the last moment stops the leaving', async () => {
    const user = open('/innstillinger/forlat')
    await press(user, 'Forlat arbeidsboka nå')
    await screen.findByRole('button', { name: 'Ja, ta den bort' })
    municipality.isReachable = false
    drafts().type({ kind: 'organisation', record: 'org_1', field: 'note' }, 'I siste liten', 0)
    await press(user, 'Ja, ta den bort')
    expect(await screen.findByText(/1 endring er ikke delt/)).toBeTruthy()
    expect(device().workspace.outbox()).toHaveLength(1)
    cleanup()
    municipality.isReachable = true
    await syncNow()
  })

  // Catches: leaving without a look at what was written while the endpoint was being told, which may take half a minute.
  test('what is written while the endpoint is being told stops the leaving too', async () => {
    const fetched = fetch
    const hangUps: (() => void)[] = []
    vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) =>
      init.method === 'DELETE'
        ? new Promise((_, reject) => hangUps.push(() => reject(new TypeError('Failed to fetch'))))
        : fetched(path, init),
    )
    const user = open('/innstillinger/forlat')
    await press(user, 'Forlat arbeidsboka nå')
    municipality.isReachable = false
    await press(user, 'Ja, ta den bort')
    await waitFor(() => expect(hangUps).toHaveLength(1))
    await write({ kind: 'organisation', record: 'org_1', set: { email: 'turlaget@example.no' } })
    drafts().type({ kind: 'organisation', record: 'org_1', field: 'web' }, 'turlaget.example.no', 0)
    vi.stubGlobal('fetch', fetched)
    for (const hangUp of hangUps) hangUp()
    expect(await screen.findByText(/2 endringer er ikke delt/)).toBeTruthy()
    expect(device().workspace.outbox()).toHaveLength(2)
    cleanup()
    municipality.isReachable = true
    await syncNow()
    expect(workspace().shared('org_1')?.fields['email']).toBe('turlaget@example.no')
  })

  // Catches: a tab that does not know that another is about to take the workbook off.
  test('makes edits of what is typed when another asks for it', async () => {
    const answers: unknown[] = []
    const channel = new BroadcastChannel('brobygger-tabs')
    channel.addEventListener('message', ({ data }: MessageEvent) => answers.push(data))
    drafts().type({ kind: 'organisation', record: 'org_1', field: 'note' }, 'Uferdig', 0)
    say('flush')
    await waitFor(() => expect(answers).toContainEqual({ from: device().tab, say: 'flushed' }))
    channel.close()
    expect(workspace().record('org_1')?.fields['note']).toBe('Uferdig')
  })

  // Catches: an edit written into a database made anew after another tab has left.
  test('lets go of the workbook when another takes it off this device', async () => {
    const goTo = vi.spyOn(location, 'replace').mockReturnValue()
    say('leaving')
    await waitFor(() => expect(device().lifeboat.remembered()).toBeNull())
    await expect(write({ kind: 'organisation', record: 'org_1', set: { name: 'Etterpå' } })).rejects.toThrow(
      'storage-broken',
    )
    drafts().type({ kind: 'organisation', record: 'org_1', field: 'note' }, 'Etterpå', 0)
    drafts().putAside()
    expect(JSON.stringify({ ...localStorage })).not.toContain('Etterpå')
    expect(goTo).not.toHaveBeenCalled()
    say('left')
    await waitFor(() => expect(goTo).toHaveBeenCalledWith('/'))
  })
})
