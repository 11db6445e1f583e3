import { workspace } from '#db/here.ts'
import { createNameOrder } from '#db/name-order.ts'
import { elementsOf, stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'

/** Organisations in Norwegian order of their names. */
export const everyoneInOrder = createNameOrder()

/** Those present in that order. */
export const presentInOrder = createNameOrder()

/** Ids of those present, the latest ticked first. */
export function presentLatestFirst(live: LiveRecord): string[] {
  const at = (id: string) => live.marks[`present/${id}`]?.at ?? 0
  return elementsOf(live.fields, 'present').sort((one, two) => at(two) - at(one))
}

/** Those who have been given tasks, whom one would name again: at this meeting first, then the latest. */
export function knownOwners(meeting: string): string[] {
  const tasks = [...workspace().all('task')].sort((one, two) => (one.record < two.record ? 1 : -1)) // ids sort by time of making
  const here = tasks.filter(({ fields }) => fields['meeting'] === meeting)
  const names = [...here, ...tasks].flatMap(({ fields }) => stringOf(fields, 'owner') ?? [])
  return [...new Set(names)]
}
