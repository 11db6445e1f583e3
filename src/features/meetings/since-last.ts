import { createGroups } from '#db/grouping.ts'
import { oncePerDevice, workspace } from '#db/here.ts'
import { toInput, toMeeting } from '#model/meeting.ts'
import type { Meeting } from '#model/meeting.ts'
import { stringOf } from '#model/reading.ts'
import { meetingAfter, meetingsBefore, sinceLast } from '#model/since-last.ts'
import type { SinceLast } from '#model/since-last.ts'
import { toTask } from '#model/task.ts'
import { findMeeting, partsOf } from './meetings.ts'

const bySeries = oncePerDevice(() => createGroups('series', (one, two) => (one.record < two.record ? -1 : 1)))

/** What came of the meetings before this one in its series. */
export function sinceLastOf(meeting: string): SinceLast {
  const live = findMeeting(meeting)
  if (!live) return { previous: null, inputs: [], tasks: [] }
  const now = toMeeting(live)
  const before = meetingsBefore(now, seriesOf(now))
  return sinceLast(
    now,
    before,
    before.flatMap(({ id }) => partsOf(id, 'input').map(toInput)),
    before.flatMap(({ id }) => partsOf(id, 'task').map(toTask)),
  )
}

/** The meeting of its series that comes next; `null` when none is planned. */
export function nextOf(meeting: Meeting): Meeting | null {
  return meetingAfter(meeting, seriesOf(meeting))
}

function seriesOf({ series }: Meeting): Meeting[] {
  if (series === null) return []
  return (bySeries()(workspace().all('meeting')).get(series) ?? []).map(toMeeting)
}

/** An organisation's name, also when it was deleted since; `null` when this device does not know it. */
export function nameOf(organisation: string | null): string | null {
  const record = organisation === null ? null : workspace().record(organisation)
  return record?.kind === 'organisation' ? stringOf(record.fields, 'name') : null
}
