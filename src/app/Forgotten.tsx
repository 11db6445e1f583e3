import InformationIcon from '@navikt/aksel-icons/svg/InformationSquare.svg?raw'
import { useMessages } from '#i18n/messages.ts'
import { session } from '#session.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { useSession } from '#ui/use-session.ts'

/** So many are named. */
const FEW = 5

/** Which organisations of an import somebody has destroyed for good, so that they are not there after all. */
export function Forgotten() {
  const t = useMessages('sharing')
  const ui = useMessages('ui')
  const all = useSession(({ forgotten }) => forgotten)
  if (all.length === 0) return null
  const names = all.slice(0, FEW).join(', ')
  return (
    <Banner
      tone="accent"
      icon={InformationIcon}
      action={
        <Button look="quiet" onClick={() => session.setState({ forgotten: [] })}>
          {ui('close')}
        </Button>
      }
    >
      {all.length > FEW
        ? t('forgottenMore', { names, count: all.length - FEW })
        : t('forgotten', { names, count: all.length })}
    </Banner>
  )
}
