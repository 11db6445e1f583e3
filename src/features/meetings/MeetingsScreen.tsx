import { TwoPane } from '#ui/TwoPane.tsx'
import { MeetingList } from './MeetingList.tsx'
import { MeetingPage } from './MeetingPage.tsx'

/** Meetings and the one that is open: side by side, or on a phone one at a time. */
export function MeetingsScreen({ id }: { id?: string }) {
  return (
    <TwoPane
      list={<MeetingList openId={id ?? null} />}
      detail={id === undefined ? null : <MeetingPage key={id} id={id} />}
    />
  )
}
