import { useEffect } from 'preact/hooks'
import { oncePerDevice } from '#db/here.ts'
import { toAgreement } from '#model/agreement.ts'
import { notify } from '#session.ts'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { findAgreement } from '#features/agreements/agreements.ts'
import { useWorkWords } from '#features/agreements/work-words.ts'
import { datedOf, moveTasks } from './date-tasks.ts'

/** The day each task was last given here. */
const given = oncePerDevice(() => new Map<string, string>())

/**
 * Tasks of dates follow when the dates change, unless somebody has given them another day. Stands once on a screen, and gives a
 * task the same day once only: where another phone comes to another day, they do not move it to and fro.
 */
export function Following({ id }: { id: string }) {
  const { t } = useWorkWords()
  const today = useToday()
  const canEdit = useCanEdit('task')
  const dated = useRecords(() => {
    const live = findAgreement(id)
    return live && !live.fields['deletedAt'] ? datedOf(toAgreement(live), today) : []
  }, [id, today])
  const behind = dated.filter(
    ({ standing, live, date }) => standing === 'follows' && live && given().get(live.record) !== date.on,
  )
  const key = behind.map(({ live, date }) => `${live?.record} ${date.on}`).join('\n')
  useEffect(() => {
    if (!canEdit || behind.length === 0) return
    for (const { live, date } of behind) if (live) given().set(live.record, date.on)
    void moveTasks(behind).then((undo) => notify(t('tasksFollowed', { count: behind.length }), undo))
  }, [key, canEdit])
  return null
}
