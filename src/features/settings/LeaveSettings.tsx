import { useEffect, useState } from 'preact/hooks'
import { device } from '#db/here.ts'
import { keptTexts } from '#db/kept.ts'
import { dayOf } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { isShutOut, unsentOf } from '#session.ts'
import { leave } from '#sync/leave.ts'
import { carryOnDead, gatherTyped, othersDrafts } from '#sync/other-tabs.ts'
import { syncNow } from '#sync/start.ts'
import { unsentAsFile, unsentNames } from '#sync/waiting.ts'
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
  /** What was saved as a file, by name. */
  const [saved, setSaved] = useState<ReadonlySet<string> | null>(null)
  const isSaved = saved !== null
  const [isAsking, setAsking] = useState(false)
  const [isUntold, setUntold] = useState(false)
  const delivery = useWork()
  const leaving = useWork()
  const { tooLong } = useTyping()
  const elsewhere = useTypedElsewhere()
  const unsent = unsentOf(status) + tooLong + elsewhere
  const deliver = () =>
    delivery.work(async () => {
      await gatherTyped(device())
      await syncNow()
    })
  const save = async () => {
    const names = await unsentNames()
    saveFile(await unsentAsFile(), `${app('unsentFile')}-${dayOf(Date.now())}.json`)
    setSaved(new Set(names))
  }
  const go = () =>
    leaving.work(async () => {
      const isTold = await leave(saved ?? new Set())
      if (isTold === null) {
        setSaved(null)
        setAsking(false)
      } else if (isTold) location.replace('/')
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

/** How often it is counted anew what is typed elsewhere, ms. */
const COUNT_MS = 2_000

/** How many texts are no edits yet: in other tabs of this device, where those of dead tabs become edits, and in no field of a record. */
function useTypedElsewhere(): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const look = async () => {
      await carryOnDead()
      setCount((await othersDrafts(device())).length + Object.keys(keptTexts()).length)
    }
    const again = () => void look().catch(() => undefined) // what the disk does not say now it says the next time
    again()
    const timer = setInterval(again, COUNT_MS)
    return () => clearInterval(timer)
  }, [])
  return count
}
