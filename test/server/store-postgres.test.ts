import { openPostgresStore } from '#server/store-postgres.ts'
import postgres from 'postgres'
import { expect, test } from 'vitest'
import { describeStore } from './store-suite.ts'
import { newDatabase, openOwnStore } from './test-store.ts'

describeStore('PostgreSQL', openOwnStore)

// Goes red with: a list of ids in one condition. Its plan, made while the table was empty, reads all of the space at each push.
test('PostgreSQL looks up what a push names by its key, however new the table is', async () => {
  const url = await newDatabase()
  const store = await openPostgresStore({ url, most: 1, ledgerPath: null })
  await store.createSpace('spc_1', 'e1')
  const many = Array.from({ length: 16 }, (_, at) => `new-${at}`)
  for (let edit = 0; edit < 200; edit += 1)
    await store.write('spc_1', 1, async (writing) => {
      expect(await writing.mutations(many)).toEqual([])
      await writing.saveMutation({ id: `old-${edit}`, seq: edit, device: 'dev_1', result: null, payload: null })
    })
  await store.close()
  const sql = postgres(url, { max: 1, fetch_types: false })
  const [read] = await sql.unsafe(
    `SELECT (SELECT sum(seq_tup_read) FROM pg_stat_user_tables WHERE relname = 'mutations')
       + (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE relname = 'mutations') AS rows`,
  )
  await sql.end()
  expect(Number(read?.['rows'])).toBeLessThan(1_000)
})
