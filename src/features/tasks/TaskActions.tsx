import BellIcon from '@navikt/aksel-icons/svg/Bell.svg?raw'
import CheckmarkIcon from '@navikt/aksel-icons/svg/CheckmarkCircle.svg?raw'
import TrashIcon from '@navikt/aksel-icons/svg/Trash.svg?raw'
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { toTask } from '#model/task.ts'
import type { Task } from '#model/task.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { ReminderSheet } from './ReminderSheet.tsx'
import { removeTask, restoreTask } from './tasks.ts'

/** The one thing one does with a task. */
export function TaskActions({ task, onTick }: { task: Task; onTick: () => Promise<void> }) {
  const t = useMessages('tasks')
  return task.doneAt === null ? (
    <Button look="primary" icon={CheckmarkIcon} onClick={onTick}>
      {t('markDone')}
    </Button>
  ) : (
    <Button onClick={onTick}>{t('markOpen')}</Button>
  )
}

/** What one seldom does with it: a reminder in the calendar, and away with it. */
export function TaskEnd({ live, listHref }: { live: LiveRecord; listHref: string }) {
  const t = useMessages('tasks')
  const { route } = useLocation()
  const [isReminding, setReminding] = useState(false)
  const task = toTask(live)
  const away = async () => {
    await removeTask(live.record)
    route(listHref)
    notify(t('removed'), () => restoreTask(live.record))
  }
  return (
    <>
      <Rows>
        {task.due !== null && task.doneAt === null && (
          <Row start={<Icon svg={BellIcon} />} title={t('remindOne')} onClick={() => setReminding(true)} />
        )}
        <Row start={<Icon svg={TrashIcon} />} title={t('remove')} onClick={away} />
      </Rows>
      {isReminding && <ReminderSheet tasks={[task]} isOne onClose={() => setReminding(false)} />}
    </>
  )
}
