import { useEffect, useState } from 'preact/hooks'
import { device } from '#db/here.ts'
import { capital, dayOf, moment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { storageSize } from '#i18n/numbers.ts'
import { unsentOf } from '#session.ts'
import { unsentAsFile } from '#sync/waiting.ts'
import { Button } from '#ui/Button.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useDeviceWords } from '#ui/device-words.ts'
import { saveFile } from '#ui/save-file.ts'
import { askToPersist, useStorage } from '#ui/storage.ts'
import { useSession } from '#ui/use-session.ts'
import { OpenSealed } from './OpenSealed.tsx'
import { SettingsSection } from './SettingsSection.tsx'

/** What lies on this device, how much room it takes, and whether it stays. */
export function StorageSettings() {
  const t = useMessages('settings')
  const app = useMessages('app')
  const words = useDeviceWords()
  const { storage, again } = useStorage()
  const [isRefused, setRefused] = useState(false)
  const unsent = useSession(({ sync }) => unsentOf(sync))
  const used =
    storage === null || storage.usedBytes === null
      ? t('storageUnknown')
      : storage.quotaBytes === null
        ? storageSize(storage.usedBytes)
        : t('storageQuota', { used: storageSize(storage.usedBytes), quota: storageSize(storage.quotaBytes) })
  const kept =
    storage === null || storage.isPersisted === null
      ? t('storageKeptUnknown')
      : storage.isPersisted
        ? t('storageKeptYes')
        : t('storageKeptNo', words)
  return (
    <SettingsSection title={t('storage')} intro={t('storageIntro', words)}>
      <Rows>
        <Row title={t('storageUsed')} sub={used} />
        <Row title={t('storageKept')} sub={kept} />
        <Row
          title={t('storageUnsent')}
          sub={unsent > 0 ? t('storageUnsentCount', { count: unsent }) : t('storageUnsentNone')}
        />
        <Compared />
      </Rows>
      {storage?.isPersisted === false && (
        <Button
          look="soft"
          onClick={async () => {
            setRefused(!(await askToPersist()))
            again()
          }}
        >
          {t('storageAsk')}
        </Button>
      )}
      <p role="status" class="settings-text">
        {isRefused && t('storageRefused')}
      </p>
      {unsent > 0 && (
        <Button onClick={async () => saveFile(await unsentAsFile(), `${app('unsentFile')}-${dayOf(Date.now())}.json`)}>
          {t('saveUnsent')}
        </Button>
      )}
      <OpenSealed />
    </SettingsSection>
  )
}

/** When what is here was last compared with what the endpoint has, and what came of it; nothing before the first time. */
function Compared() {
  const t = useMessages('settings')
  const [{ comparedAt, mended = 0 }, setMeta] = useState(device().meta())
  useEffect(() => device().subscribe(() => setMeta(device().meta())), [])
  if (comparedAt === undefined) return null
  const when = capital(moment(comparedAt))
  const sub =
    mended === 'all'
      ? t('storageComparedAnew', { when })
      : mended === 0
        ? t('storageComparedSame', { when })
        : t('storageComparedMended', { count: mended, when })
  return <Row title={t('storageCompared')} sub={sub} />
}
