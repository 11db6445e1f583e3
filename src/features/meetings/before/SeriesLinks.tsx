import { MeetingRow } from '#features/meetings/MeetingRow.tsx'
import { findSeries, neighboursOf } from '#features/meetings/series/series.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Meeting } from '#model/meeting.ts'
import { stringOf } from '#model/reading.ts'
import { Section } from '#ui/Card.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useRecords } from '#ui/use-records.ts'

/** The meetings before and after this one, when it is one of a fixed meeting place. */
export function SeriesLinks({ meeting }: { meeting: Meeting }) {
  const t = useMessages('meetings')
  const series = useRecords(() => (meeting.series === null ? null : findSeries(meeting.series)), [meeting.series])
  const { previous, next } = useRecords(() => neighboursOf(meeting), [meeting.id, meeting.series])
  if (!series || series.fields['deletedAt']) return null
  return (
    <Section title={t('series')}>
      <Rows label={t('series')}>
        {[previous, next].map((one) => one && <MeetingRow key={one.id} meeting={one} />)}
        <Row
          href={`/moter/${series.record}`}
          title={stringOf(series.fields, 'name') ?? t('untitledSeries')}
          sub={t('allOfSeries')}
          chevron
        />
      </Rows>
    </Section>
  )
}
