import CheckmarkIcon from '@navikt/aksel-icons/svg/Checkmark.svg?raw'
import FilesIcon from '@navikt/aksel-icons/svg/Files.svg?raw'
import ShareIcon from '@navikt/aksel-icons/svg/Paperplane.svg?raw'
import { useRef, useState } from 'preact/hooks'
import { dayOf, longDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { NewPartnerLink } from '#sync/partner-links.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { QrCode } from '#ui/QrCode.tsx'

/** A link as text, as a code to point a camera at, and ready to send. Its secret is after the `#`, which no server sees. */
export function LinkToSend({ link }: { link: NewPartnerLink }) {
  const t = useMessages('partner')
  const address = `${location.origin}/avtale#${link.token}`
  const [isCopied, setCopied] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setCopied(true)
    } catch {
      field.current?.select() // not allowed to copy for them: it is marked, so that they can
    }
  }
  const canShare = typeof navigator.share === 'function'
  return (
    <div class="partner-link">
      <p>{t('linkText', { when: longDay(dayOf(link.expiresAt)) })}</p>
      <QrCode text={address} label={t('linkQr')} />
      <p class="partner-link-scan">{t('linkScan')}</p>
      <textarea
        ref={field}
        class="input"
        readOnly
        rows={2}
        aria-label={t('link')}
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Buttons>
        {canShare && (
          <Button
            look="primary"
            icon={ShareIcon}
            onClick={() => navigator.share({ text: t('shareText'), url: address }).catch(ignoreAbort)}
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
