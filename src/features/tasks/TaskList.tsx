import BellIcon from '@navikt/aksel-icons/svg/Bell.svg?raw'
import TasklistIcon from '@navikt/aksel-icons/svg/Tasklist.svg?raw'
import { useState } from 'preact/hooks'
import { callMe } from '#db/my-name.ts'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { useMyName } from '#ui/use-my-name.ts'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { AddTask } from './AddTask.tsx'
import { ReminderSheet } from './ReminderSheet.tsx'
import { narrowed } from './shown.ts'
import { TaskFilters } from './TaskFilters.tsx'
import { TaskGroups } from './TaskGroups.tsx'
import { listTasks, newTaskId } from './tasks.ts'
import { useTaskWords } from './task-words.ts'
import { useKeptPlace } from './use-kept-place.ts'
import { NOBODY } from './use-task-query.ts'
import type { TaskQuery } from './use-task-query.ts'
import { WhoAreYou } from './WhoAreYou.tsx'
import './TaskList.css'

/** From so many on one may search. */
const SEARCHED_FROM = 8

/** Everything somebody has promised to follow up, wherever it was born. */
export function TaskList({ query, openId }: { query: TaskQuery; openId: string | null }) {
  const t = useMessages('tasks')
  const today = useToday()
  const words = useTaskWords(today)
  const me = useMyName()
  const [newId, setNewId] = useState(newTaskId)
  const [isReminding, setReminding] = useState(false)
  const all = useRecords(listTasks)
  const tasks = all.filter(({ id }) => id !== newId)
  const isMine = query.owner === null && (query.view === null ? me !== null : query.view === 'mine')
  const shown = useRecords(
    () => narrowed(tasks, { ...query, isMine, me }),
    [all, newId, query.text, query.owner, query.organisation, isMine, me],
  )
  const isNarrowed = query.text.trim() !== '' || query.owner !== null || query.organisation !== null
  const openCount = shown.filter(({ doneAt }) => doneAt === null).length
  const place = useKeptPlace(query.href(null))
  return (
    <Page
      action={
        <AddTask
          key={newId}
          id={newId}
          owner={query.owner !== null && query.owner !== NOBODY ? query.owner : isMine ? me : null}
          organisation={query.organisation}
          words={words}
          today={today}
          onAdded={() => setNewId(newTaskId())}
        />
      }
    >
      <div class="task-list" ref={place}>
        <PageHeader
          title={t('title')}
          actions={
            tasks.length > 0 && <IconButton icon={BellIcon} label={t('remind')} onClick={() => setReminding(true)} />
          }
        />
        {tasks.length > 0 && (
          <>
            {(tasks.length >= SEARCHED_FROM || query.text !== '') && (
              <SearchField
                label={t('search')}
                value={query.text}
                onInput={query.setText}
                found={query.text.trim() === '' ? null : t('found', { count: shown.length })}
              />
            )}
            <TaskFilters query={query} tasks={tasks} isMine={isMine} me={me} />
          </>
        )}
        {isMine && me !== null && (
          <p class="task-list-who">
            <span>{t('youAre', { name: me })}</span>{' '}
            <Button
              look="quiet"
              onClick={() => {
                callMe(null)
                query.change({ view: 'mine' })
              }}
            >
              {t('notYou')}
            </Button>
          </p>
        )}
        {isMine && me === null && <WhoAreYou />}
        {tasks.length === 0 ? (
          <EmptyState icon={TasklistIcon} title={t('emptyTitle')}>
            {t('emptyText')}
          </EmptyState>
        ) : isMine && me === null ? null : openCount === 0 && isMine && !isNarrowed ? (
          <EmptyState
            icon={TasklistIcon}
            title={t('noneMineTitle')}
            action={<Button onClick={() => query.change({ view: 'all' })}>{t('showEveryones')}</Button>}
          >
            {t('noneMineText')}
          </EmptyState>
        ) : (
          shown.length === 0 && (
            <EmptyState
              action={
                <Button
                  onClick={() => {
                    query.setText('')
                    query.change({ view: 'all', owner: null, organisation: null, text: '' })
                  }}
                >
                  {t('showAll')}
                </Button>
              }
            >
              {t('noneFound')}
            </EmptyState>
          )
        )}
        {(me !== null || !isMine) && (
          <TaskGroups
            key={`${query.view}/${query.owner}/${query.organisation}`}
            tasks={shown}
            query={query}
            words={words}
            today={today}
            openId={openId}
            isMine={isMine}
          />
        )}
      </div>
      {isReminding && <ReminderSheet tasks={tasks} onClose={() => setReminding(false)} />}
    </Page>
  )
}
