import BuildingsIcon from '@navikt/aksel-icons/svg/Buildings3.svg?raw'
import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import TasklistIcon from '@navikt/aksel-icons/svg/Tasklist.svg?raw'
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { useWideScreen } from '#ui/TwoPane.tsx'
import { useRecords } from '#ui/use-records.ts'
import { Fetching, useFetching } from './Fetching.tsx'
import { FilterBar } from './FilterBar.tsx'
import { FoundRows } from './FoundRows.tsx'
import { listOrganisations } from './organisations.ts'
import { SelectionActions } from './SelectionActions.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { SortButton } from './SortButton.tsx'
import { useCanEdit } from './use-can-edit.ts'
import type { Query } from './use-query.ts'
import { useSelection } from './use-selection.ts'
import type { Selection } from './use-selection.ts'
import { useShown } from './use-shown.ts'
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
  const selection = useSelection(everyone)
  const action = selection.isOn ? <SelectionActions selection={selection} /> : canEdit && everyone.length > 0 && add
  return (
    <Page action={action}>
      <PageHeader title={t('title')} />
      {everyone.length > 0 ? (
        <Everyone query={query} openId={openId} everyone={everyone} selection={selection} />
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

function Everyone({
  query,
  openId,
  everyone,
  selection,
}: {
  query: Query
  openId: string | null
  everyone: readonly LiveRecord[]
  selection: Selection
}) {
  const t = useMessages('organisations')
  const finding = useMessages('finding')
  const shown = useShown(query, everyone)
  const isWide = useWideScreen()
  const isNarrowed = query.text.trim() !== '' || query.chosen.size > 0
  const said = !isNarrowed
    ? null
    : shown.isGettingReady
      ? t('gettingReady')
      : shown.total === 0
        ? t('foundNone')
        : t('found', { count: shown.total })
  const [isFiltering, setFiltering] = useState(false)
  /** Behind the filters the list stands still, so that a tap there is answered at once. */
  const rows = useRef<ComponentChildren>(null)
  if (!isFiltering || rows.current === null)
    rows.current = <FoundRows query={query} shown={shown} openId={openId} selection={selection} />
  return (
    <>
      <div class="organisation-search">
        <SearchField
          label={t('search', { count: everyone.length })}
          value={query.text}
          onInput={query.set}
          found={said}
        />
      </div>
      <FilterBar
        query={query}
        shown={shown}
        isPaneShown={isWide && openId === null}
        isOpen={isFiltering}
        onOpen={setFiltering}
      />
      {selection.isOn ? (
        <SelectionBar selection={selection} shown={shown} />
      ) : (
        <div class="list-tools">
          <p class="organisation-search-note" aria-hidden="true">
            {said}
            {shown.isForgiving && ` · ${t('foundAlmost')}`}
          </p>
          <SortButton query={query} />
          <Button look="quiet" icon={TasklistIcon} onClick={selection.begin}>
            {finding('chooseMany')}
          </Button>
        </div>
      )}
      {rows.current}
    </>
  )
}
