import { expect, test } from 'vitest'
import type { Driver } from '#server/driver.ts'
import { gather } from '#server/gather.ts'
import { createPages } from '#server/pages-sql.ts'

test('what is asked in one turn is asked as one, and each gets its own answer', async () => {
  const asked: number[][] = []
  const double = gather(async (all: number[]) => {
    asked.push(all)
    return all.map((each) => each * 2)
  })
  expect(await Promise.all([1, 2, 2].map(double))).toEqual([2, 4, 4])
  expect(await double(5)).toBe(10)
  expect(asked).toEqual([[1, 2, 2], [5]])
})

// Catches an error of one that is told to all, or that moves the answers of those after it.
test('one that could not be answered is told so alone', async () => {
  const ask = gather(async (all: number[]) => all.map((each) => (each === 2 ? new Error('lost') : each)))
  const told = await Promise.allSettled([1, 2, 3].map(ask))
  expect(told.map((each) => (each.status === 'fulfilled' ? each.value : 'rejected'))).toEqual([1, 'rejected', 3])
})

// Catches one that waits for ever because others' question failed, and a failure that outlives its turn.
test('when asking fails, all who asked are told, and those who come later are not', async () => {
  let isLost = true
  const ask = gather(async (all: string[]) => {
    if (isLost) throw new Error('lost')
    return all
  })
  const told = await Promise.allSettled([ask('a'), ask('b')])
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  isLost = false
  expect(await ask('c')).toBe('c')
})

// Catches all municipalities that fail together because what one of them asked for could not be read.
test('pages of one space that cannot be read leave the others theirs', async () => {
  const bytes = async (_: string, [space]: unknown[]) => {
    if (space === 'spc_2') throw new Error('lost')
    return [[`1 1 org_${String(space)}`, '{}'].map((text) => Buffer.from(text))]
  }
  const pages = createPages({ isFar: true, bytes } as unknown as Driver) // nothing else of it is asked
  const spaces = ['spc_1', 'spc_2', 'spc_2', 'spc_3']
  const wanted = spaces.map((space) => ({ space, seq: 0, id: '', bit: 1, limit: 10, most: 100 }))
  const told = await Promise.allSettled(wanted.map(pages))
  expect(told.map((each) => (each.status === 'fulfilled' ? each.value.rows[0]?.id : 'rejected'))).toEqual([
    ...['org_spc_1', 'rejected', 'rejected', 'org_spc_3'],
  ])
})
