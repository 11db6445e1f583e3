import { openDatabase } from '#db/database.ts'
import { createDevice } from '#db/device.ts'
import type { Device, TabMessage } from '#db/device.ts'
import { createDrafts } from '#db/drafts.ts'
import type { Drafts } from '#db/drafts.ts'
import { settle } from '#db/here.ts'
import { openLifeboat } from '#db/lifeboat.ts'
import type { Shelf } from '#db/lifeboat.ts'
import type { Draft } from '#db/storage.ts'
import { newUuid } from '#model/fields.ts'
import { session } from '#session.ts'
import type { Send } from './ask.ts'
import { reportStatus } from './status.ts'
import type { Timing } from './when.ts'

const send: Send = (path, init) => fetch(path, init)
const TAB_LOCK = 'brobygger-tab-'
const START_PAUSES_MS = [200, 1_000, 3_000]
const FETCH_AGAIN_MS = 5_000
/** What shares comes after the first screen: nobody waits for it. */
let sharing: Promise<Timing> | null = null
let here: Device | null = null

/**
 * Brings this tab to life: reads the disk, carries on what was being typed, and starts sharing. Answers the texts
 * carried on. When the database cannot be opened the session says `broken`, and what the lifeboat holds can be saved as a file.
 */
export async function start(): Promise<Draft[]> {
  const tab = newUuid(Date.now())
  holdTab(tab)
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('brobygger')
  const shelf = localShelf()
  const lifeboat = openLifeboat(shelf)
  // Deleted under a living tab it is made anew where the browser did it; whoever leaves the workbook takes the canary too.
  const mayMake = () => {
    const isLeft = shelf && device.meta().begun && !lifeboat.remembered()
    if (isLeft) lifeboat.clear()
    return !isLeft
  }
  const device: Device = createDevice({
    storage: openDatabase('brobygger', mayMake),
    lifeboat,
    tab,
    now: () => Date.now(),
    announce: (message) => channel?.postMessage(message),
    later: (ms, work) => void setTimeout(work, ms),
  })
  here = device
  const drafts = createDrafts(device, shelf, (ms, work) => void setTimeout(work, ms))
  settle(device, drafts)
  channel?.addEventListener('message', (event: MessageEvent<TabMessage>) => device.hear(event.data))
  void showGlance(device)
  const carried = await carryOn(device, drafts).catch((cause: unknown) => {
    session.setState({ phase: 'broken' })
    throw cause
  })
  session.setState({ phase: device.meta().begun ? 'ready' : 'new', glance: null })
  reportStatus(device, { running: false, trouble: null, progress: null })
  share(device, drafts)
  return carried
}

/** Reading everything takes a moment when there is much: the first rows are shown meanwhile. */
async function showGlance(device: Device): Promise<void> {
  const glance = await device.storage.glance().catch(() => null) // whoever reads everything says what is wrong
  if (glance && session.getState().phase === 'starting') session.setState({ glance, role: glance.role })
}

/** Reads the disk, and goes on with what was being typed. */
async function carryOn(device: Device, drafts: Drafts): Promise<Draft[]> {
  await startPatiently(device)
  const alive = await livingTabs(device.tab)
  return drafts.carryOn(await device.storage.drafts(), (tab) => alive.has(tab))
}

/** A database that does not open may do so on a new handle, a little later. */
async function startPatiently(device: Device): Promise<void> {
  for (const pauseMs of START_PAUSES_MS) {
    try {
      return await device.start()
    } catch {
      device.storage.reopen()
      await new Promise((resume) => setTimeout(resume, pauseMs))
    }
  }
  await device.start()
}

/** Shares now, if this phone has joined: edits, then photos and files; resolves when at rest or stopped. */
export async function syncNow(): Promise<void> {
  const timing = await sharing
  if ((await timing?.now())?.ok) await timing?.deliver()
}

/** The device `start` brought to life, for the rest of `sync/`. */
export function startedDevice(): Device {
  if (!here) throw new Error('Asked for before start.')
  return here
}

export { send }

function share(device: Device, drafts: Drafts): void {
  const isVisible = () => document.visibilityState === 'visible'
  let timing: Timing | null = null
  const soon = () => timing?.soon()
  const tellTheTruth = device.subscribe(() => reportStatus(device, { running: false, trouble: null, progress: null }))
  let nudges: { check(): void } | null = null
  sharing = fetchSharing().then(({ keepInSync, listenForNudges, mindOtherTabs }) => {
    tellTheTruth()
    timing = keepInSync(device, send, isVisible)
    timing.soon()
    nudges = listenForNudges(device, send, isVisible, soon)
    nudges.check()
    mindOtherTabs(device, isVisible)
    return timing
  })
  let outbox = device.workspace.outbox()
  device.subscribe(() => {
    const now = device.workspace.outbox()
    if (now !== outbox) {
      const known = new Set(outbox)
      if (now.some((row) => row.state === 'queued' && !known.has(row))) soon()
    }
    outbox = now
    nudges?.check()
  })
  addEventListener('pagehide', () => drafts.putAside())
  document.addEventListener('visibilitychange', () => (isVisible() ? undefined : drafts.putAside()))
  setInterval(() => reportStatus(device, { ...session.getState().sync }), 15_000)
}

/** Without a network and not yet kept for offline it may not come at once; it is asked for until it does. */
async function fetchSharing() {
  for (;;) {
    try {
      const [{ keepInSync }, { listenForNudges }, { mindOtherTabs }] = await Promise.all([
        import('./when.ts'),
        import('./nudges.ts'),
        import('./other-tabs.ts'),
      ])
      return { keepInSync, listenForNudges, mindOtherTabs }
    } catch {
      await new Promise((resume) => setTimeout(resume, FETCH_AGAIN_MS))
    }
  }
}

/** A lock that lives as long as the tab tells the others that what it is typing is not left behind. */
function holdTab(tab: string): void {
  void navigator.locks?.request(TAB_LOCK + tab, () => new Promise(() => undefined))
}

/** The tabs of this device that live, as far as the browser tells. */
export async function livingTabs(own: string): Promise<Set<string>> {
  const held = (await navigator.locks?.query())?.held ?? []
  return new Set([
    own,
    ...held
      .map((lock) => lock.name ?? '')
      .filter((name) => name.startsWith(TAB_LOCK))
      .map((name) => name.slice(TAB_LOCK.length)),
  ])
}

/** `localStorage`, or `null` where the browser forbids it. */
export function localShelf(): Shelf | null {
  try {
    return globalThis.localStorage
  } catch {
    return null
  }
}
