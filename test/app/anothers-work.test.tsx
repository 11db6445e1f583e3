import { beforeAll, describe, expect, test } from 'vitest'
import { device, workspace } from '#db/here.ts'
import { write } from '#db/write.ts'
import { join } from '#sync/join.ts'
import { syncNow } from '#sync/start.ts'
import { openMunicipality, startPhone } from './municipality.tsx'
import type { Municipality } from './municipality.tsx'

const outbox = () =>
  workspace()
    .outbox()
    .map(({ state, mutation }) => [state, mutation.ops[0]?.record])

/** A phone on which something lies that is of no workbook it is in; in order. */
describe('what is of another workbook', () => {
  let first: Municipality

  beforeAll(async () => {
    first = await openMunicipality()
    await startPhone()
  })

  // Catches: giving the next municipality whatever lies on the phone.
  test('is not shared with the one this phone joins, and is kept', async () => {
    await write({ kind: 'organisation', record: 'org_orphan', set: { name: 'Uten arbeidsbok' } })
    await join(await first.invite('coordinator'), 'Telefonen')
    await write({ kind: 'organisation', record: 'org_1', set: { name: 'Turlaget' } })
    await syncNow()
    expect(workspace().shared('org_1')?.fields['name']).toBe('Turlaget')
    expect(await first.store.record(first.space, 'org_orphan')).toBeFalsy()
    expect(outbox()).toEqual([['held', 'org_orphan']])
  })

  // Catches: healing one municipality's endpoint with what another's told.
  test('is not shared with another the phone joins when it has lost the first', async () => {
    first.isReachable = false
    await write({ kind: 'organisation', record: 'org_2', set: { name: 'Korpset' } })
    first.isReachable = true
    const own = device().meta().device ?? ''
    await first.store.write(first.space, 0, async (writing) => writing.deleteDevice(own))
    await syncNow()
    const second = await openMunicipality()
    await join(await second.invite('coordinator'), 'Telefonen')
    await syncNow()
    await syncNow()
    for (const id of ['org_1', 'org_2', 'org_orphan']) expect(await second.store.record(second.space, id)).toBeFalsy()
    expect(outbox()).toEqual([
      ['held', 'org_orphan'],
      ['held', 'org_2'],
    ])
    expect(await device().storage.shadow()).toEqual([])
    expect(workspace().shared('org_1')).toBeFalsy()
  })
})
