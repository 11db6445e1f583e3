import { useMemo } from 'preact/hooks'
import { partsOf } from '#features/meetings/meetings.ts'
import { useMessages } from '#i18n/messages.ts'
import { toDecision } from '#model/meeting.ts'
import { blocksOf } from '#model/minutes-text.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Section } from '#ui/Card.tsx'
import { useRecords } from '#ui/use-records.ts'
import { DocumentBody } from '#ui/DocumentBody.tsx'
import './MinutesSection.css'

/** What one who only reads sees of a meeting: its minutes once they are written, and what was decided. */
export function ReadMinutes({ live }: { live: LiveRecord }) {
  const t = useMessages('minutes')
  const text = stringOf(live.fields, 'minutes')
  const blocks = useMemo(() => (text === null ? null : blocksOf(text)), [text])
  const decisions = useRecords(
    () => partsOf(live.record, 'decision').flatMap((one) => toDecision(one).text ?? []),
    [live.record],
  )
  return (
    <>
      <Section title={t('title')}>
        {blocks === null ? (
          <p class="page-note">{t('notWritten')}</p>
        ) : (
          <article class="document-paper" aria-label={t('title')}>
            <DocumentBody blocks={blocks} top={3} />
          </article>
        )}
      </Section>
      {decisions.length > 0 && (
        <Section title={t('decisions')}>
          <div class="document-paper">
            <ol>
              {decisions.map((decision, at) => (
                <li key={at} dir="auto">
                  {decision}
                </li>
              ))}
            </ol>
          </div>
        </Section>
      )}
    </>
  )
}
