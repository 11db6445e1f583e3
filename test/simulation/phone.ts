import { createDevice } from '#db/device.ts'
import type { Device } from '#db/device.ts'
import { openLifeboat } from '#db/lifeboat.ts'
import type { Storage } from '#db/storage.ts'
import { deliverFiles, fetchFile, lackingFiles, newCourse } from '#sync/files.ts'
import type { FileCourse } from '#sync/files.ts'
import { syncUntilQuiet } from '#sync/rounds.ts'
import type { Send } from '#sync/ask.ts'
import { Disk, MemoryShelf } from './disk.ts'

/** What may happen to one request. */
export type Fault = 'none' | 'dropped' | 'answer-lost' | 'twice' | 'late' | 'cut' | 'slow'

/** A tab that was killed: nothing it still does reaches anything. */
interface Tab {
  device: Device
  life: Life
}

interface Life {
  isAlive: boolean
  /** Resolves when the tab is killed. */
  ended: Promise<void>
  end(): void
}

const NEVER = new Promise<never>(() => undefined)

/** One phone: a disk, a shelf, a clock that may be wrong, and the tabs open on it. */
export class Phone {
  readonly disk = new Disk()
  readonly shelf = new MemoryShelf()
  /** ms this phone's clock is wrong by. */
  clock = 0
  tabs: Tab[] = []
  /** What happens to the next requests, in order; then nothing does. */
  faults: Fault[] = []
  /** Called whenever a tab's working set changed. */
  watch: (device: Device) => void = () => undefined
  private later: (() => void)[] = []
  private opened = 0
  private readonly reach: (request: Request) => Promise<Response>
  private readonly lateRequests: (() => Promise<unknown>)[]
  readonly name: string

  constructor(name: string, reach: (request: Request) => Promise<Response>, lateRequests: (() => Promise<unknown>)[]) {
    this.name = name
    this.reach = reach
    this.lateRequests = lateRequests
  }

  async openTab(): Promise<Device> {
    const life = newLife()
    const device = createDevice({
      storage: whileAlive(this.disk, life),
      lifeboat: openLifeboat(this.shelf),
      tab: `${this.name}-${(this.opened += 1)}`,
      now: () => Date.now() + this.clock,
      announce: (message) => {
        const copy = structuredClone(message)
        for (const other of this.tabs) if (other.device !== device && other.life.isAlive) other.device.hear(copy)
      },
      later: (_, work) => void this.later.push(() => (life.isAlive ? work() : undefined)),
    })
    this.tabs.push({ device, life })
    for (let isUp = false; !isUp;)
      isUp = await device.start().then(
        () => true,
        () => false,
      )
    device.workspace.subscribe(() => (life.isAlive ? this.watch(device) : undefined))
    return device
  }

  /** The tab a person looks at. */
  get device(): Device {
    const tab = this.tabs.at(-1)
    if (!tab) throw new Error('No tab is open.')
    return tab.device
  }

  kill(): void {
    for (const tab of this.tabs) tab.life.end()
    this.tabs = []
    this.later = []
  }

  /** Time passes: what was to be done later is done. */
  async tick(): Promise<void> {
    const due = this.later
    this.later = []
    for (const work of due) work()
    await this.device.settled()
    await pause()
  }

  /** Shares; in small loads unless told otherwise, so that few edits make many exchanges. */
  sync(isSmall = true): Promise<unknown> {
    const tab = this.tabs.at(-1)
    if (!tab) return Promise.resolve()
    return Promise.race([
      syncUntilQuiet(tab.device, this.sender(tab.life), isSmall ? { full: { mutations: 3, page: 1 } } : {}),
      tab.life.ended,
    ])
  }

  /** Delivers this tab's files, in small parts, and fetches those of others. */
  shareFiles(course: FileCourse = newCourse(undefined, 1_000), at = this.tabs.length - 1): Promise<unknown> {
    const tab = this.tabs[at]
    if (!tab) return Promise.resolve()
    const { device, life } = tab
    const send = this.sender(life)
    const work = async () => {
      const rest = await deliverFiles(device, send, course)
      for (const sha256 of rest.ok ? lackingFiles(device, course) : []) await fetchFile(device, send, sha256, course)
      return rest
    }
    return Promise.race([work(), life.ended])
  }

  private sender(life: Life): Send {
    return async (path, init) => {
      const make = () => new Request(`http://endpoint${path}`, { ...init, signal: null })
      const fault = this.faults.shift() ?? 'none'
      await pause()
      if (!life.isAlive) return NEVER
      if (fault === 'dropped') throw new TypeError('network')
      if (fault === 'late') {
        this.lateRequests.push(() => this.reach(make()))
        throw new TypeError('timeout')
      }
      const answer = await this.reach(make())
      const second = fault === 'twice' ? await this.reach(make()) : null
      for (let times = fault === 'slow' ? 25 : 1; times > 0; times -= 1) await pause()
      if (!life.isAlive) return NEVER
      if (fault === 'answer-lost') throw new TypeError('network')
      if (fault === 'cut')
        return new Response((await answer.text()).slice(0, 40), { status: answer.status, headers: answer.headers })
      return second ?? answer
    }
  }
}

function newLife(): Life {
  let resolve = (): void => undefined
  const life: Life = {
    isAlive: true,
    ended: new Promise((done) => (resolve = done)),
    end() {
      life.isAlive = false
      resolve()
    },
  }
  return life
}

function whileAlive(disk: Disk, life: Life): Storage {
  const guard =
    <A extends unknown[], T>(work: (...given: A) => Promise<T>) =>
    async (...given: A): Promise<T> => {
      if (!life.isAlive) return NEVER
      const result = await work(...given)
      return life.isAlive ? result : NEVER
    }
  return {
    load: guard((reader) => disk.load(reader)),
    glance: guard(() => disk.glance()),
    keepGlance: guard((glance, revision) => disk.keepGlance(structuredClone(glance), revision)),
    drafts: guard(() => disk.drafts()),
    commit: guard((batch, options) => disk.commit(structuredClone(batch), options)),
    shadow: guard(() => disk.shadow()),
    imports: guard(() => disk.imports()),
    tidy: guard(() => disk.tidy()),
    fileBytes: guard((sha256) => disk.fileBytes(sha256)),
    places: guard((snapshot) => disk.places(snapshot)),
    segments: guard((snapshot) => disk.segments(snapshot)),
    lease: guard((tab, now, until, anyway) => disk.lease(tab, now, until, anyway)),
    reopen: () => undefined,
    close: () => undefined,
  }
}

/** Lets others go first. */
export function pause(): Promise<void> {
  return new Promise((resume) => setImmediate(resume))
}
