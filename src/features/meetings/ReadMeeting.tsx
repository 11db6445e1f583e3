import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Section } from '#ui/Card.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { TextReading } from '#ui/TextRow.tsx'

/** What one who only reads sees of a meeting: its minutes. */
export function ReadMeeting({ live }: { live: LiveRecord }) {
  const t = useMessages('meetings')
  const hasMinutes = stringOf(live.fields, 'minutes') !== null
  return (
    <Section title={t('minutes')}>
      {hasMinutes ? (
        <FieldCard
          rows={[
            { key: 'minutes', isFilled: true, row: <TextReading field="minutes" label={t('minutes')} live={live} /> },
          ]}
        />
      ) : (
        <p class="quiet-note">{t('noMinutes')}</p>
      )}
    </Section>
  )
}
