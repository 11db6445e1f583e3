import { RECORD } from './columns.ts'
import type { Sql } from './driver.ts'
import type { RecordRow } from './store.ts'
import type { PartnerLinkRow, PartnerStore, PartnerWriting } from './store-partners.ts'
import { AGREEMENT_PARTS } from './tables.ts'

const LINK = `space, id, token_hash AS "tokenHash", agreement, name, made_by AS "madeBy", made_at AS "madeAt",
  expires_at AS "expiresAt", last_used_at AS "lastUsedAt", written`

/** Reading partner links and what they lead to, in SQL. */
export function createPartnerStore(sql: Sql): PartnerStore {
  return {
    async partnerLinks(space, agreement) {
      return linksTo(sql, space, agreement)
    },
    async partnerLinkIds(space) {
      const rows = await sql.all<{ id: string }>('SELECT id FROM partner_links WHERE space = $1', [space])
      return rows.map(({ id }) => id)
    },
    async partnerLinkByToken(tokenHash) {
      return sql.get<PartnerLinkRow>(`SELECT ${LINK} FROM partner_links WHERE token_hash = $1`, [tokenHash])
    },
    async partnerLinkUsed(space, id, now, written) {
      await sql.run('UPDATE partner_links SET last_used_at = $3, written = written + $4 WHERE space = $1 AND id = $2', [
        space,
        id,
        now,
        written,
      ])
    },
    async agreementParts(space, agreement) {
      // The text of the condition on the kind is that of the index, so that only parts of agreements are looked at.
      const name = agreement.replace(/[!%_]/g, '!$&')
      return sql.all<RecordRow>(
        `SELECT ${RECORD} FROM records WHERE space = $1 AND ${AGREEMENT_PARTS}
           AND (body LIKE $2 ESCAPE '!' OR id LIKE $3 ESCAPE '!') ORDER BY id`,
        [space, `%"agreement":"${name}"%`, `%!_${name.slice(name.indexOf('_') + 1)}.%`],
      )
    },
    async mergedInto(space, organisation) {
      const name = organisation.replace(/[!%_]/g, '!$&')
      return sql.all<RecordRow>(
        `SELECT ${RECORD} FROM records WHERE space = $1 AND kind = 'organisation' AND body LIKE $2 ESCAPE '!' ORDER BY id`,
        [space, `%"merged/${name}"%`],
      )
    },
  }
}

/** Reading and writing partner links in one transaction, in SQL. */
export function createPartnerWriting(sql: Sql, space: string): PartnerWriting {
  return {
    partnerLinks: (agreement) => linksTo(sql, space, agreement),
    partnerLink: (id) =>
      sql.get<PartnerLinkRow>(`SELECT ${LINK} FROM partner_links WHERE space = $1 AND id = $2`, [space, id]),
    savePartnerLink: (row) =>
      sql.run(
        `INSERT INTO partner_links (space, id, token_hash, agreement, name, made_by, made_at, expires_at, last_used_at, written)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          space,
          row.id,
          row.tokenHash,
          row.agreement,
          row.name,
          row.madeBy,
          row.madeAt,
          row.expiresAt,
          row.lastUsedAt,
          row.written,
        ],
      ),
    deletePartnerLink: (id) => sql.run('DELETE FROM partner_links WHERE space = $1 AND id = $2', [space, id]),
  }
}

function linksTo(sql: Sql, space: string, agreement: string) {
  return sql.all<PartnerLinkRow>(
    `SELECT ${LINK} FROM partner_links WHERE space = $1 AND agreement = $2 ORDER BY made_at DESC, id DESC`,
    [space, agreement],
  )
}

/** Nobody outside has a link to an agreement that is erased, and nobody's name is kept for it. */
export async function erasePartnerLinksOf(sql: Sql, space: string, agreement: string): Promise<void> {
  await sql.run('DELETE FROM partner_links WHERE space = $1 AND agreement = $2', [space, agreement])
}
