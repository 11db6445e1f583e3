import { describe, expect, test } from 'vitest'
import type { Store, Writing } from '#server/store.ts'

/** The part of the conformance suite about files; the store has the spaces `spc_1` and `spc_2`. */
export function describeFileStore(store: () => Store): void {
  const write = (work: (writing: Writing) => Promise<void>, space = 'spc_1') => store().write(space, 0, work)
  const data = (length: number, value: number) => new Uint8Array(length).fill(value)
  const upload = { total: 5, received: 5, touchedAt: 10 }
  const file = { sha256: 'a', upload: 'u1', type: 'image/jpeg', bytes: 5, completedAt: 20 }
  const keep = async (writing: Writing, sha256 = 'a', id = 'u1') => {
    await writing.saveFilePart(sha256, id, 0, data(3, 7))
    await writing.saveFilePart(sha256, id, 3, data(2, 255))
    await writing.saveUpload(sha256, id, upload)
  }
  const parts = async (space = 'spc_1', sha256 = 'a', id = 'u1') => [
    await store().filePart(space, sha256, id, 0),
    await store().filePart(space, sha256, id, 3),
  ]

  describe('files', () => {
    test('are found again part by part, in their own space only, and counted', async () => {
      await write((writing) => keep(writing))
      expect(await parts()).toEqual([data(3, 7), data(2, 255)])
      expect(await parts('spc_2')).toEqual([null, null])
      expect(await store().upload('spc_1', 'a', 'u1')).toMatchObject(upload)
      expect([await store().fileBytes('spc_1'), await store().fileBytes('spc_2')]).toEqual([5, 0])
    })

    test('are whole from the parts of one upload, and the others of the same bytes are forgotten', async () => {
      await write(async (writing) => {
        await keep(writing)
        await keep(writing, 'a', 'u2')
        await keep(writing, 'b')
        await writing.saveFile(file)
      })
      expect(await store().file('spc_1', 'a')).toMatchObject(file)
      expect(await store().file('spc_2', 'a')).toBe(null)
      expect([await parts(), await parts('spc_1', 'a', 'u2')]).toEqual([
        [data(3, 7), data(2, 255)],
        [null, null],
      ])
      expect(await store().upload('spc_1', 'b', 'u1')).not.toBe(null)
      expect(await store().fileBytes('spc_1')).toBe(10)
    })

    test('leave nothing of a transaction that fails', async () => {
      const failing = write(async (writing) => {
        await keep(writing)
        throw new Error('no')
      })
      await expect(failing).rejects.toThrow('no')
      expect([await parts(), await store().fileBytes('spc_1')]).toEqual([[null, null], 0])
    })

    test('go with the last attachment that named them, and are swept when nobody does', async () => {
      const erase = (id: string) =>
        write(async (writing) =>
          writing.erase({ id, kind: 'attachment', seq: 1, audience: 0, everAudience: 3, body: '{"erased":true}' }),
        )
      await write(async (writing) => {
        for (const sha256 of ['a', 'b', 'c']) {
          await keep(writing, sha256)
          if (sha256 !== 'b') await writing.saveFile({ ...file, sha256 })
        }
        for (const [sha256, record] of [
          ['a', 'att_1'],
          ['a', 'att_2'],
          ['b', 'att_1'],
          ['b', 'att_1'],
        ] as const)
          await writing.nameFile(sha256, record)
      })
      await erase('att_1')
      expect([await store().file('spc_1', 'a'), await parts('spc_1', 'b')]).toEqual([expect.anything(), [null, null]])
      expect([await store().sweepable(10, 20), await store().sweepable(10, 21)]).toEqual([[], ['spc_1']])
      await write(async (writing) => writing.sweepFiles(10, 20))
      expect(await store().file('spc_1', 'c')).not.toBe(null)
      await write(async (writing) => writing.sweepFiles(10, 21))
      expect([await store().file('spc_1', 'a'), await store().file('spc_1', 'c')]).toEqual([expect.anything(), null])
      expect(await store().sweepable(10, 21)).toEqual([])
      await erase('att_2')
      expect([await store().file('spc_1', 'a'), await parts(), await store().fileBytes('spc_1')]).toEqual([
        null,
        [null, null],
        0,
      ])
    })
  })
}
