import type { Soon } from './soon.ts'
import type { RecordRow } from './store.ts'

/** A personal link with which someone outside reads and comments one agreement. */
export interface PartnerLinkRow {
  space: string
  id: string
  tokenHash: string
  /** Id of the agreement. */
  agreement: string
  /** Who has it; what they write carries this name. */
  name: string
  /** The member who made it, by name. */
  madeBy: string
  madeAt: number
  expiresAt: number
  /** `null` until it is opened. */
  lastUsedAt: number | null
  /** How many times something was written with it. */
  written: number
}

/** What the store keeps of partner links: reading. */
export interface PartnerStore {
  /** Links to an agreement, the newest first. */
  partnerLinks(space: string, agreement: string): Promise<PartnerLinkRow[]>
  partnerLinkIds(space: string): Promise<string[]>
  partnerLinkByToken(tokenHash: string): Promise<PartnerLinkRow | null>
  /** Notes that a link was opened, and by how much more was written with it. */
  partnerLinkUsed(space: string, id: string, now: number, written: number): Promise<void>
  /** Sections, tasks and points that may be the agreement's: their body names it, or their id does. Whoever asks looks closer. */
  agreementParts(space: string, agreement: string): Promise<RecordRow[]>
  /** Organisations that may have taken another one in: their body names it. Whoever asks looks closer. */
  mergedInto(space: string, organisation: string): Promise<RecordRow[]>
}

/** The same, inside a transaction. */
export interface PartnerWriting {
  partnerLinks(agreement: string): Soon<PartnerLinkRow[]>
  partnerLink(id: string): Soon<PartnerLinkRow | null>
  savePartnerLink(row: PartnerLinkRow): Soon<void>
  deletePartnerLink(id: string): Soon<void>
}
