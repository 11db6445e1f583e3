import { stringOf } from './reading.ts'
import type { LiveRecord } from './wire.ts'

/** A person to call in an organisation. Never public. `null` is "not known". */
export interface Contact {
  id: string
  organisation: string | null
  name: string
  /** What they are in the organisation. */
  role: string | null
  email: string | null
  phone: string | null
  /** The day from which it should no longer be kept. */
  retainUntil: string | null
}

export function toContact({ record, fields }: LiveRecord): Contact {
  return {
    id: record,
    organisation: stringOf(fields, 'organisation'),
    name: stringOf(fields, 'name') ?? '',
    role: stringOf(fields, 'role'),
    email: stringOf(fields, 'email'),
    phone: stringOf(fields, 'phone'),
    retainUntil: stringOf(fields, 'retainUntil'),
  }
}
