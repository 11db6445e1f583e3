import { undoable } from '#db/changing.ts'
import { device, drafts, workspace } from '#db/here.ts'
import { myName } from '#db/my-name.ts'
import { choose, remove, restore, write } from '#db/write.ts'
import { newId } from '#model/fields.ts'
import type { Json } from '#model/fields.ts'
import { sortKey } from '#model/fold.ts'
import { idsOf } from '#model/merged.ts'
import { stringOf } from '#model/reading.ts'
import { KINDS } from '#model/records.ts'
import { isBlank, nameKey, taskDone, toTask } from '#model/task.ts'
import type { Task } from '#model/task.ts'
import type { LiveRecord } from '#model/wire.ts'

const read = new WeakMap<LiveRecord, Task>()

/** A record as a task, made once. */
function taskOf(live: LiveRecord): Task {
  const known = read.get(live) ?? toTask(live)
  read.set(live, known)
  return known
}

/** Every task there is something in, in no order. */
export function listTasks(): readonly Task[] {
  return workspace()
    .all('task')
    .map(taskOf)
    .filter((task) => !isBlank(task))
}

/** A task, also a deleted one; `null` when this device has none with that id. */
export function findTask(id: string): LiveRecord | null {
  const record = workspace().record(id)
  return record?.kind === 'task' ? record : null
}

export function newTaskId(): string {
  return newId(KINDS.task.prefix, device().time())
}

/**
 * A task being written is put on its way, with the owner and organisation it was to have unless others were chosen. Answers
 * whether there was anything.
 */
export async function finishNewTask(
  id: string,
  { owner, organisation }: { owner: string | null; organisation: string | null },
): Promise<boolean> {
  await drafts().leave({ kind: 'task', record: id, field: 'text' })
  const live = findTask(id)
  if (!live || stringOf(live.fields, 'text') === null) return false
  const isOpen = (field: string) => !Object.hasOwn(live.fields, field)
  const set = {
    ...(owner !== null && isOpen('owner') ? { owner } : {}),
    ...(organisation !== null && isOpen('concerns') ? { concerns: organisation } : {}),
  }
  if (Object.keys(set).length > 0) await write({ kind: 'task', record: id, set })
  return true
}

/** Says that it is done, or that it is not; answers the way back. */
export async function tickTask(id: string, isDone: boolean): Promise<() => Promise<void>> {
  const live = findTask(id)
  if (!live) return () => Promise.resolve()
  return undoable([{ kind: 'task', record: id, fields: ['doneAt', 'doneBy'] }], () =>
    write(taskDone(live, isDone ? { at: device().time(), by: myName() } : null)),
  )
}

/** Gives a field a value that is chosen, not typed; of several versions, this one stands. */
export async function setTaskField(id: string, field: string, value: Json): Promise<void> {
  await choose('task', id, field, value)
}

export async function removeTask(id: string): Promise<void> {
  await remove('task', id)
}

export async function restoreTask(id: string): Promise<void> {
  await restore('task', id)
}

/** Everybody who has been given a task or has written in one, as people call them, in order; each once. */
export function knownPeople(): readonly string[] {
  const byKey = new Map<string, string>()
  const add = (name: string | null) => {
    const key = nameKey(name)
    if (name !== null && key !== '' && !byKey.has(key)) byKey.set(key, name.trim())
  }
  add(myName())
  for (const live of workspace().all('task')) {
    add(taskOf(live).owner)
    for (const { by } of Object.values(live.marks)) add(by)
  }
  return [...byKey.values()].sort((one, two) => (sortKey(one) < sortKey(two) ? -1 : 1))
}

/** What a record is called: an organisation's name, a meeting's title; `null` when it has none or is not here. */
export function titleOf(id: string): string | null {
  const record = workspace().record(id)
  return record && (stringOf(record.fields, 'name') ?? stringOf(record.fields, 'title'))
}

/** The meeting a task comes from, with its day; `null` when it comes from none, or from one that is not here. */
export function meetingOf({ meeting, origin }: Task): { id: string; title: string | null; on: string | null } | null {
  const live = [meeting, origin]
    .map((id) => (id === null ? null : workspace().record(id)))
    .find((record) => record?.kind === 'meeting' && !record.fields['deletedAt'])
  return live ? { id: live.record, title: stringOf(live.fields, 'title'), on: stringOf(live.fields, 'on') } : null
}

/** The ids under which tasks may belong to an organisation: its own, and of those merged into it. */
export function organisationIds(id: string): ReadonlySet<string> {
  return new Set(idsOf(id, (each) => workspace().record(each)))
}

export function organisationCount(): number {
  return workspace().all('organisation').length
}

/** So many are suggested. */
const SUGGESTED = 8

/** The organisations the latest tasks are about, the latest first. */
export function recentOrganisations(): readonly string[] {
  const latest = [...workspace().all('task')].sort((one, two) => (one.record < two.record ? 1 : -1))
  const ids = latest.map((live) => taskOf(live).concerns).filter((id) => id !== null)
  return [...new Set(ids)].filter((id) => !workspace().record(id)?.fields['deletedAt']).slice(0, SUGGESTED)
}
