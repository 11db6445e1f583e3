import { useEffect, useState } from 'preact/hooks'
import { PartnerPage } from '#features/agreements/partner/PartnerPage.tsx'
import { keptPartnerToken, takePartnerToken } from './partner-token.ts'

/** `/avtale`: a party of an agreement reads and comments it, in a browser that need not have a workbook. */
export function Partner() {
  const [token, setToken] = useState(tokenHere)
  useEffect(() => {
    const look = () => setToken(tokenHere())
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [])
  return <PartnerPage key={token} token={token} />
}

function tokenHere(): string | null {
  takePartnerToken()
  return keptPartnerToken()
}
