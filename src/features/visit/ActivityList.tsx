import CalendarIcon from '@navikt/aksel-icons/svg/Calendar.svg?raw'
import { sayLongDate } from '#i18n/schedule-words.ts'
import { capital } from '#page/capital.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { RowSections } from '#ui/RowSections.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { useWhere } from '#ui/use-where.ts'
import { ViewChoice } from '#ui/ViewChoice.tsx'
import { FilterLine } from './FilterLine.tsx'
import { useLanguage } from './language.ts'
import type { VisitLanguage } from './language.ts'
import { VIEWS } from './query.ts'
import type { Query, View } from './query.ts'
import type { Shown, ShownSection } from './shown.ts'
import { TimeRow } from './TimeRow.tsx'
import { joined, sayHome } from './words.ts'

export interface ActivityListProps {
  shown: Shown
  query: Query
  /** The filters stand beside the list already. */
  isPaneShown: boolean
  openId: string | null
  /** Where this device is; `null` until somebody asks. */
  here: string | null
  onHere: (point: string) => void
}

/** What happens: today, tomorrow, this week, later. */
export function ActivityList({ shown, query, isPaneShown, openId, here, onHere }: ActivityListProps) {
  const language = useLanguage()
  const { t } = language
  const { index } = shown
  const isNarrowed = query.text.trim() !== '' || query.chosen.size > 0
  const said = !isNarrowed
    ? null
    : !shown.isWhole
      ? t('searchSoon')
      : shown.total === 0
        ? t('none')
        : t('found', { count: shown.total })
  return (
    <Page>
      <PageHeader title={sayHome(language, index.data.municipality.name)} />
      {index.data.activities.length === 0 ? (
        <EmptyState icon={CalendarIcon}>{t('emptyActivities')}</EmptyState>
      ) : (
        <>
          <SearchField
            label={t('searchActivities')}
            clearLabel={t('clearSearch')}
            value={query.text}
            onInput={query.set}
            found={said}
          />
          <FilterLine {...{ query, shown, isPaneShown }} />
          <ViewLine query={query} hasPlace={here !== null} onHere={onHere} />
          {said !== null && shown.total > 0 && (
            <p class="visit-quiet" aria-hidden="true">
              {joined([said, shown.isForgiving && t('almost')])}
            </p>
          )}
          {shown.total === 0 && shown.isWhole ? (
            <EmptyState
              title={t('none')}
              action={query.chosen.size > 0 && <Button onClick={() => query.choose(new Map())}>{t('clear')}</Button>}
            >
              {t('noneText')}
            </EmptyState>
          ) : (
            <Sections {...{ query, shown, openId, language }} hasPlace={here !== null} />
          )}
        </>
      )}
    </Page>
  )
}

/** How the list is parted. Where one is, is asked for only when one presses «Nær meg». */
function ViewLine({ query, hasPlace, onHere }: { query: Query; hasPlace: boolean; onHere: (point: string) => void }) {
  const { t } = useLanguage()
  const where = useWhere()
  const see = (view: View) => {
    query.see(view)
    if (view === 'naer' && where.isPossible) where.look(onHere)
  }
  const hasFailed = where.state === 'failed' || !where.isPossible
  return (
    <>
      <ViewChoice
        label={t('views')}
        views={VIEWS.map((view) => ({ view, name: t(view === 'dag' ? 'byDay' : 'near') }))}
        seen={query.view}
        onSee={see}
      />
      {query.view === 'naer' && (
        <p class="visit-quiet" role="status">
          {where.state === 'looking'
            ? t('whereLooking')
            : where.state === 'denied'
              ? t('whereDenied')
              : hasFailed && !hasPlace && t('whereFailed')}
        </p>
      )}
    </>
  )
}

/** Rows under their headings. Of very many only those one comes to are made. */
function Sections({
  query,
  shown,
  openId,
  hasPlace,
  language,
}: {
  query: Query
  shown: Shown
  openId: string | null
  hasPlace: boolean
  language: VisitLanguage
}) {
  const { today } = shown.index
  return (
    <RowSections
      name={`visit ${query.address()} ${hasPlace}`}
      sections={shown.sections()}
      renderHeading={(section) => <SectionHeading {...{ section, today, language }} />}
      renderRow={(row, of) => (
        <TimeRow
          key={row.key}
          {...{ row, today, language }}
          href={query.href(row.activity.id)}
          isOpen={row.activity.id === openId}
          isUnderDay={typeof of !== 'string'}
          onOpen={query.settle}
        />
      )}
    />
  )
}

function SectionHeading({
  section: { of },
  today,
  language: { schedule, t, say },
}: {
  section: ShownSection
  today: string
  language: VisitLanguage
}) {
  if (of === 'near') return <h2>{t('near')}</h2>
  if (of === 'nowhere') return <h2>{t('nowhere')}</h2>
  if (of === 'no-times') return <h2>{say('otherActivities')}</h2>
  const date = sayLongDate(of.day, schedule, today)
  if (of.band === 'today' || of.band === 'tomorrow')
    return (
      <h2>
        {capital(of.band === 'today' ? schedule.today : schedule.tomorrow)}
        <small>{date}</small>
      </h2>
    )
  const band = of.band === 'this-week' ? t('thisWeek') : of.band === 'next-week' ? t('nextWeek') : null
  return (
    <h2>
      {capital(date)}
      {band !== null && <small>{band}</small>}
    </h2>
  )
}
