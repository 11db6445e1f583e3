import { FileTrouble } from './file-trouble.ts'

/** A file in a zip archive, as its directory tells. Source: PKWARE APPNOTE 6.3. */
export interface ZipEntry {
  name: string
  /** 0: as it is; 8: deflated. */
  method: number
  isEncrypted: boolean
  packedBytes: number
  /** As told; what comes out may be more. */
  bytes: number
  /** Where its own header begins. */
  at: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const HEADER = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const HEADER_BYTES = 30
/** The longest comment an archive may end with. */
const MOST_COMMENT = 65_535
const MOST_ENTRIES = 5_000

/** What an archive holds. @throws {FileTrouble} `damaged` */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) throw new FileTrouble('swollen')
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let read = 0; read < count; read += 1) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY) throw new FileTrouble('damaged')
    const nameBytes = view.getUint16(at + 28, true)
    const next = at + ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at = next
  }
  return entries
}

function endOf(view: DataView): number {
  const first = Math.max(view.byteLength - END_BYTES - MOST_COMMENT, 0)
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at
  throw new FileTrouble('damaged')
}

/** What a file in the archive holds, never more than `most` bytes of it whatever the directory tells. @throws {FileTrouble} `damaged`, `locked`, `swollen` */
export async function unzip(archive: Uint8Array, entry: ZipEntry, most: number): Promise<Uint8Array> {
  if (entry.isEncrypted) throw new FileTrouble('locked')
  const view = viewOf(archive)
  if (entry.at + HEADER_BYTES > archive.length || view.getUint32(entry.at, true) !== HEADER)
    throw new FileTrouble('damaged')
  const from = entry.at + HEADER_BYTES + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = archive.slice(from, from + entry.packedBytes)
  if (packed.length !== entry.packedBytes) throw new FileTrouble('damaged')
  if (entry.method === 0) return packed.length > most ? swollen() : packed
  if (entry.method !== 8) throw new FileTrouble('damaged')
  return inflate(packed, most)
}

function swollen(): never {
  throw new FileTrouble('swollen')
}

async function inflate(packed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> {
  const inflated = new DecompressionStream('deflate-raw')
  const writer = inflated.writable.getWriter()
  // What fails here fails at the reader too, which tells.
  void writer.write(packed).catch(() => undefined)
  void writer.close().catch(() => undefined)
  const reader = inflated.readable.getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new FileTrouble('damaged', { cause })
    })
    if (done) break
    length += value.length
    if (length > most) {
      void reader.cancel().catch(() => undefined)
      return swollen()
    }
    parts.push(value)
  }
  return joined(parts, length)
}

/** An archive of files as they are, without checksums: for a reader in this app that unpacks nothing itself. */
export function storedZip(files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const { name, bytes } of files) {
    const spelled = new TextEncoder().encode(name)
    const header = numbers([HEADER, 4], [20, 2], [0, 2], [0, 2], [0, 4], [0, 4], ...sizes(bytes, spelled))
    directory.push(
      numbers(
        [ENTRY, 4],
        [20, 2],
        [20, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [0, 4],
        ...sizes(bytes, spelled),
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [at, 4],
      ),
      spelled,
    )
    parts.push(header, spelled, bytes)
    at += header.length + spelled.length + bytes.length
  }
  const listed = directory.reduce((sum, part) => sum + part.length, 0)
  const count = files.length
  parts.push(...directory, numbers([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [listed, 4], [at, 4], [0, 2]))
  return joined(parts, at + listed + END_BYTES)
}

/** Packed and unpacked size, the name's length, and nothing extra. */
function sizes(bytes: Uint8Array, name: Uint8Array): [number, 2 | 4][] {
  return [
    [bytes.length, 4],
    [bytes.length, 4],
    [name.length, 2],
    [0, 2],
  ]
}

/** Numbers in so many bytes each, lowest first. */
function numbers(...values: [number, 2 | 4][]): Uint8Array {
  const bytes = new Uint8Array(values.reduce((sum, [, width]) => sum + width, 0))
  const view = viewOf(bytes)
  let at = 0
  for (const [value, width] of values) {
    if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += width
  }
  return bytes
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
