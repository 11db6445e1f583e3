import ChevronDownIcon from '@navikt/aksel-icons/svg/ChevronDown.svg?raw'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { number } from '#i18n/numbers.ts'
import { groupTasks } from '#model/task.ts'
import type { Task, When } from '#model/task.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Rows } from '#ui/Rows.tsx'
import { TaskRow } from './TaskRow.tsx'
import type { TaskQuery } from './use-task-query.ts'
import type { TaskWords } from './task-words.ts'
import './TaskGroups.css'

/** So many of a group are shown before one asks for more, and so many more each time. */
const PORTION = 30

export interface TaskGroupsProps {
  tasks: readonly Task[]
  query: TaskQuery
  words: TaskWords
  today: string
  openId: string | null
  /** All are one's own: whose they are need not be said. */
  isMine: boolean
}

/** Tasks by when they are to be done. One that is ticked stays where it was until one looks for something else: nothing moves under the finger. */
export function TaskGroups({ tasks, query, words, today, openId, isMine }: TaskGroupsProps) {
  const t = useMessages('tasks')
  const [ticked, setTicked] = useState<ReadonlyMap<string, When>>(new Map())
  const groups = groupTasks(tasks, today, ticked)
  return (
    <>
      {[...groups].map(([when, group]) => {
        const rows = (
          <Group
            key={when}
            when={when}
            tasks={group}
            renderRow={(task) => (
              <TaskRow
                key={task.id}
                task={task}
                words={words}
                today={today}
                href={query.href(task.id)}
                isOpen={task.id === openId}
                saysOwner={!isMine}
                onTick={() => setTicked((before) => new Map(before).set(task.id, when))}
              />
            )}
          />
        )
        if (when !== 'done')
          return (
            <Section key={when} title={t(when)}>
              {rows}
            </Section>
          )
        return (
          <section key={when} class="section done-tasks">
            <h2>
              <button
                type="button"
                aria-expanded={query.showsDone}
                onClick={() => query.change({ showsDone: !query.showsDone })}
              >
                {t('done')} <span>{number(group.length)}</span>
                <Icon svg={ChevronDownIcon} />
              </button>
            </h2>
            {query.showsDone && rows}
          </section>
        )
      })}
    </>
  )
}

function Group({
  when,
  tasks,
  renderRow,
}: {
  when: When
  tasks: readonly Task[]
  renderRow: (task: Task) => ComponentChildren
}) {
  const t = useMessages('tasks')
  const [most, setMost] = useState(PORTION)
  const restCount = tasks.length - most
  return (
    <>
      <Rows label={t(when)}>{tasks.slice(0, most).map(renderRow)}</Rows>
      {restCount > 0 && (
        <Button look="quiet" onClick={() => setMost(most + PORTION)}>
          {t('showMore', { count: Math.min(restCount, PORTION) })}
        </Button>
      )}
    </>
  )
}
