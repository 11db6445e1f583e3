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
import { openLifeboat } from '#db/lifeboat.ts'
import { callMe } from '#db/my-name.ts'
import { TasksCard } from '#features/tasks/TasksCard.tsx'
import { TasksScreen } from '#features/tasks/TasksScreen.tsx'
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

/** The tasks on one device, as someone uses them. */
export interface TasksPlace {
  user: UserEvent
  device: Device
  /** The endpoint tells what a record has become. */
  hear(...records: LiveRecord[]): Promise<void>
  /** The app is closed and opened again at the address one was at, or another. */
  reopen(path?: string): Promise<TasksPlace>
}

interface Options {
  path?: string
  role?: Role
  database?: string
  records?: readonly LiveRecord[]
  /** What whoever uses the device has said their name is. */
  name?: string | null
  isWide?: boolean
}

export async function openTasks(options: Options = {}): Promise<TasksPlace> {
  const {
    path = '/oppgaver',
    role = 'coordinator',
    database = `tasks-${(databases += 1)}`,
    records = [],
    isWide = false,
  } = options
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
  await fetchWords('tasks', 'doubts')
  if (options.name !== undefined) callMe(options.name)
  session.setState(({ sync }) => ({
    phase: 'ready',
    role,
    notices: [],
    sync: { ...sync, joined: true, sharedAt: Date.now() },
  }))
  vi.stubGlobal('matchMedia', () => ({ matches: isWide, addEventListener() {}, removeEventListener() {} }))
  history.replaceState(null, '', path)
  render(<Screen />)
  const user = userEvent.setup()
  const reopen = async (at = `${location.pathname}${location.search}`) => {
    await new Promise((done) => setTimeout(done, DISK_MS))
    cleanup()
    await device.settled()
    device.storage.close()
    return openTasks({ path: at, role, database, isWide })
  }
  return { user, device, hear, reopen }
}

function Screen() {
  const notices = useSession((now) => now.notices)
  return (
    <LocationProvider>
      <Router>
        <Route path="/hjem" component={TasksCard} />
        <Route path="/oppgaver/:id?" component={TasksScreen} />
        <Route default component={TasksScreen} />
      </Router>
      <Toasts toasts={notices} onDone={dismiss} />
    </LocationProvider>
  )
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

export function task(id: string, fields: Record<string, Json>, marks: Record<string, Mark> = {}): LiveRecord {
  return told('task', id, fields, marks)
}
