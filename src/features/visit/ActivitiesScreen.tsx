import { useState } from 'preact/hooks'
import { Button } from '#ui/Button.tsx'
import { Page } from '#ui/Page.tsx'
import { TwoPane, useWideScreen } from '#ui/TwoPane.tsx'
import { ActivityList } from './ActivityList.tsx'
import { ActivityPage } from './ActivityPage.tsx'
import { Filters } from './Filters.tsx'
import { useVisit } from './here.ts'
import { useLanguage } from './language.ts'
import { placeHref } from './places.ts'
import { useQuery } from './query.ts'
import type { Query } from './query.ts'
import { useShown } from './shown.ts'
import type { Shown } from './shown.ts'
import type { VisitIndex } from './visit-index.ts'

/** Where this device is, as long as the app is open and somebody has asked. It is kept nowhere. */
let lastHere: string | null = null

/** What happens when, and what is open in it: side by side, or on a phone one at a time. */
export function ActivitiesScreen({ space, id, index }: { space: string; id: string | null; index: VisitIndex }) {
  const query = useQuery(placeHref(space, 'aktiviteter'))
  const version = useVisit((visit) => visit.version)
  const [here, setHere] = useState(lastHere)
  const shown = useShown(index, version, query, here)
  const isPaneShown = useWideScreen() && id === null
  const found = (point: string) => {
    lastHere = point
    setHere(point)
  }
  return (
    <TwoPane
      list={<ActivityList {...{ shown, query, isPaneShown, here }} openId={id} onHere={found} />}
      detail={id === null ? null : <ActivityPage key={id} {...{ id, index, space }} listHref={query.href(null)} />}
      nothingOpen={<FilterPane {...{ query, shown }} />}
    />
  )
}

/** Beside the list, where there is room. */
function FilterPane({ query, shown }: { query: Query; shown: Shown }) {
  const { t } = useLanguage()
  return (
    <Page action={query.chosen.size > 0 && <Button onClick={() => query.choose(new Map())}>{t('clear')}</Button>}>
      <h2 class="visit-pane-title">{t('filterTitle')}</h2>
      <Filters shown={shown} chosen={query.chosen} onChoose={query.choose} />
    </Page>
  )
}
