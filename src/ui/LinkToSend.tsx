import CheckmarkIcon from '@navikt/aksel-icons/svg/Checkmark.svg?raw'
import FilesIcon from '@navikt/aksel-icons/svg/Files.svg?raw'
import ShareIcon from '@navikt/aksel-icons/svg/Paperplane.svg?raw'
import { useRef } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Button, Buttons } from './Button.tsx'
import { QrCode } from './QrCode.tsx'
import { ignoreAbort } from './share.ts'
import { useCopy } from './use-copy.ts'
import './LinkToSend.css'

interface LinkToSendProps {
  /** The whole address. Its secret is after the `#`, which no server sees. */
  link: string
  /** What it is, and how long it works. */
  text: string
  /** What the code to point a camera at is called; `null` shows none: it is for this device itself. */
  qrLabel: string | null
  /** What is sent along with it. */
  shareText: string
}

/** A link that lets somebody in: as a code to point a camera at, as text, and ready to send. */
export function LinkToSend({ link, text, qrLabel, shareText }: LinkToSendProps) {
  const t = useMessages('access')
  const field = useRef<HTMLTextAreaElement>(null)
  const { isCopied, copy } = useCopy(link, () => field.current?.select())
  const canShare = qrLabel !== null && typeof navigator.share === 'function'
  return (
    <div class="link-to-send">
      <p>{text}</p>
      {qrLabel !== null && (
        <>
          <QrCode text={link} label={qrLabel} />
          <p class="link-to-send-scan">{t('linkScan')}</p>
        </>
      )}
      <textarea
        ref={field}
        class="input"
        readOnly
        rows={2}
        aria-label={t('linkField')}
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Buttons>
        {canShare && (
          <Button
            look="primary"
            icon={ShareIcon}
            onClick={() => navigator.share({ text: shareText, url: link }).catch(ignoreAbort)}
          >
            {t('send')}
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
