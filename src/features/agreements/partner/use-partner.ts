import { useEffect, useMemo, useState } from 'preact/hooks'
import { openPartner } from './partner-here.ts'
import type { Partner, PartnerHere } from './partner-here.ts'

const AGAIN_MS = 60_000

/** The partner's page of a link, kept as it is now while it is in sight. */
export function usePartner(token: string): [here: PartnerHere, partner: Partner] {
  const partner = useMemo(() => openPartner(token), [token])
  const [here, setHere] = useState(partner.store.getState())
  useEffect(() => {
    const stop = partner.store.subscribe(setHere)
    const again = () => {
      if (document.visibilityState === 'visible') void partner.refresh().then(partner.deliver)
    }
    again()
    const timer = setInterval(again, AGAIN_MS)
    addEventListener('online', again)
    addEventListener('storage', partner.look)
    document.addEventListener('visibilitychange', again)
    return () => {
      stop()
      clearInterval(timer)
      removeEventListener('online', again)
      removeEventListener('storage', partner.look)
      document.removeEventListener('visibilitychange', again)
    }
  }, [partner])
  return [here, partner]
}
