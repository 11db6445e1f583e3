import { useMessages } from '#i18n/messages.ts'
import type { Task } from '#model/task.ts'
import { notify } from '#session.ts'
import { tickTask } from './tasks.ts'
import type { TaskWords } from './task-words.ts'
import './DoneBox.css'

/** The box one ticks when a task is done. `onTick` hears of it first. */
export function DoneBox({ task, words, onTick }: { task: Task; words: TaskWords; onTick?: () => void }) {
  const t = useMessages('tasks')
  const text = words.excerpt(task)
  const tick = async (isDone: boolean) => {
    onTick?.()
    const undo = await tickTask(task.id, isDone)
    notify(t(isDone ? 'nowDone' : 'nowOpen', { text }), undo)
  }
  return (
    <label class="done-box">
      <input
        class="ds-input"
        type="checkbox"
        checked={task.doneAt !== null}
        aria-label={t('tick', { text })}
        onClick={() => tick(task.doneAt === null)} // the press, as in ui/Choice.tsx
      />
    </label>
  )
}
