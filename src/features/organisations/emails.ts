import { isEmail } from '#model/fields.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'

/** Longer addresses are cut by some mail programs, characters. */
const MOST = 1_800

/** The e-mail addresses of organisations, and of the contact persons given, each once; what is no address is left out. */
export function emailsOf(
  records: readonly LiveRecord[],
  contacts: (organisation: string) => readonly LiveRecord[],
): readonly string[] {
  const found = new Map<string, string>()
  for (const record of records) {
    for (const { fields } of [record, ...contacts(record.record)]) {
      const email = stringOf(fields, 'email')?.trim() ?? ''
      if (isEmail(email) && !found.has(email.toLowerCase())) found.set(email.toLowerCase(), email)
    }
  }
  return [...found.values()]
}

/** A letter to all of them that shows none to another; `null` when there are none, or too many for a link. */
export function mailtoHref(emails: readonly string[]): string | null {
  if (emails.length === 0) return null
  let href = 'mailto:?bcc='
  for (const [at, email] of emails.entries()) {
    href += `${at === 0 ? '' : ','}${encodeURIComponent(email)}`
    if (href.length > MOST) return null
  }
  return href
}
