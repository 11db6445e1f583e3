import { waitFor } from '@testing-library/preact'
import { beforeAll, describe, expect, test } from 'vitest'
import { device, workspace } from '#db/here.ts'
import { write } from '#db/write.ts'
import { session } from '#session.ts'
import { syncNow } from '#sync/start.ts'
import { heading, open, openMunicipality, press, startPhone, syncLineSays } from './municipality.tsx'
import type { Municipality } from './municipality.tsx'

/** A colleague's phone, while the coordinator makes her a reader; in order. */
describe('a phone whose owner is made a reader', () => {
  let municipality: Municipality

  beforeAll(async () => {
    municipality = await openMunicipality()
    await startPhone()
    const user = open(`/bli-med#${await municipality.invite('editor', 'Kari')}`)
    await press(user, 'Bli med')
    await heading('Da er du med')
    await write({ kind: 'organisation', record: 'org_1', set: { name: 'Turlaget', note: 'Notat om nøkkelen' } })
    await write({ kind: 'contact', record: 'con_1', set: { name: 'Hemmelig nabo', organisation: 'org_1' } })
    await syncNow()
    expect(workspace().outbox()).toEqual([])
    const { space, store } = municipality
    const [kari] = await store.members(space)
    await store.write(space, 0, async (writing) => writing.changeRole(kari?.id ?? '', 'reader'))
  })

  /** Catches: the database's own copies (own edits of the last 30 days, segments, the first rows) outliving the role. */
  test('has nothing of what a reader may not see, anywhere', async () => {
    expect(await everything()).toContain('Hemmelig nabo')
    await syncNow()
    await waitFor(() => expect(device().meta().role).toBe('reader'))
    expect(workspace().record('con_1')).toBeNull()
    const left = (await everything()) + JSON.stringify({ ...localStorage })
    expect(left).toContain('Turlaget')
    for (const hidden of ['Hemmelig nabo', 'con_1', 'Notat om nøkkelen']) expect(left).not.toContain(hidden)
  })

  test('knows what its owner is now, and says that all is shared', async () => {
    open()
    await syncLineSays('Alt er delt')
    expect(session.getState().role).toBe('reader')
  })
})

/** Every row of every table on this phone, as text. */
async function everything(): Promise<string> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('brobygger')
    opening.addEventListener('success', () => resolve(opening.result))
    opening.addEventListener('error', () => reject(opening.error ?? new Error('it does not open')))
  })
  const tables = [...db.objectStoreNames]
  const rows = await Promise.all(
    tables.map(
      (name) =>
        new Promise<unknown>((resolve) => {
          const asked = db.transaction(name).objectStore(name).getAll()
          asked.addEventListener('success', () => resolve(asked.result))
        }),
    ),
  )
  db.close()
  return JSON.stringify(rows)
}
