import { shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { useRecords } from '#ui/use-records.ts'
import { countOf } from './duplicates.ts'
import { isFromRegister } from './joining.ts'

/** One of the two, in a few lines: enough to know which it is. */
export function Entry({ record, which }: { record: LiveRecord; which: string }) {
  const t = useMessages('duplicates')
  const contacts = useRecords(() => countOf('contact', record.record), [record.record])
  const conversations = useRecords(() => countOf('conversation', record.record), [record.record])
  const name = stringOf(record.fields, 'name') ?? t('unnamed')
  const confirmedOn = stringOf(record.fields, 'confirmedOn')
  const lines = [
    stringOf(record.fields, 'area') ?? stringOf(record.fields, 'address'),
    confirmedOn === null ? t('neverConfirmed') : t('confirmed', { day: shortDay(confirmedOn) }),
    isFromRegister(record) ? t('fromRegister') : null,
    contacts > 0 ? t('contacts', { count: contacts }) : null,
    conversations > 0 ? t('conversations', { count: conversations }) : null,
  ].filter((line) => line !== null)
  return (
    <a class="pair-entry" href={`/organisasjoner/${record.record}`} aria-label={`${which}: ${t('open', { name })}`}>
      <small>{which}</small>
      <b>{name}</b>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </a>
  )
}
