import { fold } from '#model/fold.ts'
import { isFor, nameKey } from '#model/task.ts'
import type { Task } from '#model/task.ts'
import { organisationIds, titleOf } from './tasks.ts'
import { NOBODY } from './use-task-query.ts'
import type { TaskQuery } from './use-task-query.ts'

/** What narrows the list; `me`: only the tasks of that name. */
export type Narrowing = Pick<TaskQuery, 'text' | 'owner' | 'organisation'> & { isMine: boolean; me: string | null }

/** The tasks one looks for, in no order. */
export function narrowed(tasks: readonly Task[], { text, owner, organisation, isMine, me }: Narrowing): Task[] {
  const words = fold(text).split(' ').filter(Boolean)
  const about = organisation === null ? null : organisationIds(organisation)
  return tasks.filter((task) => {
    if (isMine && !isFor(task, me)) return false
    if (owner === NOBODY ? task.owner !== null : owner !== null && !isFor(task, owner)) return false
    if (about !== null && (task.concerns === null || !about.has(task.concerns))) return false
    if (words.length === 0) return true
    const all = searched(task)
    return words.every((word) => all.includes(word))
  })
}

/** All one may type to find a task, folded. */
function searched({ text, note, owner, concerns, meeting }: Task): string {
  const parts = [text, note, owner, concerns && titleOf(concerns), meeting && titleOf(meeting)]
  return fold(parts.filter(Boolean).join('\n'))
}

export interface Counted {
  /** The name or id it stands under. */
  value: string
  label: string
  count: number
}

/** Whom open tasks are for, those with most first; how many are for nobody. */
export function ownersOf(tasks: readonly Task[]): { owners: Counted[]; nobodyCount: number } {
  const owners = new Map<string, Counted>()
  let nobodyCount = 0
  for (const { owner, doneAt } of tasks) {
    if (doneAt !== null) continue
    if (owner === null) nobodyCount += 1
    else count(owners, nameKey(owner), owner, owner)
  }
  return { owners: [...owners.values()].sort(mostFirst), nobodyCount }
}

/** What organisations open tasks are about, those with most first. */
export function organisationsOf(tasks: readonly Task[]): Counted[] {
  const found = new Map<string, Counted>()
  for (const { concerns, doneAt } of tasks)
    if (concerns !== null && doneAt === null) count(found, concerns, concerns, titleOf(concerns) ?? '')
  return [...found.values()].sort(mostFirst)
}

function count(all: Map<string, Counted>, key: string, value: string, label: string): void {
  const known = all.get(key)
  if (known) known.count += 1
  else all.set(key, { value, label, count: 1 })
}

function mostFirst(one: Counted, two: Counted): number {
  return two.count - one.count || (one.label < two.label ? -1 : 1)
}
