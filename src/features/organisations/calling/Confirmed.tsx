import { authorOf } from '#features/organisations/authors.ts'
import { conversationsOf } from '#features/organisations/conversations/conversations.ts'
import { shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { toConversation } from '#model/conversation.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Tag } from '#ui/Tag.tsx'
import { useRecords } from '#ui/use-records.ts'

/** Who last said that the entry is right, and when; and whether somebody called in vain today. */
export function Confirmed({ live, today }: { live: LiveRecord; today: string }) {
  const t = useMessages('upkeep')
  const confirmedOn = stringOf(live.fields, 'confirmedOn')
  const who = authorOf(live, 'confirmedOn', 'confirmedBy')
  const when = confirmedOn === null ? '' : shortDay(confirmedOn)
  const isTried = useRecords(
    () =>
      conversationsOf(live.record)
        .map(toConversation)
        .some(({ on, isAnswered }) => on === today && !isAnswered),
    [live.record, today],
  )
  return (
    <p class="call-card-tags">
      {confirmedOn === null ? (
        <Tag tone="plain">{t('neverConfirmed')}</Tag>
      ) : (
        <Tag tone="plain">{who ? t('confirmedBy', { when, who }) : t('confirmedOn', { when })}</Tag>
      )}
      {isTried && <Tag tone="warm">{t('triedToday')}</Tag>}
    </p>
  )
}
