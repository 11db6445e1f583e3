import ExclamationmarkIcon from '@navikt/aksel-icons/svg/ExclamationmarkTriangle.svg?raw'
import SparklesIcon from '@navikt/aksel-icons/svg/Sparkles.svg?raw'
import { useState } from 'preact/hooks'
import { clock } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { useSession } from '#ui/use-session.ts'
import './Alerts.css'

/** What everyone should know on every screen: edits that do not get through, and a new version. */
export function Alerts({ onShowSync }: { onShowSync: () => void }) {
  const app = useMessages('app')
  const t = useMessages('sync')
  const failures = useMessages('failures')
  const { warn, waiting, oldestWaitingAt, trouble } = useSession((session) => session.sync)
  const update = useSession((session) => session.update)
  const [isTaking, setTaking] = useState(false)
  const takeUpdate = async () => {
    setTaking(true)
    await update?.().finally(() => setTaking(false))
  }
  return (
    <div class="alerts">
      {warn && oldestWaitingAt !== null && (
        <Banner
          tone="warm"
          icon={ExclamationmarkIcon}
          action={
            <Button look="quiet" onClick={onShowSync}>
              {t('seeWhy')}
            </Button>
          }
        >
          {t('warning', { count: waiting, when: clock(oldestWaitingAt), why: trouble ? failures(trouble) : '' })}
        </Banner>
      )}
      {update && (
        <Banner
          tone="accent"
          icon={SparklesIcon}
          action={
            <Button look="quiet" busy={isTaking} onClick={takeUpdate}>
              {app('takeUpdate')}
            </Button>
          }
        >
          {app('updateReady')}
        </Banner>
      )}
    </div>
  )
}
