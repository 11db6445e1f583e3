import type { Role } from '#model/records.ts'
import type { Soon } from './soon.ts'
import type { DeviceRow, RecordRow } from './store.ts'

/** Which organisation a partner, or an open invitation to be one, belongs to: `id` is the member's or the invitation's. */
export interface BoundRow {
  id: string
  organisation: string
}

/** A key that was taken away on purpose. */
export interface RevokedKeyRow {
  space: string
  device: string
  keyHash: string
}

/** What the store keeps of members beside who they are: reading. */
export interface MemberStore {
  bound(space: string): Promise<BoundRow[]>
  /** What a partner of this organisation may have in its view: the organisation, the municipality, and activities that name it. Whoever asks looks closer. */
  ownRecords(space: string, organisation: string): Promise<RecordRow[]>
  revokedKey(keyHash: string): Promise<RevokedKeyRow | null>
  revokedDevice(space: string, device: string): Promise<RevokedKeyRow | null>
}

/** The same, inside a transaction. */
export interface MemberWriting {
  changeRole(member: string, role: Role): Soon<void>
  bind(row: BoundRow): Soon<void>
  /** What an invitation was bound to, the member who came with it is. */
  rebind(invitation: string, member: string): Soon<void>
  /** The member who signs in as this subject of this issuer (OpenID Connect); also one that has been taken out. */
  memberOfSubject(issuer: string, subject: string): Soon<string | null>
  saveSubject(issuer: string, subject: string, member: string): Soon<void>
  /** A member leaves by its own will, and may come back the same way. */
  forgetSubjects(member: string): Soon<void>
  /** Remembers that a device's key was taken away; the device goes on existing until it is deleted. */
  saveRevoked(device: DeviceRow, now: number): Soon<void>
}
