import { FileTrouble } from './file-trouble.ts'

/** How the bytes of a text file spell letters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const MARKS: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
/** Controls that no table has; more than one in a hundred letters, and it is no text. */
// oxlint-disable-next-line no-control-regex -- these are what we look for
const CONTROLS = /[\0-\x08\x0e-\x1f]/g
const LOOKED_AT = 100_000
/** What Windows-1252 has where ISO 8859-1 has controls, from 0x80; some versions of Node leave the controls. */
const BEYOND_LATIN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** The text of a file, without a mark at its beginning. What is not UTF-8 is taken for Windows-1252. @throws {FileTrouble} `not-a-table` */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  const encoding = marked?.[0] ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
  const read = new TextDecoder(encoding).decode(bytes)
  const text =
    encoding === 'windows-1252'
      ? read.replace(/[\x80-\x9f]/g, (code) => BEYOND_LATIN[code.charCodeAt(0) - 0x80] ?? code)
      : read
  const looked = text.slice(0, LOOKED_AT)
  if ((looked.match(CONTROLS)?.length ?? 0) * 100 > looked.length) throw new FileTrouble('not-a-table')
  return { text, encoding }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
