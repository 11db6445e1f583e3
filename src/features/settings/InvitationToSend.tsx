import CheckmarkIcon from '@navikt/aksel-icons/svg/Checkmark.svg?raw'
import FilesIcon from '@navikt/aksel-icons/svg/Files.svg?raw'
import ShareIcon from '@navikt/aksel-icons/svg/Paperplane.svg?raw'
import { useRef, useState } from 'preact/hooks'
import { longMoment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Invitation } from '#sync/members.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { QrCode } from '#ui/QrCode.tsx'
import './InvitationToSend.css'

interface InvitationToSendProps {
  invitation: Invitation
  /** Instead of the usual words: for oneself, on this device, which cannot point a camera at itself. */
  text?: string
}

/** An invitation's link, as text, as a code to point a camera at, and ready to send. Its secret is after the `#`, which no server sees. */
export function InvitationToSend({ invitation, text }: InvitationToSendProps) {
  const t = useMessages('settings')
  const link = `${location.origin}/bli-med#${invitation.invitation}`
  const [isCopied, setCopied] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setCopied(true)
    } catch {
      field.current?.select() // not allowed to copy for them: it is marked, so that they can
    }
  }
  const canShare = !text && typeof navigator.share === 'function'
  return (
    <div class="invitation">
      <p>{text ?? t('invitationText', { when: longMoment(invitation.expiresAt) })}</p>
      {!text && (
        <>
          <QrCode text={link} label={t('invitationQr')} />
          <p class="invitation-scan">{t('invitationScan')}</p>
        </>
      )}
      <textarea
        ref={field}
        class="input"
        readOnly
        rows={2}
        aria-label={t('invitationLink')}
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Buttons>
        {canShare && (
          <Button
            look="primary"
            icon={ShareIcon}
            onClick={() => navigator.share({ text: t('shareText'), url: link }).catch(ignoreAbort)}
          >
            {t('share')}
          </Button>
        )}
        <Button look={canShare ? 'line' : 'primary'} icon={isCopied ? CheckmarkIcon : FilesIcon} onClick={copy}>
          {isCopied ? t('copied') : t('copy')}
        </Button>
      </Buttons>
      <div class="ds-sr-only" role="status">
        {isCopied && t('copied')}
      </div>
    </div>
  )
}

function ignoreAbort(cause: unknown): void {
  if (cause instanceof DOMException && cause.name === 'AbortError') return // they closed the sheet
  throw cause
}
