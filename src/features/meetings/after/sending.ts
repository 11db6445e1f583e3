import { undoable } from '#db/changing.ts'
import type { Undo } from '#db/changing.ts'
import { workspace } from '#db/here.ts'
import { write } from '#db/write.ts'
import type { Json } from '#model/fields.ts'
import { isEmail } from '#model/fields.ts'
import { bccGroups } from '#model/invitation.ts'
import { wellFormed } from '#model/well-formed.ts'
import { toMeeting } from '#model/meeting.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'

/** Those who are no organisation we know. */
export const OTHERS = 'others'
/** Longer addresses are cut by some mail programs, characters. */
const MOST = 1_800
/** A text so long that few addresses would fit beside it is not put in the link, characters of the link. */
const TEXT_MOST = 1_300
/** As many characters as the field takes. */
export const MINUTES_MOST = 200_000

/** The day the minutes were sent, by id of organisation or `OTHERS`. */
export function sentOn({ fields }: LiveRecord): ReadonlyMap<string, string> {
  return new Map(
    Object.keys(fields).flatMap((field) => {
      const day = field.startsWith('sentOn/') ? stringOf(fields, field) : null
      return day === null ? [] : [[field.slice('sentOn/'.length), day] as const]
    }),
  )
}

/**
 * Notes to whom minutes were sent, or with `null` that they were not. What was sent is kept, so that later notes do not change
 * it: `text`, unless it was kept before or is too long. Answers the way back.
 */
export function markSent(
  live: LiveRecord,
  who: readonly string[],
  day: string | null,
  text: string | null,
): Promise<Undo> {
  const set: Record<string, Json> = Object.fromEntries(who.map((one) => [`sentOn/${one}`, day]))
  const keeps =
    day !== null && text !== null && text.length <= MINUTES_MOST && stringOf(live.fields, 'minutes') === null
  if (keeps) set['minutes'] = text
  return undoable([{ kind: 'meeting', record: live.record, fields: Object.keys(set) }], () =>
    write({ kind: 'meeting', record: live.record, set }),
  )
}

/** The e-mail addresses of the organisations that were present, each once. */
export function presentEmails(live: LiveRecord): string[] {
  const emails = toMeeting(live).present.flatMap((id) => {
    const organisation = workspace().record(id)
    const email = organisation ? (stringOf(organisation.fields, 'email')?.trim() ?? '') : ''
    return isEmail(email) ? [email] : []
  })
  return [...new Map(emails.map((email) => [email.toLowerCase(), email])).values()]
}

/** A letter in the phone's own mail program, as a link. */
export interface LetterLink {
  href: string
  receivers: number
  /** The text has no room beside the addresses, and is copied instead. */
  isCopied: boolean
}

/** Letters that show no receiver to another, as many as it takes to reach all of them. */
export function letters(emails: readonly string[], subject: string, body: string): LetterLink[] {
  const title = `subject=${encodeURIComponent(wellFormed(subject.slice(0, 200)))}`
  const text = `&body=${encodeURIComponent(wellFormed(body.slice(0, MOST)).replaceAll('\n', '\r\n'))}`
  const isCopied = body.length > MOST || title.length + text.length > TEXT_MOST
  const rest = isCopied ? title : title + text
  const groups = emails.length === 0 ? [[]] : bccGroups(emails, `&${rest}`, MOST)
  return groups.map((group) => ({
    href: `mailto:?${group.length > 0 ? `bcc=${group.map(encodeURIComponent).join(',')}&` : ''}${rest}`,
    receivers: group.length,
    isCopied,
  }))
}
