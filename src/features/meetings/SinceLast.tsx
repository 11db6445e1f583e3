import { useState } from 'preact/hooks'
import { workspace } from '#db/here.ts'
import { InputLine, raised } from '#features/meetings/after/Inputs.tsx'
import { OpenLines } from '#features/meetings/after/OpenLines.tsx'
import { TaskLine } from '#features/meetings/after/Tasks.tsx'
import { shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Meeting } from '#model/meeting.ts'
import type { FollowedUp } from '#model/since-last.ts'
import { Section } from '#ui/Card.tsx'
import { useRecords } from '#ui/use-records.ts'
import { findMeeting } from './meetings.ts'
import { sinceLastOf } from './since-last.ts'
import './SinceLast.css'

/**
 * «Siden sist»: what was raised and promised at the meeting before, and what came of it. It is answered and ticked where it
 * stands. Uses the words `minutes` and `doubts`.
 */
export function SinceLast({ meeting }: { meeting: string }) {
  const t = useMessages('minutes')
  const [openId, open] = useState<string | null>(null)
  const { previous, inputs, tasks } = useRecords(() => sinceLastOf(meeting), [meeting])
  const lines = useRecords(
    () => ({
      inputs: inputs.flatMap(lineOf).map((line) => ({ ...line, said: raised(line.live) })),
      tasks: tasks.flatMap(lineOf),
    }),
    [inputs, tasks],
  )
  if (!previous)
    return (
      <Section title={t('sinceLast')}>
        <p class="page-note">{t('sinceLastNone')}</p>
      </Section>
    )
  const waiting = [...inputs, ...tasks].filter(({ isSettled }) => !isSettled).length
  const props = (id: string, from: Meeting) => ({
    from: from.id === previous.id ? null : t('fromMeeting', { meeting: meetingLine(from, t('untitled')) }),
    isOpen: openId === id,
    onToggle: (isOpen: boolean) => open(isOpen ? id : null),
  })
  return (
    <Section title={t('sinceLast')}>
      <div class="since-last">
        <p>
          <a href={`/moter/${previous.id}?del=etter`}>{meetingLine(previous, t('untitled'))}</a>
          {' · '}
          {waiting === 0 ? t('allSettled') : t('stillWaiting', { count: waiting })}
        </p>
        {inputs.length + tasks.length === 0 && <p class="page-note">{t('nothingRaised')}</p>}
        {lines.inputs.length > 0 && (
          <OpenLines label={t('inputs')}>
            {lines.inputs.map(({ live, from, held, said }) => (
              <InputLine key={live.record} raised={said} meeting={held} {...props(live.record, from)} />
            ))}
          </OpenLines>
        )}
        {lines.tasks.length > 0 && (
          <OpenLines label={t('tasks')}>
            {lines.tasks.map(({ live, from, held }) => (
              <TaskLine key={live.record} live={live} meeting={held} {...props(live.record, from)} />
            ))}
          </OpenLines>
        )}
      </div>
    </Section>
  )
}

/** The records of something followed up: itself, and the meeting it is from. */
function lineOf({ what, from }: FollowedUp<{ id: string }>) {
  const [live, held] = [workspace().record(what.id), findMeeting(from.id)]
  return live && held ? [{ live, held, from }] : []
}

/** «Dialogmøte vår, 12. mars» */
function meetingLine({ title, on }: Meeting, untitled: string): string {
  return [title ?? untitled, on === null ? null : shortDay(on)].filter(Boolean).join(', ')
}
