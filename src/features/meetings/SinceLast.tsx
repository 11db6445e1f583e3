import { dayOf, shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Input, Meeting } from '#model/meeting.ts'
import { isOverdue } from '#model/task.ts'
import type { Task } from '#model/task.ts'
import type { FollowedUp } from '#model/since-last.ts'
import { Section } from '#ui/Card.tsx'
import { Tag } from '#ui/Tag.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { nameOf, sinceLastOf } from './since-last.ts'
import './SinceLast.css'

/** «Siden sist»: what was raised and promised at the meeting before, and what came of it. Uses the words `minutes`. */
export function SinceLast({ meeting }: { meeting: string }) {
  const t = useMessages('minutes')
  const { previous, inputs, tasks } = useRecords(() => sinceLastOf(meeting), [meeting])
  if (!previous)
    return (
      <Section title={t('sinceLast')}>
        <p class="page-note">{t('sinceLastNone')}</p>
      </Section>
    )
  const waiting = [...inputs, ...tasks].filter(({ isSettled }) => !isSettled).length
  return (
    <Section title={t('sinceLast')}>
      <div class="since-last">
        <p>
          <a href={`/moter/${previous.id}?del=etter`}>{meetingLine(previous, t('untitled'))}</a>
          {' · '}
          {waiting === 0 ? t('allSettled') : t('stillWaiting', { count: waiting })}
        </p>
        {inputs.length + tasks.length === 0 && <p class="page-note">{t('nothingRaised')}</p>}
        {inputs.length > 0 && (
          <ul aria-label={t('inputs')}>
            {inputs.map((followed) => (
              <InputLine key={followed.what.id} followed={followed} previous={previous.id} />
            ))}
          </ul>
        )}
        {tasks.length > 0 && (
          <ul aria-label={t('tasks')}>
            {tasks.map((followed) => (
              <TaskLine key={followed.what.id} followed={followed} previous={previous.id} />
            ))}
          </ul>
        )}
      </div>
    </Section>
  )
}

function InputLine({ followed, previous }: { followed: FollowedUp<Input>; previous: string }) {
  const t = useMessages('minutes')
  const { what, from, isSettled } = followed
  const name = useRecords(() => nameOf(what.saidBy), [what.saidBy])
  return (
    <li>
      <div class="since-last-top">
        <b>{name ?? t('someoneSaid')}</b>
        {isSettled ? <Tag>{t('answered')}</Tag> : <Tag tone="warm">{t('waitsForAnswer')}</Tag>}
      </div>
      <p dir="auto">{what.text}</p>
      {what.answer && (
        <p class="since-last-answer" dir="auto">
          {what.answer}
        </p>
      )}
      <From meeting={from} previous={previous} />
    </li>
  )
}

function TaskLine({ followed, previous }: { followed: FollowedUp<Task>; previous: string }) {
  const t = useMessages('minutes')
  const today = useToday()
  const { what, from } = followed
  const isLate = isOverdue(what, today)
  const who = [what.owner ?? t('noOwner'), what.due === null ? null : t('dueOn', { day: shortDay(what.due) })]
  return (
    <li>
      <div class="since-last-top">
        <b dir="auto">{what.text}</b>
        {what.doneAt !== null ? (
          <Tag>{t('doneOn', { day: shortDay(dayOf(what.doneAt)) })}</Tag>
        ) : (
          <Tag tone="warm">{t(isLate ? 'overdue' : 'notDone')}</Tag>
        )}
      </div>
      <small>{who.filter(Boolean).join(' · ')}</small>
      <From meeting={from} previous={previous} />
    </li>
  )
}

/** Which meeting it is from, when that is not the last one. */
function From({ meeting, previous }: { meeting: Meeting; previous: string }) {
  const t = useMessages('minutes')
  if (meeting.id === previous) return null
  return <small>{t('fromMeeting', { meeting: meetingLine(meeting, t('untitled')) })}</small>
}

/** «Dialogmøte vår, 12. mars» */
function meetingLine({ title, on }: Meeting, untitled: string): string {
  return [title ?? untitled, on === null ? null : shortDay(on)].filter(Boolean).join(', ')
}
