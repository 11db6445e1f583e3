import BuildingsIcon from '@navikt/aksel-icons/svg/Buildings3.svg?raw'
import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useMessages } from '#i18n/messages.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { useRecords } from '#ui/use-records.ts'
import { WindowedList } from '#ui/WindowedList.tsx'
import { Fetching, useFetching } from './Fetching.tsx'
import { NoneFound } from './NoneFound.tsx'
import { OrganisationRow, useRowWords } from './OrganisationRow.tsx'
import { findOrganisation, listOrganisations } from './organisations.ts'
import { useCanEdit } from './use-can-edit.ts'
import { useFound } from './use-found.ts'
import type { Query } from './use-query.ts'
import './OrganisationList.css'

/** The directory: everyone we work with, found by anything one would type. */
export function OrganisationList({ query, openId }: { query: Query; openId: string | null }) {
  const t = useMessages('organisations')
  const canEdit = useCanEdit()
  const everyone = useRecords(listOrganisations)
  const isFetching = useFetching() !== null
  const add = (
    <Button look="primary" icon={PlusIcon} href="/organisasjoner?ny=1">
      {t('add')}
    </Button>
  )
  return (
    <Page action={canEdit && everyone.length > 0 && add}>
      <PageHeader title={t('title')} />
      {everyone.length > 0 ? (
        <Everyone query={query} openId={openId} everyone={everyone} />
      ) : isFetching ? (
        <Fetching />
      ) : (
        <EmptyState icon={BuildingsIcon} title={canEdit ? t('emptyTitle') : undefined} action={canEdit && add}>
          {t(canEdit ? 'emptyText' : 'emptyReaderText')}
        </EmptyState>
      )}
    </Page>
  )
}

function Everyone({ query, openId, everyone }: { query: Query; openId: string | null; everyone: readonly LiveRecord[] }) {
  const t = useMessages('organisations')
  const words = useRowWords()
  const finding = useFound(query.text)
  const found = finding?.found
  const items = found ? found.ids.map(findOrganisation).filter((record) => record !== null) : everyone
  const isWaiting = finding?.isGettingReady ?? false
  const said = !found ? null : isWaiting ? t('gettingReady') : found.total === 0 ? t('foundNone') : t('found', { count: found.total })
  const row = (record: LiveRecord, tabIndex: number | undefined) => (
    <OrganisationRow
      record={record}
      query={query.text}
      isOpen={record.record === openId}
      onOpen={query.settle}
      tabIndex={tabIndex}
      words={words}
    />
  )
  return (
    <>
      <div class="organisation-search">
        <SearchField label={t('search', { count: everyone.length })} value={query.text} onInput={query.set} found={said} />
        {found && (isWaiting || found.total > 0) && <p aria-hidden="true">{said}</p>}
      </div>
      {found && !isWaiting && found.total === 0 ? (
        <NoneFound query={query} />
      ) : (
        items.length > 0 && (
          <WindowedList
            name={`organisations ${query.text}`}
            label={t('title')}
            items={items}
            keyOf={(record) => record.record}
            row={row}
          />
        )
      )}
      {found?.forgiving && found.total > 0 && <p class="organisation-search-note">{t('foundAlmost')}</p>}
      {found && found.total > found.ids.length && (
        <p class="organisation-search-note">{t('foundFirst', { shown: found.ids.length, total: found.total })}</p>
      )}
    </>
  )
}
