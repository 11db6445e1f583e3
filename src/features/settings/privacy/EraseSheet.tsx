import { eraseForGood, stillDue } from '#db/retention.ts'
import type { Due } from '#db/retention.ts'
import { today } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { notify } from '#session.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { useSession } from '#ui/use-session.ts'
import { recordName } from './record-words.ts'

/** What is erased cannot be taken back: it is asked about, with what goes along and what is out of reach. */
export function EraseSheet({
  due,
  onClose,
  onDone,
}: {
  due: readonly Due[]
  onClose: () => void
  /** It is done, and what one pressed is gone. */
  onDone: () => void
}) {
  const t = useMessages('privacy')
  const isJoined = useSession(({ sync }) => sync.joined)
  const [only] = due
  const has = (kind: string) => due.some((one) => one.kind === kind)
  const erase = async () => {
    onClose()
    const count = await eraseForGood(stillDue(due, today()).map(({ live }) => live))
    const left = due.length - count
    notify(
      [
        count > 0 && t('erased', { count }),
        left > 0 && t('eraseLeft', { count: left }),
        count > 0 && isJoined && t('erasedLater'),
      ]
        .filter(Boolean)
        .join(' '),
    )
    onDone()
  }
  return (
    <Sheet
      title={
        due.length === 1 && only
          ? t('eraseOne', { name: recordName(only.live) })
          : t('eraseTitle', { count: due.length })
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
