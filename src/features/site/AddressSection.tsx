import ExternalIcon from '@navikt/aksel-icons/svg/ExternalLink.svg?raw'
import PrinterIcon from '@navikt/aksel-icons/svg/PrinterSmall.svg?raw'
import ShareIcon from '@navikt/aksel-icons/svg/Paperplane.svg?raw'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { QrCode } from '#ui/QrCode.tsx'
import { ignoreAbort } from '#ui/share.ts'
import { CopyText } from './CopyText.tsx'

/** Where everyone reads the page: to open, send, point a camera at and hang on a wall. */
export function AddressSection({ address }: { address: string }) {
  const t = useMessages('site')
  const locale = useLocale()
  const canShare = typeof navigator.share === 'function'
  return (
    <Section title={t('address')}>
      <Card>
        <p>{t('addressText')}</p>
        <CopyText label={t('address')} text={address} copyLabel={t('copyAddress')}>
          <Button look="primary" icon={ExternalIcon} href={address} target="_blank">
            {t('open')}
          </Button>
        </CopyText>
        <QrCode text={address} label={t('qr')}>
          <p class="site-note">{t('qrText')}</p>
        </QrCode>
        <Buttons>
          {canShare && (
            <Button icon={ShareIcon} onClick={() => navigator.share({ url: address }).catch(ignoreAbort)}>
              {t('share')}
            </Button>
          )}
          <Button icon={PrinterIcon} href={`${address}plakat?sprak=${locale}`} target="_blank">
            {t('poster')}
          </Button>
        </Buttons>
      </Card>
    </Section>
  )
}
