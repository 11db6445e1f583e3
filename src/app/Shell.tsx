import { lazy, Route, Router } from 'preact-iso'
import { useCallback, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { dismiss } from '#session.ts'
import { Toasts } from '#ui/Toasts.tsx'
import { useSession } from '#ui/use-session.ts'
import { Alerts } from './Alerts.tsx'
import { arrive } from './arrive.ts'
import { OverviewPage } from '#features/overview/OverviewPage.tsx'
import { Navigation } from './Navigation.tsx'
import { NotFound } from './NotFound.tsx'
import { SyncLine } from './SyncLine.tsx'
import { SyncSheet } from './SyncSheet.tsx'
import './Shell.css'

const Organisations = lazy(async () => (await import('#features/organisations/OrganisationsPage.tsx')).OrganisationsPage)
const Settings = lazy(async () => (await import('#features/settings/SettingsPage.tsx')).SettingsPage)

/** What stands around every screen: the sync line, the navigation, what one should know right now. */
export function Shell() {
  const t = useMessages('app')
  const notices = useSession((session) => session.notices)
  const [isSheetOpen, setSheetOpen] = useState(false)
  const openSheet = useCallback(() => setSheetOpen(true), [])
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
      <SyncSheet open={isSheetOpen} onClose={() => setSheetOpen(false)} />
    </div>
  )
}
