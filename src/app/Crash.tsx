import { useMessages } from '#i18n/messages.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { SaveUnsent } from './SaveUnsent.tsx'
import './Crash.css'

/** A mistake of ours stopped the screen. What was written is on disk; this says so, and how to go on. */
export function Crash({ cause }: { cause: unknown }) {
  const t = useMessages('app')
  return (
    <main class="crash">
      <Page>
        <PageHeader title={t('crashTitle')} />
        <p>{t('crashText')}</p>
        <Buttons>
          <Button look="primary" onClick={() => location.reload()}>
            {t('crashReload')}
          </Button>
          <SaveUnsent />
        </Buttons>
        <pre lang="en">{cause instanceof Error ? `${cause.message}\n${cause.stack ?? ''}` : String(cause)}</pre>
      </Page>
    </main>
  )
}
