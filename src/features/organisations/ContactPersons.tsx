import PersonPlusIcon from '@navikt/aksel-icons/svg/PersonPlus.svg?raw'
import { useState } from 'preact/hooks'
import { today } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { useRecords } from '#ui/use-records.ts'
import { ContactPerson } from './ContactPerson.tsx'
import type { Reached } from '#features/organisations/conversations/use-conversation-log.ts'
import { addContact, contactsOf, newRecordId, removeRecord, restoreRecord } from './organisations.ts'
import './ContactPersons.css'

/** The people one calls. Never public. A new one comes to be with the first letter written. */
export function ContactPersons({
  organisation,
  onReach,
}: {
  organisation: string
  /** One of them was called or written to from here. */
  onReach: (reached: Reached) => void
}) {
  const t = useMessages('organisations')
  const contacts = useRecords(() => contactsOf(organisation), [organisation])
  const [openId, setOpenId] = useState<string | null>(null)
  const [newId, setNewId] = useState<string | null>(null)
  const persons: { id: string; live: LiveRecord | null }[] = contacts.map((live) => ({ id: live.record, live }))
  if (newId !== null && persons.every((person) => person.id !== newId)) persons.push({ id: newId, live: null })
  const begin = () => {
    const id = newRecordId('contact')
    setNewId(id)
    setOpenId(id)
  }
  /** Whose line the focus goes back to. */
  const [closedId, setClosedId] = useState<string | null>(null)
  const close = () => {
    setClosedId(openId)
    setOpenId(null)
    setNewId(null)
  }
  const remove = async (live: LiveRecord) => {
    close()
    await removeRecord('contact', live.record)
    notify(t('contactRemoved', { name: stringOf(live.fields, 'name') ?? t('unnamed') }), () =>
      restoreRecord('contact', live.record),
    )
  }
  return (
    <Section title={t('contacts')}>
      <div class="contacts">
        {persons.map(({ id, live }) => (
          <ContactPerson
            key={id}
            id={id}
            live={live}
            isOpen={id === openId}
            takesFocus={id === closedId}
            onOpen={() => setOpenId(id)}
            onClose={close}
            onBegin={() => addContact(id, organisation, today())}
            onRemove={remove}
            onReach={onReach}
          />
        ))}
        {newId === null && (
          <Button look="quiet" icon={PersonPlusIcon} onClick={begin}>
            {t('addContact')}
          </Button>
        )}
      </div>
      <p class="page-note">{t('contactsPrivate')}</p>
    </Section>
  )
}
