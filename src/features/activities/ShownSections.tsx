import { capital, longDay } from '#i18n/dates.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { RowSections } from '#ui/RowSections.tsx'
import { ActivityRow, useRowWords } from './ActivityRow.tsx'
import { termLabel } from './terms.ts'
import type { Query } from './use-query.ts'
import type { Shown, ShownSection } from './use-shown.ts'

/** Rows under their headings. Of very many only those one comes to are made. */
export function ShownSections({
  query,
  shown,
  openId,
  hasPlace,
}: {
  query: Query
  shown: Shown
  openId: string | null
  /** One has said where one is. */
  hasPlace: boolean
}) {
  const words = useRowWords(shown.today)
  return (
    <RowSections
      name={`activities ${query.address()} ${hasPlace}`}
      sections={shown.sections()}
      renderHeading={(section) => <SectionHeading section={section} today={shown.today} />}
      renderRow={(row, of) => (
        <ActivityRow
          key={row.key}
          row={row}
          href={query.href(row.id)}
          isOpen={row.id === openId}
          under={typeof of === 'string' ? 'other' : 'type' in of ? 'type' : 'day'}
          onOpen={query.settle}
          words={words}
        />
      )}
    />
  )
}

function SectionHeading({ section: { of, rows }, today }: { section: ShownSection; today: string }) {
  const t = useMessages('activities')
  const locale = useLocale()
  if (of === 'near' || of === 'nowhere' || of === 'no-times') return <h2>{t(`section-${of}`)}</h2>
  if ('type' in of)
    return (
      <h2>
        {of.type === '' ? t('noType') : termLabel('type', of.type, locale)}
        <small>{t('found', { count: rows.length })}</small>
      </h2>
    )
  const now = Date.parse(`${today}T12:00:00`)
  const { day, band } = of
  if (band === 'today' || band === 'tomorrow')
    return (
      <h2>
        {t(`band-${band}`)}
        <small>{longDay(day, now)}</small>
      </h2>
    )
  return (
    <h2>
      {capital(longDay(day, now))}
      <small>{t(`band-${band}`)}</small>
    </h2>
  )
}
