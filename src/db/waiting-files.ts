import type { Device } from './device.ts'
import { device } from './here.ts'
import type { FileRow } from './storage.ts'

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
