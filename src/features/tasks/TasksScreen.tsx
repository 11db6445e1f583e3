import TasklistIcon from '@navikt/aksel-icons/svg/Tasklist.svg?raw'
import { useMessages } from '#i18n/messages.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { TwoPane } from '#ui/TwoPane.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { TaskList } from './TaskList.tsx'
import { TaskPage } from './TaskPage.tsx'
import { useTaskQuery } from './use-task-query.ts'

/** All tasks and the one that is open: side by side, or on a phone one at a time. One who may only read sees none. */
export function TasksScreen({ id }: { id?: string }) {
  const t = useMessages('tasks')
  const query = useTaskQuery()
  const canEdit = useCanEdit('task')
  if (!canEdit)
    return (
      <Page>
        <PageHeader title={t('title')} />
        <EmptyState icon={TasklistIcon} title={t('readerTitle')}>
          {t('readerText')}
        </EmptyState>
      </Page>
    )
  return (
    <TwoPane
      list={<TaskList query={query} openId={id ?? null} />}
      detail={id === undefined ? null : <TaskPage key={id} id={id} listHref={query.href(null)} />}
    />
  )
}
