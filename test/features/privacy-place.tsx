import { render } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import type { UserEvent } from '@testing-library/user-event'
import { LocationProvider, Route, Router } from 'preact-iso'
import { vi } from 'vitest'
import { openDatabase } from '#db/database.ts'
import { createDevice } from '#db/device.ts'
import type { Device } from '#db/device.ts'
import { createDrafts } from '#db/drafts.ts'
import { settle } from '#db/here.ts'
import { openLifeboat } from '#db/lifeboat.ts'
import { OverviewPage } from '#features/overview/OverviewPage.tsx'
import { PrivacyDue } from '#features/settings/privacy/PrivacyDue.tsx'
import { SettingsPage } from '#features/settings/SettingsPage.tsx'
import { fetchWords } from '#i18n/locale.ts'
import type { Role } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'
import { dismiss, session } from '#session.ts'
import { Toasts } from '#ui/Toasts.tsx'
import { useSession } from '#ui/use-session.ts'

let databases = 0

interface Options {
  path?: string
  role?: Role
  records?: readonly LiveRecord[]
  isJoined?: boolean
}

/** The settings of one device that has heard of these records. */
export async function openPrivacy(options: Options = {}): Promise<{ user: UserEvent; device: Device }> {
  const { path = '/innstillinger/personvern', role = 'coordinator', records = [], isJoined = false } = options
  const device = createDevice({
    storage: openDatabase(`privacy-${(databases += 1)}`),
    lifeboat: openLifeboat(null),
    tab: 'tab',
    now: () => Date.now(),
    announce: () => undefined,
    later: (ms, work) => void setTimeout(work, ms),
  })
  settle(
    device,
    createDrafts(device, null, (ms, work) => void setTimeout(work, ms)),
  )
  await device.start()
  if (records.length > 0)
    await device.commit(
      { records: records.map((record) => ({ id: record.record, text: JSON.stringify(record) })) },
      { durability: 'strict' },
    )
  await fetchWords('settings', 'doubts')
  session.setState(({ sync }) => ({
    phase: 'ready',
    role,
    notices: [],
    sync: { ...sync, joined: isJoined, sharedAt: Date.now() },
  }))
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  history.replaceState(null, '', path)
  render(<Screen />)
  return { user: userEvent.setup(), device }
}

function Screen() {
  const notices = useSession((now) => now.notices)
  return (
    <LocationProvider>
      <Router>
        <Route
          path="/"
          component={OverviewPage}
          onShowSync={() => undefined}
          Meeting={Nothing}
          Tasks={Nothing}
          Readiness={Nothing}
          Written={Nothing}
          Privacy={PrivacyDue}
        />
        <Route path="/innstillinger/:section?" component={SettingsPage} />
      </Router>
      <Toasts toasts={notices} onDone={dismiss} />
    </LocationProvider>
  )
}

function Nothing() {
  return null
}
