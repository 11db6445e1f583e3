import { workspace } from '#db/here.ts'
import { write } from '#db/write.ts'
import { createGroups } from '#db/grouping.ts'
import { oncePerDevice } from '#db/here.ts'
import { isContact, toConversation } from '#model/conversation.ts'
import type { Conversation, Way } from '#model/conversation.ts'
import { idsOf } from '#model/merged.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'

const NONE: readonly LiveRecord[] = []

const byOrganisation = oncePerDevice(() => createGroups('organisation', newestFirst))

/** What was said with an organisation and those merged into it, newest first. */
export function conversationsOf(organisation: string): readonly LiveRecord[] {
  const groups = byOrganisation()(workspace().all('conversation'))
  const [own = NONE, ...merged] = idsOf(organisation, (id) => workspace().record(id)).map(
    (id) => groups.get(id) ?? NONE,
  )
  return merged.every((group) => group.length === 0) ? own : [...own, ...merged.flat()].sort(newestFirst)
}

/** When somebody last got hold of an organisation, and how; `null` when nobody has noted that. Tries nobody answered do not count, nor days to come. */
export function lastContactOf(organisation: string, today: string): (Conversation & { on: string }) | null {
  for (const record of conversationsOf(organisation)) {
    const conversation = toConversation(record)
    if (isContact(conversation, today)) return conversation
  }
  return null
}

function newestFirst(one: LiveRecord, two: LiveRecord): number {
  const [first, second] = [stringOf(one.fields, 'on') ?? '', stringOf(two.fields, 'on') ?? '']
  if (first !== second) return first < second ? 1 : -1
  return one.record < two.record ? 1 : -1 // ids sort by time of making
}

/** What is known of a conversation when it is noted. `answered` only when nobody did. */
export interface Noted {
  organisation: string
  way: Way
  on: string
  with: string | null
  by: string
  text?: string
  answered?: false
}

/** Notes that somebody talked with an organisation. */
export async function addConversation(id: string, noted: Noted): Promise<void> {
  await write(conversationChange(id, noted))
}

/** The same as a part of a larger edit. */
export function conversationChange(id: string, noted: Noted) {
  const { text, answered, with: whom, ...known } = noted
  return {
    kind: 'conversation' as const,
    record: id,
    set: {
      ...known,
      ...(whom === null ? {} : { with: whom }),
      ...(text === undefined ? {} : { text }),
      ...(answered === undefined ? {} : { answered }),
    },
  }
}

/** A conversation; `null` while nothing is noted. */
export function findConversation(id: string): LiveRecord | null {
  const record = workspace().record(id)
  return record?.kind === 'conversation' && !record.fields['deletedAt'] ? record : null
}
