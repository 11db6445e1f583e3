import { useMessages } from '#i18n/messages.ts'
import { useWhere } from '#ui/use-where.ts'
import { ViewChoice } from '#ui/ViewChoice.tsx'
import { VIEWS } from './filter-address.ts'
import type { View } from './filter-address.ts'
import type { Query } from './use-query.ts'

/** How the list is parted. Where one is, is asked for only when one presses «Nær meg». */
export function ViewLine({
  query,
  here,
  onHere,
}: {
  query: Query
  here: string | null
  onHere: (point: string) => void
}) {
  const t = useMessages('activities')
  const where = useWhere()
  const see = (view: View) => {
    query.see(view)
    if (view === 'naer' && where.isPossible) where.look(onHere)
  }
  const needsPlace = query.view === 'naer' && here === null
  return (
    <div class="activity-views-place">
      <ViewChoice
        label={t('views')}
        views={VIEWS.map((view) => ({ view, name: t(`view-${view}`) }))}
        seen={query.view}
        onSee={see}
      />
      {query.view === 'naer' && (
        <p class="activity-found" role="status">
          {where.state === 'looking'
            ? t('lookingForPlace')
            : where.state === 'denied'
              ? t('placeDenied')
              : where.state === 'failed' || !where.isPossible
                ? t('placeFailed')
                : needsPlace && t('pressNear')}
        </p>
      )}
    </div>
  )
}
