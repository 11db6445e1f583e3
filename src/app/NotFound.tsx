import SignpostIcon from '@navikt/aksel-icons/svg/Compass.svg?raw'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'

/** An address that leads nowhere. */
export function NotFound() {
  const t = useMessages('app')
  return (
    <Page>
      <PageHeader title={t('notFoundTitle')} />
      <EmptyState
        icon={SignpostIcon}
        action={
          <Button look="primary" href="/">
            {t('toHome')}
          </Button>
        }
      >
        {t('notFoundText')}
      </EmptyState>
    </Page>
  )
}
