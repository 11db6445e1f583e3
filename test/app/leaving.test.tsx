import { cleanup, screen, waitFor } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { device, drafts } from '#db/here.ts'
import { keepText } from '#db/kept.ts'
import { callMe } from '#db/my-name.ts'
import { openPartnerBox } from '#db/partner-box.ts'
import { keepDraft } from '#db/visit-kept.ts'
import { write } from '#db/write.ts'
import { sealedHere } from '#sync/seal.ts'
import { syncNow } from '#sync/start.ts'
import { unsentAsFile } from '#sync/waiting.ts'
import { heading, open, openMunicipality, press, startPhone } from './municipality.tsx'

const SECRET = 'hemmelig'

/** All that this browser keeps, as text. */
function kept(): string {
  return JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])
}

// Catches: anything a screen keeps beside the database that leaving forgets to forget; seen to catch an input left open, a caller's
// name and a text typed into no field yet; and such a text taken away without a word.
test('leaving takes everything of the work off this device, and only that', async () => {
  const deleted: string[] = []
  vi.stubGlobal('caches', {
    delete: (name: string) => Promise.resolve(deleted.push(name) > 0),
    has: () => Promise.resolve(false),
  })
  const municipality = await openMunicipality()
  await municipality.invite('coordinator', 'Ida') // whoever stays
  await startPhone()
  const user = open(`/bli-med#${await municipality.invite('editor', 'Ingrid')}`)
  await press(user, 'Bli med')
  await heading('Da er du med')

  await write({ kind: 'contact', record: 'con_1', set: { name: `${SECRET} Kari` } })
  await syncNow()
  municipality.isReachable = false
  await write({ kind: 'contact', record: 'con_1', set: { role: `${SECRET} leder` } })
  drafts().type({ kind: 'organisation', record: 'org_1', field: 'note' }, `${SECRET} notat`, 0)
  drafts().putAside()
  keepText('new-contact', `${SECRET} halvveis`)
  callMe(`${SECRET} Ingrid`)
  localStorage.setItem('brobygger.open-input', `inp_${SECRET}`)
  localStorage.setItem('brobygger.of-a-later-version', SECRET)
  sessionStorage.setItem('brobygger.invitation', SECRET)
  localStorage.setItem('brobygger.language', 'nb')
  keepDraft('spc_another question ', { text: 'Skrevet uten konto', contact: '' })
  openPartnerBox('another-link').change((box) => ({ ...box, drafts: { '': 'Skrevet til en annen kommune' } }))
  const key = device().meta().key ?? ''
  expect(kept()).toContain(SECRET)
  expect(kept()).toContain(key)
  expect((await indexedDB.databases()).map(({ name }) => name)).toContain('brobygger')

  cleanup()
  const leaving = open('/innstillinger/forlat')
  const deliver = await screen.findByRole('button', { name: 'Del det først' })
  municipality.isReachable = true
  await leaving.click(deliver)
  // What is no field of a record yet cannot be shared: it is given as a file.
  expect(await screen.findByText(/1 endring er ikke delt/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Forlat arbeidsboka nå' })).toHaveProperty('disabled', true)
  expect(await (await unsentAsFile()).text()).toContain(`${SECRET} halvveis`)
  await press(leaving, 'Lagre det som fil')
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Forlat arbeidsboka nå' })).toHaveProperty('disabled', false),
  )
  vi.spyOn(location, 'replace').mockReturnValue()
  await press(leaving, 'Forlat arbeidsboka nå')
  await press(leaving, 'Ja, ta den bort')
  // The one for what is sealed is made by looking into it; nothing was sealed here.
  const names = async () => (await indexedDB.databases()).map(({ name }) => name)
  await waitFor(async () => expect((await names()).filter((name) => name !== 'brobygger-sealed')).toEqual([]))
  expect(await sealedHere()).toEqual([])
  expect(kept()).not.toContain(SECRET)
  expect(kept()).not.toContain(key)
  expect(kept()).toContain('brobygger.language')
  expect(kept()).toContain('Skrevet til en annen kommune')
  expect(kept()).toContain('Skrevet uten konto')
  expect(deleted).toContain('brobygger-shared')
  const answer = await municipality.endpoint.fetch(
    new Request(`http://bro.test/api/spaces/${municipality.space}/sync`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: '{"version":1}',
    }),
  )
  expect(answer.status).toBe(401)
})
