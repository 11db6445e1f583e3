import { useMessages } from '#i18n/messages.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { answerInstall, install, isInstallOffered, useInstallWay } from '#ui/install.ts'

/** Offered once, when there is something worth keeping: after the first saved record. */
export function InstallCard() {
  const t = useMessages('overview')
  const way = useInstallWay()
  if (way === 'installed' || way === 'by-hand' || !isInstallOffered()) return null
  return (
    <Card tone="accent">
      <h2>{t('installTitle')}</h2>
      <p>{t('installText')}</p>
      <Buttons>
        {way === 'offered' ? (
          <Button
            look="primary"
            onClick={async () => {
              await install()
              answerInstall()
            }}
          >
            {t('install')}
          </Button>
        ) : (
          <Button look="primary" href="/innstillinger/hjem-skjerm" onClick={answerInstall}>
            {t('installHow')}
          </Button>
        )}
        <Button look="quiet" onClick={answerInstall}>
          {t('notNow')}
        </Button>
      </Buttons>
    </Card>
  )
}
