import { daysLater } from './calendar-days.ts'
import type { Json } from './fields.ts'
import { versionsOf } from './merge.ts'
import { stringOf } from './reading.ts'
import type { LiveRecord } from './wire.ts'

/** A follow-up, wherever it was born. `null` is "not known". */
export interface Task {
  id: string
  text: string | null
  note: string | null
  /** Who does it, as people say it. */
  owner: string | null
  /** The day it should be done. */
  due: string | null
  /** When it was done, ms since 1970; `null` while it is not. */
  doneAt: number | null
  doneBy: string | null
  /** Id of the record it was born from. */
  origin: string | null
  /** Id of the meeting it was given at, and of the item of its agenda. */
  meeting: string | null
  item: string | null
  /** Id of the organisation it is about. */
  concerns: string | null
}

export function toTask({ record, fields }: LiveRecord): Task {
  const doneAt = fields['doneAt']
  return {
    id: record,
    text: stringOf(fields, 'text'),
    note: stringOf(fields, 'note'),
    owner: stringOf(fields, 'owner'),
    due: stringOf(fields, 'due'),
    doneAt: typeof doneAt === 'number' ? doneAt : null,
    doneBy: stringOf(fields, 'doneBy'),
    origin: stringOf(fields, 'origin'),
    meeting: stringOf(fields, 'meeting'),
    item: stringOf(fields, 'item'),
    concerns: stringOf(fields, 'concerns'),
  }
}

/** What is known of a task when it is made; what is absent or `null` is not written. */
export type NewTask = { text: string } & Partial<
  Pick<Task, 'note' | 'owner' | 'due' | 'origin' | 'meeting' | 'item' | 'concerns'>
>

/** A change of one task, for `write`. */
export interface TaskChange {
  kind: 'task'
  record: string
  set: Record<string, Json>
  seen?: Record<string, readonly string[]>
}

/** Makes a task; `id` is new (`newId`). */
export function taskMade(id: string, { text, owner, ...known }: NewTask): TaskChange {
  const set: Record<string, Json> = { text: text.normalize('NFC').trim() }
  for (const [field, value] of Object.entries(known)) if (typeof value === 'string' && value !== '') set[field] = value
  const name = owner?.normalize('NFC').trim()
  if (name) set['owner'] = name
  return { kind: 'task', record: id, set }
}

/** Says that a task is done, or with `null` that it is not. That two people said so at once is no dispute: all that stood is replaced. */
export function taskDone(live: LiveRecord, done: { at: number; by: string | null } | null): TaskChange {
  const seen = (field: string) => versionsOf(live, field).map((version) => version.id)
  return {
    kind: 'task',
    record: live.record,
    set: { doneAt: done?.at ?? null, doneBy: done?.by ?? null },
    seen: { doneAt: seen('doneAt'), doneBy: seen('doneBy') },
  }
}

/** Whether one says done and another not: somebody must choose. */
export function isDoneDisputed(live: LiveRecord): boolean {
  const versions = versionsOf(live, 'doneAt')
  return versions.some(({ value }) => value === null) && versions.some(({ value }) => value !== null)
}

/** A field was begun and emptied again: there is nothing to do, and nothing to show. */
export function isBlank({ text, note, owner, due, concerns }: Task): boolean {
  return text === null && note === null && owner === null && due === null && concerns === null
}

/** Whether it should have been done before `today`. */
export function isOverdue({ due, doneAt }: Task, today: string): boolean {
  return doneAt === null && due !== null && due < today
}

/** Whether it should be done `today` at the latest. */
export function isDue({ due, doneAt }: Task, today: string): boolean {
  return doneAt === null && due !== null && due <= today
}

/** Whether it is for the one who goes by `name`: capitals and spaces make no difference. Nobody's when `name` is empty. */
export function isFor({ owner }: Task, name: string | null): boolean {
  const own = nameKey(name)
  return own !== '' && nameKey(owner) === own
}

/** The same for the same name, however it is typed. */
export function nameKey(name: string | null): string {
  return (name ?? '').normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}

/** When something is to be done, seen from a day; a week ends with its Sunday. In the order one reads them. */
export const WHENS = ['overdue', 'today', 'week', 'later', 'undated', 'done'] as const
export type When = (typeof WHENS)[number]

export function whenOf({ due, doneAt }: Task, today: string): When {
  if (doneAt !== null) return 'done'
  if (due === null) return 'undated'
  if (due < today) return 'overdue'
  if (due === today) return 'today'
  return due <= sundayOf(today) ? 'week' : 'later'
}

/** What comes first is done first; without a day in the order they were made, and of what is done the latest first. */
export function compareTasks(one: Task, two: Task): number {
  if (one.doneAt !== null && two.doneAt !== null && one.doneAt !== two.doneAt) return two.doneAt - one.doneAt
  if ((one.doneAt === null) !== (two.doneAt === null)) return one.doneAt === null ? -1 : 1
  const [first, second] = one.doneAt === null ? [one.due ?? '~', two.due ?? '~'] : ['', '']
  if (first !== second) return first < second ? -1 : 1
  return one.id < two.id ? -1 : one.id > two.id ? 1 : 0 // ids sort by time of making
}

/**
 * Tasks by when they are to be done, each group in order; groups that would be empty are not there.
 * @param held by id: tasks that were just ticked, and where they stand until one looks away
 */
export function groupTasks(
  tasks: readonly Task[],
  today: string,
  held: ReadonlyMap<string, When> = new Map(),
): Map<When, Task[]> {
  const groups = new Map<When, Task[]>(WHENS.map((when) => [when, []]))
  const asBefore = (task: Task) =>
    held.has(task.id) && held.get(task.id) !== 'done' ? { ...task, doneAt: null } : task
  const ordered = tasks.map((task) => ({ task, before: asBefore(task) }))
  ordered.sort((one, two) => compareTasks(one.before, two.before))
  for (const { task } of ordered) groups.get(held.get(task.id) ?? whenOf(task, today))?.push(task)
  for (const when of WHENS) if (groups.get(when)?.length === 0) groups.delete(when)
  return groups
}

/** The Sunday of the week a day is in. */
export function sundayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return daysLater(day, (7 - weekday) % 7)
}

/** The same day a month later; the last of that month when it has no such day. */
export function monthLater(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10)
}
