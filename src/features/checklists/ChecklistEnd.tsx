import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { takeAway } from '#db/changing.ts'
import { notify } from '#session.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { runningId } from '#model/checklist.ts'
import { useChecklistWords } from './checklist-words.ts'
import type { Going } from './checklists.ts'
import { NewChecklist } from './NewChecklist.tsx'

/** What one seldom does with a checklist. */
export function ChecklistEnd({ going, canEdit, onOrder }: { going: Going; canEdit: boolean; onOrder: () => void }) {
  const words = useChecklistWords()
  const { t } = words
  const { route } = useLocation()
  const [isStarting, setStarting] = useState(false)
  const isRunning = going.content !== null && going.id === runningId(going.content.id)
  const remove = async () => {
    const undo = await takeAway('checklist', going.id)
    notify(t('checklistRemoved', { name: words.name(going) }), undo)
    route('/sjekklister')
  }
  return (
    <>
      {going.entry.previous !== null && (
        <p>
          <a class="checklist-link" href={`/sjekklister/${going.entry.previous}`}>
            {t('seeLastTime')}
          </a>
        </p>
      )}
      {canEdit && (
        <Buttons>
          {going.points.length > 1 && <Button onClick={onOrder}>{t('reorder')}</Button>}
          {going.points.length > 0 && <Button onClick={() => setStarting(true)}>{t('startAnew')}</Button>}
          {!isRunning && (
            <Button look="quiet" onClick={remove}>
              {t('removeChecklist')}
            </Button>
          )}
        </Buttons>
      )}
      {isStarting && <NewChecklist all={[]} anew={going} onClose={() => setStarting(false)} />}
    </>
  )
}
