import { ago, dayOf, daysBetween, shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Task } from '#model/task.ts'

/** From here on a day is told by its name, not by how far away it is. */
const FAR_DAYS = 14
const EXCERPT = 70

export interface TaskWords {
  /** «om 3 dager», «2 dager over fristen», «Gjort i går av Kari»; `null` when there is nothing to say. */
  when(task: Pick<Task, 'due' | 'doneAt' | 'doneBy'>): string | null
  /** Its first words, at most a line. */
  excerpt(task: Pick<Task, 'text'>): string
}

/** How a task is told, seen from `today`. */
export function useTaskWords(today: string): TaskWords {
  const t = useMessages('tasks')
  return {
    when({ due, doneAt, doneBy }) {
      if (doneAt !== null) {
        const when = ago(dayOf(doneAt))
        return doneBy === null ? t('doneWhen', { when }) : t('doneWhenBy', { when, who: doneBy })
      }
      if (due === null) return null
      const days = daysBetween(today, due)
      if (days < 0) return t('daysOver', { count: -days })
      if (days === 0) return t('dueToday')
      if (days === 1) return t('dueTomorrow')
      return days <= FAR_DAYS ? t('dueIn', { count: days }) : t('dueOn', { day: shortDay(due) })
    },
    excerpt: ({ text }) => excerptOf(text) ?? t('noText'),
  }
}

function excerptOf(text: string | null): string | null {
  const line = text?.trim().replace(/\s+/g, ' ') ?? ''
  if (line === '') return null
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT).replace(/\s+\S*$/, '')} …`
}
