import { createStore } from 'zustand/vanilla'
import type { FailureCode } from '#model/failure.ts'
import type { Role } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'

/** How sharing stands. The words for it are in `i18n/`. Times are ms since 1970. */
export interface SyncStatus {
  /** False while this phone is alone, without an endpoint. */
  joined: boolean
  /** Edits on this phone the endpoint has not acknowledged. */
  waiting: number
  oldestWaitingAt: number | null
  /** Edits the endpoint refused, kept here. */
  held: number
  /** Edits that could not be put on disk yet. */
  unsaved: number
  /** Photos and files on this phone the endpoint does not have. */
  files: number
  /** When everything was last shared. */
  sharedAt: number | null
  running: boolean
  trouble: FailureCode | null
  /** Something waits, there seems to be a network, and nothing got through for two minutes. */
  warn: boolean
  /** The first fetch of the directory, in records. */
  progress: { done: number; total: number } | null
  /** The browser had emptied our storage; everything is fetched again. */
  lostLocal: boolean
}

/** Whether this device's key no longer opens anything; what is unsent stays here until it joins anew. */
export function isShutOut({ trouble }: Pick<SyncStatus, 'trouble'>): boolean {
  return trouble === 'revoked' || trouble === 'not-member'
}

/** How much is on this device and nowhere else. */
export function unsentOf({ waiting, held, unsaved, files }: SyncStatus): number {
  return waiting + held + unsaved + files
}

/** A short word to the user, with a way back where there is one. */
export interface Notice {
  id: number
  /** Already in the user's language. */
  text: string
  undo?: () => Promise<void>
}

/** What this tab knows and the disk need not. */
export interface Session {
  /** `new`: neither joined nor begun alone. `broken`: the database cannot be opened. */
  phase: 'starting' | 'new' | 'ready' | 'broken'
  /** While starting: the first of so many rows of the directory, as they are. */
  glance: { total: number; records: readonly LiveRecord[] } | null
  role: Role
  sync: SyncStatus
  /** How much of each file on its way is there, 0–1, by hash. */
  transfers: Readonly<Record<string, number>>
  /** Why files stay here although edits get through. */
  fileTrouble: FailureCode | null
  notices: readonly Notice[]
  /** Names of organisations that came with an import and are not taken in: somebody has destroyed them for good. */
  forgotten: readonly string[]
  /** A new version is ready: takes it. */
  update: (() => Promise<void>) | null
}

const QUIET: SyncStatus = {
  joined: false,
  waiting: 0,
  oldestWaitingAt: null,
  held: 0,
  unsaved: 0,
  files: 0,
  sharedAt: null,
  running: false,
  trouble: null,
  warn: false,
  progress: null,
  lostLocal: false,
}

export const session = createStore<Session>()(() => ({
  phase: 'starting',
  glance: null,
  role: 'coordinator',
  sync: QUIET,
  transfers: {},
  fileTrouble: null,
  notices: [],
  forgotten: [],
  update: null,
}))

let lastNotice = 0

/** Says something in passing; it goes away by itself (ui/ decides when). */
export function notify(text: string, undo?: () => Promise<void>): void {
  const notice: Notice = { id: (lastNotice += 1), text, ...(undo ? { undo } : {}) }
  session.setState(({ notices }) => ({ notices: [...notices.slice(-2), notice] }))
}

export function dismiss(id: number): void {
  session.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}
