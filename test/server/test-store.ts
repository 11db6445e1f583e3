import { openEmbeddedStore } from '#server/store-embedded.ts'
import { openPostgresStore } from '#server/store-postgres.ts'
import type { Store } from '#server/store.ts'
import postgres from 'postgres'
import { afterAll, afterEach, inject } from 'vitest'
import { READY } from './postgres-ready.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Of a throw-away server; given to the project `postgres` only. */
    postgresUrl: string
  }
}

let made = 0

/** One database, one store in it and one connection beside it, for the tests of a file, which come one after another. */
interface Kept {
  store: Store
  /** Takes out all that is in it. */
  empty(): Promise<void>
  end(): Promise<void>
  isTaken: boolean
}
let kept: Kept | null = null
const opened: Store[] = []
const give = () => void (kept && (kept.isTaken = false))
afterEach(give)
afterAll(() => Promise.all([kept?.end(), ...opened.map((store) => store.close())]))

/** A store with nothing in it: in memory, or in PostgreSQL where the same tests run once more against that. */
export async function openTestStore(): Promise<Store> {
  if (process.env['STORE'] !== 'postgres') return openEmbeddedStore(':memory:')
  kept ??= await openKept(await newDatabase())
  if (kept.isTaken) return openOwnStore() // a second one in the same test
  const { store, empty } = kept
  await empty()
  kept.isTaken = true
  // Whoever closes it is done with it: it is the next test's.
  return { ...store, close: async () => give() }
}

/** A store in a database of its own, closed at the end of the file at the latest. */
export async function openOwnStore(): Promise<Store> {
  const store = await openPostgresStore({ url: await newDatabase(), most: 4, ledgerPath: null })
  opened.push(store)
  return store
}

async function openKept(url: string): Promise<Kept> {
  const store = await openPostgresStore({ url, most: 4, ledgerPath: null })
  const sql = postgres(url, { max: 1, fetch_types: false })
  const tables = await sql<{ name: string }[]>`SELECT tablename AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> 'migrations'`
  const deletes = tables.map(({ name }) => `DELETE FROM ${name}`).join('; ')
  return {
    store,
    isTaken: false,
    empty: async () => void (await sql.unsafe(deletes)),
    end: async () => void (await Promise.all([sql.end(), store.close()])),
  }
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
