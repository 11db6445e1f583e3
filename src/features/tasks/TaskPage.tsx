import { useMessages } from '#i18n/messages.ts'
import { isDoneDisputed, isOverdue, toTask } from '#model/task.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Removed, removalOf, RemovedMeanwhile } from '#ui/Removed.tsx'
import { Tag } from '#ui/Tag.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { TaskActions, TaskEnd } from './TaskActions.tsx'
import { TaskFields } from './TaskFields.tsx'
import { findTask, tickTask } from './tasks.ts'
import { TaskText } from './TaskText.tsx'
import { useTaskWords } from './task-words.ts'
import './TaskPage.css'

/** One task: all we know, read and typed in where it stands. */
export function TaskPage({ id, listHref }: { id: string; listHref: string }) {
  const t = useMessages('tasks')
  const today = useToday()
  const words = useTaskWords(today)
  const live = useRecords(() => findTask(id), [id])
  const back = { href: listHref, label: t('title') }
  if (!live)
    return (
      <Page>
        <PageHeader title={t('unknownTitle')} back={back} />
        <EmptyState action={<Button href={listHref}>{t('toList')}</Button>}>{t('unknownText')}</EmptyState>
      </Page>
    )
  if (live.fields['deletedAt']) return <RemovedTask live={live} back={back} />
  const task = toTask(live)
  const when = words.when(task)
  const tick = async () => {
    const isDone = task.doneAt === null
    const undo = await tickTask(id, isDone)
    notify(t(isDone ? 'nowDone' : 'nowOpen', { text: words.excerpt(task) }), undo)
  }
  return (
    <Page action={<TaskActions task={task} onTick={tick} />}>
      <div class="task-page">
        <PageHeader title={words.excerpt(task)} titleField={<TaskText id={id} live={live} />} back={back} />
        {when !== null && (
          <p>
            <Tag tone={isOverdue(task, today) ? 'warm' : task.doneAt === null ? 'plain' : 'accent'}>{when}</Tag>
          </p>
        )}
        <DeletedMeanwhile live={live} />
        {isDoneDisputed(live) && <DoneDispute live={live} />}
        <TaskFields id={id} live={live} today={today} />
        <TaskEnd live={live} listHref={listHref} />
      </div>
    </Page>
  )
}

/** One says it is done, another took that back at the same time. */
function DoneDispute({ live }: { live: LiveRecord }) {
  const t = useMessages('tasks')
  return (
    <Card tone="warm">
      <p>{t('doneDispute')}</p>
      <Buttons>
        <Button look="soft" onClick={() => tickTask(live.record, true)}>
          {t('markDone')}
        </Button>
        <Button onClick={() => tickTask(live.record, false)}>{t('markOpen')}</Button>
      </Buttons>
    </Card>
  )
}

/** Someone deleted what someone else was writing in: it stays until one decides. */
function DeletedMeanwhile({ live }: { live: LiveRecord }) {
  const t = useMessages('tasks')
  const { who, when } = removalOf(live, t('youSubject'))
  const text = t('deletedMeanwhile', { who: who || t('someone'), when })
  return <RemovedMeanwhile kind="task" {...{ live, text, t }} />
}

/** A deleted task someone has the address of: says so, and can be taken back. */
function RemovedTask({ live, back }: { live: LiveRecord; back: { href: string; label: string } }) {
  const t = useMessages('tasks')
  const words = useTaskWords(useToday())
  const by = removalOf(live, t('youSubject'))
  return (
    <Removed
      kind="task"
      {...{ live, back, t }}
      title={words.excerpt(toTask(live))}
      text={by.who === '' ? t('isRemoved') : t('isRemovedBy', by)}
      onBack={() => notify(t('takenBack'))}
    />
  )
}
