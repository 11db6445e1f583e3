import type { Device } from '#db/device.ts'
import { namedFiles, waitingFiles } from '#db/waiting-files.ts'
import type { FileRow } from '#db/storage.ts'
import { sha256 as hashOf } from '#model/sha256.ts'
import type { Answer, Send } from './ask.ts'
import { askWhatIsThere, fetchBytes, sendPart } from './file-request.ts'
import type { Trouble } from './round-trip.ts'

/** A part on its way is at first this long, and with the line's speed no shorter and no longer than this. */
const FIRST_PART = 262_144
const SHORTEST_PART = 16_384
const LONGEST_PART = 1_048_576
/** A part that took less than this could have been longer, ms. */
const QUICK_MS = 2_000
/** Where a file that was refused is tried again, ms. */
const REFUSED_MS = 600_000

/** How delivering files ended. `again`: something changed there meanwhile; a round of edits comes first. */
export type FileRest = { ok: true } | { ok: false; why: Trouble | 'again'; retryAfterMs?: number }

/** What one tab remembers while it shares files; no harm is done when it forgets. */
export interface FileCourse {
  /** How long a part is just now. */
  partBytes: number
  /** Files the endpoint refused, and until when (ms since 1970) they are not tried again. */
  refused: Map<string, { why: 'space-full' | 'refused'; until: number }>
  /** Files nobody had delivered when they were asked for, and until when they are not asked for again. */
  absent: Map<string, { times: number; until: number }>
  /** How much of a file is there, 0–1; `null` when nothing is on its way. */
  report(sha256: string, share: number | null): void
}

export function newCourse(report: FileCourse['report'] = () => undefined, partBytes = FIRST_PART): FileCourse {
  return { partBytes, refused: new Map(), absent: new Map(), report }
}

/** Delivers every file that waits, one after the other, until all are there or something stands in the way. Harmless to repeat. */
export async function deliverFiles(device: Device, send: Send, course: FileCourse): Promise<FileRest> {
  if (device.meta().role === 'reader') return { ok: true } // what waits is told of, and kept
  const tried = new Set<string>()
  for (;;) {
    const now = device.now()
    const isDue = ({ sha256 }: FileRow) => !tried.has(sha256) && (course.refused.get(sha256)?.until ?? 0) <= now
    const file = waitingFiles(device).find(isDue)
    if (!file) return { ok: true }
    tried.add(file.sha256)
    try {
      const rest = await deliver(device, send, file, course)
      if (!rest.ok) return rest
    } finally {
      course.report(file.sha256, null)
    }
  }
}

async function deliver(device: Device, send: Send, file: FileRow, course: FileCourse): Promise<FileRest> {
  const at = address(device, file.sha256)
  const bytes = await device.storage.fileBytes(file.sha256)
  if (!at) return { ok: false, why: 'revoked' }
  if (!bytes) {
    // Another tab erased it, or the browser took it: there is nothing to wait for.
    await device.commit({ filesGone: [file.sha256] }, { durability: 'relaxed' })
    return { ok: true }
  }
  const there = await askWhatIsThere(send, at.path, at.key)
  if (there.kind === 'silence') return { ok: false, why: there.why }
  if (there.kind === 'status') return refusedBy(there.status, null)
  if (there.isWhole) return settle(device, file)
  const total = bytes.byteLength
  let received = Math.min(there.received, total - 1)
  let mismatches = 0
  while (device.files().has(file.sha256)) {
    course.report(file.sha256, received / total)
    const began = device.now()
    const end = Math.min(received + course.partBytes, total)
    const answer = await sendPart(send, at.path, at.key, bytes, received, end)
    if (answer.kind === 'silence') {
      course.partBytes = Math.max(SHORTEST_PART, Math.floor(course.partBytes / 2))
      return { ok: false, why: answer.why }
    }
    if (answer.kind === 'answer') {
      const { isWhole, got } = readState(answer.body)
      if (isWhole) return settle(device, file)
      if (got === null || got <= received || got >= total) return { ok: false, why: 'unreachable' }
      received = got
      if (device.now() - began < QUICK_MS) course.partBytes = Math.min(LONGEST_PART, course.partBytes * 2)
    } else if (answer.code === 'part-out-of-order') {
      const { got } = readState(answer.body)
      // Less than was there: it was destroyed or forgotten. What became of its record comes first.
      if (got === null || got <= received || got >= total) return { ok: false, why: 'again' }
      received = got
    } else if (answer.code === 'hash-mismatch') {
      if ((mismatches += 1) > 1 || (await hashOf(bytes)) !== file.sha256) return refuse(device, file, course, 'refused')
      received = 0
    } else if (answer.status === 413 && course.partBytes > SHORTEST_PART) {
      course.partBytes = Math.max(SHORTEST_PART, Math.floor(course.partBytes / 2))
    } else if (answer.code === 'space-full') return refuse(device, file, course, 'space-full')
    else if (answer.status === 413 || answer.status === 400 || answer.code === 'forbidden')
      return refuse(device, file, course, 'refused')
    else return refusedBy(answer.status, answer.retryAfterMs)
  }
  return { ok: true }
}

/** All of it is there; another workbook may still wait for it. */
async function settle(device: Device, { sha256 }: FileRow): Promise<FileRest> {
  const file = device.files().get(sha256)
  const state = file?.waitsIn?.length ? 'held' : 'shared'
  if (file) await device.commit({ files: [{ ...file, state }] }, { durability: 'relaxed' })
  return { ok: true }
}

/** It stays here and waits; the others do not wait for it. */
function refuse(device: Device, file: FileRow, course: FileCourse, why: 'space-full' | 'refused'): FileRest {
  course.refused.set(file.sha256, { why, until: device.now() + REFUSED_MS })
  return { ok: true }
}

/** Hashes of files that attachments name and that are not here, those first that nobody asked for in vain. */
export function lackingFiles(device: Device, course: FileCourse): string[] {
  const now = device.now()
  return [...namedFiles(device)].filter(
    (sha256) => !device.files().has(sha256) && (course.absent.get(sha256)?.until ?? 0) <= now,
  )
}

/** When a file nobody had delivered may be asked for again, ms since 1970; `null` when none is lacking, or each may be asked for. */
export function nextAsking(device: Device, course: FileCourse): number | null {
  const named = course.absent.size === 0 ? new Set<string>() : namedFiles(device)
  for (const sha256 of course.absent.keys())
    if (!named.has(sha256) || device.files().has(sha256)) course.absent.delete(sha256) // nobody wants it any more
  const times = [...course.absent.values()].map(({ until }) => until).filter((until) => until > device.now())
  return times.length === 0 ? null : Math.min(...times)
}

/** Fetches a file and keeps it. `absent`: nobody has delivered it yet. @throws {Failure} `storage-full`, `storage-broken` */
export async function fetchFile(
  device: Device,
  send: Send,
  sha256: string,
  course: FileCourse,
): Promise<{ kind: 'here' } | { kind: 'absent' } | { kind: 'stop'; why: Trouble }> {
  if (device.files().has(sha256)) return { kind: 'here' }
  const at = address(device, sha256)
  if (!at) return { kind: 'stop', why: 'revoked' }
  const fetched = await fetchBytes(send, at.path, at.key)
  if (fetched.kind === 'silence') return { kind: 'stop', why: fetched.why }
  if (fetched.kind === 'status') {
    if (fetched.status !== 404) return { kind: 'stop', why: troubleOf(fetched.status) }
    const times = (course.absent.get(sha256)?.times ?? 0) + 1
    course.absent.set(sha256, { times, until: device.now() + Math.min(3_600_000, 2_500 * 2 ** times) })
    return { kind: 'absent' }
  }
  const { bytes, type } = fetched
  if ((await hashOf(bytes)) !== sha256) return { kind: 'stop', why: 'unreachable' } // cut off on the way
  course.absent.delete(sha256)
  if (!namedFiles(device).has(sha256) || device.files().has(sha256)) return { kind: 'here' } // erased, or brought, meanwhile
  const row: FileRow = { sha256, type, bytes: bytes.byteLength, state: 'shared', keptAt: device.now() }
  await device.commit({ files: [row], fileBytes: [{ sha256, bytes }] }, { durability: 'relaxed' })
  return { kind: 'here' }
}

function address(device: Device, sha256: string): { path: string; key: string } | null {
  const { space, key } = device.meta()
  return space && key ? { path: `/api/spaces/${encodeURIComponent(space)}/files/${sha256}`, key } : null
}

/** What an answer or a refusal says is there; `null` when it says nothing usable. */
function readState(body: Extract<Answer, { kind: 'answer' }>['body']): { isWhole: boolean; got: number | null } {
  const { received, type } = (body ?? {}) as { received?: unknown; type?: unknown } // any JSON may lack both
  return { isWhole: typeof type === 'string', got: Number.isSafeInteger(received) ? Number(received) : null }
}

function refusedBy(status: number, retryAfterMs: number | null): FileRest {
  return { ok: false, why: troubleOf(status), ...(retryAfterMs ? { retryAfterMs } : {}) }
}

function troubleOf(status: number): Trouble {
  if (status === 401) return 'revoked'
  if (status === 403) return 'not-member'
  return status === 429 || status === 503 ? 'busy' : 'unreachable'
}
