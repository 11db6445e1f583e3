import { ErrorBoundary, Route, Router } from 'preact-iso'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { OverviewPage } from '#features/overview/OverviewPage.tsx'
import { useMessages } from '#i18n/messages.ts'
import { dismiss } from '#session.ts'
import { Toasts } from '#ui/Toasts.tsx'
import { useSession } from '#ui/use-session.ts'
import { Alerts } from './Alerts.tsx'
import { arrive } from './arrive.ts'
import { later } from './later.ts'
import { Navigation } from './Navigation.tsx'
import { SyncLine } from './SyncLine.tsx'
import './Shell.css'

const Organisations = later(
  async () => (await import('#features/organisations/OrganisationsScreen.tsx')).OrganisationsScreen,
  'organisations',
  'finding',
  'doubts',
  'fields',
)
const Settings = later(
  async () => (await import('#features/settings/SettingsPage.tsx')).SettingsPage,
  'settings',
  'doubts',
)
const NotFound = later(async () => (await import('./NotFound.tsx')).NotFound)
const SyncSheet = later(async () => (await import('./SyncSheet.tsx')).SyncSheet, 'sharing', 'fields')
/** Fetches the screen at an address while the disk is being read. */
export function preloadScreen(path: string): void {
  if (path.startsWith('/organisasjoner')) void Organisations.preload()
  if (path.startsWith('/innstillinger')) void Settings.preload()
}

/** Fetched when all is calm, so that the first tap is answered at once. */
const SOON = [Organisations, SyncSheet, Settings]
const CALM_MS = 1_500

/** What stands around every screen: the sync line, the navigation, what one should know right now. */
export function Shell() {
  const t = useMessages('app')
  const notices = useSession((session) => session.notices)
  const [isSheetOpen, setSheetOpen] = useState(false)
  const openSheet = useCallback(() => setSheetOpen(true), [])
  useEffect(() => {
    const timer = setTimeout(() => SOON.forEach((screen) => void screen.preload()), CALM_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div class="shell">
      <a class="skip ds-skip-link" href="#content">
        {t('skipToContent')}
      </a>
      <Navigation />
      <div class="shell-main">
        <SyncLine onOpen={openSheet} />
        <Alerts onShowSync={openSheet} />
        <main id="content" tabIndex={-1}>
          <Router onRouteChange={arrive}>
            <Route path="/" component={OverviewPage} onShowSync={openSheet} />
            <Route path="/organisasjoner/:id?" component={Organisations} />
            <Route path="/innstillinger/:section?" component={Settings} />
            <Route default component={NotFound} />
          </Router>
        </main>
      </div>
      <div class="shell-toasts">
        <Toasts toasts={notices} onDone={dismiss} />
      </div>
      {isSheetOpen && (
        <ErrorBoundary>
          <SyncSheet onClose={() => setSheetOpen(false)} />
        </ErrorBoundary>
      )}
    </div>
  )
}
