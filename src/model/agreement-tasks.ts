import type { ImportantDate } from './agreement-dates.ts'
import { headId, versionsOf } from './merge.ts'
import { stringOf } from './reading.ts'
import { KINDS } from './records.ts'
import type { LiveRecord } from './wire.ts'

/**
 * How it stands with the task of a date. `none`: there is none. `follows`: it has another day, which we gave it and nobody has
 * touched. `moved`: somebody gave it another day. `made`: it has the day. `done`: it was done, for this day.
 */
export type DateTaskStanding = 'none' | 'follows' | 'moved' | 'made' | 'done'

export interface DateTask {
  date: ImportantDate
  standing: DateTaskStanding
  /** Its latest task; `null` when there is none. */
  live: LiveRecord | null
  /** The id of the next task to be made of it: the same on every phone. */
  next: string
}

/**
 * The task of each date. Ids say which date a task is of and the how many it is, so that two phones make the same one:
 * `tsk_<uuid>.evaluation.2`.
 * @param find a task, also a removed one
 */
export function dateTasks(
  agreement: string,
  dates: readonly ImportantDate[],
  find: (id: string) => LiveRecord | null,
): DateTask[] {
  return dates.map((date) => {
    const { live, count } = latestTask(agreement, date.key, find)
    return { date, live, standing: standingOf(live, date), next: dateTaskId(agreement, date.key, count) }
  })
}

/** The day of the undone task for a new council; `null` when there is none. */
export function openCouncilDay(agreement: string, find: (id: string) => LiveRecord | null): string | null {
  const { live } = latestTask(agreement, 'new-council', find)
  return live && typeof live.fields['doneAt'] !== 'number' ? stringOf(live.fields, 'due') : null
}

/** @returns `count`: of the next one */
function latestTask(agreement: string, key: string, find: (id: string) => LiveRecord | null) {
  let live: LiveRecord | null = null
  let count = 1
  for (; ; count += 1) {
    const found = find(dateTaskId(agreement, key, count))
    if (!found) return { live, count }
    live = found.fields['deletedAt'] ? null : found
  }
}

function standingOf(live: LiveRecord | null, { key, on }: ImportantDate): DateTaskStanding {
  if (!live) return 'none'
  const due = stringOf(live.fields, 'due')
  if (typeof live.fields['doneAt'] === 'number') return due === null || due >= on ? 'done' : 'none'
  if (due === on) return 'made'
  // The day of a new council is counted from today, which is another on another phone: a person moves it.
  return key !== 'new-council' && isUntouched(live) ? 'follows' : 'moved'
}

/** The app writes the day and where the task is from in one edit: when they are of different ones, a person has chosen the day. */
function isUntouched(live: LiveRecord): boolean {
  return versionsOf(live, 'due').length < 2 && headId(live, 'due') === headId(live, 'origin')
}

function dateTaskId(agreement: string, key: string, count: number): string {
  return `${KINDS.task.prefix}_${agreement.slice(agreement.indexOf('_') + 1)}.${key}.${count}`
}
