import { useMessages } from '#i18n/messages.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { SaveUnsent } from './SaveUnsent.tsx'
import './Crash.css'

/** The database cannot be opened: what to try, and what is not shared yet as a file. */
export function Broken() {
  const t = useMessages('broken')
  const app = useMessages('app')
  return (
    <main class="crash">
      <Page>
        <PageHeader title={t('title')} />
        <p>{t('text')}</p>
        <Card>
          <ul>
            <li>{t('tabs')}</li>
            <li>{t('private')}</li>
            <li>{t('full')}</li>
            <li>{t('restart')}</li>
          </ul>
        </Card>
        <Buttons>
          <Button look="primary" onClick={() => location.reload()}>
            {app('tryAgain')}
          </Button>
          <SaveUnsent />
        </Buttons>
      </Page>
    </main>
  )
}
