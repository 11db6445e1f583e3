import ChatIcon from '@navikt/aksel-icons/svg/Chat.svg?raw'
import EnvelopeIcon from '@navikt/aksel-icons/svg/EnvelopeClosed.svg?raw'
import PhoneIcon from '@navikt/aksel-icons/svg/Phone.svg?raw'
import { useEffect, useRef } from 'preact/hooks'
import { today } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { toContact } from '#model/contact.ts'
import type { LiveRecord } from '#model/wire.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { Tag } from '#ui/Tag.tsx'
import { ContactFields } from './ContactFields.tsx'
import type { ContactFieldsProps } from './ContactFields.tsx'
import { isDue } from '#features/organisations/contacts/due-contacts.ts'
import { RetentionChoice } from '#features/organisations/contacts/RetentionChoice.tsx'
import type { Reached } from '#features/organisations/conversations/use-conversation-log.ts'
import { useFieldWords } from './field-words.ts'
import { callHref, emailHref, textHref } from '#model/links.ts'
import { phoneText } from '#model/phone-text.ts'
import { doubtfulField, hasVersions } from './standing.ts'

export interface ContactPersonProps extends ContactFieldsProps {
  isOpen: boolean
  /** It was open a moment ago. */
  takesFocus: boolean
  onOpen: () => void
  /** They were called or written to from here. */
  onReach: (reached: Reached) => void
}

/** A person in one line, ready to be called; opens in place to be changed. */
export function ContactPerson({ isOpen, takesFocus, onOpen, onReach, ...fields }: ContactPersonProps) {
  const { live } = fields
  if (isOpen || !live) return <ContactFields {...fields} />
  return <ContactLine live={live} takesFocus={takesFocus} onOpen={onOpen} onReach={onReach} />
}

function ContactLine({
  live,
  takesFocus,
  onOpen,
  onReach,
}: Pick<ContactPersonProps, 'takesFocus' | 'onOpen' | 'onReach'> & { live: LiveRecord }) {
  const open = useRef<HTMLButtonElement>(null)
  useEffect(() => (takesFocus ? open.current?.focus() : undefined), [])
  const t = useMessages('organisations')
  const { name: given, role, phone, email } = toContact(live)
  const name = given || t('unnamed')
  const call = callHref(phone)
  const text = textHref(phone)
  const write = emailHref(email)
  const reach = (way: Reached['way']) => () => onReach({ way, with: given || null })
  return (
    <div class="contact-line">
      <button ref={open} type="button" aria-label={t('edit', { name })} onClick={onOpen}>
        <b>{name}</b>
        <small>{[role, phone === null ? email : phoneText(phone)].filter(Boolean).join(' · ')}</small>
        <ContactStanding live={live} />
      </button>
      <span>
        {call && <IconButton icon={PhoneIcon} label={t('callWhom', { name })} href={call} onClick={reach('call')} />}
        {text && <IconButton icon={ChatIcon} label={t('textWhom', { name })} href={text} onClick={reach('message')} />}
        {write && (
          <IconButton icon={EnvelopeIcon} label={t('emailWhom', { name })} href={write} onClick={reach('email')} />
        )}
      </span>
      {isDue(live, today()) && <RetentionChoice live={live} />}
    </div>
  )
}

/** What is the matter with what we have about a person, if anything. */
function ContactStanding({ live }: { live: LiveRecord }) {
  const t = useMessages('organisations')
  const words = useFieldWords()
  const upkeep = useMessages('upkeep')
  const doubtful = doubtfulField(live)
  if (hasVersions(live)) return <Tag tone="warm">{t('twoVersions')}</Tag>
  if (doubtful) return <Tag tone="warm">{t('check', { field: words.inSentence(doubtful) })}</Tag>
  return isDue(live, today()) ? <Tag tone="warm">{upkeep('dueTag')}</Tag> : null
}
