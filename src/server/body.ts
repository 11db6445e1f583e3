import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { opensDeeperThan } from './depth.ts'
import { ProblemError } from './problem.ts'

/** A request may have this many bytes on the way, and this many when unpacked. */
export const MAX_RAW_BYTES = 4_000_000
const MAX_BYTES = 16_000_000
/** JSON nested deeper is not even parsed. */
const MAX_NESTING = 200

const unzip = promisify(gunzip)
const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * A request's JSON; `maxBytes` bounds it unpacked too when it is less than what any request may have.
 * @throws {ProblemError} `malformed`, `too-large`, `unsupported-media-type`
 */
export async function readJson(request: Request, maxBytes = MAX_BYTES): Promise<unknown> {
  const [type, ...parameters] = (request.headers.get('content-type') ?? '').toLowerCase().split(';')
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='))
  if (type?.trim() !== 'application/json' || (charset && !/^charset="?utf-?8"?$/.test(charset))) {
    throw new ProblemError('unsupported-media-type', {
      detail: 'Send application/json in UTF-8.',
      headers: { accept: 'application/json' },
    })
  }
  const encoding = (request.headers.get('content-encoding') ?? 'identity').trim().toLowerCase()
  if (encoding !== 'identity' && encoding !== 'gzip') {
    throw new ProblemError('unsupported-media-type', {
      detail: 'The only encoding taken is gzip.',
      headers: { 'accept-encoding': 'gzip' },
    })
  }
  const raw = await readBytes(request, Math.min(maxBytes, MAX_RAW_BYTES))
  const text = decode(encoding === 'gzip' ? await unpack(raw, maxBytes) : raw)
  if (opensDeeperThan(text, MAX_NESTING))
    throw new ProblemError('malformed', { detail: 'The JSON is nested too deeply.' })
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new ProblemError('malformed', { detail: 'This is not JSON.' })
  }
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  // Over a socket a body that comes in no chunks is as long as its header says, so it can be read at once.
  if (!request.headers.has('transfer-encoding')) {
    if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes)
    const bytes = new Uint8Array(await request.arrayBuffer().catch(endedEarly))
    if (bytes.byteLength > maxBytes) throw tooLarge(maxBytes)
    return bytes
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of readChunks(request, maxBytes)) chunks.push(chunk)
  const [only] = chunks
  return only && chunks.length === 1 ? only : Buffer.concat(chunks)
}

/** A request's bytes as they come. @throws {ProblemError} `malformed` when it ends before its end, `too-large` */
export async function* readChunks(request: Request, maxBytes: number): AsyncGenerator<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes)
  if (!request.body) return
  const reader = request.body.getReader()
  let size = 0
  for (;;) {
    const { done, value } = await reader.read().catch(endedEarly)
    if (done) return
    size += value.byteLength
    if (size > maxBytes) {
      void reader.cancel().catch(() => {})
      throw tooLarge(maxBytes)
    }
    yield value
  }
}

async function unpack(raw: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  try {
    return await unzip(raw, { maxOutputLength: maxBytes })
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(maxBytes)
    throw new ProblemError('malformed', { detail: 'This is not gzip.' })
  }
}

/** Whoever sent it hung up. */
function endedEarly(): never {
  throw new ProblemError('malformed', { detail: 'The request ended before its end.' })
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new ProblemError('malformed', { detail: 'This is not UTF-8.' })
  }
}

function tooLarge(bytes: number): ProblemError {
  return new ProblemError('too-large', {
    detail: `A request may have ${bytes} bytes; send less at a time.`,
    extensions: { maxBytes: bytes },
  })
}
