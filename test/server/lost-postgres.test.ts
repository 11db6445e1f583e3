import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openPostgresStore } from '#server/store-postgres.ts'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pause } from './chains.ts'
import { mutation, openWorld, set } from './client.ts'
import type { World } from './client.ts'
import { newDatabase } from './test-store.ts'

let url: string
let other: postgres.Sql
beforeEach(async () => {
  url = await newDatabase()
  other = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} })
})
afterEach(async () => {
  await other.end()
})

const openOne = async () => openWorld({ store: await openPostgresStore({ url, ledgerPath: null, most: 1 }) })

/** Holds the table until what is done waits for it, and ends the connection that waits. */
async function cutAt<T>(table: string, work: () => Promise<T>): Promise<T> {
  const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  let doing: Promise<T> | null = null
  await other.begin(async (sql) => {
    await sql.unsafe(`LOCK TABLE ${table} IN EXCLUSIVE MODE`)
    doing = work()
    for (let tries = 0; (await sql.unsafe(waiting)).length === 0; tries += 1) {
      if (tries > 200) throw new Error('nobody waits')
      await pause(10)
      await sql.unsafe('SELECT pg_stat_clear_snapshot()')
    }
    await sql.unsafe(`SELECT pg_terminate_backend(pid) FROM (${waiting}) AS waiting`)
    await pause(300) // what would go on without its transaction has gone on, or waits for the table
  })
  await pause(300)
  if (!doing) throw new Error('nothing was done')
  return doing
}

/** Rows that no commit made. */
async function half({ space }: World): Promise<number[]> {
  const count = async (table: string) =>
    Number(
      (
        await other.unsafe(
          `SELECT count(*) FROM ${table} t JOIN spaces s ON s.space = t.space WHERE t.space = $1 AND t.seq > s.head`,
          [space],
        )
      )[0]?.['count'],
    )
  return [await count('records'), await count('history'), await count('mutations')]
}

// Goes red with: a client that opens a lost connection anew and sends the rest of a transaction there, without its BEGIN.
test.each(['mutations', 'history', 'records'])(
  'a connection lost in the middle of a push, at %s, leaves nothing half, and the edit comes once',
  async (table) => {
    const world = await openOne()
    const client = await world.join('coordinator')
    const made = mutation(set('org_1', { name: 'Kafé' }))
    expect((await cutAt(table, () => client.push(made))).status).toBe(503)
    expect(await half(world)).toEqual([0, 0, 0])
    expect((await client.sync()).body.records).toEqual([])
    expect((await client.push(made)).body.results).toMatchObject([{ id: made.id, ok: true }])
    expect((await client.push(made)).body.results).toMatchObject([{ id: made.id, ok: true }])
    expect(await other.unsafe('SELECT * FROM history')).toHaveLength(1)
    await world.endpoint.close()
  },
)

// Goes red with: a warning that the server gives at every connection (another version of the system's library) taken for one about a commit.
test('a warning at the connection is not about the commits on it', async () => {
  await other.unsafe(`UPDATE pg_database SET datcollversion = '0' WHERE datname = current_database()`)
  const world = await openOne()
  const client = await world.join('coordinator')
  expect((await client.push(mutation(set('org_1', { name: 'Kafé' })))).body.results).toMatchObject([{ ok: true }])
  await world.endpoint.close()
})

// Goes red with: every answer awaited in a race with the loss of its connection, which holds on to it as long as the connection lives.
test('answers are let go of while their connection lives on', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const world = await openOne()
  const body = 'x'.repeat(500_000)
  const row = { id: 'org_1', kind: 'organisation', seq: 1, audience: 7, everAudience: 7, body }
  await world.store.write(world.space, 1, async (writing) => writing.saveRecord(row))
  const read = async (times: number) => {
    for (let time = 0; time < times; time += 1)
      expect((await world.store.record(world.space, 'org_1'))?.body.length).toBe(body.length)
    await pause(50)
    collect()
    return process.memoryUsage().heapUsed
  }
  const before = await read(10)
  expect((await read(200)) - before).toBeLessThan(20_000_000)
  await world.endpoint.close()
})
