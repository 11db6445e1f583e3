import type { FailureCode } from '#model/failure.ts'
import type { Problem } from '#model/wire.ts'

/** `fetch`, or a simulated network. Rejects when no answer comes. */
export type Send = (path: string, init?: RequestInit) => Promise<Response>

/** Why there was no usable answer. */
export type Silence = Extract<FailureCode, 'offline' | 'unreachable' | 'sign-in-page'>

export type Answer =
  | { kind: 'answer'; status: number; body: unknown; bytes: Uint8Array<ArrayBuffer>; text: string }
  | { kind: 'problem'; status: number; code: string; body: Record<string, unknown>; retryAfterMs: number | null }
  | { kind: 'silence'; why: Silence }

export interface Asking {
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is, instead. */
  raw?: ArrayBuffer
  /** No answer within this time is no answer, ms; half a minute when absent. */
  patienceMs?: number
  method?: string
  headers?: Record<string, string>
  /** `text`: the answer is left as it came, for large ones that are checked otherwise. */
  as?: 'json' | 'text'
}

/** Bodies above this many bytes are sent compressed where the browser can. */
const COMPRESS_ABOVE = 4_000
/** No answer within this time is no answer. */
const PATIENCE_MS = 30_000
/** Asked to wait longer than this, seconds, we ask again all the same; and no timer can wait for more than 24 days. */
const MAX_WAIT_SECONDS = 3_600

/**
 * Asks the endpoint. An answer is the truth about the network, `navigator.onLine` only a hint; a page of
 * HTML where JSON should be is somebody's sign-in page.
 */
export async function ask(send: Send, path: string, key: string | null, asking: Asking = {}): Promise<Answer> {
  const { body, raw, patienceMs = PATIENCE_MS, as = 'json', method = body === undefined ? 'GET' : 'POST' } = asking
  let response: Response
  let bytes: Uint8Array<ArrayBuffer>
  try {
    const headers: Record<string, string> = { accept: 'application/json', ...asking.headers }
    if (key) headers['authorization'] = `Bearer ${key}`
    if (raw) headers['content-type'] = 'application/octet-stream'
    const packed = body === undefined ? null : await pack(JSON.stringify(body))
    if (packed) headers['content-type'] = 'application/json'
    if (packed?.isCompressed) headers['content-encoding'] = 'gzip'
    response = await send(path, {
      method,
      headers,
      body: raw ?? packed?.content ?? null,
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
    })
    bytes = new Uint8Array(await response.arrayBuffer())
  } catch {
    return { kind: 'silence', why: silence() }
  }
  const text = new TextDecoder().decode(bytes)
  const type = response.headers.get('content-type') ?? ''
  if (response.status === 204) return { kind: 'answer', status: 204, body: null, bytes, text }
  if (!/\bjson\b/.test(type)) return { kind: 'silence', why: response.ok ? 'sign-in-page' : 'unreachable' }
  const parsed = as === 'text' && response.ok ? null : parse(text)
  if (parsed === undefined) return { kind: 'silence', why: 'unreachable' }
  if (response.ok) return { kind: 'answer', status: response.status, body: parsed, bytes, text }
  const problem = (parsed ?? {}) as Partial<Problem> & Record<string, unknown> // read field by field below
  const seconds = Number(response.headers.get('retry-after'))
  return {
    kind: 'problem',
    status: response.status,
    code: typeof problem.code === 'string' ? problem.code : '',
    body: problem,
    retryAfterMs: Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, MAX_WAIT_SECONDS) * 1_000 : null,
  }
}

/** Why no answer came, as far as one can know. */
export function silence(): Silence {
  return globalThis.navigator?.onLine === false ? 'offline' : 'unreachable'
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined // cut off on the way
  }
}

async function pack(text: string): Promise<{ content: BodyInit; isCompressed: boolean }> {
  if (text.length < COMPRESS_ABOVE || typeof CompressionStream === 'undefined')
    return { content: text, isCompressed: false }
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return { content: await new Response(stream).arrayBuffer(), isCompressed: true }
}
