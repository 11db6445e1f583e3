import { DEVICE, INVITATION, MEMBER, MUTATION, RECORD, VERSION, readInvitation } from './columns.ts'
import type { InvitationColumns } from './columns.ts'
import type { Sql } from './driver.ts'
import { createFileWriting, eraseFilesOf } from './files-sql.ts'
import { createMemberWriting, unbind } from './members-sql.ts'
import type { Revoked } from './ledger.ts'
import { rowsNamed } from './ids-sql.ts'
import { insert, insertAll } from './insert-sql.ts'
import type { Rows } from './insert-sql.ts'
import { createPartnerWriting, erasePartnerLinksOf } from './partners-sql.ts'
import { createRegisterWriting } from './register-sql.ts'
import { MEETING_PARTS } from './tables.ts'
import type {
  DeviceRow,
  Erased,
  MemberRow,
  MutationRow,
  Named,
  RecordRow,
  SpaceRow,
  VersionRow,
  Writing,
} from './store.ts'

/** What a transaction came to. */
interface Outcome {
  isDiscarded: boolean
  erased: Erased[]
  /** Access that was taken away. */
  revoked: Erased[]
  /** Invitations that are used up. */
  used: Erased[]
}

/** The reading and writing of one transaction, in SQL. */
export function createWriting(
  sql: Sql,
  row: SpaceRow,
  named: Writing['named'],
): { writing: Writing; outcome: Outcome } {
  const { space } = row
  const outcome: Outcome = { isDiscarded: false, erased: [], revoked: [], used: [] }
  const revoked = (kind: Revoked, record: string) => void outcome.revoked.push({ space, kind, record })
  const partners = createPartnerWriting(sql, space)
  const writing: Writing = {
    ...createRegisterWriting(sql, space),
    ...createFileWriting(sql, space),
    ...partners,
    ...createMemberWriting(sql, space),
    deletePartnerLink(id) {
      revoked('!partner-link', id)
      return partners.deletePartnerLink(id)
    },
    space: row,
    named,
    discard() {
      outcome.isDiscarded = true
    },

    mutations: (ids) => mutationsOf(sql, space, ids),
    records: (ids) => recordsOf(sql, space, ids),
    mutation: (id) =>
      sql.get<MutationRow>(`SELECT ${MUTATION} FROM mutations WHERE space = $1 AND id = $2`, [space, id]),
    record: (id) => sql.get<RecordRow>(`SELECT ${RECORD} FROM records WHERE space = $1 AND id = $2`, [space, id]),
    version: (record, version) =>
      sql.get<VersionRow>(`SELECT ${VERSION} FROM history WHERE space = $1 AND record = $2 AND version = $3`, [
        space,
        record,
        version,
      ]),
    // The text of the condition on the kind is that of the index, so that only parts of meetings are looked at.
    parts: (owners) =>
      sql.all<RecordRow>(
        `SELECT ${RECORD} FROM records WHERE space = $1 AND ${MEETING_PARTS}
           AND (${owners.map((_, at) => `body LIKE $${at + 2} ESCAPE '!'`).join(' OR ')}) ORDER BY id`,
        [space, ...owners.map((id) => `%"${id.replace(/[!%_]/g, '!$&')}"%`)],
      ),
    partsFrom: (after, limit) =>
      sql.all<RecordRow>(
        `SELECT ${RECORD} FROM records WHERE space = $1 AND ${MEETING_PARTS} AND id > $2 ORDER BY id LIMIT $3`,
        [space, after, limit],
      ),
    async heldBy(device) {
      const row = await sql.get<{ held: number }>(
        `SELECT coalesce(sum(length(payload)), 0) AS held FROM mutations WHERE space = $1 AND payload IS NOT NULL
           AND (device = $2 OR device IN (SELECT id FROM devices WHERE space = $1
             AND member = (SELECT member FROM devices WHERE space = $1 AND id = $2)))`,
        [space, device],
      )
      return row?.held ?? 0
    },
    saveMutation: (row) => insert(sql, mutationsIn(space, [row])),
    saveRecord: (row) => insert(sql, recordsIn(space, [row])),
    saveVersion: (row) => insert(sql, versionsIn(space, [row])),
    async saveAll({ mutations, versions, records }) {
      await insertAll(sql, [mutationsIn(space, mutations), versionsIn(space, versions), recordsIn(space, records)])
    },
    async erase(erased) {
      await writing.saveRecord(erased)
      await sql.run('DELETE FROM history WHERE space = $1 AND record = $2', [space, erased.id])
      await sql.run(
        `UPDATE mutations SET payload = NULL WHERE space = $1 AND payload IS NOT NULL AND payload LIKE $2 ESCAPE '!'`,
        [space, `%"${erased.id.replace(/[!%_]/g, '!$&')}"%`],
      )
      if (erased.kind === 'attachment') await eraseFilesOf(sql, space, erased.id)
      if (erased.kind === 'agreement') await erasePartnerLinksOf(sql, space, erased.id)
      if (outcome.erased.length === 0) {
        await sql.run('DELETE FROM segments WHERE space = $1', [space])
        await sql.run('DELETE FROM snapshots WHERE space = $1', [space])
        await sql.run('UPDATE spaces SET erasures = erasures + 1 WHERE space = $1', [space])
      }
      outcome.erased.push({ space, kind: erased.kind, record: erased.id })
    },

    members: () => sql.all<MemberRow>(`SELECT ${MEMBER} FROM members WHERE space = $1 ORDER BY joined_at, id`, [space]),
    devices: () => sql.all<DeviceRow>(`SELECT ${DEVICE} FROM devices WHERE space = $1 ORDER BY id`, [space]),
    async invitation(id) {
      const found = await sql.get<InvitationColumns>(
        `SELECT ${INVITATION} FROM invitations WHERE space = $1 AND id = $2`,
        [space, id],
      )
      return found && readInvitation(found)
    },
    saveMember: ({ id, name, role, joinedAt }) =>
      sql.run('INSERT INTO members (space, id, name, role, joined_at) VALUES ($1, $2, $3, $4, $5)', [
        space,
        id,
        name,
        role,
        joinedAt,
      ]),
    saveDevice: ({ id, member, name, keyHash, lastSeenAt }) =>
      sql.run('INSERT INTO devices (space, id, member, name, key_hash, last_seen_at) VALUES ($1, $2, $3, $4, $5, $6)', [
        space,
        id,
        member,
        name,
        keyHash,
        lastSeenAt,
      ]),
    saveInvitation(given) {
      if (given.usedAt !== null) outcome.used.push({ space, kind: '!invitation', record: given.id })
      return sql.run(
        `INSERT INTO invitations (space, id, token_hash, role, name, member, is_first, expires_at, used_at, device, retry_hash, retry_salt)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         ON CONFLICT (space, id) DO UPDATE SET used_at = excluded.used_at, device = excluded.device,
           retry_hash = excluded.retry_hash, retry_salt = excluded.retry_salt`,
        [
          space,
          given.id,
          given.tokenHash,
          given.role,
          given.name,
          given.member,
          given.isFirst ? 1 : 0,
          given.expiresAt,
          given.usedAt,
          given.device,
          given.retryHash,
          given.retrySalt,
        ],
      )
    },
    async deleteMember(id) {
      await unbind(sql, space, id)
      revoked('!member', id)
      const devices = 'SELECT id FROM devices WHERE space = $1 AND member = $2'
      await sql.run(`DELETE FROM invitations WHERE space = $1 AND device IN (${devices})`, [space, id])
      await sql.run('DELETE FROM devices WHERE space = $1 AND member = $2', [space, id])
      await sql.run('DELETE FROM invitations WHERE space = $1 AND member = $2', [space, id])
      await sql.run('DELETE FROM members WHERE space = $1 AND id = $2', [space, id])
    },
    deleteDevice(id) {
      revoked('!device', id)
      return sql.run('DELETE FROM devices WHERE space = $1 AND id = $2', [space, id])
    },
    async deleteInvitation(id) {
      revoked('!invitation', id)
      await unbind(sql, space, id)
      await sql.run('DELETE FROM invitations WHERE space = $1 AND id = $2', [space, id])
    },

    saveSegment: (role, { hash, data }, keepUntil) =>
      sql.run(
        `INSERT INTO segments (space, role, hash, expires_at, data) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (space, role, hash) DO UPDATE
           SET expires_at = CASE WHEN segments.expires_at IS NULL THEN NULL ELSE excluded.expires_at END`,
        [space, role, hash, keepUntil, data],
      ),
    async saveSnapshot(role, { seq, segments, hashes }, keepUntil, now) {
      await sql.run('UPDATE segments SET expires_at = $3 WHERE space = $1 AND role = $2 AND expires_at IS NULL', [
        space,
        role,
        keepUntil,
      ])
      for (const hash of hashes) {
        await sql.run('UPDATE segments SET expires_at = NULL WHERE space = $1 AND role = $2 AND hash = $3', [
          space,
          role,
          hash,
        ])
      }
      await sql.run('DELETE FROM segments WHERE space = $1 AND role = $2 AND expires_at < $3', [space, role, now])
      await sql.run(
        `INSERT INTO snapshots (space, role, seq, segments) VALUES ($1, $2, $3, $4)
         ON CONFLICT (space, role) DO UPDATE SET seq = excluded.seq, segments = excluded.segments`,
        [space, role, seq, segments],
      )
    },
  }
  return { writing, outcome }
}

/** Asks for what a transaction will need, at once; what comes of it is looked at later. */
export function readNamed(sql: Sql, space: string, { mutations, records }: Named): NonNullable<Writing['named']> {
  const named = { mutations: mutationsOf(sql, space, mutations), records: recordsOf(sql, space, records) }
  for (const each of Object.values(named)) each.catch(() => {}) // whoever waits for it is told
  return named
}

function mutationsOf(sql: Sql, space: string, ids: readonly string[]): Promise<MutationRow[]> {
  return rowsNamed<MutationRow>(sql, { columns: MUTATION, from: 'mutations', ...inSpace(space), values: ids })
}

function recordsOf(sql: Sql, space: string, ids: readonly string[]): Promise<RecordRow[]> {
  return rowsNamed<RecordRow>(sql, { columns: RECORD, from: 'records', ...inSpace(space), values: ids })
}

function inSpace(space: string) {
  return { where: 'space = $1', first: [space], column: 'id' }
}

function mutationsIn(space: string, rows: MutationRow[]): Rows {
  return {
    into: 'mutations (space, id, seq, device, result, payload)',
    types: ['text', 'text', 'bigint', 'text', 'text', 'text'],
    rows: rows.map(({ id, seq, device, result, payload }) => [space, id, seq, device, result, payload]),
  }
}

function recordsIn(space: string, rows: RecordRow[]): Rows {
  return {
    into: 'records (space, id, kind, seq, audience, ever_audience, body)',
    types: ['text', 'text', 'text', 'bigint', 'bigint', 'bigint', 'text'],
    rows: rows.map((row) => [space, row.id, row.kind, row.seq, row.audience, row.everAudience, row.body]),
    onConflict: `(space, id) DO UPDATE SET kind = excluded.kind, seq = excluded.seq, audience = excluded.audience,
      ever_audience = excluded.ever_audience, body = excluded.body`,
  }
}

function versionsIn(space: string, rows: VersionRow[]): Rows {
  return {
    into: 'history (space, record, version, seq, author, at, fields)',
    types: ['text', 'text', 'text', 'bigint', 'text', 'double precision', 'text'],
    rows: rows.map(({ record, version, seq, by, at, fields }) => [space, record, version, seq, by, at, fields]),
  }
}
