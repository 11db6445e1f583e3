import type { Input, Meeting } from './meeting.ts'
import type { Task } from './task.ts'

/** What came of something said or given at an earlier meeting. */
export interface FollowedUp<T> {
  what: T
  /** The meeting it comes from. */
  from: Meeting
  /** An input with an answer, a task that is done. */
  isSettled: boolean
}

export interface SinceLast {
  /** The meeting before this one in its series; `null` when there was none. */
  previous: Meeting | null
  /** What waits comes first; within that the latest meeting first, and then in the order it was said. */
  inputs: FollowedUp<Input>[]
  tasks: FollowedUp<Task>[]
}

const NOTHING: SinceLast = { previous: null, inputs: [], tasks: [] }

/**
 * What a meeting of a series begins with: every input and task of the meeting before it, and what still waits from those before that.
 * @param meetings living ones; those of other series are passed over
 * @param inputs living ones, as `tasks`; those of other meetings, and those without a word, are passed over
 */
export function sinceLast(
  meeting: Meeting,
  meetings: readonly Meeting[],
  inputs: readonly Input[],
  tasks: readonly Task[],
): SinceLast {
  const before = meetingsBefore(meeting, meetings)
  const previous = before[0] ?? null
  if (!previous) return NOTHING
  const places = new Map(before.map((one, at) => [one.id, { from: one, at }]))
  function follow<T extends Input | Task>(all: readonly T[], isSettled: (one: T) => boolean): FollowedUp<T>[] {
    return all
      .filter(({ text }) => text !== null && text.trim() !== '')
      .flatMap((what) => {
        const place = what.meeting === null ? undefined : places.get(what.meeting)
        if (!place || (place.at > 0 && isSettled(what))) return []
        return [{ what, from: place.from, isSettled: isSettled(what), at: place.at }]
      })
      .sort(
        (one, two) =>
          Number(one.isSettled) - Number(two.isSettled) || one.at - two.at || (one.what.id < two.what.id ? -1 : 1), // ids sort by time of making
      )
      .map(({ at: _, ...followed }) => followed)
  }
  return { previous, inputs: follow(inputs, isAnswered), tasks: follow(tasks, ({ doneAt }) => doneAt !== null) }
}

/** The meetings of its series that were held before it, the latest first. */
export function meetingsBefore(meeting: Meeting, meetings: readonly Meeting[]): Meeting[] {
  if (meeting.series === null) return []
  return meetings
    .filter((one) => one.id !== meeting.id && one.series === meeting.series && isHeld(one, meeting))
    .filter((one) => compareTimes(one, meeting) < 0)
    .sort((one, two) => compareTimes(two, one))
}

/** The meeting of its series that comes after it, cancelled ones passed over; `null` when none is planned. */
export function meetingAfter(meeting: Meeting, meetings: readonly Meeting[]): Meeting | null {
  if (meeting.series === null) return null
  const after = meetings
    .filter((one) => one.id !== meeting.id && one.series === meeting.series && !one.isCancelled)
    .filter((one) => compareTimes(one, meeting) > 0)
    .sort(compareTimes)
  return after[0] ?? null
}

/** Whether an input has an answer, or somebody said that it was given. */
export function isAnswered({ answer, answeredOn }: Input): boolean {
  return answeredOn !== null || (answer !== null && answer.trim() !== '')
}

/** It took place: somebody ended it, or began it on an earlier day and forgot to end it. */
function isHeld(one: Meeting, { on }: Meeting): boolean {
  if (one.isCancelled) return false
  return one.endedAt !== null || (one.startedAt !== null && one.on !== null && (on === null || one.on < on))
}

/** A meeting without a day comes after all others: it is being planned. */
function compareTimes(one: Meeting, two: Meeting): number {
  const [first, second] = [timeOf(one), timeOf(two)]
  if (first !== second) return first < second ? -1 : 1
  return one.id < two.id ? -1 : one.id > two.id ? 1 : 0
}

function timeOf({ on, from }: Meeting): string {
  return `${on ?? '9999-99-99'} ${from ?? '00:00'}`
}
