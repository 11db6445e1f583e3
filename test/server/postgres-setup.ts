import { openPostgresStore } from '#server/store-postgres.ts'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../postgres.mjs'
import { READY } from './postgres-ready.ts'

/** One throw-away PostgreSQL for all that runs against it; it is gone also when the tests are killed. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres({ settings: { fsync: 'off', full_page_writes: 'off', max_connections: '500' } })
  postgres.sql(`CREATE DATABASE ${READY} TEMPLATE template0`)
  const store = await openPostgresStore({ url: postgres.url(READY), ledgerPath: null })
  await store.close()
  project.provide('postgresUrl', postgres.url())
  return () => postgres.stop()
}
