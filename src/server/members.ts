import type * as v from 'valibot'
import type { Role } from '#model/records.ts'
import { createInvitation } from './join.ts'
import type { Invitation, InvitationRequest } from './join.ts'
import { ProblemError } from './problem.ts'
import type { DeviceRow, MemberRow, Session, Store } from './store.ts'

/** What a coordinator sees of who has access; times are ms since 1970. */
export interface MembersAnswer {
  members: {
    id: string
    name: string
    role: Role
    joinedAt: number
    /** The one who asks. */
    you: boolean
    devices: { id: string; name: string; lastSeenAt: number }[]
  }[]
  invitations: { id: string; role: Role; name: string; expiresAt: number }[]
}

/** @throws {ProblemError} `forbidden` */
export async function listMembers(store: Store, session: Session, now: number): Promise<MembersAnswer> {
  onlyCoordinator(session)
  const [members, devices, invitations] = [
    await store.members(session.space),
    await store.devices(session.space),
    await store.invitations(session.space),
  ]
  return {
    members: members.map(({ id, name, role, joinedAt }) => ({
      id,
      name,
      role,
      joinedAt,
      you: id === session.member,
      devices: devices
        .filter(({ member }) => member === id)
        .map((device) => ({ id: device.id, name: device.name, lastSeenAt: device.lastSeenAt })),
    })),
    invitations: invitations
      .filter(({ usedAt, expiresAt }) => usedAt === null && expiresAt >= now)
      .map(({ id, role, name, expiresAt }) => ({ id, role, name, expiresAt })),
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
export async function revoke(store: Store, session: Session, wanted: string, device: string | null): Promise<string[]> {
  const id = wanted === 'me' ? session.member : wanted
  if (id !== session.member) onlyCoordinator(session)
  return store.write(session.space, 0, async (writing) => {
    const [members, devices] = [await writing.members(), await writing.devices()]
    const invitation = device === null ? await writing.invitation(id) : null
    if (invitation && invitation.usedAt === null) {
      await writing.deleteInvitation(id)
      return []
    }
    const revoked = devices.filter((each) => each.member === id && (device === null || each.id === device))
    if (!members.some((member) => member.id === id) || (device !== null && revoked.length === 0))
      throw new ProblemError('not-found')
    if (!leavesCoordinator(members, devices, revoked)) throw new ProblemError('last-coordinator')
    await (device === null ? writing.deleteMember(id) : writing.deleteDevice(device))
    return revoked.map((each) => each.id)
  })
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

function onlyCoordinator({ role }: Session): void {
  if (role !== 'coordinator') throw new ProblemError('forbidden', { detail: 'Only a coordinator may do this.' })
}
