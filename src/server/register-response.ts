import { opensDeeperThan } from './depth.ts'

/** What a register said: something, that there is nothing (404), or that it is taken away (410). */
export interface RegisterAnswer {
  kind: 'answer'
  status: 200 | 404 | 410
  body: unknown
}

/** No answer yet: asked to wait (`ms` is `null` when it does not say how long), or none that can be used. */
export type NoAnswer = { kind: 'wait'; ms: number | null } | { kind: 'nothing'; problem: 'unreachable' | 'unreadable' }

/** A page of a hundred entries has some 300 000 bytes. */
const MAX_BYTES = 8_000_000
const MAX_NESTING = 50

/** Reads an answer that is JSON, and no more of it than an answer may have; throws when it ends before its end. */
export async function readRegisterResponse(response: Response, now: number): Promise<RegisterAnswer | NoAnswer> {
  const { status, headers } = response
  const retryAfter = headers.get('retry-after')
  if (status === 429 || (status === 503 && retryAfter !== null)) {
    await letGo(response)
    return { kind: 'wait', ms: waitOf(retryAfter, now) }
  }
  if (status === 404 || status === 410) {
    await letGo(response)
    return { kind: 'answer', status, body: null }
  }
  if (status !== 200) {
    await letGo(response)
    return { kind: 'nothing', problem: status >= 500 ? 'unreachable' : 'unreadable' }
  }
  const text = isJson(headers) ? await readText(response) : null
  if (text === null) {
    await letGo(response)
    return { kind: 'nothing', problem: 'unreadable' }
  }
  const body = parse(text)
  return body === undefined ? { kind: 'nothing', problem: 'unreadable' } : { kind: 'answer', status, body }
}

/** Seconds, or a date. */
function waitOf(retryAfter: string | null, now: number): number | null {
  const given = retryAfter?.trim() ?? ''
  if (/^\d{1,9}$/.test(given)) return Number(given) * 1_000
  const date = Date.parse(given)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}

function isJson(headers: Headers): boolean {
  return /^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(headers.get('content-type') ?? '')
}

/** `null` when there is more than an answer may have, or it is not UTF-8. */
async function readText(response: Response): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  if (Number(response.headers.get('content-length') ?? 0) > MAX_BYTES || !response.body) return null
  for await (const chunk of response.body) {
    size += chunk.byteLength
    if (size > MAX_BYTES) return null // leaving the loop hangs up
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    return null
  }
}

function parse(text: string): unknown {
  if (opensDeeperThan(text, MAX_NESTING)) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Lets the connection go without reading what nobody wants. */
async function letGo(response: Response): Promise<void> {
  if (!response.bodyUsed) await response.body?.cancel().catch(() => {})
}
