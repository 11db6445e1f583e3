import { gunzip } from 'node:zlib'
import { promisify } from 'node:util'
import { MIN_COMPRESSED, accepts, compress } from './encoding.ts'

const unzip = promisify(gunzip)
const PRIVATE = { 'content-type': 'application/json', 'cache-control': 'private, no-store' }
const VARIES = { ...PRIVATE, vary: 'accept-encoding' }

/** An answer for the one who asked; compressed when that is worth it. */
export async function answerJson(request: Request, value: unknown, status = 200): Promise<Response> {
  return answerText(request, JSON.stringify(value), status)
}

/** `text`: JSON, as text or in UTF-8. */
export async function answerText(
  request: Request,
  text: string | Uint8Array<ArrayBuffer>,
  status = 200,
): Promise<Response> {
  if (text.length < MIN_COMPRESSED) return new Response(text, { status, headers: PRIVATE })
  if (!accepts(request, 'gzip')) return new Response(text, { status, headers: VARIES })
  return new Response(await compress(text, 'gzip', 'fast'), {
    status,
    headers: { ...VARIES, 'content-encoding': 'gzip' },
  })
}

/** JSON text that is kept compressed with gzip. */
export async function answerZipped(request: Request, zipped: Uint8Array<ArrayBuffer>): Promise<Response> {
  if (accepts(request, 'gzip')) return new Response(zipped, { headers: { ...VARIES, 'content-encoding': 'gzip' } })
  return new Response(new Uint8Array(await unzip(zipped)), { headers: VARIES })
}
