import { workspace } from '#db/here.ts'
import { write } from '#db/write.ts'
import { removeRecord, restoreRecord } from '#features/organisations/organisations.ts'
import { retentionFrom } from '#model/periods.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'

/** Whether someone has to decide: kept on, or deleted. */
export function isDue({ fields }: LiveRecord, today: string): boolean {
  const until = stringOf(fields, 'retainUntil')
  return until !== null && until <= today
}

/** The contact persons that have been kept as long as agreed, those due first before the others. */
export function dueContacts(today: string): readonly LiveRecord[] {
  const untilOf = ({ fields }: LiveRecord) => stringOf(fields, 'retainUntil') ?? ''
  return workspace()
    .all('contact')
    .filter((contact) => isDue(contact, today))
    .sort((one, two) => (untilOf(one) < untilOf(two) ? -1 : untilOf(one) > untilOf(two) ? 1 : 0))
}

/** Keeps a contact person two more years from `today`. Answers until when, and the way back. */
export async function extendContact(live: LiveRecord, today: string) {
  const before = live.fields['retainUntil'] ?? null
  const until = retentionFrom(today)
  const keepUntil = (day: typeof before) => write({ kind: 'contact', record: live.record, set: { retainUntil: day } })
  await keepUntil(until)
  return { until, undo: () => keepUntil(before) }
}

/** Deletes a contact person. Answers the way back. */
export async function removeContact(id: string): Promise<() => Promise<void>> {
  await removeRecord('contact', id)
  return () => restoreRecord('contact', id)
}
