import type { AgreementPoint } from './agreement.ts'
import type { AgreementDocument } from './agreement-document.ts'
import { parts, versionsOf } from './merge.ts'
import type { LiveRecord } from './wire.ts'

/** What a partner is told of its own agreement, and nothing else. Times are ms since 1970, days `YYYY-MM-DD`. */
export interface PartnerDraft {
  /** Whom the link was made for. */
  name: string
  expiresAt: number
  /** One of content/agreements/states.ts, or of a newer app. */
  state: string
  hearingUntil: string | null
  document: AgreementDocument
  points: PartnerPoint[]
  /** Sections the municipality noted that the organisation agrees to, and when (`null`: not known); the others it said by its own link. */
  noted: NotedAgreed[]
}

export interface NotedAgreed {
  section: string
  at: number | null
}

/** Who said that the organisation agrees, where not the organisation itself did by its link. `by` is `''` when it is not known. */
export function notedAgreed(section: LiveRecord): { by: string; at: number | null } | null {
  const [said] = versionsOf(section, 'agreedByOrganisation')
  if (!said || said.value === null || parts(said.id).some((part) => part.startsWith(`${PARTNER_LINK}_`))) return null
  return { by: said.by, at: said.at || null }
}

/** What ids of links begin with, and of what is written with them. */
export const PARTNER_LINK = 'pln'

/** Open points of both, and the organisation's remarks with their answers. */
export type PartnerPoint = Omit<AgreementPoint, 'agreement'>

/** The longest a partner may write at a time, in UTF-16 units. */
export const MAX_PARTNER_TEXT = 4_000
export const MAX_INITIALS = 20
/** Days a link works when nothing else is chosen, and at most. */
export const PARTNER_LINK_DAYS = { usual: 90, most: 365 } as const
