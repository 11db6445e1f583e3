import { describe, expect, test } from 'vitest'
import type { Store, Writing } from '#server/store.ts'

/** The part of the conformance suite about what belongs to members; the store has the spaces `spc_1` and `spc_2`. */
export function describeMemberStore(store: () => Store): void {
  const write = <T>(work: (writing: Writing) => Promise<T>, space = 'spc_1') => store().write(space, 0, work)
  const member = { id: 'mem_1', name: 'Anne', role: 'partner', joinedAt: 5 } as const
  const device = { id: 'dev_1', member: 'mem_1', name: 'Telefon', keyHash: 'hash-1', lastSeenAt: 5 }

  describe('what belongs to members', () => {
    test('is an organisation for a partner: from the invitation on, in the session, and gone with the member', async () => {
      await write(async (writing) => {
        await writing.bind({ id: 'inv_1', organisation: 'org_1' })
        await writing.saveMember(member)
        await writing.rebind('inv_1', 'mem_1')
        await writing.saveDevice(device)
      })
      expect(await store().bound('spc_1')).toEqual([{ id: 'mem_1', organisation: 'org_1' }])
      expect(await store().bound('spc_2')).toEqual([])
      expect(await store().session('hash-1')).toMatchObject({ role: 'partner', organisation: 'org_1' })
      await write(async (writing) => writing.changeRole('mem_1', 'reader'))
      expect(await store().session('hash-1')).toMatchObject({ role: 'reader' })
      await write(async (writing) => writing.deleteMember('mem_1'))
      expect(await store().bound('spc_1')).toEqual([])
    })

    test('is what a partner may see: its organisation, the municipality, and activities that name it, also erased', async () => {
      const row = { seq: 1, audience: 1, everAudience: 1 }
      const activity = { ...row, kind: 'activity' }
      await write(async (writing) => {
        await writing.saveRecord({ ...row, id: 'org_1', kind: 'organisation', body: '{}' })
        await writing.saveRecord({ ...row, id: 'org_2', kind: 'organisation', body: '{"organisations/org_1":true}' })
        await writing.saveRecord({ ...row, id: 'mun_own', kind: 'municipality', body: '{}' })
        await writing.saveRecord({ ...activity, id: 'act_1', body: '{"organisations/org_1":true}' })
        await writing.saveRecord({ ...activity, id: 'act_2', body: '{"organisations/orgx1":true}' })
        await writing.saveRecord({ ...activity, id: 'act_3', body: '{"erased":true,"of":["org_2","org_1"]}' })
      })
      const found = await store().ownRecords('spc_1', 'org_1')
      expect(found.map(({ id }) => id).toSorted()).toEqual(['act_1', 'act_3', 'mun_own', 'org_1'])
      expect(await store().ownRecords('spc_2', 'org_1')).toEqual([])
    })

    test('is remembered of a key that was taken away, once', async () => {
      await write(async (writing) => {
        await writing.saveRevoked(device, 7)
        await writing.saveRevoked(device, 8)
      })
      const revoked = { space: 'spc_1', device: 'dev_1', keyHash: 'hash-1' }
      expect(await store().revokedKey('hash-1')).toMatchObject(revoked)
      expect(await store().revokedDevice('spc_1', 'dev_1')).toMatchObject(revoked)
      expect(await store().revokedDevice('spc_2', 'dev_1')).toBe(null)
      expect(await store().revokedKey('hash-2')).toBe(null)
    })

    test('is who signs in, in each space, until they leave', async () => {
      const find = (space = 'spc_1') =>
        write(async (writing) => writing.memberOfSubject('https://a.example', 'x'), space)
      await write(async (writing) => writing.saveSubject('https://a.example', 'x', 'mem_1'))
      expect([await find(), await find('spc_2')]).toEqual(['mem_1', null])
      await write(async (writing) => writing.forgetSubjects('mem_1'))
      expect(await find()).toBe(null)
    })
  })
}
