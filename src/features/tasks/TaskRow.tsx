import { useMessages } from '#i18n/messages.ts'
import { isOverdue } from '#model/task.ts'
import type { Task } from '#model/task.ts'
import { Tag } from '#ui/Tag.tsx'
import { TickLink, TickRow } from '#ui/TickRow.tsx'
import { useRecords } from '#ui/use-records.ts'
import { DoneBox } from './DoneBox.tsx'
import { findTask, meetingOf, titleOf } from './tasks.ts'
import { isDisputed } from './TaskVersions.tsx'
import type { TaskWords } from './task-words.ts'
import './TaskRow.css'

export interface TaskRowProps {
  task: Task
  words: TaskWords
  today: string
  href: string
  isOpen?: boolean
  /** Whose it is is said, unless all are one's own. */
  saysOwner?: boolean
  onTick?: () => void
}

/** A task in a list: tick it, open it, or go to where it came from. */
export function TaskRow({ task, words, today, href, isOpen = false, saysOwner = true, onTick }: TaskRowProps) {
  const t = useMessages('tasks')
  const meeting = useRecords(() => meetingOf(task), [task])
  const concerns = useRecords(() => task.concerns && (titleOf(task.concerns) ?? ''), [task])
  const live = useRecords(() => findTask(task.id), [task.id])
  const when = words.when(task)
  const isLate = isOverdue(task, today)
  const owner = saysOwner && task.doneAt === null ? task.owner : null
  return (
    <TickRow
      class="task-row"
      isOpen={isOpen}
      data-done={task.doneAt !== null || undefined}
      tick={<DoneBox task={task} words={words} {...(onTick ? { onTick } : {})} />}
    >
      <TickLink class="task-open" isOpen={isOpen} href={href} dir="auto">
        {task.text ?? t('noText')}
      </TickLink>
      {(when !== null || owner !== null) && (
        <small>
          {when !== null && <span data-late={isLate || undefined}>{when}</span>}
          {when !== null && owner !== null && ' · '}
          {owner !== null && <span dir="auto">{owner}</span>}
        </small>
      )}
      {live && isDisputed(live) && <Tag tone="warm">{t('disputed')}</Tag>}
      {(meeting !== null || concerns !== null) && (
        <small class="task-from">
          {concerns !== null && (
            <a href={`/organisasjoner/${task.concerns}`} dir="auto">
              {concerns || t('unnamedOrganisation')}
            </a>
          )}
          {meeting !== null && (
            <a href={`/moter/${meeting.id}`} dir="auto">
              {t('from', { title: meeting.title ?? t('aMeeting') })}
            </a>
          )}
        </small>
      )}
    </TickRow>
  )
}
