import { Note } from '#features/meetings/Note.tsx'
import { useState } from 'preact/hooks'
import { shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { phoneText } from '#model/phone-text.ts'
import { Button } from '#ui/Button.tsx'
import { share } from '#ui/share.ts'
import { Sheet } from '#ui/Sheet.tsx'
import { mailHref, messageHref } from './sending.ts'
import type { Addressee, Letter } from './sending.ts'

/** The ways to send the invitation to one. Only the person knows whether it went, and says so. */
export function SendSheet({
  addressee,
  letter,
  onSent,
  onClose,
}: {
  addressee: Addressee
  letter: Letter
  onSent: () => unknown
  onClose: () => void
}) {
  const t = useMessages('meetings')
  const [said, setSaid] = useState<'copied' | 'notCopied' | 'notShared' | null>(null)
  const { name, email, phone, sentOn } = addressee
  const send = async () => {
    if (!(await share({ title: letter.subject, text: letter.text }))) setSaid('notShared')
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${letter.subject}\n\n${letter.text}`)
      setSaid('copied')
    } catch {
      setSaid('notCopied') // not allowed to copy for them
    }
  }
  return (
    <Sheet
      title={name || t('unnamed')}
      open
      onClose={onClose}
      actions={
        <Button
          look="primary"
          wide
          onClick={() => {
            onClose()
            return onSent()
          }}
        >
          {t('markSent')}
        </Button>
      }
    >
      <div class="send-ways">
        {sentOn !== null && <p>{t('sentOn', { day: shortDay(sentOn) })}</p>}
        {email !== null && (
          <Button look="soft" wide href={mailHref(email, letter)}>
            {t('byEmail', { email })}
          </Button>
        )}
        {phone !== null && (
          <Button look="soft" wide href={messageHref(phone, letter)}>
            {t('bySms', { phone: phoneText(phone) })}
          </Button>
        )}
        {typeof navigator.share === 'function' && (
          <Button wide onClick={send}>
            {t('byShare')}
          </Button>
        )}
        <Button wide onClick={copy}>
          {t('byCopy')}
        </Button>
        <p role="status">{said && t(said)}</p>
        {email === null && phone === null && <Note>{t('noAddress')}</Note>}
      </div>
    </Sheet>
  )
}
