import { answerCacheable } from './cacheable.ts'
import type { ReadPublic } from './public-space.ts'

/** For whatever site or program asks. */
export const OPEN_HEADERS = {
  'cache-control': 'public, max-age=60, stale-while-revalidate=86400',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
}

/** Answers `public.json`. */
export async function answerPublicJson(readPublic: ReadPublic, request: Request, space: string): Promise<Response> {
  const { json } = await readPublic(space)
  return answerCacheable(request, json, { 'content-type': 'application/json', ...OPEN_HEADERS })
}
