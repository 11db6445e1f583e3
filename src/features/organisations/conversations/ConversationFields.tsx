import { useEffect, useMemo, useRef } from 'preact/hooks'
import { choose } from '#db/write.ts'
import { contactsOf } from '#features/organisations/organisations.ts'
import { TextRow } from '#features/organisations/TextRow.tsx'
import { ago, capital } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { toConversation, WAYS } from '#model/conversation.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { Chips } from '#ui/Chips.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import type { DraftField } from '#ui/use-draft.ts'
import { useRecords } from '#ui/use-records.ts'

/** A conversation, written in where it stands. */
export function ConversationFields({
  live,
  onClose,
  onRemove,
}: {
  live: LiveRecord
  onClose: () => void
  onRemove: (live: LiveRecord) => Promise<void>
}) {
  const t = useMessages('upkeep')
  const ui = useMessages('ui')
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => root.current?.querySelector('textarea')?.focus(), [])
  const { organisation, way, on } = toConversation(live)
  const KnownPersons = useMemo(() => knownPersons(organisation ?? ''), [organisation])
  const at = { kind: 'conversation' as const, record: live.record, live }
  return (
    <div
      class="conversation-fields"
      ref={root}
      role="group"
      aria-label={t('conversationFields', { when: on === null ? '' : ago(on) })}
    >
      <div class="conversation-ways">
        <Chips
          label={t('chooseWay')}
          options={WAYS.map((one) => ({ value: one, label: capital(t(one)) }))}
          chosen={[way]}
          onToggle={(value, isOn) => isOn && choose('conversation', live.record, 'way', value)}
        />
      </div>
      <FieldCard
        rows={[
          { key: 'text', isFilled: true, row: <TextRow {...at} field="text" /> },
          { key: 'with', isFilled: true, row: <TextRow {...at} field="with" below={KnownPersons} /> },
          { key: 'on', isFilled: true, row: <TextRow {...at} field="on" type="date" dir="ltr" /> },
        ]}
      />
      <div class="conversation-actions">
        <Button look="quiet" onClick={() => onRemove(live)}>
          {t('removeConversation')}
        </Button>
        <Button look="soft" onClick={onClose}>
          {ui('done')}
        </Button>
      </div>
    </div>
  )
}

/** Beneath whom one talked with: the ones we know, to be chosen with one tap. */
function knownPersons(organisation: string) {
  return function KnownPersons({ draft }: { draft: DraftField }) {
    const t = useMessages('upkeep')
    const names = useRecords(
      () => contactsOf(organisation).flatMap(({ fields }) => stringOf(fields, 'name') ?? []),
      [organisation],
    )
    if (names.length === 0) return null
    return (
      <div class="conversation-persons">
        <Chips
          label={t('whomToCall')}
          options={[...new Set(names)].map((name) => ({ value: name, label: name }))}
          chosen={[draft.text]}
          onToggle={(name) => draft.setText(name)}
        />
      </div>
    )
  }
}
