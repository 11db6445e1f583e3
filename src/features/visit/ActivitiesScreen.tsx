import { useState } from 'preact/hooks'
import CalendarIcon from '@navikt/aksel-icons/svg/Calendar.svg?raw'
import { EmptyState } from '#ui/EmptyState.tsx'
import { TwoPane } from '#ui/TwoPane.tsx'
import { ActivityList } from './ActivityList.tsx'
import { ActivityPage } from './ActivityPage.tsx'
import { useVisit } from './here.ts'
import { useLanguage } from './language.ts'
import { placeHref } from './places.ts'
import { useQuery } from './query.ts'
import type { VisitIndex } from './visit-index.ts'

/** Where this device is, as long as the app is open and somebody has asked. It is kept nowhere. */
let lastHere: string | null = null

/** What happens when, and what is open in it: side by side, or on a phone one at a time. */
export function ActivitiesScreen({ space, id, index }: { space: string; id: string | null; index: VisitIndex }) {
  const { say } = useLanguage()
  const query = useQuery(placeHref(space, 'aktiviteter'))
  const version = useVisit((visit) => visit.version)
  const [here, setHere] = useState(lastHere)
  const found = (point: string) => {
    lastHere = point
    setHere(point)
  }
  return (
    <TwoPane
      list={<ActivityList {...{ index, version, query, here }} openId={id} onHere={found} />}
      detail={id === null ? null : <ActivityPage key={id} {...{ id, index, space }} listHref={query.href(null)} />}
      nothingOpen={<EmptyState icon={CalendarIcon}>{say('intro')}</EmptyState>}
    />
  )
}
