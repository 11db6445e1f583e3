import ChatIcon from '@navikt/aksel-icons/svg/Chat.svg?raw'
import EnvelopeIcon from '@navikt/aksel-icons/svg/EnvelopeClosed.svg?raw'
import GlobeIcon from '@navikt/aksel-icons/svg/Globe.svg?raw'
import MapIcon from '@navikt/aksel-icons/svg/LocationPin.svg?raw'
import PhoneIcon from '@navikt/aksel-icons/svg/Phone.svg?raw'
import { useMessages } from '#i18n/messages.ts'
import type { Organisation } from '#model/organisation.ts'
import { Icon } from '#ui/Icon.tsx'
import { useRecords } from '#ui/use-records.ts'
import type { Reached } from '#features/organisations/conversations/use-conversation-log.ts'
import { callHref, emailHref, mapHref, siteHref, textHref } from './links.ts'
import { municipalityName } from './organisations.ts'
import { useCanEdit } from './use-can-edit.ts'
import './QuickActions.css'

/** Call, write, find: only what there is something to do it with. */
export function QuickActions({
  organisation,
  onReach,
}: {
  organisation: Organisation
  onReach: (reached: Reached) => void
}) {
  const canEdit = useCanEdit()
  const t = useMessages('organisations')
  const municipality = useRecords(municipalityName)
  const { phone, email, point, address, web } = organisation
  const name = organisation.name || t('unnamed')
  const actions = [
    { icon: PhoneIcon, href: callHref(phone), label: t('call'), full: t('callWhom', { name }), way: 'call' as const },
    { icon: ChatIcon, href: textHref(phone), label: t('text'), full: t('textWhom', { name }), way: 'message' as const },
    {
      icon: EnvelopeIcon,
      href: emailHref(email),
      label: t('email'),
      full: t('emailWhom', { name }),
      way: 'email' as const,
    },
    {
      icon: MapIcon,
      href: mapHref(point, address, municipality),
      label: t('map'),
      full: t('mapOf', { name }),
      isElsewhere: true,
    },
    { icon: GlobeIcon, href: siteHref(web), label: t('web'), full: t('webOf', { name }), isElsewhere: true },
  ]
  const usable = actions.filter((action) => action.href !== null)
  if (usable.length === 0) return null
  return (
    <div class="quick-actions" data-count={usable.length}>
      {usable.map(({ icon, href, label, full, way, isElsewhere }) => (
        <a
          key={label}
          href={href ?? ''}
          aria-label={full}
          onClick={() => way && canEdit && onReach({ way, with: null })}
          {...(isElsewhere ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
        >
          <Icon svg={icon} />
          {label}
        </a>
      ))}
    </div>
  )
}
