import { ErrorBoundary, useLocation } from 'preact-iso'
import { later } from './later.ts'

const Partner = later(async () => (await import('./Partner.tsx')).Partner, 'partner')
const Visit = later(async () => (await import('./Visit.tsx')).visitPart())

/** What stands outside the workbook, which need not exist on this device: a partner's agreement, and what everyone may see. */
export function Outside() {
  const { path } = useLocation()
  return <ErrorBoundary>{path.startsWith('/her') ? <Visit /> : <Partner />}</ErrorBoundary>
}
