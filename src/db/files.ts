import type { Device } from './device.ts'
import { device } from './here.ts'
import type { FileRow } from './storage.ts'

/** What a browser may be given under its own name; anything else is only bytes to save. */
const KNOWN_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf']

/** A file's bytes from this device; `null` when they are not here. */
export async function fileOf(sha256: string): Promise<Blob | null> {
  const { files, storage } = device()
  const bytes = await storage.fileBytes(sha256)
  const type = files().get(sha256)?.type ?? ''
  return bytes && new Blob([bytes], { type: KNOWN_TYPES.includes(type) ? type : 'application/octet-stream' })
}

/** Files the endpoint does not have yet, oldest first: those that something not removed names, or all to one who may not see what names them. */
export function waitingFiles(on: Device = device()): FileRow[] {
  const waiting = [...on.files().values()].filter(({ state }) => state === 'waiting')
  if (waiting.length === 0) return []
  const { role } = on.meta()
  const named = role === 'reader' || role === 'partner' ? null : namedFiles(on)
  return waiting.filter(({ sha256 }) => named?.has(sha256) ?? true).sort((one, two) => one.keptAt - two.keptAt)
}

/** The hashes that attachments not removed name. */
export function namedFiles(on: Device): Set<string> {
  const hashes = on.workspace.all('attachment').map(({ fields }) => fields['sha256'])
  return new Set(hashes.filter((sha256) => typeof sha256 === 'string'))
}

/** Brings a file here; what it answers is whether the endpoint had it. */
type Bring = (sha256: string) => Promise<boolean>
let bring: Bring | null = null

/** Makes this what brings files; once, when sharing begins. */
export function bringFilesWith(work: Bring): void {
  bring = work
}

/** Brings a file that is not here; false when nobody has delivered it to the endpoint yet. @throws {Failure} why it does not come */
export async function bringFile(sha256: string): Promise<boolean> {
  return bring === null ? false : bring(sha256)
}
