import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, gzipSync } from 'node:zlib'

/** Bodies of fewer bytes are sent as they are. */
export const MIN_COMPRESSED = 4_000

const zip = promisify(gzip)
const brotli = promisify(brotliCompress)

export type Coding = 'br' | 'gzip'

/** Whether whoever asks takes this content coding (RFC 9110, 12.5.3). */
export function accepts(request: Request, coding: Coding): boolean {
  const accepted = request.headers.get('accept-encoding')
  return (
    accepted !== null &&
    accepted.split(',').some((each) => new RegExp(`^\\s*${coding}\\s*(;\\s*q=(?!0(\\.0*)?\\s*$).*)?$`, 'i').test(each))
  )
}

/** Shorter ones are compressed at once: a trip to another thread would take longer. */
const MAX_AT_ONCE = 20_000

/** `quality`: for answers made for one, `fast`; for what many will fetch, `small`. */
export async function compress(
  body: Uint8Array | string,
  coding: Coding,
  quality: 'fast' | 'small',
): Promise<Uint8Array<ArrayBuffer>> {
  // zlib allocates plain buffers, which its types do not say.
  type Plain = Uint8Array<ArrayBuffer>
  if (coding === 'gzip') {
    const level = quality === 'fast' ? 5 : 9
    return (body.length < MAX_AT_ONCE ? gzipSync(body, { level }) : await zip(body, { level })) as Plain
  }
  return (await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality === 'fast' ? 5 : 11 } })) as Plain
}
