import type { Driver } from './driver.ts'
import { gather } from './gather.ts'
import { rowsNamed } from './ids-sql.ts'
import type { Session } from './store.ts'

const COLUMNS = `s.space, s.epoch, s.head, s.horizon, s.erasures, d.id AS device, d.last_seen_at AS "lastSeenAt",
    m.id AS member, m.name, m.role, b.organisation, d.key_hash AS "keyHash"`
const FROM = `devices d JOIN members m ON m.space = d.space AND m.id = d.member JOIN spaces s ON s.space = d.space
  LEFT JOIN bound_organisations b ON b.space = m.space AND b.id = m.id`

type Row = Session & { keyHash: string }

/** Whose key it is: as things stand when it is asked, never remembered. Keys that come at once are looked up at once. */
export function createSessions(driver: Driver): (keyHash: string) => Promise<Session | null> {
  const readAll = async (hashes: string[]) => {
    const rows = await rowsNamed<Row>(driver, { columns: COLUMNS, from: FROM, column: 'd.key_hash', values: hashes })
    const byHash = new Map(rows.map(({ keyHash, ...session }) => [keyHash, session]))
    return hashes.map((hash) => byHash.get(hash) ?? null)
  }
  return gather(readAll, driver.isFar ? 'turn' : 'step')
}
