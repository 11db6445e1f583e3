import PhoneIcon from '@navikt/aksel-icons/svg/Phone.svg?raw'
import type { Query } from '#features/organisations/use-query.ts'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'

/**
 * Over the list of those nobody confirmed for long: the way to take them one at a time. The queue takes everyone, so it is
 * not offered for some of them.
 */
export function CallThese({ query }: { query: Query }) {
  const t = useMessages('upkeep')
  const canEdit = useCanEdit('organisation')
  const isNarrower = query.chosen.size > 1 || query.text.trim() !== ''
  if (!canEdit || isNarrower || !query.chosen.has('confirmed')) return null
  return (
    <Button look="soft" icon={PhoneIcon} href="/organisasjoner/ring">
      {t('callThese')}
    </Button>
  )
}
