/** What is not known to be harmless is only bytes. */
const UNKNOWN = 'application/octet-stream'
const ZIP = 'application/zip'
/** Enough of a file's beginning, and of a zip's end where its table of contents is. */
const HEAD = 4_096
const TAIL = 65_536

const MAGIC: readonly [type: string, at: number, bytes: string][] = [
  ['image/jpeg', 0, '\u00FF\u00D8\u00FF'],
  ['image/png', 0, '\u0089PNG\r\n\u001A\n'],
  ['image/gif', 0, 'GIF87a'],
  ['image/gif', 0, 'GIF89a'],
  ['image/webp', 8, 'WEBP'],
  ['application/pdf', 0, '%PDF-'],
  [ZIP, 0, 'PK\u0003\u0004'],
]

/** By a name that such a document always has in it; OpenDocument says its own type first. */
const DOCUMENTS: readonly [type: string, name: string][] = [
  ['application/vnd.oasis.opendocument.text', 'mimetypeapplication/vnd.oasis.opendocument.text'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'word/document.xml'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xl/workbook.xml'],
]

/** Types a page may show in place. */
export const SHOWN = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']

/** Finds a file's media type by its content, part by part. What it is called, and what its sender says, counts for nothing. */
export interface TypeFinder {
  add(part: Uint8Array): void
  type(): string
}

export function createTypeFinder(): TypeFinder {
  let head = ''
  let tail = ''
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let isText = true

  return {
    add(part) {
      if (head.length < HEAD) head += latin1(part.subarray(0, HEAD - head.length))
      tail = (tail + latin1(part.subarray(-TAIL))).slice(-TAIL)
      isText &&= isPlain(utf8, part)
    },
    type() {
      const magic = MAGIC.find(([, at, bytes]) => head.startsWith(bytes, at))?.[0]
      if (magic === 'image/webp' && !head.startsWith('RIFF')) return UNKNOWN
      if (magic === ZIP) return DOCUMENTS.find(([, name]) => head.includes(name) || tail.includes(name))?.[0] ?? ZIP
      if (magic !== undefined) return magic
      // What begins like markup is nobody's plain text: a browser may be talked into reading it as a page.
      return isText && isWhole(utf8) && !/^(\u00EF\u00BB\u00BF)?\s*</.test(head) ? 'text/plain; charset=utf-8' : UNKNOWN
    },
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function isPlain(utf8: TextDecoder, part: Uint8Array): boolean {
  try {
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    return !/[\u0000-\u0008\u000E-\u001F\u007F]/.test(utf8.decode(part, { stream: true }))
  } catch {
    return false
  }
}

/** Whether it did not end in the middle of a character. */
function isWhole(utf8: TextDecoder): boolean {
  try {
    utf8.decode()
    return true
  } catch {
    return false
  }
}
