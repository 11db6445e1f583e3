import { cleanup, screen, waitFor } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { write } from '#db/write.ts'
import { leave } from '#sync/leave.ts'
import { syncNow } from '#sync/start.ts'
import { heading, open, openMunicipality, press, startPhone } from './municipality.tsx'

// Catches: «access was taken away» said to somebody who left, and went on writing while the endpoint was being told.
test('whoever goes on writing while leaving is told that they left, and that what they wrote last is sealed', async () => {
  const municipality = await openMunicipality()
  await municipality.invite('coordinator', 'Ida') // whoever stays
  await startPhone()
  const user = open(`/bli-med#${await municipality.invite('editor', 'Ingrid')}`)
  await press(user, 'Bli med')
  await heading('Da er du med')
  await syncNow()
  const goTo = vi.spyOn(location, 'replace').mockReturnValue()
  const fetched = fetch
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const answer = await fetched(path, init)
    if (init.method === 'DELETE') await write({ kind: 'organisation', record: 'org_1', set: { name: 'I siste liten' } })
    return answer
  })
  expect(await leave(new Set())).toBeNull()
  vi.stubGlobal('fetch', fetched)
  await syncNow()
  await waitFor(() => expect(goTo).toHaveBeenCalledWith('/'))
  cleanup()
  await startPhone()
  open('/')
  expect(await screen.findByText(/^Du forlot arbeidsboka/)).toBeTruthy()
  expect(await screen.findByText(/1 endring du ikke fikk delt, ligger låst her/)).toBeTruthy()
  expect(screen.queryByText(/ikke lenger tilgang/)).toBeNull()
})
