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

// Catches a lone question that waits for a timer, and a commit after which each who waited reads for itself.
test('in a step those are asked as one that one event set going, and no timer is waited for', async () => {
  const asked: number[][] = []
  const ask = gather(async (all: number[]) => {
    asked.push(all)
    return all
  }, 'step')
  let commit = () => {}
  const committed = new Promise<void>((resolve) => (commit = resolve))
  const waiting = [1, 2, 3].map((each) => committed.then(() => ask(each)))
  let isTurnOver = false
  setImmediate(() => (isTurnOver = true))
  commit()
  expect(await Promise.all(waiting)).toEqual([1, 2, 3])
  expect(await ask(4)).toBe(4)
  expect([asked, isTurnOver]).toEqual([[[1, 2, 3], [4]], false])
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

// Catches readers who are given the rows of another's place or page, or each of whom reads for itself.
test('after a commit a file is read once for all who pushed, and each gets the page it would get alone', async () => {
  const stored = Array.from({ length: 40 }, (_, at) => ({
    ...{ seq: 1 + Math.floor(at / 2), id: `org_${at}`.padEnd(7, 'x'), audience: 1 },
    body: JSON.stringify({ record: `org_${at}`, name: 'Blåbærlaget' }),
  }))
  let reads = 0
  const all = (_: string, [, seq, id, , limit]: unknown[]) => {
    reads += 1
    const isAfter = (row: (typeof stored)[number]) =>
      row.seq > Number(seq) || (row.seq === Number(seq) && row.id > String(id))
    return stored.filter(isAfter).slice(0, Number(limit))
  }
  const pages = createPages({ isFar: false, bytes: null, all } as unknown as Driver) // nothing else of it is asked
  const wanted = [0, 3, 3, 17, 20, 21].flatMap((seq) =>
    [5, 100].map((limit) => ({ space: 'spc_1', seq, id: '', bit: 1, limit, most: 900 })),
  )
  const told = ({ rows, isEnd }: Awaited<ReturnType<typeof pages>>) => ({
    rows: rows.map(({ id, seq, audience, body }) => ({ id, seq, audience, body })),
    isEnd,
  })
  const alone = []
  for (const each of wanted) alone.push(told(await pages(each)))
  reads = 0
  expect((await Promise.all(wanted.map(pages))).map(told)).toEqual(alone)
  expect(reads).toBeLessThan(wanted.length)
  reads = 0
  await Promise.all(
    Array.from({ length: 16 }, () => pages({ space: 'spc_1', seq: 12, id: '', bit: 1, limit: 100, most: 9_000 })),
  )
  expect(reads).toBe(1)
})
