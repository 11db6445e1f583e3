import { stringOf } from './reading.ts'
import type { LiveRecord } from './wire.ts'

/** A photo or file that belongs to a record. `null` is "not known". */
export interface Attachment {
  id: string
  /** The record it belongs to. */
  record: string | null
  /** Its bytes are known by this, 64 hex digits. */
  sha256: string | null
  name: string | null
  /** Media type, `image/jpeg`. */
  type: string | null
  /** In pixels. */
  width: number | null
  height: number | null
  caption: string | null
  /** ms since 1970. */
  takenAt: number | null
}

export function toAttachment({ record, fields }: LiveRecord): Attachment {
  const number = (field: string) => {
    const value = fields[field]
    return typeof value === 'number' ? value : null
  }
  return {
    id: record,
    record: stringOf(fields, 'record'),
    sha256: stringOf(fields, 'sha256'),
    name: stringOf(fields, 'name'),
    type: stringOf(fields, 'type'),
    width: number('width'),
    height: number('height'),
    caption: stringOf(fields, 'caption'),
    takenAt: number('takenAt'),
  }
}
