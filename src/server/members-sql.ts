import { RECORD } from './columns.ts'
import type { Sql } from './driver.ts'
import type { RecordRow } from './store.ts'
import type { BoundRow, MemberStore, MemberWriting, RevokedKeyRow } from './store-members.ts'
import { ACTIVITIES } from './tables.ts'

const REVOKED = 'space, device, key_hash AS "keyHash"'

/** What belongs to members, read in SQL. */
export function createMemberStore(sql: Sql): MemberStore {
  return {
    async bound(space) {
      return sql.all<BoundRow>('SELECT id, organisation FROM bound_organisations WHERE space = $1', [space])
    },
    async ownRecords(space, organisation) {
      // The text of the condition on the kind is that of the index, so that only activities are looked at.
      const name = organisation.replace(/[!%_]/g, '!$&')
      return sql.all<RecordRow>(
        `SELECT ${RECORD} FROM records WHERE space = $1 AND id = $2
         UNION ALL SELECT ${RECORD} FROM records WHERE space = $1 AND id = 'mun_own'
         UNION ALL SELECT ${RECORD} FROM records WHERE space = $1 AND ${ACTIVITIES}
           AND (body LIKE $3 ESCAPE '!' OR body LIKE $4 ESCAPE '!')`,
        [space, organisation, `%"organisations/${name}"%`, `%"erased":true,"of":[%"${name}"%`],
      )
    },
    async revokedKey(keyHash) {
      return sql.get<RevokedKeyRow>(`SELECT ${REVOKED} FROM revoked_keys WHERE key_hash = $1`, [keyHash])
    },
    async revokedDevice(space, device) {
      return sql.get<RevokedKeyRow>(`SELECT ${REVOKED} FROM revoked_keys WHERE space = $1 AND device = $2`, [
        space,
        device,
      ])
    },
  }
}

/** What belongs to members, read and written in one transaction, in SQL. */
export function createMemberWriting(sql: Sql, space: string): MemberWriting {
  return {
    changeRole: (member, role) =>
      sql.run('UPDATE members SET role = $3 WHERE space = $1 AND id = $2', [space, member, role]),
    bind: ({ id, organisation }) =>
      sql.run('INSERT INTO bound_organisations (space, id, organisation) VALUES ($1, $2, $3)', [
        space,
        id,
        organisation,
      ]),
    rebind: (invitation, member) =>
      sql.run('UPDATE bound_organisations SET id = $3 WHERE space = $1 AND id = $2', [space, invitation, member]),
    async memberOfSubject(issuer, subject) {
      const text = 'SELECT member FROM member_subjects WHERE space = $1 AND issuer = $2 AND subject = $3'
      return (await sql.get<{ member: string }>(text, [space, issuer, subject]))?.member ?? null
    },
    saveSubject: (issuer, subject, member) =>
      sql.run('INSERT INTO member_subjects (space, issuer, subject, member) VALUES ($1, $2, $3, $4)', [
        space,
        issuer,
        subject,
        member,
      ]),
    forgetSubjects: (member) =>
      sql.run('DELETE FROM member_subjects WHERE space = $1 AND member = $2', [space, member]),
    saveRevoked: ({ id, keyHash }, now) =>
      sql.run(
        `INSERT INTO revoked_keys (space, device, key_hash, revoked_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (space, device) DO NOTHING`,
        [space, id, keyHash, now],
      ),
  }
}

/** `id`: a member's or an invitation's. */
export async function unbind(sql: Sql, space: string, id: string): Promise<void> {
  await sql.run('DELETE FROM bound_organisations WHERE space = $1 AND id = $2', [space, id])
}
