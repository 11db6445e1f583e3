import PhoneIcon from '@navikt/aksel-icons/svg/Phone.svg?raw'
import type { ShownOnly } from '#features/organisations/standing.ts'
import { useCanEdit } from '#features/organisations/use-can-edit.ts'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'

/** Over the list of those nobody confirmed for long: the way to take them one at a time. */
export function CallThese({ only }: { only: ShownOnly | null }) {
  const t = useMessages('upkeep')
  const canEdit = useCanEdit()
  if (!canEdit || (only !== 'gammel' && only !== 'aldri')) return null
  return (
    <Button look="soft" icon={PhoneIcon} href="/organisasjoner/ring">
      {t('callThese')}
    </Button>
  )
}
