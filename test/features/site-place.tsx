import { cleanup, render } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import type { UserEvent } from '@testing-library/user-event'
import { LocationProvider, Route, Router } from 'preact-iso'
import { vi } from 'vitest'
import { openDatabase } from '#db/database.ts'
import { createDevice } from '#db/device.ts'
import type { Device } from '#db/device.ts'
import { createDrafts } from '#db/drafts.ts'
import { settle } from '#db/here.ts'
import { forgetKeptTexts } from '#db/kept.ts'
import { openLifeboat } from '#db/lifeboat.ts'
import { NewEnquiries } from '#features/site/NewEnquiries.tsx'
import { OverviewPage } from '#features/overview/OverviewPage.tsx'
import { SiteScreen } from '#features/site/SiteScreen.tsx'
import { fetchWords } from '#i18n/locale.ts'
import type { Json } from '#model/fields.ts'
import type { Role } from '#model/records.ts'
import type { LiveRecord, Mark } from '#model/wire.ts'
import { dismiss, session } from '#session.ts'
import { Toasts } from '#ui/Toasts.tsx'
import { useSession } from '#ui/use-session.ts'

let databases = 0
/** What is typed is on disk by then, ms. */
const DISK_MS = 300

/** What the coordinator sees of the public page, on one device. */
export interface SitePlace {
  user: UserEvent
  device: Device
  /** The endpoint tells what a record has become. */
  hear(...records: LiveRecord[]): Promise<void>
  /** The app is closed and opened again. */
  reopen(path?: string): Promise<SitePlace>
}

interface Options {
  path?: string
  role?: Role
  database?: string
  records?: readonly LiveRecord[]
  /** The space this device shares; `null` while it is alone. */
  space?: string | null
}

export async function openSite(options: Options = {}): Promise<SitePlace> {
  const { path = '/nettside', role = 'coordinator', records = [], space = 'spc_1' } = options
  const database = options.database ?? `site-${(databases += 1)}`
  if (options.database === undefined) forgetKeptTexts() // another device
  const device = createDevice({
    storage: openDatabase(database),
    lifeboat: openLifeboat(null),
    tab: `tab-${(databases += 1)}`,
    now: () => Date.now(),
    announce: () => undefined,
    later: (ms, work) => void setTimeout(work, ms),
  })
  const drafts = createDrafts(device, null, (ms, work) => void setTimeout(work, ms))
  settle(device, drafts)
  await device.start()
  await drafts.carryOn(await device.storage.drafts(), () => false)
  if (space !== null) await device.commit({ meta: { space } }, { durability: 'strict' })
  const hear = async (...told: LiveRecord[]) => {
    await device.commit(
      { records: told.map((record) => ({ id: record.record, text: JSON.stringify(record) })) },
      { durability: 'strict' },
    )
  }
  if (records.length > 0) await hear(...records)
  await fetchWords('site', 'activities', 'doubts')
  session.setState(({ sync }) => ({
    phase: 'ready',
    role,
    notices: [],
    sync: { ...sync, joined: space !== null, sharedAt: Date.now() },
  }))
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  history.replaceState(null, '', path)
  render(<Screen />)
  const reopen = async (at = location.pathname) => {
    await new Promise((done) => setTimeout(done, DISK_MS))
    cleanup()
    await device.settled()
    device.storage.close()
    return openSite({ path: at, role, database, space })
  }
  return { user: userEvent.setup(), device, hear, reopen }
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
          Enquiries={NewEnquiries}
          Privacy={Nothing}
        />
        <Route path="/nettside/:id?" component={SiteScreen} />
        <Route default component={SiteScreen} />
      </Router>
      <Toasts toasts={notices} onDone={dismiss} />
    </LocationProvider>
  )
}

function Nothing() {
  return null
}

/** A record as the endpoint tells it. */
export function told(
  kind: string,
  record: string,
  fields: Record<string, Json>,
  marks: Record<string, Mark> = {},
): LiveRecord {
  return { kind, record, mark: `${record}-made`, fields, marks }
}
