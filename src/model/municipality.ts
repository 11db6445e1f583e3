import { stringOf } from './reading.ts'
import type { LiveRecord } from './wire.ts'

/** The space's own municipality and whom the public may contact. `null` is "not known". */
export interface Municipality {
  id: string
  name: string
  /** Four digits. */
  number: string | null
  contactName: string | null
  contactPhone: string | null
  contactEmail: string | null
}

export function toMunicipality({ record, fields }: LiveRecord): Municipality {
  return {
    id: record,
    name: stringOf(fields, 'name') ?? '',
    number: stringOf(fields, 'number'),
    contactName: stringOf(fields, 'contactName'),
    contactPhone: stringOf(fields, 'contactPhone'),
    contactEmail: stringOf(fields, 'contactEmail'),
  }
}
