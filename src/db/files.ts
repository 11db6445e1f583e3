import { device } from './here.ts'

/** What a browser may be given under its own name; anything else is only bytes to save. */
const KNOWN_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf']

/** A file's bytes from this device; `null` when they are not here. */
export async function fileOf(sha256: string): Promise<Blob | null> {
  const { files, storage } = device()
  const bytes = await storage.fileBytes(sha256)
  const type = files().get(sha256)?.type ?? ''
  return bytes && new Blob([bytes], { type: KNOWN_TYPES.includes(type) ? type : 'application/octet-stream' })
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
