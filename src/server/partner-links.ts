import * as v from 'valibot'
import { newId } from '#model/fields.ts'
import { PARTNER_LINK, PARTNER_LINK_DAYS } from '#model/partner.ts'
import { writesKind } from '#model/rights.ts'
import { line } from '#model/texts.ts'
import { hashToken, newToken } from './keys.ts'
import { liveRecord } from './partner-draft.ts'
import { ProblemError } from './problem.ts'
import type { Session, Store } from './store.ts'

const DAY_MS = 86_400_000
/** Links an agreement may have at a time. */
const MAX_LINKS = 50

/** For whom, to which agreement, and for how many whole days. */
export const PartnerLinkRequest = v.object({
  agreement: v.pipe(v.string(), v.maxLength(120)),
  name: v.pipe(line(120), v.trim(), v.minLength(1)),
  expiresInDays: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(PARTNER_LINK_DAYS.most)),
    PARTNER_LINK_DAYS.usual,
  ),
})

/** A link as its makers see it; times are ms since 1970. */
export interface PartnerLink {
  id: string
  name: string
  madeBy: string
  madeAt: number
  expiresAt: number
  lastUsedAt: number | null
}

/** A link as made: the one time its token is seen. */
export interface NewPartnerLink extends PartnerLink {
  token: string
}

/** @throws {ProblemError} `forbidden`, `not-found` when there is no such agreement, `space-full` */
export async function makePartnerLink(
  store: Store,
  session: Session,
  now: number,
  { agreement, name, expiresInDays }: v.InferOutput<typeof PartnerLinkRequest>,
): Promise<NewPartnerLink> {
  onlyWriters(session)
  const { space } = session
  const token = newToken()
  const link = {
    id: newId(PARTNER_LINK, now),
    name,
    madeBy: session.name,
    madeAt: now,
    expiresAt: now + expiresInDays * DAY_MS,
    lastUsedAt: null,
  }
  await store.write(space, 0, async (writing) => {
    if (!liveRecord(await writing.record(agreement), 'agreement')) throw new ProblemError('not-found')
    if ((await writing.partnerLinks(agreement)).length >= MAX_LINKS)
      throw new ProblemError('space-full', { detail: `An agreement may have ${MAX_LINKS} links.` })
    await writing.savePartnerLink({ ...link, space, agreement, tokenHash: hashToken(token), written: 0 })
  })
  return { ...link, token }
}

/** Who has a link to an agreement, also those whose time is over. @throws {ProblemError} `forbidden` */
export async function listPartnerLinks(store: Store, session: Session, agreement: string): Promise<PartnerLink[]> {
  onlyWriters(session)
  const links = await store.partnerLinks(session.space, agreement)
  return links.map(({ id, name, madeBy, madeAt, expiresAt, lastUsedAt }) => ({
    id,
    name,
    madeBy,
    madeAt,
    expiresAt,
    lastUsedAt,
  }))
}

/** From now on the link leads nowhere. @throws {ProblemError} `forbidden`, `not-found` */
export async function revokePartnerLink(store: Store, session: Session, id: string): Promise<void> {
  onlyWriters(session)
  await store.write(session.space, 0, async (writing) => {
    if (!(await writing.partnerLink(id))) throw new ProblemError('not-found')
    await writing.deletePartnerLink(id)
  })
}

/** Whoever may write an agreement may show it to those it is made with. */
function onlyWriters({ role }: Session): void {
  if (!writesKind(role, 'agreement'))
    throw new ProblemError('forbidden', { detail: 'Only those who write agreements may do this.' })
}
