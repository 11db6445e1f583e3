import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { givesAccess } from '#model/rights.ts'
import { unsentOf } from '#session.ts'
import { syncNow } from '#sync/start.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { install, useInstallWay } from '#ui/install.ts'
import { useSession } from '#ui/use-session.ts'
import { OwnDeviceInvitation } from './OwnDeviceInvitation.tsx'
import { SettingsSection } from './SettingsSection.tsx'
import './InstallSettings.css'

/** How this browser puts the app on the home screen, and what that means for what is written here. */
export function InstallSettings() {
  const t = useMessages('settings')
  const way = useInstallWay()
  return (
    <SettingsSection title={t('homeScreen')}>
      {way === 'installed' && <p>{t('installed')}</p>}
      {way === 'offered' && (
        <>
          <p>{t('installOffered')}</p>
          <Button look="primary" onClick={install}>
            {t('install')}
          </Button>
        </>
      )}
      {way === 'by-hand' && <p>{t('installByHand')}</p>}
      {way === 'by-hand-ios' && <OnIos />}
    </SettingsSection>
  )
}

function OnIos() {
  const t = useMessages('settings')
  return (
    <>
      <p>{t('installIosIntro')}</p>
      <Card>
        <ol class="install-steps">
          <li>{t('installIosShare')}</li>
          <li>{t('installIosAdd')}</li>
          <li>{t('installIosConfirm')}</li>
        </ol>
      </Card>
      <Card tone="warm">
        <h2>{t('installIosTruth')}</h2>
        <p>{t('installIosTruthText')}</p>
        <Moving />
      </Card>
    </>
  )
}

/** What must be shared before one goes on in the installed app, and how it joins. */
function Moving() {
  const t = useMessages('settings')
  const { joined } = useSession((session) => session.sync)
  const unsent = useSession((session) => unsentOf(session.sync))
  const canInvite = useSession(({ role }) => givesAccess(role))
  const [isSyncing, setSyncing] = useState(false)
  if (!joined) return <p>{t('installIosAlone')}</p>
  if (unsent > 0)
    return (
      <>
        <p>{t('installIosWaiting', { count: unsent })}</p>
        <Button
          look="primary"
          busy={isSyncing}
          onClick={async () => {
            setSyncing(true)
            await syncNow().finally(() => setSyncing(false))
          }}
        >
          {t('syncNow')}
        </Button>
      </>
    )
  return (
    <>
      <p>{t('installIosShared')}</p>
      {canInvite ? <OwnDeviceInvitation /> : <p>{t('installIosAskCoordinator')}</p>}
    </>
  )
}
