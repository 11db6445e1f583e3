import * as v from 'valibot'
import { Failure } from '#model/failure.ts'
import { ROLES } from '#model/records.ts'
import type { Kind, Role } from '#model/records.ts'
import type { HistoryEntry } from '#model/wire.ts'
import { readHistory } from './answers.ts'
import { readBody, request } from './request.ts'

const role = v.picklist(ROLES)
const Members = v.object({
  members: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      role,
      /** Whose own person a partner is: the id of an organisation. */
      organisation: v.optional(v.nullable(v.string()), null),
      /** ms since 1970, like all times here. */
      joinedAt: v.number(),
      you: v.boolean(),
      devices: v.array(v.object({ id: v.string(), name: v.string(), lastSeenAt: v.nullable(v.number()) })),
    }),
  ),
  invitations: v.array(
    v.object({
      id: v.string(),
      role,
      organisation: v.optional(v.nullable(v.string()), null),
      name: v.nullable(v.string()),
      expiresAt: v.number(),
    }),
  ),
})
/** Who has joined, with their devices, and the invitations still open. */
export type Members = v.InferOutput<typeof Members>

const Invitation = v.object({ id: v.string(), invitation: v.string(), expiresAt: v.number() })
/** An invitation as made: the one time its token (`invitation`) is seen. */
export type Invitation = v.InferOutput<typeof Invitation>

/** @throws {Failure} `forbidden` for others than the coordinator, or why no answer came */
export async function listMembers(): Promise<Members> {
  return readBody(Members, await request('members'))
}

/** Makes an invitation that works once. The token is shown once and stored hashed. `null` when the endpoint does not have a partner's organisation (yet). */
export async function inviteMember(invitee: {
  role: Role
  name: string
  organisation?: string
  expiresInDays?: number
}): Promise<Invitation | null> {
  const name = invitee.name.trim()
  const body = { ...invitee, name: name === '' ? undefined : name }
  const made = await request('members', { body, orNull: invitee.organisation !== undefined })
  return made === null ? null : readBody(Invitation, made)
}

/** The roles a member may change between. */
export type MunicipalRole = Exclude<Role, 'partner'>

/** Gives a member another role. @throws {Failure} `last-coordinator` */
export async function changeRole(member: string, role: MunicipalRole): Promise<void> {
  await request(`members/${encodeURIComponent(member)}`, { method: 'PATCH', body: { role } })
}

/** Makes a member coordinator and oneself an editor, in one act. @throws {Failure} `last-coordinator` when they have no device */
export async function handOver(member: string): Promise<void> {
  await request(`members/${encodeURIComponent(member)}`, {
    method: 'PATCH',
    body: { role: 'coordinator', handOver: true },
  })
}

/** An invitation for one more device of a member. */
export async function inviteDevice(member: string): Promise<Invitation> {
  return readBody(Invitation, await request('members', { body: { member } }))
}

/** Takes a member with all devices out, or withdraws an open invitation. @throws {Failure} `last-coordinator` */
export async function revokeMember(id: string): Promise<void> {
  await request(`members/${encodeURIComponent(id)}`, { method: 'DELETE' })
}

export async function revokeDevice(member: string, device: string): Promise<void> {
  await request(`members/${encodeURIComponent(member)}/devices/${encodeURIComponent(device)}`, { method: 'DELETE' })
}

/** Everything ever written into a record, newest first. */
export async function fetchHistory(kind: Kind, record: string): Promise<HistoryEntry[]> {
  const entries = readHistory(await request(`history/${kind}/${encodeURIComponent(record)}`))
  if (!entries) throw new Failure('unreachable')
  return entries
}
