import { useLocation } from 'preact-iso'
import { takeAway } from '#db/changing.ts'
import { notify } from '#session.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useChecklistWords } from './checklist-words.ts'
import { taskOf } from './checklists.ts'
import type { Going, Point } from './checklists.ts'
import { makeTask } from './saying.ts'

/** A task of it, and for an own point its end. */
export function PointEnd({ going, point }: { going: Going; point: Point }) {
  const words = useChecklistWords()
  const { t } = words
  const { route } = useLocation()
  const task = useRecords(() => taskOf(point.id), [point.id])
  const title = words.title(point)
  const make = async () => {
    const id = await makeTask(point, `${title} (${words.name(going)})`)
    notify(t('taskMade'), async () => void (await takeAway('task', id)))
  }
  const remove = async () => {
    const undo = await takeAway('checklistItem', point.id)
    notify(t('pointRemoved', { title }), undo)
    route(`/sjekklister/${going.id}`)
  }
  const isPossible = point.item.owner !== null || point.item.due !== null
  if (!task && !isPossible && (point.content || !point.live)) return null
  return (
    <Buttons>
      {task ? (
        <Button href={`/oppgaver/${task.record}`}>{t('openTask')}</Button>
      ) : (
        isPossible && <Button onClick={make}>{t('makeTask')}</Button>
      )}
      {!point.content && point.live && (
        <Button look="quiet" onClick={remove}>
          {t('removePoint')}
        </Button>
      )}
    </Buttons>
  )
}
