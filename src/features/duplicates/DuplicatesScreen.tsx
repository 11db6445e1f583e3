import BuildingsIcon from '@navikt/aksel-icons/svg/Buildings3.svg?raw'
import { useLocation } from 'preact-iso'
import { useMessages } from '#i18n/messages.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { DuplicateList } from './DuplicateList.tsx'
import { PairPage } from './PairPage.tsx'

/** Organisations that may be entered twice: all of them, or two side by side (`?en=…&annen=…`). */
export function DuplicatesScreen() {
  const { query } = useLocation()
  const canEdit = useCanEdit('organisation')
  const { en: one, annen: other } = query
  if (!canEdit) return <OnlyReading />
  return one && other ? <PairPage key={`${one} ${other}`} one={one} other={other} /> : <DuplicateList />
}

function OnlyReading() {
  const t = useMessages('duplicates')
  return (
    <Page>
      <PageHeader title={t('title')} back={{ href: '/organisasjoner', label: t('organisations') }} />
      <EmptyState icon={BuildingsIcon}>{t('readerText')}</EmptyState>
    </Page>
  )
}
