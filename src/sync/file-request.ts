import { ask, silence } from './ask.ts'
import type { Answer, Send, Silence } from './ask.ts'

/** A part on a thin line takes its time, ms. */
const PART_PATIENCE_MS = 60_000
/** Bytes that stop coming for this long do not come, ms. */
const STALL_MS = 30_000

/** What the endpoint has of a file. `whole`, or how many bytes from its beginning. */
export type There =
  | { kind: 'there'; isWhole: boolean; received: number }
  | { kind: 'silence'; why: Silence }
  | { kind: 'status'; status: number }

export type Fetched =
  | { kind: 'file'; bytes: ArrayBuffer; type: string }
  | { kind: 'silence'; why: Silence }
  | { kind: 'status'; status: number }

/** The header by which an answer shows that it is the endpoint's: a sign-in page has none. */
const RECEIVED = 'upload-received'

/** Asks how much of a file the endpoint has. */
export async function askWhatIsThere(send: Send, path: string, key: string): Promise<There> {
  try {
    const response = await send(path, {
      ...{ method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(STALL_MS) },
      headers: { authorization: `Bearer ${key}` },
    })
    const received = Number(response.headers.get(RECEIVED) ?? Number.NaN)
    if ((response.ok || response.status === 404) && Number.isSafeInteger(received) && received >= 0)
      return { kind: 'there', isWhole: response.ok, received }
    if (response.ok || response.status === 404) return { kind: 'silence', why: 'sign-in-page' }
    return { kind: 'status', status: response.status }
  } catch {
    return { kind: 'silence', why: silence() }
  }
}

/** Sends the bytes from `first` to before `end`. */
export function sendPart(
  send: Send,
  path: string,
  key: string,
  bytes: ArrayBuffer,
  first: number,
  end: number,
): Promise<Answer> {
  return ask(send, path, key, {
    method: 'PUT',
    raw: bytes.slice(first, end),
    headers: { 'content-range': `bytes ${first}-${end - 1}/${bytes.byteLength}` },
    patienceMs: PART_PATIENCE_MS,
  })
}

/** Fetches a file's bytes; however slowly they come, they are waited for as long as they come. */
export async function fetchBytes(send: Send, path: string, key: string): Promise<Fetched> {
  const stop = new AbortController()
  let timer = setTimeout(() => stop.abort(), STALL_MS)
  try {
    const response = await send(path, {
      ...{ cache: 'no-store', signal: stop.signal },
      headers: { authorization: `Bearer ${key}` },
    })
    if (!response.headers.has(RECEIVED) && (response.ok || response.status === 404))
      return { kind: 'silence', why: 'sign-in-page' }
    if (!response.ok || !response.body) return { kind: 'status', status: response.status }
    const parts: Uint8Array<ArrayBuffer>[] = []
    const reader = response.body.getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value)
      clearTimeout(timer)
      timer = setTimeout(() => stop.abort(), STALL_MS)
    }
    const bytes = await new Blob(parts).arrayBuffer()
    return { kind: 'file', bytes, type: response.headers.get('content-type') ?? '' }
  } catch {
    return { kind: 'silence', why: silence() }
  } finally {
    clearTimeout(timer)
  }
}
