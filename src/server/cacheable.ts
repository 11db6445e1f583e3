import { createHash } from 'node:crypto'
import { MIN_COMPRESSED, accepts, compress } from './encoding.ts'
import type { Coding } from './encoding.ts'

/** A body that many will fetch, with its hash and, once asked for, its compressed forms. */
export interface Cacheable {
  hash: string
  body: Uint8Array<ArrayBuffer>
  coded: Map<Coding, Promise<Uint8Array<ArrayBuffer>>>
}

export function cacheable(text: string): Cacheable {
  const body = new TextEncoder().encode(text)
  return { hash: createHash('sha256').update(body).digest('base64url').slice(0, 22), body, coded: new Map() }
}

/** The body, or 304 for whoever has it; a strong `ETag` for each coding. */
export async function answerCacheable(
  request: Request,
  { hash, body, coded }: Cacheable,
  given: Readonly<Record<string, string>>,
): Promise<Response> {
  const headers = { ...given, vary: given['vary'] ? `accept-encoding, ${given['vary']}` : 'accept-encoding' }
  const coding =
    body.length < MIN_COMPRESSED ? undefined : (['br', 'gzip'] as const).find((each) => accepts(request, each))
  const etag = `"${hash}${coding ? `-${coding}` : ''}"`
  if (matches(request.headers.get('if-none-match'), hash))
    return new Response(null, { status: 304, headers: { ...headers, etag } })
  if (!coding) return new Response(body, { headers: { ...headers, etag } })
  const compressed = coded.get(coding) ?? compress(body, coding, 'fast')
  coded.set(coding, compressed)
  return new Response(await compressed, { headers: { ...headers, etag, 'content-encoding': coding } })
}

/** Whether `If-None-Match` names this body, in whatever coding. */
function matches(given: string | null, hash: string): boolean {
  return (
    given !== null &&
    given.split(',').some((each) => each.trim() === '*' || each.includes(`"${hash}"`) || each.includes(`"${hash}-`))
  )
}
