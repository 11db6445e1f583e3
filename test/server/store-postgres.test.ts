import { openPostgresStore } from '#server/store-postgres.ts'
import { afterAll, beforeAll } from 'vitest'
import { startPostgres } from '../postgres.mjs'
import type { Postgres } from '../postgres.mjs'
import { describeStore } from './store-suite.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
}, 900_000)
afterAll(() => postgres.stop())

describeStore('PostgreSQL', async () => openPostgresStore({ url: await postgres.database(), ledgerPath: null }))
