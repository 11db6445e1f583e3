import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { publicAddress } from '#sync/public-address.ts'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useSession } from '#ui/use-session.ts'
import { useToday } from '#ui/use-today.ts'
import { AddressSection } from './AddressSection.tsx'
import { EmbedSection, FeedsSection } from './EmbedSection.tsx'
import { ExportSection } from './ExportSection.tsx'
import { FoundSection } from './FoundSection.tsx'
import { PublicFields } from './PublicFields.tsx'
import { ShownSection } from './ShownSection.tsx'

/** What the public page shows, where it is, and how it gets onto other sites. */
export function PublicPageView({ isBeside = false }: { isBeside?: boolean }) {
  const t = useMessages('site')
  const today = useToday()
  const isJoined = useSession(({ sync }) => sync.joined)
  const canEdit = useCanEdit('found')
  const address = isJoined ? publicAddress() : null
  return (
    <Page>
      {isBeside ? (
        <h2 class="ds-sr-only">{t('pageTitle')}</h2>
      ) : (
        <PageHeader title={t('pageTitle')} back={{ href: '/nettside', label: t('title') }} />
      )}
      {address === null ? <NoAddress /> : <AddressSection address={address} />}
      <ShownSection today={today} />
      <PublicFields today={today} />
      {canEdit && <FoundSection />}
      {address !== null && <EmbedSection address={address} />}
      {address !== null && <FeedsSection address={address} />}
      <ExportSection today={today} />
    </Page>
  )
}

function NoAddress() {
  const t = useMessages('site')
  return (
    <Card tone="warm">
      <h3>{t('aloneTitle')}</h3>
      <p>{t('aloneText')}</p>
      <Button look="primary" href="/bli-med">
        {t('join')}
      </Button>
    </Card>
  )
}
