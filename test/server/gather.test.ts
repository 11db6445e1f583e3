import { expect, test } from 'vitest'
import { gather } from '#server/gather.ts'

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
