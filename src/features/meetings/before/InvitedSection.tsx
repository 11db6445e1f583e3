import { Note } from '#features/meetings/Note.tsx'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Section } from '#ui/Card.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useRecords } from '#ui/use-records.ts'
import { answersOf, invitesMinority } from './inviting.ts'

/** Who is invited, who comes, who has been written to; and what one easily forgets. */
export function InvitedSection({ live }: { live: LiveRecord }) {
  const t = useMessages('meetings')
  const { record, fields } = live
  const { invited, answered, count, sent } = useRecords(() => answersOf(record), [live])
  const hasMinority = useRecords(() => invitesMinority(fields), [live])
  const seats = fields['seats']
  const isFull = typeof seats === 'number' && count.yes > seats
  const at = (vis: string) => `/moter/${record}?vis=${vis}`
  return (
    <Section title={t('invitedTitle')}>
      <Rows label={t('invitedTitle')}>
        <Row
          href={at('inviter')}
          title={t('invite')}
          sub={invited === 0 ? t('inviteHint') : t('invitedCount', { count: invited })}
          chevron
        />
        {invited > 0 && (
          <Row
            href={at('send')}
            title={t('sendTitle')}
            sub={sent === 0 ? t('noneSent') : t('sentCount', { sent, invited })}
            chevron
          />
        )}
        {invited > 0 && (
          <Row
            href={at('svar')}
            title={t('answersTitle')}
            sub={[
              t('answered', { answered, invited }),
              count.yes > 0 && t('yesCount', { count: count.yes }),
              typeof seats === 'number' && t('seatsCount', { count: seats }),
            ]
              .filter(Boolean)
              .join(' · ')}
            chevron
          />
        )}
      </Rows>
      {invited > 0 && !hasMinority && <Note tone="warm">{t('noMinority')}</Note>}
      {invited > 0 && stringOf(fields, 'interpreter') === null && <Note tone="warm">{t('anyInterpreter')}</Note>}
      {isFull && <Note tone="warm">{t('tooMany')}</Note>}
    </Section>
  )
}
