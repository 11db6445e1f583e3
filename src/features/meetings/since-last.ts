import { toMeeting } from '#model/meeting.ts'
import type { Meeting } from '#model/meeting.ts'
import { meetingAfter, meetingsBefore, sinceLast } from '#model/since-last.ts'
import type { SinceLast } from '#model/since-last.ts'
import { toTask } from '#model/task.ts'
import { findMeeting, inputAsAnswered, partsOf } from './meetings.ts'
import { meetingsOf } from '#features/meetings/series/series.ts'

/** What came of the meetings before this one in its series. */
export function sinceLastOf(meeting: string): SinceLast {
  const live = findMeeting(meeting)
  if (!live) return { previous: null, inputs: [], tasks: [] }
  const now = toMeeting(live)
  const before = meetingsBefore(now, seriesOf(now))
  return sinceLast(
    now,
    before,
    before.flatMap(({ id }) => partsOf(id, 'input').map(inputAsAnswered)),
    before.flatMap(({ id }) => partsOf(id, 'task').map(toTask)),
  )
}

/** The meeting of its series that comes next; `null` when none is planned. */
export function nextOf(meeting: Meeting): Meeting | null {
  return meetingAfter(meeting, seriesOf(meeting))
}

function seriesOf({ series }: Meeting): Meeting[] {
  return series === null ? [] : meetingsOf(series)
}
