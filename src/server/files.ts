import { createHash, randomUUID } from 'node:crypto'
import { readChunks } from './body.ts'
import { createTypeFinder } from './file-type.ts'
import type { StillWhose } from './hearing.ts'
import { makeSure } from './make-sure.ts'
import { ProblemError } from './problem.ts'
import type { FileRow } from './store-files.ts'
import type { Session, Store, Writing } from './store.ts'

/** A file may have this many bytes, and one part of it sent by itself this many. */
export const MAX_FILE_BYTES = 10_000_000
export const MAX_PART_BYTES = 1_048_576
/** A file sent whole is put on the disk in parts of this size as it comes, so that none is ever in memory whole. */
const STORED_PART = 262_144
const DAY_MS = 86_400_000
/** What nobody has gone on with is forgotten after this, and what no record has named after that. */
const UNFINISHED_MS = 7 * DAY_MS
const UNNAMED_MS = DAY_MS

/** Which bytes of how many a request brings. */
export interface Range {
  start: number
  /** How many bytes it brings. */
  length: number
  total: number
}

/** How it stands with a file after a request; `type` when it is whole. */
export interface FileState {
  sha256: string
  received: number
  total: number | null
  type: string | null
  /** This request made it whole. */
  isNew: boolean
}

/** A part to be added: which upload it belongs to, where it begins, and how long the file will be, when that is known. */
interface Part {
  sha256: string
  upload: string
  start: number
  data: Uint8Array
  total: number | null
}

export interface Files {
  /**
   * Takes a file, whole or a part of it; `stillWhose` is asked when its bytes have come. @throws {ProblemError} `malformed`,
   * `hash-mismatch`, `part-out-of-order`, `space-full`, `too-large`, and as `stillWhose`
   */
  put(
    session: Session,
    sha256: string,
    range: Range | null,
    request: Request,
    stillWhose: StillWhose,
  ): Promise<FileState>
  /** How much of a file is here, of what this device has sent. */
  state(session: Session, sha256: string): Promise<FileState>
  /** A file's bytes, read part by part as they are taken. */
  read(space: string, row: FileRow): ReadableStream<Uint8Array>
  /** Forgets uploads nobody went on with, and files no record named. */
  sweep(): Promise<void>
}

/** @param spaceBytes how many bytes of files a space may have */
export function createFiles(store: Store, now: () => number, spaceBytes: number): Files {
  async function checkRoom(space: string, more: number): Promise<void> {
    if ((await store.fileBytes(space)) + more > spaceBytes)
      throw new ProblemError('space-full', { extensions: { maxBytes: spaceBytes } })
  }

  /** A part at a time: what was acknowledged is on the disk and is gone on from. */
  async function putPart(
    { space, device }: Session,
    sha256: string,
    range: Range,
    request: Request,
    stillWhose: StillWhose,
  ): Promise<FileState> {
    const { start, length, total } = range
    if (start === 0) await checkRoom(space, total)
    const chunks: Uint8Array[] = []
    for await (const chunk of readChunks(request, Math.min(length, MAX_PART_BYTES))) chunks.push(chunk)
    const data = Buffer.concat(chunks)
    if (data.length !== length) throw new ProblemError('malformed', { detail: 'The part is not as long as it says.' })
    await stillWhose()
    return settle(
      await store.write(space, 0, async (writing) => {
        const added = await addPart(writing, { sha256, upload: device, start, data, total }, now())
        return added.type === null && added.received === total ? finish(writing, sha256, device, total, now()) : added
      }),
    )
  }

  /** Under an upload of its own: what is cut off leaves nothing, and two that come at once do not meet. */
  async function putWhole(
    { space }: Session,
    sha256: string,
    request: Request,
    stillWhose: StillWhose,
  ): Promise<FileState> {
    const upload = randomUUID()
    const declared = Number(request.headers.get('content-length') ?? MAX_FILE_BYTES)
    await checkRoom(space, declared)
    let start = 0
    try {
      for await (const data of inParts(readChunks(request, MAX_FILE_BYTES), STORED_PART)) {
        const part = { sha256, upload, start, data, total: null }
        const state = await store.write(space, 0, (writing) => addPart(writing, part, now()))
        if (state.type !== null) return state // another brought it meanwhile
        start += data.length
      }
      if (start === 0) throw new ProblemError('malformed', { detail: 'A file has bytes.' })
      await stillWhose()
      return settle(await store.write(space, 0, (writing) => finish(writing, sha256, upload, start, now())))
    } catch (error) {
      await store.write(space, 0, async (writing) => writing.dropUpload(sha256, upload))
      throw error
    }
  }

  async function state({ space, device }: Session, sha256: string): Promise<FileState> {
    const row = await store.file(space, sha256)
    if (row) return whole(row, false)
    const upload = await store.upload(space, sha256, device)
    return { sha256, received: upload?.received ?? 0, total: upload?.total ?? null, type: null, isNew: false }
  }

  return {
    state,
    async put(session, sha256, range, request, stillWhose) {
      const row = await store.file(session.space, sha256)
      if (row) {
        await makeSure(store, session.space)
        return whole(row, false)
      }
      return range
        ? putPart(session, sha256, range, request, stillWhose)
        : putWhole(session, sha256, request, stillWhose)
    },
    read(space, { sha256, upload }) {
      let start = 0
      return new ReadableStream<Uint8Array>(
        {
          async pull(controller) {
            const part = await store.filePart(space, sha256, upload, start)
            if (part) {
              start += part.length
              controller.enqueue(part)
            } else controller.close()
          },
        },
        { highWaterMark: 0 },
      )
    },
    async sweep() {
      const [unfinished, unnamed] = [now() - UNFINISHED_MS, now() - UNNAMED_MS]
      for (const space of await store.sweepable(unfinished, unnamed))
        await store.write(space, 0, async (writing) => writing.sweepFiles(unfinished, unnamed))
    },
  }
}

/** @throws {ProblemError} `hash-mismatch` */
function settle(finished: FileState | null): FileState {
  if (finished) return finished
  throw new ProblemError('hash-mismatch')
}

/** Adds a part to the end of what is there; one that is there already changes nothing. @throws {ProblemError} `part-out-of-order` */
async function addPart(writing: Writing, part: Part, now: number): Promise<FileState> {
  const { sha256, upload, start, data, total } = part
  const row = await writing.file(sha256)
  if (row) return whole(row, false)
  let before = await writing.upload(sha256, upload)
  if (before && start === 0 && before.total !== total) {
    await writing.dropUpload(sha256, upload)
    before = null
  }
  const received = before?.received ?? 0
  const isThere = start + data.length <= received && before?.total === total
  if (isThere) return { sha256, received, total, type: null, isNew: false }
  if (start !== received || (before && before.total !== total)) {
    throw new ProblemError('part-out-of-order', {
      extensions: { received },
      headers: { 'upload-received': String(received) },
    })
  }
  await writing.saveFilePart(sha256, upload, start, data)
  await writing.saveUpload(sha256, upload, { total, received: received + data.length, touchedAt: now })
  return { sha256, received: received + data.length, total, type: null, isNew: false }
}

/** Makes a file of its parts if they are what their hash says; `null` when they are not, and then nothing is left of them. */
async function finish(
  writing: Writing,
  sha256: string,
  upload: string,
  bytes: number,
  now: number,
): Promise<FileState | null> {
  const row = await writing.file(sha256)
  if (row) {
    await writing.dropUpload(sha256, upload)
    return whole(row, false)
  }
  const hash = createHash('sha256')
  const found = createTypeFinder()
  let start = 0
  for (
    let part = await writing.filePart(sha256, upload, 0);
    part;
    part = await writing.filePart(sha256, upload, start)
  ) {
    hash.update(part)
    found.add(part)
    start += part.length
  }
  if (start !== bytes || hash.digest('hex') !== sha256) {
    await writing.dropUpload(sha256, upload)
    return null
  }
  const made = { sha256, upload, type: found.type(), bytes, completedAt: now }
  await writing.saveFile(made)
  return whole(made, true)
}

function whole({ sha256, bytes, type }: FileRow, isNew: boolean): FileState {
  return { sha256, received: bytes, total: bytes, type, isNew }
}

/** The same bytes in parts of one size, the last one shorter. */
async function* inParts(chunks: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    held.push(chunk)
    length += chunk.length
    if (length < size) continue
    const all = Buffer.concat(held)
    let at = 0
    for (; length - at >= size; at += size) yield all.subarray(at, at + size)
    held = [all.subarray(at)]
    length -= at
  }
  if (length > 0) yield Buffer.concat(held)
}
