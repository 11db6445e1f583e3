import { cleanup, render, waitFor } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import type { UserEvent } from '@testing-library/user-event'
import { LocationProvider, Route, Router } from 'preact-iso'
import { expect, vi } from 'vitest'
import { openDatabase } from '#db/database.ts'
import { createDevice } from '#db/device.ts'
import type { Device } from '#db/device.ts'
import { createDrafts } from '#db/drafts.ts'
import { settle } from '#db/here.ts'
import { forgetKeptTexts } from '#db/kept.ts'
import { openLifeboat } from '#db/lifeboat.ts'
import { ActivitiesScreen } from '#features/activities/ActivitiesScreen.tsx'
import { activityIndex } from '#features/activities/activity-index.ts'
import { readyToSay } from '#features/activities/schedule-language.ts'
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

/** The activities on one device, as someone uses them. */
export interface ActivitiesPlace {
  user: UserEvent
  device: Device
  /** The endpoint tells what a record has become. */
  hear(...records: LiveRecord[]): Promise<void>
  /** The app is closed and opened again at the address one was at, or another. */
  reopen(path?: string): Promise<ActivitiesPlace>
}

interface Options {
  path?: string
  role?: Role
  database?: string
  records?: readonly LiveRecord[]
}

/** A device that has heard of some records, with no screen yet. */
export async function activitiesDevice(database: string, records: readonly LiveRecord[]) {
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
  const hear = async (...told: LiveRecord[]) => {
    await device.commit(
      { records: told.map((record) => ({ id: record.record, text: JSON.stringify(record) })) },
      { durability: 'strict' },
    )
  }
  if (records.length > 0) await hear(...records)
  return { device, hear }
}

export async function openActivities(options: Options = {}): Promise<ActivitiesPlace> {
  const {
    path = '/aktiviteter',
    role = 'coordinator',
    database = `activities-${(databases += 1)}`,
    records = [],
  } = options
  if (options.database === undefined) forgetKeptTexts() // another device
  const { device, hear } = await activitiesDevice(database, records)
  await Promise.all([fetchWords('activities', 'doubts', 'fields', 'picking'), readyToSay()])
  session.setState(({ sync }) => ({
    phase: 'ready',
    role,
    notices: [],
    sync: { ...sync, joined: true, sharedAt: Date.now() },
  }))
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  history.replaceState(null, '', path)
  render(<Screen />)
  const isList = location.pathname === '/aktiviteter' && device.workspace.all('activity').length > 0
  if (isList) await waitFor(() => expect(activityIndex().isWhole()).toBe(true))
  const user = userEvent.setup()
  const reopen = async (at = `${location.pathname}${location.search}`) => {
    await new Promise((done) => setTimeout(done, DISK_MS))
    cleanup()
    await device.settled()
    device.storage.close()
    return openActivities({ path: at, role, database })
  }
  return { user, device, hear, reopen }
}

function Screen() {
  const notices = useSession((now) => now.notices)
  return (
    <LocationProvider>
      <Router>
        <Route path="/aktiviteter/:id?" component={ActivitiesScreen} />
        <Route default component={ActivitiesScreen} />
      </Router>
      <Toasts toasts={notices} onDone={dismiss} />
    </LocationProvider>
  )
}

/** An activity as the endpoint tells it. */
export function activity(id: string, fields: Record<string, Json>, marks: Record<string, Mark> = {}): LiveRecord {
  return { kind: 'activity', record: id, mark: `${id}-made`, fields, marks }
}
