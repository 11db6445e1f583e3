import CalendarIcon from '@navikt/aksel-icons/svg/Calendar.svg?raw'
import PhoneIcon from '@navikt/aksel-icons/svg/Phone.svg?raw'
import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useRef, useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { workspace } from '#db/here.ts'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { Icon } from '#ui/Icon.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { useWideScreen } from '#ui/TwoPane.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { useSession } from '#ui/use-session.ts'
import { FilterLine } from './FilterLine.tsx'
import { ShownSections } from './ShownSections.tsx'
import type { Query } from './use-query.ts'
import { useShown } from './use-shown.ts'
import { ViewLine } from './ViewLine.tsx'
import './ActivityList.css'

export interface ActivityListProps {
  query: Query
  openId: string | null
  /** Where this device is; `null` until somebody asks. */
  here: string | null
  onHere: (point: string) => void
}

/** What happens when: today, tomorrow, this week, later. */
export function ActivityList(props: ActivityListProps) {
  const t = useMessages('activities')
  const canEdit = useCanEdit('activity')
  const count = useRecords(() => workspace().all('activity').length)
  const isFetching = useSession(({ sync }) => sync.joined && sync.sharedAt === null)
  const add = (
    <Button look="primary" icon={PlusIcon} href="/aktiviteter?ny=1">
      {t('add')}
    </Button>
  )
  return (
    <Page action={canEdit && count > 0 && add}>
      <PageHeader title={t('title')} />
      {count > 0 ? (
        <Calendar {...props} count={count} />
      ) : isFetching ? (
        <p role="status">{t('fetching')}</p>
      ) : (
        <EmptyState icon={CalendarIcon} title={t('emptyTitle')} action={canEdit && add}>
          {t(canEdit ? 'emptyText' : 'emptyReaderText')}
        </EmptyState>
      )}
    </Page>
  )
}

function Calendar({ query, openId, here, onHere, count }: ActivityListProps & { count: number }) {
  const t = useMessages('activities')
  const canEdit = useCanEdit('activity')
  const shown = useShown(query, here)
  const isWide = useWideScreen()
  const [isFiltering, setFiltering] = useState(false)
  const isNarrowed = query.text.trim() !== '' || query.chosen.size > 0
  const said = !isNarrowed
    ? null
    : !shown.isWhole
      ? t('gettingReady')
      : shown.total === 0
        ? t('foundNone')
        : t('found', { count: shown.total })
  const unconfirmed = shown.facets.counter('unconfirmed', NOTHING_CHOSEN, null)('gammel')
  /** Behind the filters the list stands still, so that a tap there is answered at once. */
  const rows = useRef<ComponentChildren>(null)
  if (!isFiltering || rows.current === null)
    rows.current = <ShownSections query={query} shown={shown} openId={openId} hasPlace={here !== null} />
  return (
    <>
      <SearchField label={t('search', { count })} value={query.text} onInput={query.set} found={said} />
      <ViewLine query={query} here={here} onHere={onHere} />
      <FilterLine
        query={query}
        shown={shown}
        isPaneShown={isWide && openId === null}
        isOpen={isFiltering}
        onOpen={setFiltering}
      />
      {isNarrowed && (
        <p class="activity-found" aria-hidden="true">
          {said}
          {shown.isForgiving && ` · ${t('foundAlmost')}`}
        </p>
      )}
      {canEdit && !isNarrowed && shown.isWhole && unconfirmed > 0 && (
        <Rows>
          <Row
            start={<Icon svg={PhoneIcon} />}
            title={t('callTitle')}
            sub={t('callCount', { count: unconfirmed })}
            href="/aktiviteter/ring"
            chevron
          />
        </Rows>
      )}
      {shown.total === 0 && shown.isWhole ? (
        <EmptyState
          action={query.chosen.size > 0 && <Button onClick={() => query.choose(new Map())}>{t('clear')}</Button>}
        >
          {t('foundNoneText')}
        </EmptyState>
      ) : (
        rows.current
      )}
    </>
  )
}

const NOTHING_CHOSEN = new Map<string, readonly string[]>()
