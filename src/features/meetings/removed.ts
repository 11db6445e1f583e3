import { notedOf } from '#features/meetings/after/source.ts'
import { mayDelete, toMeeting } from '#model/meeting.ts'
import type { Meeting } from '#model/meeting.ts'
import { findMeeting, idsWithParts } from './meetings.ts'

/**
 * Deleted meetings in which something is noted that nobody has put in the archive: whoever deleted one had not seen what a
 * colleague wrote there without a network.
 */
export function listRemovedWithNotes(): readonly Meeting[] {
  const removed = [...idsWithParts()].flatMap((id) => findMeeting(id) ?? []).filter(({ fields }) => fields['deletedAt'])
  return removed.filter((live) => !mayDelete(toMeeting(live), notedOf(live))).map(toMeeting)
}
