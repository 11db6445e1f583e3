import { ROLES } from '#model/records.ts'
import type { Role } from '#model/records.ts'

/** A place in a space's sequence: after the record `id` at `seq`, or after all of `seq` when `id` is empty. */
export interface Cursor {
  epoch: string
  seq: number
  id: string
  role: Role
}

/** The text devices pass back untouched. */
export function writeCursor({ epoch, seq, id, role }: Cursor): string {
  return Buffer.from(`${epoch} ${seq} ${role} ${id}`).toString('base64url')
}

/** `null` when the text is no cursor of ours. */
export function readCursor(text: string): Cursor | null {
  const [, epoch, digits, role, id] =
    /^([\w-]{1,60}) (\d{1,15}) (\w+) ([\w.:-]{0,100})$/.exec(Buffer.from(text, 'base64url').toString()) ?? []
  const known = ROLES.find((each) => each === role)
  return epoch && digits && known ? { epoch, seq: Number(digits), id: id ?? '', role: known } : null
}
