import { useMessages } from '#i18n/messages.ts'
import type { Meeting } from '#model/meeting.ts'
import { Row } from '#ui/Rows.tsx'
import { Tag } from '#ui/Tag.tsx'
import { DayMark } from './DayMark.tsx'
import { shortWhenWords } from './when.ts'

/** A meeting in a list: which day, what, where. */
export function MeetingRow({ meeting, isOpen = false }: { meeting: Meeting; isOpen?: boolean }) {
  const t = useMessages('meetings')
  const { id, title, place, isCancelled } = meeting
  return (
    <Row
      href={`/moter/${id}`}
      start={<DayMark day={meeting.on} />}
      title={title ?? t('untitled')}
      sub={[shortWhenWords(meeting) ?? t('noDay'), place].filter(Boolean).join(' · ')}
      end={isCancelled && <Tag tone="red">{t('cancelled')}</Tag>}
      current={isOpen}
    />
  )
}
