import { useLocation } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import { TwoPane } from '#ui/TwoPane.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { newActivityId } from './activities.ts'
import { ActivityList } from './ActivityList.tsx'
import { ActivityPage } from './ActivityPage.tsx'
import { CallList } from './CallList.tsx'
import { FilterPane } from './FilterPane.tsx'
import { readyToSay } from './schedule-language.ts'
import { useQuery } from './use-query.ts'

/** Where this device is, as long as the app is open and somebody has asked. It is kept nowhere. */
let lastHere: string | null = null

/** The screen, when it can say when things happen. */
export async function activitiesScreen() {
  await readyToSay()
  return ActivitiesScreen
}

/** What happens when, and what is open in it: side by side, or on a phone one at a time. `?ny=1` begins a new one. */
export function ActivitiesScreen({ id }: { id?: string }) {
  const { query: parameters, route } = useLocation()
  const query = useQuery()
  const canEdit = useCanEdit('activity')
  const [here, setHere] = useState(lastHere)
  const wantsNew = parameters['ny'] === '1' && canEdit
  const holder = parameters['hos'] ?? null
  useEffect(() => {
    if (!wantsNew || id !== undefined) return
    const rest = holder === null ? '' : `&hos=${encodeURIComponent(holder)}`
    route(`/aktiviteter/${newActivityId()}?ny=1${rest}`, true)
  }, [wantsNew, id])
  const found = (point: string) => {
    lastHere = point
    setHere(point)
  }
  if (id === 'ring') return <CallList />
  return (
    <TwoPane
      list={<ActivityList query={query} openId={id ?? null} here={here} onHere={found} />}
      detail={
        id === undefined ? null : (
          <ActivityPage key={id} id={id} isNew={wantsNew} holder={holder} listHref={query.href(null)} />
        )
      }
      nothingOpen={<FilterPane query={query} here={here} />}
    />
  )
}
