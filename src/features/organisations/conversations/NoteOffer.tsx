import XMarkIcon from '@navikt/aksel-icons/svg/XMark.svg?raw'
import { useRecords } from '#ui/use-records.ts'
import { stringOf } from '#model/reading.ts'
import { findOrganisation } from '#features/organisations/organisations.ts'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import type { ConversationLog } from './use-conversation-log.ts'
import './Conversations.css'

/** One has just called or written to somebody: asks in passing whether to note it. Nothing is noted by itself. */
export function NoteOffer({ log }: { log: ConversationLog }) {
  const t = useMessages('upkeep')
  const { reached, organisation } = log
  const own = useRecords(() => stringOf(findOrganisation(organisation)?.fields ?? {}, 'name'), [organisation])
  if (!reached) return null
  return (
    <div class="note-offer" role="status">
      <p>{t('noteOffer', { name: reached.with ?? own ?? t('unnamed') })}</p>
      <Button look="soft" onClick={() => log.note(reached)}>
        {t('note')}
      </Button>
      <IconButton icon={XMarkIcon} label={t('notNow')} onClick={log.decline} />
    </div>
  )
}
