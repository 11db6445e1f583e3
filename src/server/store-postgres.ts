import { createPostgresCompany } from './company-postgres.ts'
import { createPostgresDriver } from './driver-postgres.ts'
import type { Ledger } from './ledger.ts'
import { openLedger } from './ledger.ts'
import { createPool } from './postgres-pool.ts'
import type { PoolOptions } from './postgres-pool.ts'
import { createSqlStore } from './store-sql.ts'
import type { Erased, Store } from './store.ts'

interface Options extends PoolOptions {
  /** The file of this endpoint's copy of the ledger; `null` keeps none. */
  ledgerPath: string | null
}

/**
 * A store in PostgreSQL, which several endpoints may share. Durable: a commit is on the disk, and on the standby where
 * the database waits for one, before it is acknowledged.
 *
 * What was erased stands in the table `erased`, which all of them share, and, because a backup of the database is a
 * backup of that table too, in a file of each endpoint: whatever any of them erases, all write down within seconds. After an
 * old backup is restored one such file is enough to erase it all again at the next start.
 */
export async function openPostgresStore({ ledgerPath, ...options }: Options): Promise<Store> {
  const { log = () => {} } = options
  const pool = createPool(options)
  const driver = createPostgresDriver(pool, log)
  const ledger = openLedger(ledgerPath)
  const company = createPostgresCompany({ pool, log, hearErasure: (space) => copyErased(space) })

  async function copyErased(space: string): Promise<void> {
    const rows = await driver.all<Erased>('SELECT space, kind, record FROM erased WHERE space = $1', [space])
    addUnknown(ledger, rows)
  }

  try {
    const store = await createSqlStore(driver, ledger, company)
    addUnknown(ledger, await store.erased())
    company.start()
    return {
      ...store,
      async close() {
        await company.close()
        await store.close()
      },
    }
  } catch (error) {
    await company.close()
    await driver.close()
    ledger.close()
    throw error
  }
}

function addUnknown(ledger: Ledger, rows: Erased[]): void {
  const nameOf = ({ space, kind, record }: Erased) => `${space} ${kind} ${record}`
  const known = new Set(ledger.entries().map(nameOf))
  const unknown = rows.filter((row) => !known.has(nameOf(row)))
  if (unknown.length > 0) ledger.add(unknown)
}
