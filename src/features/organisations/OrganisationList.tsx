import BuildingsIcon from '@navikt/aksel-icons/svg/Buildings3.svg?raw'
import CloudIcon from '@navikt/aksel-icons/svg/CloudDown.svg?raw'
import FileIcon from '@navikt/aksel-icons/svg/FileImport.svg?raw'
import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import TasklistIcon from '@navikt/aksel-icons/svg/Tasklist.svg?raw'
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { useWideScreen } from '#ui/TwoPane.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { CallThese } from '#features/organisations/calling/CallThese.tsx'
import { DuplicatesLine } from './DuplicatesLine.tsx'
import { Fetching, useFetching } from './Fetching.tsx'
import { FilterLine, FiltersOver } from './FilterLine.tsx'
import { FoundRows } from './FoundRows.tsx'
import { SelectionActions } from './SelectionActions.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { SortButton } from './SortButton.tsx'
import { useEveryone, useKeptGlance } from './use-everyone.ts'
import type { Everyone } from './use-everyone.ts'
import type { Query } from './use-query.ts'
import { useSelection } from './use-selection.ts'
import type { Selection } from './use-selection.ts'
import { useShown } from './use-shown.ts'
import './OrganisationList.css'

/** The directory: everyone we work with, found by anything one would type. */
export function OrganisationList({ query, openId }: { query: Query; openId: string | null }) {
  const t = useMessages('organisations')
  const canEdit = useCanEdit('organisation')
  const everyone = useEveryone()
  useKeptGlance(everyone)
  const isFetching = useFetching() !== null
  const add = (
    <Button look="primary" icon={PlusIcon} href="/organisasjoner?ny=1">
      {t('add')}
    </Button>
  )
  const selection = useSelection(everyone.records)
  const action = selection.isOn ? <SelectionActions selection={selection} /> : canEdit && everyone.total > 0 && add
  return (
    <Page action={action}>
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
          <Directory query={query} openId={openId} everyone={everyone} selection={selection} />
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

function Directory({
  query,
  openId,
  everyone,
  selection,
}: {
  query: Query
  openId: string | null
  everyone: Everyone
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
  /** Behind the filters all stands still, so that a tap there is answered at once. */
  const behind = useRef<ComponentChildren>(null)
  if (!isFiltering || behind.current === null)
    behind.current = (
      <>
        <div class="organisation-search">
          <SearchField
            label={t('search', { count: everyone.total })}
            value={query.text}
            onInput={query.set}
            found={said}
          />
        </div>
        <FilterLine
          query={query}
          shown={shown}
          isPaneShown={isWide && openId === null}
          onOpen={() => setFiltering(true)}
        />
        <CallThese query={query} />
        {selection.isOn ? (
          <SelectionBar selection={selection} shown={shown} />
        ) : (
          <div class="list-tools">
            <p class="organisation-search-note" aria-hidden="true">
              {said}
              {shown.isForgiving && ` · ${t('foundAlmost')}`}
            </p>
            {everyone.isWhole && <SortButton query={query} />}
            <Button look="quiet" icon={TasklistIcon} onClick={selection.begin}>
              {finding('chooseMany')}
            </Button>
          </div>
        )}
        <FoundRows query={query} shown={shown} openId={openId} selection={selection} />
      </>
    )
  return (
    <>
      {behind.current}
      {isFiltering && <FiltersOver query={query} shown={shown} onClose={() => setFiltering(false)} />}
    </>
  )
}
