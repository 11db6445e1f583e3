import { bccGroups, invitationText } from '#model/invitation.ts'
import { stringOf } from '#model/reading.ts'
import { wellFormed } from '#model/well-formed.ts'
import type { LiveRecord } from '#model/wire.ts'
import { formOf, invitationParts, reachOf, subjectOf } from './invitation.ts'
import type { Form } from './invitation.ts'
import { invitedOrganisations } from './inviting.ts'

/** Longer links are cut by some mail programs, characters. The text itself goes by copying when it has no room. */
const LINK_MOST = 1_900
/** A text so long that few addresses would fit beside it is not put in the link, characters. */
const TEXT_MOST = 1_200

/** An organisation that is invited, and how it is written to. */
export interface Addressee {
  id: string
  name: string
  form: Form
  email: string | null
  phone: string | null
  /** The day the invitation was sent; `null` while it was not. */
  sentOn: string | null
}

/** Everyone invited, by name. */
export function addresseesOf({ fields }: LiveRecord): Addressee[] {
  return invitedOrganisations(fields).map((organisation) => ({
    id: organisation.record,
    name: stringOf(organisation.fields, 'name') ?? '',
    form: formOf(organisation),
    ...reachOf(organisation),
    sentOn: stringOf(fields, `invitedOn/${organisation.record}`),
  }))
}

/** A letter as it goes out, fit to be part of an address. What is not filled in is marked, `[dato]`. */
export interface Letter {
  subject: string
  text: string
}

/** @param mark what a blank that is not filled looks like */
export function letterOf(live: LiveRecord, form: Form, mark: (blank: string) => string): Letter {
  const text = invitationText(invitationParts(live, form), mark)
  return { subject: wellFormed(subjectOf(live, form)), text: wellFormed(text) }
}

/** A letter to one, in the phone's own mail program. */
export function mailHref(email: string, letter: Letter): string {
  return `mailto:${encodeURIComponent(email)}?${query(letter)}`
}

/** A message to one. Phones agree on `?body=`, iPhones since iOS 8 on `&body=` after a number. */
export function messageHref(phone: string, { text }: Letter): string {
  const number = phone.replace(/[^\d+]/g, '')
  const isApple = /iPhone|iPad|iPod|Macintosh/.test(navigator.userAgent)
  return `sms:${number}${isApple ? '&' : '?'}body=${encodeURIComponent(text)}`
}

/** Letters to many that show none of them to another: as many as mail programs take at once. */
export interface Bundle {
  href: string
  form: Form
  ids: string[]
  /** The text is too long to go with the link, and is copied instead. */
  isCopied: boolean
}

export function bundlesOf(addressees: readonly Addressee[], letters: Readonly<Record<Form, Letter>>): Bundle[] {
  return (['nb', 'nn'] as const).flatMap((form) => {
    const theirs = addressees.filter((one) => one.form === form && one.email !== null)
    const letter = letters[form]
    const isCopied = encodeURIComponent(letter.text).length > TEXT_MOST
    const rest = `&${isCopied ? `subject=${encodeURIComponent(letter.subject)}` : query(letter)}`
    const byEmail = new Map<string, string[]>()
    for (const { id, email } of theirs) byEmail.set(email ?? '', [...(byEmail.get(email ?? '') ?? []), id])
    return bccGroups([...byEmail.keys()], rest, LINK_MOST).map((emails) => ({
      href: `mailto:?bcc=${emails.map((email) => encodeURIComponent(email)).join(',')}${rest}`,
      form,
      ids: emails.flatMap((email) => byEmail.get(email) ?? []),
      isCopied,
    }))
  })
}

function query({ subject, text }: Letter): string {
  return `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`
}
