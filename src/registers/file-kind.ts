import { FileTrouble } from './file-trouble.ts'

/** What a file is by its first bytes: names and MIME types are often wrong. */
export type FileKind = 'text' | 'zip'

const ENCRYPTED = 'EncryptedPackage'

const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
]

/** @throws {FileTrouble} when it is something we know we cannot read */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new FileTrouble('empty')
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04]) || begins(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  // The container of old Office files, and of new ones with a password.
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new FileTrouble(hasWide(bytes, ENCRYPTED) ? 'locked' : 'other-sheet')
  if (ascii(bytes, 0, 5) === '%PDF-') throw new FileTrouble('pdf')
  if (isPicture(bytes)) throw new FileTrouble('image')
  return 'text'
}

function isPicture(bytes: Uint8Array): boolean {
  const isNamed = ascii(bytes, 0, 4) === 'RIFF' || /^ftyp(heic|heix|mif1|avif)/.test(ascii(bytes, 4, 12))
  // «BM» may begin a text: a bitmap has zeros in its head.
  return isNamed || PICTURES.some((head) => begins(bytes, head) && bytes.subarray(0, 32).includes(0))
}

function begins(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte)
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}

/** Whether a word stands in it as UTF-16. */
function hasWide(bytes: Uint8Array, word: string): boolean {
  const wide = [...word].flatMap((letter) => [letter.charCodeAt(0), 0])
  for (let at = bytes.indexOf(wide[0] ?? 0); at >= 0; at = bytes.indexOf(wide[0] ?? 0, at + 1))
    if (wide.every((byte, next) => bytes[at + next] === byte)) return true
  return false
}
