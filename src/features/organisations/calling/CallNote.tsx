import { useRef } from 'preact/hooks'
import { TextRow } from '#features/organisations/TextRow.tsx'
import { findConversation } from '#features/organisations/conversations/conversations.ts'
import { useRoleWord } from '#features/organisations/use-role-word.ts'
import { useMessages } from '#i18n/messages.ts'
import { FieldCard } from '#ui/FieldCard.tsx'
import { useRecords } from '#ui/use-records.ts'
import { writeAboutCall } from './calling.ts'
import type { Call } from './calling.ts'

/** After a call, a line for what was said. It comes to be with the first letter; nobody has to write. */
export function CallNote({ call, today }: { call: Call; today: string }) {
  const t = useMessages('upkeep')
  const by = useRoleWord()
  const live = useRecords(() => findConversation(call.conversation), [call.conversation])
  const hasBegun = useRef(live !== null)
  const begin = () => {
    if (hasBegun.current) return
    hasBegun.current = true
    return writeAboutCall(call, { on: today, by })
  }
  const row = <TextRow kind="conversation" record={call.conversation} live={live} field="text" hint={t('noCases')} />
  return (
    <section class="call-note" aria-label={t('noteCall')} onInput={begin}>
      <FieldCard rows={[{ key: 'text', isFilled: true, row }]} />
    </section>
  )
}
