import { useMessages } from '#i18n/messages.ts'
import { Progress } from '#ui/Progress.tsx'
import { useSession } from '#ui/use-session.ts'

/** How far the first fetch of the directory has come; `later` when there is no network for it; `null` when all is here. */
export function useFetching(): { done: number; total: number } | 'soon' | 'later' | null {
  const { joined, progress, running, sharedAt } = useSession((session) => session.sync)
  if (progress) return progress
  if (!joined || sharedAt !== null) return null
  return running ? 'soon' : 'later'
}

/** Says that the directory is on its way, and how far it has come. */
export function Fetching() {
  const t = useMessages('organisations')
  const fetching = useFetching()
  if (fetching === null) return null
  if (typeof fetching === 'string')
    return <p role="status">{t(fetching === 'soon' ? 'fetchingSoon' : 'fetchingLater')}</p>
  const { done, total } = fetching
  return <Progress label={t('fetching', { done, total })} value={done} max={total} />
}
