import { UNASKED_MOST } from '#db/alike.ts'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { useAlike } from '#ui/use-alike.ts'

/** At the end of the directory: how many may be entered twice; nothing when none are. Among very many, only an offer to look. */
export function DuplicatesLine({ count }: { count: number }) {
  const t = useMessages('duplicates')
  const isFew = count <= UNASKED_MOST
  const alike = useAlike(isFew)
  const pairs = alike.pairs().length
  if (pairs === 0 && (isFew || alike.isReady())) return null
  return (
    <Button look="quiet" href="/organisasjoner/dubletter">
      {alike.isReady() ? t('count', { count: pairs }) : t('find')}
    </Button>
  )
}
