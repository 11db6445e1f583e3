import BuildingsIcon from '@navikt/aksel-icons/svg/Buildings3.svg?raw'
import CloudIcon from '@navikt/aksel-icons/svg/CloudDown.svg?raw'
import FileIcon from '@navikt/aksel-icons/svg/FileImport.svg?raw'
import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useMemo } from 'preact/hooks'
import { today } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { WindowedList } from '#ui/WindowedList.tsx'
import { DuplicatesLine } from './DuplicatesLine.tsx'
import { CallThese } from '#features/organisations/calling/CallThese.tsx'
import { Fetching, useFetching } from './Fetching.tsx'
import { Narrowing } from './Narrowing.tsx'
import { NoneFound } from './NoneFound.tsx'
import { OrganisationRow, useRowWords } from './OrganisationRow.tsx'
import { belongsTo } from './standing.ts'
import { useCanEdit } from './use-can-edit.ts'
import { useEveryone } from './use-everyone.ts'
import type { Everyone } from './use-everyone.ts'
import { useFound } from './use-found.ts'
import type { Query } from './use-query.ts'
import './OrganisationList.css'

/** The directory: everyone we work with, found by anything one would type. */
export function OrganisationList({ query, openId }: { query: Query; openId: string | null }) {
  const t = useMessages('organisations')
  const canEdit = useCanEdit()
  const everyone = useEveryone()
  const isFetching = useFetching() !== null
  const add = (
    <Button look="primary" icon={PlusIcon} href="/organisasjoner?ny=1">
      {t('add')}
    </Button>
  )
  return (
    <Page action={canEdit && everyone.total > 0 && add}>
      <PageHeader
        title={t('title')}
        actions={
          canEdit &&
          everyone.total > 0 && (
            <div class="organisation-ways-in">
              <IconButton icon={CloudIcon} href="/organisasjoner/hent" label={t('fromRegister')} />
              <IconButton icon={FileIcon} href="/organisasjoner/fil" label={t('fromFile')} />
            </div>
          )
        }
      />
      {everyone.total > 0 ? (
        <>
          <Directory query={query} openId={openId} everyone={everyone} />
          {canEdit && everyone.isWhole && <DuplicatesLine count={everyone.total} />}
        </>
      ) : isFetching ? (
        <Fetching />
      ) : (
        <EmptyState
          icon={BuildingsIcon}
          title={canEdit ? t('emptyTitle') : undefined}
          action={
            canEdit && (
              <>
                <Button look="primary" icon={CloudIcon} href="/organisasjoner/hent">
                  {t('fromRegister')}
                </Button>
                <Button icon={FileIcon} href="/organisasjoner/fil">
                  {t('fromFile')}
                </Button>
                <Button icon={PlusIcon} href="/organisasjoner?ny=1">
                  {t('add')}
                </Button>
              </>
            )
          }
        >
          {t(canEdit ? 'emptyText' : 'emptyReaderText')}
        </EmptyState>
      )}
    </Page>
  )
}

function Directory({ query, openId, everyone }: { query: Query; openId: string | null; everyone: Everyone }) {
  const { records, total, isWhole } = everyone
  const t = useMessages('organisations')
  const words = useRowWords()
  const found = useFound(query.text, query.only, isWhole)
  const shown = useMemo(
    () => found?.records ?? (query.only ? records.filter(isOneOf(query.only)) : records),
    [found, records, query.only],
  )
  const said = !found
    ? null
    : found.isGettingReady
      ? t('gettingReady')
      : found.total === 0
        ? t('foundNone')
        : t('found', { count: found.total })
  const row = (record: LiveRecord, tabIndex: number | undefined) => (
    <OrganisationRow
      record={record}
      query={query}
      isOpen={record.record === openId}
      tabIndex={tabIndex}
      words={words}
    />
  )
  return (
    <>
      <div class="organisation-search">
        <SearchField label={t('search', { count: total })} value={query.text} onInput={query.set} found={said} />
      </div>
      {isWhole ? <Narrowing query={query} everyone={records} /> : <div class="narrowing-room" />}
      <CallThese only={query.only} />
      {found && (found.isGettingReady || found.total > 0) && (
        <p class="organisation-search-note" aria-hidden="true">
          {said}
          {found.isForgiving && ` · ${t('foundAlmost')}`}
        </p>
      )}
      {shown.length > 0 ? (
        <WindowedList
          name={`organisations ${query.only ?? ''} ${query.text}`}
          label={t('title')}
          items={shown}
          total={isWhole ? shown.length : total}
          keyOf={(record) => record.record}
          row={row}
          reveal={openId}
        />
      ) : (
        !found?.isGettingReady && <NoneFound query={query} />
      )}
      {found && found.total > shown.length && (
        <p class="organisation-search-note">{t('foundFirst', { shown: shown.length, total: found.total })}</p>
      )}
    </>
  )
}

function isOneOf(only: NonNullable<Query['only']>): (record: LiveRecord) => boolean {
  const day = today()
  return (record) => belongsTo(only, record, day)
}
