import type { AgreementPoint } from './agreement.ts'
import type { AgreementDocument } from './agreement-document.ts'

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
}

/** Open points of both, and the organisation's remarks with their answers. */
export type PartnerPoint = Omit<AgreementPoint, 'agreement'>

/** The longest a partner may write at a time, in UTF-16 units. */
export const MAX_PARTNER_TEXT = 4_000
export const MAX_INITIALS = 20
/** Days a link works when nothing else is chosen, and at most. */
export const PARTNER_LINK_DAYS = { usual: 90, most: 365 } as const
