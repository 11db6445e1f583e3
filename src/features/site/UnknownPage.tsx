import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { useSession } from '#ui/use-session.ts'

/** An address of something that is not here, or not yet. */
export function UnknownPage({ back }: { back: { href: string; label: string } }) {
  const t = useMessages('site')
  const isFetching = useSession(({ sync }) => sync.joined && sync.sharedAt === null)
  return (
    <Page>
      <PageHeader title={isFetching ? t('title') : t('unknownTitle')} back={back} />
      {isFetching ? (
        <p role="status">{t('fetching')}</p>
      ) : (
        <EmptyState action={<Button href="/nettside">{t('toSite')}</Button>}>{t('unknownText')}</EmptyState>
      )}
    </Page>
  )
}
