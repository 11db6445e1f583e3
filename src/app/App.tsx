import { ErrorBoundary, LocationProvider, useLocation } from 'preact-iso'
import { useErrorBoundary, useLayoutEffect } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { useSession } from '#ui/use-session.ts'
import { Crash } from './Crash.tsx'
import { later } from './later.ts'
import { Shell, preloadScreen } from './Shell.tsx'
import './App.css'

/** Where a partner reads its agreement, and everyone what they may see: outside the workbook, which need not exist on this device. */
export const OUTSIDE = /^\/(avtale|her)(\/|$)/

const Broken = later(async () => (await import('./Broken.tsx')).Broken, 'broken')
const Join = later(async () => (await import('./Join.tsx')).Join, 'welcome', 'access')
const Outside = later(async () => (await import('./Outside.tsx')).Outside)
const Welcome = later(async () => (await import('./Welcome.tsx')).Welcome, 'welcome', 'access')

/** Everything. */
export function App() {
  const [crash] = useErrorBoundary()
  return crash ? (
    <Crash cause={crash} />
  ) : (
    <LocationProvider>
      <ErrorBoundary>
        <Phases />
      </ErrorBoundary>
    </LocationProvider>
  )
}

function Phases() {
  const phase = useSession((session) => session.phase)
  const hasGlance = useSession((session) => session.glance !== null)
  const { path, query } = useLocation()
  useLayoutEffect(() => preloadScreen(path), [])
  if (OUTSIDE.test(path)) return <Outside />
  const isGlanceEnough = hasGlance && path === '/organisasjoner' && Object.keys(query).length === 0
  if (phase === 'starting' && !isGlanceEnough) return <Opening />
  if (phase === 'broken') return <Broken />
  if (path === '/bli-med') return <Join />
  return phase === 'new' ? <Welcome /> : <Shell />
}

/** Reading the disk takes a moment; only if one has time to notice are there words. */
function Opening() {
  const t = useMessages('app')
  return (
    <div class="opening" role="status">
      {t('opening')}
    </div>
  )
}
