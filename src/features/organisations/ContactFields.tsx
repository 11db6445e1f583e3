import { useEffect, useRef } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { ShareContact } from '#features/organisations/contacts/ShareContact.tsx'
import { isFilled } from './standing.ts'
import { TextRow } from './TextRow.tsx'

export interface ContactFieldsProps {
  id: string
  /** `null` while nothing has been written about the person. */
  live: LiveRecord | null
  onClose: () => void
  /** The first letter is being written. */
  onBegin: () => Promise<void>
  onRemove: (live: LiveRecord) => Promise<void>
}

/** A contact person, typed in where it stands. */
export function ContactFields({ id, live, onClose, onBegin, onRemove }: ContactFieldsProps) {
  const t = useMessages('organisations')
  const ui = useMessages('ui')
  const root = useRef<HTMLDivElement>(null)
  const hasBegun = useRef(live !== null)
  useEffect(() => (live ? root.current : root.current?.querySelector('textarea'))?.focus(), []) // whom one knows, one perhaps only looks up
  const begin = () => {
    if (hasBegun.current) return
    hasBegun.current = true
    return onBegin()
  }
  const at = { kind: 'contact' as const, record: id, live }
  return (
    <div
      class="contact-fields"
      ref={root}
      tabIndex={-1}
      role="group"
      aria-label={t('contactFields', { name: (live && stringOf(live.fields, 'name')) ?? t('unnamed') })}
      onInput={begin}
    >
      <FieldCard
        rows={[
          { key: 'name', isFilled: true, row: <TextRow {...at} field="name" /> },
          { key: 'role', isFilled: isFilled(live, 'role'), row: <TextRow {...at} field="role" /> },
          {
            key: 'phone',
            isFilled: isFilled(live, 'phone'),
            row: <TextRow {...at} field="phone" type="tel" dir="ltr" />,
          },
          {
            key: 'email',
            isFilled: isFilled(live, 'email'),
            row: <TextRow {...at} field="email" inputMode="email" dir="ltr" />,
          },
          ...(live
            ? [
                {
                  key: 'retainUntil',
                  isFilled: isFilled(live, 'retainUntil'),
                  row: <TextRow {...at} field="retainUntil" type="date" dir="ltr" hint={t('retainHint')} />,
                },
              ]
            : []),
        ]}
      />
      <div class="contact-actions">
        {live && (
          <Button look="quiet" onClick={() => onRemove(live)}>
            {t('removeContact')}
          </Button>
        )}
        {live && <ShareContact live={live} />}
        <Button look="soft" onClick={onClose}>
          {ui('done')}
        </Button>
      </div>
    </div>
  )
}
