import type { RegisterJobRow } from '#server/store-register.ts'
import type { Store, Writing } from '#server/store.ts'
import { describe, expect, test } from 'vitest'

/** The part of the conformance suite about fetching from the registers; the store has the spaces `spc_1` and `spc_2`. */
export function describeRegisterStore(store: () => Store): void {
  const write = (work: (writing: Writing) => Promise<void>, space = 'spc_1') => store().write(space, 0, work)
  const job: RegisterJobRow = {
    run: 2,
    municipality: '4205',
    state: 'fetching',
    plan: '{"phase":"list"}',
    total: null,
    leftOut: 0,
    startedAt: 1_795_430_000_000,
    endedAt: null,
    waitUntil: null,
    problem: null,
    result: null,
    finishedAt: null,
  }
  const row = (orgnr: string, codes: string | null = null, isMissing = false) => ({
    orgnr,
    entry: `{"name":"å 🌉 ${orgnr}"}`,
    codes,
    isMissing,
  })

  describe('fetching from the registers', () => {
    test('a job is one for its space, found again as it was saved, and among those under way while it is', async () => {
      expect(await store().registerJob('spc_1')).toBe(null)
      await write(async (writing) => {
        expect(await writing.registerJob()).toBe(null)
        await writing.saveRegisterJob(job)
        expect(await writing.registerJob()).toMatchObject(job)
      })
      expect(await store().registerJob('spc_1')).toMatchObject(job)
      expect(await store().registerJob('spc_2')).toBe(null)
      await write(async (writing) => writing.saveRegisterJob({ ...job, state: 'waiting', waitUntil: 9 }), 'spc_2')
      expect(await store().registersUnderWay()).toEqual(['spc_1', 'spc_2'])
      const done = { ...job, state: 'done', total: 3, leftOut: 1, endedAt: 5, result: 2, finishedAt: 5 } as const
      await write(async (writing) => writing.saveRegisterJob(done))
      await write(
        async (writing) => writing.saveRegisterJob({ ...job, run: 3, state: 'failed', problem: 'busy' }),
        'spc_2',
      )
      expect(await store().registerJob('spc_1')).toMatchObject(done)
      expect(await store().registersUnderWay()).toEqual([])
      expect(await store().registerJob('spc_2')).toMatchObject({ run: 3, problem: 'busy', waitUntil: null })
    })

    test('organisations of a run come by number, are counted, and those without codes are found', async () => {
      await write(async (writing) => {
        for (const each of [row('3'), row('1', '["4100"]'), row('2', '[]', true), row('4')])
          await writing.saveRegisterRow(1, each)
        await writing.saveRegisterRow(2, row('1'))
      })
      await write(async (writing) => writing.saveRegisterRow(1, row('9')), 'spc_2')
      expect(await store().registerRows('spc_1', 1, '', 10)).toEqual([
        row('1', '["4100"]'),
        row('2', '[]', true),
        row('3'),
        row('4'),
      ])
      expect(await store().registerRows('spc_1', 1, '2', 1)).toEqual([row('3')])
      expect(await store().registerUnasked('spc_1', 1, 10)).toEqual([row('3'), row('4')])
      expect(await store().registerUnasked('spc_1', 1, 1)).toEqual([row('3')])
      expect(await store().registerCounts('spc_1', 1)).toMatchObject({ listed: 4, done: 2, missing: 1 })
      expect(await store().registerCounts('spc_1', 7)).toMatchObject({ listed: 0, done: 0, missing: 0 })
      await write(async (writing) => {
        await writing.saveRegisterRow(1, row('3', '["1100"]'))
        await writing.askMissingAgain(1)
      })
      expect((await store().registerUnasked('spc_1', 1, 10)).map(({ orgnr }) => orgnr)).toEqual(['2', '4'])
      expect(await store().registerCounts('spc_1', 1)).toMatchObject({ listed: 4, done: 2, missing: 0 })
      expect(await store().registerCounts('spc_2', 1)).toMatchObject({ listed: 1 })
    })

    test('one run is kept and the others forgotten, in this space only', async () => {
      for (const space of ['spc_1', 'spc_2'])
        await write(async (writing) => {
          for (const run of [1, 2, 3]) {
            await writing.saveRegisterRow(run, row('1'))
            await writing.saveRegisterGone(run, { orgnr: '2', why: null })
            await writing.saveRegisterGone(run, { orgnr: '1', why: 'here' })
            await writing.saveRegisterGone(run, { orgnr: '2', why: `run ${run}` })
          }
        }, space)
      await write(async (writing) => writing.keepRegisterRun(2))
      const left = async (space: string) => [
        await Promise.all([1, 2, 3].map(async (run) => (await store().registerRows(space, run, '', 9)).length)),
        await Promise.all([1, 2, 3].map(async (run) => (await store().registerGone(space, run)).length)),
      ]
      expect(await left('spc_1')).toEqual([
        [0, 1, 0],
        [0, 2, 0],
      ])
      expect(await left('spc_2')).toEqual([
        [1, 1, 1],
        [2, 2, 2],
      ])
      expect(await store().registerGone('spc_1', 2)).toEqual([
        { orgnr: '1', why: 'here' },
        { orgnr: '2', why: 'run 2' },
      ])
      await write(async (writing) => writing.keepRegisterRun(null))
      expect(await left('spc_1')).toEqual([
        [0, 0, 0],
        [0, 0, 0],
      ])
    })

    test('codes are kept until their organisation is out of the list of its municipality', async () => {
      const codes = { orgnr: '1', municipality: '4205', hash: 'h', codes: '["4100"]', fetchedAt: 5 }
      await write(async (writing) => {
        await writing.saveRegisterCodes({ ...codes, fetchedAt: 1 })
        await writing.saveRegisterCodes(codes)
        await writing.saveRegisterCodes({ ...codes, orgnr: '2' })
        await writing.saveRegisterCodes({ ...codes, orgnr: '3', municipality: '0301' })
        await writing.saveRegisterRow(2, row('1'))
        await writing.saveRegisterRow(1, row('2'))
      })
      expect(await store().registerCodes('spc_1', '1')).toMatchObject(codes)
      expect(await store().registerCodes('spc_2', '1')).toBe(null)
      await write(async (writing) => writing.forgetRegisterCodes(2, '4205'))
      const kept = await Promise.all(['1', '2', '3'].map((orgnr) => store().registerCodes('spc_1', orgnr)))
      expect(kept.map((each) => each?.orgnr)).toEqual(['1', undefined, '3'])
    })

    test('nothing of a transaction that fails is kept: a result replaces the former whole or not at all', async () => {
      await write(async (writing) => {
        await writing.saveRegisterRow(1, row('1'))
        await writing.saveRegisterJob({ ...job, result: 1 })
      })
      const failing = write(async (writing) => {
        await writing.saveRegisterRow(2, row('2'))
        await writing.saveRegisterJob({ ...job, result: 2 })
        await writing.keepRegisterRun(2)
        throw new Error('no')
      })
      await expect(failing).rejects.toThrow('no')
      expect([
        (await store().registerJob('spc_1'))?.result,
        (await store().registerRows('spc_1', 1, '', 9)).length,
      ]).toEqual([1, 1])
    })
  })
}
