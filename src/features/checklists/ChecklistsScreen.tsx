import { useLocation } from 'preact-iso'
import { TwoPane } from '#ui/TwoPane.tsx'
import { ChecklistList } from './ChecklistList.tsx'
import { ChecklistPage } from './ChecklistPage.tsx'
import { PointPage } from './PointPage.tsx'
import { ReadinessPage } from './ReadinessPage.tsx'

/** Where the readiness picture is; no checklist has this id. */
const PICTURE = 'bilde'

/** Checklists, one of them and one of its points: two beside each other on a wide screen, or on a phone one at a time. */
export function ChecklistsScreen({ id }: { id?: string }) {
  const { query } = useLocation()
  const point = query['punkt']
  if (id === undefined || id === PICTURE)
    return (
      <TwoPane
        list={<ChecklistList openId={id ?? null} />}
        detail={id === PICTURE ? <ReadinessPage /> : null}
        nothingOpen={<ReadinessPage isBeside />}
      />
    )
  if (point === undefined)
    return <TwoPane list={<ChecklistList openId={id} />} detail={<ChecklistPage key={id} id={id} openPoint={null} />} />
  return (
    <TwoPane
      list={<ChecklistPage key={id} id={id} openPoint={point} />}
      detail={<PointPage key={point} checklist={id} id={point} />}
    />
  )
}
