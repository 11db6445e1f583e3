import ExternalIcon from '@navikt/aksel-icons/svg/ExternalLink.svg?raw'
import PrinterIcon from '@navikt/aksel-icons/svg/PrinterSmall.svg?raw'
import { choose } from '#db/write.ts'
import { useLocale } from '#i18n/locale.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button, Buttons } from './Button.tsx'
import { Card, Section } from './Card.tsx'
import { FieldVersions } from './FieldVersions.tsx'
import { Switch } from './Switch.tsx'

type Word = 'publicSection' | 'publicLabel' | 'publicHint' | 'publicYes' | 'publicNo' | 'seePublic' | 'poster'

export interface PublicSwitchProps {
  kind: 'organisation' | 'activity'
  id: string
  /** `null` before anything is written in it. */
  live: LiveRecord | null
  /** Where the page for everyone is, with a slash at its end; `null` while there is none. */
  address: string | null
  /** Where it stands on the page for everyone, such as `aktivitet/act_1`. */
  page: string
  t: (word: Word) => string
  /** What everyone would miss there, in a sentence; `null` when it has what one needs. */
  missing?: string | null
  /** Where that can be put right, when not on this screen. */
  mend?: { href: string; label: string } | null
}

/** Whether everyone may see it, and what exactly they then see. Uses the words `doubts`. */
export function PublicSwitch({ kind, id, live, address, page, t, missing = null, mend = null }: PublicSwitchProps) {
  const isPublic = live?.fields['public'] === true
  return (
    <Section title={t('publicSection')}>
      <Card>
        <Switch
          label={t('publicLabel')}
          hint={t('publicHint')}
          checked={isPublic}
          onChange={(is) => choose(kind, id, 'public', is)}
        />
        {missing !== null && <p role="status">{missing}</p>}
        {mend && <Button href={mend.href}>{mend.label}</Button>}
        {live && (
          <FieldVersions
            live={live}
            field="public"
            say={(value) => t(value === true ? 'publicYes' : 'publicNo')}
            canChoose
          />
        )}
        {isPublic && address !== null && <PublicLinks {...{ id, address, page, t }} />}
      </Card>
    </Section>
  )
}

/** How everyone sees it, and a sheet to hang on a wall. */
function PublicLinks({ id, address, page, t }: Pick<PublicSwitchProps, 'id' | 'page' | 't'> & { address: string }) {
  const locale = useLocale()
  const [path, part] = page.split('#')
  return (
    <Buttons>
      <Button icon={ExternalIcon} href={`${address}${path}?sprak=${locale}${part ? `#${part}` : ''}`} target="_blank">
        {t('seePublic')}
      </Button>
      <Button icon={PrinterIcon} href={`${address}plakat?om=${id}&sprak=${locale}`} target="_blank">
        {t('poster')}
      </Button>
    </Buttons>
  )
}
