import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { install, useInstallWay } from '#ui/install.ts'
import { useSession } from '#ui/use-session.ts'

/** Outside the database: about this browser, not about the work. */
const ANSWERED = 'brobygger.install-answered'
const OWN = 'brobygger.has-saved'

/** Offered once, when there is something worth keeping: after the first saved record. */
export function InstallCard() {
  const t = useMessages('overview')
  const way = useInstallWay()
  const isWriting = useSession(({ sync }) => sync.waiting > 0 && sync.unsaved === 0)
  const [isAnswered, setAnswered] = useState(() => isKept(ANSWERED))
  if (isWriting) keep(OWN)
  if (isAnswered || way === 'installed' || way === 'by-hand' || !(isWriting || isKept(OWN))) return null
  const answer = () => {
    keep(ANSWERED)
    setAnswered(true)
  }
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
              answer()
            }}
          >
            {t('install')}
          </Button>
        ) : (
          <Button look="primary" href="/innstillinger/hjem-skjerm" onClick={answer}>
            {t('installHow')}
          </Button>
        )}
        <Button look="quiet" onClick={answer}>
          {t('notNow')}
        </Button>
      </Buttons>
    </Card>
  )
}

function isKept(name: string): boolean {
  try {
    return localStorage.getItem(name) !== null
  } catch {
    return true // a browser that keeps nothing is not one to install in
  }
}

function keep(name: string): void {
  try {
    localStorage.setItem(name, '1')
  } catch {
    // see above
  }
}
