import EnvelopeIcon from '@navikt/aksel-icons/svg/EnvelopeClosed.svg?raw'
import PhoneIcon from '@navikt/aksel-icons/svg/Phone.svg?raw'
import type { Reached } from '#features/organisations/conversations/use-conversation-log.ts'
import { callHref, emailHref } from '#model/links.ts'
import { contactsOf } from '#features/organisations/organisations.ts'
import { useMessages } from '#i18n/messages.ts'
import { toContact } from '#model/contact.ts'
import { toOrganisation } from '#model/organisation.ts'
import type { LiveRecord } from '#model/wire.ts'
import { phoneText } from '#model/phone-text.ts'
import { Icon } from '#ui/Icon.tsx'
import { useRecords } from '#ui/use-records.ts'

/** Somebody to call or write to. */
interface Way {
  key: string
  href: string
  /** The name of a contact person; `null` for the organisation itself. */
  who: string | null
  /** As it was given; `null` when it was not, or for the organisation itself. */
  given: string | null
  detail: string
}

/** Whom to call, persons first; where nobody can be called, whom to write to. One tap, with the whole thumb. */
export function WhomToCall({ live, onReach }: { live: LiveRecord; onReach: (reached: Reached) => void }) {
  const t = useMessages('upkeep')
  const words = useMessages('organisations')
  const contacts = useRecords(() => contactsOf(live.record), [live.record])
  const organisation = toOrganisation(live)
  const name = organisation.name || words('unnamed')
  const persons = contacts.map((contact) => {
    const person = toContact(contact)
    return { ...person, given: person.name || null, name: person.name || words('unnamed') }
  })
  const own = {
    id: live.record,
    given: null,
    name: null,
    role: null,
    phone: organisation.phone,
    email: organisation.email,
  }
  const everyone = [...persons, own]
  const calls = everyone.flatMap(({ id, given, name: who, role, phone }): Way[] => {
    const href = callHref(phone)
    return href === null
      ? []
      : [{ key: id, href, who, given, detail: [role, phone && phoneText(phone)].filter(Boolean).join(' · ') }]
  })
  const mails = everyone.flatMap(({ id, given, name: who, role, email }): Way[] => {
    const href = emailHref(email)
    return href === null ? [] : [{ key: id, href, who, given, detail: [role, email].filter(Boolean).join(' · ') }]
  })
  const canCall = calls.length > 0
  return (
    <section class="whom-to-call" aria-label={t('whomToCall')}>
      {(canCall ? calls : mails).map(({ key, href, who, given, detail }) => (
        <a
          key={key}
          href={href}
          aria-label={words(canCall ? 'callWhom' : 'emailWhom', { name: who ?? name })}
          onClick={() => onReach({ way: canCall ? 'call' : 'email', with: given })}
        >
          <Icon svg={canCall ? PhoneIcon : EnvelopeIcon} />
          <span>
            <b>{who ?? t(canCall ? 'ownPhone' : 'ownEmail')}</b>
            <small dir="auto">{detail}</small>
          </span>
        </a>
      ))}
      {!canCall && <p class="page-note">{t(mails.length > 0 ? 'noPhoneButEmail' : 'noPhone')}</p>}
    </section>
  )
}
