import * as v from 'valibot'
import { readBody, request } from './request.ts'

const Link = v.object({
  id: v.string(),
  name: v.string(),
  madeBy: v.string(),
  /** ms since 1970, like all times here. */
  madeAt: v.number(),
  expiresAt: v.number(),
  lastUsedAt: v.nullable(v.number()),
})
/** A link with which somebody outside reads and comments one agreement. */
export type PartnerLink = v.InferOutput<typeof Link>

const Links = v.object({ links: v.array(Link) })
const NewLink = v.object({ ...Link.entries, token: v.string() })
/** A link as made: the one time its token is seen. */
export type NewPartnerLink = v.InferOutput<typeof NewLink>

/** Who has a link to an agreement, the newest first. @throws {Failure} why no answer came */
export async function listPartnerLinks(agreement: string): Promise<PartnerLink[]> {
  return readBody(Links, await request(`partners?agreement=${encodeURIComponent(agreement)}`)).links
}

/** `null` when the endpoint does not have the agreement (yet). @throws {Failure} `space-full` when it has too many */
export async function makePartnerLink(
  agreement: string,
  wanted: { name: string; expiresInDays: number },
): Promise<NewPartnerLink | null> {
  const made = await request('partners', { body: { agreement, ...wanted }, orNull: true })
  return made === null ? null : readBody(NewLink, made)
}

/** From now on the link leads nowhere; that it did so before is as good. */
export async function revokePartnerLink(id: string): Promise<void> {
  await request(`partners/${encodeURIComponent(id)}`, { method: 'DELETE', orNull: true })
}
