import { useMessages } from '#i18n/messages.ts'
import { toMeeting } from '#model/meeting.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Section } from '#ui/Card.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { TextRow } from '#ui/TextRow.tsx'
import { Agenda } from './Agenda.tsx'
import { InvitedSection } from './InvitedSection.tsx'
import { MeetingActions } from './MeetingActions.tsx'
import { MeetingFacts } from './MeetingFacts.tsx'
import { SeriesLinks } from './SeriesLinks.tsx'

/** One meeting: what is planned: when and where, the agenda, who is invited. */
export function BeforeMeeting({ live }: { live: LiveRecord }) {
  const t = useMessages('meetings')
  const meeting = toMeeting(live)
  const at = { kind: 'meeting' as const, record: live.record, live }
  return (
    <>
      <MeetingFacts live={live} />
      <InvitedSection live={live} />
      <Section title={t('agenda')}>
        <Agenda meeting={live.record} from={meeting.from} until={meeting.until} />
      </Section>
      <Section title={t('preparing')}>
        <FieldCard
          rows={['purpose', 'prepare'].map((field) => ({
            key: field,
            isFilled: stringOf(live.fields, field) !== null,
            row: <TextRow {...at} field={field} prose label={t(field === 'purpose' ? 'purpose' : 'prepare')} />,
          }))}
        />
      </Section>
      <SeriesLinks meeting={meeting} />
      <MeetingActions live={live} />
    </>
  )
}
