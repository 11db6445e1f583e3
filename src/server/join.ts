import * as v from 'valibot'
import { newId } from '#model/fields.ts'
import { line } from '#model/texts.ts'
import type { Role } from '#model/records.ts'
import type { JoinAnswer } from '#model/wire.ts'
import { deriveKey, hashToken, isSameSecret, newToken } from './keys.ts'
import { ProblemError } from './problem.ts'
import type { InvitationRow, Store, Writing } from './store.ts'
import { MEMBER_NAMES } from './words.ts'

const DAY_MS = 86_400_000
/** A join sent again within this time, with the same `Idempotency-Key`, gets the same answer. */
const RETRY_MS = 600_000

const name = v.pipe(line(120), v.trim(), v.minLength(1))

export const JoinRequest = v.object({
  invitation: v.pipe(v.string(), v.maxLength(200)),
  device: v.optional(v.object({ name: v.optional(v.pipe(line(120), v.trim()), '') }), { name: '' }),
})

/** Whole days from now. */
const expiresInDays = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)), 7)

/** Roles a member may be given and change between; a partner is invited for its organisation. */
export const MUNICIPAL_ROLES = ['coordinator', 'editor', 'reader'] as const satisfies readonly Role[]

/** For someone new, or for one more device of a member. */
export const InvitationRequest = v.union([
  v.object({ member: v.pipe(v.string(), v.maxLength(120)), expiresInDays }),
  v.object({
    role: v.literal('partner'),
    organisation: v.pipe(v.string(), v.maxLength(120)),
    name: v.optional(name),
    expiresInDays,
  }),
  v.object({ role: v.picklist(MUNICIPAL_ROLES), name: v.optional(name), expiresInDays }),
])

/** An invitation as made: the one time its token (`invitation`) is seen. */
export interface Invitation {
  id: string
  invitation: string
  role: Role
  name: string
  /** ms since 1970. */
  expiresAt: number
}

export interface NewInvitation {
  space: string
  role: Role
  name?: string | undefined
  /** The member who gets one more device. */
  member?: string | null
  /** Whose own person a partner is. */
  organisation?: string | undefined
  expiresInDays?: number
  /** Instead of days. */
  expiresInMs?: number
  /** For whoever comes first; withdrawn when another such one is made. */
  isFirst?: boolean
}

export async function createInvitation(store: Store, now: number, wanted: NewInvitation): Promise<Invitation> {
  const {
    space,
    role,
    name: called = MEMBER_NAMES[role],
    member = null,
    organisation,
    expiresInDays: days = 7,
    expiresInMs = days * DAY_MS,
    isFirst = false,
  } = wanted
  const token = newToken()
  const id = newId('inv', now)
  const expiresAt = now + expiresInMs
  const earlier = isFirst ? (await store.invitations(space)).filter((each) => each.isFirst && each.usedAt === null) : []
  await store.write(space, 0, async (writing) => {
    for (const each of earlier) await writing.deleteInvitation(each.id)
    if (organisation !== undefined) await writing.bind({ id, organisation })
    await writing.saveInvitation({
      space,
      id,
      role,
      name: called,
      member,
      isFirst,
      expiresAt,
      tokenHash: hashToken(token),
      usedAt: null,
      device: null,
      retryHash: null,
      retrySalt: null,
    })
  })
  return { id, invitation: token, role, name: called, expiresAt }
}

/** Turns an invitation into a device with a key. @throws {ProblemError} `invitation-unknown`, `-used`, `-expired` */
export async function join(
  store: Store,
  now: number,
  { invitation: token, device }: v.InferOutput<typeof JoinRequest>,
  idempotencyKey: string | null,
): Promise<JoinAnswer> {
  const found = await store.invitationByToken(hashToken(token))
  if (!found) throw new ProblemError('invitation-unknown')
  return store.write(found.space, 0, async (writing) => {
    const invitation = await writing.invitation(found.id)
    if (!invitation) throw new ProblemError('invitation-unknown')
    if (invitation.usedAt !== null) return joinAgain(writing, invitation, now, token, idempotencyKey)
    if (invitation.expiresAt < now) throw new ProblemError('invitation-expired')
    const { name: called } = invitation
    const member = invitation.member ?? newId('mem', now)
    const role = await roleOf(writing, invitation)
    const id = newId('dev', now)
    const salt = newToken()
    const key = idempotencyKey === null ? newToken() : deriveKey(salt, token, idempotencyKey)
    if (invitation.member === null) {
      await writing.saveMember({ id: member, name: called, role, joinedAt: now })
      await writing.rebind(invitation.id, member)
    }
    await writing.saveDevice({ id, member, name: device.name, keyHash: hashToken(key), lastSeenAt: now })
    const retry = idempotencyKey === null ? {} : { retryHash: hashToken(idempotencyKey), retrySalt: salt }
    await writing.saveInvitation({ ...invitation, usedAt: now, device: id, ...retry })
    return { space: found.space, device: id, key, role, epoch: writing.space.epoch }
  })
}

/** A member's role may have been changed since the invitation was made. */
async function roleOf(writing: Writing, { member, role }: Pick<InvitationRow, 'member' | 'role'>): Promise<Role> {
  const known = member === null ? null : (await writing.members()).find(({ id }) => id === member)
  return known?.role ?? role
}

/** The answer to a join may be lost on its way: the same join gets the same key, for a short time. */
async function joinAgain(
  writing: Writing,
  invitation: InvitationRow,
  now: number,
  token: string,
  idempotencyKey: string | null,
): Promise<JoinAnswer> {
  const { space, usedAt, device, retryHash, retrySalt } = invitation
  const isInTime = now - (usedAt ?? 0) <= RETRY_MS
  const isSame =
    isInTime && idempotencyKey !== null && retryHash !== null && isSameSecret(hashToken(idempotencyKey), retryHash)
  const kept = (await writing.devices()).find((each) => each.id === device)
  if (!isSame || !kept || !device || !retrySalt) throw new ProblemError('invitation-used')
  const role = await roleOf(writing, { member: kept.member, role: invitation.role })
  return { space, device, key: deriveKey(retrySalt, token, idempotencyKey), role, epoch: writing.space.epoch }
}
