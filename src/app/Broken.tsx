import { useMessages } from '#i18n/messages.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { SaveUnsent } from './SaveUnsent.tsx'
import './Crash.css'

/** The database cannot be opened: what to try, and what is not shared yet as a file. */
export function Broken() {
  const t = useMessages('app')
  return (
    <main class="crash">
      <Page>
        <PageHeader title={t('brokenTitle')} />
        <p>{t('brokenText')}</p>
        <Card>
          <ul>
            <li>{t('brokenTabs')}</li>
            <li>{t('brokenPrivate')}</li>
            <li>{t('brokenFull')}</li>
            <li>{t('brokenRestart')}</li>
          </ul>
        </Card>
        <Buttons>
          <Button look="primary" onClick={() => location.reload()}>
            {t('tryAgain')}
          </Button>
          <SaveUnsent />
        </Buttons>
      </Page>
    </main>
  )
}
