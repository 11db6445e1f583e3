import { workspace } from '#db/here.ts'
import type { Task } from '#model/task.ts'
import { sequenceOf } from '#ui/reminder-file.ts'

/** Tasks that can be reminded of: those to be done, with a day. */
export function toRemind<One extends Task>(tasks: readonly One[]): (One & { due: string })[] {
  return tasks.filter((task): task is One & { due: string } => task.due !== null && task.doneAt === null)
}

/** The revision of a task on this device. */
export function revisionOf(id: string): number {
  const live = workspace().record(id)
  return live ? sequenceOf(live) : 0
}
