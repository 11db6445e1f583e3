import ChatIcon from '@navikt/aksel-icons/svg/Chat.svg?raw'
import EnvelopeIcon from '@navikt/aksel-icons/svg/EnvelopeClosed.svg?raw'
import GlobeIcon from '@navikt/aksel-icons/svg/Globe.svg?raw'
import MapIcon from '@navikt/aksel-icons/svg/LocationPin.svg?raw'
import PhoneIcon from '@navikt/aksel-icons/svg/Phone.svg?raw'
import type { Reached } from '#features/organisations/conversations/use-conversation-log.ts'
import { useMessages } from '#i18n/messages.ts'
import { callHref, emailHref, mapHref, siteHref, textHref } from '#model/links.ts'
import type { Organisation } from '#model/organisation.ts'
import { ActionTiles } from '#ui/ActionTiles.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { municipalityName } from './organisations.ts'

/** Call, write, find: only what there is something to do it with. */
export function QuickActions({
  organisation,
  onReach,
}: {
  organisation: Organisation
  onReach: (reached: Reached) => void
}) {
  const canEdit = useCanEdit('organisation')
  const t = useMessages('organisations')
  const municipality = useRecords(municipalityName)
  const { phone, email, point, address, web } = organisation
  const name = organisation.name || t('unnamed')
  const reach = (way: Reached['way']) => () => canEdit && onReach({ way, with: null })
  return (
    <ActionTiles
      tiles={[
        {
          icon: PhoneIcon,
          href: callHref(phone),
          label: t('call'),
          full: t('callWhom', { name }),
          onClick: reach('call'),
        },
        {
          icon: ChatIcon,
          href: textHref(phone),
          label: t('text'),
          full: t('textWhom', { name }),
          onClick: reach('message'),
        },
        {
          icon: EnvelopeIcon,
          href: emailHref(email),
          label: t('email'),
          full: t('emailWhom', { name }),
          onClick: reach('email'),
        },
        {
          icon: MapIcon,
          href: mapHref(point, address, municipality),
          label: t('map'),
          full: t('mapOf', { name }),
          isElsewhere: true,
        },
        { icon: GlobeIcon, href: siteHref(web), label: t('web'), full: t('webOf', { name }), isElsewhere: true },
      ]}
    />
  )
}
