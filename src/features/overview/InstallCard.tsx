import { useMessages } from '#i18n/messages.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { answerInstall, install } from '#ui/install.ts'

/** Offered once, when there is something worth keeping: after the first saved record. */
export function InstallCard({ way }: { way: 'offered' | 'by-hand-ios' }) {
  const t = useMessages('welcome')
  return (
    <Card tone="accent">
      <h2>{t('installTitle')}</h2>
      <p>{t(way === 'by-hand-ios' ? 'installTextIos' : 'installText')}</p>
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
