import type { Role } from '#model/records.ts'
import type { Company } from './company.ts'
import type { Soon } from './soon.ts'
import type { FileStore, FileWriting } from './store-files.ts'
import type { MemberStore, MemberWriting } from './store-members.ts'
import type { PartnerStore, PartnerWriting } from './store-partners.ts'
import type { RegisterStore, RegisterWriting } from './store-register.ts'

/** One municipality's data. A cursor below `horizon` is too old; `erasures` counts the commits that erased or revoked something. */
export interface SpaceRow {
  space: string
  epoch: string
  /** The sequence number of the last commit. */
  head: number
  horizon: number
  erasures: number
}

/** A record as stored. `audience` and `everAudience` are bit masks of roles (view.ts); `body` is its wire form as JSON text. */
export interface RecordRow {
  id: string
  kind: string
  seq: number
  audience: number
  everAudience: number
  body: string
}

/** What a page needs of a record. */
export interface PageRow extends Pick<RecordRow, 'id' | 'seq' | 'audience' | 'body'> {
  /** The body in UTF-8, where it came so: `body` is then made of it each time it is asked for. */
  readonly bytes?: Uint8Array
}

/** A place in a space's sequence, and how much is wanted after it: rows this audience bit ever could see, and bytes of their bodies (UTF-8). */
export interface PageWanted {
  space: string
  seq: number
  id: string
  bit: number
  limit: number
  most: number
}

/** Rows in the order of (seq, id). `isEnd` when there are no more. */
export interface PageRows {
  rows: PageRow[]
  isEnd: boolean
}

/** Ids that a transaction will ask for. */
export interface Named {
  mutations: readonly string[]
  records: readonly string[]
}

/** What one mutation wrote to one record: `fields` is JSON text, name → value. */
export interface VersionRow {
  record: string
  version: string
  seq: number
  by: string
  at: number
  fields: string
}

/** What became of a mutation: `result` is JSON text of a refusal, `null` when it was done; `payload` only when it is held. */
export interface MutationRow {
  id: string
  seq: number
  device: string
  result: string | null
  payload: string | null
}

export interface MemberRow {
  id: string
  name: string
  role: Role
  joinedAt: number
}

export interface DeviceRow {
  id: string
  member: string
  name: string
  keyHash: string
  lastSeenAt: number
}

/** A key's device with its member and space. */
export interface Session extends SpaceRow {
  device: string
  member: string
  name: string
  role: Role
  /** Whose own person it is; `null` for all but partners. */
  organisation: string | null
  lastSeenAt: number
}

/** `device` once it is used; `retryHash` and `retrySalt` let the same join, sent again, get the same answer. */
export interface InvitationRow {
  space: string
  id: string
  tokenHash: string
  role: Role
  name: string
  /** The member who gets one more device; `null` makes a new member. */
  member: string | null
  /** Made at start for whoever comes first. */
  isFirst: boolean
  expiresAt: number
  usedAt: number | null
  device: string | null
  retryHash: string | null
  retrySalt: string | null
}

/** A snapshot of one role's view: its manifest (JSON text) and the sequence number to sync from. */
export interface SnapshotRow {
  seq: number
  segments: string
}

export interface SegmentRow {
  hash: string
  /** The JSON text, compressed with gzip. */
  data: Uint8Array
}

/** Reading and writing inside one transaction that holds the lock of its space. */
export interface Writing extends RegisterWriting, FileWriting, PartnerWriting, MemberWriting {
  /** The space's row, its head already moved. */
  readonly space: SpaceRow
  /** What was named when it began: asked for together with the lock. `null` when nothing was. */
  readonly named: { mutations: Soon<MutationRow[]>; records: Soon<RecordRow[]> } | null
  /** Nothing of this transaction is to be kept. */
  discard(): void

  /** Several at once, for what would else be asked one by one; those that are not there are left out. */
  mutations(ids: readonly string[]): Soon<MutationRow[]>
  records(ids: readonly string[]): Soon<RecordRow[]>
  mutation(id: string): Soon<MutationRow | null>
  record(id: string): Soon<RecordRow | null>
  version(record: string, version: string): Soon<VersionRow | null>
  /** Notes, inputs, decisions, follow-ups and photos that may be part of a record: their body names one of these, a few. Whoever asks looks closer. */
  parts(owners: readonly string[]): Soon<RecordRow[]>
  /** All that may be part of any, by id, after `after`. */
  partsFrom(after: string, limit: number): Soon<RecordRow[]>
  /** How many characters are held of edits that were refused to the member whose device it is. */
  heldBy(device: string): Promise<number>
  saveMutation(row: MutationRow): Soon<void>
  saveRecord(row: RecordRow): Soon<void>
  saveVersion(row: VersionRow): Soon<void>
  /** What a push wrote, at once: no record, version or mutation in it twice. */
  saveAll(rows: { mutations: MutationRow[]; versions: VersionRow[]; records: RecordRow[] }): Soon<void>
  /** Replaces a record with a note that it is erased; destroys its history, held payloads that name it, files that only it named, links to it, and all segments. */
  erase(row: RecordRow): Soon<void>

  members(): Soon<MemberRow[]>
  devices(): Soon<DeviceRow[]>
  invitation(id: string): Soon<InvitationRow | null>
  saveMember(row: MemberRow): Soon<void>
  saveDevice(row: DeviceRow): Soon<void>
  saveInvitation(row: InvitationRow): Soon<void>
  deleteMember(id: string): Soon<void>
  deleteDevice(id: string): Soon<void>
  deleteInvitation(id: string): Soon<void>

  /** Keeps a segment until `keepUntil`, or for as long as it is part of the role's snapshot. */
  saveSegment(role: Role, row: SegmentRow, keepUntil: number): Soon<void>
  /** Makes these segments (`hashes`) the role's snapshot; those it replaces are kept until `keepUntil`, those kept until before `now` deleted. */
  saveSnapshot(role: Role, row: SnapshotRow & { hashes: string[] }, keepUntil: number, now: number): Soon<void>
}

/** What is erased, kept outside the database and its backups. */
export interface Erased {
  space: string
  kind: string
  record: string
}

/** Where the endpoint keeps everything; one conformance suite holds for every store. */
export interface Store extends RegisterStore, FileStore, PartnerStore, MemberStore {
  /** Other endpoints on the same database; `null` where there can be none. */
  readonly company: Company | null
  createSpace(space: string, epoch: string): Promise<void>
  spaces(): Promise<SpaceRow[]>
  space(space: string): Promise<SpaceRow | null>
  /** Gives the space another epoch, if it still has `from`. */
  renewEpoch(space: string, from: string, to: string): Promise<void>

  /** One durable transaction; the space's head moves by `count` under its lock, so order of numbers = order of commits. `named` is read under it, too. */
  write<T>(space: string, count: number, work: (writing: Writing) => Promise<T>, named?: Named): Promise<T>

  /** Records this audience bit ever could see, changed after (seq, id), in that order. */
  recordsAfter(space: string, seq: number, id: string, bit: number, limit: number): Promise<RecordRow[]>
  /** The same, a page of them: it ends at `limit` rows, and with the row that takes it beyond `most` bytes. */
  pageAfter(wanted: PageWanted): Promise<PageRows>
  /** Records in view of this audience bit, by id, after `id`. */
  recordsFrom(space: string, id: string, bit: number, limit: number): Promise<RecordRow[]>
  /** How many records changed after `seq`, counted to at most `limit`. */
  countAfter(space: string, seq: number, limit: number): Promise<number>
  record(space: string, id: string): Promise<RecordRow | null>
  /** What was written to a record, newest first, at most `limit` rows. */
  history(space: string, record: string, limit: number): Promise<VersionRow[]>

  session(keyHash: string): Promise<Session | null>
  seen(space: string, device: string, now: number): Promise<void>
  members(space: string): Promise<MemberRow[]>
  devices(space: string): Promise<DeviceRow[]>
  invitations(space: string): Promise<InvitationRow[]>
  invitationByToken(tokenHash: string): Promise<InvitationRow | null>

  snapshot(space: string, role: Role): Promise<SnapshotRow | null>
  segment(space: string, role: Role, hash: string): Promise<Uint8Array<ArrayBuffer> | null>

  /** A number the endpoint has written down for itself; `null` when it never did. */
  note(space: string, name: string): Promise<number | null>
  writeNote(space: string, name: string, value: number): Promise<void>
  /** The same of all spaces at once: what was written down under a name, by space. */
  notes(name: string): Promise<Map<string, number>>
  writeNotes(name: string, values: ReadonlyMap<string, number>): Promise<void>

  /** Everything in the ledger of erased records. */
  erased(): Promise<Erased[]>
  close(): Promise<void>
}
