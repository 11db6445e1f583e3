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
import { MeetingsScreen } from '#features/meetings/MeetingsScreen.tsx'
import { fetchWords } from '#i18n/locale.ts'
import type { Json } from '#model/fields.ts'
import type { Kind, Role } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'
import { dismiss, session } from '#session.ts'
import { Toasts } from '#ui/Toasts.tsx'
import { useSession } from '#ui/use-session.ts'

let databases = 0

/** The meetings on one device, as someone uses them. */
export interface MeetingsPlace {
  user: UserEvent
  device: Device
  /** A record as this device sees it. */
  fields: (id: string) => LiveRecord['fields']
  /** The living records of a kind. */
  all: (kind: Kind) => readonly LiveRecord[]
  /** The app is killed as it is, a moment after the last letter, and opened again. */
  kill: (path?: string) => Promise<MeetingsPlace>
}

export async function openMeetings({
  path = '/moter',
  role = 'coordinator',
  records = [],
  database = `meetings-${(databases += 1)}`,
}: { path?: string; role?: Role; records?: readonly LiveRecord[]; database?: string } = {}): Promise<MeetingsPlace> {
  let isDead = false
  const later = (ms: number, work: () => void) => void setTimeout(() => isDead || work(), ms)
  const device = createDevice({
    storage: openDatabase(database),
    lifeboat: openLifeboat(null),
    tab: 'tab',
    now: () => Date.now(),
    announce: () => undefined,
    later,
  })
  const drafts = createDrafts(device, null, later)
  settle(device, drafts)
  cleanup() // a killed app does not leave its fields
  await device.start()
  await drafts.carryOn(await device.storage.drafts(), () => false)
  await device.commit(
    { records: records.map((told) => ({ id: told.record, text: JSON.stringify(told) })) },
    { durability: 'strict' },
  )
  await fetchWords('meetings', 'meetingRoom', 'minutes', 'photos', 'picking', 'doubts', 'fields')
  session.setState(({ sync }) => ({
    phase: 'ready',
    role,
    notices: [],
    sync: { ...sync, joined: true, sharedAt: Date.now() },
  }))
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  history.replaceState(null, '', path)
  render(<Screen />)
  return {
    user: userEvent.setup(),
    device,
    fields: (id) => device.workspace.record(id)?.fields ?? {},
    all: (kind) => device.workspace.all(kind),
    async kill(at = path) {
      await new Promise((resolve) => setTimeout(resolve, 400)) // what is typed is on disk by then
      isDead = true
      return openMeetings({ path: at, role, database })
    },
  }
}

function Screen() {
  const notices = useSession((now) => now.notices)
  return (
    <LocationProvider>
      <Router>
        <Route path="/moter/:id?" component={MeetingsScreen} />
        <Route default component={MeetingsScreen} />
      </Router>
      <Toasts toasts={notices} onDone={dismiss} />
    </LocationProvider>
  )
}

/** A record as the endpoint tells it. */
export function told(kind: Kind, id: string, fields: Record<string, Json>): LiveRecord {
  return { kind, record: id, mark: `${id}-made`, fields, marks: {} }
}
