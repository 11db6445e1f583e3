import { useMessages } from '#i18n/messages.ts'
import { mayDelete, toMeeting } from '#model/meeting.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Section } from '#ui/Card.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { TextRow } from '#ui/TextRow.tsx'
import { useRecords } from '#ui/use-records.ts'
import { notedOf } from './source.ts'

/** Where the minutes are in the archive, or why they need not be; until then nothing of the meeting may be deleted. */
export function Archive({ live }: { live: LiveRecord }) {
  const t = useMessages('minutes')
  const { archiveReference, archiveWaived } = toMeeting(live)
  const may = useRecords(() => mayDelete(toMeeting(live), notedOf(live)), [live])
  const at = { kind: 'meeting' as const, record: live.record, live }
  return (
    <Section title={t('archive')}>
      <FieldCard
        rows={[
          {
            key: 'archiveReference',
            isFilled: archiveReference !== null || archiveWaived === null,
            row: (
              <TextRow
                {...at}
                field="archiveReference"
                label={t('archiveReference')}
                hint={t('archiveReferenceHint')}
              />
            ),
          },
          {
            key: 'archiveWaived',
            isFilled: archiveWaived !== null,
            row: <TextRow {...at} field="archiveWaived" label={t('archiveWaived')} hint={t('archiveWaivedHint')} />,
          },
        ]}
      />
      <p class="page-note">
        {t(archiveReference ? 'archived' : archiveWaived ? 'waived' : may ? 'nothingNoted' : 'notArchived')}
      </p>
    </Section>
  )
}
