import { time } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { Progress } from '#ui/Progress.tsx'
import { useSession } from '#ui/use-session.ts'
import { cancelFetch } from './register-job.ts'
import type { RegisterJob } from './register-job.ts'

/** How far the endpoint is with fetching, and then how far we are with bringing it here. */
export function RegisterGoingOn({ job }: { job: RegisterJob }) {
  const t = useMessages('imports')
  const { state, reading, trouble } = job
  const isIncomplete = useSession(({ sync }) => sync.sharedAt === null || sync.lostLocal)
  const { done, total } = reading ?? { done: state?.done ?? 0, total: state?.total ?? null }
  const label =
    total === null ? t('fetchStarting') : reading ? t('reading', { done, total }) : t('fetching', { done, total })
  return (
    <>
      <Progress label={label} value={done} max={total ?? 1} />
      <p class="import-text" role="status">
        {reading && isIncomplete
          ? t('directoryFirst')
          : trouble
            ? t(trouble === 'offline' ? 'noNetwork' : 'noAnswer')
            : state?.state === 'waiting' && state.waitUntil !== null
              ? t('fetchingWait', { when: time(state.waitUntil) })
              : t(reading ? 'readingText' : 'fetchingText')}
      </p>
      {!reading && (
        <div class="import-actions">
          <Button onClick={cancelFetch}>{t('cancelFetch')}</Button>
        </div>
      )}
    </>
  )
}
