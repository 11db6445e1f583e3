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
import { MeetingPage } from '#features/meetings/MeetingPage.tsx'
import { SinceLast } from '#features/meetings/SinceLast.tsx'
import { fetchWords } from '#i18n/locale.ts'
import type { Role } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'
import { dismiss, session } from '#session.ts'
import { Toasts } from '#ui/Toasts.tsx'
import { useSession } from '#ui/use-session.ts'

let databases = 0

/** A meeting on one device, after it was held. */
export interface AfterPlace {
  user: UserEvent
  device: Device
  /** The endpoint tells what a record has become. */
  hear(...records: LiveRecord[]): Promise<void>
  /** The app is closed and opened again. */
  reopen(): Promise<AfterPlace>
}

export async function openAfter(
  records: readonly LiveRecord[],
  { role = 'coordinator', path = '/moter/mtg_1?del=etter' }: { role?: Role; path?: string } = {},
  database = `after-${(databases += 1)}`,
): Promise<AfterPlace> {
  const device = createDevice({
    storage: openDatabase(database),
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
  const hear = async (...told: LiveRecord[]) => {
    await device.commit(
      { records: told.map((one) => ({ id: one.record, text: JSON.stringify(one) })) },
      { durability: 'strict' },
    )
  }
  if (records.length > 0) await hear(...records)
  await fetchWords('meetings', 'meetingRoom', 'minutes', 'doubts')
  session.setState(() => ({ phase: 'ready', role, notices: [] }))
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  history.replaceState(null, '', path)
  render(<Screen />)
  const reopen = async () => {
    cleanup()
    await device.settled()
    device.storage.close()
    return openAfter([], { role, path }, database)
  }
  return { user: userEvent.setup(), device, hear, reopen }
}

function Screen() {
  const notices = useSession((now) => now.notices)
  return (
    <LocationProvider>
      <Router>
        <Route path="/siden-sist/:id" component={SinceLastOf} />
        <Route path="/moter/:id" component={MeetingPage} />
      </Router>
      <Toasts toasts={notices} onDone={dismiss} />
    </LocationProvider>
  )
}

function SinceLastOf({ id }: { id: string }) {
  return <SinceLast meeting={id} />
}
