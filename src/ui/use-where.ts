import { useState } from 'preact/hooks'

/** Five decimals of a degree are a metre. */
const DECIMALS = 5
const PATIENCE_MS = 20_000
const DENIED = 1

/** Where this device is; asked for only when its owner presses something, and kept nowhere. */
export interface Where {
  state: 'resting' | 'looking' | 'denied' | 'failed'
  /** False where the browser cannot tell. */
  isPossible: boolean
  /** @param onFound latitude and longitude in degrees, `58.0295,7.4538` */
  look(onFound: (point: string) => unknown): void
}

export function useWhere(): Where {
  const [state, setState] = useState<Where['state']>('resting')
  return {
    state,
    isPossible: 'geolocation' in navigator,
    look(onFound) {
      setState('looking')
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          setState('resting')
          onFound(`${coords.latitude.toFixed(DECIMALS)},${coords.longitude.toFixed(DECIMALS)}`)
        },
        ({ code }) => setState(code === DENIED ? 'denied' : 'failed'),
        { enableHighAccuracy: true, timeout: PATIENCE_MS },
      )
    },
  }
}
