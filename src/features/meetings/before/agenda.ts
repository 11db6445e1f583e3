import { takeAway } from '#db/changing.ts'
import { agendaOf, findMeeting, newRecordId } from '#features/meetings/meetings.ts'
import { attachmentsOf } from '#db/attachments.ts'
import { write } from '#db/write.ts'
import { keysToMove } from '#model/agenda.ts'
import { mayDelete, toMeeting } from '#model/meeting.ts'
import type { AgendaItem } from '#model/meeting.ts'
import { keyBetween } from '#model/order-key.ts'

/** Adds a point last on the agenda of a meeting or a template. Answers its id. */
export async function addItem(meeting: string, item: Pick<AgendaItem, 'type' | 'title' | 'minutes'>): Promise<string> {
  const id = newRecordId('agendaItem')
  const order = keyBetween(agendaOf(meeting).at(-1)?.order ?? '', null)
  await write({ kind: 'agendaItem', record: id, set: { meeting, order, ...item } })
  return id
}

/** Puts a point at another place, from 0. */
export async function moveItem(meeting: string, id: string, place: number): Promise<void> {
  const keys = keysToMove(agendaOf(meeting), id, place)
  await write(...keys.map((one) => ({ kind: 'agendaItem' as const, record: one.id, set: { order: one.order } })))
}

/** Whether a point may be taken away: not with notes or photos of a meeting that is not in the archive. */
export function mayRemoveItem(meeting: string, item: AgendaItem): boolean {
  const live = findMeeting(meeting)
  if (!live) return true // a template
  const none = { minutes: null, guests: null, inputs: [], decisions: [], tasks: [] }
  const noted = { ...none, agenda: [item], photos: attachmentsOf(item.id) }
  return mayDelete({ ...toMeeting(live), present: [] }, noted)
}

/** Takes a point away; answers the way back. */
export function removeItem(id: string): Promise<() => Promise<void>> {
  return takeAway('agendaItem', id)
}

export async function setItemType(id: string, type: AgendaItem['type']): Promise<void> {
  await write({ kind: 'agendaItem', record: id, set: { type } })
}
