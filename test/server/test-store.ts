import { openEmbeddedStore } from '#server/store-embedded.ts'
import { openPostgresStore } from '#server/store-postgres.ts'
import type { Store } from '#server/store.ts'
import postgres from 'postgres'
import { afterAll, inject } from 'vitest'
import { READY } from './postgres-ready.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Of a throw-away server; given to the project `postgres` only. */
    postgresUrl: string
  }
}

let made = 0
const opened: Store[] = []
afterAll(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()))
})

/** A store with nothing in it: in memory, or in PostgreSQL where the same tests run once more against that. */
export async function openTestStore(): Promise<Store> {
  if (process.env['STORE'] !== 'postgres') return openEmbeddedStore(':memory:')
  const store = await openPostgresStore({ url: await newDatabase(), most: 4, ledgerPath: null })
  opened.push(store)
  return store
}

/** A database of its own on the project's server. */
export async function newDatabase(): Promise<string> {
  const url = inject('postgresUrl')
  const name = `t${process.pid}_${Date.now().toString(36)}_${(made += 1)}`
  const sql = postgres(url, { max: 1, fetch_types: false })
  await sql.unsafe(`CREATE DATABASE ${name} TEMPLATE ${READY}`)
  await sql.end()
  return url.replace(/[^/]+$/, name)
}
