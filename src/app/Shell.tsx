import { ErrorBoundary, Route, Router } from 'preact-iso'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { OverviewPage } from '#features/overview/OverviewPage.tsx'
import { useMessages } from '#i18n/messages.ts'
import { dismiss } from '#session.ts'
import { useSession } from '#ui/use-session.ts'
import { arrive } from './arrive.ts'
import { fetchAhead, later } from './later.ts'
import { Navigation } from './Navigation.tsx'
import { SyncLine } from './SyncLine.tsx'
import './Shell.css'

const Organisations = later(
  async () => (await import('#features/organisations/OrganisationsScreen.tsx')).OrganisationsScreen,
  'organisations',
  'finding',
  'doubts',
  'fields',
  'duplicates',
  'upkeep',
)
const Duplicates = later(
  async () => (await import('#features/duplicates/DuplicatesScreen.tsx')).DuplicatesScreen,
  'duplicates',
  'fields',
)
const Register = later(
  async () => (await import('#features/imports/RegisterScreen.tsx')).RegisterScreen,
  'imports',
  'fields',
)
const Activities = later(
  async () => (await import('#features/activities/ActivitiesScreen.tsx')).activitiesScreen(),
  'activities',
  'doubts',
  'fields',
  'picking',
)
const Calling = later(
  async () => (await import('#features/organisations/calling/CallingScreen.tsx')).CallingScreen,
  'organisations',
  'doubts',
  'fields',
  'upkeep',
)
const FromFile = later(
  async () => (await import('#features/imports/FileScreen.tsx')).FileScreen,
  'imports',
  'files',
  'fields',
)
const Meetings = later(
  async () => (await import('#features/meetings/MeetingsScreen.tsx')).MeetingsScreen,
  'meetings',
  'meetingRoom',
  'minutes',
  'photos',
  'picking',
  'doubts',
  'fields',
)
const MeetingCard = later(
  async () => (await import('#features/meetings/NextMeetingCard.tsx')).NextMeetingCard,
  'meetings',
)
const Settings = later(
  async () => (await import('#features/settings/SettingsPage.tsx')).SettingsPage,
  'settings',
  'access',
  'doubts',
  'picking',
)
const Tasks = later(async () => (await import('#features/tasks/TasksScreen.tsx')).TasksScreen, 'tasks', 'doubts')
const TasksCard = later(async () => (await import('#features/tasks/TasksCard.tsx')).TasksCard, 'tasks')
const Checklists = later(
  async () => (await import('#features/checklists/ChecklistsScreen.tsx')).ChecklistsScreen,
  'checklists',
  'doubts',
  'photos',
)
const Agreements = later(
  async () => (await import('#features/agreements/AgreementsScreen.tsx')).AgreementsScreen,
  'agreements',
  'agreementWork',
  'photos',
  'partner',
  'access',
  'picking',
  'doubts',
)
const ReadinessCard = later(
  async () => (await import('#features/checklists/ReadinessCard.tsx')).ReadinessCard,
  'checklists',
)
const Site = later(
  async () => (await import('#features/site/SiteScreen.tsx')).SiteScreen,
  'site',
  'activities',
  'doubts',
)
const Written = later(async () => (await import('./Written.tsx')).Written, 'site', 'agreements')
const Privacy = later(async () => (await import('#features/settings/privacy/PrivacyDue.tsx')).PrivacyDue, 'privacy')
const More = later(async () => (await import('./MorePage.tsx')).MorePage)
const OwnPage = later(async () => (await import('./OwnPage.tsx')).OwnPage, 'access')
const Forgotten = later(async () => (await import('./Forgotten.tsx')).Forgotten, 'sharing')
const Alerts = later(async () => (await import('./Alerts.tsx')).Alerts)
/** There before anything is told in it, so that it is read aloud; and not before the first screen. */
const Toasts = later(async () => (await import('#ui/Toasts.tsx')).Toasts)
const NotFound = later(async () => (await import('./NotFound.tsx')).NotFound)
const SyncSheet = later(async () => (await import('./SyncSheet.tsx')).SyncSheet, 'sharing', 'fields')
/** Before the addresses of organisations, which begin the same way. */
const REGISTER = '/organisasjoner/hent'
const FILE = '/organisasjoner/fil'
const DUPLICATES = '/organisasjoner/dubletter'
const CALLING = '/organisasjoner/ring'

/** The screen at each address; the first that an address begins with. */
const SCREENS = [
  [REGISTER, Register],
  [CALLING, Calling],
  [DUPLICATES, Duplicates],
  [FILE, FromFile],
  ['/organisasjoner', Organisations],
  ['/aktiviteter', Activities],
  ['/moter', Meetings],
  ['/oppgaver', Tasks],
  ['/sjekklister', Checklists],
  ['/avtaler', Agreements],
  ['/nettside', Site],
  ['/innstillinger', Settings],
] as const

/** Fetches the screen at an address while the disk is being read. */
export function preloadScreen(path: string): void {
  void SCREENS.find(([start]) => path.startsWith(start))?.[1].preload()
}

/** Fetched when all is calm, so that the first tap is answered at once. */
const SOON = [Alerts, Organisations, Activities, Calling, SyncSheet, Settings, Tasks, More]
const CALM_MS = 1_500

/** What stands around every screen: the sync line, the navigation, what one should know right now. */
export function Shell() {
  const t = useMessages('app')
  const notices = useSession((session) => session.notices)
  const hasAlerts = useSession(({ sync, update }) => sync.warn || update !== null)
  const hasForgotten = useSession(({ forgotten }) => forgotten.length > 0)
  const isPartner = useSession(({ role }) => role === 'partner')
  const [isSheetOpen, setSheetOpen] = useState(false)
  const openSheet = useCallback(() => setSheetOpen(true), [])
  const isFilling = useSession(({ sync }) => sync.progress !== null)
  useEffect(() => {
    if (isFilling) return
    const timer = setTimeout(() => {
      for (const screen of SOON) void screen.preload()
      void fetchAhead(() => import('./badge.ts')).then((part) => part?.keepBadge())
    }, CALM_MS)
    return () => clearTimeout(timer)
  }, [isFilling])
  return (
    <div class="shell">
      <a class="skip ds-skip-link" href="#content">
        {t('skipToContent')}
      </a>
      <Navigation />
      <div class="shell-main">
        <SyncLine onOpen={openSheet} />
        {hasAlerts && (
          <ErrorBoundary>
            <Alerts onShowSync={openSheet} />
          </ErrorBoundary>
        )}
        {hasForgotten && (
          <ErrorBoundary>
            <Forgotten />
          </ErrorBoundary>
        )}
        <main id="content" tabIndex={-1}>
          {/* What an organisation's own person would write at the municipality's own screens, the endpoint takes nothing of. */}
          <Router onRouteChange={arrive}>
            {isPartner ? (
              <Route path="/" component={OwnPage} />
            ) : (
              [
                <Route
                  key="/"
                  path="/"
                  component={OverviewPage}
                  onShowSync={openSheet}
                  Meeting={MeetingCard}
                  Tasks={TasksCard}
                  Readiness={ReadinessCard}
                  Written={Written}
                  Privacy={Privacy}
                />,
                <Route key={REGISTER} path={REGISTER} component={Register} />,
                <Route key={FILE} path={FILE} component={FromFile} />,
                <Route key={DUPLICATES} path={DUPLICATES} component={Duplicates} />,
                <Route key={CALLING} path={CALLING} component={Calling} />,
                <Route key="/moter/:id?" path="/moter/:id?" component={Meetings} />,
                <Route key="/oppgaver/:id?" path="/oppgaver/:id?" component={Tasks} />,
                <Route key="/sjekklister/:id?" path="/sjekklister/:id?" component={Checklists} />,
                <Route key="/avtaler/:id?" path="/avtaler/:id?" component={Agreements} />,
                <Route key="/nettside/:id?" path="/nettside/:id?" component={Site} />,
              ]
            )}
            <Route path="/organisasjoner/:id?" component={Organisations} />
            <Route path="/aktiviteter/:id?" component={Activities} />
            <Route path="/mer" component={More} />
            <Route path="/innstillinger/:section?" component={Settings} />
            <Route default component={NotFound} />
          </Router>
        </main>
      </div>
      <div class="shell-toasts">
        <ErrorBoundary>
          <Toasts toasts={notices} onDone={dismiss} />
        </ErrorBoundary>
      </div>
      {isSheetOpen && (
        <ErrorBoundary>
          <SyncSheet onClose={() => setSheetOpen(false)} />
        </ErrorBoundary>
      )}
    </div>
  )
}
