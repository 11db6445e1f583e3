import { useLocation } from 'preact-iso'
import { workspace } from '#db/here.ts'
import { useMessages } from '#i18n/messages.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { Progress } from '#ui/Progress.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useSession } from '#ui/use-session.ts'
import { Threshold } from './Threshold.tsx'

/** The first fetch of the workbook, with numbers; what has come is kept whatever happens. */
export function Fetching() {
  const t = useMessages('welcome')
  const line = useMessages('sync')
  const failures = useMessages('failures')
  const { route } = useLocation()
  const { progress, sharedAt, trouble, waiting } = useSession((session) => session.sync)
  const count = useRecords(() => workspace().all('organisation').length)
  const enter = () => route('/', true)
  if (sharedAt !== null && !progress && waiting === 0)
    return (
      <Threshold title={t('doneTitle')} intro={count === 0 ? t('doneEmptyText') : t('doneText', { count })}>
        <Button look="primary" wide onClick={enter}>
          {t('enter')}
        </Button>
      </Threshold>
    )
  return (
    <Threshold title={t('fetchingTitle')} intro={t('fetchingText')}>
      <div role="status">
        {trouble ? (
          <Banner tone="warm">{t('stopped', { why: failures(trouble) })}</Banner>
        ) : progress ? (
          <Progress label={line('fetchingLine', progress)} value={progress.done} max={progress.total} />
        ) : (
          <p>{t('fetchingFirst')}</p>
        )}
      </div>
      <Button look={trouble ? 'primary' : 'quiet'} onClick={enter}>
        {t('enterNow')}
      </Button>
    </Threshold>
  )
}
