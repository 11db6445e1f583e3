import { AGREEMENT_DATES } from '#content/agreements/states.ts'
import type { AgreementDate } from '#content/agreement.ts'
import { undoable } from '#db/changing.ts'
import type { Change } from '#db/compose.ts'
import { workspace } from '#db/here.ts'
import { myName } from '#db/my-name.ts'
import { removal, write } from '#db/write.ts'
import { datesOf } from '#model/agreement-dates.ts'
import { dateTasks, openCouncilDay } from '#model/agreement-tasks.ts'
import type { DateTask } from '#model/agreement-tasks.ts'
import type { Agreement } from '#model/agreement.ts'
import type { Json } from '#model/fields.ts'
import { stringOf } from '#model/reading.ts'
import { taskMade } from '#model/task.ts'
import type { LiveRecord } from '#model/wire.ts'
import type { Work } from '#features/agreements/work.ts'
import { titleOn } from '#features/agreements/work-words.ts'

/** A date that matters, with what content says of it and its task. */
export interface Dated extends DateTask {
  content: AgreementDate
}

/** The dates of an agreement that are known, in order of time. */
export function datedOf(agreement: Agreement, today: string): Dated[] {
  const find = (id: string) => workspace().record(id)
  const dates = datesOf(agreement, today, openCouncilDay(agreement.id, find))
  const tasks = dateTasks(agreement.id, dates, find)
  return tasks.flatMap((task) => {
    const content = AGREEMENT_DATES.find(({ key }) => key === task.date.key)
    return content ? [{ ...task, content }] : []
  })
}

/** Makes a task of each date that has none; answers the way back. */
export async function makeTasks(work: Work, dated: readonly Dated[]): Promise<() => Promise<void>> {
  const { live, source } = work
  const { agreement } = source
  const [only, ...others] = agreement.parties
  const made = dated.map(({ content, date, next }) =>
    taskMade(next, {
      text: `${content.todo[agreement.malform]}: ${titleOn(work.document)}`,
      due: date.on,
      origin: live.record,
      owner: ownerOf(work),
      concerns: only !== undefined && others.length === 0 ? only : null,
    }),
  )
  await write(...made)
  return () => write(...made.map(({ record }) => removal('task', record)))
}

/** Gives tasks the day their date has now; answers the way back, after which the day is one somebody has chosen. */
export async function moveTasks(dated: readonly Dated[]): Promise<() => Promise<void>> {
  const moves = dated.flatMap(({ live, date }) => (live ? [{ live, on: date.on }] : []))
  const edit = ({ record }: LiveRecord, set: Record<string, Json>): Change => ({ kind: 'task', record, set })
  // Both in one edit: so it is known that nobody has chosen this day.
  const touched = moves.map(({ live }) => ({ kind: 'task', record: live.record, fields: ['due'] }) as const)
  return undoable(touched, () =>
    write(...moves.map(({ live, on }) => edit(live, { due: on, origin: stringOf(live.fields, 'origin') }))),
  )
}

/** Whose it is: the municipality's contact for the agreement, by name, or whoever makes the task. */
function ownerOf({ source: { agreement } }: Work): string | null {
  const name = agreement.contact?.split(/[,(;]/)[0]?.trim() ?? ''
  return name === '' || /\d{5}|@/.test(name) ? myName() : name.slice(0, 120)
}
