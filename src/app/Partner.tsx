import { useEffect, useState } from 'preact/hooks'
import { PartnerPage } from '#features/agreements/partner/PartnerPage.tsx'
import { keptPartnerToken, takePartnerToken } from './partner-token.ts'

/** `/avtale`: a party of an agreement reads and comments it, in a browser that need not have a workbook. */
export function Partner() {
  const [token, setToken] = useState(keptPartnerToken)
  useEffect(() => {
    const look = () => {
      takePartnerToken()
      setToken(keptPartnerToken())
    }
    look()
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [])
  return <PartnerPage key={token} token={token} />
}
