import { workspace } from '#db/here.ts'
import { remove, restore, write } from '#db/write.ts'
import { conversationChange } from '#features/organisations/conversations/conversations.ts'
import type { Noted } from '#features/organisations/conversations/conversations.ts'
import type { Reached } from '#features/organisations/conversations/use-conversation-log.ts'
import { oncePerDevice } from '#db/here.ts'
import {
  confirmOrganisation,
  findOrganisation,
  listOrganisations,
  newRecordId,
} from '#features/organisations/organisations.ts'
import { daysBefore } from '#i18n/dates.ts'
import { FRESH_DAYS } from '#model/periods.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { createCallQueue, inOrderOfNeed, standingOf } from './call-queue.ts'
import type { CallQueue, Standing } from './call-queue.ts'

/** Who was skipped today, in this tab: no more than a wish, and not worth a record. */
const skippedToday = oncePerDevice(() => ({ day: '', ids: new Set<string>() }))

/** The queue of a day, made anew; who was called in vain today or skipped comes last. */
export function makeCallQueue(today: string): CallQueue {
  const fromDay = daysBefore(today, FRESH_DAYS)
  const waiting: LiveRecord[] = []
  const done: string[] = []
  for (const record of listOrganisations()) {
    const standing = standingOf(record, fromDay, today)
    if (standing === 'waits') waiting.push(record)
    else if (standing === 'done') done.push(record.record)
  }
  return createCallQueue(inOrderOfNeed(waiting), [...triedOn(today), ...skipped(today)], done)
}

/** What has become of a record that changed; `null` when it is no organisation. */
export function followed(id: string, today: string): Standing | null {
  if (!id.startsWith('org_')) return null
  return standingOf(findOrganisation(id), daysBefore(today, FRESH_DAYS), today)
}

/** The organisations somebody of us called in vain on a day. */
function triedOn(day: string): string[] {
  return workspace()
    .all('conversation')
    .flatMap(({ fields }) =>
      fields['on'] === day && fields['answered'] === false ? (stringOf(fields, 'organisation') ?? []) : [],
    )
}

function skipped(today: string): Set<string> {
  const known = skippedToday()
  if (known.day !== today) Object.assign(known, { day: today, ids: new Set<string>() })
  return known.ids
}

export function skip(id: string, today: string): void {
  skipped(today).add(id)
}

/** Somebody was called, or written to, from the queue: it may come to be a conversation. */
export interface Call extends Reached {
  /** The id of the conversation, if it comes to be. */
  conversation: string
  organisation: string
}

export function startCall(organisation: string, reached: Reached): Call {
  return { conversation: newRecordId('conversation'), organisation, ...reached }
}

/** What one notes of a call. */
export type CallWords = Pick<Noted, 'on' | 'by'> & { text?: string; answered?: false }

/** Notes a call; what was written about it already stays. */
function noteCall({ conversation, organisation, way, with: whom }: Call, { text, ...words }: CallWords) {
  const isWritten = workspace().record(conversation) !== null
  const noted: Noted = { organisation, way, with: whom, ...words }
  return conversationChange(conversation, isWritten || text === undefined ? noted : { ...noted, text })
}

/** Begins to write about a call. */
export async function writeAboutCall(call: Call, words: CallWords): Promise<void> {
  await write(noteCall(call, words))
}

/** Someone says that the entry is right, perhaps after a call, which is noted with it. Answers the way back. */
export async function confirmInQueue(id: string, call: Call | null, words: CallWords): Promise<() => Promise<void>> {
  const isNew = call !== null && workspace().record(call.conversation) === null
  const undo = await confirmOrganisation(id, words.on, words.by, ...(call ? [noteCall(call, words)] : []))
  return async () => {
    await undo()
    if (isNew) await remove('conversation', call.conversation)
  }
}

/** Notes that nobody answered. Answers the way back. */
export async function noteNoAnswer(id: string, call: Call | null, words: CallWords): Promise<() => Promise<void>> {
  const made = call ?? startCall(id, { way: 'call', with: null })
  const isNew = workspace().record(made.conversation) === null
  await write(noteCall(made, { ...words, answered: false }))
  return () =>
    isNew
      ? remove('conversation', made.conversation)
      : write({ kind: 'conversation', record: made.conversation, set: { answered: null } })
}

/** The organisation is no more. Answers the way back. */
export async function removeInQueue(id: string): Promise<() => Promise<void>> {
  await remove('organisation', id)
  return () => restore('organisation', id)
}
