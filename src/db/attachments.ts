import { toAttachment } from '#model/attachment.ts'
import type { Attachment } from '#model/attachment.ts'
import { newId } from '#model/fields.ts'
import type { Json } from '#model/fields.ts'
import { sha256 } from '#model/sha256.ts'
import { device, workspace } from './here.ts'
import { remove, restore } from './write.ts'

/** A file to attach: its bytes, and what is known about them. */
export interface NewFile {
  bytes: ArrayBuffer
  /** Media type, `image/jpeg`. */
  type: string
  name: string
  /** In pixels; absent for what is no picture. */
  width?: number
  height?: number
  /** ms since 1970. */
  takenAt?: number
}

/**
 * Puts a file on disk together with the attachment that names it, to be shared later; answers the attachment's id. Where there is
 * no room nothing is written, and the caller still has the file. @throws {Failure} `storage-full`, `storage-broken`
 */
export async function attach(record: string, file: NewFile): Promise<string> {
  const { compose, files, keep, now, time } = device()
  const { bytes, type, name, width = null, height = null, takenAt = null } = file
  const hash = await sha256(bytes)
  const id = newId('att', time())
  const about: Record<string, Json> = { record, sha256: hash, name: oneLine(name), type, bytes: bytes.byteLength }
  const known = Object.fromEntries(Object.entries({ width, height, takenAt }).filter(([, value]) => value !== null))
  await keep(
    compose([{ kind: 'attachment', record: id, set: { ...about, ...known } }]),
    { ...files().get(hash), sha256: hash, type, bytes: bytes.byteLength, state: 'waiting', keptAt: now() }, // another workbook may wait for it too
    bytes,
  )
  return id
}

/** What is attached to a record, in the order it was taken. */
export function attachmentsOf(record: string): Attachment[] {
  return workspace()
    .all('attachment')
    .filter(({ fields }) => fields['record'] === record)
    .map(toAttachment)
    .sort(byTime)
}

/** Takes an attachment away so that it can be brought back; its bytes stay until the attachment is erased. */
export async function removeAttachment(id: string): Promise<void> {
  await remove('attachment', id)
}

export async function restoreAttachment(id: string): Promise<void> {
  await restore('attachment', id)
}

function byTime(one: Attachment, two: Attachment): number {
  return (one.takenAt ?? 0) - (two.takenAt ?? 0) || (one.id < two.id ? -1 : 1)
}

/** A name as a field can hold it. */
function oneLine(name: string): string {
  return name
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 200)
}
