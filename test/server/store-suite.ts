import type { RecordRow, Store, Writing } from '#server/store.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findLost } from './holes.ts'
import { describeFileStore } from './store-suite-files.ts'
import { describeMemberStore } from './store-suite-members.ts'
import { describePages } from './store-suite-pages.ts'
import { describePartnerStore } from './store-suite-partners.ts'
import { describeRegisterStore } from './store-suite-register.ts'

/** What every store must hold, whatever database it is. `open` gives a store with nothing in it. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`a store: ${name}`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
      await store.createSpace('spc_1', 'e1')
      await store.createSpace('spc_2', 'e1')
    })
    afterEach(() => store.close())

    const save =
      (id: string, more: Partial<RecordRow> = {}) =>
      (writing: Writing) =>
        writing.saveRecord({
          id,
          kind: 'organisation',
          seq: writing.space.head,
          audience: 7,
          everAudience: 7,
          body: `{"id":"${id}"}`,
          ...more,
        })
    const put = (id: string, more: Partial<RecordRow> = {}, space = 'spc_1') =>
      store.write(space, 1, async (writing) => save(id, more)(writing))

    test('keeps a note until it is written anew, for its space only', async () => {
      expect(await store.note('spc_1', 'day')).toBe(null)
      await store.writeNote('spc_1', 'day', 20_000)
      await store.writeNote('spc_1', 'day', 19_000)
      expect([await store.note('spc_1', 'day'), await store.note('spc_2', 'day')]).toEqual([19_000, null])
    })

    test('keeps notes of many spaces at once, beside those of other names', async () => {
      await store.writeNote('spc_1', 'day', 1)
      await store.writeNote('spc_1', 'night', 2)
      const given = new Map([
        ['spc_2', 4],
        ['spc_1', 3],
      ])
      await store.writeNotes('day', given)
      await store.writeNotes('day', new Map())
      expect([await store.notes('day'), await store.notes('dusk')]).toEqual([given, new Map()])
      expect(await store.note('spc_1', 'night')).toBe(2)
    })

    describe('a transaction', () => {
      test('moves the head of its space only', async () => {
        expect(await store.write('spc_1', 3, async ({ space }) => space.head)).toBe(3)
        expect(await store.write('spc_1', 2, async ({ space }) => space.head)).toBe(5)
        expect([(await store.space('spc_1'))?.head, (await store.space('spc_2'))?.head]).toEqual([5, 0])
      })

      test('keeps nothing when it throws, and the store goes on', async () => {
        const failing = store.write('spc_1', 1, async (writing) => {
          await save('org_1')(writing)
          throw new Error('no')
        })
        await expect(failing).rejects.toThrow('no')
        expect([await store.record('spc_1', 'org_1'), (await store.space('spc_1'))?.head]).toEqual([null, 0])
        await put('org_1')
        expect((await store.record('spc_1', 'org_1'))?.seq).toBe(1)
      })

      test('keeps nothing when it is discarded', async () => {
        const answer = await store.write('spc_1', 1, async (writing) => {
          await save('org_1')(writing)
          writing.discard()
          return 'answer'
        })
        expect([answer, await store.record('spc_1', 'org_1'), (await store.space('spc_1'))?.head]).toEqual([
          'answer',
          null,
          0,
        ])
      })

      test('in a space that is not there is refused', async () => {
        await expect(put('org_1', {}, 'spc_none')).rejects.toThrow('there is no such space')
        expect(await store.space('spc_none')).toBe(null)
      })

      // Catches the trap of one connection: another request's write joins an open transaction and dies in its rollback.
      test('that waits does not let others join it, see into it or be rolled back with it', async () => {
        const seen: unknown[] = []
        const slow = store.write('spc_1', 1, async (writing) => {
          await save('org_slow')(writing)
          await pause(20)
          throw new Error('rolled back')
        })
        await pause(5)
        const reading = store.record('spc_1', 'org_slow').then((row) => seen.push(row))
        const others = [
          put('org_2'),
          put('org_3', {}, 'spc_2'),
          store.seen('spc_1', 'dev', 1),
          store.renewEpoch('spc_2', 'e1', 'e2'),
        ]
        await expect(slow).rejects.toThrow('rolled back')
        await Promise.all([reading, ...others])
        expect(seen).toEqual([null])
        expect((await store.record('spc_1', 'org_2'))?.seq).toBe(1)
        expect((await store.record('spc_2', 'org_3'))?.seq).toBe(1)
        expect((await store.space('spc_2'))?.epoch).toBe('e2')
      })
    })

    describe('order', () => {
      test('no reader passes over a record while many write', async () => {
        const lost = await findLost({
          read: async (after) =>
            (await store.recordsAfter('spc_1', after + 1, '', 7, 1_000)).map(({ id, seq }) => ({ id, seq })),
          write: (id) =>
            store.write('spc_1', 1, async (writing) => {
              await pause(Math.random() * 3)
              await save(id)(writing)
              await pause(Math.random() * 3)
            }),
        })
        expect(lost).toEqual([])
      })

      // The wrong program: numbers handed out by a plain sequence before the commit. The same check must find its holes.
      test('a plain sequence loses records, and the check above sees it', async () => {
        let sequence = 0
        const lost = await findLost({
          read: async (after) =>
            (await store.recordsAfter('spc_1', after + 1, '', 7, 1_000)).map(({ id, seq }) => ({ id, seq })),
          async write(id) {
            sequence += 1
            const seq = sequence
            await pause(Math.random() * 6)
            await store.write('spc_1', 0, async (writing) => save(id, { seq })(writing))
          },
        })
        expect(lost).not.toEqual([])
      })
    })

    describe('records', () => {
      test('come back letter for letter, and by their place in the sequence', async () => {
        const body = JSON.stringify({ text: 'æøå 🌉 \u0000 \ud800 "\'\\ $1 ?1 %_', number: 1.5e300 })
        await put('org_1', { body })
        await put('org_2')
        await put('org_1', { body, audience: 0 })
        expect(await store.record('spc_1', 'org_1')).toMatchObject({
          id: 'org_1',
          kind: 'organisation',
          seq: 3,
          audience: 0,
          everAudience: 7,
          body,
        })
        const after = async (seq: number, id = '', bit = 7, limit = 10) =>
          (await store.recordsAfter('spc_1', seq, id, bit, limit)).map((row) => row.id)
        expect(await after(1)).toEqual(['org_2', 'org_1'])
        expect(await after(3)).toEqual(['org_1'])
        expect(await after(3, 'org_1')).toEqual([])
        expect(await after(1, '', 8)).toEqual([])
        expect(await after(1, '', 7, 1)).toEqual(['org_2'])
        expect((await store.recordsFrom('spc_1', '', 1, 10)).map((row) => row.id)).toEqual(['org_2'])
        expect([
          await store.countAfter('spc_1', 0, 10),
          await store.countAfter('spc_1', 2, 10),
          await store.countAfter('spc_1', 0, 1),
        ]).toEqual([2, 1, 1])
        expect(await store.recordsAfter('spc_2', 0, '', 7, 10)).toEqual([])
      })

      test('changed by one transaction are told apart by id within one number', async () => {
        await store.write('spc_1', 1, async (writing) => {
          for (const id of ['org_b', 'org_A', 'org_a', 'org_1']) await save(id)(writing)
        })
        const all = (await store.recordsAfter('spc_1', 1, '', 7, 10)).map(({ id }) => id)
        expect(all.toSorted()).toEqual(['org_1', 'org_A', 'org_a', 'org_b'])
        const rest = await store.recordsAfter('spc_1', 1, all[1] ?? '', 7, 10)
        expect(rest.map(({ id }) => id)).toEqual(all.slice(2))
      })

      test('of large size are whole', async () => {
        const body = JSON.stringify('å'.repeat(500_000))
        await put('org_1', { body })
        expect((await store.record('spc_1', 'org_1'))?.body).toBe(body)
      })
    })

    test('mutations and versions are found again by their ids', async () => {
      const refused = { id: 'm1', seq: 1, device: 'dev_1', result: '{"ok":false}', payload: '{"id":"m1"}' }
      const version = {
        record: 'org_1',
        version: 'm1+m2',
        seq: 1,
        by: 'Kari',
        at: 1_795_430_000_000,
        fields: '{"name":"å"}',
      }
      await store.write('spc_1', 1, async (writing) => {
        await writing.saveMutation(refused)
        await writing.saveVersion(version)
        await writing.saveVersion({ ...version, version: 'm3', seq: 2 })
      })
      await store.write('spc_1', 0, async (writing) => {
        expect(await writing.mutation('m1')).toMatchObject(refused)
        expect(await writing.mutation('m2')).toBe(null)
        expect(await writing.version('org_1', 'm1+m2')).toMatchObject(version)
        expect(await writing.version('org_2', 'm1+m2')).toBe(null)
      })
      await store.write('spc_2', 0, async (writing) => expect(await writing.mutation('m1')).toBe(null))
      expect((await store.history('spc_1', 'org_1', 10)).map((row) => row.version)).toEqual(['m3', 'm1+m2'])
      expect(await store.history('spc_1', 'org_1', 1)).toHaveLength(1)
    })

    test('erasing destroys history, held payloads that name the record, and every segment of the space', async () => {
      const keep = Date.now() + 1_000
      await store.write('spc_1', 1, async (writing) => {
        await save('con_1')(writing)
        await writing.saveVersion({ record: 'con_1', version: 'm1', seq: 1, by: '', at: 1, fields: '{}' })
        await writing.saveVersion({ record: 'con_2', version: 'm1', seq: 1, by: '', at: 1, fields: '{}' })
        await writing.saveMutation({ id: 'm1', seq: 1, device: 'd', result: '{}', payload: '{"record":"con_1"}' })
        await writing.saveMutation({ id: 'm2', seq: 1, device: 'd', result: '{}', payload: '{"record":"conx1"}' })
        await writing.saveSegment('reader', { hash: 'h', data: new Uint8Array([1, 2]) }, keep)
        await writing.saveSnapshot('reader', { seq: 1, segments: '[]', hashes: ['h'] }, keep, 0)
      })
      expect([
        (await store.segment('spc_1', 'reader', 'h'))?.length,
        (await store.snapshot('spc_1', 'reader'))?.seq,
      ]).toEqual([2, 1])
      await store.write('spc_1', 1, async (writing) => {
        await writing.erase({
          id: 'con_1',
          kind: 'contact',
          seq: 2,
          audience: 0,
          everAudience: 3,
          body: '{"erased":true}',
        })
      })
      expect(await store.record('spc_1', 'con_1')).toMatchObject({ seq: 2, body: '{"erased":true}' })
      expect([await store.history('spc_1', 'con_1', 9), (await store.history('spc_1', 'con_2', 9)).length]).toEqual([
        [],
        1,
      ])
      expect([await store.segment('spc_1', 'reader', 'h'), await store.snapshot('spc_1', 'reader')]).toEqual([
        null,
        null,
      ])
      expect((await store.space('spc_1'))?.erasures).toBe(1)
      expect(await store.erased()).toEqual([{ space: 'spc_1', kind: 'contact', record: 'con_1' }])
      await store.write('spc_1', 0, async (writing) => {
        expect([(await writing.mutation('m1'))?.payload, (await writing.mutation('m2'))?.payload]).toEqual([
          null,
          '{"record":"conx1"}',
        ])
      })
    })

    test('segments are kept while they are part of the snapshot, and until their time after that', async () => {
      const make = (hashes: string[], keepUntil: number, now: number) =>
        store.write('spc_1', 0, async (writing) => {
          for (const hash of hashes)
            await writing.saveSegment('editor', { hash, data: new Uint8Array([hash.length]) }, keepUntil)
          await writing.saveSnapshot('editor', { seq: 1, segments: '[]', hashes }, keepUntil, now)
        })
      const kept = async () => {
        const found = await Promise.all(
          ['a', 'b', 'c', 'd'].map(async (hash) => ((await store.segment('spc_1', 'editor', hash)) ? hash : '')),
        )
        return found.join('')
      }
      await make(['a', 'b'], 100, 0)
      await make(['b', 'c'], 200, 100)
      expect(await kept()).toBe('abc')
      await make(['c', 'd'], 300, 200)
      expect(await kept()).toBe('abcd')
      await make(['c', 'd'], 400, 201)
      expect(await kept()).toBe('bcd')
      expect(await store.segment('spc_1', 'reader', 'c')).toBe(null)
      expect(await store.segment('spc_2', 'editor', 'c')).toBe(null)
    })

    test('members, devices and invitations are what was saved, and gone when deleted', async () => {
      const member = { id: 'mem_1', name: 'Kari', role: 'coordinator', joinedAt: 5 } as const
      const device = { id: 'dev_1', member: 'mem_1', name: 'Telefon', keyHash: 'hash', lastSeenAt: 6 }
      const invitation = {
        space: 'spc_1',
        id: 'inv_1',
        tokenHash: 'token',
        role: 'editor',
        name: 'Ola',
        member: null,
        isFirst: true,
        expiresAt: 9,
        usedAt: null,
        device: null,
        retryHash: null,
        retrySalt: null,
      } as const
      await store.write('spc_1', 0, async (writing) => {
        await writing.saveMember(member)
        await writing.saveDevice(device)
        await writing.saveInvitation(invitation)
      })
      expect(await store.session('hash')).toMatchObject({
        space: 'spc_1',
        epoch: 'e1',
        head: 0,
        device: 'dev_1',
        member: 'mem_1',
        name: 'Kari',
        role: 'coordinator',
      })
      expect(await store.session('other')).toBe(null)
      await store.seen('spc_1', 'dev_1', 77)
      expect([await store.members('spc_1'), await store.devices('spc_1')]).toEqual([
        [member],
        [{ ...device, lastSeenAt: 77 }],
      ])
      expect(await store.invitationByToken('token')).toMatchObject(invitation)
      const used = { ...invitation, usedAt: 8, device: 'dev_1', retryHash: 'r', retrySalt: 's' }
      await store.write('spc_1', 0, async (writing) => writing.saveInvitation(used))
      expect(await store.invitations('spc_1')).toEqual([used])
      expect([await store.members('spc_2'), await store.devices('spc_2'), await store.invitations('spc_2')]).toEqual([
        [],
        [],
        [],
      ])
      await store.write('spc_1', 0, async (writing) => {
        await writing.deleteInvitation('inv_1')
        await writing.deleteMember('mem_1')
      })
      expect([await store.session('hash'), await store.invitationByToken('token')]).toEqual([null, null])
    })

    describeRegisterStore(() => store)
    describeFileStore(() => store)
    describePages(() => store)
    describePartnerStore(() => store)
    describeMemberStore(() => store)
  })
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
