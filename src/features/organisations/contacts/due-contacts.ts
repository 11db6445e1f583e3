import { change } from '#db/changing.ts'
import { removeRecord, restoreRecord } from '#features/organisations/organisations.ts'
import { retentionFrom } from '#model/periods.ts'
import { dueOn } from '#model/retention.ts'
import type { LiveRecord } from '#model/wire.ts'

/** Whether someone has to decide: kept on, or deleted. */
export function isDue(live: LiveRecord, today: string): boolean {
  const until = dueOn(live)
  return until !== null && until <= today
}

/** Keeps a contact person two more years from `today`. Answers until when, and the way back. */
export async function extendContact(live: LiveRecord, today: string) {
  const until = retentionFrom(today)
  return { until, undo: await change('contact', live.record, { retainUntil: until }) }
}

/** Deletes a contact person. Answers the way back. */
export async function removeContact(id: string): Promise<() => Promise<void>> {
  await removeRecord('contact', id)
  return () => restoreRecord('contact', id)
}
