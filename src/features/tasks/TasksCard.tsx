import { useMessages } from '#i18n/messages.ts'
import { compareTasks, isFor } from '#model/task.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { Rows } from '#ui/Rows.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useMyName } from '#ui/use-my-name.ts'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { useState } from 'preact/hooks'
import { TaskRow } from './TaskRow.tsx'
import { listTasks } from './tasks.ts'
import { useTaskWords } from './task-words.ts'

const FEW = 3

/** At Hjem: one's own tasks that come first; everyone's while the device does not know whose it is. */
export function TasksCard() {
  const t = useMessages('tasks')
  const today = useToday()
  const words = useTaskWords(today)
  const me = useMyName()
  const canEdit = useCanEdit('task')
  const all = useRecords(listTasks)
  /** What is ticked here stays until one leaves, so that nothing moves under the finger. */
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const mine = all.filter((task) => (task.doneAt === null || ticked.has(task.id)) && (me === null || isFor(task, me)))
  if (!canEdit || mine.length === 0) return null
  const first = mine
    .map((task) => ({ task, open: { ...task, doneAt: null } }))
    .sort((one, two) => compareTasks(one.open, two.open))
    .slice(0, FEW)
  return (
    <Section title={t(me === null ? 'openTasks' : 'myTasks')}>
      <Rows label={t(me === null ? 'openTasks' : 'myTasks')}>
        {first.map(({ task }) => (
          <TaskRow
            key={task.id}
            task={task}
            words={words}
            today={today}
            href={`/oppgaver/${task.id}`}
            saysOwner={me === null}
            onTick={() => setTicked((before) => new Set(before).add(task.id))}
          />
        ))}
      </Rows>
      <Button look="soft" href="/oppgaver">
        {t(me === null ? 'seeAll' : 'allMine')}
      </Button>
    </Section>
  )
}
