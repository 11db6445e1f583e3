import { useLocation } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import { TwoPane } from '#ui/TwoPane.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { MeetingList } from './MeetingList.tsx'
import { MeetingPage } from './MeetingPage.tsx'
import { NewMeeting } from './NewMeeting.tsx'
import { addMeeting } from './planning.ts'
import { SeriesPage } from '#features/meetings/series/SeriesPage.tsx'
import { TemplatePage } from './TemplatePage.tsx'
import { YearView } from './YearView.tsx'

/** Meetings and the one that is open: side by side, or on a phone one at a time. `?ny=dialogue` begins one from that template. */
export function MeetingsScreen({ id }: { id?: string }) {
  const { query, route } = useLocation()
  const canPlan = useCanEdit('meeting')
  const begun = canPlan ? query['ny'] : undefined
  useEffect(() => {
    if (begun !== undefined) void addMeeting(begun).then((made) => route(`/moter/${made}`, true))
  }, [begun])
  if (id === undefined && query['vis'] === 'ar') return <YearView year={query['ar']} />
  return <TwoPane list={<MeetingList openId={id ?? null} />} detail={detailOf(id, canPlan)} />
}

/** What an id in the address opens: a meeting, a series, a template, or what one makes a meeting from. */
function detailOf(id: string | undefined, canPlan: boolean) {
  if (id === undefined) return null
  if (canPlan && id === 'ny') return <NewMeeting />
  if (id.startsWith('ser_')) return <SeriesPage key={id} id={id} />
  if (canPlan && id.startsWith('mtp_')) return <TemplatePage key={id} id={id} />
  return <MeetingPage key={id} id={id} />
}
