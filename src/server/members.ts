import * as v from 'valibot'
import type { Role } from '#model/records.ts'
import { givesAccess, readsAll } from '#model/rights.ts'
import { createInvitation, MUNICIPAL_ROLES } from './join.ts'
import type { Invitation, InvitationRequest } from './join.ts'
import { ProblemError } from './problem.ts'
import { hashToken } from './keys.ts'
import { liveRecord } from './partner-draft.ts'
import type { DeviceRow, MemberRow, Session, Store, Writing } from './store.ts'

/** What a coordinator sees of who has access; times are ms since 1970. */
export interface MembersAnswer {
  members: {
    id: string
    name: string
    role: Role
    /** Whose own person a partner is: the id of an organisation; `null` for all others. */
    organisation: string | null
    joinedAt: number
    /** The one who asks. */
    you: boolean
    devices: { id: string; name: string; lastSeenAt: number }[]
  }[]
  invitations: { id: string; role: Role; organisation: string | null; name: string; expiresAt: number }[]
}

/** Another role for a member. `handOver`: whoever asks gives the coordinator's role to them, and becomes an editor in the same act. */
export const RoleRequest = v.object({ role: v.picklist(MUNICIPAL_ROLES), handOver: v.optional(v.boolean(), false) })

/** @throws {ProblemError} `forbidden` */
export async function listMembers(store: Store, session: Session, now: number): Promise<MembersAnswer> {
  onlyCoordinator(session)
  const [members, devices, invitations, bound] = [
    await store.members(session.space),
    await store.devices(session.space),
    await store.invitations(session.space),
    new Map((await store.bound(session.space)).map(({ id, organisation }) => [id, organisation])),
  ]
  return {
    members: members.map(({ id, name, role, joinedAt }) => ({
      id,
      name,
      role,
      organisation: bound.get(id) ?? null,
      joinedAt,
      you: id === session.member,
      devices: devices
        .filter(({ member }) => member === id)
        .map((device) => ({ id: device.id, name: device.name, lastSeenAt: device.lastSeenAt })),
    })),
    invitations: invitations
      .filter(({ usedAt, expiresAt }) => usedAt === null && expiresAt >= now)
      .map(({ id, role, name, expiresAt }) => ({ id, role, organisation: bound.get(id) ?? null, name, expiresAt })),
  }
}

/** @throws {ProblemError} `forbidden`, `not-found` */
export async function invite(
  store: Store,
  session: Session,
  now: number,
  wanted: v.InferOutput<typeof InvitationRequest>,
): Promise<Invitation> {
  onlyCoordinator(session)
  if ('organisation' in wanted) {
    const organisation = await store.record(session.space, wanted.organisation)
    if (!liveRecord(organisation, 'organisation')) throw new ProblemError('not-found')
  }
  if ('role' in wanted) return createInvitation(store, now, { space: session.space, ...wanted })
  const member = (await store.members(session.space)).find(({ id }) => id === wanted.member)
  if (!member) throw new ProblemError('not-found')
  const { id, role, name } = member
  return createInvitation(store, now, {
    space: session.space,
    role,
    name,
    member: id,
    expiresInDays: wanted.expiresInDays,
  })
}

/**
 * Takes a member's access away, on all devices or on one, or withdraws an open invitation; a member may leave by itself
 * (`me`). Gives the devices whose keys no longer work. @throws {ProblemError} `forbidden`, `not-found`, `last-coordinator`
 */
export async function revoke(
  store: Store,
  session: Session,
  now: number,
  wanted: string,
  device: string | null,
): Promise<string[]> {
  const id = wanted === 'me' ? session.member : wanted
  if (id !== session.member) onlyCoordinator(session)
  return store.write(session.space, 0, async (writing) => {
    const [members, devices] = [await writing.members(), await writing.devices()]
    if (id !== session.member) stillCoordinator(session, members)
    const invitation = device === null ? await writing.invitation(id) : null
    if (invitation && invitation.usedAt === null) {
      await writing.deleteInvitation(id)
      return []
    }
    const revoked = devices.filter((each) => each.member === id && (device === null || each.id === device))
    if (!members.some((member) => member.id === id) || (device !== null && revoked.length === 0))
      throw new ProblemError('not-found')
    if (!leavesCoordinator(members, devices, revoked)) throw new ProblemError('last-coordinator')
    for (const each of revoked) await writing.saveRevoked(each, now)
    if (device === null && id === session.member) await writing.forgetSubjects(id)
    await (device === null ? writing.deleteMember(id) : writing.deleteDevice(device))
    return revoked.map((each) => each.id)
  })
}

/**
 * Gives a member another role; what it may no longer see goes from its devices at their next contact.
 * @throws {ProblemError} `forbidden` also for a partner, who is an organisation's, `not-found`, `last-coordinator`
 */
export async function changeRole(
  store: Store,
  session: Session,
  id: string,
  { role, handOver }: v.InferOutput<typeof RoleRequest>,
): Promise<void> {
  onlyCoordinator(session)
  if (handOver && (role !== 'coordinator' || id === session.member)) throw new ProblemError('malformed')
  await store.write(session.space, 0, async (writing) => {
    const members = await writing.members()
    stillCoordinator(session, members)
    const member = members.find((each) => each.id === id)
    if (!member) throw new ProblemError('not-found')
    if (member.role === 'partner')
      throw new ProblemError('forbidden', { detail: 'A partner belongs to an organisation. Invite it anew.' })
    const changed = new Map<string, Role>([[id, role], ...(handOver ? [[session.member, 'editor'] as const] : [])])
    const after = members.map((each) => ({ ...each, role: changed.get(each.id) ?? each.role }))
    await onlyWithCoordinator(writing, after)
    for (const [each, next] of changed) await writing.changeRole(each, next)
  })
}

/** With what a device sealed its unsent edits when its key had been taken away; for those who may see them all. @throws {ProblemError} `forbidden`, `not-found` */
export async function sealKey(store: Store, session: Session, device: string): Promise<{ key: string }> {
  if (!readsAll(session.role)) throw new ProblemError('forbidden')
  const revoked = await store.revokedDevice(session.space, device)
  if (!revoked) throw new ProblemError('not-found')
  return { key: sealKeyOf(revoked.keyHash) }
}

/** Made of what the device's own key hashes to, which it can work out itself and forgets with the key. */
function sealKeyOf(keyHash: string): string {
  return hashToken(`brobygger seal ${keyHash}`)
}

/** Whether a coordinator with a device is left, or there was none to lose. */
function leavesCoordinator(members: MemberRow[], devices: DeviceRow[], revoked: DeviceRow[]): boolean {
  const coordinators = new Set(members.filter(({ role }) => role === 'coordinator').map(({ id }) => id))
  const ofCoordinators = devices.filter(({ member }) => coordinators.has(member))
  return (
    ofCoordinators.every((device) => !revoked.includes(device)) ||
    ofCoordinators.some((device) => !revoked.includes(device))
  )
}

/** @throws {ProblemError} `last-coordinator` when none of these members is a coordinator with a device */
async function onlyWithCoordinator(writing: Writing, members: MemberRow[]): Promise<void> {
  const devices = await writing.devices()
  const isLeft = members.some(({ id, role }) => role === 'coordinator' && devices.some(({ member }) => member === id))
  if (!isLeft) throw new ProblemError('last-coordinator')
}

/** The role may have been lost since the key was looked up. @throws {ProblemError} `forbidden` */
function stillCoordinator(session: Session, members: MemberRow[]): void {
  const now = members.find(({ id }) => id === session.member)
  onlyCoordinator({ role: now?.role ?? 'reader' })
}

function onlyCoordinator({ role }: Pick<Session, 'role'>): void {
  if (!givesAccess(role)) throw new ProblemError('forbidden', { detail: 'Only a coordinator may do this.' })
}
