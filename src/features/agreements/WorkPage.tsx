import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { useRecords } from '#ui/use-records.ts'
import { DatesPage } from '#features/agreements/dates/DatesPage.tsx'
import { PaperPage } from '#features/agreements/paper/PaperPage.tsx'
import { ComparePage } from '#features/agreements/versions/ComparePage.tsx'
import { VersionsPage } from '#features/agreements/versions/VersionsPage.tsx'
import { WayPage } from '#features/agreements/way/WayPage.tsx'
import { findWork } from './work.ts'

/** What stands in the address after `del`. */
const PARTS = ['vei', 'datoer', 'versjoner', 'dokument'] as const
export type WorkPart = (typeof PARTS)[number]

export function workPart(part: string | undefined): WorkPart | null {
  return PARTS.find((known) => known === part) ?? null
}

/** One part of what is done with an agreement beside writing it. @param from, to: the versions that are compared */
export function WorkPage({
  id,
  part,
  from,
  to,
}: {
  id: string
  part: WorkPart
  from: string | null
  to: string | null
}) {
  const t = useMessages('agreements')
  const work = useRecords(() => findWork(id), [id])
  if (!work)
    return (
      <Page>
        <PageHeader title={t('unknownTitle')} back={{ href: '/avtaler', label: t('title') }} />
        <EmptyState action={<Button href="/avtaler">{t('toList')}</Button>}>{t('unknownText')}</EmptyState>
      </Page>
    )
  if (part === 'vei') return <WayPage work={work} />
  if (part === 'datoer') return <DatesPage work={work} />
  if (part === 'dokument') return <PaperPage work={work} />
  return from === null ? (
    <VersionsPage work={work} open={null} />
  ) : (
    <ComparePage key={from} work={work} from={from} to={to} />
  )
}
