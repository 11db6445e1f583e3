import type { ComponentChildren } from 'preact'
import { useMessages } from '#i18n/messages.ts'
import type { PartnerTrouble } from '#sync/partner.ts'
import { Button } from '#ui/Button.tsx'
import type { Partner, PartnerHere } from './partner-here.ts'

export function troubleWord(trouble: PartnerTrouble) {
  if (trouble === 'sign-in-page') return 'signIn'
  if (trouble === 'unreadable') return 'unreadable'
  return trouble === 'busy' ? 'busy' : 'unreachableText'
}

interface AgainButtonProps {
  here: PartnerHere
  partner: Partner
  look: 'primary' | 'line'
  busy?: boolean
  children: ComponentChildren
}

/** Tries once more; a page that is too old to understand the answer is loaded anew, unless that would lose what is typed. */
export function AgainButton({ here, partner, look, busy = false, children }: AgainButtonProps) {
  const t = useMessages('partner')
  if (here.trouble === 'unreadable' && here.isKept)
    return (
      <Button look={look} onClick={() => location.reload()}>
        {t('reload')}
      </Button>
    )
  return (
    <Button look={look} busy={busy} onClick={() => void partner.refresh().then(partner.deliver)}>
      {children}
    </Button>
  )
}
