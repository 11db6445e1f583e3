import LocationIcon from '@navikt/aksel-icons/svg/LocationPin.svg?raw'
import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import type { DraftField } from '#ui/use-draft.ts'

/** Five decimals of a degree are a metre. */
const DECIMALS = 5
const PATIENCE_MS = 20_000
const DENIED = 1

/** Fills in where the phone is now, when its owner lets it. */
export function PointHere({ draft }: { draft: DraftField }) {
  const t = useMessages('organisations')
  const [state, setState] = useState<'resting' | 'looking' | 'denied' | 'failed'>('resting')
  if (!('geolocation' in navigator)) return null
  const look = () => {
    setState('looking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('resting')
        draft.setText(`${coords.latitude.toFixed(DECIMALS)},${coords.longitude.toFixed(DECIMALS)}`)
      },
      ({ code }) => setState(code === DENIED ? 'denied' : 'failed'),
      { enableHighAccuracy: true, timeout: PATIENCE_MS },
    )
  }
  return (
    <div class="point-here">
      <Button look="quiet" icon={LocationIcon} busy={state === 'looking'} onClick={look}>
        {t('pointHere')}
      </Button>
      <p role="status">{state === 'denied' ? t('pointDenied') : state === 'failed' ? t('pointFailed') : ''}</p>
    </div>
  )
}
