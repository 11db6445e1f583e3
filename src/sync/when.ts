import type { Device } from '#db/device.ts'
import type { Send } from './ask.ts'
import { DELIVER } from './background.ts'
import { compare } from './digest.ts'
import { keepFilesShared } from './file-timing.ts'
import { syncUntilQuiet } from './rounds.ts'
import type { Rest } from './rounds.ts'
import { isSealedLeft } from './sealed-left.ts'
import { reportStatus } from './status.ts'
import type { Course } from './status.ts'

/** An edit is shared this long after it was saved, so that a burst travels together, ms. */
const AFTER_SAVE_MS = 150
/** Without any other reason, this often while the page is visible, ms. */
const REGULARLY_MS = 60_000
/** Whoever has the lock is given this long to take the lease, ms. */
const LEADER_FIRST_MS = 400
/** What is here is compared with the endpoint's this often, and tried again this long after it could not be, ms. */
const COMPARE_MS = 24 * 3_600_000
const COMPARE_AGAIN_MS = 3_600_000
const BACK_OFF_FROM_MS = 1_000
const BACK_OFF_TO_MS = 60_000

/** Starts rounds when there is reason to, and again after a pause when they fail; never gives up. */
export interface Timing {
  /** Now; resolves when at rest or stopped. */
  now(): Promise<Rest | null>
  /** Soon: something was saved, or a nudge came. */
  soon(): void
  /** Delivers photos and files that wait; resolves when they are there, or something stands in the way. */
  deliver(): Promise<void>
  /** How many rounds failed in a row. */
  failures(): number
  stop(): void
}

let end = (): void => undefined

/** The workbook is being taken off this device: no round begins any more. */
export function endSharing(): void {
  end()
}

export function keepInSync(device: Device, send: Send, isVisible: () => boolean): Timing {
  const course: Course = { running: false, trouble: null, progress: null }
  let running: Promise<Rest | null> | null = null
  let isWanted = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | null = null
  /** The workbook is no longer on this device; the page is about to go. */
  let isOver = false
  /** When this tab last tried to compare, by the device's clock. */
  let triedAt = 0
  /** With which role it was tried to open what lies sealed here. */
  let openedAs: string | undefined

  const files = keepFilesShared(device, send, () => at(AFTER_SAVE_MS))

  end = () => {
    isOver = true
    if (timer !== null) clearTimeout(timer)
  }

  function at(ms: number): void {
    if (timer !== null) clearTimeout(timer)
    if (!isOver) timer = setTimeout(() => void now(), ms)
  }

  async function cycle(): Promise<Rest | null> {
    if (device.meta().begun !== 'joined' || isOver) return null
    course.running = true
    reportStatus(device, course)
    try {
      const rest = await alone((isLeader) =>
        syncUntilQuiet(device, send, {
          isLeader,
          report: (progress) => reportStatus(device, Object.assign(course, { progress })),
        }),
      )
      settle(rest)
      if (!rest.ok && rest.isTaken) await takeOffHere()
      return rest
    } catch (fault) {
      settle({ ok: false, why: 'unreachable' }) // a mistake of ours, for whoever catches what nobody expected; we go on
      throw fault
    } finally {
      course.running = false
      course.progress = null
      reportStatus(device, course)
    }
  }

  /** What cannot be sealed stays, is told of, and is tried again. */
  async function takeOffHere(): Promise<void> {
    try {
      const { shutOut } = await import('./shut-out.ts')
      await shutOut(device)
    } catch {
      // the next contact comes by itself
    }
  }

  /** Once for each page, and when the role has become another: it may be one that may open it. */
  async function openLeft(): Promise<void> {
    const { role } = device.meta()
    if (openedAs === role || !isSealedLeft()) return
    openedAs = role
    const { openSealedHere } = await import('./seal.ts')
    await openSealedHere()
  }

  /** Once a day, when nothing else is to be done. */
  async function compareSometimes(): Promise<void> {
    const { comparedAt = 0, fetchedAt = 0 } = device.meta()
    // A clock that was put back has no say.
    const hasPassed = (since: number, ms: number) => Math.abs(device.now() - since) >= ms
    if (
      !isVisible() ||
      !hasPassed(Math.max(comparedAt, fetchedAt), COMPARE_MS) ||
      !hasPassed(triedAt, COMPARE_AGAIN_MS)
    )
      return
    triedAt = device.now()
    await compare(device, send)
    if (!device.meta().cursor) at(AFTER_SAVE_MS) // everything is fetched anew
  }

  function settle(rest: Rest): void {
    if (isOver) return
    if (rest.ok) {
      failures = 0
      course.trouble = null
      at(REGULARLY_MS)
      void files.deliver()
      void compareSometimes().catch(() => undefined) // at the next quiet moment
      void openLeft().catch(() => undefined) // and again when the page is opened anew
    } else if (rest.why === 'another-tab') at(5_000)
    else {
      course.trouble = rest.why
      const longest = Math.min(BACK_OFF_TO_MS, BACK_OFF_FROM_MS * 2 ** failures)
      failures = Math.min(failures + 1, 10)
      leaveToBrowser()
      if (isVisible() || device.workspace.outbox().length > 0)
        at(Math.max(rest.retryAfterMs ?? 0, Math.random() * longest, 200))
    }
  }

  async function now(): Promise<Rest | null> {
    if (running) {
      isWanted = true
      return running
    }
    running = cycle()
    try {
      return await running
    } finally {
      running = null
      if (isWanted) {
        isWanted = false
        at(AFTER_SAVE_MS)
      }
    }
  }

  function leaveToBrowser(): void {
    const isWaiting = device.workspace.outbox().some(({ state }) => state === 'queued')
    if (isWaiting) void askBrowser().catch(() => undefined) // then they are shared when the app is opened again
  }

  /** The app may be closed before what was just saved is on its way. */
  function onVisibility(): void {
    if (!isVisible()) leaveToBrowser()
  }
  globalThis.document?.addEventListener('visibilitychange', onVisibility)

  const unsubscribe = device.subscribe(() => reportStatus(device, course))
  return {
    now,
    soon: () => (running ? void (isWanted = true) : at(AFTER_SAVE_MS)),
    deliver: files.deliver,
    failures: () => failures,
    stop() {
      files.stop()
      unsubscribe()
      globalThis.document?.removeEventListener('visibilitychange', onVisibility)
      if (timer !== null) clearTimeout(timer)
    },
  }
}

/**
 * One tab at a time where the browser can see to it. Without its lock (some keep one for a tab long dead) the lease
 * on disk decides; correctness depends on neither.
 */
async function alone(work: (isLeader: boolean) => Promise<Rest>): Promise<Rest> {
  const locks = globalThis.navigator?.locks
  if (!locks) return work(false)
  return locks.request('brobygger-sync', { ifAvailable: true }, async (lock) => {
    if (lock === null) await new Promise((resume) => setTimeout(resume, LEADER_FIRST_MS))
    return work(lock !== null)
  })
}

/** The browser delivers what waits when there is a network again, also if the app is closed by then; where it can. */
async function askBrowser(): Promise<void> {
  const registration: (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }) | undefined =
    await globalThis.navigator?.serviceWorker?.getRegistration()
  await registration?.sync?.register(DELIVER)
}
