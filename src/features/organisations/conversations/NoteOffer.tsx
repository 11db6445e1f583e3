import XMarkIcon from '@navikt/aksel-icons/svg/XMark.svg?raw'
import { useRecords } from '#ui/use-records.ts'
import { stringOf } from '#model/reading.ts'
import { findOrganisation } from '#features/organisations/organisations.ts'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import type { ConversationLog } from './use-conversation-log.ts'
import './Conversations.css'

/** The offer read aloud; always there, for what comes filled is not read. */
export function NoteOfferAloud({ log }: { log: ConversationLog }) {
  const question = useQuestion(log)
  return (
    <p class="ds-sr-only" role="status">
      {question}
    </p>
  )
}

/** One has just called or written to somebody: asks in passing whether to note it. Nothing is noted by itself. */
export function NoteOffer({ log }: { log: ConversationLog }) {
  const t = useMessages('upkeep')
  const question = useQuestion(log)
  const { reached } = log
  if (!reached) return null
  return (
    <div class="note-offer">
      <p aria-hidden="true">{question}</p>
      <Button look="soft" onClick={() => log.note(reached)}>
        {t('note')}
      </Button>
      <IconButton icon={XMarkIcon} label={t('notNow')} onClick={log.decline} />
    </div>
  )
}

/** «Noter samtalen med Kari?»; `null` when there is none to note. */
function useQuestion({ reached, organisation }: ConversationLog): string | null {
  const t = useMessages('upkeep')
  const own = useRecords(() => stringOf(findOrganisation(organisation)?.fields ?? {}, 'name'), [organisation])
  return reached && t('noteOffer', { name: reached.with ?? own ?? t('unnamed') })
}
