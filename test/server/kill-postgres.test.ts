import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPostgresStore } from '#server/store-postgres.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPostgres } from '../postgres.mjs'
import type { Postgres } from '../postgres.mjs'
import { createChains, pause } from './chains.ts'
import type { Ask } from './chains.ts'
import { openWorld } from './client.ts'
import { KILLS, buildProgram, joinFour, pushThroughKills } from './program.ts'
import type { Program } from './program.ts'
import { patience } from '../patience.ts'

let program: Program
let postgres: Postgres
const folder = mkdtempSync(join(tmpdir(), 'brobygger-kill-'))
beforeAll(async () => {
  program = await buildProgram()
  postgres = await startPostgres()
})
afterAll(async () => {
  program.end()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

// Goes red with: an acknowledgement before the commit.
test(
  `PostgreSQL, its endpoint killed ${KILLS} times under four pushing devices: nothing is missing, nothing came twice`,
  async () => {
    const env = { DATA_DIR: join(folder, 'data'), DATABASE_URL: await postgres.database() }
    const { acknowledged, faults } = await pushThroughKills(program, env)
    expect(faults).toEqual([])
    expect(acknowledged).toBeGreaterThan(KILLS * 4)
  },
  patience(7_200_000),
)

const PATIENCE = { connectMs: 2_000, statementMs: 2_000, idleMs: 2_000, answerMs: 3_000 }

/** Four devices of an endpoint in this program, on this database. */
async function openChains(url: string) {
  const store = await openPostgresStore({ url, most: 6, patience: PATIENCE, ledgerPath: null })
  const { endpoint, space } = await openWorld({ store, groupMs: 5 })
  const ask: Ask = (method, path, body, key) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
    const init = body === undefined ? {} : { body: JSON.stringify(body) }
    return endpoint.fetch(new Request(`http://endpoint.test${path}`, { method, headers, ...init }))
  }
  const { invitation } = await endpoint.createInvitation({ space, role: 'coordinator' })
  const { joined, keys } = await joinFour(ask, invitation)
  return { endpoint, ask, joined, chains: createChains(ask, joined, keys) }
}

describe('a database that is lost', () => {
  // Goes red with: a pool that keeps dead connections; a 500; a commit tried again although it may have been done.
  test(
    'killed, and away for a while: 503 with Retry-After meanwhile, and then all goes on, with no restart',
    async () => {
      const own = await startPostgres()
      const { endpoint, ask, joined, chains } = await openChains(own.url())
      const outage = async () => {
        await pause(300)
        own.kill9()
        await pause(process.env['PROVE'] ? 60_000 : 2_000)
        const answer = await ask('POST', `/api/spaces/${joined.space}/sync`, { version: 1 }, joined.key)
        expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toMatchObject([
          503,
          '5',
          { code: 'unavailable' },
        ])
        const before = chains.count()
        await own.start()
        while (chains.count() < before + 20) await pause(10)
      }
      await chains.push(outage())
      expect(await chains.findFaults()).toEqual([])
      await endpoint.close()
      await own.stop()
    },
    patience(60_000),
  )

  // Goes red with: waiting for ever for a machine that hangs.
  test(
    'frozen: those who ask are told to come back, and when it thaws all goes on',
    async () => {
      const own = await startPostgres()
      const { endpoint, ask, joined, chains } = await openChains(own.url())
      const outage = async () => {
        await pause(300)
        own.signalAll('SIGSTOP')
        const answer = await ask('POST', `/api/spaces/${joined.space}/sync`, { version: 1 }, joined.key)
        expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
        await pause(4_000)
        const before = chains.count()
        own.signalAll('SIGCONT')
        while (chains.count() < before + 20) await pause(10)
      }
      await chains.push(outage())
      expect(await chains.findFaults()).toEqual([])
      await endpoint.close()
      await own.stop()
    },
    patience(60_000),
  )

  const ROUNDS = Array.from({ length: process.env['PROVE'] ? 10 : 2 }, (_, round) => round % 2 === 1)

  // Goes red with: commits that do not wait for the standby, or not when somebody calls the wait off; an endpoint that knows one host only.
  test.each(ROUNDS)(
    'a primary, killed, whose synchronous standby takes over (cut off just before: %s): nothing is missing, nothing came twice',
    async (isCutOff) => {
      const primary = await startPostgres()
      const standby = await startPostgres({ copyOf: primary })
      primary.sql(`ALTER SYSTEM SET synchronous_standby_names = '*'`)
      primary.sql('SELECT pg_reload_conf()')
      while (primary.sql('SELECT sync_state FROM pg_stat_replication') !== 'sync') await pause(50)
      const url = primary.url().replace(/@([^/]+)/, `@$1,127.0.0.1:${standby.port}`)
      const { endpoint, chains } = await openChains(url)
      const outage = async () => {
        await pause(500 + Math.random() * 300)
        if (isCutOff) {
          await standby.halt()
          await pause(500)
          primary.sql("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'")
          await pause(300)
        }
        primary.kill9()
        if (isCutOff) await standby.start()
        const before = chains.count()
        standby.promote()
        while (chains.count() < before + 40) await pause(10)
      }
      await chains.push(outage())
      expect(await chains.findFaults()).toEqual([])
      await endpoint.close()
      await standby.stop()
      await primary.stop()
    },
    patience(60_000),
  )
})
