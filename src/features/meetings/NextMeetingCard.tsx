import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { NextMeeting } from './NextMeeting.tsx'
import { listMeetings } from './planning.ts'

/** At Hjem: the meeting that goes on, or the next one that has a day; nothing when there is none. */
export function NextMeetingCard() {
  const today = useToday()
  const { running, upcoming } = useRecords(() => listMeetings(today), [today])
  const isRunning = running.length > 0
  const meeting = running[0] ?? upcoming.find(({ on, isCancelled }) => on !== null && !isCancelled)
  return meeting ? <NextMeeting key={meeting.id} meeting={meeting} isRunning={isRunning} isOpen={false} /> : null
}
