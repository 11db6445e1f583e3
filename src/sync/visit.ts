import type { KeptEnquiry } from '#db/visit-store.ts'
import { ask, silence } from './ask.ts'
import type { Send, Silence } from './ask.ts'

/** Why nothing new came. `gone`: nobody shares anything at this address; `busy`: the endpoint asks to wait. */
export type VisitTrouble = Silence | 'gone' | 'busy'

/** What everyone may see, as it came; `same`: what one has is still right. */
export type Fetched =
  | { kind: 'new'; text: string; etag: string | null }
  | { kind: 'same' }
  | { kind: 'trouble'; why: VisitTrouble }

/** What became of an enquiry. `refused`: it will never be taken as it is. */
export type Delivered =
  | { kind: 'arrived' }
  | { kind: 'waits'; why: VisitTrouble; retryAfterMs: number | null }
  | { kind: 'refused' }

/** Everything a large municipality shows, over a slow network. */
const PATIENCE_MS = 180_000

const overNetwork: Send = (path, init) => fetch(path, init)

/** Asks for what everyone may see of a space. @param etag of what one has; `null` when one has nothing */
export async function fetchPublic(space: string, etag: string | null, send = overNetwork): Promise<Fetched> {
  try {
    const response = await send(`/api/spaces/${encodeURIComponent(space)}/public.json`, {
      headers: { accept: 'application/json', ...(etag === null ? {} : { 'if-none-match': etag }) },
      cache: 'no-store', // we keep it ourselves, and know how old it is
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (response.status === 304 && etag !== null) return { kind: 'same' }
    if (response.status === 404) return { kind: 'trouble', why: isJson(response) ? 'gone' : 'unreachable' }
    if (response.status === 429 || response.status === 503) return { kind: 'trouble', why: 'busy' }
    if (!response.ok) return { kind: 'trouble', why: 'unreachable' }
    if (!isJson(response)) return { kind: 'trouble', why: 'sign-in-page' }
    return { kind: 'new', text: await response.text(), etag: response.headers.get('etag') }
  } catch {
    return { kind: 'trouble', why: silence() }
  }
}

/** Delivers what somebody wrote; sent again it arrives once. */
export async function deliverEnquiry(
  { space, id, type, text, about, contact, writtenIn }: KeptEnquiry,
  send = overNetwork,
): Promise<Delivered> {
  const body = { id, type, text, about, contact: contact === '' ? null : contact, writtenIn }
  const answer = await ask(send, `/api/spaces/${encodeURIComponent(space)}/enquiries`, null, { body })
  // The endpoint says which it has taken; whatever says anything else is not the endpoint.
  if (answer.kind === 'answer')
    return isAbout(answer.body, id) ? { kind: 'arrived' } : { kind: 'waits', why: 'unreachable', retryAfterMs: null }
  if (answer.kind === 'silence') return { kind: 'waits', why: answer.why, retryAfterMs: null }
  const { status, retryAfterMs } = answer
  if (status === 429 || status === 503) return { kind: 'waits', why: 'busy', retryAfterMs }
  if (status >= 500) return { kind: 'waits', why: 'unreachable', retryAfterMs }
  return { kind: 'refused' }
}

function isAbout(body: unknown, id: string): boolean {
  return typeof body === 'object' && body !== null && Reflect.get(body, 'id') === id
}

/** The space of an endpoint that has only one; `null` when it has several, or cannot be asked. */
export async function findOnlySpace(send = overNetwork): Promise<string | null> {
  const answer = await ask(send, '/api/place', null)
  if (answer.kind !== 'answer' || typeof answer.body !== 'object' || answer.body === null) return null
  const space: unknown = Reflect.get(answer.body, 'space')
  return typeof space === 'string' ? space : null
}

/** Anything else where JSON should be is somebody's sign-in page, or another server. */
function isJson(response: Response): boolean {
  return /\bjson\b/.test(response.headers.get('content-type') ?? '')
}
