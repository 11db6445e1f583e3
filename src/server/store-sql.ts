import type { Company } from './company.ts'
import type { Driver } from './driver.ts'
import { createFileStore } from './files-sql.ts'
import type { Ledger } from './ledger.ts'
import { createMemberStore } from './members-sql.ts'
import { createPartnerStore } from './partners-sql.ts'
import { createRegisterStore } from './register-sql.ts'
import type {
  Erased,
  InvitationRow,
  RecordRow,
  SnapshotRow,
  SpaceRow,
  Store,
  VersionRow,
  MemberRow,
  DeviceRow,
} from './store.ts'
import { migrate } from './migrate.ts'
import { DEVICE, INVITATION, MEMBER, RECORD, SPACE, VERSION, readInvitation } from './columns.ts'
import type { InvitationColumns } from './columns.ts'
import { insert } from './insert-sql.ts'
import { createPages } from './pages-sql.ts'
import { createSessions } from './sessions-sql.ts'
import { createWriting, readNamed } from './writing-sql.ts'

/**
 * The store in one SQL text for every database; `driver` is the database, `ledger` what lies outside its backups, `company`
 * the other endpoints that may share it.
 */
export async function createSqlStore(driver: Driver, ledger: Ledger, company: Company | null): Promise<Store> {
  await migrate(driver)

  const session = createSessions(driver)

  return {
    company,
    ...createRegisterStore(driver),
    ...createFileStore(driver),
    ...createPartnerStore(driver),
    ...createMemberStore(driver),
    async createSpace(space, epoch) {
      await driver.run('INSERT INTO spaces (space, epoch, head, horizon, erasures) VALUES ($1, $2, 0, 0, 0)', [
        space,
        epoch,
      ])
    },
    async spaces() {
      return driver.all<SpaceRow>(`SELECT ${SPACE} FROM spaces ORDER BY space`, [])
    },
    async space(space) {
      return driver.get<SpaceRow>(`SELECT ${SPACE} FROM spaces WHERE space = $1`, [space])
    },
    async renewEpoch(space, from, to) {
      await driver.run('UPDATE spaces SET epoch = $3 WHERE space = $1 AND epoch = $2', [space, from, to])
    },

    async write(space, count, work, given) {
      let result: { value: Awaited<ReturnType<typeof work>> } | null = null
      let erased: Erased[] = []
      let used: Erased[] = []
      await driver.transaction(async (sql) => {
        const locked = sql.get<SpaceRow>(`UPDATE spaces SET head = head + $2 WHERE space = $1 RETURNING ${SPACE}`, [
          space,
          count,
        ])
        // Sent behind it, and answered when the lock is held: what was committed before is seen.
        const named = given ? readNamed(sql, space, given) : null
        const row = await locked
        if (!row) throw new Error('there is no such space')
        const { writing, outcome } = createWriting(sql, row, named)
        result = { value: await work(writing) }
        erased = outcome.isDiscarded ? [] : outcome.erased
        used = outcome.isDiscarded ? [] : outcome.used
        const gone = outcome.isDiscarded ? [] : [...erased, ...outcome.revoked]
        if (gone.length > 0) ledger.add(gone)
        for (const { space, kind, record } of [...gone, ...used]) {
          await sql.run(
            'INSERT INTO erased (space, kind, record) VALUES ($1, $2, $3) ON CONFLICT (space, kind, record) DO NOTHING',
            [space, kind, record],
          )
        }
        // The other endpoints look here for what they must write down, too; what was erased is counted already.
        if (gone.length > 0 && erased.length === 0)
          await sql.run('UPDATE spaces SET erasures = erasures + 1 WHERE space = $1', [space])
        return !outcome.isDiscarded
      })
      if (used.length > 0) ledger.add(used) // before the commit it would take away an invitation that nobody used
      if (erased.length > 0) await driver.scrub()
      if (!result) throw new Error('the transaction did nothing')
      return (result as { value: Awaited<ReturnType<typeof work>> }).value // narrowed away: it is set in a closure
    },

    async recordsAfter(space, seq, id, bit, limit) {
      return driver.all<RecordRow>(
        `SELECT ${RECORD} FROM records WHERE space = $1 AND (seq, id) > ($2, $3) AND (ever_audience & $4) <> 0 ORDER BY seq, id LIMIT $5`,
        [space, seq, id, bit, limit],
      )
    },
    pageAfter: createPages(driver),
    async recordsFrom(space, id, bit, limit) {
      return driver.all<RecordRow>(
        `SELECT ${RECORD} FROM records WHERE space = $1 AND id > $2 AND (audience & $3) <> 0 ORDER BY id LIMIT $4`,
        [space, id, bit, limit],
      )
    },
    async countAfter(space, seq, limit) {
      const text =
        'SELECT count(*) AS count FROM (SELECT 1 FROM records WHERE space = $1 AND seq > $2 LIMIT $3) AS changed'
      return (await driver.get<{ count: number }>(text, [space, seq, limit]))?.count ?? 0
    },
    async record(space, id) {
      return driver.get<RecordRow>(`SELECT ${RECORD} FROM records WHERE space = $1 AND id = $2`, [space, id])
    },
    async history(space, record, limit) {
      const text = `SELECT ${VERSION} FROM history WHERE space = $1 AND record = $2 ORDER BY seq DESC, version DESC LIMIT $3`
      return driver.all<VersionRow>(text, [space, record, limit])
    },

    session,
    async seen(space, device, now) {
      await driver.run('UPDATE devices SET last_seen_at = $3 WHERE space = $1 AND id = $2', [space, device, now])
    },
    async members(space) {
      return driver.all<MemberRow>(`SELECT ${MEMBER} FROM members WHERE space = $1 ORDER BY joined_at, id`, [space])
    },
    async devices(space) {
      return driver.all<DeviceRow>(`SELECT ${DEVICE} FROM devices WHERE space = $1 ORDER BY id`, [space])
    },
    async invitations(space) {
      const rows = await driver.all<InvitationColumns>(
        `SELECT ${INVITATION} FROM invitations WHERE space = $1 ORDER BY expires_at, id`,
        [space],
      )
      return rows.map(readInvitation)
    },
    async invitationByToken(tokenHash): Promise<InvitationRow | null> {
      const row = await driver.get<InvitationColumns>(`SELECT ${INVITATION} FROM invitations WHERE token_hash = $1`, [
        tokenHash,
      ])
      return row && readInvitation(row)
    },

    async snapshot(space, role) {
      return driver.get<SnapshotRow>('SELECT seq, segments FROM snapshots WHERE space = $1 AND role = $2', [
        space,
        role,
      ])
    },
    async segment(space, role, hash) {
      const row = await driver.get<{ data: ArrayBuffer }>(
        'SELECT data FROM segments WHERE space = $1 AND role = $2 AND hash = $3',
        [space, role, hash],
      )
      return row && new Uint8Array(row.data)
    },

    async note(space, name) {
      const text = 'SELECT value FROM notes WHERE space = $1 AND name = $2'
      return (await driver.get<{ value: number }>(text, [space, name]))?.value ?? null
    },
    writeNote: (space, name, value) => saveNotes(driver, [[space, name, value]]),
    async notes(name) {
      const text = 'SELECT space, value FROM notes WHERE name = $1'
      const rows = await driver.all<{ space: string; value: number }>(text, [name])
      return new Map(rows.map(({ space, value }) => [space, value]))
    },
    writeNotes: (name, values) =>
      saveNotes(
        driver,
        [...values].toSorted().map(([space, value]) => [space, name, value]),
      ),

    async erased() {
      const told = await driver.all<Erased>('SELECT space, kind, record FROM erased ORDER BY space, kind, record', [])
      const byName = new Map(
        [...ledger.entries(), ...told].map((each) => [`${each.space} ${each.kind} ${each.record}`, each]),
      )
      return [...byName.values()]
    },
    async close() {
      await driver.close()
      ledger.close()
    },
  }
}

/** In the order of their spaces, so that two endpoints which do it at once take turns. */
function saveNotes(driver: Driver, rows: [space: string, name: string, value: number][]): Promise<void> {
  return insert(driver, {
    into: 'notes (space, name, value)',
    types: ['text', 'text', 'double precision'],
    rows,
    onConflict: '(space, name) DO UPDATE SET value = excluded.value',
  })
}
