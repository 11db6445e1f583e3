import { capital, daysBetween } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Meeting } from '#model/meeting.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Tag } from '#ui/Tag.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { answersOf } from '#features/meetings/before/inviting.ts'
import { whenWords } from './when.ts'
import './NextMeeting.css'

/** The meeting that goes on, or the one that comes next: when, where, how many have answered, and the way in. */
export function NextMeeting({ meeting, isRunning, isOpen }: { meeting: Meeting; isRunning: boolean; isOpen: boolean }) {
  const t = useMessages('meetings')
  const today = useToday()
  const canPlan = useCanEdit('meeting')
  const { id, title, place, on, isCancelled } = meeting
  const { invited, answered } = useRecords(() => answersOf(id), [id])
  const days = on === null ? null : daysBetween(today, on)
  const when =
    days === null ? null : days === 0 ? t('today') : days === 1 ? t('tomorrow') : t('inDays', { count: days })
  return (
    <section class="next-meeting" data-running={isRunning || undefined} data-open={isOpen || undefined}>
      <p class="next-meeting-kicker">
        {isRunning ? t('running') : [t('next'), when].filter(Boolean).join(' · ')}
        {isCancelled && <Tag tone="red">{t('cancelled')}</Tag>}
      </p>
      <h2>{title ?? t('untitled')}</h2>
      <p>{[capital(whenWords(meeting) ?? t('noDay')), place].filter(Boolean).join(' · ')}</p>
      <Buttons>
        <Button look="primary" href={`/moter/${id}`}>
          {t(isRunning ? 'goIn' : 'open')}
        </Button>
        {canPlan && !isRunning && (
          <Button href={`/moter/${id}?vis=${invited === 0 ? 'inviter' : 'svar'}`}>
            {invited === 0 ? t('invite') : t('answered', { answered, invited })}
          </Button>
        )}
      </Buttons>
    </section>
  )
}
