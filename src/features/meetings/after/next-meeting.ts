import { takeAway } from '#db/changing.ts'
import type { Change } from '#db/compose.ts'
import { writeInOrder } from '#db/write.ts'
import { agendaOf, newRecordId } from '#features/meetings/meetings.ts'
import type { Json } from '#model/fields.ts'
import { toMeeting } from '#model/meeting.ts'
import { keyBetween } from '#model/order-key.ts'
import type { LiveRecord } from '#model/wire.ts'

/** What a meeting of a series has in common with the one before it. */
const SHARED = [
  'title',
  'type',
  'series',
  'template',
  'from',
  'until',
  'place',
  'online',
  'calledBy',
  'purpose',
  'prepare',
  'interpreter',
  'seats',
  'invitationNb',
  'invitationNn',
]

/**
 * Makes the meeting that follows one in its series: place, time, agenda and those invited are as before; its day is still to be
 * found. It begins with what happened since: `sinceLast` is what that item is called when there was none.
 */
export async function makeNextMeeting(live: LiveRecord, sinceLast: string) {
  const id = newRecordId('meeting')
  const set: Record<string, Json> = {}
  for (const field of SHARED)
    if (live.fields[field] !== undefined && live.fields[field] !== null) set[field] = live.fields[field]
  for (const invited of toMeeting(live).invited) set[`invited/${invited}`] = true
  const agenda = agendaOf(live.record)
  const items: Change[] = agenda.map(({ order, title, type, minutes, question }) => ({
    kind: 'agendaItem',
    record: newRecordId('agendaItem'),
    set: { meeting: id, order, title, type, minutes, question },
  }))
  if (!agenda.some(({ type }) => type === 'since-last')) {
    const order = keyBetween('', agenda[0]?.order ?? null)
    items.unshift({
      kind: 'agendaItem',
      record: newRecordId('agendaItem'),
      set: { meeting: id, order, title: sinceLast, type: 'since-last' },
    })
  }
  await writeInOrder([{ kind: 'meeting', record: id, set }, ...items])
  return { id, undo: async () => void (await takeAway('meeting', id)) }
}
