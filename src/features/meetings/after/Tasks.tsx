import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useState } from 'preact/hooks'
import { undoable } from '#db/changing.ts'
import type { Undo } from '#db/changing.ts'
import { workspace } from '#db/here.ts'
import { myName } from '#db/my-name.ts'
import { write } from '#db/write.ts'
import { newRecordId, partsOf } from '#features/meetings/meetings.ts'
import { dayOf, shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { isBlank, isOverdue, taskDone, toTask } from '#model/task.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { Tag } from '#ui/Tag.tsx'
import { TextRow } from '#ui/TextRow.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { OpenLine, OpenLines } from './OpenLines.tsx'
import { RemovePart } from './RemovePart.tsx'

/** What somebody shall do after the meeting; ticked and changed where it stands. */
export function Tasks({ live }: { live: LiveRecord }) {
  const t = useMessages('minutes')
  const [openId, open] = useState<string | null>(null)
  const all = useRecords(() => partsOf(live.record, 'task'), [live.record])
  const shown = all.filter((one) => one.record === openId || !isBlank(toTask(one)))
  const add = async () => {
    const id = newRecordId('task')
    await write({ kind: 'task', record: id, set: { meeting: live.record, origin: live.record } })
    open(id)
  }
  return (
    <Section title={t('tasks')}>
      {shown.length > 0 && (
        <OpenLines label={t('tasks')}>
          {shown.map((one) => (
            <TaskLine
              key={one.record}
              live={one}
              meeting={live}
              isOpen={openId === one.record}
              onToggle={(isOpen) => open(isOpen ? one.record : null)}
            />
          ))}
        </OpenLines>
      )}
      <div>
        <Button look="quiet" icon={PlusIcon} onClick={add}>
          {t('addTask')}
        </Button>
      </div>
    </Section>
  )
}

/** A task: ticked, or opened and changed where it stands. `from`: which meeting it is from, in words. */
export function TaskLine({
  live,
  meeting,
  from,
  isOpen,
  onToggle,
}: {
  live: LiveRecord
  meeting: LiveRecord
  from?: string | null
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
}) {
  const t = useMessages('minutes')
  const today = useToday()
  const task = toTask(live)
  const { id, text, owner, due, doneAt } = task
  const at = { kind: 'task' as const, record: live.record, live }
  const tick = async (isDone: boolean) => {
    notify(t(isDone ? 'taskDone' : 'taskReopened'), await setDone(id, isDone))
  }
  return (
    <OpenLine
      text={text ?? t('newTask')}
      sub={[owner ?? t('noOwner'), due === null ? null : t('dueOn', { day: shortDay(due) }), from]
        .filter(Boolean)
        .join(' · ')}
      tag={
        doneAt !== null ? (
          <Tag>{t('doneOn', { day: shortDay(dayOf(doneAt)) })}</Tag>
        ) : (
          isOverdue(task, today) && <Tag tone="warm">{t('overdue')}</Tag>
        )
      }
      start={
        <label class="open-line-tick">
          <input
            class="ds-input"
            type="checkbox"
            checked={doneAt !== null}
            aria-label={t('tick', { task: text ?? t('newTask') })}
            onClick={() => tick(doneAt === null)} // the press, as in ui/Choice.tsx
          />
        </label>
      }
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <FieldCard
        rows={[
          {
            key: 'text',
            isFilled: true,
            row: <TextRow {...at} field="text" label={t('task')} prose autofocus={text === null} />,
          },
          { key: 'owner', isFilled: true, row: <TextRow {...at} field="owner" label={t('owner')} /> },
          { key: 'due', isFilled: true, row: <TextRow {...at} field="due" label={t('due')} type="date" dir="ltr" /> },
        ]}
      />
      <div class="open-line-actions">
        <RemovePart kind="task" id={id} meeting={meeting} />
      </div>
    </OpenLine>
  )
}

/** As it is when it happens: a colleague may have written meanwhile. Answers the way back. */
async function setDone(id: string, isDone: boolean): Promise<Undo | undefined> {
  const live = workspace().record(id)
  if (!live) return undefined
  return undoable([{ kind: 'task', record: id, fields: ['doneAt', 'doneBy'] }], () =>
    write(taskDone(live, isDone ? { at: Date.now(), by: myName() } : null)),
  )
}
