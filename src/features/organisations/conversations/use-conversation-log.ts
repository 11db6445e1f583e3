import { useState } from 'preact/hooks'
import { newRecordId } from '#features/organisations/organisations.ts'
import { useRoleWord } from '#features/organisations/use-role-word.ts'
import { today } from '#i18n/dates.ts'
import type { Way } from '#model/conversation.ts'
import { addConversation } from './conversations.ts'

/** Somebody was just called or written to from here. */
export interface Reached {
  way: Way
  /** A contact person's name; `null` for the organisation itself. */
  with: string | null
}

/** The conversations of one organisation as its page shows them: which one is open, and what one might want to note. */
export interface ConversationLog {
  organisation: string
  openId: string | null
  open(id: string | null): void
  /** Whom one just tried to reach, until it is noted or declined. */
  reached: Reached | null
  onReach(reached: Reached): void
  /** Notes a conversation of today and opens it, to be written in. */
  note(what: Reached): Promise<void>
  decline(): void
}

export function useConversationLog(organisation: string): ConversationLog {
  const [openId, open] = useState<string | null>(null)
  const [reached, setReached] = useState<Reached | null>(null)
  const by = useRoleWord()
  return {
    organisation,
    openId,
    open,
    reached,
    onReach: setReached,
    decline: () => setReached(null),
    async note(what) {
      const id = newRecordId('conversation')
      setReached(null)
      open(id)
      await addConversation(id, { organisation, on: today(), by, ...what })
    },
  }
}
