import type { InvitationRow } from './store.ts'

/** What each kind of row selects, named as in store.ts. */
export const SPACE = 'space, epoch, head, horizon, erasures'
export const RECORD = 'id, kind, seq, audience, ever_audience AS "everAudience", body'
export const VERSION = 'record, version, seq, author AS "by", at, fields'
export const MUTATION = 'id, seq, device, result, payload'
export const MEMBER = 'id, name, role, joined_at AS "joinedAt"'
export const DEVICE = 'id, member, name, key_hash AS "keyHash", last_seen_at AS "lastSeenAt"'
export const INVITATION = `space, id, token_hash AS "tokenHash", role, name, member, is_first AS "isFirst", expires_at AS "expiresAt",
  used_at AS "usedAt", device, retry_hash AS "retryHash", retry_salt AS "retrySalt"`

/** An invitation as the database has it: 0 or 1 for `isFirst`. */
export interface InvitationColumns extends Omit<InvitationRow, 'isFirst'> {
  isFirst: number
}

export function readInvitation(row: InvitationColumns): InvitationRow {
  return { ...row, isFirst: row.isFirst === 1 }
}
