import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A new key or invitation token: 32 random bytes; only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** Whether two secrets, or their hashes, are the same; takes as long wherever they differ, and whatever their lengths. */
export function isSameSecret(given: string, wanted: string): boolean {
  const [one, other] = [given, wanted].map((each) => createHash('sha256').update(each).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}

/** The key a join gets: the same each time for one invitation, one `Idempotency-Key` and one stored salt. */
export function deriveKey(salt: string, invitation: string, idempotencyKey: string): string {
  return createHmac('sha256', salt).update(`${invitation}\n${idempotencyKey}`).digest('base64url')
}

/** The name of an unbroken line of sequence numbers; a restored or new endpoint has another. */
export function newEpoch(): string {
  return `e${randomBytes(9).toString('base64url')}`
}
