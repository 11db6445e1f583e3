import type { Device } from '#db/device.ts'
import { isStorageFailure } from '#db/device.ts'
import { bringFilesWith } from '#db/files.ts'
import { waitingFiles } from '#db/waiting-files.ts'
import { Failure } from '#model/failure.ts'
import { session } from '#session.ts'
import type { Send } from './ask.ts'
import { deliverFiles, fetchFile, lackingFiles, newCourse, nextAsking } from './files.ts'
import type { FileRest } from './files.ts'

const BACK_OFF_FROM_MS = 1_000
const BACK_OFF_TO_MS = 60_000
/** Where another tab is at it, this one looks again after so long, ms. */
const OTHER_TAB_MS = 10_000
/** Others' pictures are not fetched ahead when less than this is left for us, bytes. */
const ROOM_LEFT = 100_000_000

/** Shares files beside the edits, which never wait for them. */
export interface FileTiming {
  /** Delivers what waits; resolves when it is there, or something stands in the way. What others have made is fetched after that. */
  deliver(): Promise<void>
  stop(): void
}

/** @param syncSoon has a round of edits come first, and calls `deliver` after it */
export function keepFilesShared(device: Device, send: Send, syncSoon: () => void): FileTiming {
  const course = newCourse(reportTransfer)
  let running: Promise<void> | null = null
  let isWanted = false
  let failures = 0
  /** Counts the deliveries: what is fetched ahead gives way to a new one. */
  let deliveries = 0
  let timer: ReturnType<typeof setTimeout> | null = null
  let isOver = false

  bringFilesWith(async (sha256) => {
    const brought = await fetchFile(device, send, sha256, course)
    if (brought.kind === 'stop') throw new Failure(brought.why)
    return brought.kind === 'here'
  })

  function at(ms: number, work: () => void): void {
    if (timer !== null) clearTimeout(timer)
    if (isOver) return
    timer = setTimeout(work, ms)
  }

  async function run(): Promise<void> {
    const mine = (deliveries += 1)
    const rest = await alone('brobygger-files', () => deliverFiles(device, send, course)).catch(
      (cause: unknown): FileRest => {
        if (!isStorageFailure(cause)) throw cause
        device.storage.reopen()
        return { ok: false, why: cause.code === 'storage-full' ? 'storage-full' : 'storage-broken' }
      },
    )
    const isFull = [...course.refused.values()].some(({ why, until }) => why === 'space-full' && until > device.now())
    session.setState({ fileTrouble: isFull ? 'space-full' : null })
    if (rest === null) {
      if (waitingFiles(device).length > 0) at(OTHER_TAB_MS, again)
    } else if (rest.ok) {
      failures = 0
      void fetchLacking(mine).catch(() => undefined) // the next round tries again
    } else {
      const longest = Math.min(BACK_OFF_TO_MS, BACK_OFF_FROM_MS * 2 ** failures)
      failures = Math.min(failures + 1, 10)
      at(Math.max(rest.retryAfterMs ?? 0, Math.random() * longest, 200), rest.why === 'again' ? syncSoon : again)
    }
  }

  const again = () => void deliver().catch(() => undefined)

  /** What others have made is here before it is asked for, where that costs nobody anything. */
  async function fetchLacking(mine: number): Promise<void> {
    if (device.meta().role === 'reader' || isSavingData() || !(await hasRoom())) return
    await alone('brobygger-fetch', async () => {
      for (const sha256 of lackingFiles(device, course)) {
        const brought = await fetchFile(device, send, sha256, course)
        if (brought.kind === 'stop' || deliveries !== mine) break
      }
    })
    const next = nextAsking(device, course)
    if (next !== null && deliveries === mine) at(Math.max(next - device.now(), 1_000), again)
  }

  async function deliver(): Promise<void> {
    if (running) {
      isWanted = true
      return running
    }
    running = run()
    try {
      await running
    } finally {
      running = null
      if (isWanted) {
        isWanted = false
        at(200, again)
      }
    }
  }

  return {
    deliver,
    stop() {
      isOver = true
      if (timer !== null) clearTimeout(timer)
    },
  }
}

function reportTransfer(sha256: string, share: number | null): void {
  session.setState(({ transfers }) => {
    const { [sha256]: _, ...others } = transfers
    return { transfers: share === null ? others : { ...others, [sha256]: share } }
  })
}

/** One tab at a time where the browser can see to it; without that two tabs do no harm, each goes on where the other was. */
async function alone<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  const locks = globalThis.navigator?.locks
  if (!locks) return work()
  return locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? null : work()))
}

function isSavingData(): boolean {
  const { connection } = globalThis.navigator as { connection?: { saveData?: boolean } } // not in every browser, nor in the types
  return connection?.saveData === true
}

async function hasRoom(): Promise<boolean> {
  const { quota, usage } = (await globalThis.navigator?.storage?.estimate?.().catch(() => null)) ?? {}
  return quota === undefined || usage === undefined || quota - usage > ROOM_LEFT
}
