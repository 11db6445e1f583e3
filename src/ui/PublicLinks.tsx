import ExternalIcon from '@navikt/aksel-icons/svg/ExternalLink.svg?raw'
import PrinterIcon from '@navikt/aksel-icons/svg/PrinterSmall.svg?raw'
import { useLocale } from '#i18n/locale.ts'
import { Button, Buttons } from './Button.tsx'

export interface PublicLinksProps {
  /** Where the page for everyone is, with a slash at its end; `null` while there is none. */
  address: string | null
  /** Where it stands on the page for everyone, such as `aktivitet/act_1`. */
  page: string
  /** «Se på nettsiden» */
  seeLabel: string
  /** Id of what the sheet with a code is about, and «Plakat med QR-kode». */
  about: string
  posterLabel: string
}

/** How everyone sees it, and a sheet to hang on a wall; nothing while there is no page. */
export function PublicLinks({ address, page, seeLabel, about, posterLabel }: PublicLinksProps) {
  const locale = useLocale()
  if (address === null) return null
  const [path, part] = page.split('#')
  return (
    <Buttons>
      <Button icon={ExternalIcon} href={`${address}${path}?sprak=${locale}${part ? `#${part}` : ''}`} target="_blank">
        {seeLabel}
      </Button>
      <Button icon={PrinterIcon} href={`${address}plakat?om=${about}&sprak=${locale}`} target="_blank">
        {posterLabel}
      </Button>
    </Buttons>
  )
}
