import { useEffect } from 'preact/hooks'
import { notify } from '#session.ts'
import { useWorkWords } from '#features/agreements/work-words.ts'
import { moveTasks } from './date-tasks.ts'
import type { Dated } from './date-tasks.ts'

/** Tasks of dates follow when the dates change, unless somebody has given them another day. */
export function useFollowing(dated: readonly Dated[], canEdit: boolean): void {
  const { t } = useWorkWords()
  const behind = dated.filter(({ standing }) => standing === 'follows')
  const key = behind.map(({ live, date }) => `${live?.record} ${date.on}`).join('\n')
  useEffect(() => {
    if (!canEdit || behind.length === 0) return
    void moveTasks(behind).then((undo) => notify(t('tasksFollowed', { count: behind.length }), undo))
  }, [key, canEdit])
}
