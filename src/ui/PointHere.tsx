import LocationIcon from '@navikt/aksel-icons/svg/LocationPin.svg?raw'
import { useMessages } from '#i18n/messages.ts'
import { Button } from './Button.tsx'
import type { DraftField } from './use-draft.ts'
import { useWhere } from './use-where.ts'

/** Fills in where the phone is now, when its owner lets it. Uses the words `doubts`. */
export function PointHere({ draft }: { draft: DraftField }) {
  const t = useMessages('doubts')
  const { state, isPossible, look } = useWhere()
  if (!isPossible) return null
  return (
    <div class="point-here">
      <Button look="quiet" icon={LocationIcon} busy={state === 'looking'} onClick={() => look(draft.setText)}>
        {t('pointHere')}
      </Button>
      <p role="status">{state === 'denied' ? t('pointDenied') : state === 'failed' ? t('pointFailed') : ''}</p>
    </div>
  )
}
