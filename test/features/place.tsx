import { cleanup, render } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import type { UserEvent } from '@testing-library/user-event'
import type { ComponentType } from 'preact'
import { LocationProvider } from 'preact-iso'
import { vi } from 'vitest'
import { openDatabase } from '#db/database.ts'
import { createDevice } from '#db/device.ts'
import type { Device } from '#db/device.ts'
import { createDrafts } from '#db/drafts.ts'
import { settle } from '#db/here.ts'
import { forgetKeptTexts } from '#db/kept.ts'
import { openLifeboat } from '#db/lifeboat.ts'
import type { Json } from '#model/fields.ts'
import type { Role } from '#model/records.ts'
import type { LiveRecord, Mark } from '#model/wire.ts'
import { dismiss, session } from '#session.ts'
import { Toasts } from '#ui/Toasts.tsx'
import { useSession } from '#ui/use-session.ts'

/** What is typed is on disk by then, ms. */
const DISK_MS = 300
let made = 0

/** Some screens on one device, as someone uses them. */
export interface Place {
  user: UserEvent
  device: Device
  /** The endpoint tells what a record has become: a colleague's edits, and ours with theirs. */
  hear(...records: LiveRecord[]): Promise<void>
  /** The app is closed and opened again at the address one was at, or another. */
  reopen(path?: string): Promise<Place>
}

export interface PlaceOptions {
  path?: string
  role?: Role
  /** One that was opened before has what it had. */
  database?: string
  /** What the endpoint has told before. */
  records?: readonly LiveRecord[]
  isWide?: boolean
  /** The space this device shares; `null` while it is alone. */
  space?: string | null
}

/** A device that has heard of some records, with no screen yet. */
export async function deviceWith(database: string, records: readonly LiveRecord[], space?: string | null) {
  const later = (ms: number, work: () => void) => void setTimeout(work, ms)
  const device = createDevice({
    storage: openDatabase(database),
    lifeboat: openLifeboat(null),
    tab: `tab-${(made += 1)}`,
    now: () => Date.now(),
    announce: () => undefined,
    later,
  })
  const drafts = createDrafts(device, null, later)
  settle(device, drafts)
  await device.start()
  await drafts.carryOn(await device.storage.drafts(), () => false)
  if (space) await device.commit({ meta: { space } }, { durability: 'strict' })
  const hear = async (...told: LiveRecord[]) => {
    await device.commit(
      { records: told.map((record) => ({ id: record.record, text: JSON.stringify(record) })) },
      { durability: 'strict' },
    )
  }
  if (records.length > 0) await hear(...records)
  return { device, hear }
}

/** @param Routes the screens, each at its address; `ready` what they wait for before they are shown */
export async function openPlace(
  Routes: ComponentType,
  ready: () => Promise<unknown>,
  options: PlaceOptions & { path: string },
): Promise<Place> {
  const { path, role = 'coordinator', records = [], isWide = false, space } = options
  const database = options.database ?? `place-${(made += 1)}`
  if (options.database === undefined) forgetKeptTexts() // another device
  const { device, hear } = await deviceWith(database, records, space)
  await ready()
  session.setState(({ sync }) => ({
    phase: 'ready',
    role,
    notices: [],
    sync: { ...sync, joined: space !== null, sharedAt: Date.now() },
  }))
  vi.stubGlobal('matchMedia', () => ({ matches: isWide, addEventListener() {}, removeEventListener() {} }))
  history.replaceState(null, '', path)
  render(<Screen Routes={Routes} />)
  const reopen = async (at = `${location.pathname}${location.search}`) => {
    await new Promise((done) => setTimeout(done, DISK_MS))
    cleanup()
    await device.settled()
    device.storage.close()
    return openPlace(Routes, ready, { ...options, records: [], path: at, database })
  }
  return { user: userEvent.setup(), device, hear, reopen }
}

function Screen({ Routes }: { Routes: ComponentType }) {
  const notices = useSession((now) => now.notices)
  return (
    <LocationProvider>
      <Routes />
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
