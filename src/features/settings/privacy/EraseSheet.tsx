import { eraseForGood } from '#db/retention.ts'
import { useMessages } from '#i18n/messages.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { useSession } from '#ui/use-session.ts'
import { recordName } from './record-words.ts'

/** What is erased cannot be taken back: it is asked about, with what goes along and what is out of reach. */
export function EraseSheet({
  records,
  onClose,
  onDone,
}: {
  records: readonly LiveRecord[]
  onClose: () => void
  /** It is done, and what one pressed is gone. */
  onDone: () => void
}) {
  const t = useMessages('privacy')
  const isJoined = useSession(({ sync }) => sync.joined)
  const [only] = records
  const has = (kind: string) => records.some((one) => one.kind === kind)
  const erase = async () => {
    onClose()
    const count = await eraseForGood(records)
    notify([t('erased', { count }), isJoined ? t('erasedLater') : ''].join(' ').trim())
    onDone()
  }
  return (
    <Sheet
      title={
        records.length === 1 && only
          ? t('eraseOne', { name: recordName(only) })
          : t('eraseTitle', { count: records.length })
      }
      open
      onClose={onClose}
      actions={
        <Buttons>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="danger" onClick={erase}>
            {t('eraseYes')}
          </Button>
        </Buttons>
      }
    >
      <p>{t('eraseWarning')}</p>
      {has('meeting') && <p>{t('eraseParts')}</p>}
      {has('agreement') && <p>{t('eraseAgreement')}</p>}
      <p>{t('eraseCopies')}</p>
    </Sheet>
  )
}
