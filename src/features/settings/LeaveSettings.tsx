import { useState } from 'preact/hooks'
import { drafts } from '#db/here.ts'
import { dayOf } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { isShutOut, unsentOf } from '#session.ts'
import { leave } from '#sync/leave.ts'
import { syncNow } from '#sync/start.ts'
import { unsentAsFile } from '#sync/waiting.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { useDeviceWords } from '#ui/device-words.ts'
import { saveFile } from '#ui/save-file.ts'
import { useSession } from '#ui/use-session.ts'
import { useTyping } from '#ui/use-typing.ts'
import { SettingsSection } from './SettingsSection.tsx'
import { useWork } from './use-work.ts'

/** Taking the workbook off this device: what is unsent is delivered first, or kept as a file. Nothing disappears silently. */
export function LeaveSettings() {
  const t = useMessages('settings')
  const app = useMessages('app')
  const words = useDeviceWords()
  const { joined } = useSession((session) => session.sync)
  const status = useSession((session) => session.sync)
  const isOut = useSession((session) => isShutOut(session.sync))
  const [isSaved, setSaved] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [isUntold, setUntold] = useState(false)
  const delivery = useWork()
  const leaving = useWork()
  const { tooLong } = useTyping()
  const unsent = unsentOf(status) + tooLong
  const deliver = () =>
    delivery.work(async () => {
      await drafts().flush()
      await syncNow()
    })
  const save = async () => {
    saveFile(await unsentAsFile(), `${app('unsentFile')}-${dayOf(Date.now())}.json`)
    setSaved(true)
  }
  const go = () =>
    leaving.work(async () => {
      if (await leave()) location.replace('/')
      else setUntold(true)
    })
  if (isUntold)
    return (
      <SettingsSection title={t('leaveTitle')} intro={t('leaveLocalOnly')}>
        <Button look="primary" onClick={() => location.replace('/')}>
          {t('done')}
        </Button>
      </SettingsSection>
    )
  return (
    <SettingsSection title={t('leaveTitle')} intro={joined ? t('leaveIntro', words) : t('leaveAloneIntro', words)}>
      {unsent > 0 && (
        <Card tone="warm">
          <p>{t('leaveUnsent', { count: unsent })}</p>
          <Buttons>
            {joined && !isOut && (
              <Button look="primary" busy={delivery.isBusy} onClick={deliver}>
                {t('leaveDeliver')}
              </Button>
            )}
            <Button onClick={save}>{t('saveUnsent')}</Button>
          </Buttons>
          <div role="status">{isSaved && t('leaveSaved')}</div>
        </Card>
      )}
      {isAsking ? (
        <Card tone="red">
          <p>{t('leaveAsk', words)}</p>
          <Buttons>
            <Button onClick={() => setAsking(false)}>{t('leaveNo')}</Button>
            <Button look="danger" busy={leaving.isBusy} onClick={go}>
              {leaving.isBusy ? t('leaving') : t('leaveYes')}
            </Button>
          </Buttons>
        </Card>
      ) : (
        <Button look="danger" disabled={unsent > 0 && !isSaved} onClick={() => setAsking(true)}>
          {t('leaveNow')}
        </Button>
      )}
      <div role="status">{leaving.failure}</div>
    </SettingsSection>
  )
}
