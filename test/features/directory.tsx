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
import { DuplicatesScreen } from '#features/duplicates/DuplicatesScreen.tsx'
import { CallingScreen } from '#features/organisations/calling/CallingScreen.tsx'
import { OrganisationsScreen } from '#features/organisations/OrganisationsScreen.tsx'
import { fetchWords } from '#i18n/locale.ts'
import type { Json } from '#model/fields.ts'
import type { LiveRecord, Mark } from '#model/wire.ts'
import type { Role } from '#model/records.ts'
import { dismiss, session } from '#session.ts'
import { Toasts } from '#ui/Toasts.tsx'
import { useSession } from '#ui/use-session.ts'

let databases = 0

/** The directory on one device, as someone uses it. */
export interface Directory {
  user: UserEvent
  device: Device
  /** The endpoint tells what a record has become: a colleague's edits, and ours with theirs. */
  hear(...records: LiveRecord[]): Promise<void>
  /** The app is closed and opened again, here or at another address. */
  reopen(path?: string): Promise<Directory>
}

export interface DirectoryOptions {
  path?: string
  role?: Role
  database?: string
  /** What the endpoint has told before. */
  records?: readonly LiveRecord[]
  isWide?: boolean
}

export async function openDirectory(options: DirectoryOptions = {}): Promise<Directory> {
  const {
    path = '/organisasjoner',
    role = 'coordinator',
    database = `directory-${(databases += 1)}`,
    records = [],
    isWide = false,
  } = options
  if (options.database === undefined) forgetKeptTexts() // another device
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
      { records: told.map((record) => ({ id: record.record, text: JSON.stringify(record) })) },
      { durability: 'strict' },
    )
  }
  if (records.length > 0) await hear(...records)
  await fetchWords('organisations', 'finding', 'doubts', 'fields', 'duplicates', 'upkeep')
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
  const reopen = async (at = path) => {
    cleanup()
    await device.settled()
    device.storage.close()
    return openDirectory({ path: at, role, database, isWide })
  }
  return { user, device, hear, reopen }
}

function Screen() {
  const notices = useSession((now) => now.notices)
  return (
    <LocationProvider>
      <Router>
        <Route path="/organisasjoner/dubletter" component={DuplicatesScreen} />
        <Route path="/organisasjoner/ring" component={CallingScreen} />
        <Route path="/organisasjoner/:id?" component={OrganisationsScreen} />
        <Route default component={OrganisationsScreen} />
      </Router>
      <Toasts toasts={notices} onDone={dismiss} />
    </LocationProvider>
  )
}

/** An organisation as the endpoint tells it. */
export function organisation(id: string, fields: Record<string, Json>, marks: Record<string, Mark> = {}): LiveRecord {
  return { kind: 'organisation', record: id, mark: `${id}-made`, fields, marks }
}

export function contact(id: string, organisation: string, fields: Record<string, Json>): LiveRecord {
  return { kind: 'contact', record: id, mark: `${id}-made`, fields: { organisation, ...fields }, marks: {} }
}

/** Two people wrote at the same time: Kari last, so hers stands first; Per's stands beside it. */
export function inDispute(value: Json): Mark {
  const at = Date.now() - 60_000
  return { id: 'kari-1', by: 'Kari', at, others: [{ id: 'per-1', value, by: 'Per', at: at - 1_000 }] }
}

/** What somebody noted of a talk with an organisation. */
export function conversation(id: string, organisation: string, fields: Record<string, Json>): LiveRecord {
  return { kind: 'conversation', record: id, mark: `${id}-made`, fields: { organisation, ...fields }, marks: {} }
}
